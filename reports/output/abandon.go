package output

import (
	"os"
	"sync"
)

// unfinished holds the temporary files that are being written.
var unfinished = struct {
	sync.Mutex
	names map[string]bool
	over  bool // no more are begun
}{names: map[string]bool{}}

func create(dir string) (*os.File, error) {
	unfinished.Lock()
	defer unfinished.Unlock()
	if unfinished.over {
		return nil, os.ErrClosed
	}
	f, err := os.CreateTemp(dir, ".readout-*")
	if err == nil {
		unfinished.names[f.Name()] = true
	}
	return f, err
}

func discard(name string) {
	os.Remove(name)
	unfinished.Lock()
	defer unfinished.Unlock()
	delete(unfinished.names, name)
}

// Abandon removes what is half written, for a program that is about to end.
// From then on no file can be made.
func Abandon() {
	unfinished.Lock()
	defer unfinished.Unlock()
	unfinished.over = true
	for name := range unfinished.names {
		os.Remove(name)
	}
}
