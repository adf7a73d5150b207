package figure

import (
	"readout/analysis/internal/number"
	"readout/analysis/internal/text"
)

// word is a token with what the lexicon and the other layers know of it.
type word struct {
	class  class  // of the longest phrase that starts here
	sense  sense  // its own
	entry  *entry // of the phrase; never nil
	number uint16 // 1 + index of the number around this token
	name   uint16 // 1 + index of the name around it
	date   uint16 // 1 + index of the time expression around it
	more   uint8  // tokens of the phrase after the first
	form   form
	framed bool // the phrase counts as an adjective or noun
	plural bool
	kind   text.Kind
	mark   byte // of punctuation the first byte; '-' for dashes, '"' for quotation marks
}

var noEntry = &entry{}

// is reports whether the word is of one of the classes.
func (w *word) is(c class) bool { return w.class&c != 0 }

// lookUp gathers what the words of the sentence add to it.
func (p *parser) lookUp() {
	p.seen = 0
	for i := range p.s.Tokens {
		p.seen |= table.Of(p.s.Tokens[i].Word).seen
	}
}

// join makes words of the tokens, of phrases where one begins, and marks what
// the other layers found.
func (p *parser) join() {
	n := len(p.s.Tokens)
	if cap(p.words) < n {
		p.words = make([]word, 2*n)
	}
	p.words = p.words[:n]
	p.senses = 0
	for i := range p.words {
		t := &p.s.Tokens[i]
		w := &p.words[i]
		*w = table.Of(t.Word).word
		w.kind = t.Kind
		if w.entry == nil {
			w.entry = noEntry
		}
		if t.Kind == text.Punct {
			w.mark = markOf(p.text[t.Start:t.End])
		}
		p.senses |= w.sense
	}
	if p.senses&wOpens != 0 {
		p.joinPhrases()
	}
	p.cover()
}

func (p *parser) joinPhrases() {
	for i := range p.words {
		w := &p.words[i]
		if w.sense&wOpens == 0 {
			continue
		}
		for _, ph := range w.entry.phrases {
			if end := p.matches(i+1, ph.rest); end > 0 {
				w.entry, w.class, w.more = ph.word, ph.word.class, uint8(end-i-1)
				w.form, w.framed, w.plural = ph.word.form, len(ph.word.frames) > 0, ph.word.plural
				break
			}
		}
	}
}

// capital reports whether the word begins with a capital letter, as far as its
// first byte tells.
func (p *parser) capital(i int) bool {
	c := p.text[p.start(i)]
	return p.words[i].kind == text.Word && (c >= 'A' && c <= 'Z' || c >= 0x80)
}

// small reports whether a small letter stands at an offset.
func (p *parser) small(offset int) bool { return p.text[offset] >= 'a' && p.text[offset] <= 'z' }

// titled reports whether the word has a first capital alone, as names have it.
func (p *parser) titled(i int) bool {
	return p.capital(i) && p.end(i)-p.start(i) > 1 && p.small(p.start(i)+1)
}

// next returns the token after the phrase that starts at i.
func (p *parser) next(i int) int { return i + 1 + int(p.words[i].more) }

// markOf returns the first byte of a mark of punctuation; dashes are '-',
// quotation marks '"'.
func markOf(s string) byte {
	if s[0] >= 0x80 {
		switch s {
		case "—", "–", "―", "‒":
			return '-'
		case "‘", "’":
			return '\''
		case "“", "”", "«", "»", "„":
			return '"'
		}
	}
	return s[0]
}

// cover marks the words that numbers, names and time expressions stand on.
func (p *parser) cover() {
	at := 0
	for i := range p.s.Numbers {
		n := &p.s.Numbers[i]
		at = p.from(at, n.Start)
		if n.Use == number.Label && at < len(p.words) && p.words[at].more > 0 && p.words[at].is(nominal) {
			continue // "F-16" is a noun
		}
		for j := at; j < len(p.words) && p.start(j) < n.End; j++ {
			p.words[j].number = uint16(i + 1)
		}
	}
	at = 0
	for i := range p.s.Names {
		n := &p.s.Names[i]
		at = p.from(at, n.Start)
		for j := at; j < len(p.words) && p.start(j) < n.End; j++ {
			p.words[j].name = uint16(i + 1)
		}
	}
	at = 0
	p.dates = p.dates[:0]
	for i := range p.s.Dates {
		d := &p.s.Dates[i]
		at = p.from(at, d.Start)
		p.dates = append(p.dates, dating{token: at})
		for j := at; j < len(p.words) && p.start(j) < d.End; j++ {
			p.words[j].date = uint16(i + 1)
		}
	}
}

// from returns the first word from the i-th on that ends after an offset.
func (p *parser) from(i, offset int) int {
	for i < len(p.words) && p.end(i) <= offset {
		i++
	}
	return i
}

// matches returns the token after the given words from i on, hyphens passed
// over, or 0.
func (p *parser) matches(i int, rest []*entry) int {
	for _, want := range rest {
		for p.hyphen(i) {
			i++
		}
		if i >= len(p.words) || entryOf(&p.s.Tokens[i]) != want && !(p.words[i].kind == text.Number && p.string(i) == want.text) {
			return 0 // figures, as in "F-16", are no words of the lexicon
		}
		i++
	}
	return i
}

func (p *parser) start(i int) int { return p.s.Tokens[i].Start }
func (p *parser) end(i int) int   { return p.s.Tokens[i].End }

func (p *parser) string(i int) string { return p.text[p.start(i):p.end(i)] }

// reads reports whether the i-th token is the given lower-case word.
func (p *parser) reads(i int, s string) bool {
	return uint(i) < uint(len(p.words)) && p.end(i)-p.start(i) == len(s) && same(s, p.string(i))
}

// mark returns the mark of punctuation at token i, or 0.
func (p *parser) mark(i int) byte {
	if uint(i) >= uint(len(p.words)) {
		return 0
	}
	return p.words[i].mark
}

// hyphen reports whether the token joins its neighbours into one word.
func (p *parser) hyphen(i int) bool {
	return p.mark(i) == '-' && i > 0 && i+1 < len(p.words) && p.text[p.start(i)] == '-' && p.end(i-1) == p.start(i) && p.end(i) == p.start(i+1)
}

// slash reports whether the token is a slash between two words.
func (p *parser) slash(i int) bool {
	return i > 0 && i+1 < len(p.words) && p.text[p.start(i)] == '/' && p.end(i-1) == p.start(i) && p.end(i) == p.start(i+1)
}

// ends reports whether the i-th word ends in the suffix.
func (p *parser) ends(i int, suffix string) bool {
	t := &p.s.Tokens[i]
	first := t.End - len(suffix)
	return first > t.Start+2 && p.text[t.End-1]|0x20 == suffix[len(suffix)-1] && same(suffix, p.text[first:t.End])
}

// content reports whether the word can stand inside a noun phrase as a noun or
// adjective, as far as its own form tells.
func (p *parser) content(i int) bool {
	if i >= len(p.words) || p.words[i].kind != text.Word {
		return false
	}
	w := &p.words[i]
	if w.name > 0 || w.class == 0 {
		return !p.ends(i, "ly") || w.name > 0
	}
	return w.is(nominal|verbal|attack) && !w.is(be|have|do|modal|prep) || w.framed
}

// opensPhrase reports whether a noun phrase can begin at i.
func (p *parser) opensPhrase(i int) bool {
	if i >= len(p.words) {
		return false
	}
	w := &p.words[i]
	return w.number > 0 || w.name > 0 || w.is(det|own|pron|zero) || p.content(i) && !w.is(verbal)
}
