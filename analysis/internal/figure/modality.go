package figure

import (
	"strings"
)

// Modality is how a figure is put forward, in rising order of precedence: what
// is denied stays denied whoever says so, and what may happen is hypothetical
// even when a claimant is named.
type Modality uint8

const (
	factual Modality = iota
	claimed
	forecasted
	hypothetical
	proposed
	demanded
	threatened
	negated
	denied
)

var modalities = [...]string{"fact", "claim", "forecast", "hypothetical", "proposed", "demand", "threat", "negated", "denied"}

// String returns the name of a modality, as in a fact.
func (m Modality) String() string { return modalities[m] }

// weigh turns the effect of a verb into the modality of what is below it.
func (p *parser) weigh(e effect) Modality {
	switch {
	case e&deny != 0:
		return denied
	case e&threat != 0:
		return threatened
	case e&demand != 0:
		return demanded
	case e&propose != 0:
		return proposed
	case e&(fear|discuss) != 0:
		return hypothetical
	case e&fail != 0:
		return negated
	case e&(forecast|desire) != 0:
		return forecasted
	case e&(report|believe) != 0:
		return claimed
	}
	return factual
}

// nounEffect returns what a noun right before an infinitive does to it: "the
// plan to send", "a threat to kill".
func (p *parser) nounEffect(i int) effect {
	if i < 0 || p.words[i].is(be|have) || p.main(i) {
		return 0
	}
	e := p.words[i].entry
	if e.verb != nil {
		return e.verb.effect &^ (report | believe | measure)
	}
	return effects[nounEffects[strings.ToLower(p.string(i))]]
}

// main reports whether token i is the verb of a clause.
func (p *parser) main(i int) bool {
	for v := range p.verbs {
		if p.verbs[v].main == i {
			return true
		}
	}
	return false
}

var nounEffects = map[string]string{
	"proposal": "propose", "plans": "forecast", "threats": "threat", "decision": "forecast", "intention": "forecast",
	"failure": "fail", "refusal": "fail", "commitment": "forecast", "agreement": "forecast", "deal": "forecast",
}

// modal weighs the modal verb of a group.
func (p *parser) modal(k *count, v *verbGroup, c int) Modality {
	switch strings.TrimSuffix(v.modal, "n't") {
	case "":
		return factual
	case "will", "shall", "wo":
		if k.kind&(kKilled|kLost) != 0 && withRole(v.verb.frames, asObject) != nil {
			return threatened // "will be destroyed", but not "will die"
		}
		return forecasted
	case "must", "should":
		return demanded
	case "would":
		if up := p.clauses[c].parent; up >= 0 && p.clauses[c].link == complement && p.clauses[up].verb >= 0 && p.verbs[p.clauses[up].verb].verb.effect&report != 0 && k.kind != kKilled {
			return forecasted
		}
	}
	return hypothetical
}

// epistemic reports whether the doubt is about what has been: "may have been
// captured".
func (p *parser) epistemic(k *count) bool {
	for c := k.clause; c >= 0; c = p.upward(c) {
		if v := p.clauseVerb(c); v != nil && v.perfect && (v.modal == "may" || v.modal == "might" || v.modal == "could" || v.modal == "must") {
			return true
		}
	}
	return false
}

// conditional reports whether a clause opens with "if".
func (p *parser) conditional(cl *clause) bool {
	return p.is(cl.first, wIf)
}

// due reports whether an infinitive at token i follows "set", "due", "likely".
func (p *parser) due(i int) bool {
	for _, s := range []string{"set", "due", "likely", "poised", "ready", "about", "bound", "slated", "meant", "supposed"} {
		if p.reads(i-1, s) {
			return true
		}
	}
	return false
}
