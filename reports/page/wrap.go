package page

import (
	"strings"
	"unicode"

	"readout/reports/font"
)

// span is a stretch of text in one face and colour.
type span struct {
	face  *font.Face
	color color
	text  string
}

func (s span) width(size float64) float64 { return s.face.Width(s.text, size) }

// line is one line of text, of spans that follow each other.
type line []span

func (l line) width(size float64) (sum float64) {
	for _, s := range l {
		sum += s.width(size)
	}
	return sum
}

// add appends spans, and joins those that look alike.
func (l line) add(spans ...span) line {
	for _, s := range spans {
		if n := len(l); n > 0 && l[n-1].face == s.face && l[n-1].color == s.color {
			l[n-1].text += s.text
		} else {
			l = append(l, s)
		}
	}
	return l
}

// fill cuts text into lines no wider than width; a word that is too long for a
// line is broken.
func fill(size, width float64, text ...span) []line {
	lines := []line{nil}
	reach := 0.0
	for _, word := range words(text) {
		last := &lines[len(lines)-1]
		space := span{word[0].face, word[0].color, " "}
		wide := word.width(size)
		switch {
		case len(*last) == 0:
			reach = 0
		case reach+space.width(size)+wide <= width:
			*last = last.add(space)
			reach += space.width(size)
		default:
			lines = append(lines, nil)
			last, reach = &lines[len(lines)-1], 0
		}
		for _, s := range word {
			for reach+s.width(size) > width && wide > width {
				head := syllable(s.face, size, width-reach, s.text)
				*last = last.add(span{s.face, s.color, head})
				s.text = s.text[len(head):]
				lines = append(lines, nil)
				last, reach = &lines[len(lines)-1], 0
			}
			if s.text != "" {
				*last = last.add(s)
				reach += s.width(size)
			}
		}
	}
	return lines
}

// broken puts a space into what is far too long for a word, as finding where it
// breaks takes time that grows with the square of its length.
func broken(text string) string {
	const most = 500
	if len(text) <= most {
		return text
	}
	var out strings.Builder
	run := 0
	for _, r := range text {
		if run++; unicode.IsSpace(r) {
			run = 0
		} else if run > most {
			out.WriteByte(' ')
			run = 1
		}
		out.WriteRune(r)
	}
	return out.String()
}

// words cuts text at its spaces; a word may run over several spans.
func words(text []span) (all []line) {
	var word line
	end := func() {
		if len(word) > 0 {
			all, word = append(all, word), nil
		}
	}
	for _, s := range text {
		for rest := broken(s.text); rest != ""; {
			part := rest
			if i := strings.IndexFunc(rest, isSpace); i >= 0 {
				part = rest[:i]
			}
			if clean := font.Clean(part); clean != "" {
				word = word.add(span{s.face, s.color, clean})
			}
			if rest = rest[len(part):]; rest != "" {
				end()
				rest = strings.TrimLeftFunc(rest, isSpace)
			}
		}
	}
	end()
	return all
}

func isSpace(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' }

// wrap cuts text of one face into lines no wider than width.
func wrap(face *font.Face, size, width float64, s string) []string {
	var lines []string
	for _, l := range fill(size, width, span{face: face, text: s}) {
		text := ""
		for _, s := range l {
			text += s.text
		}
		lines = append(lines, text)
	}
	return lines
}

// syllable returns the start of a word that fits: up to a hyphen or the like if
// there is one.
func syllable(face *font.Face, size, width float64, word string) string {
	head := prefix(face, size, width, word)
	if i := strings.LastIndexAny(head, "-_/#"); i > 0 && len(head) < len(word) {
		return head[:i+1]
	}
	return head
}

// prefix returns the longest start of a word that fits, at least one character.
func prefix(face *font.Face, size, width float64, word string) string {
	end := 0
	for i, r := range word {
		next := i + len(string(r))
		if end > 0 && face.Width(word[:next], size) > width {
			break
		}
		end = next
	}
	return word[:end]
}

// fit cuts text to one line of the given width, with an ellipsis.
func fit(face *font.Face, size, width float64, s string) string {
	s = font.Clean(s)
	if face.Width(s, size) <= width {
		return s
	}
	return strings.TrimRight(prefix(face, size, width-face.Width("…", size), s), " ,.;") + "…"
}
