package session

import (
	"context"
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

//go:noinline
func sumLoop(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		s += i*i ^ i
	}
	return s
}

//go:noinline
func mixLoop(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		if i%3 == 0 {
			s += i * 7 / 5
		} else {
			s ^= i << 2
		}
	}
	return s
}

//go:noinline
func floatLoop(n int) float64 {
	s := 0.0
	for i := 1; i <= n; i++ {
		s += 1 / float64(i)
	}
	return s
}

//go:noinline
func sliceLoop(n int) int {
	a := make([]int, 1000)
	for i := 0; i < n; i++ {
		a[i%1000] += i
	}
	return a[7]
}

//go:noinline
func nativeFib(n int) int {
	if n < 2 {
		return n
	}
	return nativeFib(n-1) + nativeFib(n-2)
}

const speedSource = `
func sumLoop(n int) int { s := 0; for i := 0; i < n; i++ { s += i*i ^ i }; return s }
func mixLoop(n int) int { s := 0; for i := 0; i < n; i++ { if i%3 == 0 { s += i * 7 / 5 } else { s ^= i << 2 } }; return s }
func floatLoop(n int) float64 { s := 0.0; for i := 1; i <= n; i++ { s += 1 / float64(i) }; return s }
func sliceLoop(n int) int { a := make([]int, 1000); for i := 0; i < n; i++ { a[i%1000] += i }; return a[7] }
func fib(n int) int { if n < 2 { return n }; return fib(n-1) + fib(n-2) }
type row struct { name string; n int }
rows := make([]row, 100_000)
shuffled := make([]row, 100_000)
import "math/rand"
for i, v := range rand.New(rand.NewSource(1)).Perm(len(rows)) { shuffled[i] = row{"x", v} }
import "sort"
import "slices"
`

func TestSpeed(t *testing.T) {
	if testing.Short() {
		t.Skip("short")
	}
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
	for _, c := range []struct {
		name   string
		cell   string
		native func()
		most   float64
	}{
		{"10M steps, sum", "sumLoop(10_000_000)", func() { sink = sumLoop(10_000_000) }, 40},
		{"10M steps, mixed", "mixLoop(10_000_000)", func() { sink = mixLoop(10_000_000) }, 40},
		{"10M steps, float", "floatLoop(10_000_000)", func() { sink = floatLoop(10_000_000) }, 40},
		{"10M steps, slice", "sliceLoop(10_000_000)", func() { sink = sliceLoop(10_000_000) }, 40},
		{"10M steps, top level", "s := 0; for i := 0; i < 10_000_000; i++ { s += i*i ^ i }; s", func() { sink = sumLoop(10_000_000) }, 40},
		{"fib(27)", "fib(27)", func() { sink = nativeFib(27) }, 60},
		{"sort.Slice of 100k", "copy(rows, shuffled); sort.Slice(rows, func(i, j int) bool { return rows[i].n < rows[j].n })", func() {
			copy(rows, shuffled)
			sort.Slice(rows, func(i, j int) bool { return rows[i].n < rows[j].n })
		}, 15},
		{"slices.SortFunc of 100k", "copy(rows, shuffled); slices.SortFunc(rows, func(a, b row) int { return a.n - b.n })", func() {
			copy(rows, shuffled)
			sort.Slice(rows, func(i, j int) bool { return rows[i].n < rows[j].n })
		}, 15},
	} {
		mine, theirs := best(5, cell(c.cell)), best(5, c.native)
		ratio := float64(mine) / float64(theirs)
		t.Logf("%-24s %10v, compiled %10v, %5.1f times", c.name, mine, theirs, ratio)
		if ratio > c.most && !raceEnabled {
			t.Errorf("%s: more than %v times", c.name, c.most)
		}
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
