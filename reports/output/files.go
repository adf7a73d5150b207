package output

import (
	"io"
	"runtime"
	"sync"
)

// Task is a file to be made.
type Task struct {
	Path  string
	Write func(io.Writer) error
}

// Files makes files as File does, several at a time. When some fail, the rest
// are made all the same, and the error is that of the first.
func Files(tasks ...Task) error {
	errs := make([]error, len(tasks))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(len(tasks), runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i := range next {
				errs[i] = File(tasks[i].Path, tasks[i].Write)
			}
		})
	}
	for i := range tasks {
		next <- i
	}
	close(next)
	workers.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
