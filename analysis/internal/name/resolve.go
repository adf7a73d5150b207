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
	case r.endOfLargerName(it):
	default:
		r.known(items, k)
	}
}

// known resolves a name of the gazetteer.
func (r *Reader) known(items []item, k int) {
	it := &items[k]
	e := &r.entries[it.entry]
	c := r.words[it.word].class
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
	case Place:
		if single := it.last == it.first+1; single && r.words[it.word].class.is(given|common) && it.region == "" && !r.locativeBefore(it.first) {
			return
		}
		m.IsPlace = true
		if it.region != "" {
			m.Actor = regionName(a.Name, it.region)
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
	if it.last != it.first+1 || !r.words[it.word].class.is(given) || k+1 == len(items) {
		return false
	}
	next := &items[k+1]
	return next.entry == none && next.first == it.last && !r.words[next.word].class.is(stop|day|month)
}

// regionName names the region around a city; an oblast is a region.
func regionName(city, kind string) string {
	if strings.EqualFold(kind, "district") {
		return city + " district"
	}
	return city + " region"
}

// surname resolves a bare surname whose usual owner is known.
func (r *Reader) surname(items []item, k int, owner int32) {
	it := &items[k]
	c := r.words[it.word].class
	met := r.met.bySurname[r.people[owner].surname]
	titled := r.titleBefore(it.first)
	if c.is(stop|month|function) && !titled && !r.cueAfter(it.last) {
		return
	}
	ordinary := c.is(common)
	if i, ok := r.met.byName[r.actors[owner].Name]; ok && (!ordinary || len(met) == 1) {
		r.mentionMet(it, i)
		return
	}
	if len(met) > 0 && (ordinary || !r.leader(owner)) {
		r.mentionMet(it, r.latest(met))
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
	w := r.text(it.first)
	c := r.words[it.word].class
	if c.is(stop | day | month | photo) {
		return
	}
	if met := r.met.bySurname[hash(w)]; len(met) > 0 && !c.is(honorific|rank|role) {
		r.mentionMet(it, r.latest(met))
		return
	}
	if m, ok := r.acronyms[hash(w)]; ok && w == strings.ToUpper(w) {
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
	if alone && it.first > 0 && it.word == 0 {
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
	w := r.text(it.first)
	it.person = r.met.add(r.titled(items, k, introduced{actor: none, name: w, surname: hash(w)}))
	r.mentionMet(it, it.person-1)
}

// latest returns the one of several people with a surname who was mentioned
// last, or introduced first when none was.
func (r *Reader) latest(met []int32) int32 {
	if len(met) > 1 {
		surname := r.met.list[met[0]].surname
		for i := len(r.recent) - 1; i >= max(0, len(r.recent)-memory); i-- {
			if m := r.recent[i].met; m != none && r.met.list[m].surname == surname {
				return m
			}
		}
	}
	return met[0]
}

// fits reports whether the titles before a surname are those of its owner.
func (r *Reader) fits(items []item, k int, owner int32) bool {
	who := r.titled(items, k, introduced{})
	if who.office == none && who.state == none {
		return false
	}
	if who.state != none && r.actors[owner].State != r.actors[who.state].Name {
		return false
	}
	return who.office == none || r.holds(owner, who.office)
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
