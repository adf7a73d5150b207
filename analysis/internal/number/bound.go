package number

import "strings"

// phrase is words that bind the number after them.
type phrase struct {
	words []string
	bound Bound
	not   uint64 // sets of words before it that give it another meaning
}

// Words before "over" and "about" that make them no bound: "handed over 10 men".
var (
	beforeOver = words(`hand hands handed handing turn turned turning take took taken taking fly flew flown
		flying sign signed all talks talk concerns concern dispute row arrested`)
	beforeAbout = words(`talk talks talked talking speak spoke speaking worried concerned asked told question
		questions concerns thought what warned information details report reports`)
)

// boundPhrases returns the phrases by their last word, longest first.
func boundPhrases() map[string][]phrase {
	m := map[string][]phrase{}
	add := func(b Bound, list string, not ...set) {
		after := uint64(0)
		for _, s := range not {
			after |= 1 << s
		}
		for p := range strings.SplitSeq(list, ",") {
			w := strings.Fields(p)
			last := w[len(w)-1]
			m[last] = append(m[last], phrase{w, b, after})
		}
	}

	add(AtLeast, "upwards of,upward of,no fewer than,no less than,not less than,not fewer than,at least,a minimum of,as few as,as little as")
	add(AtMost, "no more than,not more than,not over,not exceeding,up to,at most,at the most,as many as,as much as,a maximum of,no greater than,no higher than")
	for _, equal := range []string{"than or equal to", "or equal to", "or equal than"} {
		for _, w := range []string{"more", "greater", "larger", "higher", "bigger"} {
			add(AtLeast, w+" "+equal)
		}
		for _, w := range []string{"less", "fewer", "smaller", "lower"} {
			add(AtMost, w+" "+equal)
		}
	}
	add(MoreThan, "well over,just over,slightly over,more than,greater than,higher than,larger than,bigger than,in excess of,north of,well above,just above,exceeding,exceeded,exceeds,exceed,surpassing,surpassed,surpasses,surpass,topping,topped,above")
	add(MoreThan, "over", beforeOver)
	add(LessThan, "fewer than,less than,smaller than,lower than,just under,well under,below,just below,under,short of,shy of")
	add(Nearly, "very nearly,nearly,almost,close to,approaching,nearing,just short of,just shy of,virtually")
	add(About, "an estimated,estimated,roughly,approximately,approx,circa,some,around,somewhere around,in the region of,on the order of,in the order of,~,≈")
	add(About, "about", beforeAbout)
	add(MoreThan, ">")
	add(AtLeast, "> =,≥")
	add(LessThan, "<")
	add(AtMost, "< =,≤")
	for _, list := range m {
		sortLongest(list)
	}
	return m
}

func sortLongest(list []phrase) {
	for i := range list {
		for j := i; j > 0 && len(list[j].words) > len(list[j-1].words); j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
}

// boundBefore finds the binding words that end at token i.
func (c *cursor) boundBefore(i, floor int) (b Bound, first int) {
	if i < floor || !c.has(i) {
		return "", 0
	}
	if c.says(i, ".") && c.says(i-1, "approx") && i > floor {
		return About, i - 1
	}
	for _, p := range c.word(i).phrases {
		first := i - len(p.words) + 1
		if first >= floor && c.follow(first, p.words[:len(p.words)-1]) && c.word(first-1).sets&p.not == 0 {
			return p.bound, first
		}
	}
	return "", 0
}

// follow reports whether the words stand one after the other from token i.
func (c *cursor) follow(i int, words []string) bool {
	for k, w := range words {
		if !c.says(i+k, w) {
			return false
		}
	}
	return true
}

// bound reads the binding words around the number. The outermost wins, except
// that "about" yields to any other.
func (c *cursor) bound(r *reading, floor int) {
	if r.Use == Date || r.Use == Clock || r.Use == Age && c.says(r.begin-1, "under") {
		return
	}
	found := Bound("")
	take := func(b Bound) {
		if b != "" && (found == "" || b != About) {
			found = b
		}
	}
	at := r.begin - 1
	for c.in(at, furthers) && at > floor {
		at--
		if c.in(at, articles) && at > floor {
			at--
		}
	}
	for range 3 {
		b, first := c.boundBefore(at, floor)
		if b == "" || r.Use == Duration && c.says(first, "over") && !c.in(first-1, spaceOver) {
			break
		}
		take(b)
		r.begin, at = first, first-1
	}
	if c.roles(r.end, r.end+3)&(trailing|hyphen) != 0 {
		take(c.boundAfter(r))
	}
	r.bind(found)
}

// boundAfter reads "or more", "-odd", "or so".
func (c *cursor) boundAfter(r *reading) Bound {
	e := r.end
	switch {
	case c.in(e, orAnd):
		switch {
		case c.in(e+1, upward) && !c.says(e+2, "than") && (c.says(e, "or") || c.says(e+1, "more") && !c.noun(e+2)):
			r.end += 2
			return AtLeast
		case c.in(e+1, downward) && c.says(e, "or") && !c.says(e+2, "than"):
			r.end += 2
			return AtMost
		case c.says(e+1, "so") && c.says(e, "or"):
			r.end += 2
			return About
		}
	case c.says(c.linked(e-1), "odd"):
		r.end = c.linked(e-1) + 1
		return About
	case c.says(e, "+") && c.joined(e-1), c.says(c.linked(e-1), "plus") && c.kind(c.linked(e-1)+1) != numberKind:
		r.end = c.linked(e-1) + 1
		return AtLeast
	case c.says(e, "at") && c.in(e+1, leastMost) && c.kind(e+2) != numberKind && !c.word(e+2).is(starts):
		r.end += 2
		if c.says(e+1, "least") {
			return AtLeast
		}
		return AtMost
	case c.linked(e-1) > e && c.says(e+1, "strong"):
		r.end += 2
	}
	return ""
}

// bind applies a bound to the values.
func (n *Number) bind(b Bound) {
	if b == "" || n.Bound == Range {
		return
	}
	upper := b == AtMost || b == LessThan || b == Nearly
	if n.Bound == Vague {
		if upper {
			n.Low, n.HasLow = 0, false
		}
		return
	}
	n.Bound, n.Weak = b, false
	n.HasLow, n.HasHigh = b == AtLeast || b == MoreThan, upper
	n.Low, n.High = 0, 0
	if n.HasLow {
		n.Low = n.Value
	}
	if n.HasHigh {
		n.High = n.Value
	}
}

// complements reports whether n and r bind one number from both sides: "more
// than 100 but fewer than 300".
func (c *cursor) complements(n *Number, r *reading, end int) bool {
	at := end
	if c.says(at, ",") {
		at++
	}
	if c.in(at, andBut) {
		at++
	}
	if at == end || at != r.begin || n.Use != r.Use || n.Currency != r.Currency {
		return false
	}
	low, high := n, &r.Number
	if low.HasHigh {
		low, high = high, low
	}
	return low.HasLow && !low.HasHigh && high.HasHigh && !high.HasLow && low.Low < high.High && low.Bound != Vague
}

// join makes n the range that it and its complement bound.
func (n *Number) join(other Number) {
	if n.HasLow {
		n.High, n.HasHigh = other.High, true
	} else {
		n.Low, n.HasLow = other.Low, true
	}
	n.Value, n.HasValue, n.Bound = 0, false, Range
	n.Last, n.End = other.Last, other.End
}

// signed takes in the minus of "-5".
func (c *cursor) signed(r *reading, a *amount, floor int) {
	i := a.first - 1
	if !a.digits || i < floor || !(c.hyphen(i) || c.text(i) == "−") || !c.joined(i) || c.joined(i-1) || c.kind(i-1) == numberKind && c.has(i-1) {
		return
	}
	r.exactly(-r.Value)
	r.begin = i
}
