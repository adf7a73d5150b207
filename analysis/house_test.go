package analysis_test

import (
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// layers lists the packages in the order in which they may import each other:
// each only those on lines above its own. Packages on one line never import
// each other, unless one lies inside the other.
var layers = [][]string{
	{"data"},
	{"analysis/internal", "analysis/table"},
	{"analysis/corpus"},
	{"analysis"},
	{"analysis/internal/figureview"}, // the views that modules of figures share
	{"analysis/actor", "analysis/sentiment", "analysis/casualty", "analysis/drone", "analysis/quantity", "analysis/network", "analysis/score"},
	{"analysis/modules", "reports/font", "reports/output", "reports/document"},
	{"reports/chart", "reports/workbook"},
	{"reports/page"},
	{"reports"},
	{"notebooks/nbformat"},
	{"notebooks/session"},
	{"notebooks/kernel"},
	{"notebooks"},
	{"cmd/readout"},
}

func TestImportsGoOneWay(t *testing.T) {
	for _, p := range list(t, `{{.ImportPath}}|{{join .Imports " "}}`) {
		name, imports, _ := strings.Cut(p, "|")
		at, home := layer(t, name)
		for imported := range strings.FieldsSeq(imports) {
			if !strings.HasPrefix(imported, "readout/") {
				continue
			}
			above, house := layer(t, imported)
			if above > at || above == at && home != house {
				t.Errorf("%s imports %s", name, imported)
			}
		}
	}
}

// forTests reports whether a package is made for tests, which may import what
// they need.
func forTests(name string) bool { return strings.HasSuffix(name, "test") }

func layer(t *testing.T, name string) (int, string) {
	t.Helper()
	name = strings.TrimPrefix(name, "readout/")
	if forTests(name) {
		return len(layers), name
	}
	best, house := -1, ""
	for i, line := range layers {
		for _, home := range line {
			if (name == home || strings.HasPrefix(name, home+"/")) && len(home) > len(house) {
				best, house = i, home
			}
		}
	}
	if best < 0 {
		t.Errorf("%s has no place in the layers: give it one", name)
	}
	return best, house
}

func TestPackagesAreDocumented(t *testing.T) {
	for _, p := range list(t, `{{.Dir}}|{{join .GoFiles " "}}`) {
		dir, names, _ := strings.Cut(p, "|")
		documented := names == ""
		for name := range strings.FieldsSeq(names) {
			file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, name), nil, parser.ParseComments|parser.PackageClauseOnly)
			if err != nil {
				t.Fatal(err)
			}
			documented = documented || file.Doc != nil
		}
		if !documented {
			t.Errorf("%s does not say what it is for", dir)
		}
	}
}

func list(t *testing.T, format string) []string {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", format, "readout/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}
