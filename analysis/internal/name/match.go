package name

import "readout/analysis/internal/text"

// word returns the word at a token, by any transliteration, or 0.
func (r *Reader) word(i int32) text.ID {
	w := r.wordAt(i)
	if t := &r.tokens[i]; w == 0 && t.End-t.Start >= minSkeleton {
		like, _ := r.index.get(skeleton(r.text(i)))
		w = text.ID(like)
	}
	return w
}

// wordEntry returns what the first word of a rejected phrase means alone.
func (r *Reader) wordEntry(i int32, w text.ID) (int32, int32) {
	if e := r.words[w].single; e != none && r.spelled(e, i, i+1) {
		return e, i + 1
	}
	return none, i
}

// spelled reports whether tokens [first,last) are written as the entry asks.
func (r *Reader) spelled(e, first, last int32) bool {
	f := r.entries[e].flags
	if f&the != 0 && !(first > 0 && (r.is(first-1, "the") || r.is(first-1, "The") || r.is(first-1, "THE"))) {
		return false
	}
	if f&upper == 0 || last != first+1 {
		return true
	}
	s := r.text(first)
	if len(s) < 2 || s[1] >= 'a' && s[1] <= 'z' {
		return false
	}
	if r.style == capitals && r.classAt(first).is(capsword) {
		return s[1] == '.' || r.is(first-1, "THE")
	}
	return true
}

// match returns the entry of the longest phrase at i and the token after it, or
// none.
func (r *Reader) match(i int32, w text.ID) (int32, int32) {
	best, end, node := r.words[w].single, i+1, r.words[w].node
	if node == 0 {
		return best, end
	}
	for j, ok := i+1, true; ok; j++ {
		if j = r.joined(j); j >= int32(len(r.tokens)) {
			break
		}
		w := r.wordAt(j)
		if w == 0 && r.capital(j) {
			w = r.word(j)
		}
		if w == 0 {
			break
		}
		if node, ok = r.phrases.step(node, r.words[w].canon); ok && r.phrases.nodes[node].entry != none {
			best, end = r.phrases.nodes[node].entry, j+1
		}
	}
	if end > i+1 && r.is(end, ".") && r.classAt(end-1).is(generation) && r.tokens[end].Start == r.tokens[end-1].End {
		end++
	}
	return best, end
}

// joined skips a hyphen, full stop or slash inside a name.
func (r *Reader) joined(j int32) int32 {
	if j+1 < int32(len(r.tokens)) && r.tokens[j].Kind == text.Punct && r.tokens[j].Start == r.tokens[j-1].End {
		switch r.body[r.tokens[j].Start] {
		case '-', '/':
			if r.tokens[j+1].Start == r.tokens[j].End {
				return j + 1
			}
		case '.':
			if r.tokens[j-1].End-r.tokens[j-1].Start <= 2 {
				return j + 1
			}
		}
	}
	return j
}
