package figure

import (
	"slices"

	"readout/analysis/internal/name"
	"readout/analysis/internal/number"
)

// count says that a noun phrase counts something of a kind.
type count struct {
	noun     int
	kind     string // module/kind
	class    class  // of what is counted
	clause   int    // whose verb or noun governs it, or -1
	passed   bool   // the governing verb is passive
	standing bool   // of a state that lasts: "in captivity"
	settled  bool   // told as so, whatever negation or failure its verb stands under
	orphan   bool   // the governing verb does not tell who did it: "shot down 40 of 62 drones"
	nominal  bool   // governed by a noun, as in "the killing of 22 hostages"
	verbal   bool   // governed by a verb, as in "killed nine"
	whole    int    // noun phrase of the figure that this one is among, or -1
	by       int    // noun phrase of the agent, when the frame says so, or -1
	to       int    // noun phrase of the side that suffered, when the frame says so, or -1
	source   int    // noun phrase of the claimant, when the frame says so, or -1
}

// count finds what each noun phrase of the sentence counts. What is surest
// comes first, and a phrase is counted once.
func (p *parser) count() {
	p.counts = p.counts[:0]
	for _, c := range p.inOrder() {
		p.countVerb(c)
	}
	p.countNouns()
	p.countAdjectives()
	p.countTolls()
	p.countElliptical()
	p.countParts()
}

// inOrder returns the clauses that have a verb, by its place.
func (p *parser) inOrder() []int {
	list := p.order[:0]
	for c := range p.clauses {
		if p.clauses[c].verb >= 0 {
			list = append(list, c)
		}
	}
	slices.SortFunc(list, func(a, b int) int { return p.clauses[a].verb - p.clauses[b].verb })
	p.order = list
	return list
}

// countVerb counts the subjects and objects of a verb.
func (p *parser) countVerb(c int) {
	cl := &p.clauses[c]
	v := &p.verbs[cl.verb]
	p.countSuffering(c, v)
	if len(v.verb.frames) == 0 {
		p.countPredicate(c)
		return
	}
	passive := p.passive(c)
	objects := p.objects(c)
	if v.verb.lemma == "reach" && (v.negated || p.failed(c)) { // "56 failed to reach their targets"
		p.each(cl.subject, func(n int) {
			if np := &p.nouns[n]; p.countable(n) && (p.classOf(n)&weapon != 0 || p.classOf(n) == bare && np.number >= 0 && p.contextOf(n)&weapon != 0) {
				k := p.add(n, "drone/lost", weapon&(p.contextOf(n)|p.classOf(n)), c, true)
				k.verbal, k.settled = true, true
			}
		})
		return
	}
	switch {
	case passive:
		p.each(cl.subject, func(n int) { p.assign(n, v.verb.frames, "object", c, passive) })
	default:
		for _, n := range objects {
			p.each(n, func(n int) { p.assign(n, v.verb.frames, "object", c, passive) })
		}
		p.each(cl.subject, func(n int) { p.assign(n, v.verb.frames, "subject", c, passive) })
	}
	if p.abroad(c) {
		moved := objects
		if passive {
			moved = []int{cl.subject}
		}
		for _, n := range moved {
			p.each(n, func(n int) {
				if p.classOf(n)&troop == 0 {
					p.assign(n, v.verb.frames, "moved", c, passive)
				}
			})
		}
	}
	for n := range p.nouns {
		if np := &p.nouns[n]; np.clause == c && np.role == oblique && p.instrument(np.preposition) {
			p.assign(n, v.verb.frames, "with", c, passive)
		}
	}
}

// countSuffering counts the subject of "lost their lives", "suffered injuries".
func (p *parser) countSuffering(c int, v *verbGroup) {
	kind := ""
	for _, n := range p.objects(c) {
		o := &p.nouns[n]
		if o.head < 0 || o.number >= 0 {
			continue
		}
		e := p.headEntry(o)
		switch v.verb.lemma {
		case "lose":
			if o.owned && e.class&life != 0 {
				kind = "casualty/killed"
			}
		case "suffer", "sustain", "receive", "have":
			if f := findRole(e.frames, "harm"); f != nil {
				kind = f.kind
			}
		}
	}
	if kind != "" {
		p.each(p.clauses[c].subject, func(n int) {
			if c0 := p.classOf(n); p.countable(n) && c0&(people|bare) != 0 {
				p.add(n, kind, people, c, true)
			}
		})
	}
}

// abroad reports whether the clause says that it goes to another state.
func (p *parser) abroad(c int) bool { return p.destination(c) != "" }

func (p *parser) destination(c int) string {
	for n := range p.nouns {
		if np := &p.nouns[n]; np.clause == c && np.role == oblique && p.is(np.preposition, "to") && np.head >= 0 {
			if k := p.words[np.head].name; k > 0 && p.s.Names[k-1].Kind == name.State {
				return p.s.Names[k-1].Actor
			}
		}
	}
	return ""
}

func (p *parser) instrument(i int) bool { return p.is(i, "with") || p.is(i, "using") || p.is(i, "by") }

// countPredicate counts the subject of "are missing", "were left homeless".
func (p *parser) countPredicate(c int) {
	cl := &p.clauses[c]
	for n := range p.nouns {
		np := &p.nouns[n]
		if np.clause == c && np.role == oblique && p.is(np.preposition, "among") && np.adjective != nil && np.number < 0 {
			// "among the dead were two nurses", "two nurses were among the dead"
			for _, o := range append(p.objects(c), cl.subject) {
				p.each(o, func(o int) { p.assign(o, np.adjective.frames, "adjective", c, true) })
			}
		}
		if np.clause == c && np.role == oblique && p.is(np.preposition, "in") && np.head >= 0 {
			if frames := p.headEntry(np).frames; findRole(frames, "state") != nil { // "remain in captivity"
				p.each(cl.subject, func(s int) {
					if p.assign(s, frames, "state", c, true); p.counted1(s) {
						p.find(s).standing = true
					}
				})
			}
		}
		if np.clause == c && np.role == object && np.plural && np.head >= 0 && !np.counts() && !np.owned {
			if e := p.headEntry(np); e.noun == nil || e.class&toll != 0 { // "had become casualties"
				p.each(cl.subject, func(s int) { p.assign(s, e.frames, "noun", c, true) })
			}
		}
		if np.clause == c && np.role == object && np.adjective != nil && !np.counts() && !np.indefinite {
			p.each(cl.subject, func(s int) { p.assign(s, np.adjective.frames, "adjective", c, true) })
		}
	}
}

// passive reports whether the clause is passive: by its auxiliary, or because a
// bare participle has nothing to act on: "nine hurt", "people killed in Kyiv".
func (p *parser) passive(c int) bool {
	cl := &p.clauses[c]
	if cl.verb < 0 {
		return false
	}
	v := &p.verbs[cl.verb]
	if v.passive {
		return true
	}
	if v.main != v.first || v.form&participle == 0 || cl.object >= 0 || len(p.objects(c)) > 0 {
		return false
	}
	for _, f := range v.verb.frames {
		if f.role == "object" {
			return find(v.verb.frames, "subject", p.subjectClass(cl)) == nil
		}
	}
	return false
}

func (p *parser) subjectClass(cl *clause) class {
	if cl.subject < 0 {
		return 0
	}
	return p.classOf(cl.subject)
}

// objects returns the last conjuncts among the objects of a clause.
func (p *parser) objects(c int) []int {
	var list []int
	for n := range p.nouns {
		if np := &p.nouns[n]; np.clause == c && np.role == object && np.within < 0 {
			if np.previous >= 0 && len(list) > 0 {
				list = list[:len(list)-1]
			}
			list = append(list, n)
		}
	}
	cl := &p.clauses[c]
	if len(list) == 0 && cl.object >= 0 {
		list = append(list, cl.object)
	}
	if len(list) == 0 && cl.link == infinitive && cl.parent >= 0 && p.clauses[cl.parent].object >= 0 {
		list = append(list, p.clauses[cl.parent].object)
	}
	if len(list) == 0 && cl.sharer >= 0 && cl.sharer > c {
		return p.objects(cl.sharer)
	}
	return list
}

// each calls f for a phrase and its conjuncts, first to last.
func (p *parser) each(n int, f func(int)) {
	if n < 0 {
		return
	}
	if prev := p.nouns[n].previous; prev >= 0 && prev < n {
		p.each(prev, f)
	}
	f(n)
}

// following calls f for a phrase and the conjuncts after it.
func (p *parser) following(n int, f func(int)) {
	f(n)
	for m := n + 1; m < len(p.nouns); m++ {
		if p.nouns[m].previous == n {
			p.following(m, f)
			return
		}
	}
}

// assign counts a noun phrase by the frame that fits it.
func (p *parser) assign(n int, frames []*frame, role string, c int, passive bool) {
	np := &p.nouns[n]
	if np.of >= 0 && np.head >= 0 && p.words[np.head].is(collective|body) && p.nouns[np.of].number >= 0 {
		in := np.of
		switch f := find(p.headEntry(np).frames, "noun", p.classOf(in)); {
		case p.words[np.head].is(body):
			if f := find(frames, role, body); f != nil {
				p.add(in, f.kind, people, c, passive)
			}
		case f != nil: // "a wave of 90 drones and ten missiles struck"
			p.following(in, func(n int) { p.add(n, f.kind, p.classOf(n), c, passive) })
		default:
			p.assign(in, frames, role, c, passive)
		}
		return
	}
	if !p.countable(n) {
		if p.denies(c) && np.plural && p.classOf(n)&(people|force) != 0 {
			if f := find(frames, role, people|troop); f != nil {
				p.add(n, f.kind, people, c, passive).verbal = true
			}
		}
		return
	}
	cls := p.classOf(n)
	f := find(frames, role, cls)
	if f == nil && cls == bare {
		f = find(frames, role, p.contextOf(n))
	}
	if f == nil && (cls == bare || cls == 0 && role != "adjective") {
		f = sole(frames, role)
		if f != nil && cls == 0 && f.kind != "casualty/killed" && f.kind != "casualty/wounded" {
			f = nil
		}
	}
	if f == nil || f.class&weapon != 0 && !np.counts() && role != "object" || f.class&weapon != 0 && np.indefinite && role != "object" {
		return
	}
	if np.of >= 0 && p.nouns[np.of].number >= 0 && f.class&weapon != 0 && (p.counted1(n) || f.kind == "drone/launched") {
		n = np.of
	}
	if cls == bare && p.wanted(c) {
		return
	}
	if cls == bare || cls == 0 {
		cls = f.class
		if seen := p.contextOf(n); seen&cls != 0 {
			cls &= seen
		}
	}
	p.add(n, f.kind, cls, c, passive).verbal = role != "adjective"
}

// denies reports whether what a clause tells is denied: then it is told even
// without a number, so that the denial stands beside the claim.
func (p *parser) denies(c int) bool {
	cl := &p.clauses[c]
	if cl.link != complement || cl.parent < 0 || p.clauses[cl.parent].verb < 0 {
		return false
	}
	v := &p.verbs[p.clauses[cl.parent].verb]
	return v.verb.effect&deny != 0 && !v.negated
}

// failed reports whether what a clause tells failed to come about.
func (p *parser) failed(c int) bool {
	cl := &p.clauses[c]
	if cl.link != infinitive || cl.parent < 0 || p.clauses[cl.parent].verb < 0 {
		return false
	}
	return p.verbs[p.clauses[cl.parent].verb].verb.effect&fail != 0
}

// wanted reports whether what a clause tells is only wanted.
func (p *parser) wanted(c int) bool {
	if p.clauses[c].link != infinitive || p.clauses[c].parent < 0 {
		return false
	}
	v := p.clauses[p.clauses[c].parent].verb
	return v >= 0 && p.verbs[v].verb.effect&desire != 0
}

// contextOf returns what a number without a noun is likely to count: what the
// nearest phrase before it in the sentence counts, else what was counted last.
func (p *parser) contextOf(n int) class {
	for i := n - 1; i >= 0; i-- {
		if p.nouns[i].counts() && p.nouns[i].within != n {
			if c := p.classOf(i) & (people | weapon | equipment); c != 0 {
				return c
			}
		}
	}
	return p.context
}

// sole returns the frame of a role when all of them count people.
func sole(frames []*frame, role string) (found *frame) {
	for _, f := range frames {
		if f.role != role {
			continue
		}
		if f.class&people == 0 {
			if f.class&life != 0 {
				continue
			}
			return nil
		}
		if found == nil {
			found = f
		}
	}
	return found
}

func (p *parser) counted1(n int) bool {
	for i := range p.counts {
		if p.counts[i].noun == n {
			return true
		}
	}
	return false
}

// add notes a count. Two kinds of harm to the same people, as in "killed or
// wounded", are casualties.
func (p *parser) add(n int, kind string, c class, cl int, passive bool) *count {
	for i := range p.counts {
		k := &p.counts[i]
		if k.noun != n {
			continue
		}
		if k.kind != kind && harm(k.kind) && harm(kind) && (hurts(k.kind) || hurts(kind)) {
			k.kind = "casualty/casualties"
		}
		return k
	}
	if c&(people|weapon|equipment) != 0 {
		p.context = c & (people | weapon | equipment)
	}
	p.counts = append(p.counts, count{noun: n, kind: kind, class: c, clause: cl, passed: passive, whole: -1, by: -1, to: -1, source: -1})
	return &p.counts[len(p.counts)-1]
}

// hurts reports whether a kind is a toll of killed or wounded.
func hurts(kind string) bool {
	return kind == "casualty/killed" || kind == "casualty/wounded" || kind == "casualty/casualties"
}

func harm(kind string) bool {
	switch kind {
	case "casualty/killed", "casualty/wounded", "casualty/casualties", "casualty/missing", "casualty/captured":
		return true
	}
	return false
}

// countable reports whether a noun phrase says how many there are.
func (p *parser) countable(n int) bool {
	np := &p.nouns[n]
	if np.number >= 0 {
		num := &p.s.Numbers[np.number]
		switch {
		case num.Use != number.Cardinal:
			return false
		case num.Fraction:
			return np.of >= 0 && p.nouns[np.of].number >= 0
		case num.Weak && !np.zero && np.head >= 0 && !np.plural:
			return p.classOf(n)&(people|weapon|equipment) != 0 || np.adjective != nil && p.classOf(n) == bare
		}
		return true
	}
	if np.zero {
		return true
	}
	if np.every {
		return np.head < 0 && p.is(np.last, "who")
	}
	return p.oneOf(np, n)
}

// oneOf reports whether the phrase is a single person: "a woman", "her
// husband", a name.
func (p *parser) oneOf(np *nounPhrase, n int) bool {
	if np.head < 0 || np.plural || np.pronoun || np.second >= 0 {
		return false
	}
	if w := p.words[np.head].name; w > 0 {
		m := &p.s.Names[w-1]
		return m.Kind == name.Person && m.Form == name.Name
	}
	e := p.headEntry(np)
	return e.class&people != 0 && e.noun != nil && !e.plural || np.indefinite && p.classOf(n)&(people|equipment|weapon) != 0 && !e.plural
}

// countNouns counts what stands at a noun: "nine deaths", "the killing of 22
// hostages", "a barrage of 150 drones".
func (p *parser) countNouns() {
	for n := range p.nouns {
		np := &p.nouns[n]
		if np.head >= 0 && !np.pronoun && np.counts() {
			e := p.headEntry(np)
			p.countReports(n)
			if f := findRole(e.frames, "noun"); f != nil && e.noun == nil && p.countable(n) && f.class&(people|captive) != 0 {
				k := p.add(n, f.kind, people, np.clause, false)
				k.to = n
			} else if e.class&toll != 0 && p.countable(n) && np.number >= 0 {
				k := p.add(n, tollKind(e), people, np.clause, false)
				k.to = n
			} else if p.classOf(n) == life && p.costly(np.clause) {
				p.add(n, "casualty/killed", people, np.clause, false)
			}
		}
		if np.of >= 0 && np.head >= 0 && p.words[np.head].is(life) && p.costly(np.clause) && p.countable(np.of) {
			p.add(np.of, "casualty/killed", people, np.clause, false)
		}
		if np.role == oblique && np.after >= 0 && (p.is(np.preposition, "of") || p.instrument(np.preposition) || p.is(np.preposition, "involving") || p.is(np.preposition, "to")) {
			gov := &p.nouns[np.after]
			if gov.head < 0 {
				continue
			}
			e := p.headEntry(gov)
			of := p.is(np.preposition, "of")
			p.following(n, func(n int) {
				if !p.countable(n) {
					return
				}
				f := find(e.frames, "noun", p.classOf(n))
				if f == nil && (p.classOf(n) == 0 || p.classOf(n) == bare) && of {
					f = sole(e.frames, "noun")
				}
				if f == nil && of {
					f = find(e.frames, "doer", p.classOf(n))
				}
				if f != nil && (of || f.class&weapon != 0) && !p.counted1(n) {
					k := p.add(n, f.kind, f.class, gov.clause, true)
					k.by, k.nominal = np.after, true
				}
			})
		}
	}
}

// countReports counts none where there are no reports of any: "no reports of
// casualties".
func (p *parser) countReports(n int) {
	np := &p.nouns[n]
	if !np.zero || !(p.is(np.head, "reports") || p.is(np.head, "report") || p.is(np.head, "word")) {
		return
	}
	for m := n + 1; m < len(p.nouns); m++ {
		if o := &p.nouns[m]; o.after == n && p.is(o.preposition, "of") && o.head >= 0 && !o.counts() {
			e := p.headEntry(o)
			if f := findRole(e.frames, "noun"); f != nil && f.class&people != 0 {
				p.add(n, f.kind, people, np.clause, false)
			}
		}
	}
}

// costly reports whether lives are lost and not saved.
func (p *parser) costly(c int) bool {
	if c < 0 || p.clauses[c].verb < 0 {
		return true
	}
	switch p.verbs[p.clauses[c].verb].verb.lemma {
	case "save", "rescue", "risk", "affect", "change", "spare", "protect":
		return false
	}
	return true
}

func findRole(frames []*frame, role string) *frame {
	for _, f := range frames {
		if f.role == role {
			return f
		}
	}
	return nil
}

// countAdjectives counts "nine dead", "two wounded soldiers".
func (p *parser) countAdjectives() {
	for n := range p.nouns {
		np := &p.nouns[n]
		if np.zero && np.of < 0 && p.is(np.first, "neither") {
			continue // "neither dead nor home"
		}
		if np.of >= 0 && p.nouns[np.of].adjective != nil && p.nouns[np.of].number < 0 && np.number >= 0 && !p.counted1(n) && p.countable(n) {
			p.assign(n, p.nouns[np.of].adjective.frames, "adjective", np.clause, true) // "three of the dead"
			continue
		}
		if np.adjective != nil && np.counts() && !p.counted1(n) && p.countable(n) {
			p.assign(n, np.adjective.frames, "adjective", np.clause, true)
		}
	}
}
