package chart

import (
	"slices"
	"time"
)

// event is a day with words, marked over a line: the detail of its row.
type event struct {
	day   time.Time
	lines []string
}

const eventWidth = 118

// events takes room above the area for what happened on some of the days.
func (f *frame) events(d *data, first, last time.Time, area *box) []event {
	var found []event
	for _, r := range d.rows {
		if r.detail != "" && !r.day.IsZero() {
			found = append(found, event{r.day, f.soft().balance(r.detail, eventWidth, 3)})
		}
	}
	slices.SortStableFunc(found, func(a, b event) int { return a.day.Compare(b.day) })
	deepest := 0
	for _, e := range found {
		deepest = max(deepest, len(e.lines))
	}
	room := float64(deepest)*f.soft().lead() + 8
	switch {
	case found == nil:
	case f.tall <= 0:
		area.top, area.bottom = area.top+room, area.bottom+room
	case area.height()-room > 120:
		area.top += room
	default:
		return nil
	}
	return found
}

// drawEvents marks as many events as have room beside each other.
func (f *frame) drawEvents(events []event, x scale, area box) {
	edge := area.left
	for _, e := range events {
		at := x.day(e.day)
		width := f.soft().widest(e.lines...)
		left := at + 5
		if left+width > f.right {
			left = at - 5 - width
		}
		if left < edge || at < edge {
			continue
		}
		f.segment(at, f.y, at, area.bottom, f.Axis, 1, 2, 3)
		f.lines(f.soft(), left, f.y+10, start, e.lines)
		edge = max(left+width, at) + gutter
	}
}
