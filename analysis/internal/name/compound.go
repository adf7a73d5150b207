package name

import "readout/analysis/internal/text"

// compound makes the name at token i, of entry e, one with the word before its
// hyphen: "Hartley-Moss" is neither Hartley nor Moss. Two known names, as of
// "Trump-Putin summit", stay two, and so does "Anglo-French".
func (r *Reader) compound(i, e int32, w text.ID) bool {
	last := len(r.items) - 1
	if last < r.begin || r.style != plain {
		return false
	}
	before := &r.items[last]
	if before.last != i-1 || r.tokens[i-1].Start != r.tokens[i-2].End || !r.partOfCompound(before) {
		return false
	}
	if after := (item{first: i, last: i + 1, entry: e, class: r.words[w].class}); e == none && !r.nameLike(&after) {
		return false
	}
	if e != none && r.entries[e].demonym != none {
		return false
	}
	before.entry, before.last = none, i+1
	return true
}

func (r *Reader) afterHyphen(i int32) bool { return i > 0 && r.body[r.tokens[i].Start-1] == '-' }

// partOfCompound reports whether a surname of two words may begin with the item.
func (r *Reader) partOfCompound(it *item) bool {
	switch {
	case !r.nameLike(it):
		return false
	case it.entry == none || it.class.is(given|common):
		return true
	}
	k := len(r.items) - 2
	return k >= r.begin && r.items[k].class.is(given) && r.items[k].last == it.first
}

// wording returns the item's words.
func (r *Reader) wording(it *item) string {
	return r.body[r.tokens[it.first].Start:r.tokens[it.last-1].End]
}

// surnameHash returns the identity of a surname, which "Al-Harbi" and
// "al-Harbi" share.
func (r *Reader) surnameHash(it *item) uint64 {
	first := it.first
	if it.last > first+2 && r.classAt(first).is(particle) {
		first += 2
	}
	return hash(r.body[r.tokens[first].Start:r.tokens[it.last-1].End])
}
