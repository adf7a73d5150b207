package figure

import (
	"strings"

	"readout/analysis/internal/name"
	"readout/analysis/internal/text"
)

// memory is what a sentence leans on from those before it, so far as figures
// tell. What names and quotation marks tell is read off them when it is asked
// for.
type memory struct {
	said struct { // what an actor was last said to say
		by string
		in int // sentence
	}
	they struct { // the people who were last said to say something
		words string
		in    int // sentence
	}
	context class // of what was last counted
	before  struct {
		of    int
		event event
	} // the event of the sentence before the of-th, once read
	losses listing // that is open

	harmed Kind // the last kind of casualty counted
	tolled int  // the sentence in which it was

	armed int // 1 + the last sentence that counted arms

	lastLabel, lastUnit string // of the arms last counted
}

// person returns who "he" is at the start of the sentence: the first person of
// the last sentence that names one.
func (p *parser) person() string {
	for i := p.index - 1; i >= p.first; i-- {
		for j := range p.sentences[i].Names {
			if m := &p.sentences[i].Names[j]; m.Kind == name.Person && m.Form != name.Demonym {
				return m.Actor
			}
		}
	}
	return ""
}

// actor returns who "it" is at the start of the sentence: the first side that
// acts in the last sentence in which one does.
func (p *parser) actor() string {
	for i := p.index - 1; i >= p.first; i-- {
		for j := range p.sentences[i].Names {
			m := &p.sentences[i].Names[j]
			switch {
			case m.Form == name.Demonym:
			case m.Kind == name.Person && m.State != "":
				return m.State
			case !m.IsPlace && (m.Kind == name.State || m.Kind == name.Organisation):
				return stateOf(m)
			}
		}
	}
	return ""
}

// source returns the actor who said something last, no more than two sentences
// ago.
func (p *parser) source() string {
	for i := p.index; i >= max(p.first, p.index-2); i-- {
		if i < p.index {
			if who := p.speakerOf(i); who != "" {
				return who
			}
		}
		if p.said.in == i && p.said.by != "" {
			return p.said.by
		}
	}
	return ""
}

// speakerOf returns the body that says something in the i-th sentence: a name
// followed within a few words by a verb of saying.
func (p *parser) speakerOf(i int) string {
	s := &p.sentences[i]
	if len(s.Tokens) > longSentence {
		return ""
	}
	j := 0
	for n := range s.Names {
		m := &s.Names[n]
		if m.Kind == name.Person || m.IsPlace || m.Form == name.Demonym {
			continue
		}
		for j < len(s.Tokens) && s.Tokens[j].Start < m.End {
			j++
		}
		for k := j; k < len(s.Tokens) && s.Tokens[k].Start <= m.End+24; k++ {
			if n+1 < len(s.Names) && s.Tokens[k].Start >= s.Names[n+1].Start {
				break // "Ukraine's General Staff said"
			}
			if e := entryOf(&s.Tokens[k]); e.verb != nil && e.verb.effect&report != 0 && e.form&(past|present) != 0 {
				return m.Actor
			}
		}
	}
	return ""
}

// inQuotation reports whether a byte of the sentence stands inside a quotation,
// which ends with its paragraph.
func (p *parser) inQuotation(offset int) bool {
	first := p.index
	for first > 0 && strings.IndexByte(p.text[min(p.sentences[first-1].End, p.sentences[first].Start):p.sentences[first].Start], '\n') < 0 {
		first--
	}
	open := false
	for i := first; i <= p.index; i++ {
		for j := range p.sentences[i].Tokens {
			t := &p.sentences[i].Tokens[j]
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
	}
	return open
}
