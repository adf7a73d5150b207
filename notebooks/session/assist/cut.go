package assist

import (
	"go/scanner"
	"go/token"
	"strings"
)

// part is a piece of a cell at its top level.
type part struct {
	kind       kind
	start, end int // offsets in the cell
	open       string
}

type kind int

const (
	statement   kind = iota // variables and constants too
	declaration             // functions, methods and types
	importing
	packaging // a package clause
)

// lexeme is a token of a cell and where it stands.
type lexeme struct {
	tok  token.Token
	text string
	at   int
}

// end is where the token ends; an automatic semicolon has no length.
func (l lexeme) end() int {
	if l.tok == token.SEMICOLON && l.text == "\n" {
		return l.at
	}
	if l.text == "" {
		return l.at + len(l.tok.String())
	}
	return l.at + len(l.text)
}

// lex scans a cell, and says what is wrong with its tokens.
func lex(code string) ([]lexeme, scanner.ErrorList) {
	var s scanner.Scanner
	var wrong scanner.ErrorList
	file := token.NewFileSet().AddFile("", -1, len(code))
	s.Init(file, []byte(code), wrong.Add, 0)
	var all []lexeme
	for {
		pos, tok, text := s.Scan()
		if tok == token.EOF {
			return all, wrong
		}
		all = append(all, lexeme{tok, text, file.Offset(pos)})
	}
}

// cut divides a cell at its top level. A part that is not closed says with
// what it could be.
func cut(code string) []part {
	lexemes, _ := lex(code)
	var parts []part
	var open []token.Token
	for i := 0; i < len(lexemes); {
		first, header := i, false
		for ; i < len(lexemes); i++ {
			l := lexemes[i]
			if l.tok == token.SEMICOLON && len(open) == 0 && !(header && l.text == ";") {
				break
			}
			if len(open) == 0 {
				header = inHeader(header, l.tok)
			}
			open = nest(open, l.tok)
		}
		if i > first {
			p := part{kind: kindOf(lexemes[first:i]), start: lexemes[first].at}
			if i < len(lexemes) {
				p.end = lexemes[i].at
			} else {
				p.end, p.open = len(code), closers(open)
			}
			parts = append(parts, p)
		}
		i++
	}
	return parts
}

// inHeader follows whether semicolons divide the clauses of a statement, as in
// for i := 0; i < n; i++ {.
func inHeader(header bool, t token.Token) bool {
	switch t {
	case token.FOR, token.IF, token.SWITCH:
		return true
	case token.LBRACE:
		return false
	}
	return header
}

// nest follows the brackets that are open.
func nest(open []token.Token, t token.Token) []token.Token {
	switch t {
	case token.LPAREN, token.LBRACK, token.LBRACE:
		return append(open, t)
	case token.RPAREN, token.RBRACK, token.RBRACE:
		if len(open) > 0 {
			return open[:len(open)-1]
		}
	}
	return open
}

func closers(open []token.Token) string {
	var b strings.Builder
	for i := len(open) - 1; i >= 0; i-- {
		switch open[i] {
		case token.LPAREN:
			b.WriteString(")")
		case token.LBRACK:
			b.WriteString("]")
		case token.LBRACE:
			b.WriteString("\n}")
		}
	}
	return b.String()
}

func kindOf(part []lexeme) kind {
	switch part[0].tok {
	case token.PACKAGE:
		return packaging
	case token.IMPORT:
		return importing
	case token.TYPE:
		return declaration
	case token.FUNC:
		if declaresFunction(part) {
			return declaration
		}
	}
	return statement
}

// declaresFunction tells a function or method from a function literal.
func declaresFunction(part []lexeme) bool {
	i := 1
	if i < len(part) && part[i].tok == token.LPAREN {
		depth := 0
		for ; i < len(part); i++ {
			switch part[i].tok {
			case token.LPAREN:
				depth++
			case token.RPAREN:
				depth--
			}
			if depth == 0 {
				break
			}
		}
		i++
		return i+1 < len(part) && part[i].tok == token.IDENT && part[i+1].tok == token.LPAREN
	}
	return i < len(part) && part[i].tok == token.IDENT
}
