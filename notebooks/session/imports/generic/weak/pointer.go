// Package weak is the weak package with pointers that keep what they point to,
// as the collector is always free to do.
package weak

// Pointer is a weak pointer to a value of type T.
type Pointer[T any] struct {
	to *T
}

// Make creates a weak pointer from a pointer to some value of type T.
func Make[T any](ptr *T) Pointer[T] { return Pointer[T]{ptr} }

// Value returns the original pointer.
func (p Pointer[T]) Value() *T { return p.to }
