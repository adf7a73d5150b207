// Package unique is the unique package on an ordinary map.
package unique

import "sync"

// Handle is a globally unique identity for some value of type T.
type Handle[T comparable] struct {
	value *T
}

var handles sync.Map // the value, to the one *T that stands for it

// Make returns a globally unique handle for a value of type T.
func Make[T comparable](value T) Handle[T] {
	fresh := new(T)
	*fresh = value
	kept, _ := handles.LoadOrStore(value, fresh)
	return Handle[T]{kept.(*T)}
}

// Value returns the value that produced the handle.
func (h Handle[T]) Value() T { return *h.value }
