package name

import (
	"strings"

	"readout/analysis/internal/text"
)

// locativeBefore reports whether a preposition of place stands before.
func (r *Reader) locativeBefore(i int32) bool {
	i--
	for n := 0; n < 2; n++ {
		if r.smallAt(i)&(article|direction) != 0 {
			i--
		}
	}
	return r.classAt(i).is(locative) && !r.classAt(i-1).is(trust)
}

// usedAsPlace reports whether a seat of government is meant as a place here:
// "in Moscow", "Moscow's mayor", "flew to Moscow", against "Moscow said".
func (r *Reader) usedAsPlace(items []item, k int) bool {
	it := &items[k]
	if placed, sure := r.placeAfter(items, k); sure {
		return placed
	}
	return r.placeBefore(items, k, it.first-1)
}

// placeAfter looks at what follows the name.
func (r *Reader) placeAfter(items []item, k int) (place, sure bool) {
	it := &items[k]
	i := it.last
	if k+1 < len(items) && int(items[k+1].governor) > 0 {
		if next := &r.entries[items[k+1].entry]; next.office != none && items[k+1].first <= i+1 {
			switch r.offices[next.office].name {
			case "mayor", "governor":
				return true, true
			}
			return false, true
		}
	}
	kind, ok := r.kindAt(i)
	switch {
	case !ok:
		return false, false
	case it.first == 0 && r.dateline(i):
		return true, true
	case kind == text.Suffix:
		return r.classAt(i+1).is(spatial) || r.classAt(i+2).is(spatial) && !r.classAt(i+1).is(function|say|past|verb), true
	case r.is(i, "-"):
		return r.is(i+1, "based") || r.is(i+1, "born"), true
	case r.is(i, "and") && k+1 < len(items) && items[k+1].first-i <= 2 && r.plainPlace(&items[k+1]):
		return true, true // Kyiv and the Poltava region
	case r.is(i, ","):
		if k+1 < len(items) && items[k+1].first == i+1 && items[k+1].entry != none {
			if n := r.entries[items[k+1].entry].name; n != none && !r.is(it.first-1, "between") {
				city := &r.actors[r.entries[it.entry].name]
				return r.actors[n].Kind == State && city.State == r.actors[n].Name, r.actors[n].Kind == State
			}
		}
	case r.classAt(i).is(spatial) && !r.classAt(i).is(say|past|function):
		return true, true
	}
	return false, false
}

// plainPlace reports whether the item is a place that no state acts from.
func (r *Reader) plainPlace(it *item) bool {
	if it.entry == none || it.person > 0 {
		return false
	}
	e := &r.entries[it.entry]
	return e.kind == Place && (e.seat == none || it.region != 0)
}

// dateline reports whether what follows the first name of a sentence makes it
// the place of the report: "LONDON (AP) —", "SAN SALVADOR, 3 JAN 90 --".
func (r *Reader) dateline(i int32) bool {
	switch r.text(i) {
	case "(", "—", "–":
		return true
	case "-":
		return r.is(i+1, "-") || r.tokens[i].Start > r.tokens[i-1].End
	case ",":
		kind, ok := r.kindAt(i + 1)
		return ok && kind == text.Number || r.classAt(i+1).is(month)
	}
	return false
}

// placeBefore looks back from token i.
func (r *Reader) placeBefore(items []item, k int, i int32) bool {
	if kind, ok := r.kindAt(i); ok && kind == text.Number {
		return true // 10 Downing Street
	}
	if r.is(i, ",") {
		if kind, ok := r.kindAt(i - 1); ok && kind == text.Number {
			return true
		}
	}
	if r.locativeBefore(i + 1) {
		return true
	}
	city := r.smallAt(i) == article && r.lookup(r.text(items[k].first)) != 0 && !r.theSeat(&items[k])
	for r.is(i, "the") || r.is(i, "“") || r.is(i, "\"") {
		i--
	}
	if city {
		return true
	}
	switch s := r.smallAt(i); {
	case s == toward:
		return r.motionBefore(i)
	case s == of:
		return r.classAt(i - 1).is(spatial | motion)
	case s == upon:
		return r.classAt(i - 1).is(assault)
	case r.is(i, ",") && r.classAt(items[k].last).is(say):
		return false // "the battle for Chasiv Yar, Kyiv says"
	case s == beside, r.is(i, ","):
		if r.classAt(i-1).is(thinghead) && r.capital(i-1) {
			return true // Kyiv Street, Warsaw
		}
		if k > 0 && items[k-1].last == i && items[k-1].entry != none && !items[k-1].used {
			return items[k-1].place
		}
		return false
	case r.classAt(i).is(visit):
		return !r.beforeInfinitive(items, k) && !r.classAt(items[k].last).is(say|past|verb)
	}
	return false
}

// theSeat reports whether the seat always has an article: the White House.
func (r *Reader) theSeat(it *item) bool {
	e := &r.entries[it.entry]
	return e.seat != none && !r.backgrounds[e.name].city
}

// beforeInfinitive tells "leaving Moscow and Kyiv to find a deal" from "leaving
// Moscow".
func (r *Reader) beforeInfinitive(items []item, k int) bool {
	i := items[k].last
	for n := 0; n < 2 && (r.is(i, "and") || r.is(i, "or")); n++ {
		i += 2
	}
	return r.is(i, "to")
}

// motionBefore reports whether a movement leads up to "to", "from" or "for".
func (r *Reader) motionBefore(i int32) bool {
	for j := i - 1; j >= 0 && j >= i-7; j-- {
		switch kind := r.tokens[j].Kind; {
		case kind == text.Punct && !r.is(j, "-"):
			return false
		case kind == text.Word && r.classAt(j).is(motion):
			return true
		}
	}
	return false
}

// stateAsPlace reports whether a state is meant as a place: "in Ukraine".
func (r *Reader) stateAsPlace(items []item, k int) bool {
	i := items[k].first
	if kind, ok := r.kindAt(items[k].last); ok && kind == text.Suffix {
		return false
	}
	if r.locativeBefore(i) {
		return true
	}
	i--
	switch {
	case r.is(i, "to"), r.is(i, "from"):
		return r.motionBefore(i)
	case r.is(i, "on"):
		return r.classAt(i - 1).is(assault)
	case r.is(i, ","):
		return k > 0 && items[k-1].last == i && items[k-1].entry != none && r.entries[items[k-1].entry].kind == Place
	}
	return false
}

// abbreviated reports whether a state's name serves as its adjective too.
func (r *Reader) abbreviated(it *item) bool {
	if it.last > it.first+1 {
		return strings.EqualFold(r.text(it.first), "United")
	}
	return r.entries[it.entry].flags&upper != 0
}

// adjectival reports whether what follows US makes it an adjective: "US
// president" against "the US said".
func (r *Reader) adjectival(i int32) bool {
	kind, ok := r.kindAt(i)
	if !ok || kind == text.Suffix {
		return false
	}
	if r.is(i, "-") {
		return i+1 < int32(len(r.tokens)) && !r.capital(i+1)
	}
	if kind != text.Word {
		return false
	}
	c, s := r.classAt(i), r.text(i)
	switch {
	case c.is(day | month):
		return false
	case r.style == plain && r.capital(i):
		return true
	case c.is(say | past | function):
		return false
	case c.is(verb):
		next := r.classAt(i + 1)
		bare := endsIn(s, "s") && next&(function|say|past|verb) == 0 && i+1 < int32(len(r.tokens)) && r.tokens[i+1].Kind == text.Word
		return !bare && !r.opensObject(i+1)
	}
	return !(endsIn(s, "ed") || endsIn(s, "ly"))
}

// opensObject tells the verb of "the US plans to leave" from the noun of "US
// plans for a pullout".
func (r *Reader) opensObject(i int32) bool {
	kind, ok := r.kindAt(i)
	if !ok {
		return false
	}
	if kind != text.Word {
		return kind == text.Number || kind == text.Punct && !r.is(i, ",") && !r.is(i, ".") && !r.is(i, "-")
	}
	switch strings.ToLower(r.text(i)) {
	case "to", "that", "the", "a", "an", "its", "their", "his", "this", "these", "any", "all", "more", "both", "him", "it", "them", "no", "not", "what":
		return true
	}
	return r.style == plain && r.capital(i)
}

func endsIn(s, tail string) bool { return len(s) > len(tail) && s[len(s)-len(tail):] == tail }
