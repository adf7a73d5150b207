// Package pipe makes files whose contents go to a writer as they are written.
package pipe

import (
	"bytes"
	"io"
	"os"
)

// Pipe is a file that can be written to by whoever needs a file.
type Pipe struct {
	File    *os.File
	flushed chan struct{}
}

// New returns a pipe into w.
func New(w io.Writer) (*Pipe, error) {
	r, file, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	p := &Pipe{File: file, flushed: make(chan struct{}, 1)}
	go p.drain(r, w)
	return p, nil
}

// flushMark is written to the pipe to learn when all before it has arrived.
var flushMark = []byte("\x00\x1b\x00readout-flush\x00\x1b\x00")

// Flush returns when what was written before has arrived.
func (p *Pipe) Flush() {
	if _, err := p.File.Write(flushMark); err == nil {
		<-p.flushed
	}
}

// Close ends the pipe.
func (p *Pipe) Close() error { return p.File.Close() }

// drain copies the pipe to the writer.
func (p *Pipe) drain(r *os.File, w io.Writer) {
	defer r.Close()
	buf := make([]byte, 0, 64<<10)
	for {
		n, err := r.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		for {
			i := bytes.Index(buf, flushMark)
			if i < 0 {
				break
			}
			w.Write(buf[:i])
			buf = buf[:copy(buf, buf[i+len(flushMark):])]
			p.flushed <- struct{}{}
		}
		keep := partial(buf)
		if len(buf) > keep {
			w.Write(buf[:len(buf)-keep])
		}
		buf = buf[:copy(buf, buf[len(buf)-keep:])]
		if err != nil {
			return
		}
	}
}

// partial is how much of the end of b may be the start of a flush mark.
func partial(b []byte) int {
	for n := min(len(b), len(flushMark)-1); n > 0; n-- {
		if bytes.HasPrefix(flushMark, b[len(b)-n:]) {
			return n
		}
	}
	return 0
}
