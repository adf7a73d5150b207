package figure

import (
	"strings"

	"readout/analysis/internal/number"
)

// quantities reads the numbers that no count has taken: amounts of money,
// durations, shares, and what else a noun says is counted.
func (p *parser) quantities() {
	for n := range p.nouns {
		np := &p.nouns[n]
		if np.number < 0 || p.taken(np.number) || np.within >= 0 && p.nouns[np.within].zero {
			continue
		}
		kind, label, unit := p.quantity(n)
		whole := -1
		if kind == 0 || kind == kMoney {
			if whole = p.partOf(n); whole >= 0 {
				kind, label, unit = p.figures[whole].Kind, p.figures[whole].Label, p.figures[whole].Unit
			}
		}
		if kind == 0 {
			continue
		}
		k := &count{noun: n, kind: kind, clause: np.clause, whole: -1, by: -1, to: -1, source: -1, class: p.classOf(n)}
		f := p.figure(k)
		f.Label, f.Unit = label, unit
		f.By, f.To = p.transfer(n, kind)
		p.stand(f, k)
		if whole >= 0 {
			f.Whole = whole + 1
			f.inheritEvent(&p.figures[whole])
		}
	}
}

// partOf returns the index of the larger quantity before that a number is a part of:
// "$190m of it", "8,000 of them", or -1.
func (p *parser) partOf(n int) int {
	np := &p.nouns[n]
	num := &p.s.Numbers[np.number]
	of := np.of
	if of < 0 || !p.nouns[of].pronoun && !p.reads(p.nouns[of].head, "money") && !p.reads(p.nouns[of].head, "sum") {
		if !p.ofThese(n) {
			return -1
		}
	}
	for i := len(p.figures) - 1; i >= 0 && p.figures[i].Sentence >= p.index-1; i-- {
		if o := &p.figures[i]; o.HasValue && num.HasValue && o.Value > num.Value && (num.Use == number.Money && o.Kind == kMoney && o.Unit == num.Currency || num.Use == number.Cardinal && o.Kind == kTroops) {
			return i
		}
	}
	return -1
}

// taken reports whether a number is already part of a figure of this sentence.
func (p *parser) taken(i int) bool {
	num := &p.s.Numbers[i]
	for f := len(p.figures) - 1; f >= 0 && p.figures[f].Sentence == p.index; f-- {
		if p.figures[f].Start <= num.Start && num.End <= p.figures[f].End {
			return true
		}
	}
	return false
}

// quantity says what a phrase measures: kind, label and unit, or 0.
func (p *parser) quantity(n int) (kind Kind, label, unit string) {
	np := &p.nouns[n]
	num := &p.s.Numbers[np.number]
	cls := p.classOf(n)
	switch num.Use {
	case number.Money:
		if p.conversion(np.number) || p.weighs(n) || p.prices(np.last) {
			return 0, "", ""
		}
		return kMoney, num.Currency, num.Currency
	case number.Percent:
		return kShare, p.shareOf(n), "percent"
	case number.Duration:
		if num.Weak {
			return 0, "", ""
		}
		return kDuration, p.headWords(np), num.Unit
	case number.Cardinal:
	default:
		return 0, "", ""
	}
	if num.Fraction && (np.of < 0 || p.nouns[np.of].number < 0) {
		if of := np.of; of >= 0 && p.nouns[of].head >= 0 && !num.Weak {
			return kShare, p.headWords(&p.nouns[of]), "fraction"
		}
		return 0, "", ""
	}
	if num.Weak && !p.unitOf(cls) || num.HasValue && num.Value == 0 {
		return 0, "", ""
	}
	head := p.core(np)
	if np.of >= 0 {
		if head.number >= 0 && !num.Fraction && !p.words[max(np.head, 0)].is(collective) {
			return 0, "", ""
		}
	}
	counted := p.headEntry(head).noun
	switch {
	case cls&(bare|people) != 0 && p.inForce(np),
		cls&force != 0 && p.reads(np.head-1, "strong"):
		return kTroops, p.headWords(head), "people" // "a force of 30,000"
	case cls&troop != 0 && cls&captive == 0 && p.military(head):
		return kTroops, p.headWords(head), "people"
	case cls&people != 0 && p.refuge(n, head):
		return kDisplaced, p.headWords(head), "people"
	case cls&people != 0 && p.enlists(n):
		return kTroops, p.headWords(head), "people"
	case cls&people != 0 && p.says(n):
	case cls&people != 0:
		return kPeople, p.headWords(head), "people"
	case cls&country != 0 && (p.is(np.first, wThe) || head.head >= 0 && p.words[head.head].name > 0):
	case cls&country != 0:
		return kCountries, p.headWords(head), "countries"
	case counted == nil:
	case cls&distance != 0 && p.squared(head):
		return kArea, "", "square " + counted.plural
	case cls&distance != 0:
		return kDistance, "", counted.plural
	case cls&area != 0:
		return kArea, "", counted.plural
	case cls&(weapon|equipment|settlement) != 0 && head.head >= 0 && np.plural:
		return kOther, p.headWords(head), counted.plural
	}
	return 0, "", ""
}

// refuge reports whether those counted are refugees of a whole people, not some
// that something happened to: "a million refugees", "live abroad as refugees".
func (p *parser) refuge(n int, head *nounPhrase) bool {
	np := &p.nouns[n]
	if num := &p.s.Numbers[np.number]; num.Value < 1000 {
		return false
	}
	if p.headEntry(head).text == "refugees" {
		return true
	}
	for m := range p.obliques(np.clause, wAs) {
		if p.headEntry(&p.nouns[m]).text == "refugees" {
			return true
		}
	}
	return false
}

// enlists reports whether the verb says that those counted are made soldiers or
// sent as such: "calling up 160,000 men".
func (p *parser) enlists(n int) bool {
	np := &p.nouns[n]
	v := p.clauseVerb(np.clause)
	if v == nil || np.role != object && !(np.role == subject && p.passive(np.clause)) {
		return false
	}
	switch v.verb.lemma {
	case "mobilise", "mobilize", "conscript", "draft", "recruit", "enlist", "call_up", "deploy", "station", "mass", "amass":
		return true
	}
	return false
}

// inForce reports whether a number is the strength of a force: "a force of
// 30,000", "an army of 600,000 men".
func (p *parser) inForce(np *nounPhrase) bool {
	if o := np.within; o >= 0 {
		return p.nouns[o].head >= 0 && p.words[p.nouns[o].head].is(force)
	}
	return np.after >= 0 && p.is(np.preposition, wOf) && p.classOf(np.after)&force != 0
}

// says reports whether the phrase only names the source of something.
func (p *parser) says(n int) bool {
	np := &p.nouns[n]
	if np.role == oblique && np.preposition >= 0 && p.words[np.preposition].is(source) {
		return true
	}
	if np.role != subject || p.clauses[np.clause].verb < 0 {
		return false
	}
	v := &p.verbs[p.clauses[np.clause].verb]
	return v.verb.effect&(report|deny|believe) != 0 && !v.passive
}

func (p *parser) unitOf(c class) bool { return c&(distance|area) != 0 }

// military reports whether the head is a word for soldiers and not for police.
func (p *parser) military(np *nounPhrase) bool {
	if np.head < 0 {
		return false
	}
	for _, s := range []string{"police", "officers", "officer", "generals", "general", "agents", "veterans", "policemen", "detectives", "detective"} {
		if p.reads(np.head, s) {
			return false
		}
	}
	return true
}

func (p *parser) squared(np *nounPhrase) bool {
	return p.reads(np.head-1, "square") || p.reads(np.head-1, "sq") || p.reads(np.head-1, ".") && p.reads(np.head-2, "sq")
}

// headWords returns the head noun with the words before it that belong to it.
func (p *parser) headWords(np *nounPhrase) string {
	if np.head < 0 || np.pronoun {
		return ""
	}
	first := np.head
	for first > np.first {
		w := &p.words[first-1]
		if w.number > 0 || w.is(det|own|adv) || w.kind == suffix || !p.content(first-1) && !p.hyphen(first-1) {
			break
		}
		first--
	}
	s := p.text[p.start(first):p.end(np.head)]
	if p.words[first].name == 0 {
		s = strings.ToLower(s)
	}
	return oneSpace(s)
}

// shareOf returns what a percentage is a share of.
func (p *parser) shareOf(n int) string {
	np := &p.nouns[n]
	if np.of >= 0 {
		return p.headWords(&p.nouns[np.of])
	}
	for m := range p.behind(n, wOf) {
		return p.headWords(&p.nouns[m])
	}
	return p.headWords(np)
}

// clauseVerb returns the verb group of a clause, or nil.
func (p *parser) clauseVerb(c int) *verbGroup {
	if c < 0 || p.clauses[c].verb < 0 {
		return nil
	}
	return &p.verbs[p.clauses[c].verb]
}

// prices reports whether an amount before token i is what one of something costs:
// "$65 a barrel".
func (p *parser) prices(i int) bool {
	return p.is(i, wA|wAn|wPer) && (p.reads(i+1, "barrel") || p.reads(i+1, "share") || p.reads(i+1, "gallon") || p.reads(i+1, "litre") || p.reads(i+1, "ounce") || p.reads(i+1, "tonne") || p.reads(i+1, "ton"))
}

// weighs reports whether an amount in pounds is the weight of arms: "14 bombs of
// 30,000 pounds each".
func (p *parser) weighs(n int) bool {
	np := &p.nouns[n]
	end := p.s.Numbers[np.number].End
	return np.after >= 0 && p.is(np.preposition, wOf) && p.classOf(np.after)&(weapon|equipment) != 0 && strings.HasSuffix(p.text[:end], "pounds")
}

// conversion reports whether the amount only says the one before it in another
// currency: "20 billion euros, roughly $21.7bn".
func (p *parser) conversion(i int) bool {
	if i == 0 {
		return false
	}
	before, num := &p.s.Numbers[i-1], &p.s.Numbers[i]
	if before.Use != number.Money || before.Currency == num.Currency {
		return false
	}
	between := strings.Trim(p.text[before.End:num.Start], " ,;([=—–-/")
	switch between {
	case "", "or", "about", "roughly", "around", "some", "approximately", "nearly", "equivalent to", "the equivalent of", "worth":
		return true
	}
	return false
}
