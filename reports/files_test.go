package reports

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestMakeFilesReturnsTheFirstError(t *testing.T) {
	dir := t.TempDir()
	text := func(w io.Writer) error {
		_, err := io.WriteString(w, "text")
		return err
	}
	fails := func(s string) func(io.Writer) error { return func(io.Writer) error { return errors.New(s) } }
	err := makeFiles([]task{
		{filepath.Join(dir, "a"), text}, {filepath.Join(dir, "b"), fails("first")},
		{filepath.Join(dir, "c"), fails("second")}, {filepath.Join(dir, "d"), text},
	})
	if err == nil || err.Error() != "first" {
		t.Errorf("error %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "d")); err != nil {
		t.Error("what could be made was not")
	}
}
