package imports

import (
	"slices"
	"strings"
	"testing"
)

func TestImportable(t *testing.T) {
	l := Default()
	for _, c := range []struct {
		path  string
		allow Allow
		want  string // part of the error
	}{
		{"fmt", nil, ""},
		{"slices", nil, ""},
		{"net/url", nil, ""},
		{"net/http", nil, "--allow network"},
		{"net/http", Allow{"network"}, ""},
		{"net/http", Allow{"net/http"}, ""},
		{"net", Allow{"net/http"}, "--allow network"},
		{"os/exec", Allow{"network"}, "starts programs"},
		{"unsafe", nil, "--allow unsafe"},
		{"syscall", Allow{"all"}, ""},
		{"plugin", nil, "no such package"},
		{"github.com/x/strings", nil, `did you mean "strings"?`},
		{"internal/abi", nil, "no such package"},
	} {
		err := l.Importable(c.path, c.allow)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s with %v: %v, want %q", c.path, c.allow, err, c.want)
		}
	}
}

func TestClosedPackagesExist(t *testing.T) {
	for path := range closed {
		if !Default().Has(path) {
			t.Errorf("%s is closed but not in the library", path)
		}
	}
	for _, path := range preferred {
		if !Default().Has(path) {
			t.Errorf("%s is preferred but not in the library", path)
		}
	}
}

func TestAllowCheck(t *testing.T) {
	if err := (Allow{"network", "os/exec", "all"}).Check(); err != nil {
		t.Error(err)
	}
	if err := (Allow{"internet"}).Check(); err == nil {
		t.Error("internet is not a power")
	}
}

func TestByName(t *testing.T) {
	for name, want := range map[string]string{
		"fmt": "fmt", "rand": "math/rand/v2", "template": "text/template", "scanner": "text/scanner",
		"stat": "gonum.org/v1/gonum/stat", "excelize": "github.com/xuri/excelize/v2", "plot": "gonum.org/v1/plot",
	} {
		if got := Default().ByName(name); len(got) == 0 || got[0] != want {
			t.Errorf("%s: %v, want %s first", name, got, want)
		}
	}
	if got := Default().ByName("rand"); !slices.Contains(got, "crypto/rand") {
		t.Errorf("rand: %v lacks crypto/rand", got)
	}
	if got := Default().ByName("nothing"); got != nil {
		t.Errorf("nothing: %v", got)
	}
}

// Names that several packages have, so that a new clash is a decision.
func TestClashes(t *testing.T) {
	for name, paths := range pathsByName() {
		if len(paths) > 1 && preferred[name] == "" {
			t.Logf("%s means %v", name, paths)
		}
	}
}
