package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"readout/analysis"
	"readout/analysis/corpus"
	"readout/analysis/modules"
)

// input holds the flags that say what is read and how.
type input struct {
	from, to, actor, outlet, only, lexicon, gazetteer string
	jobs                                              int
	quiet, verbose                                    bool
}

func (in *input) declare(flags *flag.FlagSet) {
	flags.StringVar(&in.from, "from", "", "leave out articles printed before this `date`, e.g. 2025-03-01")
	flags.StringVar(&in.to, "to", "", "leave out articles printed after this `date`")
	flags.StringVar(&in.outlet, "outlet", "", "read only articles of the outlet `name`")
	flags.StringVar(&in.actor, "actor", "", "keep only what stands in sentences that name the actor `name`")
	flags.StringVar(&in.only, "only", "", "run only these `modules`, e.g. actor,drone")
	flags.StringVar(&in.lexicon, "lexicon", "", "add words and scores from this `file` (word,score)")
	flags.StringVar(&in.gazetteer, "gazetteer", "", "add names from this `file`")
	flags.IntVar(&in.jobs, "jobs", 0, "read with `n` workers; one for each processor unless given")
	flags.BoolVar(&in.quiet, "quiet", false, "print nothing but errors and what was left out")
	flags.BoolVar(&in.verbose, "verbose", false, "say what is being done")
}

// load loads the corpus that the arguments name, and names what was left out.
func (in *input) load(std streams, args []string) (*corpus.Corpus, error) {
	from, err := day("from", in.from)
	if err != nil {
		return nil, err
	}
	to, err := day("to", in.to)
	if err != nil {
		return nil, err
	}
	if !from.IsZero() && !to.IsZero() && to.Before(from) {
		return nil, usagef("--to %s lies before --from %s", in.to, in.from)
	}
	onInterrupt(std)
	c, err := open(std, args)
	if err != nil {
		return nil, err
	}
	for _, note := range c.Notes {
		fmt.Fprintf(std.err, "readout: %s: %s\n", note.File, note.Text)
	}
	c = c.Select(corpus.Selection{From: from, To: to, Outlet: in.outlet})
	for _, o := range c.Omitted {
		fmt.Fprintf(std.err, "readout: left out %s: %s\n", o.File, o.Reason)
	}
	if len(c.Articles) == 0 {
		return nil, fmt.Errorf("%s: no article is left to read%s", c.Name, in.filters())
	}
	if in.verbose {
		fmt.Fprintf(std.err, "readout: %d articles\n", len(c.Articles))
	}
	return c, nil
}

func (in *input) filters() string {
	if in.from+in.to+in.outlet == "" {
		return ""
	}
	return " with these --from, --to and --outlet"
}

func open(std streams, args []string) (*corpus.Corpus, error) {
	switch {
	case len(args) == 0:
		return corpus.Sample()
	case len(args) == 1 && args[0] == "-":
		return corpus.Read("standard input", std.in)
	}
	for _, a := range args {
		if a == "-" {
			return nil, usagef("- for standard input cannot be mixed with files")
		}
	}
	return corpus.Load(args...)
}

func day(name, value string) (time.Time, error) {
	if value == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.DateOnly, value)
	if err != nil {
		return t, usagef("--%s %q is not a day such as 2025-03-01", name, value)
	}
	return t, nil
}

// modules returns the modules that --only names, or all.
func (in *input) modules() ([]analysis.Module, error) {
	if in.only == "" {
		return modules.All, nil
	}
	var chosen []analysis.Module
	for name := range strings.SplitSeq(in.only, ",") {
		m, ok := modules.Find(strings.TrimSpace(name))
		if !ok {
			return nil, usagef("no module %q; there are %s", name, strings.Join(modules.Names(), ", "))
		}
		chosen = append(chosen, m)
	}
	return chosen, nil
}

// words returns the word lists with the user's own added.
func (in *input) words() (*analysis.Words, error) {
	return analysis.LoadWords(in.gazetteer, in.lexicon)
}

// reading is a corpus about to be read.
type reading struct {
	corpus  *corpus.Corpus
	modules []analysis.Module
	options analysis.Options
	left    error // errLeftOut when inputs were left out
	std     streams
	done    func()
}

// prepare loads the corpus and what it is read with.
func (in *input) prepare(std streams, args []string) (*reading, error) {
	chosen, err := in.modules()
	if err != nil {
		return nil, err
	}
	words, err := in.words()
	if err != nil {
		return nil, err
	}
	c, err := in.load(std, args)
	if err != nil {
		return nil, err
	}
	actor := in.actor
	if actor != "" {
		actor = words.Actor(actor)
	}
	bar := newProgress(std.err, in.quiet, "reading", "articles")
	r := &reading{corpus: c, modules: chosen, std: std, done: bar.done}
	r.options = analysis.Options{Words: words, Jobs: in.jobs, Actor: actor, Progress: bar.step}
	r.finish(c)
	return r, nil
}

// run reads the corpus and finishes the views of the modules.
func (r *reading) run() *analysis.Result {
	result := analysis.Run(r.corpus, r.modules, r.options)
	r.done()
	r.finish(result.Corpus)
	return result
}

// stream writes the facts as they are read.
func (r *reading) stream(w io.Writer, format analysis.Format) error {
	read, err := format.Stream(w, r.corpus, r.modules, r.options)
	r.done()
	r.finish(read)
	return err
}

// finish names what was left out since the corpus was loaded.
func (r *reading) finish(read *corpus.Corpus) {
	for _, o := range read.Omitted[len(r.corpus.Omitted):] {
		fmt.Fprintf(r.std.err, "readout: left out %s: %s\n", o.File, o.Reason)
	}
	if len(read.Omitted) > 0 {
		r.left = errLeftOut
	}
}

// epoch returns the day that SOURCE_DATE_EPOCH sets, or the zero time.
func epoch() (time.Time, error) {
	s := os.Getenv("SOURCE_DATE_EPOCH")
	if s == "" {
		return time.Time{}, nil
	}
	var seconds int64
	if _, err := fmt.Sscanf(s, "%d", &seconds); err != nil || seconds < 0 {
		return time.Time{}, fmt.Errorf("SOURCE_DATE_EPOCH %q is not a number of seconds", s)
	}
	return time.Unix(seconds, 0).UTC(), nil
}
