package session

import (
	"context"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// FuzzNative runs loops made by chance twice, by machine code and without it,
// and expects the same of both: values, and what they fail with.
func FuzzNative(f *testing.F) {
	for seed := range uint64(40) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		code := newLoopMaker(seed).function("loops")
		var got [2]string
		for i, hot := range []int32{0, math.MaxInt32} {
			var ok bool
			if got[i], ok = outcomeOf(t, hot, code, "loops"); !ok {
				t.Skip("constants made by chance do not fit")
			}
		}
		if got[0] != got[1] {
			t.Errorf("by machine code\n%s\nwithout\n%s\n%s", got[0], got[1], code)
		}
	})
}

// TestLoopsAsCompiled runs loops made by chance in cells and in one program of
// compiled Go. Which of two failures comes first the language leaves open, so
// what is compared of them is that there was one.
func TestLoopsAsCompiled(t *testing.T) {
	if testing.Short() {
		t.Skip("short")
	}
	const n = 100
	var functions []string
	program, calls := "package main\n"+loopTypes, ""
	for i := range n {
		name := fmt.Sprint("loops", i)
		f := strings.Replace(newLoopMaker(1000+uint64(i)).function(name), "out = fmt.Sprint(p,", "out = fmt.Sprint(p != nil,", 1)
		functions = append(functions, f)
		program += f
		calls += fmt.Sprintf("\tfmt.Printf(\"%%q\\n\", %s())\n", name)
	}
	file := filepath.Join(t.TempDir(), "main.go")
	if err := os.WriteFile(file, []byte(program+"func main() {\n"+calls+"}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "run", file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%.2000s", err, out)
	}
	for i, want := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		for _, hot := range []int32{0, 2, math.MaxInt32} {
			got, _ := outcomeOf(t, hot, functions[i], fmt.Sprint("loops", i))
			if got = strconv.Quote(got); got != want {
				t.Errorf("with machine code after %d rounds\n%s\ncompiled\n%s\n%s", hot, got, want, functions[i])
			}
		}
	}
}

// outcomeOf is what a function of a loopMaker returns, not ok if it is no Go
// for the sake of its constants.
func outcomeOf(t *testing.T, hot int32, function, name string) (out string, ok bool) {
	s := quiet(t)
	s.world.Hot = hot
	res := s.Run(context.Background(), loopTypes+function+name+"()")
	if res.Error == nil {
		return fmt.Sprint(res.Values...), true
	}
	for _, why := range []string{"constant", "overflow", "invalid shift count", "division by zero", "invalid argument", "duplicate case"} {
		if strings.Contains(res.Error.Message, why) {
			return "", false
		}
	}
	t.Fatalf("%v\n%s", res.Error, function)
	return "", false
}

// Pointers that machine code moves must stay known to the garbage collector.
func TestNativeBesideGarbageCollection(t *testing.T) {
	s := quiet(t)
	s.world.Hot = 0
	res := must(t, s, `import "runtime"
type node struct { n int; text string; next *node }
func build(n int) (l *node) { for i := range n { l = &node{i, fmt.Sprint("node ", i), l} }; return }
func reverse(l *node) (r *node) { for l != nil { l, l.next, r = l.next, r, l }; return }
func shuffle(all []*node) { for i := range all { j := i * 7919 % len(all); all[i], all[j] = all[j], all[i] } }
func intact(n int) bool {
	l := build(n)
	all := make([]*node, 0, n)
	for p := l; p != nil; p = p.next { all = append(all, p) }
	texts := make([]string, n)
	sum := 0
	for range 20 {
		l = reverse(l)
		shuffle(all)
		for i, p := range all { texts[i] = p.text; sum += len(texts[i]) - len(p.text) }
	}
	seen := 0
	for p := l; p != nil; p = p.next { if p.text == fmt.Sprint("node ", p.n) { seen++ } }
	for i, p := range all { if texts[i] == p.text { seen++ } }
	return seen == 2 * n && sum == 0
}
stop := make(chan bool)
go func() { for { select { case <-stop: return; default: runtime.GC() } } }()
ok := true
for range 20 { ok = ok && intact(2000) }
close(stop)
ok`)
	if res.Values[0] != true {
		t.Error("values changed")
	}
}
