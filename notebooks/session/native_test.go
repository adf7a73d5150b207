package session

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
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
		g := &loopMaker{Rand: rand.New(rand.NewPCG(seed, 1))}
		code := g.program()
		var got [2]string
		for i, hot := range []int32{0, math.MaxInt32} {
			s := quiet(t)
			s.world.Hot = hot
			res := s.Run(context.Background(), code)
			if res.Error != nil {
				if strings.Contains(res.Error.Message, "constant") {
					t.Skip("constants made by chance do not fit")
				}
				t.Fatalf("%v\n%s", res.Error, code)
			}
			got[i] = fmt.Sprint(res.Values...)
		}
		if got[0] != got[1] {
			t.Errorf("by machine code\n%s\nwithout\n%s\n%s", got[0], got[1], code)
		}
	})
}

// A loopMaker makes functions of loops over values of many types.
type loopMaker struct {
	*rand.Rand
	strings.Builder
	loops int
}

const loopHead = `import "fmt"
import "math"
type rec struct { n int; f float64; name string; next *rec; ok bool; small int16 }
func (r *rec) grow(n int) int { r.n += n; return r.n * 3 }
func (r rec) sum() float64 { return float64(r.n) + r.f*1.25 }
func half(n, by int) int { return n / by }
func both(s string, n int) (int, byte) { return len(s) + n, s[n&1] }
func set(xs []int, i, v int) { global = v; xs[i] = v }
var global int
func loops() (out string) {
	a, b, c := 3, -7, 1<<40
	var h int8 = -5
	var k uint8 = 200
	var m int32 = -123456
	var u uint32 = 4000000000
	var w uint64 = 1<<63 + 12345
	f, g := 1.5, -2.25
	var e float32 = 0.75
	xs := []int{5, -1, 8, 1 << 33, 0, 7, -9, 2}
	fs := []float64{1, -2.5, math.Inf(1), 0.125}
	bs := []byte("notebook kernels read")
	var ar [8]int32
	var rows [][]int
	for i := range 4 { rows = append(rows, make([]int, i+3)) }
	r := rec{n: 4}
	p := &rec{f: 2, name: "p"}
	recs := []rec{r, *p, {n: 7, name: "seven"}}
	list := &rec{n: 1, next: &rec{n: 2, next: p}}
	s := "a stranger's nötebook"
	ok := false
	x17, x3, x50 := 17, -3, 1<<50
	add := func(n int) { a += n }
	global = 5
	defer func() {
		p := recover()
		out = fmt.Sprint(p, a, b, c, h, k, m, u, w, f, g, e, xs, fs, bs, ar, rows, r.n, r.f, recs[1].n, recs[2].f, recs[2].ok, recs[0].small, list.n, ok, global, s)
	}()
	_, _, _, _, _, _, _, _, _, _, _ = recs, add, p, list, ok, s, g, e, x17, x3, x50
`

func (g *loopMaker) program() string {
	g.WriteString(loopHead)
	for range 1 + g.IntN(3) {
		g.loop(1)
	}
	g.WriteString("\treturn\n}\nloops()\n")
	return g.String()
}

func (g *loopMaker) pick(of ...string) string { return of[g.IntN(len(of))] }

func (g *loopMaker) line(depth int, format string, args ...any) {
	fmt.Fprintf(g, strings.Repeat("\t", depth)+format+"\n", args...)
}

func (g *loopMaker) loop(depth int) {
	i := fmt.Sprintf("i%d", g.loops)
	g.loops++
	switch n := 2 + g.IntN(9); g.IntN(8) {
	case 5:
		g.line(depth, "for %s, char := range s {\nb += int(char)", i)
	case 6:
		g.line(depth, "for %s, v := range recs {\na += v.n; f += v.f; recs[%s] = rec{a, f, v.name, v.next, !v.ok, int16(a)}", i, i)
	case 0:
		g.line(depth, "for %s := range xs {", i)
	case 1:
		g.line(depth, "for %s := range len(bs) {", i)
	case 2:
		g.line(depth, "for %s := %d; %s > 0; %s-- {", i, n, i, i)
	case 3:
		g.line(depth, "for %s := 0; %s <= %d; %s += 2 {", i, i, n, i)
	case 4:
		g.line(depth, "for %s, q := 0, list; q != nil && %s < 5; q, %s = q.next, %s+1 {\nq.n += %s", i, i, i, i, i)
	default:
		g.line(depth, "for %s := 0; %s < %d; %s++ {", i, i, n, i)
	}
	for range 1 + g.IntN(5) {
		g.statement(depth+1, i)
	}
	g.line(depth, "}")
}

func (g *loopMaker) statement(depth int, i string) {
	switch n := g.IntN(14); {
	case n == 0 && depth < 4:
		g.loop(depth)
	case n < 4 && depth < 5:
		g.line(depth, "if %s {", g.test(i))
		g.statement(depth+1, i)
		if g.IntN(2) == 0 {
			g.line(depth, "} else {")
			g.statement(depth+1, i)
		}
		g.line(depth, "}")
	case n == 4:
		g.line(depth, "if %s { %s }", g.test(i), g.pick("continue", "break", "a++", "add(b)", "set(xs, a, b)", "a, k = both(s, b)", "r.grow(a)", `if len(s) < 40 { s += "x" }`))
	default:
		g.assignment(depth, i)
	}
}

func (g *loopMaker) assignment(depth int, i string) {
	switch g.IntN(9) {
	case 0:
		g.line(depth, "%s %s %s", g.float(i, 0), g.pick("=", "+=", "*=", "-="), g.float(i, 2))
	case 1:
		v := g.IntN(6)
		g.line(depth, "%s = %s(%s)", []string{"h", "k", "m", "u", "w", "e"}[v],
			[]string{"int8", "uint8", "int32", "uint32", "uint64", "float32"}[v], g.whole(i, 1))
	case 2:
		g.line(depth, "%s%s", g.pick("h", "k", "m", "u", "w"), g.pick("++", "--", "<<= 3", ">>= 1", "*= 3", "/= 5", "%= 7", ">>= uint(a)"))
	case 3:
		g.line(depth, "ok = %s", g.test(i))
	case 4:
		g.line(depth, "ar[%s&7] += int32(%s)", i, g.whole(i, 2))
	case 5:
		g.line(depth, "bs[%s] ^= byte(%s)", g.pick(i, "a&15", "b"), g.whole(i, 1))
	default:
		g.line(depth, "%s %s %s", g.place(i), g.pick("=", "+=", "-=", "*=", "^=", "|=", "&=", "&^="), g.whole(i, 3))
	}
}

func (g *loopMaker) place(i string) string {
	return g.pick("a", "b", "c", "xs["+i+"]", "xs[a&7]", "r.n", "p.n", "global", "rows[b&3]["+i+"]", "rows[1][a&1]")
}

func (g *loopMaker) whole(i string, depth int) string {
	if depth > 0 {
		switch g.IntN(5) {
		case 0:
			return "(" + g.whole(i, depth-1) + g.pick("+", "-", "*", "&", "|", "^", "&^", "/", "%") + g.whole(i, depth-1) + ")"
		case 1:
			return "(" + g.whole(i, depth-1) + g.pick("/3", "%7", "/-4", "%1000", "<<3", ">>2", "<<(k&70)", ">>(a&90)", "+1", "*5", "%2", "/16") + ")"
		case 2:
			return g.pick(" -", " ^") + g.whole(i, depth-1)
		}
	}
	return g.pick(i, "a", "b", "c", "x17", "x3", "x50", "int(h)", "int(k)", "int(m)", "int(u)", "int(w)", "xs["+i+"&7]", "len(bs)", "len(s)",
		"int(s["+i+"])", "int(bs[2])", "int(ar["+i+"&7])", "r.n", "p.n", "len(p.name)", "global", "len(rows[2])", "rows[3][2]", "int(u/7)", "int(h%3)", "int(w>>5%9)",
		"half(a, "+i+")", "p.grow(b)", "list.next.grow(2)", "int(k)*half(b, 3)")
}

func (g *loopMaker) float(i string, depth int) string {
	if depth > 0 {
		switch g.IntN(4) {
		case 0:
			return "(" + g.float(i, depth-1) + g.pick("+", "-", "*", "/") + g.float(i, depth-1) + ")"
		case 1:
			return g.pick(" -f", "1/f", "float64("+i+")", "float64(e)", "math.Sqrt(2.5)", "float64(m)", "float64(u)", "g*3", "p.sum()", "recs[1].sum()")
		}
	}
	return g.pick("f", "g", "fs["+i+"&3]", "r.f", "p.f")
}

func (g *loopMaker) test(i string) string {
	switch g.IntN(4) {
	case 0:
		return g.float(i, 1) + g.pick("<", "<=", ">", ">=", "==", "!=") + g.float(i, 1)
	case 1:
		return g.pick("ok", "!ok", "h < 3", "k >= 128", "u > 5", "w <= 1<<63", "m != 0", "list.next != nil", "s == \"x\"", "e < 0.5")
	}
	return g.whole(i, 1) + g.pick("<", "<=", ">", ">=", "==", "!=") + g.whole(i, 1)
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
