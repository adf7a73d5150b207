// Package command runs cells that are not Go but a word to what runs them:
//
//	%who, %whos    list the variables
//	?name, name?   say what a name means
//	exit, quit     end, also with parentheses, unless a cell has declared the name
package command

import (
	"slices"
	"strings"

	"readout/notebooks/session"
	"readout/notebooks/session/assist"
	"readout/notebooks/session/display"
)

// A Result is what became of a command.
type Result struct {
	Value display.Bundle // the value of the cell, may be nil
	Page  display.Bundle // something to read beside it, may be nil
	Leave bool           // the reader wants to end; the cells that are there still run
	Error *session.CellError
}

// Run runs a cell if it is a command.
func Run(sh *session.Shell, code string) (r Result, ok bool) {
	s := sh.Session()
	declared := func(name string) bool {
		_, found := s.Inspect(name, len(name))
		return found
	}
	switch kind, name := parse(code, declared); kind {
	case who:
		r.Value = list(sh.Variables())
	case meaning:
		info, found := s.Inspect(name, len(name))
		if found {
			r.Page = Meaning(info, 0)
		} else {
			r.Error = &session.CellError{Name: "not found", Message: name}
		}
	case leave:
		r.Leave = true
	default:
		return r, false
	}
	return r, true
}

// Is reports whether a cell is a command, where declared tells whether earlier
// cells declare a name.
func Is(code string, declared func(name string) bool) bool {
	kind, _ := parse(code, declared)
	return kind != none
}

// Meaning shows what a name means.
func Meaning(i assist.Info, detail int) display.Bundle {
	return display.Bundle{display.Plain: []byte(i.Text(detail)), display.Markdown: []byte(i.Markdown(detail))}
}

type kind int

const (
	none kind = iota
	who
	meaning
	leave
)

func parse(code string, declared func(name string) bool) (_ kind, name string) {
	code = strings.TrimSpace(code)
	if code == "%who" || code == "%whos" {
		return who, ""
	}
	if name := strings.TrimSuffix(code, "()"); slices.Contains([]string{"exit", "quit"}, name) && !declared(name) {
		return leave, ""
	}
	name = strings.Trim(code, "?")
	if name != code && name != "" && !strings.HasPrefix(name, "//") && !strings.ContainsAny(name, " \n\"`'") {
		return meaning, name
	}
	return none, ""
}
