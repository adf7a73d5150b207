package corpus

import "sort"

// sourceMap maps offsets in an article's text to offsets in the file it was
// read from. Text that stands in the file byte for byte needs one step; a JSON
// escape, a doubled CSV quote or another encoding adds a step where the
// distance changes.
type sourceMap []step

type step struct{ text, file int }

func (m sourceMap) file(text int) int {
	i := sort.Search(len(m), func(i int) bool { return m[i].text > text })
	if i == 0 {
		return text
	}
	return m[i-1].file + text - m[i-1].text
}
