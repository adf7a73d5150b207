package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentenceEnd looks at the stop at s[i] in a sentence that began at start. It
// returns the end of the stop with the quotation marks and brackets that close
// after it, and whether the sentence ends there.
func sentenceEnd(s string, start, i int) (int, bool) {
	run := stops(s, i)
	if run.dots > 2 && i > start && (s[i-1] == '[' || s[i-1] == '(') {
		return run.end, false // "[...]" marks words left out
	}
	end := closers(s, run.end)
	next := skipSpace(s, end)
	if next == len(s) {
		return end, true
	}
	if next == end {
		return end, glued(s, i, run, end)
	}
	if blankBetween(s[end:next]) {
		return end, true
	}
	word := openers(s, next)
	r, _ := utf8.DecodeRuneInString(s[word:])
	switch {
	case unicode.IsLower(r):
		return end, end == run.end && !run.spaced && loose(s, start, i, run)
	case run.dots == 1 && run.only():
		return end, fullStop(s, start, i, end, word)
	case run.only():
		return end, run.dots > 3 || !run.spaced
	}
	return end, end == run.end || !attribution(s, word)
}

// loose reports whether the stop at s[i] ends a sentence although the next word
// is in lower case, as in hasty writing: after a word that is plainly none of
// an abbreviation, a name with an exclamation mark, and a number.
func loose(s string, start, i int, run run) bool {
	if run.dots > 0 && run.others > 0 || run.dots > 1 {
		return false
	}
	begin := i
	for begin > start && classOf[s[begin-1]] == letter {
		begin--
	}
	w := s[begin:i]
	switch {
	case i > start && s[i-1] == ' ':
		return true
	case run.others > 0:
		return w == "" || w[0] >= 'a' || run.others > 1
	case w == "":
		return digitBefore(s, i) && !allDigits(s[start:i])
	case w == "s" && begin > start && s[begin-1] == '\'':
		return true
	}
	return len(w) > 1 && (w[0] >= 'a' || len(w) > 3) && (begin == start || s[begin-1] == ' ') && kindOf(w) == none
}

func digitBefore(s string, i int) bool { return i > 0 && classOf[s[i-1]] == digit }

// run is a row of stops: "?!", "....", ". . .".
type run struct {
	end    int
	dots   int
	others int // ! and ?
	spaced bool
}

func (r run) only() bool { return r.others == 0 }

func stops(s string, i int) run {
	var r run
	for r.end = i; i < len(s); {
		switch {
		case s[i] == '.':
			r.dots++
			i++
		case s[i] == '!' || s[i] == '?':
			r.others++
			i++
		case ellipsisAt(s, i):
			r.dots += 3
			i += 3
		case s[i] == ' ' && r.dots > 0 && i+1 < len(s) && s[i+1] == '.' && (i+2 == len(s) || classOf[s[i+2]] != digit):
			r.spaced = true
			i++
			continue
		default:
			return r
		}
		r.end = i
	}
	return r
}

// closers returns the end of the marks that close a quotation or bracket at s[i].
func closers(s string, i int) int {
	for i < len(s) {
		switch r, n := utf8.DecodeRuneInString(s[i:]); r {
		case '"', '\'', '”', '’', ')', ']', '}', '»', '›':
			i += n
		default:
			return i
		}
	}
	return i
}

// openers returns where the word after the marks that open a quotation or
// bracket at s[i] begins.
func openers(s string, i int) int {
	for i < len(s) {
		switch r, n := utf8.DecodeRuneInString(s[i:]); r {
		case '"', '\'', '“', '‘', '(', '[', '«', '‹', '—', '–', '-':
			i += n
		default:
			return i
		}
	}
	return i
}

// glued reports whether a sentence ends where the next follows without a space
// ("was over.The troops").
func glued(s string, i int, run run, end int) bool {
	r, n := utf8.DecodeRuneInString(s[end:])
	if !unicode.IsUpper(r) {
		return run.dots > 3
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	if end > run.end && before != '.' {
		return true
	}
	after, _ := utf8.DecodeRuneInString(s[end+n:])
	if !unicode.IsLower(after) || !unicode.IsLower(before) && !unicode.IsDigit(before) {
		return false
	}
	from := i - 40
	if from < 0 {
		from = 0
	}
	from += strings.LastIndexAny(s[from:i], " \n\t") + 1
	to := end
	for to < len(s) && to < end+40 && s[to] > ' ' {
		to++
	}
	return !strings.ContainsAny(s[from:to], "@/") && !strings.HasPrefix(s[from:], "www.")
}

func blankBetween(space string) bool {
	i := strings.IndexByte(space, '\n')
	return i >= 0 && strings.IndexByte(space[i+1:], '\n') >= 0
}

// attribution reports whether the words at s[i:] say who spoke, as after a
// question in quotation marks ("Why?" Kim asked).
func attribution(s string, i int) bool {
	for words := 0; words < 4 && i < len(s); words++ {
		end := i
		for end < len(s) && s[end] != ' ' {
			if strings.IndexByte(";:!?\"\n", s[end]) >= 0 || end > i+20 {
				return false
			}
			end++
		}
		switch strings.TrimRight(s[i:end], ".,") {
		case "said", "says", "asked", "asks", "wrote", "added", "replied", "told", "posted", "shouted", "declared":
			return words > 0
		}
		i = end + 1
	}
	return false
}
