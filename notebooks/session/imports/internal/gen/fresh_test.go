package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const remedy = "run: go generate ./notebooks/session/imports"

// Go and the modules change seldom and take long to read, so a digest of their
// versions has to do.
func TestLibraryIsFresh(t *testing.T) {
	t.Chdir("../..")
	for _, g := range groups {
		ok, err := isFresh(g)
		if err != nil {
			t.Error(err)
		} else if !ok {
			t.Errorf("the files of %s are stale; %s", g.name, remedy)
		}
	}
}

// Readout's own packages change all the time: what cells see of them is
// generated again and compared.
func TestOwnPackagesAreFresh(t *testing.T) {
	needGo(t)
	t.Chdir("../..")
	out, err := generate(ownGroup())
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range out.files {
		if have, err := os.ReadFile(filepath.FromSlash(name)); err != nil || !bytes.Equal(have, want) {
			t.Errorf("%s is stale; %s", name, remedy)
		}
	}
}

// Every public package of Readout can be imported by a cell.
func TestEveryPackageIsThere(t *testing.T) {
	needGo(t)
	own := ownGroup()
	out, err := exec.Command("go", append([]string{"list"}, own.patterns...)...).Output()
	if err != nil {
		t.Fatal(err)
	}
	index, err := os.ReadFile("../symbols/readout_index.go")
	if err != nil {
		t.Fatal(err)
	}
	for path := range strings.FieldsSeq(string(out)) {
		if own.takes(path) && !bytes.Contains(index, []byte(`"`+path+`"`)) {
			t.Errorf("cells cannot import %s; %s", path, remedy)
		}
	}
}

func ownGroup() group {
	return groups[slices.IndexFunc(groups, func(g group) bool { return g.name == "readout" })]
}

func needGo(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("lists packages with the go command")
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go command")
	}
}
