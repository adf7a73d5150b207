package corpus

import "sort"

// sourceMap maps offsets in an article's text to offsets in the file it was
// read from. Text that stands in the file byte for byte needs one step; a JSON
// escape, a doubled CSV quote or another encoding adds a step where the
// distance changes.
type sourceMap []step

type step struct{ text, file int }

func (m sourceMap) file(text int) int {
	if len(m) == 1 && m[0].text <= text {
		return m[0].file + text - m[0].text
	}
	i := sort.Search(len(m), func(i int) bool { return m[i].text > text })
	if i == 0 {
		return text
	}
	return m[i-1].file + text - m[i-1].text
}

// end maps an offset that ends a stretch of text: what the text leaves out of
// the file after it is none of it.
func (m sourceMap) end(text int) int {
	i := sort.Search(len(m), func(i int) bool { return m[i].text >= text })
	switch {
	case i == 0:
		return m.file(text)
	case i < len(m) && m[i].text == text:
		return m[i].file
	}
	return m[i-1].file + text - m[i-1].text
}

// from returns the map of the text that starts at the given offset.
func (m sourceMap) from(text int) sourceMap {
	i := sort.Search(len(m), func(i int) bool { return m[i].text > text })
	cut := sourceMap{{0, m.file(text)}}
	for _, s := range m[i:] {
		cut = append(cut, step{s.text - text, s.file})
	}
	return cut
}

// mapped is text under construction that knows where its bytes come from.
type mapped struct {
	text    []byte
	source  sourceMap
	stopped bool // by the last step
}

// add appends bytes that stand for those at the given offset of the file.
func (b *mapped) add(s string, file int) {
	if s == "" {
		return
	}
	n := len(b.source)
	if n == 0 || b.source[n-1].file+len(b.text)-b.source[n-1].text != file {
		if n > 0 && b.source[n-1].text == len(b.text) && !b.stopped {
			b.source[n-1].file = file
		} else {
			b.source = append(b.source, step{len(b.text), file})
		}
	}
	b.text, b.stopped = append(b.text, s...), false
}

// stop says that the text so far ends at the given offset of the file.
func (b *mapped) stop(file int) {
	if len(b.text) > 0 && !b.stopped {
		b.source, b.stopped = append(b.source, step{len(b.text), file}), true
	}
}

// copy adds s[from:to], whose bytes source maps.
func (b *mapped) copy(s string, source sourceMap, from, to int) {
	i := sort.Search(len(source), func(i int) bool { return source[i].text > from })
	for ; from < to; i++ {
		end := to
		if i < len(source) && source[i].text < to {
			end = source[i].text
		}
		b.add(s[from:end], source.file(from))
		from = end
	}
}
