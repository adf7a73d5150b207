package figure

import "strings"

// frame says that a word counts something: "kill" counts its object when that
// is people, as killed.
type frame struct {
	kind  string // module/kind
	role  string // of the counted words: object, subject, with, adjective, noun, toll
	class class  // of the counted words
}

var frameClasses = map[string]class{
	"people": people, "troop": troop, "captive": captive, "hostage": hostage, "body": body, "life": life,
	"weapon": weapon, "equipment": equipment,
}

func (l *lexicon) readFrames() {
	records(frameList, "|", func(fields []string) {
		f := &frame{fields[0], fields[1], frameClasses[fields[2]]}
		for _, word := range strings.Fields(fields[3]) {
			switch f.role {
			case "object", "subject", "with", "moved":
				v := l.phrasal(word)
				v.frames = append(v.frames, f)
			case "adjective":
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
func fitting(frames []*frame, role string, c class) *frame {
	for _, f := range frames {
		if f.role == role && c&f.class != 0 {
			return f
		}
	}
	return nil
}
