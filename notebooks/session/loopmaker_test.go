package session

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// A loopMaker makes functions of loops over values of many types.
type loopMaker struct {
	*rand.Rand
	strings.Builder
	loops int
	names []string // of the loops around that have one
}

func newLoopMaker(seed uint64) *loopMaker { return &loopMaker{Rand: rand.New(rand.NewPCG(seed, 1))} }

const loopTypes = `import "fmt"
import "math"
type rec struct { n int; f float64; name string; next *rec; ok bool; small int16 }
type pair struct { x, y int32 }
type mixed struct { b byte; p pair; e float32; c complex128; grid [2][3]int16; list []int; any any }
type counter interface { grow(n int) int }
type number int
func (r *rec) grow(n int) int { r.n += n; return r.n * 3 }
func (r rec) sum() float64 { return float64(r.n) + r.f*1.25 }
func (p pair) sum() int32 { return p.x*3 + p.y }
func (p *pair) swap() { p.x, p.y = p.y, p.x }
func (n number) grow(by int) int { return int(n) + by }
func pairOf(a, b int) pair { return pair{int32(a), int32(b)} }
func half(n, by int) int { return n / by }
func both(s string, n int) (int, byte) { return len(s) + n, s[n&1] }
func two(a int32, b int8) (int8, int32) { return b - 1, a + 2 }
func set(xs []int, i, v int) { global = v; xs[i] = v }
func at[T any](xs []T, i int) T { return xs[i] }
func upTo(n int) func(func(int) bool) { return func(yield func(int) bool) { for i := 0; i < n && yield(i*2); i++ {} } }
func safely(f func()) (s string) { defer func() { if p := recover(); p != nil { s = fmt.Sprint(p) } }(); f(); return "" }
var global int
var table [5]pair
var shared = &rec{n: 3}
`

const loopHead = `func loops() (out string) {
	a, b, c := 3, -7, 1<<40
	var h int8 = -5
	var k uint8 = 200
	var j int16 = -300
	var l uint16 = 65000
	var m int32 = -123456
	var u uint32 = 4000000000
	var w uint64 = 1<<63 + 12345
	var q uintptr = 99
	f, g := 1.5, -2.25
	var e float32 = 0.75
	xs := []int{5, -1, 8, 1 << 33, 0, 7, -9, 2}
	fs := []float64{1, -2.5, math.Inf(1), 0.125, math.NaN(), math.Copysign(0, -1)}
	bs := []byte("notebook kernels read")
	var ar [8]int32
	var far [300]int
	pa := &[4]int{1, 2, 3, 4}
	var rows [][]int
	for i := range 4 { rows = append(rows, make([]int, i+3)) }
	r := rec{n: 4}
	p := &rec{f: 2, name: "p"}
	recs := []rec{r, *p, {n: 7, name: "seven"}}
	list := &rec{n: 1, next: &rec{n: 2, next: p}}
	pairs := []pair{{1, -2}, {3, 4}, {-5, 1 << 30}}
	pr := pair{7, -8}
	mx := mixed{b: 250, e: 1.5, c: 2i}
	mxs := [3]mixed{mx, {b: 1}, mx}
	counts := map[int]int{1: 2}
	s := "a stranger's nötebook"
	ok := false
	x17, x3, x50, short := 17, -3, 1<<50, uint8(3)
	add := func(n int) { a += n }
	twice := func(n int) int { return n*2 + x3 }
	var grows counter = p
	var none *rec
	ch := make(chan int, 1)
	global, table, shared = 5, [5]pair{{1, 2}}, &rec{n: 3}
	defer func() {
		p := recover()
		if shared == nil { shared = list }
		out = fmt.Sprint(p, a, b, c, h, k, j, l, m, u, w, q, f, g, e, xs, fs, bs, ar, far[:20], *pa, rows, r.n, r.f, r.name, recs[1].n, recs[2].f, recs[2].ok, recs[0].small, list.n, ok, global, s, pairs, pr, mx, mxs, counts, table, shared.n)
	}()
	_, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _ = recs, add, p, list, ok, s, g, e, x17, x3, x50, short, twice, grows, none, ch
	_, _, _ = far, pa, mxs
`

// function makes a function, which goes with loopTypes.
func (g *loopMaker) function(name string) string {
	g.WriteString(strings.Replace(loopHead, "loops", name, 1))
	for range 1 + g.IntN(3) {
		g.loop(1)
	}
	g.WriteString("\treturn\n}\n")
	return g.String()
}

func (g *loopMaker) pick(of ...string) string { return of[g.IntN(len(of))] }

func (g *loopMaker) line(depth int, format string, args ...any) {
	fmt.Fprintf(g, strings.Repeat("\t", depth)+format+"\n", args...)
}

func (g *loopMaker) loop(depth int) {
	i := fmt.Sprintf("i%d", g.loops)
	g.loops++
	if g.IntN(8) == 0 {
		g.jumps(depth, i)
		return
	}
	name := "on" + i
	g.line(depth, "%s:", name)
	switch n := 2 + g.IntN(9); g.IntN(13) {
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
		g.line(depth, "for %s, node := 0, list; node != nil && %s < 5; node, %s = node.next, %s+1 {\nnode.n += %s", i, i, i, i, i)
	case 7:
		g.line(depth, "for %s, v := range pairs {\nm += v.x; b -= int(v.y); pr = v", i)
	case 8:
		g.line(depth, "for %s := range upTo(%d) {", i, n)
	case 9:
		g.line(depth, "for %s, v := range pa {\nb += v", i)
	case 10:
		g.line(depth, "for %s, v := range mxs {\nmx.grid[%s&1][1] += int16(v.b)", i, i)
	case 11:
		g.line(depth, "for h8 := int8(0); h8 < %d; h8++ {\n%s := int(h8)", n, i)
	default:
		g.line(depth, "for %s := 0; %s < %d; %s++ {", i, i, n, i)
	}
	g.line(depth+1, "if %s < -99 { continue %s }", i, name)
	g.names = append(g.names, name)
	for range 1 + g.IntN(5) {
		g.statement(depth+1, i)
	}
	g.names = g.names[:len(g.names)-1]
	g.line(depth, "}")
}

// jumps is a loop of two labels, that is entered at either.
func (g *loopMaker) jumps(depth int, i string) {
	names := g.names
	g.names = nil
	g.line(depth, "{\n%s := 0", i)
	g.line(depth, "if %s { goto odd%s }", g.test(i), i)
	g.line(depth, "even%s:\n%s++", i, i)
	g.line(depth, "if %s > 9 { goto end%s }", i, i)
	g.line(depth, "{")
	g.statement(4, i)
	g.line(depth, "}")
	g.line(depth, "odd%s:\n%s++", i, i)
	g.line(depth, "{")
	g.statement(4, i)
	g.line(depth, "}")
	g.line(depth, "if %s < 12 { goto even%s }", i, i)
	g.line(depth, "end%s:\n}", i)
	g.names = names
}

func (g *loopMaker) statement(depth int, i string) {
	switch n := g.IntN(16); {
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
		g.line(depth, "if %s { %s }", g.test(i), g.aside(i))
	case n == 5 && depth < 5:
		g.line(depth, "switch %s {\ncase 0, 3:", g.whole(i, 1)+"&3")
		g.statement(depth+1, i)
		g.line(depth, "case 1:")
		g.statement(depth+1, i)
		g.line(depth, "default:\n%s\n}", g.pick("a--", "b ^= 1", "s = s[:len(s)&15]", ""))
	case n == 6:
		g.line(depth, "%s", g.aside(i))
	default:
		g.assignment(depth, i)
	}
}

// aside is a statement of many kinds, most of which machine code leaves to
// others.
func (g *loopMaker) aside(i string) string {
	if n := len(g.names); n > 0 && g.IntN(8) == 0 {
		return fmt.Sprintf("if %s { %s %s }", g.test(i), g.pick("continue", "break"), g.names[g.IntN(n)])
	}
	return g.pick("a++", "add(b)", "set(xs, a, b)", "a, k = both(s, b)", "r.grow(a)", `if len(s) < 40 { s += "x" }`,
		"a, b = b, a", "a, b, c = c, a, b", "f, g = g, f", "h, m = two(m, h)", "xs[0], xs[7] = xs[7], xs[0]", "pr.swap()", "pairs[1].swap()", "table["+i+"&3].swap()",
		"pr, pairs[0] = pairs[0], pr", "mx = mxs[1]", "mxs["+i+"%3] = mx", "mx, mxs[2] = mxs[2], mx", "mx.c *= 1i", "mx.list = append(mx.list, a)", "mx.any = b",
		"pr = pairOf(a, b)", "m += pairOf("+i+", 3).y", "m ^= pr.sum() + pairs[0].sum()", "u += uint32(table[1].sum())", "b = at(xs, a&7)", "m = at(pairs, 1).y", "p = recs[2].next",
		"counts[a&3] += b", "b += counts["+i+"]", "a = twice(a)", "grows = number(a)", "b += grows.grow("+i+")", "grows = &recs[0]",
		"if len(xs) < 20 { xs = append(xs, a) }", "xs = xs[1:]", "rows[1] = rows[2][:2]", "rows[0] = xs", "copy(bs, s)", "s = s[1:]", "s = string(bs[2:5])", "clear(rows[3])",
		"s += safely(func() { b /= a - "+i+" })", "s += safely(func() { a = xs[b] })", "s += safely(func() { none.n++ })", "s += safely(func() { pa[a]++ })", "s += safely(func() { b >>= a })",
		"ch <- a; b ^= <-ch", "go func() { ch <- b }(); a = <-ch", "defer func() { b += a }()", "a = min(a, b, 5)", "f = max(f, g)", "ok = r == recs[0]", "ok = pr == pairs[1]", "ok = pr == table[2]",
		"shared = p", "shared = nil", "shared = &recs[2]", "list.next = shared", "x3 += a", "ok = none == nil && p != shared", "b = len(pa) + cap(xs[:2])",
		"func() { defer func() { recover() }(); for z := range 9 { a += xs[z] } }()")
}

func (g *loopMaker) assignment(depth int, i string) {
	switch g.IntN(11) {
	case 0:
		g.line(depth, "%s %s %s", g.float(i, 0), g.pick("=", "+=", "*=", "-="), g.float(i, 2))
	case 1:
		v := g.IntN(9)
		g.line(depth, "%s = %s(%s)", []string{"h", "k", "j", "l", "m", "u", "w", "q", "e"}[v],
			[]string{"int8", "uint8", "int16", "uint16", "int32", "uint32", "uint64", "uintptr", "float32"}[v], g.whole(i, 1))
	case 2:
		g.line(depth, "%s%s", g.pick("h", "k", "j", "l", "m", "u", "w", "q"), g.pick("++", "--", "<<= 3", ">>= 1", "*= 3", "/= 5", "%= 7", ">>= uint(a)", "<<= short", "|= 5", "&^= 6", "^= 9"))
	case 3:
		g.line(depth, "ok = %s", g.test(i))
	case 4:
		g.line(depth, "ar[%s&7] += int32(%s)", i, g.whole(i, 2))
	case 5:
		g.line(depth, "bs[%s] ^= byte(%s)", g.pick(i, "a&15", "b"), g.whole(i, 1))
	case 6:
		g.line(depth, "%s = int32(%s)", g.pick("pr.x", "pr.y", "pairs["+i+"].x", "pairs[a&1].y", "table[a&3].x", "mx.p.y", "mxs[2].p.x"), g.whole(i, 1))
	case 7:
		g.line(depth, "%s %s int16(%s)", g.pick("mx.grid[1][2]", "mx.grid[a&1]["+i+"]", "mxs[1].grid[0][b&1]", "recs[1].small", "r.small"), g.pick("=", "+=", "-=", "|="), g.whole(i, 1))
	default:
		g.line(depth, "%s %s %s", g.place(i), g.pick("=", "+=", "-=", "*=", "^=", "|=", "&=", "&^="), g.whole(i, 3))
	}
}

func (g *loopMaker) place(i string) string {
	return g.pick("a", "b", "c", "xs["+i+"]", "xs[a&7]", "r.n", "p.n", "global", "rows[b&3]["+i+"]", "rows[1][a&1]", "far["+i+"]", "far[a]", "pa["+i+"]", "pa[b&3]", "shared.n", "mx.list["+i+"]")
}

func (g *loopMaker) whole(i string, depth int) string {
	if depth > 0 {
		switch g.IntN(5) {
		case 0:
			return "(" + g.whole(i, depth-1) + g.pick("+", "-", "*", "&", "|", "^", "&^", "/", "%") + g.whole(i, depth-1) + ")"
		case 1:
			return "(" + g.whole(i, depth-1) + g.pick("/3", "%7", "/-4", "%1000", "<<3", ">>2", "<<(k&70)", ">>(a&90)", "+1", "*5", "%2", "/16", "/-1", "%-1", "<<h", ">>j", "<<short", ">>uint8(2)", "<<uint8(5)", "<<int8(1)", ">>uint16(7)", "*(1<<33)", "-1<<31") + ")"
		case 2:
			return g.pick(" -", " ^") + g.whole(i, depth-1)
		}
	}
	return g.pick(i, "a", "b", "c", "x17", "x3", "x50", "int(h)", "int(k)", "int(j)", "int(l)", "int(m)", "int(u)", "int(w)", "int(q)", "xs["+i+"&7]", "len(bs)", "len(s)",
		"int(s["+i+"])", "int(bs[2])", "int(ar["+i+"&7])", "r.n", "p.n", "len(p.name)", "global", "len(rows[2])", "rows[3][2]", "int(u/7)", "int(h%3)", "int(w>>5%9)", "int(l/9*l)", "int(j>>2-j)",
		"half(a, "+i+")", "p.grow(b)", "list.next.grow(2)", "int(k)*half(b, 3)", "far["+i+"]", "pa[2]", "pa["+i+"]", "int(pr.x)", "int(pairs[1].y)", "int(table[a&3].y)", "int(mx.grid[1]["+i+"&1])", "int(mxs[a&1].b)",
		"len(mx.list)", "shared.n", "twice("+i+")", "int(pr.sum())", "int(int8(a))", "int(uint16(b))", "int(uint32(c))", "int(int32(w))", "int(f)", "int(int64(e))", "int(math.Float64bits(g))")
}

func (g *loopMaker) float(i string, depth int) string {
	if depth > 0 {
		switch g.IntN(4) {
		case 0:
			return "(" + g.float(i, depth-1) + g.pick("+", "-", "*", "/") + g.float(i, depth-1) + ")"
		case 1:
			return g.pick(" -f", "1/f", "float64("+i+")", "float64(e)", "math.Sqrt(2.5)", "math.Sqrt(f)", "float64(m)", "float64(u)", "float64(w)", "float64(h)", "g*3", "p.sum()", "recs[1].sum()", "float64(e*e+e)", "float64(mx.e/3)", "float64(float32(f))", "real(mx.c)", "math.Abs(g)")
		}
	}
	return g.pick("f", "g", "fs["+i+"&3]", "fs[4]", "fs[5]", "r.f", "p.f")
}

func (g *loopMaker) test(i string) string {
	switch g.IntN(4) {
	case 0:
		return g.float(i, 1) + g.pick("<", "<=", ">", ">=", "==", "!=") + g.float(i, 1)
	case 1:
		return g.pick("ok", "!ok", "h < 3", "k >= 128", "j > -3", "l <= 65000", "u > 5", "w <= 1<<63", "q != 99", "m != 0", "list.next != nil", `s == "x"`, `s < "b"`, "e < 0.5", "e != e", "p == shared", "mx.any == nil", "mx.any == a",
			"pr == pairs[0]", "pr.x < pr.y", "mx.list == nil", "u > 1<<31", "w > math.MaxUint64-9", "ok == (a < b)", "ok && b < 3", "ok || f > g")
	}
	return g.whole(i, 1) + g.pick("<", "<=", ">", ">=", "==", "!=") + g.whole(i, 1)
}
