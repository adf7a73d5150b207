package name

// byFirstName reports whether the item names a known person by a title and a
// first name alone: "Pope Francis", "Sir Keir".
func (r *Reader) byFirstName(it *item) bool {
	return it.last == it.first+2 && it.class.is(honorific|role) && r.knownPerson(it) != none && r.classAt(it.last-1).is(given)
}

// dropTitle leaves the first name alone, which is a stranger's where a surname
// follows: "Sir Keir Ashgrove".
func (r *Reader) dropTitle(it *item) {
	it.first++
	w := &r.words[r.wordAt(it.first)]
	it.entry, it.class, it.canon = none, w.class, w.canon
}

// knighted resolves "Sir Peter" by the people whom the article has met, the
// known one first; nobody else is meant.
func (r *Reader) knighted(it *item, known int32) {
	if known != none && r.metActor(known) {
		r.mentionMet(it, r.met.byActor[known]-1)
		return
	}
	first := r.words[r.wordAt(it.last-1)].canon
	for i := range r.met.list {
		if r.met.list[i].given == first {
			r.mentionMet(it, int32(i))
			return
		}
	}
}
