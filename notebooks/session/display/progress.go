package display

import (
	"fmt"
	"strings"
	"sync"
	"time"
)

// Progress shows a bar for work in total steps.
//
//	p := display.Progress(len(articles), "reading")
//	for _, a := range articles {
//		p.Step()
//	}
func (f Func) Progress(total int, label ...string) *Progress {
	p := &Progress{total: total, label: strings.Join(label, " ")}
	p.shown = f(p.bundle())
	p.last = time.Now()
	return p
}

// Progress is a bar that has been shown.
type Progress struct {
	shown *Shown
	total int
	label string

	mu   sync.Mutex
	done int
	last time.Time
}

// Step says that one more step is done.
func (p *Progress) Step() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.set(p.done + 1)
}

// Set says how many steps are done.
func (p *Progress) Set(done int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.set(done)
}

func (p *Progress) set(done int) {
	p.done = done
	// A loop may step a million times a second; an eye needs ten.
	if now := time.Now(); done >= p.total || now.Sub(p.last) > 100*time.Millisecond {
		p.last = now
		p.shown.Update(p.bundle())
	}
}

func (p *Progress) bundle() Bundle {
	const width = 40
	share := 1.0
	if p.total > 0 {
		share = min(max(float64(p.done)/float64(p.total), 0), 1)
	}
	full := int(share * width)
	text := fmt.Sprintf("%s%s %d of %d", strings.Repeat("█", full), strings.Repeat("░", width-full), p.done, p.total)
	if p.label != "" {
		text = p.label + " " + text
	}
	return Bundle{Plain: []byte(text)}
}
