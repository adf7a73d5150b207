package page

import (
	"strings"

	"readout/reports/font"
)

// Text is a paragraph that is not all alike.
type Text struct {
	Spans  []Span
	Mark   string // that stands before the first line: a bullet, a number
	Indent int    // how far it is set in
	Quote  bool
}

// Span is text that looks alike.
type Span struct {
	Text               string
	Bold, Italic, Mono bool
	Tone               Tone
}

// Tone is the colour of a span.
type Tone int

// The tones.
const (
	Plain Tone = iota
	Muted
	Link
	Keyword
	String
	Number
	Comment
	Alarm
)

var tones = map[Tone]color{
	Plain: ink, Muted: muted, Link: blue, Keyword: blue, String: {26, 127, 75}, Number: {154, 91, 0}, Comment: muted, Alarm: red,
}

func (s Span) face() *font.Face {
	switch {
	case s.Mono:
		return font.Mono
	case s.Bold:
		return font.Bold
	case s.Italic:
		return font.Italic
	}
	return font.Regular
}

const (
	textSize    = 10.5
	textLeading = textSize * 1.4
	indent      = 16.0
)

func (t Text) set(p *press) {
	font.Embed(p.pdf, font.Mono)
	x := margin + indent*float64(t.Indent)
	if t.Mark != "" || t.Quote {
		x += indent
	}
	var spans []span
	for _, s := range merged(t.Spans) {
		text := s.Text
		if s.Mono {
			text = typed(text)
		}
		shade := tones[s.Tone]
		if t.Quote && s.Tone == Plain {
			shade = muted
		}
		spans = append(spans, span{s.face(), shade, text})
	}
	for i, l := range fill(textSize, pageWidth-margin-x, spans...) {
		p.need(textLeading)
		if i == 0 && t.Mark != "" {
			p.text(font.Regular, textSize, muted, x-indent, p.y+textSize, font.Clean(t.Mark))
		}
		if t.Quote {
			p.box(rule, x-10, p.y, 2.5, textLeading)
		}
		p.spans(l, textSize, x, p.y+textSize)
		p.y += textLeading
	}
	p.y += 6
	if t.Mark == "" {
		p.y += 4
	}
}

// merged joins neighbours that look alike.
func merged(spans []Span) []Span {
	var out []Span
	for start := 0; start < len(spans); {
		var text strings.Builder
		end := start
		for ; end < len(spans); end++ {
			a, b := spans[start], spans[end]
			if a.Text, b.Text = "", ""; a != b {
				break
			}
			text.WriteString(spans[end].Text)
		}
		joined := spans[start]
		joined.Text = text.String()
		out = append(out, joined)
		start = end
	}
	return out
}

// spans sets a line with its baseline at y.
func (p *press) spans(l line, size, x, y float64) {
	for _, s := range l {
		p.text(s.face, size, s.color, x, y, s.text)
		x += s.width(size)
	}
}
