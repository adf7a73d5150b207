package analysis

import (
	"fmt"

	"readout/analysis/corpus"
)

// Open loads the corpus that a notebook's parameters ask for: the articles in a
// folder or file, printed from one day to another (2025-03-01) by an outlet.
// An empty path is the sample; other empty parameters leave nothing out. It is
// an error when no article is left.
func Open(path, from, to, outlet string) (*corpus.Corpus, error) {
	load := corpus.Sample
	if path != "" {
		load = func() (*corpus.Corpus, error) { return corpus.Load(path) }
	}
	c, err := load()
	if err != nil {
		return nil, err
	}
	if c, err = c.Between(from, to); err != nil {
		return nil, err
	}
	if c = c.By(outlet); len(c.Articles) == 0 {
		return nil, fmt.Errorf("%s: no article is left between %q and %q by %q", c.Name, from, to, outlet)
	}
	return c, nil
}
