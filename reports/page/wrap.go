package page

import (
	"strings"

	"readout/reports/font"
)

// wrap cuts text into lines no wider than width; a word that is too long for a
// line is broken.
func wrap(face *font.Face, size, width float64, s string) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(font.Clean(s)) {
		with := word
		if line != "" {
			with = line + " " + word
		}
		if face.Width(with, size) <= width {
			line = with
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for face.Width(word, size) > width {
			head := prefix(face, size, width, word)
			lines = append(lines, head)
			word = word[len(head):]
		}
		line = word
	}
	if line != "" || lines == nil {
		lines = append(lines, line)
	}
	return lines
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
