package chart

import (
	"image/color"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/reports/font"
)

// style is how text is set.
type style struct {
	face  *font.Face
	size  float64
	color color.NRGBA
}

func (s style) width(text string) float64 { return s.face.Width(text, s.size) }

// lead is the distance between baselines.
func (s style) lead() float64 { return round(s.size * 1.3) }

// anchor says which part of a text stands at its x.
type anchor float64

const (
	start  anchor = 0
	middle anchor = 0.5
	end    anchor = 1
)

// text sets one line with its baseline at y and returns where it stands.
func (p *picture) text(s style, x, y float64, at anchor, text string) box {
	if text == "" {
		return box{x, y, x, y}
	}
	width := s.width(text)
	l := &line{text: text, face: s.face, size: s.size, x: round(x - float64(at)*width), y: round(y), width: width}
	p.marks = append(p.marks, mark{line: l, color: s.color})
	return l.box()
}

// upright sets a line that reads upwards from y, its baseline at x.
func (p *picture) upright(s style, x, y float64, text string) {
	if text == "" {
		return
	}
	l := &line{text: text, face: s.face, size: s.size, x: round(x), y: round(y), width: s.width(text), upright: true}
	p.marks = append(p.marks, mark{line: l, color: s.color})
}

// halo sets text that crosses lines, with the paper's colour around it.
func (p *picture) halo(s style, paper color.NRGBA, x, y float64, at anchor, text string) box {
	b := p.text(s, x, y, at, text)
	if text != "" {
		p.marks[len(p.marks)-1].line.halo = &paper
	}
	return b
}

// lines sets lines below each other, the first baseline at y, and returns the
// baseline that would follow.
func (p *picture) lines(s style, x, y float64, at anchor, lines []string) float64 {
	for _, l := range lines {
		p.text(s, x, y, at, l)
		y += s.lead()
	}
	return y
}

// longest is the most characters that are ever laid out of one text; nobody
// reads a longer label, and outside text may be of any length.
const longest = 700

func clean(text string) string {
	if len(text) > 4*longest {
		text = text[:4*longest]
	}
	text = font.Clean(text)
	if utf8.RuneCountInString(text) > longest {
		text = string([]rune(text)[:longest]) + "…"
	}
	return text
}

// capital writes a label as the beginning of a line.
func capital(text string) string {
	if strings.ContainsAny(text, "-_/#.0123456789") {
		return text // the name of an article
	}
	first, size := utf8.DecodeRuneInString(text)
	if next, _ := utf8.DecodeRuneInString(text[size:]); unicode.IsLower(first) && !unicode.IsUpper(next) {
		return string(unicode.ToUpper(first)) + text[size:]
	}
	return text
}

// fit returns text cut with an ellipsis so that it is no wider than width.
func (s style) fit(text string, width float64) string {
	if s.width(text) <= width {
		return text
	}
	runes := []rune(text)
	cut := func(n int) string { return strings.TrimRight(string(runes[:n]), " ,;:.–—-(“‘") + "…" }
	too := sort.Search(len(runes), func(n int) bool { return s.width(cut(n)) > width })
	if too < 2 {
		return ""
	}
	return cut(too - 1)
}

// fitMiddle cuts a name in its middle: names that begin alike often end apart.
func (s style) fitMiddle(text string, width float64) string {
	if s.width(text) <= width {
		return text
	}
	runes := []rune(text)
	cut := func(n int) string {
		return string(runes[:n-n/3]) + "…" + string(runes[len(runes)-n/3:])
	}
	return cut(max(sort.Search(len(runes), func(n int) bool { return s.width(cut(n)) > width })-1, 1))
}

// wrap breaks text into at most so many lines no wider than width; what does
// not fit is cut with an ellipsis. A word wider than a line is broken.
func (s style) wrap(text string, width float64, most int) []string {
	var lines []string
	rest := text
	for rest != "" {
		if len(lines) == most-1 {
			if last := s.fit(rest, width); last != "" {
				lines = append(lines, last)
			}
			break
		}
		cut := s.breakAt(rest, width)
		lines = append(lines, strings.TrimRight(rest[:cut], " "))
		rest = strings.TrimLeft(rest[cut:], " ")
	}
	return lines
}

// wraps reports whether text stands on so many lines without a broken word.
func (s style) wraps(text string, width float64, most int) bool {
	for _, word := range strings.Fields(text) {
		if s.width(word) > width {
			return false
		}
	}
	return len(s.wrap(text, width, most+1)) <= most
}

// breakAt returns how many bytes of text stand on a line of the width: up to a
// space or after a hyphen or slash if there is one, else as many as fit, and
// at least one character.
func (s style) breakAt(text string, width float64) int {
	best, fits, reach := 0, 0, 0.0
	for i, r := range text {
		next := i + utf8.RuneLen(r)
		reach += s.width(text[i:next])
		if r == ' ' {
			best = i
			continue
		}
		if reach > width {
			if best > 0 {
				return best
			}
			if fits > 0 {
				return fits
			}
			return next
		}
		fits = next
		if strings.ContainsRune("-/–—", r) && i > 0 && inWord(text[:i], text[next:]) {
			best = next
		}
	}
	return len(text)
}

// inWord reports whether letters stand on both sides of a hyphen: minus signs
// and dates stay whole.
func inWord(before, after string) bool {
	a, _ := utf8.DecodeLastRuneInString(before)
	b, _ := utf8.DecodeRuneInString(after)
	return unicode.IsLetter(a) && unicode.IsLetter(b)
}

// balance wraps text into lines of about the same length, as headlines are.
func (s style) balance(text string, width float64, most int) []string {
	lines := s.wrap(text, width, most)
	if len(lines) < 2 {
		return lines
	}
	low, high := width/2, width
	for range 12 {
		mid := (low + high) / 2
		if tried := s.wrap(text, mid, len(lines)+1); len(tried) <= len(lines) {
			high = mid
		} else {
			low = mid
		}
	}
	if balanced := s.wrap(text, high, most); len(balanced) == len(lines) && s.width(balanced[len(balanced)-1]) <= width {
		return balanced
	}
	return lines
}

// widest returns the width of the widest of the texts.
func (s style) widest(texts ...string) float64 {
	most := 0.0
	for _, t := range texts {
		most = max(most, s.width(t))
	}
	return most
}
