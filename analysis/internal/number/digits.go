package number

import "readout/analysis/internal/text"

// decimal is a number written in digits, kept exact: whole / 10^places.
type decimal struct {
	whole  float64
	places int
}

const maxDigits = 15 // what a float64 holds exactly; longer ones are identifiers

var powers = [maxDigits + 1]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

func (d decimal) times(scale float64) float64 { return d.whole * scale / powers[d.places] }

// parseDigits reads "1,000", "4.5", "12,34,567"; the last group has three digits. Two points, as in an address
// of a computer or a date, are no number.
func parseDigits(s string) (d decimal, ok bool) {
	digits, group, point := 0, 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			if digits++; digits > maxDigits {
				return d, false
			}
			d.whole = d.whole*10 + float64(c-'0')
			if group++; point {
				d.places++
			}
		case c == '.' && !point && (group == digits || group == 3):
			point = true
		case c == ',' && !point:
			group = 0
		default:
			return d, false
		}
	}
	return d, digits > 0 && (point || group == digits || group == 3)
}

// digitsAt reads the digits that start at token i, groups of three parted by
// spaces and a leading point included, and returns the token after them.
func (c *cursor) digitsAt(i int) (d decimal, next int, ok bool) {
	first := i
	if c.text(i) == "." && c.joined(i) && c.kind(i+1) == text.Number {
		i++
	}
	if c.kind(i) != text.Number {
		return d, i, false
	}
	d, ok = parseDigits(c.text(i))
	if !ok {
		return d, i, false
	}
	if i > first {
		d.places = len(c.text(i))
		return d, i + 1, d.places <= maxDigits && d.whole < powers[d.places]
	}
	next = i + 1
	if n := len(c.text(i)); n > 3 || d.places > 0 || c.text(i)[0] == '0' {
		return d, next, true
	}
	for c.threeDigits(next) {
		more, ok := parseDigits(c.text(next))
		if !ok || d.whole >= powers[maxDigits-6] {
			break
		}
		for range 3 + more.places {
			d.whole *= 10
		}
		d.whole += more.whole
		d.places = more.places
		next++
		if d.places > 0 {
			break
		}
	}
	return d, next, true
}

// threeDigits reports whether token i is a group of three digits, one space after the
// digits before it.
func (c *cursor) threeDigits(i int) bool {
	if c.kind(i) != text.Number || !c.has(i) {
		return false
	}
	t := c.text(i)
	if len(t) < 3 || len(t) > 3 && t[3] != '.' || len(t) > 8 || c.joined(i) && c.kind(i+1) == text.Word {
		return false
	}
	switch c.s[c.tokens[i-1].End:c.tokens[i].Start] {
	case " ", "\u00a0", "\u202f", "\u2009":
		return true
	}
	return false
}
