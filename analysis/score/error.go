package score

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"readout/analysis"
	"readout/analysis/table"
)

// mistake is one way in which what was read is not what gold says.
type mistake struct {
	article              string
	start, line          int
	what, kind           string
	expected, read, text string
	sentence, id         string
}

type errors []mistake

func (e *errors) missed(l *Line) {
	*e = append(*e, mistake{article: l.Article, start: l.Start, line: l.Line, what: "missed",
		kind: l.Module() + "/" + l.Kind, expected: figure(&l.Fact), text: l.Text(), sentence: l.Sentence})
}

func (e *errors) wrong(f *analysis.Fact) {
	start, _ := f.File()
	*e = append(*e, mistake{article: f.Article, start: start, line: f.Line, what: "false",
		kind: f.Module() + "/" + f.Kind, read: figure(f), text: f.Text(), sentence: f.Sentence, id: f.ID()})
}

func (e *errors) differs(l *Line, f *analysis.Fact, what, want, got string) {
	start, _ := f.File()
	*e = append(*e, mistake{article: f.Article, start: start, line: f.Line, what: what,
		kind: f.Module() + "/" + f.Kind, expected: want, read: got, text: f.Text(), sentence: f.Sentence, id: f.ID()})
}

func (e *errors) miscounted(article string, c counted, want, got int) {
	if want != got {
		*e = append(*e, mistake{article: article, what: "count", kind: c.module + "/" + c.kind,
			expected: strconv.Itoa(want), read: strconv.Itoa(got), text: strings.TrimSpace(c.label + " " + c.form)})
	}
}

// figure writes the value of a fact: "12", "12–15", "1000 or more".
func figure(f *analysis.Fact) string {
	n := func(v analysis.Value) string { return strconv.FormatFloat(v.N, 'f', -1, 64) }
	switch {
	case f.Value.Known:
		return n(f.Value)
	case f.Low.Known && f.High.Known:
		return n(f.Low) + "–" + n(f.High)
	case f.Low.Known:
		return n(f.Low) + " or more"
	case f.High.Known:
		return n(f.High) + " or fewer"
	}
	return ""
}

func (e errors) table() *table.Table {
	slices.SortStableFunc(e, func(a, b mistake) int {
		return cmp.Or(cmp.Compare(a.article, b.article), cmp.Compare(a.start, b.start),
			cmp.Compare(a.kind, b.kind), cmp.Compare(a.what, b.what), cmp.Compare(a.text, b.text))
	})
	t := &table.Table{
		Name: "score/errors", Title: "What was missed, false or different",
		Finding: fmt.Sprintf("%d differences from the gold file", len(e)),
		Columns: []table.Column{
			{Name: "article", Title: "Article", Kind: table.Text},
			{Name: "line", Title: "Line", Kind: table.Count},
			{Name: "error", Title: "Error", Kind: table.Text},
			{Name: "kind", Title: "Kind", Kind: table.Text},
			{Name: "expected", Title: "Expected", Kind: table.Text},
			{Name: "read", Title: "Read", Kind: table.Text},
			{Name: "words", Title: "Words", Kind: table.Text},
			{Name: "sentence", Title: "Sentence", Kind: table.Text, Secondary: true},
		},
	}
	for _, m := range e {
		var line any
		if m.line > 0 {
			line = m.line
		}
		var evidence []string
		if m.id != "" {
			evidence = []string{m.id}
		}
		t.Rows = append(t.Rows, []any{m.article, line, m.what, m.kind, m.expected, m.read, m.text, m.sentence})
		t.Evidence = append(t.Evidence, evidence)
	}
	return t
}
