package analysis

import (
	"runtime"
	"slices"
	"sync/atomic"

	"readout/analysis/corpus"
	"readout/analysis/table"
)

// Options say how a run is done; the zero Options is a good choice.
type Options struct {
	Words    *Words                // nil means the embedded lists
	Jobs     int                   // workers; 0 means one for each processor
	Actor    string                // keep only what stands in sentences that name this actor; "" keeps all
	Progress func(done, total int) // called from several goroutines; may be nil
}

// Result is what a run gives.
type Result struct {
	Corpus *corpus.Corpus
	Facts  Facts          // by article, then by position
	Tables []*table.Table // by module, then by view
}

// Run reads a corpus with the given modules and finishes all their views.
func Run(c *corpus.Corpus, modules []Module, opt Options) *Result {
	read := opt.reader(c, modules)
	folds := make([]foldSet, opt.Jobs)
	for w := range folds {
		folds[w] = newFolds(modules)
	}
	free := make(chan foldSet, len(folds))
	for _, f := range folds {
		free <- f
	}
	byArticle := make([][]Fact, 0, len(c.Articles))
	inOrder(opt.Jobs, len(c.Articles), func(i int) []Fact {
		facts := read(i)
		f := <-free
		f.add(facts)
		free <- f
		return facts
	}, func(facts []Fact) error {
		byArticle = append(byArticle, facts)
		return nil
	})
	for _, f := range folds[1:] {
		folds[0].merge(f)
	}
	return &Result{Corpus: c, Facts: slices.Concat(byArticle...), Tables: folds[0].finish()}
}

// reader fills in what the options leave open and returns what reads the i-th
// article.
func (opt *Options) reader(c *corpus.Corpus, modules []Module) func(i int) []Fact {
	if opt.Words == nil {
		opt.Words = DefaultWords()
	}
	if opt.Jobs <= 0 {
		opt.Jobs = runtime.GOMAXPROCS(0)
	}
	opt.Jobs = max(1, min(opt.Jobs, len(c.Articles)))
	var done atomic.Int64
	words, actor, progress := opt.Words, opt.Actor, opt.Progress
	return func(i int) []Fact {
		facts := words.Read(c.Articles[i], modules, actor)
		if progress != nil {
			progress(int(done.Add(1)), len(c.Articles))
		}
		return facts
	}
}
