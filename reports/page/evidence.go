package page

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"readout/reports/font"
)

// evidence prints the facts that the tables cite, each with its sentence.
func (p *press) evidence() {
	if p.Evidence == nil || len(p.cited) == 0 {
		return
	}
	p.heading("Evidence", "The sentences that the tables of these pages cite, with the words each number rests on. The workbook has them for every row of every table, and facts.jsonl has every fact.")
	cell := func(row []any, name string) string {
		i := p.Evidence.Index(name)
		if i < 0 {
			return ""
		}
		return text(p.Evidence.Columns[i], row[i])
	}
	g := grid{press: p, right: pageWidth - margin, columns: []column{
		{title: "No.", width: 30}, {title: "What", width: 98}, {title: "Sentence, with the words in bold", width: 254}, {title: "Article", width: 78},
	}}
	g.heads()
	for _, number := range slices.Sorted(maps.Keys(p.cited)) {
		row := p.Evidence.Rows[number-1]
		set := func(i int, spans ...span) []line { return fill(gridSize, g.columns[i].width, spans...) }
		article := join(", ", cell(row, "article"), cell(row, "published"))
		g.row([][]line{
			set(0, span{font.Regular, ink, fmt.Sprintf("E%d", number)}),
			set(1, span{font.Regular, ink, cell(row, "what")}),
			set(2, quoted(cell(row, "words"), cell(row, "sentence"))...),
			set(3, span{font.Regular, muted, article}),
		})
		p.pdf.SetLink(p.cited[number], p.y, p.pdf.PageNo())
		g.rule()
	}
}

// longestSentence is how much of a sentence is printed, in bytes.
const longestSentence = 600

// quoted sets the words of a fact in their sentence; before it where they
// stand in it more than once, or are cut off.
func quoted(words, sentence string) []span {
	if len(sentence) > longestSentence {
		sentence = strings.ToValidUTF8(sentence[:longestSentence], "") + "…"
	}
	if words == sentence {
		return []span{{font.Regular, ink, sentence}}
	}
	if before, after, found := strings.Cut(sentence, words); found && !strings.Contains(after, words) {
		return []span{{font.Regular, muted, before}, {font.Bold, ink, words}, {font.Regular, muted, after}}
	}
	return []span{{font.Bold, ink, "“" + words + "” "}, {font.Regular, muted, sentence}}
}

func join(separator string, parts ...string) string {
	out := ""
	for _, s := range parts {
		if s != "" && out != "" {
			out += separator
		}
		out += s
	}
	return out
}
