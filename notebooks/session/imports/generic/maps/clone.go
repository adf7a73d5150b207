// Package maps holds the declarations that stand in for those of Go's maps
// that the runtime provides.
package maps

// Clone returns a copy of m whose keys and values are assigned, not cloned.
func Clone[M ~map[K]V, K comparable, V any](m M) M {
	if m == nil {
		return nil
	}
	c := make(M, len(m))
	for k, v := range m {
		c[k] = v
	}
	return c
}

// clone is Go's link to the runtime; Clone above does without it.
func clone(m any) any { return m }
