package analysis

import (
	"encoding/hex"
	"sync/atomic"
)

// ID returns an id made of the fact's words, not of where they stand, so that
// it survives an edit elsewhere in the file. The n-th fact with the same words
// has an id of its own.
func (f *Fact) ID() string {
	f = f.filled()
	if f.record != nil && f.record.ID != "" {
		return f.record.ID
	}
	words := f.Passage.hash()
	for _, s := range [...]string{f.Module(), f.Kind, f.Label, f.Text(), f.By, f.To} {
		words = hash(words, s)
	}
	for n := f.nth; n > 0; n >>= 8 {
		words = (words ^ uint64(n&0xff)) * prime
	}
	var id [8]byte
	for i := range id {
		id[i] = byte(words >> (56 - 8*i))
	}
	return hex.EncodeToString(id[:])
}

// hash hashes the article's id and the sentence, once for all facts in it.
func (p *Passage) hash() uint64 {
	h := atomic.LoadUint64(&p.hashed)
	if h == 0 {
		h = hash(hash(offsetBasis, p.Article), p.Sentence)
		atomic.StoreUint64(&p.hashed, h)
	}
	return h
}

// FNV-1a, 64 bits.
const (
	offsetBasis = 14695981039346656037
	prime       = 1099511628211
)

// hash adds a string and a mark of its end.
func hash(h uint64, s string) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * prime
	}
	return h * prime
}

// repeats counts the facts of an article that have the same words.
type repeats struct {
	facts []Fact
	slots []int32 // 1 + index of a fact, by its sketch; 0 for none. A power of two.
}

// clear makes room for facts to come.
func (r *repeats) clear(facts []Fact) {
	r.facts = facts
	size := 64
	for size < 2*len(facts) {
		size *= 2
	}
	if size > len(r.slots) {
		r.slots = make([]int32, size)
		return
	}
	clear(r.slots)
}

// nth returns how many of the facts before the i-th have its words, and files it.
func (r *repeats) nth(i int) int32 {
	f := &r.facts[i]
	mask := len(r.slots) - 1
	at := int(sketch(f)) & mask
	for ; r.slots[at] != 0; at = (at + 1) & mask {
		if g := &r.facts[r.slots[at]-1]; sameWords(f, g) {
			r.slots[at] = int32(i + 1)
			return g.nth + 1
		}
	}
	r.slots[at] = int32(i + 1)
	return 0
}

// sketch is a number that facts with the same words have alike and few others.
func sketch(f *Fact) uint32 {
	text := f.Text()
	h := uint64(len(f.Sentence))<<40 ^ uint64(len(f.Label))<<24 ^ uint64(len(text))<<8 ^ uint64(f.module)<<60
	if n := len(f.Label); n > 0 {
		h ^= uint64(f.Label[0])<<48 ^ uint64(f.Label[n-1])
	}
	if n := len(text); n > 0 {
		h ^= uint64(text[0])<<32 ^ uint64(text[n/2])<<16
	}
	return uint32(h * 0x9E3779B97F4A7C15 >> 32)
}

func sameWords(f, g *Fact) bool {
	return f.Label == g.Label && f.Text() == g.Text() && f.Sentence == g.Sentence &&
		f.module == g.module && f.Kind == g.Kind && f.To == g.To && f.By == g.By
}
