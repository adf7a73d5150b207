// Package atomic holds the generic declarations of sync/atomic.
package atomic

import (
	"runtime"
	"sync/atomic"
)

// Pointer is an atomic pointer of type *T.
type Pointer[T any] struct {
	busy  atomic.Int32
	value *T
}

func (p *Pointer[T]) lock() {
	for !p.busy.CompareAndSwap(0, 1) {
		runtime.Gosched()
	}
}

func (p *Pointer[T]) unlock() { p.busy.Store(0) }

// Load atomically loads and returns the value stored in p.
func (p *Pointer[T]) Load() *T {
	p.lock()
	v := p.value
	p.unlock()
	return v
}

// Store atomically stores val into p.
func (p *Pointer[T]) Store(val *T) { p.Swap(val) }

// Swap atomically stores new into p and returns the previous value.
func (p *Pointer[T]) Swap(new *T) (old *T) {
	p.lock()
	old, p.value = p.value, new
	p.unlock()
	return old
}

// CompareAndSwap executes the compare-and-swap operation for p.
func (p *Pointer[T]) CompareAndSwap(old, new *T) (swapped bool) {
	p.lock()
	if p.value == old {
		p.value, swapped = new, true
	}
	p.unlock()
	return swapped
}
