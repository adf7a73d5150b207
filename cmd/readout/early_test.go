//go:build linux

package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// A kernel's ports are opened before what takes long to initialise.
func TestPortsAreOpenedEarly(t *testing.T) {
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	trace, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatal(err)
	}
	early := strings.Index(string(trace), "init readout/notebooks/kernel/early ")
	if early < 0 {
		t.Fatalf("not initialised:\n%s", trace)
	}
	for _, late := range []string{"regexp", "gonum.org/v1/plot", "github.com/xuri/excelize/v2"} {
		if i := strings.Index(string(trace), "init "+late+" "); i >= 0 && i < early {
			t.Errorf("%s comes first: early must import nothing that it can do without", late)
		}
	}
}
