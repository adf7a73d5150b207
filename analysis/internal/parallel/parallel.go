// Package parallel shares work among goroutines.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Each calls work for 0 to n-1 on all processors.
func Each(n int, work func(i int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				work(i)
			}
		})
	}
	wg.Wait()
}

// InOrder calls produce for 0 to n-1 from several goroutines, and take, one call at
// a time and in order, with what each returns. It ends at the first error of
// take. No more than a few results wait to be taken.
func InOrder[T any](jobs, n int, produce func(i int) T, take func(T) error) error {
	type job struct {
		i    int
		done chan T
	}
	todo, order := make(chan job), make(chan chan T, 4*jobs)
	stop := make(chan struct{})
	var wg sync.WaitGroup
	defer wg.Wait()
	defer close(stop)
	wg.Go(func() {
		defer close(todo)
		defer close(order)
		for i := range n {
			done := make(chan T, 1)
			select {
			case order <- done:
			case <-stop:
				return
			}
			select {
			case todo <- job{i, done}:
			case <-stop:
				return
			}
		}
	})
	for range jobs {
		wg.Go(func() {
			for j := range todo {
				j.done <- produce(j.i)
			}
		})
	}
	for done := range order {
		if err := take(<-done); err != nil {
			return err
		}
	}
	return nil
}
