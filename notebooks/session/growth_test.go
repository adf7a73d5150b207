package session

import (
	"fmt"
	"runtime"
	"testing"
	"time"
)

func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func TestRedeclaredVariableIsFreed(t *testing.T) {
	s := quiet(t)
	must(t, s, "x := make([]byte, 50<<20)")
	before := heap()
	for range 10 {
		must(t, s, "x := make([]byte, 50<<20)\nx[7] = 1\nfunc size() int { return len(x) }\nsize()")
	}
	if grown := int64(heap() - before); grown > 20<<20 {
		t.Errorf("ten declarations of a variable of 50 MB hold %d MB more than one", grown>>20)
	}
}

func TestManyCells(t *testing.T) {
	if testing.Short() {
		t.Skip("short")
	}
	s := quiet(t)
	const n = 10_000
	run := func(from, to int) time.Duration {
		start := time.Now()
		for i := from; i < to; i++ {
			must(t, s, fmt.Sprintf("v%d := %d\nfunc f(n int) int { return n + v%d }\ntotal := f(1)\ntotal", i, i, i))
		}
		return time.Since(start)
	}
	run(0, 500)
	first, before := run(500, 1500), heap()
	run(1500, n-1000)
	last := run(n-1000, n)
	grown := int64(heap()-before) / (n - 1500)
	t.Logf("1,000 cells took %v at first and %v at last; a cell that declares a variable holds %d bytes", first, last, grown)
	if last > 2*first && !raceEnabled {
		t.Errorf("cells get slower: %v, then %v", first, last)
	}
	if grown > 6<<10 {
		t.Errorf("each cell holds %d bytes", grown)
	}
}
