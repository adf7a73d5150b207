package analysis

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"runtime"
	"strconv"
	"strings"
	"sync"

	"readout/analysis/corpus"
	"readout/analysis/internal/parallel"
)

// Format is a form in which facts are written to files.
type Format struct {
	head   string // the first line, if any
	encode func(*bytes.Buffer, []Fact) error
}

// The formats: JSON Lines, with the keys of the contract in its order, and CSV
// under a header of the same keys.
var (
	JSONL = Format{encode: encodeJSONL}
	CSV   = Format{head: csvHead(), encode: encodeCSV}
)

// WriteJSONL writes one fact a line, keys in the order of the contract.
func WriteJSONL(w io.Writer, facts []Fact) error { return JSONL.Write(w, facts) }

// WriteCSV writes one fact a line under a header with the same keys.
func WriteCSV(w io.Writer, facts []Fact) error { return CSV.Write(w, facts) }

// Write writes facts.
func (f Format) Write(w io.Writer, facts []Fact) error {
	const atOnce = 1000
	return f.write(w, runtime.GOMAXPROCS(0), (len(facts)+atOnce-1)/atOnce, func(i int) []Fact {
		return facts[i*atOnce : min((i+1)*atOnce, len(facts))]
	})
}

// Stream reads a corpus and writes its facts, article by article. It holds no
// more of them than those of a few articles. It returns the corpus without the
// articles that could not be read.
func (f Format) Stream(w io.Writer, c *corpus.Corpus, modules []Module, opt Options) (*corpus.Corpus, error) {
	r := newReader(c, modules, opt)
	err := f.write(w, r.Jobs, len(c.Articles), r.read)
	return r.readable(), err
}

// write writes n parts in order, which are made and encoded by several workers.
func (f Format) write(w io.Writer, jobs, n int, facts func(i int) []Fact) error {
	if _, err := io.WriteString(w, f.head); err != nil {
		return err
	}
	type part struct {
		text bytes.Buffer
		err  error
	}
	parts := sync.Pool{New: func() any { return new(part) }}
	return parallel.InOrder(jobs, n, func(i int) *part {
		p := parts.Get().(*part)
		p.text.Reset()
		p.err = f.encode(&p.text, facts(i))
		return p
	}, func(p *part) error {
		defer parts.Put(p)
		if p.err != nil {
			return p.err
		}
		_, err := w.Write(p.text.Bytes())
		return err
	})
}

func encodeJSONL(to *bytes.Buffer, facts []Fact) error {
	out := json.NewEncoder(to)
	out.SetEscapeHTML(false)
	var r Record
	for i := range facts {
		r = facts[i].Record()
		if err := out.Encode(&r); err != nil {
			return err
		}
	}
	return nil
}

func encodeCSV(to *bytes.Buffer, facts []Fact) error {
	out := csv.NewWriter(to)
	record := make([]string, len(fields))
	for i := range facts {
		for j, field := range fields {
			record[j] = field.of(&facts[i])
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func csvHead() string {
	keys := make([]string, len(fields))
	for i, field := range fields {
		keys[i] = field.key
	}
	return strings.Join(keys, ",") + "\n"
}

// String returns the number as a program reads it, "" when unknown.
func (v Value) String() string {
	if !v.Known {
		return ""
	}
	return strconv.FormatFloat(v.N, 'f', -1, 64)
}
