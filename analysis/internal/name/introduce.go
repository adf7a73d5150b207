package name

import (
	"strings"

	"readout/analysis/internal/text"
)

// longestName is how many words of a name are read.
const longestName = 8

// introduce looks through the items just scanned for people named in full.
func (r *Reader) introduce() {
	items := r.items[r.begin:]
	for k := 0; k < len(items); k++ {
		it := &items[k]
		if it.used || it.person != 0 {
			continue
		}
		if who := r.knownPerson(it); who != none && !r.dropTitle(items, k) {
			if r.entries[it.entry].flags&knight == 0 || r.serves(who, r.leading) {
				it.person = r.meet(who)
			}
			continue
		}
		if r.style == capitals {
			k = r.introduceCapitals(items, k) - 1
			continue
		}
		if r.style != plain || k+1 == len(items) || !r.adjoin(it.last, items[k+1].first) || !r.nameLike(it) {
			continue
		}
		end := k + 1
		for end < len(items) && end-k < longestName && r.nameLike(&items[end]) && r.adjoin(items[end-1].last, items[end].first) {
			end++
		}
		k = r.introduceGroup(items, k, end) - 1
	}
}

// knownPerson returns the person whose full name the item is, or none.
func (r *Reader) knownPerson(it *item) int32 {
	if it.entry == none {
		return none
	}
	if e := &r.entries[it.entry]; e.kind == Person {
		return e.name
	}
	return none
}

// nameLike reports whether the item may be part of an unknown person's name.
func (r *Reader) nameLike(it *item) bool {
	c := it.class
	if it.last == it.first+1 && r.tokens[it.first].Kind != text.Word {
		return false
	}
	if it.entry != none {
		e := &r.entries[it.entry]
		return it.last == it.first+1 && e.demonym == none && (c.is(given) || e.surname != none && e.name == none)
	}
	if c.is(given) {
		return true
	}
	return !c.is(stop | day | month | honorific | rank | role | modifier | orghead | thinghead | photo | generation | government)
}

// adjoin reports whether a name may run on from the token before end to the
// one at next: over a space, a hyphen, an initial's full stop, or "van der".
func (r *Reader) adjoin(end, next int32) bool {
	if next-end > 3 {
		return false
	}
	for i := end; i < next; i++ {
		switch t := &r.tokens[i]; {
		case t.Kind == text.Word && t.End-t.Start <= 3 && r.classAt(i).is(particle):
		case r.is(i, "-") && t.Start == r.tokens[i-1].End:
		case r.is(i, ".") && r.tokens[i-1].End-r.tokens[i-1].Start <= 2:
		default:
			return false
		}
	}
	for at := r.tokens[next-1].End; at < r.tokens[next].Start; at++ {
		if c := r.body[at]; c == '\n' || c == '\r' {
			return false
		}
	}
	return true
}

// introduceGroup decides whether items [k,end) are a person's full name, and
// returns where to go on.
func (r *Reader) introduceGroup(items []item, k, end int) int {
	if next := end; next < len(items) && items[next].entry == none && r.adjoin(items[next-1].last, items[next].first) {
		switch c := items[next].class; {
		case c.is(orghead | thinghead):
			return r.largerName(items, k, next)
		case c.is(generation):
			end++
		}
	}
	titled := r.titleBefore(items[k].first)
	if !titled && items[k].first == 0 && !items[k].class.is(given) && end-k > 1 {
		last := &items[end-1]
		if last.entry != none && r.entries[last.entry].surname != none || !r.cueAfter(last.last) && !r.speaks(items[k].first, last.last) {
			k++ // an ordinary word with the capital of its sentence
		}
	}
	if end-k < 2 {
		return end
	}
	last := &items[end-1]
	if last.class.is(generation) {
		last = &items[end-2]
	}
	firstWord := items[k].canon
	if last.entry != none {
		if who := r.entries[last.entry].surname; who != none {
			if r.backgrounds[who].given == firstWord && firstWord != 0 {
				r.merge(items, k, end, r.meet(who))
				return end
			}
			if c := items[k].class; !c.is(given|common) && !titled && len(r.text(items[k].first)) < 3 {
				return end
			}
		}
	}
	first := items[k].class
	switch {
	case titled, first.is(given):
	case items[k].entry != none:
		return k + 1 // a known surname, then something else
	case r.locates(items[k].first - 1):
		return end // "in El Fasher, the head of the mission said"
	case end-k <= 4 && (r.cueAfter(items[end-1].last) || r.speaks(items[k].first, items[end-1].last)):
	default:
		return end
	}
	name := r.fullName(items[k].first, items[end-1].last)
	r.merge(items, k, end, r.meetNew(items, k, name, r.surnameHash(last), firstWord))
	return end
}

// locates reports whether token i is a preposition that places follow and people do
// not.
func (r *Reader) locates(i int32) bool {
	return i >= 0 && (r.is(i, "in") || r.is(i, "near") || r.is(i, "at") || r.is(i, "outside"))
}

// largerName reads "Bright Harbour Foundation", whose head is item next, and
// returns where to go on.
func (r *Reader) largerName(items []item, k, next int) int {
	end := next + 1
	for end < len(items) && items[end].entry == none && items[end].class.is(orghead|thinghead) && items[end].first == items[end-1].last {
		end++
	}
	whole := k == 0 || items[k-1].entry == none || items[k-1].last != items[k].first
	if whole && items[k].first > 0 && items[k].entry == none && items[end-1].class.is(orghead) {
		r.merge(items, k, end, 0)
		items[k].body = true
	}
	return end
}

// merge makes items [k,end) one.
func (r *Reader) merge(items []item, k, end int, person int32) {
	items[k].last = items[end-1].last
	items[k].person = person
	for i := k + 1; i < end; i++ {
		items[i].used = true
	}
}

// fullName returns the words as one canonical name.
func (r *Reader) fullName(first, last int32) string {
	s := r.body[r.tokens[first].Start:r.tokens[last-1].End]
	if strings.ContainsAny(s, "’\n\t\u00a0") || strings.Contains(s, "  ") {
		s = strings.Join(strings.Fields(strings.ReplaceAll(s, "’", "'")), " ")
	}
	return s
}

// titleBefore reports whether a title or role stands right before the token.
func (r *Reader) titleBefore(i int32) bool {
	if r.is(i-1, ".") {
		i--
	}
	return r.classAt(i - 1).is(honorific | rank | role)
}

// cueAfter reports whether what follows a name says that it is a person's.
func (r *Reader) cueAfter(i int32) bool {
	if r.is(i, ",") {
		i++
		if r.classAt(i).is(relative) || r.is(i, "the") || r.is(i, "a") || r.is(i, "an") {
			return true
		}
		kind, ok := r.kindAt(i)
		return ok && kind == text.Number && r.is(i+1, ",")
	}
	return r.classAt(i).is(say | relative)
}

// speaks reports whether tokens [first,last) speak: "said Zsofia Horvath", "Zsofia
// Horvath of the Danube Forum said".
func (r *Reader) speaks(first, last int32) bool {
	if r.classAt(first-1).is(say) && (r.is(first-2, "”") || r.is(first-2, "\"") || r.is(first-2, ",")) {
		return true
	}
	if r.smallAt(last)&(of|toward) == 0 && !r.is(last, "at") || r.smallAt(first-1) == article || r.is(first-1, "The") {
		return false
	}
	i := last + 1
	for i < last+longestName && i < int32(len(r.tokens)) && (r.capital(i) || r.smallAt(i)&(article|of|toward|upon|beside) != 0) {
		i++
	}
	if r.is(i, ",") {
		i++
	}
	return i > last+1 && r.classAt(i).is(say|relative)
}

// titles returns the state and office that stand before a name.
func (r *Reader) titles(items []item, k int) (state, office int32) {
	state, office = none, none
	for first := max(0, k-longestName); k > first; {
		k--
		it := &items[k]
		if items[k+1].first-it.last > 2 {
			break
		}
		if it.entry == none {
			if !it.class.is(role | modifier | rank | honorific) {
				break
			}
			continue
		}
		e := &r.entries[it.entry]
		if e.office != none && office == none && it.last >= items[k+1].first-1 {
			office = e.office
		}
		if state = r.stateOf(it); state != none {
			break
		}
	}
	return state, office
}

// stateOf returns the state that an item speaks of, or none.
func (r *Reader) stateOf(it *item) int32 {
	if it.entry == none {
		return none
	}
	e := &r.entries[it.entry]
	switch {
	case e.demonym != none:
		return e.demonym
	case e.seat != none:
		return e.seat
	case e.kind == State:
		return e.name
	case e.kind != Place && e.name != none:
		return r.backgrounds[e.name].state
	}
	return none
}
