package kernel

import (
	"bytes"
	"sync"
	"time"
	"unicode/utf8"

	"readout/notebooks/kernel/message"
)

const (
	batchTime = 20 * time.Millisecond
	batchSize = 64 << 10
)

// output gathers what the cells of a shell print.
type output struct {
	k      *Kernel
	mu     sync.Mutex
	parent *message.Message
	silent bool
	name   string
	text   []byte
	timer  *time.Timer
}

type stream struct {
	o    *output
	name string
}

func (s stream) Write(b []byte) (int, error) {
	o := s.o
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.silent {
		return len(b), nil
	}
	if o.name != s.name {
		o.send(true)
		o.name = s.name
	}
	o.text = append(o.text, b...)
	if len(o.text) >= batchSize {
		o.send(false)
	} else if o.timer == nil {
		o.timer = time.AfterFunc(batchTime, func() {
			o.mu.Lock()
			defer o.mu.Unlock()
			o.send(false)
		})
	}
	return len(b), nil
}

// send publishes what is gathered, but for a character that is not whole yet.
func (o *output) send(all bool) {
	if o.timer != nil {
		o.timer.Stop()
		o.timer = nil
	}
	n := len(o.text)
	for i := 1; !all && i < utf8.UTFMax && i <= n; i++ {
		if utf8.RuneStart(o.text[n-i]) {
			if !utf8.FullRune(o.text[n-i:]) {
				n -= i
			}
			break
		}
	}
	if n == 0 {
		return
	}
	text := string(bytes.ToValidUTF8(o.text[:n], []byte("\uFFFD")))
	o.text = append(o.text[:0], o.text[n:]...)
	o.k.publish("stream", o.parent, map[string]string{"name": o.name, "text": text})
}

func (o *output) flush() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.send(true)
}

// question takes the line that has been begun and not yet been sent: what a
// cell prints before it reads is its question.
func (o *output) question() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	at := len(o.text)
	if o.name == "stdout" {
		at = bytes.LastIndexByte(o.text, '\n') + 1
	}
	line := string(bytes.ToValidUTF8(o.text[at:], []byte("\uFFFD")))
	o.text = o.text[:at]
	o.send(true)
	return line
}

// cell is the request whose output is printed now.
func (o *output) cell() *message.Message {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.parent
}

// begin makes what is printed from now on the output of a request.
func (o *output) begin(parent *message.Message, silent bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.send(true)
	o.parent, o.silent = parent, silent
}

func (o *output) display(bundle any, id string, update bool) {
	kind, transient := "display_data", map[string]string{}
	if update {
		kind = "update_display_data"
	}
	if id != "" {
		transient["display_id"] = id
	}
	o.show(kind, map[string]any{"data": bundle, "metadata": struct{}{}, "transient": transient})
}

func (o *output) clear(wait bool) { o.show("clear_output", map[string]bool{"wait": wait}) }

func (o *output) show(kind string, content any) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.send(true)
	if !o.silent {
		o.k.publish(kind, o.parent, content)
	}
}
