package figure

// count says that a noun phrase counts something of a kind.
type count struct {
	noun     int
	kind     Kind
	class    class // of what is counted
	clause   int   // whose verb or noun governs it, or -1
	passed   bool  // the governing verb is passive
	standing bool  // of a state that lasts: "in captivity"
	settled  bool  // told as so, whatever negation or failure its verb stands under
	orphan   bool  // the governing verb does not tell who did it: "shot down 40 of 62 drones"
	nominal  bool  // governed by a noun, as in "the killing of 22 hostages"
	verbal   bool  // governed by a verb, as in "killed nine"
	item     bool  // of a list of losses
	leans    bool  // part of what a sentence before told of: "Five of them were children"
	whole    int   // noun phrase of the figure that this one is among, or -1
	by       int   // noun phrase of the agent, when the frame says so, or -1
	to       int   // noun phrase of the side that suffered, when the frame says so, or -1
	source   int   // noun phrase of the claimant, when the frame says so, or -1
}

// count finds what each noun phrase of the sentence counts. What is surest
// comes first, and a phrase is counted once.
func (p *parser) count() {
	p.counts = p.counts[:0]
	p.countListed()
	if p.seen&(counts|governs) == 0 {
		return
	}
	p.able = p.abilities()
	for _, c := range p.inOrder() {
		p.countVerb(c)
	}
	if p.seen&counts != 0 {
		p.countNouns()
		p.countAdjectives()
		p.countTolls()
	}
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
	for i := 1; i < len(list); i++ {
		for j := i; j > 0 && p.clauses[list[j]].verb < p.clauses[list[j-1]].verb; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
	p.order = list
	return list
}

func (p *parser) isCounted(n int) bool { return p.nouns[n].count > 0 }

// countOf returns the count of a noun phrase, or nil.
func (p *parser) countOf(n int) *count {
	if i := p.nouns[n].count; i > 0 {
		return &p.counts[i-1]
	}
	return nil
}

// add notes a count. Two kinds of harm to the same people, as in "killed or
// wounded", are casualties.
func (p *parser) add(n int, kind Kind, c class, cl int, passive bool) *count {
	if k := p.countOf(n); k != nil {
		if k.kind != kind && k.kind&hurts != 0 && kind&hurts != 0 {
			k.kind = kCasualties
		}
		return k
	}
	if c&(people|weapon|equipment) != 0 {
		p.context = c & (people | weapon | equipment)
	}
	p.counts = append(p.counts, count{noun: n, kind: kind, class: c, clause: cl, passed: passive, whole: -1, by: -1, to: -1, source: -1})
	p.nouns[n].count = len(p.counts)
	return &p.counts[len(p.counts)-1]
}
