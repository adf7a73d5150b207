package figure

import (
	"strings"

	"readout/analysis/internal/number"
	"readout/analysis/internal/text"
)

// listing is whose losses a list counts and who says so: "The General Staff gave
// the enemy's losses as follows: tanks – 10,245 (+5)".
type listing struct {
	to, claimant string
	in           int // 1 + the last sentence that belongs to it
}

// inListing reports whether the sentence can be a line of the list that is open.
func (p *parser) inListing() bool {
	return p.losses.in > 0 && p.losses.in >= p.index
}

// opensList reports whether the sentence gives losses in a list that follows.
func (p *parser) opensList() bool {
	return p.seen&toll != 0 && p.colon()
}

// colon reports whether a colon stands in the sentence.
func (p *parser) colon() bool {
	for i := range p.s.Tokens {
		if t := &p.s.Tokens[i]; t.Kind == text.Punct && p.text[t.Start] == ':' {
			return true
		}
	}
	return false
}

// countListed counts the items of a list of losses.
func (p *parser) countListed() {
	p.openList()
	if !p.inListing() {
		return
	}
	for n := range p.nouns {
		np := &p.nouns[n]
		if np.number < 0 || p.s.Numbers[np.number].Use != number.Cardinal || p.isCounted(n) {
			continue
		}
		dash := np.first - 1
		if p.mark(dash) != '-' && p.mark(dash) != ':' || p.hyphen(dash) {
			continue
		}
		for m := n - 1; m >= 0; m-- {
			item := &p.nouns[m]
			if item.last != dash || item.head < 0 || item.number >= 0 {
				continue
			}
			kind, c := kLost, p.headEntry(item).class&(people|troop|equipment|weapon)
			switch {
			case c == 0:
				continue
			case c&(people|troop) != 0:
				kind = kCasualties
			}
			if first := item.previous; first >= 0 {
				m = first // "vehicles and fuel tanks"
				c = p.headEntry(&p.nouns[m]).class & (people | troop | equipment | weapon)
			}
			np.of, np.head, np.classed = m, -1, false
			p.add(n, kind, c, np.clause, true).item = true
			break
		}
	}
	p.losses.in = p.index + 1
}

// openList remembers the losses that a list is to follow on.
func (p *parser) openList() {
	if !p.opensList() {
		return
	}
	for n := range p.nouns {
		np := &p.nouns[n]
		if np.head < 0 || np.number >= 0 || p.headEntry(np).noun == nil || p.headEntry(np).noun.label != "loss" {
			continue
		}
		k := &count{noun: n, kind: kCasualties, clause: np.clause, whole: -1, by: -1, to: -1, source: -1}
		_, who := p.put(k, np.clause)
		to := p.sufferer(k)
		if to == "" {
			to = p.opponent(p.stateOfActor(who))
		}
		p.losses = listing{to: to, claimant: who, in: p.index + 1}
		return
	}
}

// describeItem makes the last figure an item of the list, and adds one for what
// was added to it since the day before: "(+5)".
func (p *parser) describeItem(k *count) {
	f := &p.figures[len(p.figures)-1]
	f.By, f.To, f.Place, f.Scope, f.Modality = "", p.losses.to, "", cumulativeScope, claimed
	if f.Claimant == "" {
		f.Claimant = p.losses.claimant
	}
	if f.Day != "" && !strings.Contains(f.Day, "/") {
		f.Day += "/.." // what is counted from that day on
	}
	i := p.nouns[k.noun].number + 1
	if i >= len(p.s.Numbers) {
		return
	}
	added := &p.s.Numbers[i]
	if open := p.s.Numbers[i-1].End; added.Start-open > 4 || added.Start < 2 || p.text[added.Start-2:added.Start] != "(+" || !added.HasValue {
		return
	}
	since := *f
	since.Scope, since.Bound, since.Day = incidentScope, string(number.Exact), ""
	since.Start, since.End = added.Start, added.End
	since.exactly(added.Value)
	p.figures = append(p.figures, since)
}
