package figure

import (
	"strings"
)

// label returns the label and unit of what is counted.
func (p *parser) label(k *count, np *nounPhrase) (label, unit string) {
	head := p.core(np)
	var e *entry = noEntry
	if head.head >= 0 && !head.pronoun {
		e = p.headEntry(head)
	}
	if k.class&(weapon|equipment) != 0 {
		return p.arms(k, head, e)
	}
	if k.class&(people|troop|captive|hostage|body|life) != 0 && head.head >= 0 && !head.pronoun && len(findFrames(e)) == 0 {
		label = strings.ToLower(p.text[p.start(head.head):p.end(head.head)])
		if e.noun != nil && p.words[head.head].entry != e {
			label = e.noun.singular // "prisoners of war"
			if e.plural {
				label = e.noun.plural
			}
		}
		if w := p.words[head.head].name; w > 0 {
			label = p.text[p.s.Names[w-1].Start:p.s.Names[w-1].End]
		}
		if p.bare(head.head) || head.head == np.first && np.zero {
			label = ""
		}
	}
	if label == "" && np.adjective >= 0 && head.head >= 0 {
		for i := head.head - 1; i >= head.first; i-- {
			if p.words[i].class&people != 0 && p.words[i].number == 0 {
				if label = p.string(i); p.words[i].name == 0 {
					label = strings.ToLower(label)
				}
				break
			}
		}
	}
	return label, "people"
}

func findFrames(e *entry) []*frame {
	if e.class&kinds != 0 {
		return nil
	}
	return e.frames
}
