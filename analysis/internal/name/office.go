package name

// holds reports whether a person holds or held an office anywhere.
func (g *Gazetteer) holds(person, office int32) bool {
	for _, p := range g.backgrounds[person].posts {
		if p.office == office {
			return true
		}
	}
	return false
}

// leader reports whether a person leads or led a state.
func (g *Gazetteer) leader(person int32) bool { return g.holds(person, g.leading) }

// nominal resolves an office without a name: "the Russian president".
func (r *Reader) nominal(items []item, k int) {
	it := &items[k]
	if r.followedByName(items, k) {
		return
	}
	office := r.entries[it.entry].office
	who, met := int32(none), int32(none)
	first := it.first
	switch r.offices[office].name {
	case "boss":
		who = r.boss()
	case "counterpart":
		if it.governor == 0 {
			return
		}
		gov := &items[it.governor-1]
		who = r.counterpart(r.stateOf(gov))
		first = gov.first
	default:
		if r.formerBefore(items, it) {
			return
		}
		of, span := r.governedBy(items, k)
		if of != none {
			who, met = r.incumbent(post{of, office})
			first = min(first, span)
		} else if it.governor == 0 && (r.is(it.first-1, "the") || r.is(it.first-1, "The")) {
			who, met = r.lastHolder(office)
		}
	}
	m := Mention{Kind: Person, Form: Nominal}
	switch {
	case who != none:
		m.Actor, m.State = r.actors[who].Name, r.actors[who].State
	case met != none:
		m.Actor = r.met.list[met].name
		if s := r.met.list[met].state; s != none {
			m.State = r.actors[s].Name
		}
	default:
		return
	}
	if first < it.first && len(r.mentions) > 0 {
		if last := r.mentions[len(r.mentions)-1]; last.Start >= r.tokens[first].Start {
			r.mentions = r.mentions[:len(r.mentions)-1]
		}
	}
	m.Start, m.End = r.tokens[first].Start, r.tokens[it.last-1].End
	r.mentions = append(r.mentions, m)
	r.remember(who, met)
}

// followedByName reports whether the office is the title of a name after it.
func (r *Reader) followedByName(items []item, k int) bool {
	end := items[k].last
	for k++; k < len(items); k++ {
		it := &items[k]
		if it.used {
			continue
		}
		if it.first != end {
			return false
		}
		if it.person != 0 || it.entry != none && (r.entries[it.entry].surname != none || r.knownPerson(it) != none) {
			return true
		}
		if it.entry != none {
			return false
		}
		if c := it.class; !c.is(role | modifier | rank | honorific) {
			return !c.is(stop | day | month)
		}
		end = it.last
	}
	return false
}

// formerBefore reports whether the office is no longer or not quite held.
func (r *Reader) formerBefore(items []item, it *item) bool {
	i := it.first - 1
	if it.governor > 0 {
		i = items[it.governor-1].first - 1
		if r.notHeld(it.first - 1) {
			return true
		}
	}
	return r.notHeld(i)
}

func (r *Reader) notHeld(i int32) bool {
	if r.is(i, "-") {
		i-- // ex-president
	}
	if i < 0 {
		return false
	}
	switch r.text(i) {
	case "former", "Former", "ex", "then", "late", "deputy", "Deputy", "future", "next", "previous", "acting", "vice", "assistant":
		return true
	}
	return false
}

// governedBy returns the state or place whose office it is, and the token its
// words begin at when they belong to the mention.
func (r *Reader) governedBy(items []item, k int) (of, first int32) {
	it := &items[k]
	if it.governor > 0 {
		gov := &items[it.governor-1]
		e := &r.entries[gov.entry]
		switch {
		case e.kind == Place:
			switch r.offices[r.entries[it.entry].office].name {
			case "mayor", "governor", "spokesman":
				return e.name, gov.first
			}
			return e.seat, gov.first
		case e.demonym != none:
			return e.demonym, gov.first
		case e.kind == State && r.abbreviated(gov) && it.first == gov.last:
			return e.name, gov.first
		case e.name != none && e.kind != Person:
			return e.name, it.first
		}
		return r.officeOfPerson(gov, it), it.first
	}
	if k+1 < len(items) && items[k+1].entry != none && r.is(it.last, "of") && items[k+1].first-it.last <= 2 {
		if e := &r.entries[items[k+1].entry]; e.name != none && e.kind != Person {
			return e.name, it.first
		}
	}
	office := r.entries[it.entry].office
	return r.offices[office].of, it.first
}

// officeOfPerson returns the state, or its seat, that has the office in the
// leader's service: "Putin's spokesman", "Macron's foreign minister".
func (r *Reader) officeOfPerson(gov, it *item) int32 {
	state := r.stateOfPerson(gov)
	if state == none || gov.last == it.first {
		return none
	}
	office := r.entries[it.entry].office
	for _, seat := range r.backgrounds[state].seats {
		if len(r.holders[post{seat, office}]) > 0 {
			return seat
		}
	}
	return state
}

// incumbent returns who holds a post: whom the article gives that title, else
// one of its people who holds it, else who held it on the day.
func (r *Reader) incumbent(p post) (actor, met int32) {
	if i, ok := r.met.byPost[p]; ok {
		return none, i
	}
	held := r.holders[p]
	on := r.holder(p, r.day)
	if on != none && r.metActor(on) {
		return on, none
	}
	among := int32(none)
	for _, h := range held {
		if !r.metActor(h.person) || r.day != 0 && !h.covers(r.day) {
			continue
		}
		if among != none && among != h.person {
			return on, none
		}
		among = h.person
	}
	if among != none {
		return among, none
	}
	return on, none
}
