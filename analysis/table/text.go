package table

import (
	"io"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// widest is how many characters a column takes at most on a terminal.
const widest = 56

// WriteText writes the table for a terminal: columns aligned, long text cut,
// columns that are secondary, or hold nothing, left out.
func (t *Table) WriteText(w io.Writer) error { return t.WriteTextWithin(w, math.MaxInt) }

// WriteTextWithin writes it for a terminal of so many columns: the widest texts
// are cut until a line fits, if that is possible.
func (t *Table) WriteTextWithin(w io.Writer, columns int) error {
	var b strings.Builder
	for _, s := range []string{t.Finding, t.Measure} {
		if s != "" {
			b.WriteString(printable(s) + "\n")
		}
	}
	switch {
	case len(t.Rows) == 0 && t.Finding == "":
		b.WriteString("No rows.\n")
	case len(t.Rows) > 0 && b.Len() > 0:
		b.WriteByte('\n')
	}
	shown := t.filled(t.Rows)
	var lines [][]string
	if len(t.Rows) > 0 {
		lines = append(lines, t.headings())
	}
	for _, row := range t.Rows {
		lines = append(lines, t.formatted(row))
	}
	width := make([]int, len(t.Columns))
	for _, line := range lines {
		for _, i := range shown {
			line[i] = cut(printable(line[i]), widest)
			width[i] = max(width[i], utf8.RuneCountInString(line[i]))
		}
	}
	t.narrow(shown, width, columns)
	for _, line := range lines {
		var out strings.Builder
		for _, i := range shown {
			s := cut(line[i], width[i])
			pad := strings.Repeat(" ", width[i]-utf8.RuneCountInString(s))
			if t.Columns[i].Numeric() {
				out.WriteString(pad + s + "  ")
			} else {
				out.WriteString(s + pad + "  ")
			}
		}
		b.WriteString(strings.TrimRight(out.String(), " ") + "\n")
	}
	for _, note := range t.Notes {
		b.WriteString("\n" + printable(note) + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// narrowest is what is left of a text at least; more of the first, which names
// the row.
const narrowest, narrowestName = 8, 24

// narrow takes from the widest texts until the columns shown fit.
func (t *Table) narrow(shown, width []int, most int) {
	for {
		sum, wide := -2, -1
		for nth, i := range shown {
			c := t.Columns[i]
			sum += width[i] + 2
			least := narrowest
			if nth == 0 {
				least = narrowestName
			}
			if !c.Numeric() && c.Kind != Day && width[i] > least && (wide < 0 || width[i] > width[wide]) {
				wide = i
			}
		}
		if sum <= most || wide < 0 {
			return
		}
		width[wide]--
	}
}

// String returns the table as text for a terminal.
func (t *Table) String() string {
	var b strings.Builder
	t.WriteText(&b)
	return b.String()
}

// printable keeps outside text from steering the terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if !unicode.IsGraphic(r) {
			return -1
		}
		return r
	}, s)
}

func cut(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return strings.TrimRight(string([]rune(s)[:most-1]), " ") + "…"
}
