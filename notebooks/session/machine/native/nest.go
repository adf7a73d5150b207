package native

import "slices"

// A Nest is a set of blocks that go round: each can be reached from each.
type Nest struct {
	Blocks  []int
	Headers []int       // one at least is in every cycle
	Depth   map[int]int // in how many cycles within cycles a block is
}

// Nests finds the outermost loops of a graph of n blocks.
func Nests(n int, succ func(int) []int) []Nest {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	var out []Nest
	for _, part := range cyclic(all, succ) {
		nest := Nest{Blocks: part, Depth: map[int]int{}}
		nest.peel(part, all, succ)
		slices.Sort(nest.Blocks)
		out = append(out, nest)
	}
	return out
}

// peel takes the block by which a cyclic part is entered for its header, and
// looks for the loops that are left without it.
func (n *Nest) peel(part, all []int, succ func(int) []int) {
	for _, b := range part {
		n.Depth[b]++
	}
	header := slices.Min(part)
	for _, b := range all {
		if slices.Contains(part, b) {
			continue
		}
		if i := slices.IndexFunc(succ(b), func(s int) bool { return slices.Contains(part, s) }); i >= 0 {
			header = succ(b)[i]
			break
		}
	}
	n.Headers = append(n.Headers, header)
	rest := slices.DeleteFunc(slices.Clone(part), func(b int) bool { return b == header })
	for _, inner := range cyclic(rest, succ) {
		n.peel(inner, all, succ)
	}
}

// cyclic returns the strongly connected components that have a cycle, by
// Tarjan's algorithm.
func cyclic(nodes []int, succ func(int) []int) [][]int {
	const unseen, outside = 0, -1
	order, low, onStack := map[int]int{}, map[int]int{}, map[int]bool{}
	for _, n := range nodes {
		order[n] = unseen
	}
	at := func(n int) int {
		if o, ok := order[n]; ok {
			return o
		}
		return outside
	}
	var stack []int
	var out [][]int
	count := 0
	var visit func(n int)
	visit = func(n int) {
		count++
		order[n], low[n] = count, count
		stack, onStack[n] = append(stack, n), true
		itself := false
		for _, s := range succ(n) {
			itself = itself || s == n
			switch o := at(s); {
			case o == unseen:
				visit(s)
				low[n] = min(low[n], low[s])
			case o > 0 && onStack[s]:
				low[n] = min(low[n], o)
			}
		}
		if low[n] != order[n] {
			return
		}
		i := slices.Index(stack, n)
		part := slices.Clone(stack[i:])
		stack = stack[:i]
		for _, b := range part {
			onStack[b] = false
		}
		if len(part) > 1 || itself {
			out = append(out, part)
		}
	}
	for _, n := range nodes {
		if order[n] == unseen {
			visit(n)
		}
	}
	return out
}
