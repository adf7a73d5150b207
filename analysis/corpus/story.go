package corpus

// shape is what a line looks like by itself.
type shape uint8

const (
	prose shape = iota
	headlike
	pictureLine
	pageLine
	endLine // boilerplate that stands after the end of a story
	parting // a separator
	weakParting
	bylineLike
	stampLine  // a day or a time
	datelined  // opens with a dateline that names an agency
	placelined // opens with one that does not
)

func shapeOf(line string) shape {
	switch {
	case len(line) < 40 && separator().MatchString(line):
		return parting
	case len(line) < 10 && dinkus().MatchString(line):
		return weakParting
	case isCaption(line):
		return pictureLine
	case isStamp(line):
		return stampLine
	case isLeftover(line):
		if ending().MatchString(line) {
			return endLine
		}
		return pageLine
	}
	if d, ok := datelineOf(line); ok {
		if d.agency != "" {
			return datelined
		}
		return placelined
	}
	if _, ok := bylineOf(line); ok {
		return bylineLike
	}
	if headline(line) {
		return headlike
	}
	return prose
}

func (s shape) isText() bool { return s == prose || s == datelined || s == placelined }

// cutStories returns the index of the line at which each story of a file
// begins. A new story needs a sign of its own (a separator, the dateline of an
// agency, a headline after the end of a story) and text on both sides.
func cutStories(s string, lines []Line, shapes []shape) []int {
	starts := []int{0}
	var seen state
	for i := range lines {
		if i > starts[len(starts)-1] {
			if at := seen.newStory(s, lines, shapes, starts[len(starts)-1], i); at > 0 {
				starts = append(starts, at)
				seen = state{}
			}
		}
		seen.add(s, lines, shapes, starts[len(starts)-1], i)
	}
	return starts
}

// state is what has been seen of a story.
type state struct {
	text     int  // lines of text
	ended    bool // an end line since the last text
	pictures int  // captions since the last text or headline
	repeats  int  // those that the story has had before
	parted   bool // a separator since the last text
	captions map[string]bool
}

func (st *state) add(s string, lines []Line, shapes []shape, start, i int) {
	switch sh := shapes[i]; {
	case sh.isText():
		*st = state{text: st.text + 1, captions: st.captions}
	case sh == headlike, sh == stampLine:
		st.pictures, st.repeats = 0, 0
	case sh == pictureLine:
		if st.captions == nil {
			st.captions = map[string]bool{}
		}
		line := s[lines[i].Start:lines[i].End]
		if st.pictures++; st.captions[line] {
			st.repeats++
		}
		st.captions[line] = true
	case sh == endLine:
		st.ended = true
	case sh == parting:
		st.parted = true
	}
}

// newStory returns where the story that line i belongs to begins, when that is
// another than the one that began at start, or 0.
func (st *state) newStory(s string, lines []Line, shapes []shape, start, i int) int {
	if st.text == 0 {
		return 0
	}
	ahead := textAhead(lines, shapes, i)
	switch sh := shapes[i]; {
	case st.parted && sh != parting && ahead > 0:
		return i
	case sh == datelined && st.text > 1:
		return st.backToHead(shapes, start, i)
	case sh == placelined && st.text > 1 && (st.ended || st.pictures > 0 || shapes[i-1] == weakParting):
		return st.backToHead(shapes, start, i)
	case (sh == headlike || sh == stampLine) && st.text > 1 && ahead > 1 && (st.ended || st.text > 3 && st.pictures > 2):
		return i
	case sh == prose && st.text > 1 && ahead > 1 && st.ended && st.repeats > 1:
		return i
	}
	return 0
}

// backToHead goes back over the headline, byline and day above line i.
func (st *state) backToHead(shapes []shape, start, i int) int {
	at := i
	for at-1 > start && i-at < 3 && (shapes[at-1] == headlike || shapes[at-1] == bylineLike || shapes[at-1] == stampLine) {
		at--
	}
	return at
}

// textAhead counts the lines of text after line i, itself included, up to the
// next end of a story.
func textAhead(lines []Line, shapes []shape, i int) int {
	const enough = 2
	n := 0
	for ; i < len(lines) && n < enough && shapes[i] != parting; i++ {
		if shapes[i].isText() {
			n++
		}
	}
	return n
}
