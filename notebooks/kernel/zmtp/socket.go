package zmtp

import (
	"bufio"
	"errors"
	"net"
	"os"
	"sync"
	"time"
)

// mostPeers is how many connections a socket holds at once.
const mostPeers = 1024

// Handler is called with every message of a peer, in order, while the peers'
// other messages wait. It may keep the frames.
type Handler func(p *Peer, frames [][]byte)

// Socket is a listening socket.
type Socket struct {
	// Welcome makes the first message for a new subscription; nil for none.
	Welcome func(topic string) [][]byte
	// Refused is told of connections that did not come about.
	Refused func(error)

	kind     Kind
	listener net.Listener
	handle   Handler
	slots    chan struct{}

	mu     sync.Mutex
	peers  map[*Peer]struct{}
	closed bool
}

// Listen opens a socket at an address of network "tcp" or "unix". It accepts
// nobody until Serve.
func Listen(kind Kind, network, address string) (*Socket, error) {
	if network == "unix" {
		// A kernel that was killed leaves its socket file behind.
		if c, err := net.Dial(network, address); err == nil {
			c.Close()
			return nil, errors.New("listen " + address + ": already in use")
		}
		if s, err := os.Lstat(address); err == nil && s.Mode()&os.ModeSocket != 0 {
			os.Remove(address)
		}
	}
	l, err := net.Listen(network, address)
	if err != nil {
		return nil, err
	}
	return NewSocket(kind, l), nil
}

// NewSocket makes a socket of what listens already.
func NewSocket(kind Kind, l net.Listener) *Socket {
	return &Socket{kind: kind, listener: l, slots: make(chan struct{}, mostPeers), peers: map[*Peer]struct{}{}}
}

// Addr is where the socket listens.
func (s *Socket) Addr() net.Addr { return s.listener.Addr() }

// Serve accepts peers, until the socket is closed.
func (s *Socket) Serve(handle Handler) {
	s.handle = handle
	for {
		c, err := s.listener.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err != nil {
			s.refuse(err)
			time.Sleep(10 * time.Millisecond) // out of descriptors, say
			continue
		}
		select {
		case s.slots <- struct{}{}:
			go s.serve(c)
		default:
			c.Close()
			s.refuse(errors.New("zmtp: too many connections"))
		}
	}
}

// serve reads from one connection until it ends.
func (s *Socket) serve(c net.Conn) {
	defer func() { <-s.slots }()
	defer c.Close()
	in := bufio.NewReader(c)
	identity, err := handshake(c, in, s.kind)
	if err != nil {
		s.refuse(err)
		return
	}
	p := &Peer{Identity: identity, Since: time.Now(), conn: c, in: in, queue: newQueue()}
	if !s.add(p) {
		return
	}
	defer s.remove(p)
	defer p.drop()
	go p.write()
	for {
		frames, err := readMessage(in)
		if err != nil {
			if errors.Is(err, errTooLarge) {
				s.refuse(err)
			}
			return
		}
		if s.kind == XPub {
			s.subscribe(p, frames)
		} else {
			s.handle(p, frames)
		}
	}
}

func (s *Socket) refuse(err error) {
	if s.Refused != nil {
		s.Refused(err)
	}
}

func (s *Socket) add(p *Peer) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.closed {
		s.peers[p] = struct{}{}
	}
	return !s.closed
}

func (s *Socket) remove(p *Peer) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.peers, p)
}

// Peers returns who is connected.
func (s *Socket) Peers() []*Peer {
	s.mu.Lock()
	defer s.mu.Unlock()
	peers := make([]*Peer, 0, len(s.peers))
	for p := range s.peers {
		peers = append(peers, p)
	}
	return peers
}

// Find returns the peer of an identity, the newest if there are several.
func (s *Socket) Find(identity string) *Peer {
	var found *Peer
	for _, p := range s.Peers() {
		if p.Identity == identity && (found == nil || p.Since.After(found.Since)) {
			found = p
		}
	}
	return found
}

// Close stops listening, lets peers have what is queued for them within the
// given time, and disconnects them.
func (s *Socket) Close(limit time.Duration) {
	s.mu.Lock()
	s.closed = true
	s.mu.Unlock()
	s.listener.Close()
	var all sync.WaitGroup
	for _, p := range s.Peers() {
		all.Go(func() { p.finish(limit) })
	}
	all.Wait()
}
