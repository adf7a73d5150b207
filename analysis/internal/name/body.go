package name

// resolveBody resolves a ministry, army or government.
func (r *Reader) resolveBody(items []item, k int) {
	it := &items[k]
	b := r.entries[it.entry].body
	var gov *item
	state := int32(none)
	if it.governor > 0 {
		gov = &items[it.governor-1]
		state = r.stateOf(gov)
		if gov.person > 0 || state == none {
			state = r.stateOfPerson(gov)
		}
	}
	ofNext := false
	if state == none && it.governor == 0 && (r.is(it.last, "of") || r.is(it.last, "in")) && k+1 < len(items) && items[k+1].entry != none && items[k+1].first-it.last <= 2 {
		state = r.stateOf(&items[k+1])
		ofNext = state != none && r.is(it.last, "of") && r.entries[items[k+1].entry].kind == State
	}
	if state != none {
		r.bodiesOf = append(r.bodiesOf, post{state, b})
	} else if !r.bodies[b].government {
		state = r.bodyBefore(b, r.stateAround(items, k))
	}
	if state == none && (r.bodies[b].government || !r.capital(it.first)) {
		return
	}
	m := Mention{Actor: r.bodies[b].name, Kind: Organisation, Form: Name}
	if state != none {
		m.Actor, m.State = r.bodyName(post{state, b}), r.actors[state].Name
	}
	if !r.capital(it.first) {
		m.Form = Nominal
	}
	first := it.first
	if gov != nil && len(r.mentions) > 0 {
		last := &r.mentions[len(r.mentions)-1]
		named := last.Form == Name && last.Kind == State && !r.bodies[b].government
		possessive := last.Form == Name && last.Kind == State
		if last.Start >= r.tokens[gov.first].Start && !named && !possessive {
			first = gov.first
			r.mentions = r.mentions[:len(r.mentions)-1]
		}
	}
	if r.bodies[b].government {
		m.Form = Nominal
	}
	last := it.last
	if ofNext && m.Form == Name {
		last, items[k+1].used = items[k+1].last, true // Armed Forces of Ukraine
	}
	m.Start, m.End = r.tokens[first].Start, r.tokens[last-1].End
	r.mentions = append(r.mentions, m)
}

// stateOfPerson returns the state that a named person leads or led, or none.
func (r *Reader) stateOfPerson(it *item) int32 {
	actor := int32(none)
	if it.person > 0 {
		actor = r.met.list[it.person-1].actor
	} else if it.entry != none {
		actor = r.entries[it.entry].surname
	}
	if actor == none || !r.leader(actor) {
		return none
	}
	return r.backgrounds[actor].state
}

// stateAround returns the one state that the sentence speaks of before the
// item, or none.
func (r *Reader) stateAround(items []item, k int) int32 {
	found := int32(none)
	for i := max(0, k-memory); i < k; i++ {
		if s := r.stateOf(&items[i]); s != none && r.actors[s].Kind == State {
			if found != none && found != s {
				return none
			}
			found = s
		}
	}
	return found
}

// bodyBefore returns whose body is meant where it is not said: that of the state
// around it if the article has named that, else the one it has named last, else
// that of the state around it.
func (r *Reader) bodyBefore(b, around int32) int32 {
	last := around
	for _, p := range r.bodiesOf {
		if p.office != b {
			continue
		}
		if p.of == around {
			return around
		}
		last = p.of
	}
	return last
}

// bodyName returns the canonical name of a state's body.
func (r *Reader) bodyName(p post) string {
	if s, ok := r.bodyNames[p]; ok {
		return s
	}
	s := r.adjective(p.of) + " " + r.bodies[p.office].name
	if e := r.phrase(s); e != none && r.entries[e].name != none {
		s = r.actors[r.entries[e].name].Name
	}
	r.bodyNames[p] = s
	return s
}
