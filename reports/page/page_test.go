package page_test

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"readout/reports/document/documenttest"
	"readout/reports/page"
)

var keep = flag.String("keep", "", "also write the PDF to this file, to look at it")

func write(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := page.Write(&out, documenttest.Example()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestSameDocumentSameBytes(t *testing.T) {
	first := write(t)
	for range 8 {
		if !bytes.Equal(first, write(t)) {
			t.Fatal("two runs differ")
		}
	}
	if *keep != "" {
		if err := os.WriteFile(*keep, first, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
