package output

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

func TestFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "new", "a.txt")
	if err := File(path, text("one")); err != nil {
		t.Fatal(err)
	}
	if err := File(path, func(w io.Writer) error { io.WriteString(w, "half"); return errors.New("broken") }); err == nil {
		t.Error("no error")
	}
	before, _ := os.Stat(path)
	if err := File(path, text("one")); err != nil {
		t.Fatal(err)
	}
	if after, _ := os.Stat(path); !os.SameFile(before, after) {
		t.Error("a file that would not change was written anew")
	}
	link := filepath.Join(dir, "link")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	if err := File(link, text("two")); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(path); string(got) != "two" {
		t.Errorf("through a link: %q", got)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "new", ".*")); left != nil {
		t.Errorf("left behind: %v", left)
	}
	if err := File(dir, text("x")); err == nil || !strings.Contains(err.Error(), "is a folder") {
		t.Errorf("onto a folder: %v", err)
	}
}

// A device is written to, never replaced, and never read: it may not end.
func TestDevice(t *testing.T) {
	if err := File("/dev/null", text("x")); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat("/dev/null"); err != nil || info.Mode().IsRegular() {
		t.Fatalf("the device was replaced: %v %v", info, err)
	}
	if _, err := os.Stat("/dev/full"); err == nil {
		if err := File("/dev/full", text("x")); err == nil {
			t.Error("a full device took it")
		}
	}
}
