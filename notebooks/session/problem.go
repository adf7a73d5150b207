package session

import (
	"fmt"
	"strings"
)

// A Problem is one reason why a cell does not compile.
type Problem struct {
	Cell         string
	Line, Column int
	Message      string
	Hint         string
}

// String is the problem as cell:line:column: message.
func (p Problem) String() string {
	s := fmt.Sprintf("%s:%d:%d: %s", p.Cell, p.Line, p.Column, p.Message)
	if p.Hint != "" {
		s += " (" + p.Hint + ")"
	}
	return s
}

// show is the problem with the line it is in and a caret under its place.
func (p Problem) show(code string) string {
	lines := strings.Split(code, "\n")
	if p.Line < 1 || p.Line > len(lines) {
		return p.String()
	}
	line := lines[p.Line-1]
	col := min(max(p.Column-1, 0), len(line))
	// Tabs stay tabs, so that the caret stands where the reader sees it.
	lead := strings.Map(func(r rune) rune {
		if r == '\t' {
			return r
		}
		return ' '
	}, line[:col])
	return p.String() + "\n    " + line + "\n    " + lead + "^"
}

// A CellError says why a cell failed.
type CellError struct {
	Name      string // what kind of failure: "compile error", "panic", ...
	Message   string
	Traceback []string
	Problems  []Problem // of a cell that does not compile
	Value     any       // what the cell panicked with
}

func (e *CellError) Error() string { return e.Name + ": " + e.Message }

// compileError gathers the problems of a cell.
func compileError(problems []Problem, code string) *CellError {
	e := &CellError{Name: "compile error", Problems: problems}
	var all []string
	for _, p := range problems {
		all = append(all, p.String())
		e.Traceback = append(e.Traceback, p.show(code))
	}
	e.Message = strings.Join(all, "\n")
	return e
}
