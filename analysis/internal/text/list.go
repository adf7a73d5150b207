package text

import "unicode/utf8"

// item is the place where the next item of a numbered list begins in running
// text: "1) ... 2) ...". It is none when negative.
type item struct{ at int }

// reach bounds how far the next item is looked for.
const reach = 2000

// listItem reads the marker of a list at s[i:], if there is one. It returns
// where its text begins and where the next item does.
func listItem(s string, i int) (int, item) {
	if i == len(s) {
		return i, item{-1}
	}
	bullet := bulletAt(s, i)
	value, closing, end := marker(s, skipBlanks(s, i+bullet))
	if value == 0 {
		return i, item{-1}
	}
	for j := end; j < len(s) && j < end+reach; j++ {
		if s[j] != ' ' || j+1 == len(s) {
			continue
		}
		b := bulletAt(s, j+1)
		if (b > 0) != (bullet > 0) {
			continue
		}
		if v, c, _ := marker(s, skipBlanks(s, j+1+b)); v == value+1 && c == closing {
			return end, item{j + 1}
		}
	}
	return end, item{-1}
}

// marker reads "1.", "1)", "1.)" or "a." at s[i:] followed by space. Its value
// is 0 when there is none.
func marker(s string, i int) (value int, closing string, end int) {
	j := i
	for j < len(s) && j < i+2 && classOf[s[j]] == digit {
		value = value*10 + int(s[j]-'0')
		j++
	}
	if j == i && j < len(s) && s[j] >= 'a' && s[j] < 'h' {
		value = 1000 + int(s[j])
		j++
	}
	for _, c := range [...]string{".)", ".", ")"} {
		if end = j + len(c); end < len(s) && s[j:end] == c && s[end] == ' ' {
			return value, c, end
		}
	}
	return 0, "", i
}

func bulletAt(s string, i int) int {
	if i < len(s) && s[i] >= utf8.RuneSelf {
		switch r, n := utf8.DecodeRuneInString(s[i:]); r {
		case '•', '⁃', '‣', '▪', '●':
			return n
		}
	}
	return 0
}

func skipBlanks(s string, i int) int {
	for i < len(s) && s[i] == ' ' {
		i++
	}
	return i
}
