// Package slices holds the declarations that stand in for those of Go's
// slices that use unsafe.
package slices

// overlaps reports whether the memory ranges a[:len(a)] and b[:len(b)] share
// an element.
func overlaps[E any](a, b []E) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	return within(&a[0], b) || within(&b[0], a)
}

func within[E any](p *E, s []E) bool {
	for i := range s {
		if p == &s[i] {
			return true
		}
	}
	return false
}

// startIdx returns the index in haystack where needle starts.
func startIdx[E any](haystack, needle []E) int {
	p := &needle[0]
	for i := range haystack {
		if p == &haystack[i] {
			return i
		}
	}
	panic("needle not found")
}
