package zmtp

import (
	"sync"
	"time"
)

const (
	queueRoom = 32 << 20 // bytes that wait for a peer before senders wait too
	stallTime = 2 * time.Second
)

// queue holds what a peer has yet to take. A sender that finds it full waits,
// so that a fast cell cannot outrun its readers without end; but a peer that
// leaves its queue full for stallTime is given up.
type queue struct {
	mu      sync.Mutex
	changed sync.Cond
	waiting [][]byte
	size    int // bytes waiting or being written
	full    time.Time
	closed  bool
	room    int
	stall   time.Duration
}

func newQueue() *queue {
	q := &queue{room: queueRoom, stall: stallTime}
	q.changed.L = &q.mu
	return q
}

// put adds a message. It returns false when the peer is gone, or is to be
// dropped as stalled.
func (q *queue) put(message []byte) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.size >= q.room && !q.closed && !q.awaitRoom() {
		return false
	}
	if q.closed {
		return false
	}
	q.waiting = append(q.waiting, message)
	q.size += len(message)
	q.changed.Broadcast()
	return true
}

// awaitRoom waits for room. A queue counts as full until it is half empty, so
// that a peer cannot hold up senders by taking a byte at a time.
func (q *queue) awaitRoom() bool {
	if q.full.IsZero() {
		q.full = time.Now()
	}
	left := q.stall - time.Since(q.full)
	alarm := time.AfterFunc(left, func() {
		q.mu.Lock()
		defer q.mu.Unlock()
		q.changed.Broadcast()
	})
	defer alarm.Stop()
	for q.size >= q.room && !q.closed {
		if !q.full.IsZero() && time.Since(q.full) >= q.stall {
			return false
		}
		q.changed.Wait()
	}
	return true
}

// take returns what waits, or false when the queue is closed. What was taken
// before counts as done.
func (q *queue) take(done int) ([][]byte, bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.size -= done; q.size <= q.room/2 {
		q.full = time.Time{}
	}
	q.changed.Broadcast()
	for len(q.waiting) == 0 && !q.closed {
		q.changed.Wait()
	}
	if q.closed {
		return nil, false
	}
	batch := q.waiting
	q.waiting = nil
	return batch, true
}

// drain waits until all is written, for the given time at most.
func (q *queue) drain(limit time.Duration) {
	q.mu.Lock()
	defer q.mu.Unlock()
	end := time.Now().Add(limit)
	alarm := time.AfterFunc(limit, func() {
		q.mu.Lock()
		defer q.mu.Unlock()
		q.changed.Broadcast()
	})
	defer alarm.Stop()
	for q.size > 0 && !q.closed && time.Now().Before(end) {
		q.changed.Wait()
	}
}

func (q *queue) close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed, q.waiting = true, nil
	q.changed.Broadcast()
}
