package figure

import "strings"

// event is what a sentence tells of an attack.
type event struct{ by, place, day string }

// recall fills in from the sentence before what a toll does not say itself: "The
// town was shelled on Friday. Three people were killed."
func (p *parser) recall(f *Figure, k *count) {
	if f.Kind&(kKilled|kWounded|kMissing|kCaptured) == 0 || f.Scope != incidentScope || f.Place != "" || f.Day != "" || k.nominal || f.Modality != factual && f.Modality != claimed || p.index == 0 {
		return
	}
	if np := &p.nouns[k.noun]; np.clause >= 0 && p.elsewhere(np.first) {
		return
	}
	before := &p.sentences[p.index-1]
	if strings.IndexByte(p.text[min(before.End, p.s.Start):p.s.Start], '\n') >= 0 {
		return
	}
	if p.before.of != p.index {
		earlier := p.before
		p.before.of, p.before.event = p.index, p.eventOf(p.index-1)
		if p.before.event == (event{}) && earlier.of == p.index-1 {
			p.before.event = earlier.event // "Another ten were hurt"
		}
	}
	e := &p.before.event
	f.Place, f.Day = e.place, e.day
	if f.By == "" && (k.passed || p.refers(k)) && !(f.HasValue && f.Value == 0) {
		f.By = e.by
	}
}

// eventOf reads a sentence for the attack that it tells of.
func (p *parser) eventOf(i int) event {
	if p.other == nil {
		p.other = new(parser)
	}
	q := p.other
	*q = parser{scratch: q.scratch, text: p.text, published: p.published, sentences: p.sentences, lexicon: p.lexicon, s: &p.sentences[i], index: i, first: i}
	q.days = q.days[:0]
	if len(q.s.Tokens) > longSentence {
		return event{}
	}
	if q.lookUp(); q.seen&(attack|weapon|countsPeople|countsArms|countsOthers) == 0 || len(q.s.Names) == 0 && len(q.s.Dates) == 0 {
		return event{}
	}
	q.join()
	q.parse()
	q.count()
	best := -1
	for _, c := range q.inOrder() {
		if q.attacks(c) {
			best = c
			break
		}
	}
	if best < 0 {
		return event{}
	}
	k := &count{noun: 0, clause: best, whole: -1, by: -1, to: -1, source: -1}
	if len(q.nouns) == 0 {
		return event{}
	}
	if s := q.clauses[best].subject; s >= 0 {
		k.noun = s
	}
	e := event{place: q.place(k)}
	if e.place == "" {
		e.place = q.aim(best)
	}
	if day, since := q.day(k); !since {
		e.day = day
	}
	if s := q.clauses[best].subject; s >= 0 && !q.passive(best) {
		e.by = q.agentOf(s)
	}
	if e.by == "" {
		e.by = q.attacker(best)
	}
	return e
}

// attacks reports whether a clause tells of an attack: by its verb, or by what
// is launched or strikes in it.
func (p *parser) attacks(c int) bool {
	v := &p.verbs[p.clauses[c].verb]
	if v.modal != "" || v.negated || p.disowned(c) {
		return false
	}
	for _, f := range v.verb.frames {
		if f.kind == kLaunched && f.role != asObject || f.kind&(kHit|kKilled|kWounded) != 0 {
			return true
		}
	}
	for n := p.clauses[c].nouns; n >= 0; n = p.nouns[n].next {
		if np := &p.nouns[n]; np.head >= 0 && !np.pronoun && np.role <= object && (p.words[np.head].is(attack) || p.classOf(n)&weapon != 0 || np.of >= 0 && p.classOf(np.of)&weapon != 0) {
			return true
		}
	}
	return false
}

// aim returns the place that an attack goes at.
func (p *parser) aim(c int) string {
	for n := range p.obliques(c, wAt|wAgainst|wTowards) {
		if place := p.placeIn(&p.nouns[n]); place != "" {
			return place
		}
	}
	return ""
}

// refers reports whether what did it is only referred to: "It killed nine", "The
// strike killed nine".
func (p *parser) refers(k *count) bool {
	if k.clause < 0 || p.clauses[k.clause].subject < 0 {
		return false
	}
	np := &p.nouns[p.clauses[k.clause].subject]
	return np.pronoun && p.is(np.first, wIt) || np.head >= 0 && p.words[np.head].is(attack) && !p.words[np.head].is(people|force) && p.is(np.first, wThe)
}

// elsewhere reports whether the sentence says up to token i that it tells of
// another place.
func (p *parser) elsewhere(i int) bool {
	for i--; i >= 0; i-- {
		if p.reads(i, "elsewhere") {
			return true
		}
	}
	return false
}
