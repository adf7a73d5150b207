package session

import (
	"context"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"time"
)

// beside starts a cell in the first shell that runs until done is set, and
// returns a second shell and what waits for the cell.
func beside(t *testing.T, s *Session, out io.Writer, code string) (*Shell, func() Result) {
	t.Helper()
	if res := s.Run(t.Context(), "done, begun := false, make(chan bool, 1)"); res.Error != nil {
		t.Fatal(res.Error)
	}
	sub := s.NewShell(Outside{Stdout: out})
	t.Cleanup(func() { sub.Close() })
	ended := make(chan Result, 1)
	go func() { ended <- s.Run(t.Context(), "begun <- true\n"+code) }()
	expect(t, sub.Run(t.Context(), "<-begun"), "[true]")
	return sub, func() Result {
		t.Helper()
		expect(t, sub.Run(t.Context(), "done = true"), "[]")
		return <-ended
	}
}

func expect(t *testing.T, res Result, want string) {
	t.Helper()
	if res.Error != nil {
		t.Error(res.Error, strings.Join(res.Error.Traceback, "\n"))
	} else if got := fmt.Sprint(res.Values); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// What two cells share is whole whenever one of them looks at it.
func TestShellsShare(t *testing.T) {
	for _, c := range []struct{ name, declared, writes, reads string }{
		{"map", "m := map[int]int{}", "m[len(m)%1000*7]++; for k := range m { m[k]++; break }; delete(m, 7); if len(m) > 500 { clear(m) }",
			"for k := range m { m[k+1]++ }; m[9] = 3; m[9] == 3"},
		{"map in compiled code", `import "encoding/json"; m := map[string]int{}`, `m[fmt.Sprint(len(m)%50)]++; m["a"]--`,
			`data, err := json.Marshal(m); if err != nil { panic(err) }; json.Unmarshal(data, &m); len(fmt.Sprint(m)) > 0`},
		{"map behind a pointer", `type counts struct { by map[string][]int }; c := &counts{map[string][]int{}}`, `k := fmt.Sprint(len(c.by) % 30); c.by[k] = append(c.by[k], 1); if len(c.by[k]) > 9 { clear(c.by) }`,
			`strings.Contains(fmt.Sprintf("%v %+v", c, *c), "map[")`},
		{"slice", "short, long := []int{1}, make([]int, 100); long[99] = 100; xs := short", "xs = long; xs = short",
			"y := xs; y[len(y)-1] == len(y)"},
		{"interface", `var v any = 1`, `v = "text"; v = 1; v = 2.5`, `switch x := v.(type) { case int: if x != 1 { panic(x) }; case string: if x != "text" { panic(x) } }; true`},
		{"text", `text := ""`, `text = "long, quite long"; text = "s"; text = ""`, `text == "" || text == "s" || text == "long, quite long"`},
		{"goroutines", "m := map[int]int{}", "wg := sync.WaitGroup{}; for i := range 4 { wg.Go(func() { m[i]++ }) }; wg.Wait()",
			"wg := sync.WaitGroup{}; for i := range 4 { wg.Go(func() { m[i]-- }) }; wg.Wait(); len(m) <= 4"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newSession(t, Options{})
			if res := s.Run(t.Context(), c.declared); res.Error != nil {
				t.Fatal(res.Error)
			}
			sub, finish := beside(t, s, nil, "for !done { "+c.writes+" }")
			expect(t, sub.Run(t.Context(), "func look() bool {\n"+strings.Join(lastReturned(c.reads), "\n")+"\n}"), "[]")
			for range 20 {
				expect(t, sub.Run(t.Context(), "ok := true; for range 500 { ok = ok && look() }; ok"), "[true]")
			}
			expect(t, finish(), "[]")
		})
	}
}

func lastReturned(code string) []string {
	lines := strings.Split(code, "; ")
	lines[len(lines)-1] = "return " + lines[len(lines)-1]
	return lines
}

// A running cell keeps the variables that it began with, and calls functions
// as they are now.
func TestShellsDeclareAnew(t *testing.T) {
	s := newSession(t, Options{})
	must(t, s, "n := 0\nfunc next() int { return 1 }\ntype point struct { x int }\np := point{1}")
	sub, finish := beside(t, s, nil, "for !done { if n < 1000 { n += next(); p.x = n } }\nn")
	expect(t, sub.Run(t.Context(), "func next() int { return 1_000_000 }"), "[]")
	expect(t, sub.Run(t.Context(), "for n < 1000 {}"), "[]")
	expect(t, sub.Run(t.Context(), "n := \"text\"\ntype point struct { y string }\np := point{n}\np.y"), "[text]")
	if res := finish(); res.Error != nil || res.Values[0].(int) < 1000 {
		t.Error(res)
	}
	expect(t, sub.Run(t.Context(), "n"), "[text]")
}

// A panic ends one cell, an interrupt all.
func TestShellsEnd(t *testing.T) {
	s := newSession(t, Options{})
	sub, finish := beside(t, s, nil, "for !done {}")
	if res := sub.Run(t.Context(), `panic("boom")`); res.Error == nil || res.Error.Message != "boom" {
		t.Error(res)
	}
	if err := sub.Call(t.Context(), func() { panic("boom") }); err == nil || err.Message != "boom" {
		t.Error(err)
	}
	expect(t, finish(), "[]")

	ctx, interrupt := context.WithCancelCause(t.Context())
	var all sync.WaitGroup
	begun := make(chan bool, 2)
	for _, sh := range []*Shell{s.Shell, sub} {
		all.Go(func() {
			begun <- true
			if res := sh.Run(ctx, "for { done = !done }"); res.Error == nil || res.Error.Name != "interrupted" {
				t.Error(res)
			}
		})
	}
	<-begun
	<-begun
	interrupt(nil)
	all.Wait()
	expect(t, s.Run(t.Context(), "1"), "[1]")
}

// A shell that is closed ends what it runs, and no other.
func TestShellCloses(t *testing.T) {
	s := newSession(t, Options{})
	sub, finish := beside(t, s, nil, "for !done {}\n3")
	ended := make(chan Result)
	go func() { ended <- sub.Run(t.Context(), "begun <- true\nfor {}") }()
	other := s.NewShell(Outside{})
	expect(t, other.Run(t.Context(), "<-begun"), "[true]")
	sub.Close()
	if res := <-ended; res.Error == nil || res.Error.Name != "interrupted" {
		t.Error(res)
	}
	expect(t, other.Run(t.Context(), "done = true"), "[]")
	_ = finish
}

type safe struct {
	mu sync.Mutex
	strings.Builder
}

func (s *safe) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.Builder.String()
}

func (s *safe) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.Builder.Write(b)
}

// What is printed goes where the cell that prints it runs, also from goroutines
// of its own and of compiled code.
func TestShellsPrint(t *testing.T) {
	var first, second safe
	s := newSession(t, Options{Outside: Outside{Stdout: &first}})
	sub, finish := beside(t, s, &second, `for !done { fmt.Println("first") }`)
	expect(t, sub.Run(t.Context(), `fmt.Println("second")
import "context"
ctx, cancel := context.WithCancel(context.Background())
cancel()
ch := make(chan bool)
context.AfterFunc(ctx, func() { fmt.Println("second"); ch <- true })
<-ch
time.AfterFunc(0, func() { fmt.Println("second"); ch <- true })
<-ch
go func() { fmt.Println("second"); ch <- true }()
<-ch`), "[true]")
	expect(t, finish(), "[]")
	if got := strings.ReplaceAll(first.String(), "first\n", ""); got != "" || first.Len() == 0 {
		t.Errorf("first: %q", got)
	}
	if got := second.String(); got != strings.Repeat("second\n", 4) {
		t.Errorf("second: %q", got)
	}
}

// A cell that waits for another shell's is not taken for stuck for good, and
// one in compiled code does not keep the others waiting.
func TestShellsWait(t *testing.T) {
	s := newSession(t, Options{})
	must(t, s, "mu := new(sync.Mutex)\nch := make(chan int)\nmu.Lock()\nr, w := io.Pipe()")
	for wait, wake := range map[string]string{
		"mu.Lock(); done = true":                    "mu.Unlock()",
		"<-ch; done = true":                         "ch <- 1",
		"io.ReadFull(r, make([]byte, 1))":           `w.Write([]byte("x"))`,
		"time.Sleep(time.Second / 10); done = true": "1",
	} {
		_, finish := beside(t, s, nil, wait)
		sub := s.NewShell(Outside{})
		if res := sub.Run(t.Context(), wake); res.Error != nil {
			t.Error(wake, res.Error)
		}
		if res := finish(); res.Error != nil {
			t.Error(wait, res.Error)
		}
		sub.Close()
	}
}

// Goroutines that an earlier cell left behind, and timers, use maps beside the
// cell.
func TestMapsBesideEarlierGoroutines(t *testing.T) {
	s := newSession(t, Options{})
	must(t, s, "m, done, ended := map[int]int{}, new(atomic.Bool), make(chan bool)\ngo func() { for !done.Load() { m[1]++; delete(m, 5) }; ended <- true }()")
	for range 5 {
		expect(t, s.Run(t.Context(), "for range 20_000 { m[2]++; m[5]++; delete(m, 2) }"), "[]")
	}
	must(t, s, "done.Store(true)\n<-ended")
	must(t, s, `for i := range 300 {
	time.AfterFunc(time.Duration(i) * 20 * time.Microsecond, func() { for k := range 20 { m[k]++ } })
}
for range 100_000 { m[2]++; delete(m, 3) }`)
}

// What a goroutine's panic says may be a cell's to say.
func TestGoroutineFails(t *testing.T) {
	var told safe
	s := newSession(t, Options{Outside: Outside{Stderr: &told}})
	must(t, s, "type kind int\nfunc (k kind) Error() string { if k == 0 { panic(k) }; return \"of a kind\" }\nfunc fail(k kind) { panic(k) }")
	for i, want := range []string{"panic: main.kind", "panic: of a kind"} {
		expect(t, s.Run(t.Context(), fmt.Sprintf("go fail(%d)", i)), "[]")
		for !strings.Contains(told.String(), want) {
			time.Sleep(time.Millisecond)
		}
	}
}

// What a wait group or a timer is given wrongly fails the goroutine that finds
// out.
func TestMisuseFailsAGoroutine(t *testing.T) {
	var told safe
	s := newSession(t, Options{Outside: Outside{Stderr: &told}})
	must(t, s, "ch := make(chan bool)\nwg := sync.WaitGroup{}\nwg.Go(func() { <-ch })")
	must(t, s, "wg = sync.WaitGroup{}\nch <- true")
	for !strings.Contains(told.String(), "negative WaitGroup counter") {
		time.Sleep(time.Millisecond)
	}
	if res := s.Run(t.Context(), "time.AfterFunc(0, nil)"); res.Error == nil {
		t.Error("a timer that calls nothing is taken")
	}
	must(t, s, "time.AfterFunc(0, wg.Done)")
	for strings.Count(told.String(), "negative WaitGroup counter") < 2 {
		time.Sleep(time.Millisecond)
	}
}
