package name

// table maps 64-bit keys to numbers by open addressing. Key 0 is not stored.
type table struct {
	keys []uint64
	vals []uint32
	n    int
}

func (t *table) get(key uint64) (uint32, bool) {
	if len(t.keys) == 0 {
		return 0, false
	}
	mask := uint64(len(t.keys) - 1)
	for i := scatter(key) & mask; t.keys[i] != 0; i = (i + 1) & mask {
		if t.keys[i] == key {
			return t.vals[i], true
		}
	}
	return 0, false
}

func (t *table) put(key uint64, val uint32) {
	if 2*(t.n+1) > len(t.keys) {
		old := *t
		size := max(64, 4*len(old.keys))
		*t = table{keys: make([]uint64, size), vals: make([]uint32, size)}
		for i, k := range old.keys {
			if k != 0 {
				t.put(k, old.vals[i])
			}
		}
	}
	mask := uint64(len(t.keys) - 1)
	i := scatter(key) & mask
	for ; t.keys[i] != 0 && t.keys[i] != key; i = (i + 1) & mask {
	}
	if t.keys[i] == 0 {
		t.n++
	}
	t.keys[i], t.vals[i] = key, val
}

func (t *table) clear() {
	clear(t.keys)
	t.n = 0
}

func scatter(key uint64) uint64 {
	key *= 0x9E3779B97F4A7C15
	return key ^ key>>32
}

// trie holds phrases of two words and more.
type trie struct {
	edges table
	nodes []node
}

type node struct {
	entry int32  // of the phrase that ends here, or none
	next  uint64 // a bit for each word that goes on from here, several words to a bit
}

func (t *trie) step(node, word uint32) (uint32, bool) {
	if t.nodes[node].next>>(word&63)&1 == 0 {
		return 0, false
	}
	return t.edges.get(uint64(node)<<32 | uint64(word))
}

// grow returns the node after the word, made when there is none.
func (t *trie) grow(from, word uint32) uint32 {
	if next, ok := t.step(from, word); ok {
		return next
	}
	next := uint32(len(t.nodes))
	t.nodes[from].next |= 1 << (word & 63)
	t.nodes = append(t.nodes, node{entry: none})
	t.edges.put(uint64(from)<<32|uint64(word), next)
	return next
}
