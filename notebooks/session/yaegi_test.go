package session

import (
	"fmt"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// BenchmarkAgainstYaegi reports how many times as long the Go interpreter
// yaegi takes as cells do, for those of the shapes that it can run. Run it
// with -benchtime 1x; it needs the Go module proxy.
func BenchmarkAgainstYaegi(b *testing.B) {
	const calls = "sum=10_000_000 mixed=10_000_000 float=10_000_000 slice=10_000_000 fields=10_000_000 array=10_000_000 closures=1_000_000 mapped=10_000_000 fib=27"
	run := exec.Command("go", append([]string{"run", ".", "../../shapes_test.go"}, strings.Fields(calls)...)...)
	run.Dir = "testdata/yaegi"
	out, err := run.Output()
	if err != nil {
		b.Fatalf("%v: %s", err, err.(*exec.ExitError).Stderr)
	}
	theirs := map[string]time.Duration{}
	for line := range strings.Lines(string(out)) {
		var name string
		var ns int64
		if _, err := fmt.Sscan(line, &name, &ns); err == nil {
			theirs[name] = time.Duration(ns)
		}
	}
	s := quiet(b)
	must(b, s, speedSource)
	for _, call := range strings.Fields(calls) {
		name, arg, _ := strings.Cut(call, "=")
		if theirs[name] == 0 {
			b.Logf("%-10s not run by yaegi", name)
			continue
		}
		mine := best(3, func() { must(b, s, name+"("+arg+")") })
		b.Logf("%-10s %12v, yaegi %12v, %6.1f times", name, mine, theirs[name], float64(theirs[name])/float64(mine))
	}
}
