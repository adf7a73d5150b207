package iter

import (
	"slices"
	"testing"
)

func count(n int) Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func TestPull(t *testing.T) {
	next, stop := Pull(count(3))
	var got []int
	for v, ok := next(); ok; v, ok = next() {
		got = append(got, v)
	}
	if !slices.Equal(got, []int{0, 1, 2}) {
		t.Error(got)
	}
	stop()
	if _, ok := next(); ok {
		t.Error("a value after the end")
	}
}

func TestPullStops(t *testing.T) {
	ended := false
	next, stop := Pull(func(yield func(int) bool) {
		defer func() { ended = true }()
		count(10)(yield)
	})
	next()
	stop()
	stop()
	if _, ok := next(); ok || !ended {
		t.Error("the loop goes on after stop")
	}
	_, stop = Pull(func(yield func(int) bool) { t.Error("stopped before it started, and ran") })
	stop()
}

func TestPullPanics(t *testing.T) {
	next, _ := Pull2(func(yield func(int, string) bool) {
		yield(1, "a")
		panic("no more")
	})
	if k, v, ok := next(); k != 1 || v != "a" || !ok {
		t.Error(k, v, ok)
	}
	defer func() {
		if r := recover(); r != "no more" {
			t.Error(r)
		}
		if _, _, ok := next(); ok {
			t.Error("a value after a panic")
		}
	}()
	next()
}
