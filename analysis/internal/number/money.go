package number

// price reads the currency before or after the number, no further back than
// the token floor.
func (c *cursor) price(r *reading, a *amount, floor int) {
	if a.ordinal || a.year || a.fraction && !a.scaled {
		return
	}
	if c.signBefore(r, floor) {
		if at := c.linked(r.end - 1); c.word(at).is(money) && c.word(at).code == "USD" {
			r.end = at + 1
		}
		return
	}
	c.moneyAfter(r, a)
}

// signBefore reads "$", "US$", "USD".
func (c *cursor) signBefore(r *reading, floor int) bool {
	i := r.begin - 1
	if i < floor {
		return false
	}
	if code := c.sign(i); code != "" {
		r.begin = i
		if e := c.word(i - 1); i-1 >= floor && e.is(nation|money) && (c.joined(i-1) || !c.joined(i) && len(c.text(i-1)) <= 3) {
			r.begin = i - 1
			if e.is(money) {
				code = e.code
			} else if n, ok := national[code+" "+c.country(i-1)]; ok {
				code = n
			}
		}
		c.pay(r, code)
		return true
	}
	if e := c.word(i); e.is(money) && len(c.text(i)) == 3 && len(e.code) == 3 && c.text(i) == e.code {
		r.begin = i
		c.pay(r, e.code)
		return true
	}
	return false
}

// moneyAfter reads "euros", "US dollars", "€", "billions of dollars".
func (c *cursor) moneyAfter(r *reading, a *amount) {
	at := c.linked(r.end - 1)
	hyphened := at > r.end
	if code := c.sign(at); code != "" && (c.joined(at-1) || c.kind(at+1) != numberKind) {
		r.end = at + 1
		c.pay(r, code)
		return
	}
	if c.says(at, "of") && (a.vague || a.scaled) {
		at++
	}
	country := ""
	if e := c.word(at); e.is(nation) && len(c.text(at)) > 1 {
		country = c.country(at)
		at = c.linked(at)
	} else if c.in(at, firstHalves) && c.word(at+1).is(nation) {
		country = c.country(at + 1)
		at += 2
	}
	e := c.word(at)
	if !e.is(money) {
		return
	}
	code := e.code
	switch w := c.text(at); {
	case e.code == "GBP" && country == "" && !a.scaled && (c.says(at+1, "of") || hyphened && c.says(at, "pound")):
		return // a weight
	case w == "won" && country == "" && !a.scaled, w == "sterling" && !a.scaled, c.capital(at) && len(w) > 3:
		return
	case country != "":
		if n, ok := national[e.code+" "+country]; ok {
			code = n
		}
	}
	r.end = at + 1
	c.pay(r, code)
	if cents, ok := c.amount(c.skip(r.end, "and")); ok && r.HasValue && c.word(cents.last).is(money) && len(c.word(cents.last).code) > 3 {
		r.exactly(r.Value + cents.value/100)
		r.end = cents.last + 1
	}
}

func (c *cursor) skip(i int, word string) int {
	if c.says(i, word) {
		return i + 1
	}
	return i
}

// pay makes the number an amount of money; coins become parts of what they are
// coins of.
func (c *cursor) pay(r *reading, code string) {
	r.Use, r.Weak = Money, false
	switch code {
	case "cent":
		code = unknownCurrency
	case "pence":
		code = "GBP"
	case "kopeck":
		code = "RUB"
	default:
		r.Currency = code
		if e := c.word(r.end); e.is(scale) && !e.is(vagueNoun) && r.end-1 > r.First { // "75 USD million"
			r.scaleBy(e.value)
			r.end++
		}
		return
	}
	r.Currency = code
	r.scaleBy(.01)
}

func (c *cursor) country(i int) string { return c.word(i).country }
