package message

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"sync"
)

// remembered is how many signatures are kept to know a replay by.
const remembered = 1 << 16

type signer struct {
	key  []byte
	mu   sync.Mutex
	seen map[string]bool
	ring []string // of what is in seen, oldest at next once it is full
	next int
}

func newSigner(key string) *signer { return &signer{key: []byte(key), seen: map[string]bool{}} }

func (s *signer) sign(parts [][]byte) []byte {
	if len(s.key) == 0 {
		return []byte{}
	}
	h := hmac.New(sha256.New, s.key)
	for _, p := range parts {
		h.Write(p)
	}
	return []byte(hex.EncodeToString(h.Sum(nil)))
}

// check returns an error for a wrong signature or one that was there before.
func (s *signer) check(signature []byte, parts [][]byte) error {
	if len(s.key) == 0 {
		return nil
	}
	if !hmac.Equal(signature, s.sign(parts)) {
		return errors.New("message: wrong signature")
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	id := string(signature)
	if s.seen[id] {
		return errors.New("message: a replay")
	}
	s.seen[id] = true
	if len(s.ring) < remembered {
		s.ring = append(s.ring, id)
		return nil
	}
	delete(s.seen, s.ring[s.next])
	s.ring[s.next] = id
	s.next = (s.next + 1) % remembered
	return nil
}
