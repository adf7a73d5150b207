package name

import "time"

// recent is a person mentioned earlier in the article.
type recent struct {
	actor, met int32 // none when not of the gazetteer, or not introduced
	sentence   int
}

func (r *reader) remember(actor, met int32) {
	r.recent = append(r.recent, recent{actor, met, r.current})
}

// holds reports whether a person holds or held an office anywhere.
func (g *Gazetteer) holds(person, office int32) bool {
	for _, p := range g.postsOf[person] {
		if p.office == office {
			return true
		}
	}
	return false
}

// leader reports whether a person leads or led a state.
func (g *Gazetteer) leader(person int32) bool { return g.holds(person, g.officeOf["leader"]) }

// nominal resolves an office without a name: "the Russian president".
func (r *reader) nominal(items []item, k int) {
	it := &items[k]
	if r.followedByName(items, k) {
		return
	}
	office := r.entries[it.entry].office
	who, met := int32(none), int32(none)
	first := it.first
	switch r.offices[office] {
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
func (r *reader) followedByName(items []item, k int) bool {
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
		if c := r.words[it.word].class; !c.is(role | modifier | rank | honorific) {
			return !c.is(stop | day | month)
		}
		end = it.last
	}
	return false
}

// formerBefore reports whether the office is no longer or not quite held.
func (r *reader) formerBefore(items []item, it *item) bool {
	i := it.first - 1
	if it.governor > 0 {
		i = items[it.governor-1].first - 1
		if r.notHeld(it.first - 1) {
			return true
		}
	}
	return r.notHeld(i)
}

func (r *reader) notHeld(i int32) bool {
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
func (r *reader) governedBy(items []item, k int) (of, first int32) {
	it := &items[k]
	if it.governor > 0 {
		gov := &items[it.governor-1]
		e := &r.entries[gov.entry]
		switch {
		case e.name != none && r.actors[e.name].Kind == Place:
			switch r.offices[r.entries[it.entry].office] {
			case "mayor", "governor", "spokesman":
				return e.name, gov.first
			}
			return e.seat, gov.first
		case e.demonym != none:
			return e.demonym, gov.first
		case e.name != none && r.actors[e.name].Kind == State && r.abbreviated(gov) && it.first == gov.last:
			return e.name, gov.first
		case e.name != none && r.actors[e.name].Kind != Person:
			return e.name, it.first
		}
		return r.officeOfPerson(gov, it), it.first
	}
	if k+1 < len(items) && items[k+1].entry != none && r.is(it.last, "of") && items[k+1].first-it.last <= 2 {
		if n := r.entries[items[k+1].entry].name; n != none && r.actors[n].Kind != Person {
			return n, it.first
		}
	}
	office := r.entries[it.entry].office
	if p, ok := r.unique[office]; ok && p != none {
		return p, it.first
	}
	return none, it.first
}

// officeOfPerson returns the state, or its seat, that has the office in the
// leader's service: "Putin's spokesman", "Macron's foreign minister".
func (r *reader) officeOfPerson(gov, it *item) int32 {
	state := r.stateOfPerson(gov)
	if state == none || gov.last == it.first {
		return none
	}
	office := r.entries[it.entry].office
	for _, seat := range r.seatsOf[state] {
		if len(r.holders[post{seat, office}]) > 0 {
			return seat
		}
	}
	return state
}

// incumbent returns who holds a post: whom the article gives that title, else
// one of its people who holds it, else who held it on the day.
func (r *reader) incumbent(p post) (actor, met int32) {
	if i, ok := r.met.byPost[p]; ok {
		return none, i
	}
	held := r.holders[p]
	on := r.holder(p, r.day)
	if on != none && r.metActor(on) {
		return on, none
	}
	day := ""
	if !r.day.IsZero() {
		day = r.day.Format(time.DateOnly)
	}
	among := int32(none)
	for _, h := range held {
		if !r.metActor(h.person) || day != "" && !h.covers(day) {
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

func (r *reader) metActor(actor int32) bool {
	_, ok := r.met.byName[r.actors[actor].Name]
	return ok
}

// lastHolder resolves "the president": the only person of the article who holds
// such an office, else the last one mentioned, when no other stands beside.
func (r *reader) lastHolder(office int32) (actor, met int32) {
	holds := func(w *introduced) bool {
		if w.actor != none {
			return r.serves(w.actor, office)
		}
		return w.office == office
	}
	o := r.met.byOffice[office]
	for ; o.seen < len(r.met.list); o.seen++ {
		if holds(&r.met.list[o.seen]) {
			o.n, o.met = o.n+1, int32(o.seen)
		}
	}
	r.met.byOffice[office] = o
	if o.n == 1 {
		return r.met.list[o.met].actor, pick(r.met.list[o.met].actor, o.met)
	}
	sentence, found := -1, recent{none, none, 0}
	for i := len(r.recent) - 1; i >= max(0, len(r.recent)-memory) && r.current-r.recent[i].sentence <= 3; i-- {
		p := r.recent[i]
		if sentence >= 0 && p.sentence != sentence {
			break
		}
		if p.actor != none && !r.serves(p.actor, office) || p.actor == none && (p.met == none || r.met.list[p.met].office != office) {
			continue
		}
		if sentence >= 0 && (p.actor != found.actor || p.actor == none && p.met != found.met) {
			return none, none
		}
		sentence, found = p.sentence, p
		if sentence == r.current {
			break
		}
	}
	return found.actor, pick(found.actor, found.met)
}

// pick drops what an actor already says.
func pick(actor, met int32) int32 {
	if actor != none {
		return none
	}
	return met
}

// serves reports whether a person holds the office on the article's day.
func (r *reader) serves(person, office int32) bool {
	for _, p := range r.postsOf[person] {
		if p.office == office {
			if on := r.holder(p, r.day); on == person {
				return true
			}
		}
	}
	return false
}

// boss returns the leader whom the last person mentioned serves.
func (r *reader) boss() int32 {
	leader := r.officeOf["leader"]
	for i := len(r.recent) - 1; i >= max(0, len(r.recent)-memory); i-- {
		if a := r.recent[i].actor; a != none {
			state, ok := r.byName[r.actors[a].State]
			if !ok {
				return none
			}
			if who := r.holder(post{state, leader}, r.day); who != a {
				return who
			}
			return none
		}
	}
	return none
}

// counterpart returns who holds, in another state, the office of the last
// person mentioned.
func (r *reader) counterpart(state int32) int32 {
	if state == none || len(r.recent) == 0 {
		return none
	}
	a := r.recent[len(r.recent)-1].actor
	if a == none {
		return none
	}
	for _, p := range r.postsOf[a] {
		if r.holder(p, r.day) == a {
			if who, _ := r.incumbent(post{state, p.office}); who != none {
				return who
			}
		}
	}
	return none
}

// resolveBody resolves a ministry, army or government.
func (r *reader) resolveBody(items []item, k int) {
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
	if state == none && it.governor == 0 && r.is(it.last, "of") && k+1 < len(items) && items[k+1].entry != none && items[k+1].first-it.last <= 2 {
		state = r.stateOf(&items[k+1])
	}
	if state == none && !r.bodies[b].government {
		state = r.stateAround(items, k)
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
	m.Start, m.End = r.tokens[first].Start, r.tokens[it.last-1].End
	r.mentions = append(r.mentions, m)
}

// stateOfPerson returns the state that a named person leads or led, or none.
func (r *reader) stateOfPerson(it *item) int32 {
	actor := int32(none)
	if it.person > 0 {
		actor = r.met.list[it.person-1].actor
	} else if it.entry != none {
		actor = r.entries[it.entry].surname
	}
	if actor == none || !r.leader(actor) {
		return none
	}
	if s, ok := r.byName[r.actors[actor].State]; ok {
		return s
	}
	return none
}

// stateAround returns the one state that the sentence speaks of before the
// item, or none.
func (r *reader) stateAround(items []item, k int) int32 {
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

// bodyName returns the canonical name of a state's body.
func (r *reader) bodyName(p post) string {
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
