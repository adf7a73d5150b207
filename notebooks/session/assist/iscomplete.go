package assist

import (
	"errors"
	"go/parser"
	"go/scanner"
	"go/token"
	"strings"
)

// Status is whether a cell can be run as it stands.
type Status string

// A cell is complete, goes on on the next line, or is wrong whatever follows.
const (
	Complete   Status = "complete"
	Incomplete Status = "incomplete"
	Invalid    Status = "invalid"
)

// IsComplete returns the status of a cell, and for an incomplete one the
// indent of its next line.
func IsComplete(code string) (status Status, indent string) {
	lexemes, wrong := lex(code)
	for _, e := range wrong {
		switch {
		case strings.Contains(e.Msg, "raw string literal not terminated"), strings.Contains(e.Msg, "comment not terminated"):
			return Incomplete, ""
		default:
			return Invalid, ""
		}
	}
	depth, ok := brackets(lexemes)
	switch {
	case !ok:
		return Invalid, ""
	case depth > 0:
		return Incomplete, strings.Repeat("\t", depth)
	case len(lexemes) > 0 && lexemes[len(lexemes)-1].tok != token.SEMICOLON:
		// The scanner ends a statement with a semicolon, unless it goes on.
		return Incomplete, "\t"
	}
	return parses(code), ""
}

// brackets returns how many are open at the end, and whether all the others
// are in pairs.
func brackets(lexemes []lexeme) (depth int, ok bool) {
	closing := map[token.Token]token.Token{token.RPAREN: token.LPAREN, token.RBRACK: token.LBRACK, token.RBRACE: token.LBRACE}
	var open []token.Token
	for _, l := range lexemes {
		if want, isClosing := closing[l.tok]; isClosing && (len(open) == 0 || open[len(open)-1] != want) {
			return 0, false
		}
		open = nest(open, l.tok)
	}
	return len(open), true
}

// parses reports whether each part of a cell is correct by itself.
func parses(code string) Status {
	for _, p := range cut(code) {
		text := code[p.start:p.end]
		head := "package p; func _() { "
		switch p.kind {
		case packaging:
			head = ""
		case importing, declaration:
			head = "package p; "
		}
		file := head + text + "\n"
		if p.kind == statement {
			file += "}"
		}
		_, err := parser.ParseFile(token.NewFileSet(), "", file, parser.SkipObjectResolution)
		var list scanner.ErrorList
		if !errors.As(err, &list) || len(list) == 0 {
			continue
		}
		if list[0].Pos.Offset >= len(head)+len(strings.TrimRight(text, " \t\n")) && p.end == lastPlace(code) {
			return Incomplete
		}
		return Invalid
	}
	return Complete
}

// lastPlace is where the last part of a cell ends.
func lastPlace(code string) int {
	parts := cut(code)
	return parts[len(parts)-1].end
}
