package corpus

// fingerprint is what the repeats of an article are found by. It depends on the
// article alone.
type fingerprint struct {
	article *Article
	words   []word

	story  []uint64 // shingles of the body
	sketch sketch   // of them
	bands  [sketchSize / bandSize]uint64

	lines, sentences []piece
	near             []nearPrint // by line; of the body alone
}

// piece is a line or sentence as comparisons see it.
type piece struct {
	key   uint64
	words int
}

func fingerprintOf(a *Article) *fingerprint {
	f := &fingerprint{article: a, words: wordsOf(make([]word, 0, len(a.Text)/5), a.Text)}
	if f.story = storyOf(a, f.words); len(f.story) > 0 {
		f.sketch = sketchOf(f.story)
		f.bands = f.sketch.bands()
	}
	f.lines, f.near = make([]piece, len(a.Lines)), make([]nearPrint, len(a.Lines))
	for i, l := range a.Lines {
		words := f.wordsOf(l.Start, l.End)
		f.lines[i] = pieceOf(words)
		if l.Section == Body {
			f.near[i] = nearPrintOf(words)
		}
	}
	f.sentences = make([]piece, len(a.Sentences))
	for i, s := range a.Sentences {
		f.sentences[i] = pieceOf(f.wordsOf(s.Start, s.End))
	}
	return f
}

func (f *fingerprint) wordsOf(start, end int) []word {
	return between(f.words, f.article.Text, start, end)
}

func pieceOf(words []word) piece { return piece{keyOf(words), len(words)} }
