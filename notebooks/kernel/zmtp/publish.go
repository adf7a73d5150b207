package zmtp

import "strings"

const (
	mostTopics   = 256 // of one peer
	longestTopic = 1024
)

// Publish sends a message to the peers that have subscribed to its topic, which
// is its first frame.
func (s *Socket) Publish(frames [][]byte) {
	var message []byte
	for _, p := range s.Peers() {
		if !p.wants(frames[0]) {
			continue
		}
		if message == nil {
			message = encode(frames)
		}
		p.send(message)
	}
}

// Subscribers is how many peers have subscribed to something.
func (s *Socket) Subscribers() int {
	n := 0
	for _, p := range s.Peers() {
		p.mu.Lock()
		if len(p.topics) > 0 {
			n++
		}
		p.mu.Unlock()
	}
	return n
}

// subscribe does what a message to an XPUB asks for: its first byte says
// whether to begin or end, the rest is the topic.
func (s *Socket) subscribe(p *Peer, frames [][]byte) {
	f := frames[0]
	if len(f) == 0 || f[0] > 1 || len(f) > 1+longestTopic {
		return
	}
	topic := string(f[1:])
	p.mu.Lock()
	defer p.mu.Unlock()
	if f[0] == 0 {
		delete(p.topics, topic)
		return
	}
	if p.topics[topic] || len(p.topics) >= mostTopics {
		return
	}
	// Under the lock, so that the welcome is the first that the peer gets.
	if s.Welcome != nil {
		p.send(encode(s.Welcome(topic)))
	}
	if p.topics == nil {
		p.topics = map[string]bool{}
	}
	p.topics[topic] = true
}

func (p *Peer) wants(topic []byte) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	for t := range p.topics {
		if strings.HasPrefix(string(topic), t) {
			return true
		}
	}
	return false
}
