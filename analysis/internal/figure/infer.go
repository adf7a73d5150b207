package figure

import "strings"

// infer fills in a side that follows from the other one in a war of two.
func (p *parser) infer(f *Figure, k *count) {
	if (f.Kind == kLost || f.Kind&ofCasualty != 0) && (f.To == "" || f.To == f.By) && p.loses(k) {
		if f.To, f.By = f.By, ""; f.Kind == kKilled && f.To == "Russia" && p.classOf(k.noun)&troop != 0 && strings.HasSuffix(f.Claimant, "General Staff") {
			f.Kind = kCasualties // what Ukraine's General Staff counts as lost are killed and wounded
		}
		return
	}
	switch f.Kind {
	case kHit, kFell:
		if f.By == "" {
			f.By, f.To = f.To, ""
		}
		if f.To == f.By {
			f.To = ""
		}
	case kDowned:
		p.inferDowned(f, k)
	case kLaunched:
		p.inferLaunched(f, k)
	case kLost:
		p.inferLost(f, k)
	case kDelivered:
		p.inferDelivered(f, k)
	case kDeported:
		p.inferDeported(f, k)
	case kExchanged:
		p.inferExchanged(f, k)
	case kReleased:
		if p.harmed == kExchanged && p.index-p.tolled <= 3 || p.inExchange(k.clause) {
			f.Kind = kExchanged
		}
	}
}

func (p *parser) inferDowned(f *Figure, k *count) {
	if by := p.launcher(); by != "" && f.By == by && f.To == "" && p.leansBack(k.clause) {
		f.By = "" // "Russia launched 90 drones, the air force said. Its crews shot down ..."
	}
	for i := range p.counts {
		if o := &p.counts[i]; f.To == "" && o.kind == kLaunched {
			f.To, _ = p.agent(o)
		}
	}
	for n := k.noun - 1; n >= 0 && f.To == "" && f.By == ""; n-- {
		if np := &p.nouns[n]; np.plural && !p.isCounted(n) && p.classOf(n)&k.class&weapon != 0 {
			f.To = p.actorIn(n) // "Ukrainian drones came; 32 were shot down"
		}
	}
	if f.To == "" && f.By == "" {
		f.To = p.launcher() // those shot down are of those that came
	}
	if f.By == f.To || !p.isState(f.By) {
		f.By = p.opponent(f.To)
	}
	if f.By == "" {
		f.By = p.stateOfActor(f.Claimant)
	}
	if f.To == "" {
		f.To = p.opponent(f.By)
	}
}

// loser returns whose losses the same words, or the same source just before, count:
// "Russian losses came to 900, the General Staff said. It also counted six tanks
// destroyed".
func (p *parser) loser(f *Figure) string {
	for i := len(p.figures) - 2; i >= 0 && p.figures[i].Sentence >= p.index-1; i-- {
		o := &p.figures[i]
		if o.To != "" && o.Kind&(kCasualties|kKilled|kLost) != 0 && (o.Sentence == p.index || o.Claimant != "" && o.Claimant == f.Claimant) {
			return o.To
		}
	}
	return ""
}

// leansBack reports whether the subject of a clause is "it" or owned by it.
func (p *parser) leansBack(c int) bool {
	if c < 0 || p.clauses[c].subject < 0 {
		return false
	}
	np := &p.nouns[p.clauses[c].subject]
	return np.pronoun || np.ownWord >= 0
}

func (p *parser) inferLost(f *Figure, k *count) {
	if f.To != "" {
		return
	}
	if k.class&equipment != 0 {
		if f.To = p.opponent(f.By); f.To == "" && f.By == "" {
			f.To = p.loser(f)
		}
		return
	}
	if f.To = p.opponent(p.stateOfActor(f.Claimant)); f.To == "" {
		f.To = p.launcher()
	}
}

func (p *parser) inferLaunched(f *Figure, k *count) {
	if p.gives(f, k) {
		k.kind, f.Kind = kDelivered, kDelivered
		if f.To = p.bearer(k); f.To == "" {
			f.To = p.destination(k.clause)
		}
		return
	}
	if k.orphan {
		for i := range p.counts {
			if o := &p.counts[i]; o.whole == k.noun {
				by, _ := p.agent(o)
				f.By = p.opponent(by)
			}
		}
	}
	c := k.clause
	if f.By == "" && k.passed && c >= 0 && p.clauses[c].subject >= 0 && p.clauses[c].subject != k.noun {
		f.By = p.opponent(p.actorIn(p.clauses[c].subject))
	}
	if f.To == "" || f.To == f.By {
		f.To = p.opponent(f.By)
	}
	if f.By == "" && f.To == "" {
		f.To = p.target(c)
		f.By = p.opponent(f.To)
	}
}

func (p *parser) inferDelivered(f *Figure, k *count) {
	switch {
	case f.To != "":
	case p.receives(k):
		f.By, f.To = "", f.By
	case k.clause >= 0:
		f.To = p.destination(k.clause)
	}
}

func (p *parser) inferDeported(f *Figure, k *count) {
	if f.By == "" && k.clause >= 0 && p.abroad(k.clause) {
		to := p.destination(k.clause)
		if p.comesBack(k) {
			f.By, f.To = p.opponent(to), to // "abducted children have been returned to Ukraine"
		} else {
			f.By, f.To = to, p.opponent(to)
		}
	} else if f.To == "" {
		f.To = p.opponent(f.By)
	}
}

func (p *parser) inferExchanged(f *Figure, k *count) {
	switch received := p.receives(k); {
	case p.sides()[0] == "" && f.To == "" && p.frees(k) && !p.swaps():
		f.Kind = kReleased // "the junta would free 900 prisoners"
	case p.mutual(k):
		f.By, f.To = "", "" // "Kyiv and Moscow swapped 1,200 captives"
	case k.nominal && f.By == "" && p.is(p.nouns[k.noun].preposition, wFor):
		f.To = p.actorIn(k.noun)
		f.By = p.opponent(f.To) // "in exchange for 205 Russians"
	case received && p.classOf(k.noun)&body != 0 && f.To == "" && f.By == "":
		f.Kind = kKilled // "the morgue received 30 bodies"
	case received && (f.To == "" || f.To == f.By):
		f.By, f.To = p.opponent(f.By), f.By
	case f.By == "":
		if f.To == "" && k.passed {
			f.To = p.destination(k.clause) // "900 bodies were returned to Ukraine"
		}
		f.By = p.opponent(f.To)
	}
}

// frees reports whether the verb of a count only lets go.
func (p *parser) frees(k *count) bool {
	v := p.clauseVerb(k.clause)
	return v != nil && (v.verb.lemma == "free" || v.verb.lemma == "release")
}

// swaps reports whether the sentence names an exchange.
func (p *parser) swaps() bool {
	for n := range p.nouns {
		if p.isExchange(n) {
			return true
		}
	}
	return false
}

// launcher returns who launched what this sentence or the one before tells of.
func (p *parser) launcher() string {
	for i := len(p.figures) - 1; i >= 0 && p.figures[i].Sentence >= p.index-1; i-- {
		if o := &p.figures[i]; o.Kind == kLaunched && o.By != "" {
			return o.By
		}
	}
	return ""
}

// target returns the side whose place something is launched at.
func (p *parser) target(c int) string {
	for n := p.clauses[c].nouns; n >= 0; n = p.nouns[n].next {
		np := &p.nouns[n]
		if !(np.role == oblique && p.is(np.preposition, wAt|wOn|wAgainst|wTowards)) && !(np.role == subject && p.struck(c) && p.passive(c)) {
			continue
		}
		for i := np.first; i < np.last; i++ {
			if k := p.words[i].name; k > 0 && p.opponent(p.s.Names[k-1].State) != "" {
				return p.s.Names[k-1].State
			}
		}
	}
	return ""
}

// loses reports whether the count is what its subject lost.
func (p *parser) loses(k *count) bool {
	np := &p.nouns[k.noun]
	if o := max(np.within, np.after); o >= 0 && (p.reads(p.nouns[o].head, "cost") || p.reads(p.nouns[o].head, "price")) {
		return true // "at a cost of 900 casualties"
	}
	v := p.clauseVerb(k.clause)
	return v != nil && !k.passed && v.loses()
}

func (v *verbGroup) loses() bool {
	switch v.verb.lemma {
	case "lose", "suffer", "sustain":
		return true
	}
	return false
}

// distributed returns the subjects among which "one tank each" is dealt out.
func (p *parser) distributed(k *count) []int {
	if k.clause < 0 || p.clauses[k.clause].subject < 0 {
		return nil
	}
	var list []int
	p.each(p.clauses[k.clause].subject, func(n int) { list = append(list, n) })
	return list
}

// receives reports whether the subject of a count's verb gets back its own.
func (p *parser) receives(k *count) bool {
	v := p.clauseVerb(k.clause)
	if v == nil || k.passed {
		return false
	}
	switch v.verb.lemma {
	case "receive", "retrieve", "get", "buy", "purchase", "bring_home", "bring_back", "get_back", "take_back":
		return true
	}
	return false
}

// gives reports whether what is sent is sent to a friend: "Britain will send 5,000
// missiles to Ukraine".
func (p *parser) gives(f *Figure, k *count) bool {
	v := p.clauseVerb(k.clause)
	if v == nil || v.verb.lemma != "send" {
		return false
	}
	if to := p.destination(k.clause); to != "" {
		return p.opponent(f.By) != to
	}
	if objects := p.objects(k.clause); len(objects) > 1 && !p.nouns[objects[0]].counts() {
		return true // "sent Kyiv 200 missiles"
	}
	return p.isState(f.By) && p.opponent(f.By) == ""
}

// comesBack reports whether those counted are back where they were.
func (p *parser) comesBack(k *count) bool {
	v := p.clauseVerb(k.clause)
	if v == nil {
		return false
	}
	switch v.verb.lemma {
	case "return", "repatriate", "bring_home", "bring_back":
		return true
	}
	return false
}

// inExchange reports whether a clause tells of an exchange: "an exchange in which
// both released 900".
func (p *parser) inExchange(c int) bool {
	if c < 0 {
		return false
	}
	if o := p.clauses[c].object; o >= 0 && p.isExchange(o) {
		return true
	}
	for n := range p.obliques(c, wIn|wDuring) {
		if p.isExchange(n) {
			return true
		}
		for of := range p.behind(n, wOf) {
			if p.isExchange(of) {
				return true // "in the first stage of a swap"
			}
		}
	}
	return false
}

func (p *parser) isExchange(n int) bool {
	for _, f := range p.headEntry(&p.nouns[n]).frames {
		if f.kind == kExchanged && f.class&people != 0 { // no "return"
			return true
		}
	}
	return false
}

// mutual reports whether both sides together swap the counted.
func (p *parser) mutual(k *count) bool {
	v := p.clauseVerb(k.clause)
	if v == nil || k.passed || v.each || p.is(p.nouns[k.noun].last, wEach) {
		return false
	}
	s := p.clauses[k.clause].subject
	switch v.verb.lemma {
	case "swap", "exchange", "trade":
		return s >= 0 && p.nouns[s].previous >= 0 && p.actorIn(s) != "" && p.opponent(p.actorIn(s)) == p.actorIn(p.nouns[s].previous)
	}
	return false
}
