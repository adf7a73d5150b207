// Package message reads and writes signed Jupyter messages.
package message

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"sync/atomic"
	"time"
)

// Version is the version of the protocol that messages announce.
const Version = "5.5"

// Header says what a message is.
type Header struct {
	ID       string `json:"msg_id"`
	Session  string `json:"session"`
	Username string `json:"username"`
	Date     string `json:"date"`
	Type     string `json:"msg_type"`
	Version  string `json:"version"`
	Subshell string `json:"subshell_id,omitempty"`
}

// Message is a message that has come in.
type Message struct {
	Header   Header
	Raw      json.RawMessage // the header as it came, to name it as parent
	Parent   json.RawMessage
	Metadata json.RawMessage
	Content  json.RawMessage
	Buffers  [][]byte
}

// Codec signs messages and checks their signatures.
type Codec struct {
	signer  *signer
	session string
	count   atomic.Int64
}

// NewCodec returns a codec; an empty key means unsigned messages.
func NewCodec(key string) *Codec {
	return &Codec{signer: newSigner(key), session: rand.Text()}
}

const delimiter = "<IDS|MSG>"

// Decode checks and reads a message. Frames before the delimiter are skipped.
func (c *Codec) Decode(frames [][]byte) (*Message, error) {
	for len(frames) > 0 && string(frames[0]) != delimiter {
		frames = frames[1:]
	}
	if len(frames) < 6 {
		return nil, errors.New("message: frames are missing")
	}
	parts := frames[2:6]
	if err := c.signer.check(frames[1], parts); err != nil {
		return nil, err
	}
	m := &Message{Raw: parts[0], Parent: parts[1], Metadata: parts[2], Content: parts[3], Buffers: frames[6:]}
	if err := json.Unmarshal(parts[0], &m.Header); err != nil {
		return nil, fmt.Errorf("message header: %w", err)
	}
	if m.Header.Type == "" || m.Header.ID == "" {
		return nil, errors.New("message header: no msg_type or msg_id")
	}
	for i, part := range parts[1:] {
		if !json.Valid(part) {
			return nil, fmt.Errorf("message %.40q: part %d is not JSON", m.Header.Type, i+2)
		}
	}
	return m, nil
}

// Outgoing is a message of ours. Parent is what it answers, or nil; without
// metadata it has an empty object.
type Outgoing struct {
	Topic, Type       string
	Parent            *Message
	Metadata, Content any
	Buffers           [][]byte
}

var empty = []byte("{}")

// Encode makes the frames of a message.
func (c *Codec) Encode(o Outgoing) ([][]byte, error) {
	header, err := json.Marshal(Header{
		ID: fmt.Sprintf("%s_%d", c.session, c.count.Add(1)), Session: c.session, Username: "readout",
		Date: time.Now().UTC().Format(time.RFC3339Nano), Type: o.Type, Version: Version,
	})
	if err != nil {
		return nil, err
	}
	body, err := json.Marshal(o.Content)
	if err != nil {
		return nil, err
	}
	parts := [][]byte{header, empty, empty, body}
	if o.Parent != nil {
		parts[1] = o.Parent.Raw
	}
	if o.Metadata != nil {
		if parts[2], err = json.Marshal(o.Metadata); err != nil {
			return nil, err
		}
	}
	var frames [][]byte
	if o.Topic != "" {
		frames = append(frames, []byte(o.Topic))
	}
	frames = append(frames, []byte(delimiter), c.signer.sign(parts))
	return append(append(frames, parts...), o.Buffers...), nil
}
