package name

import "strings"

// partOfLargerName swallows "Moscow" of "Moscow City Court".
func (r *Reader) partOfLargerName(items []item, k int) bool {
	it := &items[k]
	if r.style != plain || it.person != 0 || it.region != 0 {
		return false
	}
	e := &r.entries[it.entry]
	if e.kind == Organisation || e.kind == Group {
		return false
	}
	end := k + 1
	for end < len(items) && items[end].entry == none && !items[end].used && items[end].person == 0 && items[end].first == items[end-1].last {
		end++
	}
	if end == k+1 {
		return false
	}
	head := items[end-1].class
	state := e.kind == State || e.demonym != none
	if !head.is(orghead) && !(head.is(thinghead) && !state) {
		return false
	}
	if head.is(orghead) {
		r.organisation(it.first, items[end-1].last, r.stateOf(it))
	}
	for i := k + 1; i < end; i++ {
		items[i].used = true
	}
	return true
}

// organisation appends a mention of an organisation that no list knows, and
// learns the acronym that follows it in brackets.
func (r *Reader) organisation(first, last, state int32) {
	m := Mention{Actor: r.fullName(first, last), Kind: Organisation, Form: Name}
	if state != none {
		m.State = r.actors[state].Name
	}
	r.mention(&item{first: first, last: last}, m)
	if r.is(last, "(") && r.is(last+2, ")") && r.capitalAt(last+1) {
		if s := r.text(last + 1); len(s) > 1 && s == strings.ToUpper(s) {
			r.acronyms[hash(s)] = m
		}
	}
}

// endOfLargerName swallows "Warsaw" of "University of Warsaw".
func (r *Reader) endOfLargerName(items []item, k int) bool {
	it := &items[k]
	i := it.first - 1
	if r.smallAt(i) == article {
		i--
	}
	if r.smallAt(i) != of || i == 0 || !r.capitalAt(i-1) || it.person != 0 {
		return false
	}
	c := r.classAt(i - 1)
	if !c.is(orghead|thinghead) || c.is(role|rank) {
		return false
	}
	if before := &items[max(0, k-1)]; before.last == i && before.entry != none && r.entries[before.entry].kind == Organisation {
		return true // Federal Security Service of the Russian Federation
	}
	if c.is(orghead) && r.style == plain {
		r.organisation(i-1, it.last, r.stateOf(it))
	}
	return true
}
