package figure

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed verbs.txt
var verbList string

//go:embed nouns.txt
var nounList string

//go:embed closed.txt
var closedList string

//go:embed frames.txt
var frameList string

// class is a set of things a word can be.
type class uint64

const (
	prep class = 1 << iota
	source
	include
	conj
	sub
	rel
	that
	det
	own
	pron
	zero
	be
	have
	do
	get
	modal
	not
	adv
	attack
	verbal  // a form of a verb
	nominal // a noun that is counted

	people
	troop
	captive
	hostage
	body
	life
	drone
	munition // a weapon that is not a drone
	equipment
	building
	settlement
	country
	distance
	area
	span // a unit of time
	share
	toll
	force
	collective
	thing // counted, but neither people nor arms
	bare  // no noun: "three"

	// What a word adds to its sentence.
	harms   // somebody came to harm
	counts  // it may count what stands beside or below it
	governs // it may count its subject or object
	single  // it may say how many without a number
	anyone  // it may stand for soldiers: "all who", "denied that its forces"

	countsPeople // what it counts may be people
	countsArms   // it must be arms
	countsOthers // it must be prisoners, bodies, lives
	moves        // it must be people who are taken to another state
)

// weapon is what is launched, shot down and lost.
const weapon = drone | munition

// closed names the classes of closed.txt in the order of their bits.
var closed = map[string]class{
	"prep": prep, "source": source, "include": include, "conj": conj, "sub": sub, "rel": rel, "that": that,
	"det": det, "own": own, "pron": pron, "zero": zero, "be": be, "have": have, "do": do, "get": get,
	"modal": modal, "not": not, "adv": adv, "attack": attack,
}

// nounClasses says what a noun under each heading of nouns.txt is; a heading
// of one kind of weapon or equipment is also its label.
var nounClasses = map[string]class{
	"people": people, "troop": troop, "captive": captive, "hostage": hostage, "body": body, "life": life,
	"drone": drone, "aerial target": drone | munition, "missile": munition, "bomb": munition, "glide bomb": munition, "shell": munition,
	"air defence": equipment, "tank": equipment, "artillery": equipment, "vehicle": equipment, "aircraft": equipment,
	"ship": equipment, "equipment": equipment, "building": building, "settlement": settlement,
	"country": country, "distance": distance, "area": area, "time": span, "share": share, "toll": toll, "loss": toll,
	"force": force, "collective": collective, "thing": thing,
}

// form is a set of forms that a word can be of its verb.
type form uint8

const (
	base form = 1 << iota
	present
	past
	participle
	gerund
)

// verb is a verb and what it does.
type verb struct {
	lemma     string
	effect    effect
	frames    []*frame
	counts    class      // what they count
	particles []particle // "shoot" + "down"
}

// particle is a word that makes another verb of the one before it.
type particle struct {
	word *entry
	verb *verb
}

// noun is a counted noun.
type noun struct {
	singular, plural string
	label, labels    string // heading in nouns.txt
}

// entry is what the lexicon knows of a word or phrase.
type entry struct {
	class   class
	seen    class // the classes that it adds to a sentence
	sense   sense // of a single word
	verb    *verb
	form    form
	noun    *noun
	plural  bool
	frames  []*frame // as an adjective or noun
	phrases []phrase // longer entries that begin with this word, longest first
	text    string
	trigger bool // a sentence with it is worth reading, even without a number
}

type phrase struct {
	rest []*entry
	word *entry
}

type lexicon struct {
	words map[string]*entry
	verbs map[string]*verb
}

var words = sync.OnceValue(newLexicon)

func newLexicon() *lexicon {
	l := &lexicon{words: map[string]*entry{}, verbs: map[string]*verb{}}
	l.readClosed()
	l.readVerbs()
	l.readNouns()
	l.readFrames()
	for word, s := range senses {
		l.entry(word).sense |= s
	}
	for _, e := range l.words {
		e.note()
	}
	return l
}

// entry returns the entry of a word or phrase, made when it is new.
func (l *lexicon) entry(text string) *entry {
	text = strings.ReplaceAll(text, "-", "_")
	if e := l.words[text]; e != nil {
		return e
	}
	e := &entry{text: text}
	l.words[text] = e
	if first, rest, more := strings.Cut(text, "_"); more {
		head := l.entry(first)
		head.sense |= wOpens
		p := phrase{word: e}
		for word := range strings.SplitSeq(rest, "_") {
			p.rest = append(p.rest, l.entry(word))
		}
		at := 0
		for at < len(head.phrases) && len(head.phrases[at].rest) >= len(p.rest) {
			at++
		}
		head.phrases = append(head.phrases[:at], append([]phrase{p}, head.phrases[at:]...)...)
	}
	return e
}

// records yields the fields of each line that is not blank or a comment.
func records(list, separator string, yield func(fields []string)) {
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, separator)
		for i := range fields {
			fields[i] = strings.TrimSpace(fields[i])
		}
		yield(fields)
	}
}

func (l *lexicon) readClosed() {
	records(closedList, ":", func(fields []string) {
		for _, word := range strings.Fields(fields[1]) {
			l.entry(word).class |= closed[fields[0]]
		}
	})
}

func (l *lexicon) readVerbs() {
	records(verbList, "|", func(fields []string) {
		forms := strings.Fields(fields[0])
		v := l.verb(forms[0])
		if len(fields) > 1 {
			for _, e := range strings.Fields(fields[1]) {
				v.effect |= effects[e]
			}
		}
		l.inflect(v, forms)
	})
}

func (l *lexicon) verb(lemma string) *verb {
	v := l.verbs[lemma]
	if v == nil {
		v = &verb{lemma: lemma}
		l.verbs[lemma] = v
	}
	return v
}

// inflect enters the forms of a verb: base, and past and participle where they
// are irregular.
func (l *lexicon) inflect(v *verb, forms []string) {
	lemma := forms[0]
	add := func(text string, f form) {
		e := l.entry(text)
		e.class |= verbal
		e.form |= f
		e.verb = v
	}
	stem := strings.TrimSuffix(lemma, "e")
	if strings.HasSuffix(lemma, "ee") {
		stem = lemma
	}
	if len(forms) > 1 && strings.HasSuffix(forms[1], "ed") && len(forms[1]) == len(lemma)+3 {
		stem = forms[1][:len(lemma)+1]
	}
	ed := strings.TrimSuffix(stem, "e") + "ed"
	if l := len(lemma); lemma[l-1] == 'y' && !vowel(lemma[l-2]) {
		ed = lemma[:l-1] + "ied"
	}
	add(lemma, base)
	add(thirdPerson(lemma), present)
	ing := stem + "ing"
	switch lemma {
	case "die", "lie":
		ing = lemma[:1] + "ying"
	case "put", "cut", "get", "let", "hit", "set", "begin", "win", "run":
		ing = lemma + lemma[len(lemma)-1:] + "ing"
	}
	add(ing, gerund)
	switch len(forms) {
	case 1:
		add(ed, past|participle)
	case 2:
		add(forms[1], past|participle)
	default:
		add(forms[1], past)
		add(forms[2], participle)
	}
}

func thirdPerson(lemma string) string {
	switch n := len(lemma); {
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "sh"), strings.HasSuffix(lemma, "ch"), strings.HasSuffix(lemma, "x"), lemma == "go", lemma == "veto":
		return lemma + "es"
	case lemma[n-1] == 'y' && !vowel(lemma[n-2]):
		return lemma[:n-1] + "ies"
	}
	return lemma + "s"
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func (l *lexicon) readNouns() {
	records(nounList, ":", func(fields []string) {
		label, parent, _ := strings.Cut(fields[0], "<")
		c := nounClasses[label] | nounClasses[parent] | nominal
		for _, word := range strings.Fields(fields[1]) {
			singular, plural, irregular := strings.Cut(word, "/")
			if !irregular {
				plural = thirdPerson(singular)
			}
			n := &noun{strings.ReplaceAll(singular, "_", " "), strings.ReplaceAll(plural, "_", " "), label, label + "s"}
			for i, form := range []string{singular, plural} {
				e := l.entry(form)
				e.class |= c
				if e.noun == nil {
					e.noun = n
				}
				e.plural = e.plural || i == 1
			}
		}
	})
}
