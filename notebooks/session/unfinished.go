package session

import (
	"fmt"
	"go/scanner"
	"go/token"
	"strings"
)

// endsTooSoon is the one problem of a cell that breaks off, in the place of
// what the parser says of the text after it, which nobody wrote.
func (c *cell) endsTooSoon(list scanner.ErrorList) (Problem, bool) {
	first := list[0]
	if lines := strings.Count(c.code, "\n") + 1; first.Pos.Line <= lines && !strings.HasSuffix(first.Msg, "found 'EOF'") {
		return Problem{}, false
	}
	toks := lex(c.code)
	for len(toks) > 0 && (toks[len(toks)-1].tok == token.EOF || toks[len(toks)-1].lit == "\n") {
		toks = toks[:len(toks)-1]
	}
	if len(toks) == 0 {
		return Problem{}, false
	}
	last := toks[len(toks)-1]
	text := last.lit
	if text == "" {
		text = last.tok.String()
	}
	p := Problem{Cell: c.name, Message: fmt.Sprintf("the cell ends after %q, where more is expected", text)}
	if open, ok := unclosed(toks); ok {
		p.Message = fmt.Sprintf("the cell ends before %q of line %d is closed", open.tok.String(), 1+strings.Count(c.code[:open.off], "\n"))
	}
	end := last.off + len(text)
	p.Line = 1 + strings.Count(c.code[:end], "\n")
	p.Column = end - strings.LastIndex(c.code[:end], "\n")
	return p, true
}

// unclosed is the last bracket that is open at the end.
func unclosed(toks []lexeme) (lexeme, bool) {
	var open []lexeme
	for _, t := range toks {
		switch t.tok {
		case token.LPAREN, token.LBRACK, token.LBRACE:
			open = append(open, t)
		case token.RPAREN, token.RBRACK, token.RBRACE:
			open = open[:max(0, len(open)-1)]
		}
	}
	if len(open) == 0 {
		return lexeme{}, false
	}
	return open[len(open)-1], true
}
