package session

import (
	"context"
	_ "embed"
	"math/rand"
	"sort"
	"strings"
	"testing"
	"time"
)

// The tests of this file compare cells with compiled Go in one process. They
// take the best of several runs, since the machine does other work as well.

func best(n int, f func()) time.Duration {
	least := time.Duration(1 << 62)
	for range n {
		start := time.Now()
		f()
		least = min(least, time.Since(start))
	}
	return least
}

func quiet(t testing.TB) *Session {
	s, err := New(Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func must(t testing.TB, s *Session, code string) Result {
	res := s.Run(context.Background(), code)
	if res.Error != nil {
		t.Fatal(res.Error, strings.Join(res.Error.Traceback, "\n"))
	}
	return res
}

//go:embed shapes_test.go
var shapes string

var speedSource = strings.TrimPrefix(shapes, "package session") + `
type row struct { name string; n int }
rows := make([]row, 100_000)
shuffled := make([]row, 100_000)
for i, v := range rand.New(rand.NewSource(1)).Perm(len(rows)) { shuffled[i] = row{"x", v} }
import "math/rand"
import "sort"
import "slices"
`

// BenchmarkAgainstCompiledGo reports how many times as long cells take as
// compiled Go, the best of five each, in one run. Run it with -benchtime 1x.
func BenchmarkAgainstCompiledGo(t *testing.B) {
	s := quiet(t)
	must(t, s, speedSource)
	var sink any
	cell := func(code string) func() { return func() { sink = must(t, s, code).Values } }
	type row struct {
		name string
		n    int
	}
	rows, shuffled := make([]row, 100_000), make([]row, 100_000)
	for i, v := range rand.New(rand.NewSource(1)).Perm(len(rows)) {
		shuffled[i] = row{"x", v}
	}
	const n = 10_000_000
	for _, c := range []struct {
		name string
		f    func(int) int
	}{
		{"sum", sum}, {"mixed", mixed}, {"float", func(n int) int { return int(float(n)) }}, {"slice", slice},
		{"nested", nested}, {"matrix", func(n int) int { return int(matrix(n)) }}, {"sieve", sieve}, {"collatz", collatz},
		{"fields", fields}, {"structs", structs}, {"list", list}, {"captured", captured}, {"closures", closures},
		{"methods", methods}, {"bytesOf", bytesOf}, {"runes", runes}, {"hash", func(n int) int { return int(hash(n)) }},
		{"mapped", mapped}, {"array", array}, {"bubble", bubble}, {"mandelbrot", mandelbrot}, {"appending", appending},
	} {
		mine, theirs := best(5, cell(c.name+"(10_000_000)")), best(5, func() { sink = c.f(n) })
		t.Logf("%-24s %10v, compiled %10v, %5.1f times", "loop, "+c.name, mine, theirs, float64(mine)/float64(theirs))
	}
	for _, c := range []struct {
		name   string
		cell   string
		native func()
	}{
		{"fib(27)", "fib(27)", func() { sink = fib(27) }},
		{"sort.Slice of 100k", "copy(rows, shuffled); sort.Slice(rows, func(i, j int) bool { return rows[i].n < rows[j].n })", func() {
			copy(rows, shuffled)
			sort.Slice(rows, func(i, j int) bool { return rows[i].n < rows[j].n })
		}},
		{"slices.SortFunc of 100k", "copy(rows, shuffled); slices.SortFunc(rows, func(a, b row) int { return a.n - b.n })", func() {
			copy(rows, shuffled)
			sort.Slice(rows, func(i, j int) bool { return rows[i].n < rows[j].n })
		}},
		{"loop at top level", "s := 0; for i := 0; i < 10_000_000; i++ { s += i*i ^ i }; s", func() { sink = sum(n) }},
	} {
		mine, theirs := best(5, cell(c.cell)), best(5, c.native)
		ratio := float64(mine) / float64(theirs)
		t.Logf("%-24s %10v, compiled %10v, %5.1f times", c.name, mine, theirs, ratio)
	}
	_ = sink
	one := best(200, cell("1+1"))
	t.Logf("1+1: %v", one)
	start := best(20, func() {
		s, err := New(Options{Dir: t.TempDir()})
		if err != nil {
			t.Fatal(err)
		}
		s.Close()
	})
	t.Logf("session: %v", start)
	must(t, s, `import "strings"; import "math/bits"; func calls(n int) (k int) { for range n { k += strings.Count("a,b", ",") }; return }
func reflectCalls(n int) (k int) { for range n { _, _, ok := strings.Cut("a,b", ","); if ok { k++ } }; return }`)
	fast := best(5, cell("calls(100_000)")) / 100_000
	slow := best(5, cell("reflectCalls(100_000)")) / 100_000
	t.Logf("call into a compiled package: %v, by reflection %v", fast, slow)
}
