package reports

import (
	"io"
	"runtime"
	"sync"

	"readout/reports/output"
)

// task is a file to be made.
type task struct {
	path  string
	write func(io.Writer) error
}

// makeFiles makes files, several at a time. When some fail, the rest
// are made all the same, and the error is that of the first.
func makeFiles(tasks []task) error {
	errs := make([]error, len(tasks))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(len(tasks), runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i := range next {
				errs[i] = output.File(tasks[i].path, tasks[i].write)
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
