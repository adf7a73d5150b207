package session

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"sync"

	"readout/notebooks/session/pipe"
)

// stdio is the standard input and output of a shell. What cells print goes
// to the writers at once, until a cell asks for os.Stdout or os.Stderr, which
// must be files: then a pipe is made, and everything goes through it, so that
// the order is kept.
type stdio struct {
	out, err *stream
	in       *bufio.Reader
	input    io.Reader
	stdin    *os.File
}

func newStdio(o Outside) *stdio {
	s := &stdio{out: &stream{w: o.Stdout}, err: &stream{w: o.Stderr}, input: o.Stdin}
	s.err.after = s.out
	if s.out.w == nil {
		s.out.w = io.Discard
	}
	if s.err.w == nil {
		s.err.w = io.Discard
	}
	if s.input == nil {
		s.input = bytes.NewReader(nil)
	}
	s.in = bufio.NewReader(s.input)
	return s
}

// printHere puts in the place of what prints and reads what does so where the
// calling cell runs.
func (s *Session) printHere() {
	o := s.overlay
	o.Set("fmt", "Print", func(a ...any) (int, error) { return fmt.Fprint(s.here().stdio.out, a...) })
	o.Set("fmt", "Println", func(a ...any) (int, error) { return fmt.Fprintln(s.here().stdio.out, a...) })
	o.Set("fmt", "Printf", func(f string, a ...any) (int, error) { return fmt.Fprintf(s.here().stdio.out, f, a...) })
	o.Set("fmt", "Scan", func(a ...any) (int, error) { return fmt.Fscan(s.here().stdio.in, a...) })
	o.Set("fmt", "Scanln", func(a ...any) (int, error) { return fmt.Fscanln(s.here().stdio.in, a...) })
	o.Set("fmt", "Scanf", func(f string, a ...any) (int, error) { return fmt.Fscanf(s.here().stdio.in, f, a...) })
	o.LogTo(errorsHere{s})
}

type errorsHere struct{ s *Session }

func (e errorsHere) Write(b []byte) (int, error) { return e.s.here().stdio.err.Write(b) }

// file returns the address of a standard file of the shell, nil if the
// variable is not one.
func (s *stdio) file(path, name string) **os.File {
	if path != "os" {
		return nil
	}
	switch name {
	case "Stdout":
		return s.out.file()
	case "Stderr":
		return s.err.file()
	case "Stdin":
		if s.stdin == nil {
			r, w, err := os.Pipe()
			if err != nil {
				return nil
			}
			s.stdin = r
			go func() {
				io.Copy(w, s.in)
				w.Close()
			}()
		}
		return &s.stdin
	}
	return nil
}

func (s *stdio) flush() {
	s.out.flush()
	s.err.flush()
}

func (s *stdio) close() {
	s.out.close()
	s.err.close()
	if s.stdin != nil {
		s.stdin.Close()
	}
}

// A stream writes to w, straight or through a pipe.
type stream struct {
	mu    sync.Mutex
	w     io.Writer
	pipe  *pipe.Pipe
	after *stream // what was written there before comes first
}

func (s *stream) Write(b []byte) (int, error) {
	if s.after != nil {
		s.after.flush()
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.pipe != nil {
		return s.pipe.File.Write(b)
	}
	return s.w.Write(b)
}

func (s *stream) file() **os.File {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.pipe == nil {
		p, err := pipe.New(s.w)
		if err != nil {
			return nil
		}
		s.pipe = p
	}
	return &s.pipe.File
}

func (s *stream) flush() {
	s.mu.Lock()
	pipe := s.pipe
	s.mu.Unlock()
	if pipe != nil {
		pipe.Flush()
	}
}

func (s *stream) close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.pipe != nil {
		s.pipe.Close()
	}
}
