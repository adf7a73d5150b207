package analysis

import (
	"runtime"
	"sync"
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
	if opt.Words == nil {
		opt.Words = DefaultWords()
	}
	if opt.Jobs <= 0 {
		opt.Jobs = runtime.GOMAXPROCS(0)
	}
	opt.Jobs = max(1, min(opt.Jobs, len(c.Articles)))

	byArticle := make([][]Fact, len(c.Articles))
	folds := make([]foldSet, opt.Jobs)
	var next, done atomic.Int64
	var wg sync.WaitGroup
	for w := range opt.Jobs {
		folds[w] = newFolds(modules)
		wg.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(c.Articles) {
					return
				}
				facts := opt.Words.Read(c.Articles[i], modules, opt.Actor)
				byArticle[i] = facts
				folds[w].add(facts)
				if opt.Progress != nil {
					opt.Progress(int(done.Add(1)), len(c.Articles))
				}
			}
		})
	}
	wg.Wait()

	result := &Result{Corpus: c}
	for _, facts := range byArticle {
		result.Facts = append(result.Facts, facts...)
	}
	for _, f := range folds[1:] {
		folds[0].merge(f)
	}
	result.Tables = folds[0].finish()
	return result
}
