package notebooks

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"sync"

	"readout/notebooks/nbformat"
	"readout/notebooks/session"
	"readout/notebooks/session/display"
)

// How much a cell may print, and how much it may show besides, in bytes.
const (
	mostPrinted = 32 << 20
	mostShown   = 128 << 20
)

// recorder puts what cells show into their outputs.
type recorder struct {
	mu       sync.Mutex
	cell     *nbformat.Cell
	clearing bool                          // take the outputs away when there is a new one
	printed  map[string]*strings.Builder   // since the last output that is no stream
	left     int                           // how much the cell may still print
	room     int                           // how much it may still show
	shown    map[string][]*nbformat.Output // by the id under which it can be replaced
}

func newRecorder() *recorder {
	return &recorder{shown: map[string][]*nbformat.Output{}, printed: map[string]*strings.Builder{}}
}

func (r *recorder) begin(c *nbformat.Cell) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.cell, r.clearing, r.left, r.room = c, false, mostPrinted, mostShown
}

func (r *recorder) end() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.settle()
	r.cell = nil
}

type stream struct {
	r    *recorder
	name string
}

func (r *recorder) stream(name string) io.Writer { return stream{r, name} }

func (s stream) Write(b []byte) (int, error) {
	r := s.r
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(b) == 0 || r.cell == nil || r.left < 0 {
		return len(b), nil // from a goroutine that its cell left behind, or too much
	}
	r.clear()
	text := r.printed[s.name]
	if text == nil {
		text = &strings.Builder{}
		r.printed[s.name] = text
	}
	text.Write(b[:min(len(b), r.left)])
	if r.left -= len(b); r.left < 0 {
		fmt.Fprintf(text, "\n(cut: a cell can print %d MB)\n", mostPrinted>>20)
	}
	return len(b), nil
}

// settle makes outputs of what was printed: one for each stream, standard
// output first, as the order between two streams is nothing to rely on.
func (r *recorder) settle() {
	for _, name := range []string{"stdout", "stderr"} {
		if text := r.printed[name]; text != nil {
			r.cell.Outputs = append(r.cell.Outputs, &nbformat.Output{Type: nbformat.Stream, Name: name, Text: terminal(text.String())})
		}
	}
	clear(r.printed)
}

func (r *recorder) clear() {
	if r.clearing {
		r.cell.Outputs, r.clearing = nil, false
		clear(r.printed)
	}
}

func (r *recorder) add(o *nbformat.Output) {
	r.clear()
	r.settle()
	r.cell.Outputs = append(r.cell.Outputs, o)
}

func (r *recorder) show(d display.Output) {
	r.mu.Lock()
	defer r.mu.Unlock()
	switch {
	case r.cell == nil:
	case d.Clear:
		if r.clearing = true; !d.Wait {
			r.clear()
		}
	case d.Update:
		for _, o := range r.shown[d.ID] {
			o.Data = bundle(held(d.Bundle, mostShown))
		}
	case r.room < 0:
	default:
		b := held(d.Bundle, r.room)
		r.room -= size(d.Bundle)
		o := &nbformat.Output{Type: nbformat.Display, Data: bundle(b)}
		r.add(o)
		r.shown[d.ID] = append(r.shown[d.ID], o)
	}
}

func (r *recorder) result(b display.Bundle, count int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.add(&nbformat.Output{Type: nbformat.Result, Data: bundle(held(b, mostShown)), Count: &count})
}

func size(b display.Bundle) (n int) {
	for _, content := range b {
		n += len(content)
	}
	return n
}

// held is a bundle, or a word in its place if there is no room for it.
func held(b display.Bundle, room int) display.Bundle {
	if size(b) <= room {
		return b
	}
	return display.Bundle{display.Plain: fmt.Appendf(nil, "(left out: a cell can show %d MB)", mostShown>>20)}
}

func (r *recorder) fail(e *session.CellError) {
	r.mu.Lock()
	defer r.mu.Unlock()
	traceback := e.Colored()
	if traceback == nil {
		traceback = []string{e.Error()}
	}
	r.add(&nbformat.Output{Type: nbformat.Error, EName: e.Name, EValue: e.Message, Traceback: traceback})
}

// bundle is a display's bundle as a notebook has it.
func bundle(b display.Bundle) nbformat.Object {
	var out nbformat.Object
	data, err := json.Marshal(b)
	if err == nil {
		d := json.NewDecoder(strings.NewReader(string(data)))
		d.UseNumber()
		err = d.Decode(&out)
	}
	if err != nil { // JSON that a cell made by hand
		return nbformat.Object{display.Plain: fmt.Sprintf("cannot be shown: %v", err)}
	}
	return out
}
