// Package maphash holds the generic declarations of hash/maphash.
package maphash

import (
	"fmt"
	"hash/maphash"
)

// Comparable returns the hash of comparable value v with the given seed.
func Comparable[T comparable](seed maphash.Seed, v T) uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	WriteComparable(&h, v)
	return h.Sum64()
}

// WriteComparable adds x to the data hashed by h.
func WriteComparable[T comparable](h *maphash.Hash, x T) {
	fmt.Fprintf(h, "%T %#v", x, x)
}
