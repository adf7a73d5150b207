package figure

import "strings"

// frame says that a word counts something: "kill" counts its object when that
// is people, as killed.
type frame struct {
	kind  Kind
	role  slot  // of the counted words
	class class // of the counted words
}

// slot is where the counted words stand by the word that counts them.
type slot uint8

const (
	asObject slot = iota
	asSubject
	asWith
	asMoved
	asOusted
	asAdjective
	asNoun
	asDoer
	asHarm
	asState
	asToll
)

var slots = map[string]slot{
	"object": asObject, "subject": asSubject, "with": asWith, "moved": asMoved, "ousted": asOusted, "adjective": asAdjective, "noun": asNoun,
	"doer": asDoer, "harm": asHarm, "state": asState, "toll": asToll,
}

var frameClasses = map[string]class{
	"people": people, "troop": troop, "captive": captive, "hostage": hostage, "body": body, "life": life,
	"weapon": weapon, "equipment": equipment,
}

func (l *lexicon) readFrames() {
	records(frameList, "|", func(fields []string) {
		f := &frame{kindNamed(fields[0]), slots[fields[1]], frameClasses[fields[2]]}
		for _, word := range strings.Fields(fields[3]) {
			switch f.role {
			case asObject, asSubject, asWith, asMoved, asOusted:
				v := l.phrasal(word)
				v.frames = append(v.frames, f)
			case asAdjective:
				l.frameWord(word, f)
			default:
				l.frameWord(word, f)
				l.frameWord(thirdPerson(word), f)
			}
		}
	})
}

// phrasal returns the verb, made from its first word's when it has a particle.
func (l *lexicon) phrasal(word string) *verb {
	first, rest, more := strings.Cut(word, "_")
	v := l.verb(first)
	if _, known := l.words[first]; !known {
		panic("figure: verb without forms: " + first)
	}
	if !more {
		return v
	}
	e := l.entry(rest)
	for _, p := range v.particles {
		if p.word == e {
			return p.verb
		}
	}
	e.sense |= wParticle
	p := particle{e, &verb{lemma: word, effect: v.effect}}
	v.particles = append(v.particles, p)
	return p.verb
}

func (l *lexicon) frameWord(word string, f *frame) {
	e := l.entry(word)
	e.frames = append(e.frames, f)
}

// fitting returns the frame of a role that fits the class of the counted words.
// Words of no known class, as in "killed three", fit every frame. The narrower
// class wins: "captive" before "people".
func fitting(frames []*frame, role slot, c class) *frame {
	for _, f := range frames {
		if f.role == role && c&f.class != 0 {
			return f
		}
	}
	return nil
}
