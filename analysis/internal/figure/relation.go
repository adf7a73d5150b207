package figure

// near reports whether two clauses tell of one event: the same clause, or one
// that says when, how or to what end the other happened.
func (p *parser) near(a, b int) bool {
	return a == b || a >= 0 && b >= 0 && (p.above(a, b) || p.above(b, a))
}

// together reports whether two clauses are parts of one telling: one hangs on
// the other, or both on clauses that "and" joins.
func (p *parser) together(a, b int) bool {
	return a >= 0 && b >= 0 && p.top(a) == p.top(b)
}

// continues reports whether a clause goes on after a semicolon where clause
// before left off.
func (p *parser) continues(c, before int) bool {
	return c >= 0 && before >= 0 && before < c && p.clauses[c].link == contrast && (p.mark(p.clauses[c].first) == ';' || p.is(p.clauses[c].first, wBut))
}

func (p *parser) top(c int) int {
	for range p.clauses {
		switch cl := &p.clauses[c]; {
		case cl.beside >= 0:
			c = cl.beside
		case cl.parent >= 0 && cl.link != contrast && cl.link != complement:
			c = cl.parent
		default:
			return c
		}
	}
	return c
}

func (p *parser) above(a, b int) bool {
	for b >= 0 {
		l := p.clauses[b].link
		if l == complement || l == contrast || l == root {
			return false
		}
		if b = p.clauses[b].parent; b == a {
			return true
		}
	}
	return false
}
