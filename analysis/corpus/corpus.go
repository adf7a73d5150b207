package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"sort"

	"readout/analysis/internal/parallel"
)

// Corpus is a collection of articles in a stable order: by file, then by place
// in it.
type Corpus struct {
	Name     string // the folder's or file's name
	Articles []*Article
	Omitted  []Omission // what was left out, in the same order
	Notes    []Note     // what was read otherwise than it might seem
}

// Omission names an input that was left out and why.
type Omission struct{ File, Reason string }

// Note says something of an input that was read.
type Note struct{ File, Text string }

// Digest returns a hash of all that was loaded, for a report to name.
func (c *Corpus) Digest() string {
	h := sha256.New()
	field := func(s string) {
		fmt.Fprintf(h, "%d:", len(s))
		io.WriteString(h, s)
	}
	for _, a := range c.Articles {
		for _, s := range []string{a.ID, a.File, a.Outlet, a.Title, a.Author, a.URL, a.Published.String(), string(a.Published.Basis), a.Text} {
			field(s)
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

// build puts the documents of all files into one corpus.
func build(name string, scans []*scan) *Corpus {
	c := &Corpus{Name: name}
	var documents []*document
	for _, s := range scans {
		c.Omitted = append(c.Omitted, s.omitted...)
		for i := range s.documents {
			documents = append(documents, &s.documents[i])
		}
	}
	articles := make([][]*Article, len(documents))
	parallel.Each(len(documents), func(i int) { articles[i] = documents[i].articles() })
	position := 0
	for i, list := range articles {
		if i == 0 || documents[i].file != documents[i-1].file {
			position = 0
		}
		for _, a := range list {
			a.position = position
			position++
		}
		c.Articles = append(c.Articles, list...)
	}
	sort.SliceStable(c.Articles, func(i, j int) bool {
		if a, b := c.Articles[i], c.Articles[j]; a.File != b.File {
			return a.File < b.File
		}
		return c.Articles[i].position < c.Articles[j].position
	})
	sort.SliceStable(c.Omitted, func(i, j int) bool { return c.Omitted[i].File < c.Omitted[j].File })
	c.identify()
	markDuplicates(c.Articles)
	return c
}
