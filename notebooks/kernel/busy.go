package kernel

import (
	"sync"

	"readout/notebooks/kernel/message"
)

// working is what the shells work on.
type working struct {
	mu sync.Mutex
	on map[*shell]*message.Message
}

// occupied says that a shell has begun with a request.
func (k *Kernel) occupied(s *shell, m *message.Message) {
	k.working.mu.Lock()
	defer k.working.mu.Unlock()
	k.working.on[s] = m
	k.status(m, "busy")
}

// settled ends the answer to a request. A front end shows the latest state, and
// cells may still be running.
func (k *Kernel) settled(m *message.Message) {
	k.working.mu.Lock()
	defer k.working.mu.Unlock()
	k.status(m, "idle")
	var busy *message.Message
	for s, on := range k.working.on {
		if on == m {
			delete(k.working.on, s)
		} else if busy == nil || s == k.main {
			busy = on
		}
	}
	if busy != nil {
		k.status(busy, "busy")
	}
}
