package figure

import (
	"strings"

	"readout/analysis/internal/name"
	"readout/analysis/internal/text"
)

// memory is what a sentence leans on from those before it.
type memory struct {
	person  string // the last sentence's first person: who "he" is
	actor   string // the last side that did something: who "its" is
	quoted  bool   // the sentence begins inside a quotation
	context class  // of what was last counted

	lastLabel, lastUnit string // of the arms last counted
}

// enter brings the memory to the start of a sentence: a quotation ends with its
// paragraph.
func (m *memory) enter(between string) {
	if strings.IndexByte(between, '\n') >= 0 {
		m.quoted = false
	}
}

// leave brings it to the end of the sentence.
func (p *parser) leave() {
	p.quoted = p.inQuotation(p.s.End)
	named := false
	for i := range p.s.Names {
		m := &p.s.Names[i]
		switch {
		case m.Kind == name.Person && m.Form != name.Demonym:
			if !named {
				p.person, named = m.Actor, true
			}
			if m.State != "" {
				p.actor = m.State
			}
		case !m.IsPlace && (m.Kind == name.State || m.Kind == name.Organisation) && m.Form != name.Demonym:
			p.actor = stateOf(m)
		}
	}
}

// inQuotation reports whether a byte of the sentence stands inside a quotation.
func (p *parser) inQuotation(offset int) bool {
	open := p.quoted
	for _, t := range p.s.Tokens {
		if t.Start >= offset {
			break
		}
		if t.Kind != text.Punct {
			continue
		}
		switch p.text[t.Start:t.End] {
		case "“", "«", "„":
			open = true
		case "”", "»":
			open = false
		case "\"":
			open = !open
		}
	}
	return open
}
