package name

import "strings"

// sexOf returns whose a full name is, woman's or man's, or 0 when it does not say.
func (g *Gazetteer) sexOf(name string) class {
	first, _, _ := strings.Cut(name, " ")
	c := g.words[g.lookup(first)].class
	switch {
	case c.is(woman | man):
		return c & (woman | man)
	case strings.HasSuffix(first, "a"):
		return woman
	case c.is(given):
		return man
	}
	return 0
}

// sexBefore returns what the title or relation before a token says: "Mrs", "her
// husband,".
func (r *Reader) sexBefore(i int32) class {
	if r.is(i-1, ".") || r.is(i-1, ",") {
		i--
	}
	c := r.classAt(i - 1)
	if c.is(given) || c.is(honorific) && !r.capital(i-1) {
		return 0
	}
	return c & (woman | man)
}

// latest returns the one of the people with a surname who was mentioned last, or
// introduced first when none was, and of the sex that stands before token i when
// one is; none when nobody has the surname.
func (r *Reader) latest(surname uint64, i int32) int32 {
	first := r.met.called(surname)
	if first == none || r.met.list[first].sharing == 1 {
		return first
	}
	sex := r.sexBefore(i)
	if met := r.latestOf(surname, sex); met != none || sex == 0 {
		return met
	}
	return r.latestOf(surname, 0)
}

func (r *Reader) latestOf(surname uint64, sex class) int32 {
	meant := func(m int32) bool {
		p := &r.met.list[m]
		return p.surname == surname && (sex == 0 || p.sex == sex)
	}
	for i := len(r.recent) - 1; i >= max(0, len(r.recent)-memory); i-- {
		if m := r.recent[i].met; m != none && meant(m) {
			return m
		}
	}
	for m := range r.met.list {
		if meant(int32(m)) {
			return int32(m)
		}
	}
	return none
}

// relative resolves "Mrs Macron", whose usual owner is a man: by the people whom
// the article or the lists know of that surname, else as a person of her own.
func (r *Reader) relative(items []item, k int, owner int32) bool {
	sex, other := r.sexBefore(items[k].first), r.backgrounds[owner].sex
	if sex == 0 || other == 0 || other == sex {
		return false
	}
	it, surname := &items[k], r.backgrounds[owner].surname
	if met := r.latestOf(surname, sex); met != none {
		r.mentionMet(it, met)
		return true
	}
	for id := range r.backgrounds {
		if b := &r.backgrounds[id]; b.surname == surname && b.sex == sex {
			r.mentionMet(it, r.meet(int32(id))-1)
			return true
		}
	}
	title := it.first - 1
	if r.is(title, ".") {
		title--
	}
	r.mentionMet(it, r.meetNew(items, k, r.text(title)+" "+r.wording(it), surname, 0)-1)
	return true
}
