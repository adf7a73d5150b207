package session

import (
	"context"
	"testing"
	"time"
)

// cells that do not end by themselves, of every kind that an interrupt must
// reach.
var endless = []struct{ name, code string }{
	{"loop", "for { n++ }"},
	{"loop of loops", "for { for i := range 1000 { n += i } }"},
	{"calls", "for { n += twice(n) }"},
	{"compiled calls", `for { n += len(strings.ToUpper("stranger")) }`},
	{"compiled calls by reflection", `for { _, _, ok := strings.Cut("a,b", ","); if ok { n++ } }`},
	{"printing", `for { fmt.Fprint(io.Discard, n) }`},
	{"recursion", `forever(func() { n++ })`},
	{"sorting", `for { sort.Slice(xs, func(i, j int) bool { return xs[i] > xs[j] }) }`},
	{"map", `for { for k := range m { m[k]++ } }`},
	{"allocation", `for { xs = make([]int, 1000) }`},
	{"sleep", "time.Sleep(time.Hour)"},
	{"timer", "<-time.After(time.Hour)"},
	{"channel", "go func() { time.Sleep(time.Hour); ch <- 1 }(); <-ch"},
	{"select", "select { case <-ch: case <-time.After(time.Hour): }"},
	{"range over channel", "go func() { time.Sleep(time.Hour); close(ch) }(); for range ch {}"},
	{"mutex", "mu.Lock(); go func() { time.Sleep(time.Hour); mu.Unlock() }(); mu.Lock()"},
	{"wait group", "wg.Go(func() { time.Sleep(time.Hour) }); wg.Wait()"},
	{"condition", "go func() { time.Sleep(time.Hour) }(); cond.L.Lock(); cond.Wait()"},
	{"once", "once.Do(func() { for { n++ } })"},
	{"context", "ctx, cancel := context.WithTimeout(context.Background(), time.Hour); defer cancel(); <-ctx.Done()"},
	{"goroutines", "for range 4 { go func() { for { n2.Add(1) } }() }; for { n++ }"},
	{"deferred", "func() { defer func() { for { n++ } }(); for { n++ } }()"},
}

const endlessSource = `n := 1
kept := "state"
n2 := atomic.Int64{}
xs := make([]int, 10_000)
m := map[int]int{1: 1, 2: 2}
ch := make(chan int)
mu := new(sync.Mutex)
wg := new(sync.WaitGroup)
cond := sync.NewCond(new(sync.Mutex))
once := new(sync.Once)
func twice(n int) int { return 2 * n }
func forever(f func()) { for { f() } }`

// latency is how long after an interrupt the cell returns.
func latency(t testing.TB, code string) time.Duration {
	s := quiet(t)
	must(t, s, endlessSource)
	ctx, cancel := context.WithCancel(t.Context())
	asked := make(chan time.Time, 1)
	time.AfterFunc(20*time.Millisecond, func() { asked <- time.Now(); cancel() })
	res := s.Run(ctx, code)
	late := time.Since(<-asked)
	if res.Error == nil || res.Error.Name != "interrupted" {
		t.Errorf("%s: %v", code, res.Error)
	}
	if res := must(t, s, "kept"); res.Values[0] != "state" {
		t.Errorf("%s: state lost", code)
	}
	return late
}

func TestInterrupt(t *testing.T) {
	for _, c := range endless {
		t.Run(c.name, func(t *testing.T) { latency(t, c.code) })
	}
}

// BenchmarkInterrupt reports the time from an interrupt to the end of a cell,
// the longest of ten. Run it with -benchtime 1x.
func BenchmarkInterrupt(b *testing.B) {
	for _, c := range endless {
		var longest time.Duration
		for range 10 {
			longest = max(longest, latency(b, c.code))
		}
		b.Logf("%-30s %10v", c.name, longest)
	}
}
