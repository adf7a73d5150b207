package export

import (
	"go/scanner"
	"go/token"
)

// A piece is a part of a cell's code: a keyword, text, number, comment, or
// anything else.
type piece struct{ Kind, Text string }

// pieces cuts Go code into pieces that make it up again. What is not Go is one
// of no kind.
func pieces(code string) []piece {
	var out []piece
	file := token.NewFileSet().AddFile("", -1, len(code))
	var s scanner.Scanner
	s.Init(file, []byte(code), func(token.Position, string) {}, scanner.ScanComments)
	last := 0
	for {
		pos, tok, text := s.Scan()
		if tok == token.EOF {
			break
		}
		kind := kindOf(tok)
		start := file.Offset(pos)
		if kind == "" || start < last || start+len(text) > len(code) || code[start:start+len(text)] != text {
			continue // the scanner drops carriage returns from texts
		}
		if start > last {
			out = append(out, piece{"", code[last:start]})
		}
		out = append(out, piece{kind, text})
		last = start + len(text)
	}
	if last < len(code) {
		out = append(out, piece{"", code[last:]})
	}
	return out
}

func kindOf(t token.Token) string {
	switch {
	case t.IsKeyword():
		return "keyword"
	case t == token.STRING, t == token.CHAR:
		return "string"
	case t == token.INT, t == token.FLOAT, t == token.IMAG:
		return "number"
	case t == token.COMMENT:
		return "comment"
	}
	return ""
}
