package atomic

import (
	"sync"
	"testing"
)

func TestPointer(t *testing.T) {
	var p Pointer[int]
	one, two := new(int), new(int)
	if p.Load() != nil || p.Swap(one) != nil || p.CompareAndSwap(two, one) || !p.CompareAndSwap(one, two) || p.Load() != two {
		t.Error("the pointer is wrong")
	}
	n := new(int)
	p.Store(n)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 100 {
				for {
					old := p.Load()
					next := *old + 1
					if p.CompareAndSwap(old, &next) {
						break
					}
				}
			}
		})
	}
	wg.Wait()
	if *p.Load() != 800 {
		t.Error(*p.Load())
	}
}
