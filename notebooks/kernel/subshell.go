package kernel

import (
	"crypto/rand"
	"fmt"
	"slices"
	"sync"
)

// subshells are the ids of those that clients have made. A subshell is for
// requests that are not to wait for a running cell. Here only cells ever wait,
// and they wait in every subshell, since a session runs one at a time; so
// nothing but the ids needs to be kept.
type subshells struct {
	mu  sync.Mutex
	ids []string
}

const mostSubshells = 1000

func (s *subshells) create() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	id := rand.Text()
	if len(s.ids) == mostSubshells {
		s.ids = slices.Delete(s.ids, 0, 1)
	}
	s.ids = append(s.ids, id)
	return id
}

func (s *subshells) list() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string{}, s.ids...)
}

func (s *subshells) remove(id string) error {
	if err := s.check(id); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ids = slices.DeleteFunc(s.ids, func(x string) bool { return x == id })
	return nil
}

// check returns an error for an id that is not known; none is the main shell.
func (s *subshells) check(id string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if id == "" || slices.Contains(s.ids, id) {
		return nil
	}
	return fmt.Errorf("no subshell %.40q", id)
}
