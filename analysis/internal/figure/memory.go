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
	source  string // the actor who last said something
	sourced int    // the sentence in which it was said
	context class  // of what was last counted
	before  struct {
		of    int
		event event
	} // the event of the sentence before the of-th, once read
	harmed string // the last kind of casualty counted
	tolled int    // the sentence in which it was

	armed int // 1 + the last sentence that counted arms

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
	p.spoke()
	named, acted := false, false
	for i := range p.s.Names {
		m := &p.s.Names[i]
		switch {
		case m.Kind == name.Person && m.Form != name.Demonym:
			if !named {
				p.person, named = m.Actor, true
			}
			if m.State != "" && !acted {
				p.actor, acted = m.State, true
			}
		case !acted && !m.IsPlace && (m.Kind == name.State || m.Kind == name.Organisation) && m.Form != name.Demonym:
			p.actor, acted = stateOf(m), true
		}
	}
}

// spoke remembers the body that says something at the start of the sentence, for
// "it said" in the next: a name followed within a few words by a verb of saying.
func (p *parser) spoke() {
	for i := range p.s.Names {
		m := &p.s.Names[i]
		if m.Kind == name.Person || m.IsPlace || m.Form == name.Demonym {
			continue
		}
		for j := range p.words {
			w := &p.words[j]
			if w.start < m.End {
				continue
			}
			if w.start > m.End+24 {
				break
			}
			if e := w.entry; e.verb != nil && e.verb.effect&report != 0 && e.form&(past|present) != 0 {
				p.source, p.sourced = m.Actor, p.index
				return
			}
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
