package date

import "readout/analysis/internal/text"

// Find appends the time expressions among the tokens of a sentence in s to dst,
// in order.
func Find(dst []Mention, s string, tokens []text.Token) []Mention {
	f := finder{s: s, tokens: tokens}
	for i := 0; i < len(tokens); {
		if tokens[i].Cue&text.DateCue == 0 {
			i++
			continue
		}
		e := f.at(i)
		if e.next <= i {
			i++
			continue
		}
		e.Start, e.End = tokens[e.first].Start, tokens[e.next-1].End
		if e.first > f.floor && f.term(e.first-1).sense == since ||
			e.first > f.floor+1 && f.term(e.first-1).sense == the && f.term(e.first-2).sense == since {
			e.Since = true
		}
		dst = append(dst, e.Mention)
		i, f.floor = e.next, e.next
	}
	return dst
}

// finder reads expressions out of tokens. What has been read ends at floor.
type finder struct {
	s      string
	tokens []text.Token
	floor  int
}

// expression is a mention and the tokens [first,next) it covers. The zero
// expression is none.
type expression struct {
	Mention
	first, next int
}

// at reads the expression whose leading word, which may have others before it,
// is token i.
func (f *finder) at(i int) expression {
	switch f.tokens[i].Kind {
	case text.Number:
		return f.figures(i)
	case text.Word:
	default:
		return expression{}
	}
	t := lookUp(f.s, f.tokens[i])
	switch t.sense {
	case month, shortMonth:
		return f.month(i, t)
	case weekday:
		return f.weekday(i, t)
	case dayWord:
		return f.dayWord(i, t)
	case whichOf:
		return f.whichOf(i, t)
	case past:
		return f.past(i)
	case units, unit:
		return f.ago(i, t)
	case earlier, later:
		return f.within(i, t)
	case weekend:
		return f.weekend(i)
	case season:
		return f.season(i, t)
	case since:
		return f.sinceEvent(i)
	}
	return expression{}
}

// term returns what the word at token i can mean, nothing outside the sentence.
func (f *finder) term(i int) term {
	if i < f.floor || i >= len(f.tokens) {
		return term{}
	}
	return lookUp(f.s, f.tokens[i])
}

// word returns token i as written, "" outside the sentence.
func (f *finder) word(i int) string {
	if i < 0 || i >= len(f.tokens) {
		return ""
	}
	return f.s[f.tokens[i].Start:f.tokens[i].End]
}

// joined reports whether no space stands before token i.
func (f *finder) joined(i int) bool {
	return i > 0 && i < len(f.tokens) && f.tokens[i-1].End == f.tokens[i].Start
}

// digits returns the value of token i when it is a number of at most max
// digits and nothing else, or -1.
func (f *finder) digits(i, max int) int {
	if i < f.floor || i >= len(f.tokens) || f.tokens[i].Kind != text.Number {
		return -1
	}
	w := f.word(i)
	if len(w) > max {
		return -1
	}
	n := 0
	for j := range len(w) {
		if w[j] < '0' || w[j] > '9' {
			return -1
		}
		n = n*10 + int(w[j]-'0')
	}
	return n
}

// dayNumber returns the day of a month that token i can be ("14", "14th"), or 0.
func (f *finder) dayNumber(i int) int {
	if i < f.floor || i >= len(f.tokens) {
		return 0
	}
	n := 0
	switch w := f.word(i); f.tokens[i].Kind {
	case text.Ordinal:
		for _, c := range w[:len(w)-2] {
			if n = n*10 + int(c-'0'); c < '0' || c > '9' || n > 99 {
				return 0
			}
		}
	case text.Number:
		n = f.digits(i, 2)
	}
	if n < 1 || n > 31 {
		return 0
	}
	return n
}

// yearNumber returns the year that token i can be, or 0.
func (f *finder) yearNumber(i int) int {
	if n := f.digits(i, 4); n >= 1000 && n < 2100 && !f.measured(i+1) {
		return n
	}
	return 0
}

// measured reports whether token i makes the number before it an amount.
func (f *finder) measured(i int) bool {
	switch f.word(i) {
	case "%", "percent", "people", "civilians", "soldiers", "troops", "prisoners", "men", "women", "children", "drones",
		"missiles", "dollars", "euros", "pounds", "km", "kilometres", "kilometers", "miles", "days", "metres", "meters", "fighters", "homes", "tonnes", "tons":
		return true
	}
	return false
}
