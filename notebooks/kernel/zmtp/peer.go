package zmtp

import (
	"bufio"
	"net"
	"sync"
	"time"
)

// Peer is one connection, after its handshake.
type Peer struct {
	Identity string // as the peer has it, often empty
	Since    time.Time

	conn  net.Conn
	in    *bufio.Reader
	queue *queue

	mu     sync.Mutex
	topics map[string]bool // that an XPUB's peer has subscribed to
}

// Send queues a message. It returns false when the peer is gone.
func (p *Peer) Send(frames [][]byte) bool { return p.send(encode(frames)) }

func (p *Peer) send(message []byte) bool {
	if p.queue.put(message) {
		return true
	}
	p.drop()
	return false
}

func (p *Peer) drop() {
	p.queue.close()
	p.conn.Close()
}

// write sends what is queued until the peer is gone.
func (p *Peer) write() {
	done := 0
	for {
		batch, ok := p.queue.take(done)
		if !ok {
			return
		}
		done = 0
		for _, m := range batch {
			done += len(m)
		}
		buffers := net.Buffers(batch)
		if _, err := buffers.WriteTo(p.conn); err != nil {
			p.drop()
			return
		}
	}
}

// finish lets the peer have what is queued, then closes.
func (p *Peer) finish(limit time.Duration) {
	p.queue.drain(limit)
	// Closing with unread bytes would take back what the peer has not read.
	if c, ok := p.conn.(interface{ CloseWrite() error }); ok {
		c.CloseWrite()
	}
	p.queue.close()
}
