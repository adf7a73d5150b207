package kernel

import (
	"sync"

	"readout/notebooks/kernel/message"
	"readout/notebooks/kernel/zmtp"
)

// request is a message on its way through the queue of what runs.
type request struct {
	peer    *zmtp.Peer
	message *message.Message
	number  int64
	then    func()           // what a comm's message runs, nil for a cell
	cell    *message.Message // whose output the comm's belongs to
}

// queue holds the requests that wait for a shell.
type queue struct {
	mu       sync.Mutex
	more     sync.Cond
	requests []request
	closed   bool
}

// put reports false for a queue that is closed.
func (q *queue) put(r request) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed {
		return false
	}
	q.requests = append(q.requests, r)
	q.more.Signal()
	return true
}

// take waits for a request. It reports false when the queue is closed and
// empty.
func (q *queue) take() (request, bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.requests) == 0 {
		if q.closed {
			return request{}, false
		}
		q.more.Wait()
	}
	r := q.requests[0]
	q.requests[0] = request{}
	q.requests = q.requests[1:]
	return r, true
}

func (q *queue) close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	q.more.Signal()
}
