package assist

import (
	"go/types"
	"slices"
	"strings"
	"testing"
)

func TestNames(t *testing.T) {
	v := view(t)
	for _, c := range []struct{ code, defines, uses string }{
		{"n := count + 1", "n", "count"},
		{"count = 3", "count", ""},
		{"count++", "count", "count"},
		{"count += twice(2)", "count", "count twice"},
		{"boxes[0].Label = title", "boxes", "boxes title"},
		{"var count = 2\ncount", "count", ""},
		{"count := 2\nfmt.Println(count)", "count", ""},
		{"for _, b := range boxes { fmt.Println(b.Label) }", "", "boxes"},
		{"type Shape interface{ Area() float64 }\nvar s Shape", "Shape s", ""},
		{"func (p Point) Twice() int { return twice(p.X) }", "Point", ""},
		{"Point{}.Sum()", "", "Point"},
		{"x, ok := any(origin).(Box)", "ok x", "Box origin"},
		{"func total() int { return count }\ntotal()", "total", ""},
	} {
		got := names(v, c.code)
		if strings.Join(got.Defines, " ") != c.defines || strings.Join(got.Uses, " ") != c.uses {
			t.Errorf("%q defines %v and uses %v, want %s and %s", c.code, got.Defines, got.Uses, c.defines, c.uses)
		}
	}
	if got := names(v, "func total() int { return count }").Inside["total"]; !slices.Equal(got, []string{"count"}) {
		t.Errorf("total reads %v", got)
	}
}

// names arranges the statements of a cell as package variables and steps, as
// the session does.
func names(v *View, code string) Names {
	c := v.checkWith(code, 0, nil)
	n := NamesIn(c.file, c.info, stepName, func(obj types.Object) (string, bool) {
		return obj.Name(), v.Objects[obj.Name()] == obj
	})
	for _, obj := range c.statementObjects() {
		n.Defines = append(n.Defines, obj.Name())
	}
	slices.Sort(n.Defines)
	return n
}

func TestStale(t *testing.T) {
	load := Names{Defines: []string{"c"}}
	count := Names{Defines: []string{"n"}, Uses: []string{"c"}}
	show := Names{Uses: []string{"n"}}
	other := Names{Defines: []string{"z"}}
	fn := Names{Defines: []string{"f"}, Inside: map[string][]string{"f": {"c"}}}
	call := Names{Uses: []string{"f"}}
	again := Names{Defines: []string{"c"}}
	for _, test := range []struct {
		name  string
		cells []Cell
		want  string
	}{
		{"in order", []Cell{{"a", 1, false, load}, {"b", 2, false, count}, {"c", 3, false, show}}, ""},
		{"first runs again", []Cell{{"a", 4, false, load}, {"b", 2, false, count}, {"c", 3, false, show}, {"d", 1, false, other}}, "b c"},
		{"first is edited", []Cell{{"a", 1, true, load}, {"b", 2, false, count}, {"c", 3, false, show}}, "b c"},
		{"middle runs again", []Cell{{"a", 1, false, load}, {"b", 4, false, count}, {"c", 3, false, show}}, "c"},
		{"last runs again", []Cell{{"a", 1, false, load}, {"b", 2, false, count}, {"c", 4, false, show}}, ""},
		{"through a function", []Cell{{"a", 4, false, load}, {"b", 2, false, fn}, {"c", 3, false, call}}, "c"},
		{"a later definition", []Cell{{"a", 1, false, load}, {"b", 2, false, count}, {"c", 9, false, again}}, ""},
		{"never run", []Cell{{"a", 1, false, load}, {"b", 0, false, count}, {"c", 3, false, show}}, ""},
	} {
		if got := strings.Join(Stale(test.cells), " "); got != test.want {
			t.Errorf("%s: %q are stale, want %q", test.name, got, test.want)
		}
	}
}
