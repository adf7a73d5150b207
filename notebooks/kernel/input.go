package kernel

import (
	"encoding/json"
	"errors"
	"io"
	"sync/atomic"
	"time"

	"readout/notebooks/kernel/message"
	"readout/notebooks/kernel/zmtp"
)

// input is what the client's user is asked for, one question at a time.
type input struct {
	asking  chan struct{} // full while a question is open
	asked   atomic.Pointer[zmtp.Peer]
	replies chan string
}

// lineReader asks the client for a line whenever it is read dry.
type lineReader struct {
	s    *shell
	rest []byte
}

func (l *lineReader) Read(b []byte) (int, error) {
	if len(l.rest) == 0 {
		r := l.s.running.Load()
		if r == nil {
			return 0, io.EOF
		}
		if !r.allowStdin {
			return 0, errors.New("this client does not take input")
		}
		line, err := l.s.ask(r)
		if err != nil {
			return 0, err
		}
		l.rest = append([]byte(line), '\n')
	}
	n := copy(b, l.rest)
	l.rest = l.rest[n:]
	return n, nil
}

func (s *shell) ask(r *run) (line string, err error) {
	k := s.k
	p := k.asked(r)
	if p == nil {
		return "", errors.New("the client has no input channel")
	}
	select {
	case k.input.asking <- struct{}{}:
	case <-r.ctx.Done():
		return "", r.ctx.Err()
	}
	defer func() { <-k.input.asking }()
	select {
	case <-k.input.replies: // to an earlier question
	default:
	}
	k.input.asked.Store(p)
	defer k.input.asked.Store(nil)
	k.reply(p, r.message, "input_request", map[string]any{"prompt": s.output.question(), "password": false})
	select {
	case line = <-k.input.replies:
		return line, nil
	case <-r.ctx.Done():
		return "", r.ctx.Err()
	}
}

// asked is the stdin channel of the client whose cell runs. One that has just
// connected may be about to open it.
func (k *Kernel) asked(r *run) *zmtp.Peer {
	for {
		p := k.stdin.Find(r.peer.Identity)
		if p != nil || time.Since(r.peer.Since) > joinTime {
			return p
		}
		time.Sleep(time.Millisecond)
	}
}

func (k *Kernel) onStdin(p *zmtp.Peer, m *message.Message) {
	var c struct {
		Value string `json:"value"`
	}
	if m.Header.Type == "input_reply" && json.Unmarshal(m.Content, &c) == nil && k.input.asked.Load() == p {
		select {
		case k.input.replies <- c.Value:
		default:
		}
	}
}
