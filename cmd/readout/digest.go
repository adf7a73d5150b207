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
	fmt.Fprintln(h, analysis.Version, c.Digest(), in.actor, in.only, os.Getenv("SOURCE_DATE_EPOCH"))
	self, err := os.Executable()
	if err != nil {
		return err
	}
	for _, name := range []string{self, in.gazetteer, in.lexicon} {
		if name == "" {
			continue
		}
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		_, err = io.Copy(h, f)
		f.Close()
		if err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(w, "%x\n", h.Sum(nil))
	return err
}

// writeRows writes a table as JSON Lines.
func writeRows(t *table.Table, w io.Writer) error { return t.WriteJSONL(w) }
