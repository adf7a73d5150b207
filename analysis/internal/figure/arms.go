package figure

// arms returns the label and unit of weapons or equipment: those of the noun,
// else of the words after the number ("11 of them ballistic"), else of what was
// counted last.
func (p *parser) arms(k *count, np *nounPhrase, e *entry) (label, unit string) {
	switch {
	case e.class&(weapon|equipment) != 0 && e.noun != nil:
		label, unit = e.noun.label, e.noun.labels
		if np.second >= 0 {
			if s := p.words[np.second].entry; s.noun != nil && s.noun.label != label && s.class&(weapon|equipment) != 0 {
				label += " and " + s.noun.label
				unit += " and " + s.noun.label + "s"
			}
		}
	case p.qualifier(k.noun) != nil:
		q := p.qualifier(k.noun)
		label, unit = q.label, q.labels
	default:
		for i := range p.counts {
			o := &p.counts[i]
			if o.noun >= k.noun || o.class&k.class == 0 {
				continue
			}
			if on := &p.nouns[o.noun]; on.head >= 0 && !on.pronoun || on.of >= 0 {
				label, unit = p.label(o, on)
			}
		}
		switch {
		case label != "":
		case p.lastLabel != "":
			label, unit = p.lastLabel, p.lastUnit
		case k.class&drone != 0:
			label, unit = "drone", "drones"
		default:
			label, unit = "missile", "missiles"
		}
	}
	if np.head >= 0 {
		p.lastLabel, p.lastUnit = label, unit
	}
	return label, unit
}

// qualifier returns the weapon that stands right after a phrase, or nil.
func (p *parser) qualifier(n int) *noun {
	last := p.nouns[n].last
	if last < len(p.words) && p.words[last].is(weapon) && p.words[last].entry.noun != nil {
		return p.words[last].entry.noun
	}
	return nil
}
