package session

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"readout/notebooks/session/display"
	"readout/notebooks/session/imports"
)

// A play is a session of cells with what each must give: a pattern that
// matches output⇒value, or ERR:error. Without one, any but an error will do.
type play struct {
	name  string
	cells []playCell
}

type playCell struct {
	code, want string
	timeout    time.Duration
}

func readPlays(t *testing.T, name string) []play {
	data, err := os.ReadFile(name)
	if err != nil {
		if os.IsNotExist(err) && os.Getenv("CI") == "" {
			t.Skipf("%s is not here", name)
		}
		t.Fatal(err)
	}
	var plays []play
	for _, part := range strings.Split("\n"+string(data), "\n=== ")[1:] {
		title, body, _ := strings.Cut(part, "\n")
		p := play{name: title}
		for _, text := range strings.Split("\n"+body, "\n---\n") {
			c := playCell{timeout: 10 * time.Second}
			var lines []string
			for _, line := range strings.Split(text, "\n") {
				if want, ok := strings.CutPrefix(line, "//> "); ok {
					c.want = want
				} else if limit, ok := strings.CutPrefix(line, "//timeout "); ok {
					seconds, _ := strconv.ParseFloat(strings.TrimSuffix(limit, "s"), 64)
					c.timeout = time.Duration(seconds * float64(time.Second))
				} else {
					lines = append(lines, line)
				}
			}
			c.code = strings.Trim(strings.Join(lines, "\n"), "\n") + "\n"
			p.cells = append(p.cells, c)
		}
		plays = append(plays, p)
	}
	return plays
}

func TestBattery(t *testing.T) {
	for _, p := range readPlays(t, "../../../shared/eval/cells/cells.txt") {
		t.Run(p.name, p.run)
	}
}

func TestPlays(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, f := range files {
		for _, p := range readPlays(t, f) {
			t.Run(p.name, p.run)
		}
	}
}

type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(b)
}

func (l *lockedBuffer) take() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	defer l.b.Reset()
	return l.b.String()
}

func (p play) run(t *testing.T) {
	t.Parallel()
	var out lockedBuffer
	s, err := New(Options{Dir: t.TempDir(), Allow: imports.Allow{imports.Files}, Outside: Outside{Stdout: &out, Stderr: &out}})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for i, c := range p.cells {
		ctx, cancel := context.WithTimeout(t.Context(), c.timeout)
		start := time.Now()
		res := s.Run(ctx, c.code)
		interrupted := ctx.Err() != nil
		cancel()
		if late := time.Since(start) - c.timeout; late > time.Minute {
			t.Errorf("cell %d: hung for %v after its time", i+1, late)
		}
		got := out.take() + "⇒"
		if len(res.Values) > 0 {
			got += string(display.Of(res.Values...)["text/plain"])
		}
		if res.Error != nil {
			got = "ERR:" + res.Error.Name + ": " + res.Error.Message
			if interrupted {
				got += "(interrupt)"
			}
		}
		ok := !strings.HasPrefix(got, "ERR:")
		if c.want != "" {
			ok = regexp.MustCompile("(?s)" + c.want).MatchString(got)
		}
		if !ok {
			t.Errorf("cell %d: got %.300q, want %q", i+1, got, c.want)
			if res.Error != nil {
				t.Log(strings.Join(res.Error.Traceback, "\n"))
			}
		}
	}
}
