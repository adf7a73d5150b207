package nbformat_test

import (
	"bytes"
	"os"
	"testing"

	"readout/notebooks/nbformat"
)

// TestSameBytes reads what Jupyter's nbformat wrote and writes it again.
func TestSameBytes(t *testing.T) {
	want, err := os.ReadFile("testdata/jupyter.ipynb")
	if err != nil {
		t.Fatal(err)
	}
	n, err := nbformat.Parse(want)
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if err := n.Write(&got); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("written anew it differs:\n%s", got.Bytes())
	}
}
