package chart

import (
	"image/color"
	"slices"

	"readout/reports/font"
)

// stem is a dated value at its place.
type stem struct {
	x, top, foot float64
	color        color.NRGBA
	row          datum
}

// stems places all dated rows, in the order of their days; rows of one day
// stand side by side.
func (f *frame) stems(d *data, groups []string, day, height scale) []stem {
	var stems []stem
	for _, r := range d.rows {
		if r.day.IsZero() {
			continue
		}
		s := stem{x: day.day(r.day), foot: height.at(0), row: r}
		s.top = s.foot
		if r.value.known {
			s.top = height.at(r.value.v)
		}
		s.color = f.series(slices.Index(groups, r.group))
		stems = append(stems, s)
	}
	slices.SortStableFunc(stems, func(a, b stem) int { return a.row.day.Compare(b.row.day) })
	for from := 0; from < len(stems); {
		to := from + 1
		for to < len(stems) && stems[to].row.day.Equal(stems[from].row.day) {
			to++
		}
		apart := min(9, 18/float64(to-from))
		for i := from; i < to; i++ {
			stems[i].x += (float64(i-from) - float64(to-from-1)/2) * apart
		}
		from = to
	}
	return stems
}

// stemLabel is the words of a stem: the value in bold and the detail after it.
type stemLabel struct {
	stem   stem
	value  string
	lines  []string
	box    box
	at     anchor // start: right of the stem; end: left of it
	lifted bool   // above the dot, on a thin line
}

const valueGap = 5

func (f *frame) stemValue() style { return style{font.Bold, smallSize, f.Ink} }
func (f *frame) stemWords() style { return style{font.Regular, smallSize, f.Ink} }

func (l *stemLabel) width(f *frame) float64 {
	value, first := f.stemValue().width(l.value), 0.0
	if len(l.lines) > 0 {
		first = f.stemWords().width(l.lines[0])
		if value > 0 {
			first += valueGap
		}
	}
	return max(value+first, f.stemWords().widest(l.lines...))
}

func (l *stemLabel) draw(f *frame) {
	value, words := f.stemValue(), f.stemWords()
	value.color = mix(l.stem.color, f.Ink, 0.2)
	y := l.box.top + 11.5
	if l.at == end {
		x := l.box.right
		if len(l.lines) > 0 {
			x -= words.width(l.lines[0]) + valueGap
		}
		f.halo(value, f.Paper, x, y, end, l.value)
		for i, line := range l.lines {
			f.halo(words, f.Paper, l.box.right, y+float64(i)*words.lead(), end, line)
		}
		return
	}
	x := l.box.left
	if l.value != "" {
		x = f.halo(value, f.Paper, x, y, start, l.value).right + valueGap
	}
	for i, line := range l.lines {
		f.halo(words, f.Paper, x, y+float64(i)*words.lead(), start, line)
		x = l.box.left
	}
}

// stemPlacer finds room for words: what is taken are the stems, in their
// order, and then the words placed before.
type stemPlacer struct {
	*frame
	taken  []box
	bounds box
	side   anchor // tried first
}

func (p *stemPlacer) free(b box, own int) bool {
	if !b.within(p.bounds) {
		return false
	}
	for i, t := range p.taken {
		if i != own && b.overlaps(t) {
			return false
		}
	}
	return true
}

// words tries places beside the i-th stem's dot, on one line and on more, then
// higher and higher above it.
func (p *stemPlacer) words(s stem, i int, format format) (stemLabel, bool) {
	l := stemLabel{stem: s}
	if s.row.value.known {
		l.value = format.value(s.row.value.v)
	}
	one := p.stemWords().wrap(s.row.detail, 170, 1)
	forms := [][]string{one, p.stemWords().balance(s.row.detail, 150, 3), p.stemWords().balance(s.row.detail, 130, 2)}
	if len(one) > 0 && one[0] != s.row.detail {
		forms = forms[1:]
	}
	for top := s.top - 8; top >= p.bounds.top; top -= 8 {
		if l.lifted = top < s.top-16; l.lifted {
			if line := (box{s.x - 1, top, s.x + 1, s.top - 6}); !p.free(line, i) {
				break
			}
		}
		for _, l.lines = range forms {
			width, height := l.width(p.frame), max(float64(len(l.lines)), 1)*p.stemWords().lead()
			for _, l.at = range []anchor{p.side, 1 - p.side} {
				l.box = box{s.x + 8, top, s.x + 8 + width, top + height}
				if l.at == end {
					l.box = box{s.x - 8 - width, top, s.x - 8, top + height}
				}
				if !p.free(l.box, -1) {
					continue
				}
				p.taken = append(p.taken, l.box.grow(2))
				if l.lifted {
					p.taken = append(p.taken, box{s.x - 2, top, s.x + 2, s.top})
				}
				return l, true
			}
		}
	}
	return l, false
}
