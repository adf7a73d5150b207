package text

// Stand-in until the real tokenizer lands: delete this file then.
func Tokens(dst []Token, s string, base int) []Token { return dst }
