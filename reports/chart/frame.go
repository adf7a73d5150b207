package chart

import (
	"readout/analysis/table"
	"readout/reports/font"
)

// The sizes of text, in units of the picture.
const (
	titleSize   = 20
	measureSize = 13.5
	labelSize   = 13
	smallSize   = 11.5
	noteSize    = 11
)

// frame is a picture under construction: what stands around the figure, and
// the column that the figure may fill.
type frame struct {
	*picture
	Theme
	left, right float64 // the column
	y           float64 // where the next thing goes
	tall        float64 // how high the figure should be; 0 for what it needs
	most        float64 // how high it may grow by itself
}

func (f *frame) label() style  { return style{font.Regular, labelSize, f.Ink} }
func (f *frame) strong() style { return style{font.Bold, labelSize, f.Ink} }
func (f *frame) soft() style   { return style{font.Regular, smallSize, f.Soft} }
func (f *frame) note() style   { return style{font.Regular, noteSize, f.Faint} }

func (f *frame) column() float64 { return f.right - f.left }

// tallest is how high a figure grows by itself: a chart should fit on a page.
const tallest = 860

// onPage is how high it grows on a page, which holds two charts, and claims
// with their table.
func onPage(s table.Shape) float64 {
	switch s {
	case table.Intervals:
		return 400
	case table.Heat, table.Multiples, table.Network:
		return 350
	}
	return 270
}

// reach is how high the figure may be.
func (f *frame) reach() float64 {
	if f.tall > 0 {
		return f.tall
	}
	return f.most
}

// head draws the rule, the finding and how it is measured.
func (f *frame) head(finding, measure string) {
	f.rect(box{f.left, 0, f.left + 46, 5}, f.Rule)
	title := style{font.Bold, titleSize, f.Ink}
	f.y = f.lines(title, f.left, 29, start, title.balance(finding, f.column(), 4))
	if measure != "" {
		s := style{font.Regular, measureSize, f.Soft}
		f.y = f.lines(s, f.left, f.y-4, start, s.wrap(measure, f.column(), 4))
		f.y -= s.lead() - 6
	} else {
		f.y -= title.lead() - 8
	}
	f.y += 14
}

// foot draws notes and the source under the figure.
func (f *frame) foot(notes []string) {
	f.y += 20
	for _, n := range notes {
		f.y = f.lines(f.note(), f.left, f.y, start, f.note().wrap(n, f.column(), 6))
	}
	f.y -= f.note().lead() - 4
}

// footHeight is what foot will take.
func (f *frame) footHeight(notes []string) float64 {
	lines := 0
	for _, n := range notes {
		lines += len(f.note().wrap(n, f.column(), 6))
	}
	return 20 + float64(lines-1)*f.note().lead() + 4
}

// empty stands for a figure without a single row.
func (f *frame) empty(t *table.Table) {
	f.message("Nothing found for “" + clean(t.Title) + "” in these articles.")
}

// message is drawn instead of a figure that has nothing to show.
func (f *frame) message(text string) {
	area := box{f.left, f.y, f.right, f.y + max(f.tall, 120)}
	f.rect(area, mix(f.Paper, f.Grid, 0.45))
	s := style{font.Regular, labelSize, f.Soft}
	lines := s.balance(text, f.column()-48, 4)
	y := (area.top+area.bottom)/2 - float64(len(lines)-1)*s.lead()/2 + 4
	f.lines(s, (f.left+f.right)/2, y, middle, lines)
	f.y = area.bottom
}
