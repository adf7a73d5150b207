package kernel

import (
	"path"
	"strings"
	"sync"
)

const mostHistory = 10_000

// history is what was run.
type history struct {
	mu   sync.Mutex
	past []past
}

type past struct {
	line         int64
	code, result string
}

type historyQuery struct {
	Output  bool   `json:"output"`
	Access  string `json:"hist_access_type"`
	Session int64  `json:"session"` // 0 and 1 for this one, which is all there is
	Start   int64  `json:"start"`
	Stop    int64  `json:"stop"`
	N       int    `json:"n"`
	Pattern string `json:"pattern"`
	Unique  bool   `json:"unique"`
}

func (h *history) add(code string, line int64) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if len(h.past) >= mostHistory {
		h.past = append(h.past[:0], h.past[mostHistory/10:]...)
	}
	h.past = append(h.past, past{line: line, code: code})
}

func (h *history) result(line int64, text string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for i := range h.past {
		if h.past[i].line == line {
			h.past[i].result = text
		}
	}
}

// find returns what a history_request asks for: [session, line, code] each.
func (h *history) find(q historyQuery) [][3]any {
	h.mu.Lock()
	defer h.mu.Unlock()
	found := [][3]any{}
	seen := map[string]bool{}
	if q.Access == "range" && q.Session != 0 && q.Session != 1 {
		return found
	}
	for i := len(h.past) - 1; i >= 0; i-- {
		p := h.past[i]
		if q.Access == "range" && (p.line < q.Start || q.Stop > 0 && p.line >= q.Stop) || q.Access == "search" && !globs(q.Pattern, p.code) {
			continue
		}
		if q.Unique && seen[p.code] {
			continue
		}
		seen[p.code] = true
		var what any = p.code
		if q.Output {
			what = [2]string{p.code, p.result}
		}
		found = append(found, [3]any{1, p.line, what})
		if q.Access != "range" && q.N > 0 && len(found) == q.N {
			break
		}
	}
	for i, j := 0, len(found)-1; i < j; i, j = i+1, j-1 {
		found[i], found[j] = found[j], found[i]
	}
	return found
}

// globs reports whether code matches a pattern of * and ?.
func globs(pattern, code string) bool {
	if pattern == "" {
		return true
	}
	flat := strings.NewReplacer("/", "\x00") // which path.Match treats apart
	ok, err := path.Match(flat.Replace(pattern), flat.Replace(code))
	return ok && err == nil
}
