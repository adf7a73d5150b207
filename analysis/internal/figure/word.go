package figure

import (
	"strings"

	"readout/analysis/internal/text"
)

// word is a token with what the lexicon and the other layers know of it.
type word struct {
	start, end int    // bytes
	entry      *entry // of the longest phrase that starts here; never nil
	number     int    // 1 + index of the number around this token
	name       int    // 1 + index of the name around it
	date       int    // 1 + index of the time expression around it
	span       int    // tokens in the phrase
	kind       text.Kind
	capital    bool
}

var noEntry = &entry{}

// is reports whether the word is of one of the classes.
func (w *word) is(c class) bool { return w.entry.class&c != 0 }

// lookUp finds the tokens of the sentence in the lexicon and returns the classes
// of them all, with harm when one says that somebody came to harm.
func (p *parser) lookUp() (seen class) {
	if cap(p.words) < len(p.s.Tokens) {
		p.words = make([]word, 0, 2*len(p.s.Tokens))
	}
	p.words = p.words[:len(p.s.Tokens)]
	for i, t := range p.s.Tokens {
		w := &p.words[i]
		*w = word{start: t.Start, end: t.End, kind: t.Kind, entry: noEntry, span: 1}
		if t.Kind == text.Word || t.Kind == text.Symbol {
			c := p.text[t.Start]
			w.capital = c >= 'A' && c <= 'Z' || c >= 0x80
			if e := p.lexicon.lookup(p.text[t.Start:t.End]); e != nil {
				w.entry = e
				seen |= e.class
				if e.trigger {
					seen |= harms
				}
			}
		}
	}
	return seen
}

// join replaces words by the phrases that begin with them, and marks what the
// other layers found.
func (p *parser) join() {
	for i := range p.words {
		for _, ph := range p.words[i].entry.phrases {
			if end := p.matches(i+1, ph.rest); end > 0 {
				p.words[i].entry, p.words[i].span = ph.word, end-i
				break
			}
		}
	}
	p.cover()
}

// cover marks the words that numbers, names and time expressions stand on.
func (p *parser) cover() {
	for i, at := 0, 0; i < len(p.s.Numbers); i++ {
		n := &p.s.Numbers[i]
		at = p.markSpan(at, n.Start, n.End, func(w *word) { w.number = i + 1 })
	}
	for i, at := 0, 0; i < len(p.s.Names); i++ {
		n := &p.s.Names[i]
		at = p.markSpan(at, n.Start, n.End, func(w *word) { w.name = i + 1 })
	}
	for i, at := 0, 0; i < len(p.s.Dates); i++ {
		d := &p.s.Dates[i]
		at = p.markSpan(at, d.Start, d.End, func(w *word) { w.date = i + 1 })
	}
}

// markSpan calls set for the words from at on that stand within a span of bytes,
// and returns the first word that a later span may begin with.
func (p *parser) markSpan(at, start, end int, set func(*word)) int {
	for at < len(p.words) && p.words[at].end <= start {
		at++
	}
	for j := at; j < len(p.words) && p.words[j].start < end; j++ {
		set(&p.words[j])
	}
	return at
}

// matches returns the token after the given words from i on, hyphens passed
// over, or 0.
func (p *parser) matches(i int, rest []string) int {
	for _, want := range rest {
		for i < len(p.words) && p.hyphen(i) {
			i++
		}
		if i >= len(p.words) || !strings.EqualFold(p.string(i), want) {
			return 0
		}
		i++
	}
	return i
}

func (p *parser) string(i int) string { return p.text[p.words[i].start:p.words[i].end] }

// mark returns the first byte of a mark of punctuation, 0 for anything else;
// dashes become '-', quotation marks '"'.
func (p *parser) mark(i int) byte {
	if i < 0 || i >= len(p.words) || p.words[i].kind != text.Punct {
		return 0
	}
	switch s := p.string(i); s {
	case "—", "–", "―":
		return '-'
	case "“", "”", "«", "»", "„":
		return '"'
	default:
		return s[0]
	}
}

// hyphen reports whether the token joins its neighbours into one word.
func (p *parser) hyphen(i int) bool {
	return i > 0 && i+1 < len(p.words) && p.mark(i) == '-' && p.string(i)[0] == '-' && p.words[i-1].end == p.words[i].start && p.words[i].end == p.words[i+1].start
}

// ends reports whether the i-th word ends in the suffix.
func (p *parser) ends(i int, suffix string) bool {
	s := p.string(i)
	return len(s) > len(suffix)+2 && strings.EqualFold(s[len(s)-len(suffix):], suffix)
}

// content reports whether the word can stand inside a noun phrase as a noun or
// adjective, as far as its own form tells.
func (p *parser) content(i int) bool {
	if i >= len(p.words) || p.words[i].kind != text.Word {
		return false
	}
	w := &p.words[i]
	if w.name > 0 || w.entry.class == 0 {
		return !p.ends(i, "ly") || w.name > 0
	}
	return w.is(nominal|verbal|attack) && !w.is(be|have|do|modal|prep) || len(w.entry.frames) > 0
}

// opensPhrase reports whether a noun phrase can begin at i.
func (p *parser) opensPhrase(i int) bool {
	if i >= len(p.words) {
		return false
	}
	w := &p.words[i]
	return w.number > 0 || w.name > 0 || w.is(det|own|pron|zero) || p.content(i) && w.entry.verb == nil
}
