package score

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"readout/analysis"
)

// maxLine is the longest line of a gold file, in bytes.
const maxLine = 1 << 20

// Gold is what a person marked.
type Gold struct {
	Facts  []Line              // in the order of the file
	Counts []Line              // in the order of the file
	covers map[string][]string // patterns of module/kind by article
}

// Line is a line of a gold file.
type Line struct {
	analysis.Fact
	more
}

// more is what a gold fact has beside one that is read.
type more struct {
	Covers []string `json:"covers,omitempty"`
	Count  *int     `json:"count,omitempty"`

	Optional bool `json:"optional,omitempty"` // right when read, and not missed when not
}

// ReadGold reads a gold file. Its errors begin with name:line.
func ReadGold(name string, r io.Reader) (*Gold, error) {
	gold := &Gold{covers: map[string][]string{}}
	stated := map[string]bool{} // articles with a covers line
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	number := 0
	for lines.Scan() {
		number++
		text := bytes.TrimSpace(bytes.TrimPrefix(lines.Bytes(), []byte("\ufeff")))
		if len(text) == 0 {
			continue
		}
		line, err := parse(text)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, number, err)
		}
		switch {
		case line.Covers != nil:
			gold.covers[line.Article] = append(gold.covers[line.Article], line.Covers...)
			stated[line.Article] = true
		case line.Count != nil:
			gold.Counts = append(gold.Counts, line)
		default:
			gold.Facts = append(gold.Facts, line)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", name, number+1, err)
	}
	if len(gold.Facts)+len(gold.Counts)+len(gold.covers) == 0 {
		return nil, fmt.Errorf("%s: no gold facts in it", name)
	}
	gold.coverRest(stated)
	return gold, nil
}

func parse(text []byte) (line Line, err error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	var read struct {
		analysis.Record
		more
	}
	if err := d.Decode(&read); err != nil {
		return line, err
	}
	line = Line{read.Record.Fact(), read.more}
	if _, err := d.Token(); err != io.EOF {
		return line, fmt.Errorf("more than one JSON object on the line")
	}
	return line, line.check()
}

func (l *Line) check() error {
	switch {
	case l.Article == "":
		return fmt.Errorf("no article")
	case l.Covers != nil:
		return checkPatterns(l.Covers)
	case l.Module() == "" || l.Kind == "":
		return fmt.Errorf("no module or no kind")
	case l.Count != nil && *l.Count < 0:
		return fmt.Errorf("count %d is negative", *l.Count)
	case l.Count != nil && l.Label == "":
		return fmt.Errorf("a count without a label")
	case l.Count == nil && !l.Value.Known && !l.Low.Known && !l.High.Known && l.Text() == "":
		return fmt.Errorf("neither value, low, high, text nor count")
	case l.Start < 0 || l.End < l.Start:
		return fmt.Errorf("start %d and end %d are no span", l.Start, l.End)
	}
	for _, attribute := range attributes {
		for _, word := range alternatives(attribute.of(&l.Fact)) {
			if attribute.words != nil && word != "" && !slices.Contains(attribute.words, word) {
				return fmt.Errorf("%s %q is none of %s", attribute.name, word, strings.Join(attribute.words, ", "))
			}
		}
	}
	return nil
}

func checkPatterns(patterns []string) error {
	for _, p := range patterns {
		if _, err := path.Match(p, ""); err != nil || strings.Count(p, "/") != 1 {
			return fmt.Errorf("covers %q: not module/kind", p)
		}
	}
	return nil
}

// coverRest adds the kinds that stand in an article to what is covered there; an
// article without a covers line has the kinds of the whole file.
func (g *Gold) coverRest(stated map[string]bool) {
	lines := slices.Concat(g.Facts, g.Counts)
	var kinds []string
	for _, l := range lines {
		kinds = append(kinds, l.Module()+"/"+l.Kind)
	}
	slices.Sort(kinds)
	kinds = slices.Compact(kinds)
	for _, l := range lines {
		if stated[l.Article] {
			g.covers[l.Article] = append(g.covers[l.Article], l.Module()+"/"+l.Kind)
		} else {
			g.covers[l.Article] = kinds
		}
	}
}

// Articles returns the ids of the articles that are judged, sorted.
func (g *Gold) Articles() []string { return slices.Sorted(maps.Keys(g.covers)) }

// judges reports whether facts of this kind are judged in the article.
func (g *Gold) judges(article, kind string) bool {
	return slices.ContainsFunc(g.covers[article], func(pattern string) bool {
		ok, _ := path.Match(pattern, kind)
		return ok
	})
}
