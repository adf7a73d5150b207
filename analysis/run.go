package analysis

import (
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"readout/analysis/corpus"
	"readout/analysis/internal/parallel"
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
	Corpus *corpus.Corpus // as given, without the articles that could not be read
	Facts  Facts          // by article, then by position
	Tables []*table.Table // by module, then by view
}

// Run reads a corpus with the given modules and finishes all their views.
func Run(c *corpus.Corpus, modules []Module, opt Options) *Result {
	r := newReader(c, modules, opt)
	folds := make([]foldSet, r.Jobs)
	for w := range folds {
		folds[w] = newFolds(modules)
	}
	free := make(chan foldSet, len(folds))
	for _, f := range folds {
		free <- f
	}
	byArticle := make([][]Fact, 0, len(c.Articles))
	parallel.InOrder(r.Jobs, len(c.Articles), func(i int) []Fact {
		facts := r.read(i)
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
	return &Result{Corpus: r.readable(), Facts: slices.Concat(byArticle...), Tables: folds[0].finish()}
}

// reader reads the articles of a corpus.
type reader struct {
	Options
	corpus  *corpus.Corpus
	modules []Module
	done    atomic.Int64

	sync.Mutex
	faults map[*corpus.Article]string
}

// newReader fills in what the options leave open.
func newReader(c *corpus.Corpus, modules []Module, opt Options) *reader {
	if opt.Words == nil {
		opt.Words = DefaultWords()
	}
	if opt.Jobs <= 0 {
		opt.Jobs = runtime.GOMAXPROCS(0)
	}
	opt.Jobs = max(1, min(opt.Jobs, len(c.Articles)))
	return &reader{Options: opt, corpus: c, modules: modules, faults: map[*corpus.Article]string{}}
}

// read reads the i-th article. A fault of the program costs that article alone.
func (r *reader) read(i int) (facts []Fact) {
	a := r.corpus.Articles[i]
	defer func() {
		if fault := recover(); fault != nil {
			r.Lock()
			defer r.Unlock()
			r.faults[a] = fmt.Sprintf("readout failed on it (%v); please report it with the article", fault)
		}
		if r.Progress != nil {
			r.Progress(int(r.done.Add(1)), len(r.corpus.Articles))
		}
	}()
	return r.Words.Read(a, r.modules, r.Actor)
}

// readable returns the corpus without the articles that could not be read.
func (r *reader) readable() *corpus.Corpus { return r.corpus.Without(r.faults) }
