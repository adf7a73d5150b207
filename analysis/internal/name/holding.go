package name

import (
	"math"
	"time"
)

// post is an office of a state, body or place.
type post struct{ of, office int32 }

// holding says who held a post, from a day until another, open for no end.
type holding struct {
	person   int32
	from, to int32
}

const open = math.MaxInt32

// dayOf returns a day as a number, 20250314, and 0 for none.
func dayOf(t time.Time) int32 {
	if t.IsZero() {
		return 0
	}
	year, month, day := t.Date()
	return int32(10000*year + 100*int(month) + day)
}

// isoDay returns the day that begins an ISO day, month or year.
func isoDay(s string) int32 {
	n, digits := int32(0), 0
	for i := 0; i < len(s) && digits < 8; i++ {
		if c := s[i] - '0'; c < 10 {
			n = 10*n + int32(c)
			digits++
		}
	}
	for ; n > 0 && digits < 8; digits++ {
		n *= 10
	}
	return n
}

// holder returns who holds a post on a day, the latest holder for a zero day.
// It returns none when nobody is known to, or several are.
func (g *Gazetteer) holder(p post, day int32) int32 {
	held := g.holders[p]
	if len(held) == 0 {
		return none
	}
	who := int32(none)
	for _, h := range held {
		if !h.covers(day) || h.person == who {
			continue
		}
		if who != none {
			if p.office != g.leading {
				return none
			}
			continue // a state's first leader in the list leads it
		}
		who = h.person
	}
	if who == none && day == 0 {
		return held[0].person
	}
	return who
}

// covers reports whether the holding covers a day, or goes on for a zero day.
func (h *holding) covers(day int32) bool {
	if day == 0 {
		return h.to == open
	}
	return h.from <= day && day < h.to
}
