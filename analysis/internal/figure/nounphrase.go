package figure

import (
	"readout/analysis/internal/name"
	"readout/analysis/internal/number"
	"readout/analysis/internal/text"
)

// role is what a noun phrase does in its clause.
type role uint8

const (
	alone    role = iota
	subject       // before the verb
	object        // after it
	oblique       // after a preposition
	included      // "including two children", "among them two"
	apposed       // ", 11 of them ballistic,"
)

// nounPhrase is a noun phrase, e.g. "at least five of its sailors".
type nounPhrase struct {
	first, last int // tokens [first,last)
	number      int // index into the sentence's numbers, or -1
	head        int // token of the head noun, or -1
	second      int // token of a second head under the same number, or -1
	plural      bool
	zero        bool // "nobody"
	pronoun     bool // "they"
	every       bool // "each side", "all who"
	both        bool // "both sides"
	mutual      bool // "1,000-for-1,000"
	indefinite  bool // "a woman"
	named       bool // there is a name in it
	owned       bool // "its", "Ukraine's"
	ownWord     int  // token of "its", or -1
	adjective   int  // token of "wounded", "dead", or -1
	of          int  // the phrase after "of" when this one counts or gathers, or -1
	within      int  // the phrase that has this one as its "of", or -1

	clause      int
	role        role
	preposition int // token, or -1
	after       int // the phrase that stands directly before the preposition, or -1
	previous    int // the conjunct before this one, or -1
	among       int // the phrase it is a part of: "of which 72 ...", or -1

	next  int // the next phrase in the same clause, or -1
	count int // 1 + index of the count of this phrase

	// What has been asked of it once is kept.
	entered   int // 1 + token whose entry is that of the head
	class     class
	classed   bool
	countable answer
}

// answer is that to a question that may not have been asked yet.
type answer uint8

const (
	unasked answer = iota
	yes
	no
)

var emptyPhrase = nounPhrase{number: -1, head: -1, second: -1, ownWord: -1, adjective: -1, of: -1, within: -1, preposition: -1, after: -1, previous: -1, among: -1}

// nounPhraseAt reads a noun phrase at token i, the "of" of another or of none,
// and returns its index, or -1, and the token after it.
func (p *parser) nounPhraseAt(i, within, depth int) (int, int) {
	p.nouns = append(p.nouns, emptyPhrase)
	n := len(p.nouns) - 1
	np := &p.nouns[n]
	np.first, np.within = i, within
	none := i > 0 && p.words[i-1].is(not)
	j := i
scan:
	for j < len(p.words) {
		w := &p.words[j]
		if w.name > 0 {
			np.named = true
		}
		if w.date|w.number == 0 {
			// Most words are neither.
		} else if w.number == 0 {
			end := p.dateEnd(j)
			if j > i && np.head < 0 && end < len(p.words) && p.content(end) {
				j = end
				continue
			}
			break
		} else {
			end := p.numberEnd(j)
			num := &p.s.Numbers[w.number-1]
			if j == i && p.is(j, wBoth) {
				np.both, j = true, end
				continue
			}
			if w.date > 0 && num.Use != number.Cardinal && num.Use != number.Duration {
				if j == i || np.head >= 0 {
					break
				}
			} else if both := p.forAsMany(end); both > 0 && np.head < 0 {
				np.number, np.mutual, end = int(w.number)-1, true, both
			} else if p.hyphen(end) && !num.Weak && !p.reads(end+1, "strong") || num.Use == number.Ordinal || num.Use == number.Label || num.Use == number.Ratio || num.Use == number.Age || num.Use == number.Year {
				// Part of a name or a description, never a count.
				if num.Use == number.Age && np.head >= 0 {
					break
				}
			} else if np.number >= 0 && np.head == j-1 && end == j+1 && p.titled(np.head) && p.words[np.head].is(weapon|equipment) && end < len(p.words) && p.words[end].is(weapon|equipment) {
				// "18 Leopard 2 tanks"
			} else if np.head == j-1 && np.head > i && np.number < 0 && p.is(np.head, wOther) && p.words[i].is(det|own) && num.Use == cardinal {
				np.number, np.head = int(w.number)-1, -1 // "the other two people"
			} else if np.indefinite && np.head == j-1 && np.head == np.first+1 && np.number < 0 && (num.Use == cardinal || num.Use == number.Money) && !p.words[np.head].is(nominal) && p.words[np.head].name == 0 {
				np.number, np.head = int(w.number)-1, -1 // "a further two people", "a record $4bn"
			} else if np.number >= 0 && !(p.s.Numbers[np.number].Weak && p.s.Numbers[np.number].Use == number.Cardinal && np.head < 0) || np.head >= 0 {
				break
			} else {
				np.number = int(w.number) - 1
				np.zero = num.HasValue && num.Value == 0
				if none && num.HasValue && num.Value == 1 {
					np.number, np.zero = -1, true // "not one"
				}
			}
			j = end
			continue
		}
		if w.is(conj) && np.head >= 0 && np.head == j-1 && np.number < 0 && p.describes(np.head) > 0 && p.content(p.describes(j+1)) {
			np.head = -1 // "the mutilated and charred bodies"
			j++
			continue
		}
		switch w.kind {
		case text.Word:
		case text.Suffix:
			if np.head < 0 {
				break scan
			}
			np.owned, np.head, np.plural, np.adjective = true, -1, false, -1
			j++
			continue
		case text.Number, text.Ordinal:
			j++
			continue
		case text.Punct:
			if j > i && p.slash(j) {
				j++ // "Kh-59/69", "Iskander-M/KN-23"
				continue
			}
			if j > i && np.head < 0 && p.words[j].mark == '"' && p.words[j-1].is(det|own) && p.lastKind != chunkVerb {
				j++ // the "Home Guard"
				continue
			}
			if j > i && p.hyphen(j) {
				if j++; p.hyphen(j+1) && !p.content(j) {
					j += 2 // "commander-in-chief", "mother-of-two"
					if p.words[j].number > 0 {
						j = p.numberEnd(j)
					}
				}
				continue
			}
			break scan
		case text.Symbol:
			break scan
		}
		switch {
		case w.name > 0:
			end := p.nameEnd(j)
			if np.head >= 0 && p.acts(p.force(end)) && (np.plural && np.number >= 0 && (p.settled(np) || p.words[np.head].framed) || p.lastKind == chunkPrep && p.leads(np) && p.s.Names[w.name-1].Kind != name.Place) {
				break scan // "the nine drones Moscow sent", "in his speech Putin said"
			}
			np.head, np.plural = end-1, p.pluralName(int(w.name)-1)
			j = end
			continue
		case w.class&(det|own|zero|pron|adv) == 0 || w.is(nominal) && w.class&(det|own|zero) == 0:
			if (w.is(linking) || np.head >= 0 || np.zero || w.sense&wTo != 0) && !(j > i && p.hyphen(j-1)) && p.verbAt(j, np, false) {
				break scan
			}
			if !p.content(j) {
				if j > i && np.head < 0 && p.ends(j, "ly") {
					j++
					continue
				}
				break scan
			}
			if w.framed && withRole(w.entry.frames, asAdjective) != nil {
				np.adjective = j
			}
			if np.head >= 0 && np.plural && w.sense&wParticle != 0 && w.is(captive|hostage) {
				break scan // "took 12 soldiers prisoner"
			}
			np.head = p.next(j) - 1
			np.plural = w.plural || !w.is(nominal) && p.ends(j, "s")
		case w.is(det|own) && p.hyphen(j+1):
			np.head, np.plural = j, false // "A-50s"
			j = p.designation(j)
			continue
		case w.is(det | own):
			if j > i && !np.every && !np.both {
				break scan
			}
			np.determine(p, j)
		case w.is(zero):
			if j > i {
				break scan
			}
			np.zero = true
		case w.is(pron):
			if j > i {
				break scan
			}
			np.pronoun, np.head = true, j
			np.last = j + 1
			return n, j + 1
		default: // an adverb
			if j == i || np.head >= 0 && !p.statesAfter(np, j) || np.zero || w.is(prep) {
				break scan
			}
		}
		j = p.next(j)
	}
	if j == i {
		p.nouns = p.nouns[:n]
		return -1, i
	}
	np.last = j
	return n, p.complete(n, depth)
}

// describes returns the token after an unknown word that looks like a participle,
// alone or as the second half of one: "charred", "bullet-riddled"; or 0.
func (p *parser) describes(i int) int {
	if p.hyphen(i + 1) {
		i += 2
	}
	if i+1 < len(p.words) && p.words[i].class == 0 && p.words[i].name|p.words[i].number == 0 && p.ends(i, "ed") && p.words[i+1].date == 0 {
		return i + 1
	}
	return 0
}

// designation returns the token after a type of arms with a hyphen in it: "A-50s".
func (p *parser) designation(i int) int {
	for i++; i+1 < len(p.words) && p.end(i-1) == p.start(i) && p.words[i].kind != text.Suffix; i++ {
		if p.words[i].kind == text.Punct && !p.hyphen(i) {
			break
		}
	}
	return i
}

// statesAfter reports whether an adverb at token i leads to an adjective that says
// how those counted are: "22 people still missing".
func (p *parser) statesAfter(np *nounPhrase, i int) bool {
	j := p.next(i)
	if np.number < 0 || np.adjective >= 0 || j >= len(p.words) || !p.words[j].framed || withRole(p.words[j].entry.frames, asAdjective) == nil || p.words[j].is(verbal) {
		return false
	}
	return j+1 == len(p.words) || p.mark(j+1) != 0 || p.words[j+1].is(prep|conj|sub)
}

// leads reports whether a phrase after a preposition is whole, so that a name that
// follows is the subject: "in his speech Putin said".
func (p *parser) leads(np *nounPhrase) bool {
	w := &p.words[np.head]
	return w.name == 0 && !w.is(people) && !p.hyphen(np.head-1) && (np.owned || w.class != 0)
}

// force returns the token after the forces of a nation whose name ends before token
// i: "the casualties Russian forces suffered", or i.
func (p *parser) force(i int) int {
	if i < len(p.words) && p.words[i].is(force|troop) && p.s.Names[p.words[i-1].name-1].Form == name.Demonym {
		return p.next(i)
	}
	return i
}

// acts reports whether a verb with a subject before it stands at token i.
func (p *parser) acts(i int) bool {
	return i < len(p.words) && (p.words[i].is(have|modal) || p.words[i].is(verbal) && p.words[i].form&(past|present) != 0)
}

func (np *nounPhrase) counts() bool { return np.number >= 0 || np.zero || np.both || np.every }

// determine takes in a determiner.
func (np *nounPhrase) determine(p *parser, i int) {
	switch {
	case p.words[i].is(own):
		np.owned, np.ownWord = true, i
	case p.is(i, wEach|wEvery|wAll):
		np.every = true
	case p.is(i, wBoth):
		np.both = true
	case p.is(i, wA|wAn) && i > 0 && p.words[i-1].is(not) && (i == 1 || p.reads(i+1, "single")):
		np.zero = true // "not a single"
	case p.is(i, wA|wAn):
		np.indefinite = true
	}
}

func (p *parser) numberEnd(i int) int {
	n := p.words[i].number
	for i < len(p.words) && p.words[i].number == n {
		i++
	}
	return i
}

func (p *parser) nameEnd(i int) int {
	n := p.words[i].name
	for i < len(p.words) && p.words[i].name == n {
		i++
	}
	return i
}

func (p *parser) dateEnd(i int) int {
	d := p.words[i].date
	for i < len(p.words) && p.words[i].date == d {
		i++
	}
	return i
}

// pluralName reports whether a name means several people: "Ukrainians".
func (p *parser) pluralName(i int) bool {
	m := &p.s.Names[i]
	return m.Form == name.Demonym && p.text[m.End-1]|0x20 == 's'
}
