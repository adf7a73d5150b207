package name

import "strings"

// resolve appends the mentions of a sentence.
func (r *Reader) resolve(items []item) {
	for k := range items {
		if it := &items[k]; !it.used {
			r.resolveItem(items, k)
		}
	}
}

func (r *Reader) resolveItem(items []item, k int) {
	it := &items[k]
	switch {
	case it.person > 0:
		r.mentionMet(it, it.person-1)
	case it.body:
		r.organisation(it.first, it.last, none)
	case it.entry == none:
		r.unknown(items, k)
	case r.entries[it.entry].flags&thing != 0:
	case r.entries[it.entry].office != none && r.entries[it.entry].name == none:
		r.nominal(items, k)
	case r.entries[it.entry].body != none && r.entries[it.entry].name == none:
		r.resolveBody(items, k)
	case r.partOfLargerName(items, k):
	case r.endOfLargerName(items, k):
	default:
		r.known(items, k)
	}
}

// known resolves a name of the gazetteer.
func (r *Reader) known(items []item, k int) {
	it := &items[k]
	e := &r.entries[it.entry]
	c := it.class
	single := it.last == it.first+1
	switch {
	case e.name != none && !(single && c.is(common) && e.surname != none):
		r.named(items, k, e)
	case e.demonym != none:
		a := &r.actors[e.demonym]
		r.mention(it, Mention{Actor: a.Name, Kind: a.Kind, Form: Demonym, State: r.stateName(e.demonym)})
	case e.surname != none:
		r.surname(items, k, e.surname)
	}
}

// named resolves the name of a state, place, organisation or group.
func (r *Reader) named(items []item, k int, e *entry) {
	it := &items[k]
	a := &r.actors[e.name]
	m := Mention{Actor: a.Name, Kind: a.Kind, Form: Name, State: r.stateName(e.name)}
	switch a.Kind {
	case Person:
		if e.flags&knight != 0 {
			r.knighted(it, e.name)
			return
		}
	case Place:
		if single := it.last == it.first+1; single && it.class.is(given|common) && it.region == 0 && !r.locativeBefore(it.first) {
			return
		}
		m.IsPlace = true
		if it.region != 0 {
			m.Actor = a.Name + it.region.name()
		} else if it.place = e.seat == none || r.usedAsPlace(items, k); !it.place {
			s := &r.actors[e.seat]
			m = Mention{Actor: s.Name, Kind: s.Kind, Form: Metonym, State: r.stateName(e.seat)}
		}
	case State:
		if r.givenName(items, k) {
			return
		}
		if r.abbreviated(it) && r.adjectival(it.last) {
			m.Form = Demonym
		} else {
			m.IsPlace = r.stateAsPlace(items, k)
		}
	case Group:
		m.IsPlace = r.locativeBefore(it.first)
	}
	r.mention(it, m)
}

// givenName tells the Georgia of "Georgia Mbeki" from the state.
func (r *Reader) givenName(items []item, k int) bool {
	it := &items[k]
	if it.last != it.first+1 || !it.class.is(given) || k+1 == len(items) {
		return false
	}
	next := &items[k+1]
	return next.entry == none && next.first == it.last && !next.class.is(stop|day|month)
}

// surname resolves a bare surname whose usual owner is known.
func (r *Reader) surname(items []item, k int, owner int32) {
	it := &items[k]
	c := it.class
	surname := r.backgrounds[owner].surname
	titled := r.titleBefore(it.first)
	if c.is(stop|month|function) && !titled && !r.cueAfter(it.last) {
		return
	}
	ordinary := c.is(common)
	if titled && !ordinary && r.relative(items, k, owner) {
		return
	}
	if i := r.met.byActor[owner]; i > 0 && (!ordinary || r.met.list[r.met.called(surname)].sharing == 1) {
		r.mentionMet(it, i-1)
		return
	}
	if met := r.latest(surname, it.first); met != none && (ordinary || !r.leader(owner)) {
		r.mentionMet(it, met)
		return
	}
	switch {
	case !ordinary || titled && r.fits(items, k, owner):
		a := &r.actors[owner]
		r.mention(it, Mention{Actor: a.Name, Kind: Person, Form: Name, State: a.State})
		r.remember(owner, none)
	case titled:
		r.byTitle(items, k)
	}
}

// unknown resolves a capitalised word that no list knows.
func (r *Reader) unknown(items []item, k int) {
	it := &items[k]
	w := r.wording(it)
	c := it.class
	if c.is(stop | day | month | photo) {
		return
	}
	h := r.surnameHash(it)
	if met := r.latest(h, it.first); met != none && !c.is(honorific|rank|role) {
		r.mentionMet(it, met)
		return
	}
	if m, ok := r.acronyms[h]; ok && w == strings.ToUpper(w) {
		r.mention(it, m)
		return
	}
	if r.style != plain || c.is(honorific|rank|role|modifier|orghead|thinghead|generation|government) {
		return
	}
	alone := (k == 0 || !r.adjoin(items[k-1].last, it.first)) && (k+1 == len(items) || !r.adjoin(it.last, items[k+1].first))
	if r.titleBefore(it.first) && !r.capitalAt(it.last) {
		r.byTitle(items, k)
		return
	}
	if it.last > it.first+1 {
		if r.cueAfter(it.last) {
			r.mentionMet(it, r.meetNew(items, k, w, h, 0)-1) // Al-Harbi said
		}
		return
	}
	if alone && it.first > 0 && it.canon == 0 {
		r.misspelt(items, k)
	}
}

func (r *Reader) capitalAt(i int32) bool {
	return i < int32(len(r.tokens)) && r.capital(i)
}

// byTitle makes a person of a title and a surname: "Mr Smith".
func (r *Reader) byTitle(items []item, k int) {
	it := &items[k]
	i := it.first - 1
	if r.is(i, ".") {
		i--
	}
	if !r.classAt(i).is(honorific|rank) && !r.capitalAt(i) {
		return
	}
	w := r.wording(it)
	it.person = r.meetNew(items, k, w, r.surnameHash(it), 0)
	r.mentionMet(it, it.person-1)
}

// fits reports whether the titles before a surname are those of its owner.
func (r *Reader) fits(items []item, k int, owner int32) bool {
	state, office := r.titles(items, k)
	if office == none && state == none || state != none && r.backgrounds[owner].state != state {
		return false
	}
	return office == none || r.holds(owner, office)
}

func (r *Reader) mentionMet(it *item, met int32) {
	p := &r.met.list[met]
	m := Mention{Actor: p.name, Kind: Person, Form: Name}
	if p.actor != none {
		m.State = r.actors[p.actor].State
	} else if p.state != none {
		m.State = r.actors[p.state].Name
	}
	r.mention(it, m)
	r.remember(p.actor, met)
}

// mention appends a mention with the item's words.
func (r *Reader) mention(it *item, m Mention) {
	m.Start, m.End = r.tokens[it.first].Start, r.tokens[it.last-1].End
	r.mentions = append(r.mentions, m)
}

// stateName returns the state that an actor is or acts for.
func (r *Reader) stateName(actor int32) string {
	if r.actors[actor].Kind == State {
		return r.actors[actor].Name
	}
	return r.actors[actor].State
}
