package figure

import (
	"readout/analysis/internal/name"
	"readout/analysis/internal/number"
	"readout/analysis/internal/text"
)

// verbGroup is a verb with its auxiliaries: "may have been captured".
type verbGroup struct {
	first, last int // tokens
	verb        *verb
	main        int // token of the main verb
	form        form
	passive     bool
	finite      bool // has a subject of its own: no participle, infinitive or gerund
	perfect     bool
	infinitive  bool
	negated     bool
	modal       string // "will", "could", ...
	hedge       bool   // "reportedly"
	each        bool   // its subjects do so apart: "have each said"
}

var unknownVerb = &verb{lemma: "?"}
var haveVerb = &verb{lemma: "have", effect: musters}
var beVerb = &verb{lemma: "be", effect: measure}

// verbAt reports whether a verb group begins at token i, where np is the noun
// phrase before it, if any, and whole says that nothing can be added to it.
func (p *parser) verbAt(i int, np *nounPhrase, whole bool) bool {
	w := &p.words[i]
	e := w.entry
	started, headed := false, false
	if np != nil {
		started, headed = i > np.first, whole || np.head >= 0 || np.pronoun || np.zero
	}
	next := p.next(i)
	switch {
	case w.is(modal | be | have | do | get):
		return true
	case w.is(not):
		return next < len(p.words) && p.words[next].is(verbal)
	case p.is(i, wTo):
		return next < len(p.words) && (p.words[next].is(be|have) || p.words[next].form&base != 0 ||
			p.words[next].class == 0 && p.words[next].name|p.words[next].number|p.words[next].date == 0 && !p.capital(next) && next+1 < len(p.words) && p.words[next+1].is(det|own)) // "to mend the line"
	case !w.is(verbal) && headed && w.class == 0 && w.name == 0 && !w.framed && !p.capital(i) && p.settled(np) && next < len(p.words) && (p.words[next].is(det|own) || p.words[next].number > 0):
		return true // "the death of four miners shook the town"
	case !started && p.lastKind == chunkRel && w.class == 0 && w.name == 0 && p.reads(i-1, "who") && !p.ends(i, "ly"):
		return true // "all who resist"
	case !started && (p.lastKind == chunkRel || p.lastKind == chunkThat) && w.class == 0 && w.name == 0 && (p.ends(i, "s") || p.ends(i, "ed")) && next < len(p.words) && (p.words[next].is(det|own) || p.words[next].number > 0):
		return true // "the line that feeds two stations"
	case !started && p.lastKind == chunkSub && w.class == 0 && w.name == 0 && p.ends(i, "ing"):
		return true // "while waiting for food"
	case !w.is(verbal) && headed && np.plural && w.class == 0 && w.name == 0 && p.ends(i, "ing") && next < len(p.words) && p.words[next].is(prep):
		return true // "23 Palestinians waiting for aid"
	case !w.is(verbal):
		return headed && w.class == 0 && w.name == 0 && p.ends(i, "ed") && !p.content(next) && !p.titled(i)
	}
	nextObject := p.opensPhrase(next)
	if !started && p.lastKind == chunkRel && w.form&gerund == 0 {
		return true
	}
	switch {
	case w.form&gerund != 0:
		switch {
		case started && np.number >= 0 && (p.is(i-1, wOther) || np.head < 0 && p.lastKind == chunkPrep && p.is(p.lastToken, wWith)) && next < len(p.words) && p.words[next].is(prep):
			return true // "24 more vanishing from radar"
		case started && !headed && np.number >= 0 && p.s.Numbers[np.number].Use == number.Money:
			return true // "spent $65bn arming Ukraine"
		case started && !headed, headed && w.is(attack) && p.demonym(np):
			return false // "Ukrainian shelling"
		case (!started || p.lastKind == chunkPrep && !np.named && !p.settled(np)) && e.verb.effect&intransitive != 0 && p.content(next):
			return false // "falling debris", "at the last working clinic"
		case p.is(next, wOf), next < len(p.words) && p.words[next].is(verbal|be|have|modal) && p.words[next].number == 0 && !p.is(next, wTotal):
			return false
		case !started && p.lastKind == chunkVerb && next < len(p.words) && p.words[next].is(prep) && len(p.verbs) > 0 && p.verbs[len(p.verbs)-1].form&participle != 0 && p.verbs[len(p.verbs)-1].verb.counts&countsPeople != 0:
			return true // "nine men killed fighting for Russia"
		case headed:
			return nextObject || !w.is(nominal) // but "the five-storey building"
		}
		return nextObject || p.is(next, wTotal) || next < len(p.words) && p.words[next].is(prep|adv|that) && p.lastKind == chunkComma
	case w.form&(past|participle) != 0:
		if w.form&base != 0 && !headed && started && np.number < 0 { // "a hit", "the cost"
			return false
		}
		if started && w.framed && next < len(p.words) && p.words[next].is(be|have|modal) {
			return false // "the nine wounded were taken away"
		}
		phrasal, _ := p.particleAt(e.verb, next)
		modifies := p.content(next) && p.words[next].number == 0 && p.words[next].name == 0 && !p.titled(next) && phrasal == nil && !p.befell(np, e.verb) &&
			(!p.words[next].is(verbal) || p.words[next].is(nominal))
		if started && !headed {
			return !modifies && !(w.framed && p.is(np.first, wThe|wThose))
		}
		if !started {
			told := w.framed && p.lastKind == chunkVerb // "told wounded soldiers"
			return !(modifies && (told || p.lastKind == chunkNone || p.lastKind == chunkInclude)) && p.lastKind != chunkPrep
		}
		return true
	case !headed && np != nil && np.number >= 0 && p.s.Numbers[np.number].Use == cardinal && w.form&base != 0 && !w.is(nominal|attack) && !w.framed && (next >= len(p.words) || p.words[next].is(prep|adv) || p.mark(next) != 0):
		return true // "some 6,000 remain in captivity"
	case !headed:
		if w.form&present != 0 && !started && (p.lastKind == chunkDate || p.lastKind == chunkComma) && nextObject && !w.is(nominal|attack) && !w.framed {
			return true
		}
		if w.form&(present|base) != 0 && !started && p.lastKind == chunkComma && len(e.verb.frames) > 0 && next < len(p.words) && p.words[next].number > 0 && p.listed(w.form) {
			return true
		}
		if w.form&present != 0 && !started && p.lastKind == chunkConj && !w.is(nominal|attack) {
			return nextObject || p.is(next, wTo|wThat)
		}
		return w.form&base != 0 && !started && p.lastKind == chunkConj && nextObject && p.parallel()
	case w.form&present != 0 && w.entry.verb.effect&deny != 0 && next < len(p.words) && p.words[next].form&present != 0 && p.words[next].entry.verb.effect&report != 0:
		return true // "Kyiv rejects claims that ..."
	case w.form&present != 0 && np.number >= 0 && !np.plural && !np.zero && p.s.Numbers[np.number].Use == cardinal && p.s.Numbers[np.number].Value > 1 && !p.settled(np):
		return false // "two residential blocks"
	case w.form&present != 0 && (!p.outermost(np).plural || p.settled(np) && nextObject && !w.is(nominal|attack)):
		if e.verb.effect&report != 0 && (!e.plural || p.is(next, wThat) || p.mark(np.first-1) == ',' && (next >= len(p.words) || p.mark(next) == '.')) || nextObject {
			return true
		}
		return !w.is(nominal|attack) && !w.framed && (next >= len(p.words) || p.words[next].is(that|prep|adv) || p.words[next].kind == text.Punct)
	case w.form&base != 0 && (np.plural || nextObject && p.demanded(np) || np.adjective >= 0 && p.is(np.first, wThe) || np.previous >= 0 || started && p.lastKind == chunkConj && (nextObject || p.is(next, wTo))):
		return !p.is(next, wOf) && (!w.is(attack|nominal) || nextObject || p.is(next, wThat|wTo))
	}
	return false
}

// befell reports whether a number without a noun is the subject of a verb that says
// what became of it: "52 needed treatment", "900 became casualties".
func (p *parser) befell(np *nounPhrase, v *verb) bool {
	return np != nil && np.number >= 0 && np.head < 0 && v != nil && (v.lemma == "become" || v.lemma != "lose" && v.suffers())
}

// outermost returns the phrase that a verb after np agrees with: "number" in "the
// number of casualties stands".
func (p *parser) outermost(np *nounPhrase) *nounPhrase {
	for np.within >= 0 && p.nouns[np.within].head >= 0 {
		np = &p.nouns[np.within]
	}
	return np
}

// settled reports whether the head of a noun phrase is a noun of the lexicon, so
// that an unknown word after it is not the head instead.
func (p *parser) settled(np *nounPhrase) bool {
	return np != nil && np.head >= 0 && !np.pronoun && p.words[np.head].is(nominal)
}

// parallel reports whether the last verb group can be followed by "and" and
// another bare verb: "managed to kill one and wound twelve".
func (p *parser) parallel() bool {
	if len(p.verbs) == 0 {
		return false
	}
	v := &p.verbs[len(p.verbs)-1]
	return v.infinitive || v.modal != ""
}

// readVerbGroup reads the rest of a verb group from its first token on.
func (p *parser) readVerbGroup(g *verbGroup) {
	i := g.first
	j := i
	passive := false // the last auxiliary asks for a passive or adjective
	aux := false
	for j < len(p.words) {
		w := &p.words[j]
		switch {
		case p.is(j, wTo) && !aux:
			g.infinitive, aux = true, true
		case w.is(modal):
			g.modal, g.finite, aux = w.entry.text, true, true
			if negative(g.modal) {
				g.negated = true
			}
		case w.is(be):
			g.finite = g.finite || !g.infinitive && !p.is(j, wBe)
			g.negated = g.negated || negative(w.entry.text)
			passive, aux = true, true
			g.verb, g.main, g.form = beVerb, j, w.form
		case w.is(get) && (aux || j+1 < len(p.words) && p.words[j+1].form&participle != 0):
			g.finite = g.finite || !aux && !g.negated && w.form&gerund == 0
			passive, aux = true, true
			g.verb, g.main = unknownVerb, j
			if w.entry.verb != nil {
				g.verb = w.entry.verb
			}
		case w.is(have) && !(aux && passive):
			g.finite = g.finite || !g.infinitive && !p.is(j, wBe)
			g.negated = g.negated || negative(w.entry.text)
			g.perfect, passive, aux = true, false, true
			g.verb, g.main = haveVerb, j
		case w.is(do):
			g.finite, aux = true, true
			g.negated = g.negated || negative(w.entry.text)
		case w.is(not), aux && p.is(j, wNeither) && j+1 < len(p.words) && p.words[j+1].is(verbal):
			g.negated = true
		case aux && p.is(j, wEach|wAll|wBoth) && j+1 < len(p.words) && p.words[j+1].is(verbal|be):
			g.each = g.each || p.is(j, wEach) // "have each handed over"
		case aux && (w.is(adv) || p.ends(j, "ly") && w.class == 0) && !w.is(verbal):
			g.hedge = g.hedge || hedges(w.entry.text) || p.ends(j, "edly")
		case w.is(verbal) && (!aux || p.fits(j, g, passive)):
			g.verb, g.main, g.form = w.entry.verb, j, w.form
			g.passive = passive && w.form&participle != 0
			if !aux {
				g.finite = w.form&(past|present|base) != 0 && w.form&gerund == 0
			}
			g.verb, g.last = p.withParticle(g.verb, p.next(j))
			return
		case aux && w.kind == text.Word && w.class == 0 && !w.framed && (p.ends(j, "ed") || p.ends(j, "ing") || g.infinitive && j == i+1 || g.modal != "" && j == i+1):
			g.verb, g.main = unknownVerb, j
			g.passive = passive && p.ends(j, "ed")
			g.last = j + 1
			return
		case !aux && j == i:
			g.verb, g.main, g.form = unknownVerb, j, past|participle
			if g.finite = !p.ends(j, "ing"); !g.finite {
				g.form = gerund
			}
			g.last = j + 1
			return
		default:
			g.last = j
			return
		}
		j = p.next(j)
	}
	g.last = j
}

// fits reports whether the verb form at j can follow the auxiliaries.
func (p *parser) fits(j int, g *verbGroup, passive bool) bool {
	f := p.words[j].form
	switch {
	case passive:
		return f&(participle|gerund) != 0
	case g.perfect:
		return f&participle != 0
	}
	return f&base != 0
}

// withParticle returns the verb that a particle at token j makes of v, "shot
// down", or v itself, and the token after it.
func (p *parser) withParticle(v *verb, j int) (*verb, int) {
	if phrasal, end := p.particleAt(v, j); phrasal != nil {
		return phrasal, end
	}
	return v, j
}

func (p *parser) particleAt(v *verb, j int) (*verb, int) {
	if v == nil || !p.is(j, wTo|wParticle) {
		return nil, j
	}
	if p.is(j, wTo) && p.reads(j+1, "death") {
		return p.lexicon.verbs["kill"], j + 2
	}
	if p.is(j, wParticle) {
		e := entryOf(&p.s.Tokens[j])
		for _, known := range v.particles {
			if known.word == e {
				return known.verb, j + 1
			}
		}
	}
	return nil, j
}

func negative(s string) bool {
	return len(s) > 3 && s[len(s)-3:] == "n't" || s == "cannot"
}

func hedges(s string) bool {
	switch s {
	case "reportedly", "allegedly", "apparently", "presumably", "possibly", "perhaps", "maybe", "likely":
		return true
	}
	return false
}

// servesAs reports whether "as" at token i leads to what somebody was: "who
// served as guards".
func (p *parser) servesAs(i int) bool {
	if len(p.verbs) == 0 || p.verbs[len(p.verbs)-1].last != i || !p.is(i, wAs) {
		return false
	}
	switch p.verbs[len(p.verbs)-1].verb.lemma {
	case "act", "serve", "pose", "work", "dress":
		return true
	}
	return false
}

// listed reports whether the last verb group is of the same form, so that this
// one can follow it after a comma: "kills six, wounds nine".
func (p *parser) listed(f form) bool {
	if len(p.verbs) == 0 {
		return false
	}
	v := &p.verbs[len(p.verbs)-1]
	return v.form&f&(present|base) != 0 && v.main == v.first
}

// demonym reports whether a phrase ends in a word such as "Ukrainian".
func (p *parser) demonym(np *nounPhrase) bool {
	if np == nil || np.head < 0 || np.plural {
		return false
	}
	n := p.words[np.head].name
	return n > 0 && p.s.Names[n-1].Form == name.Demonym
}

// demanded reports whether what a phrase is to do is asked for: "demanded that Kyiv
// free 20 pilots", "demanded at the talks, which broke up, that Kyiv free them".
func (p *parser) demanded(np *nounPhrase) bool {
	for v := len(p.verbs) - 1; v >= 0; v-- {
		if p.verbs[v].verb.effect&(demand|propose) != 0 {
			return true
		}
		if np.first == 0 || !p.words[np.first-1].is(that) {
			break
		}
	}
	return false
}
