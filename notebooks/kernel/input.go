package kernel

import (
	"encoding/json"
	"errors"
	"io"
	"time"

	"readout/notebooks/kernel/message"
	"readout/notebooks/kernel/zmtp"
)

// input is what the client's user is asked for.
type input struct{ replies chan string }

// lineReader asks the client for a line whenever it is read dry.
type lineReader struct {
	k    *Kernel
	rest []byte
}

func (l *lineReader) Read(b []byte) (int, error) {
	if len(l.rest) == 0 {
		r := l.k.running.Load()
		if r == nil {
			return 0, io.EOF
		}
		if !r.allowStdin {
			return 0, errors.New("this client does not take input")
		}
		p := l.k.asked(r)
		if p == nil {
			return 0, errors.New("the client has no input channel")
		}
		l.k.reply(p, r.message, "input_request", map[string]any{"prompt": l.k.output.question(), "password": false})
		select {
		case line := <-l.k.input.replies:
			l.rest = append([]byte(line), '\n')
		case <-r.ctx.Done():
			return 0, r.ctx.Err()
		}
	}
	n := copy(b, l.rest)
	l.rest = l.rest[n:]
	return n, nil
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

func (k *Kernel) onStdin(_ *zmtp.Peer, m *message.Message) {
	var c struct {
		Value string `json:"value"`
	}
	if m.Header.Type == "input_reply" && json.Unmarshal(m.Content, &c) == nil && k.running.Load() != nil {
		select {
		case k.input.replies <- c.Value:
		default:
		}
	}
}
