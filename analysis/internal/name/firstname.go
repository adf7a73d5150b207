package name

// dropTitle leaves of a title and first name, which name a known person, the
// first name alone where a stranger's surname follows: "Sir Keir Ashgrove".
func (r *Reader) dropTitle(items []item, k int) bool {
	it := &items[k]
	if it.last != it.first+2 || k+1 == len(items) || r.style != plain || !it.class.is(honorific|role) || !r.classAt(it.last-1).is(given) {
		return false
	}
	if next := &items[k+1]; !r.nameLike(next) || !r.adjoin(it.last, next.first) {
		return false
	}
	it.first++
	w := &r.words[r.wordAt(it.first)]
	it.entry, it.class, it.canon = none, w.class, w.canon
	return true
}

// knighted resolves "Sir Peter" by the people whom the article has met, the
// known one first; nobody else is meant.
func (r *Reader) knighted(it *item, known int32) {
	if r.metActor(known) {
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
