package session

import (
	"go/scanner"
	"go/token"
)

type pieceKind uint8

const (
	importPiece pieceKind = iota
	declPiece             // const, type, func
	stmtPiece             // var as well: it runs in its turn
)

// A piece is one declaration or statement at the top level of a cell.
type piece struct {
	kind     pieceKind
	from, to int // byte offsets
}

type lexeme struct {
	tok token.Token
	off int
	lit string
}

// lex returns the tokens of a cell, without comments. Semicolons that line
// ends stand for are among them.
func lex(code string) []lexeme {
	file := token.NewFileSet().AddFile("", -1, len(code))
	var s scanner.Scanner
	s.Init(file, []byte(code), func(token.Position, string) {}, 0)
	var out []lexeme
	for {
		pos, tok, lit := s.Scan()
		out = append(out, lexeme{tok, min(file.Offset(pos), len(code)), lit})
		if tok == token.EOF {
			return out
		}
	}
}

// split cuts a cell at its top level. It reports whether the cell is a whole
// file, with a package clause.
func split(code string) (pieces []piece, isFile bool) {
	toks := lex(code)
	if toks[0].tok == token.PACKAGE {
		return nil, true
	}
	depth, start := 0, 0
	for i, t := range toks {
		switch t.tok {
		case token.LPAREN, token.LBRACK, token.LBRACE:
			depth++
		case token.RPAREN, token.RBRACK, token.RBRACE:
			depth = max(0, depth-1)
		case token.SEMICOLON, token.EOF:
			if depth > 0 && t.tok != token.EOF {
				continue
			}
			if i == start && t.lit == ";" { // an empty part of a for
				pieces = append(pieces, piece{stmtPiece, t.off, t.off})
			}
			if i > start {
				end := t.off
				if t.tok == token.EOF {
					end = len(code)
				}
				pieces = append(pieces, piece{kindOf(toks[start:i]), toks[start].off, end})
			}
			start = i + 1
		}
	}
	return pieces, false
}

func kindOf(toks []lexeme) pieceKind {
	switch toks[0].tok {
	case token.IMPORT:
		return importPiece
	case token.TYPE, token.CONST:
		return declPiece
	case token.FUNC:
		if isFuncDecl(toks) {
			return declPiece
		}
	}
	return stmtPiece
}

// isFuncDecl tells a declared function or method from a function literal: a
// name follows func, or a receiver and then a name and its parameters.
func isFuncDecl(toks []lexeme) bool {
	if len(toks) < 2 {
		return false
	}
	if toks[1].tok == token.IDENT {
		return true
	}
	depth := 0
	for i, t := range toks[1:] {
		switch t.tok {
		case token.LPAREN:
			depth++
		case token.RPAREN:
			if depth--; depth == 0 {
				rest := toks[i+2:]
				return len(rest) >= 2 && rest[0].tok == token.IDENT && rest[1].tok == token.LPAREN
			}
		}
	}
	return false
}

// keep blanks out everything but the pieces of one kind, so that what is left
// stays in its place.
func keep(code string, pieces []piece, kind pieceKind) (text string, found bool) {
	b := []byte(code)
	for i, ch := range b {
		if ch != '\n' && ch != '\r' {
			b[i] = ' '
		}
	}
	for _, p := range pieces {
		if p.kind == kind {
			copy(b[p.from:p.to], code[p.from:p.to])
			if p.to < len(code) && code[p.to] == ';' {
				b[p.to] = ';'
			}
			found = true
		}
	}
	return string(b), found
}
