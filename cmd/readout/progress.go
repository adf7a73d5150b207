package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"golang.org/x/term"
)

// progress shows how far work has come, on a terminal only, and only when
// it takes long enough to be wondered about.
type progress struct {
	w     io.Writer
	verb  string // reading
	noun  string // articles
	mu    sync.Mutex
	start time.Time
	shown time.Time
	drawn bool
}

const (
	patience = 300 * time.Millisecond
	redraw   = 80 * time.Millisecond
	barWidth = 30
)

// newProgress returns a bar on w; it shows nothing unless w is a terminal.
func newProgress(w io.Writer, quiet bool, verb, noun string) *progress {
	p := &progress{verb: verb, noun: noun, start: time.Now()}
	if f, ok := w.(*os.File); ok && !quiet && term.IsTerminal(int(f.Fd())) {
		p.w = w
	}
	return p
}

func (p *progress) step(done, total int) {
	if p.w == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	now := time.Now()
	if now.Sub(p.start) < patience || now.Sub(p.shown) < redraw && done < total {
		return
	}
	p.shown, p.drawn = now, true
	full := barWidth * done / max(1, total)
	fmt.Fprintf(p.w, "\r%s %s%s %d of %d %s", p.verb, strings.Repeat("█", full), strings.Repeat("░", barWidth-full), done, total, p.noun)
}

// say shows what is done after reading.
func (p *progress) say(what string) {
	if p.w == nil {
		return
	}
	p.drawn = true
	fmt.Fprintf(p.w, "\r\x1b[K%s", what)
}

// writing says that the results are being written, until the function it
// returns is called.
func (in *input) writing(std streams) (done func()) {
	p := newProgress(std.err, in.quiet, "", "")
	p.say("writing")
	return p.done
}

// done clears the bar.
func (p *progress) done() {
	if p.drawn {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
