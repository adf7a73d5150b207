package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"

	"readout/analysis"
	"readout/analysis/corpus"
	"readout/analysis/table"
)

// writeDigest prints one line that is the same as long as every result is: it
// depends on the corpus, the user's word lists, the date of the files, and the
// binary itself, whose embedded word lists are part of it.
func writeDigest(w io.Writer, in *input, c *corpus.Corpus) error {
	h := sha256.New()
	fmt.Fprintln(h, c.Digest(), in.actor, in.only)
	if err := digestTool(h); err != nil {
		return err
	}
	for _, name := range []string{in.gazetteer, in.lexicon} {
		if name == "" {
			continue
		}
		if err := digestFile(h, name); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(w, "%x\n", h.Sum(nil))
	return err
}

// digestTool adds the binary itself, and what it takes from the environment.
func digestTool(h io.Writer) error {
	fmt.Fprintln(h, analysis.Version, os.Getenv("SOURCE_DATE_EPOCH"))
	self, err := os.Executable()
	if err != nil {
		return err
	}
	return digestFile(h, self)
}

func digestFile(h io.Writer, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return err
	}
	_, err = fmt.Fprintf(h, "%x\n", sum.Sum(nil))
	return err
}

// writeRows writes a table as JSON Lines.
func writeRows(t *table.Table, w io.Writer) error { return t.WriteJSONL(w) }
