package kernel

import (
	"crypto/rand"
	"fmt"
	"slices"
	"sync"

	"readout/notebooks/kernel/message"
)

// subshells are those that clients have made, the oldest first. What is sent to
// one does not wait for cells of the others.
type subshells struct {
	mu  sync.Mutex
	all []*shell
}

const mostSubshells = 1000

func (k *Kernel) createSubshell() (id string) {
	s := k.newShell(rand.Text())
	k.subshells.mu.Lock()
	defer k.subshells.mu.Unlock()
	if all := k.subshells.all; len(all) == mostSubshells {
		all[0].close()
		k.subshells.all = slices.Delete(all, 0, 1)
	}
	k.subshells.all = append(k.subshells.all, s)
	go func() {
		<-k.ready
		s.work()
	}()
	return s.id
}

func (k *Kernel) deleteSubshell(id string) error {
	k.subshells.mu.Lock()
	defer k.subshells.mu.Unlock()
	i := slices.IndexFunc(k.subshells.all, func(s *shell) bool { return s.id == id })
	if i < 0 {
		return fmt.Errorf("no subshell %.40q", id)
	}
	k.subshells.all[i].close()
	k.subshells.all = slices.Delete(k.subshells.all, i, i+1)
	return nil
}

func (s *subshells) list() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	ids := []string{}
	for _, sub := range s.all {
		ids = append(ids, sub.id)
	}
	return ids
}

// shellOf is the shell that a message is sent to.
func (k *Kernel) shellOf(m *message.Message) (*shell, error) {
	for _, s := range k.shells() {
		if s.id == m.Header.Subshell {
			return s, nil
		}
	}
	return nil, fmt.Errorf("no subshell %.40q", m.Header.Subshell)
}

// shells are the main shell and the subshells.
func (k *Kernel) shells() []*shell {
	k.subshells.mu.Lock()
	defer k.subshells.mu.Unlock()
	return append([]*shell{k.main}, k.subshells.all...)
}
