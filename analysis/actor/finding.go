package actor

import (
	"strconv"
	"strings"

	"readout/analysis/internal/name"
	"readout/analysis/table"
)

func short(actor string) string { return name.Short(actor) }

func plural(n int, noun string) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}

// times writes how often something happens: once, twice, 12 times.
func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return table.Grouped(float64(n), 0) + " times"
}

// lead says who is named most. The rows are in order.
func lead(rows []row, noun string) string {
	top := 0
	for top < len(rows) && rows[top].named() > 0 && rows[top].named() == rows[0].named() {
		top++
	}
	switch {
	case top == 0:
		return "No " + noun + " is named"
	case top == len(rows) || rows[top].named() == 0:
		if top == 1 {
			return short(rows[0].actor) + " is the only " + noun + " named, " + times(rows[0].named())
		}
		fallthrough
	case top > 1:
		if top > 3 {
			return strconv.Itoa(top) + " " + noun + "s are named equally often, " + times(rows[0].named()) + " each"
		}
		return listed(rows[:top]) + " are named equally often, " + times(rows[0].named()) + " each"
	}
	first, second := rows[0].named(), rows[1].named()
	who := short(rows[0].actor)
	switch {
	case first == 2*second:
		return who + " is named twice as often as any other " + noun
	case first >= 3*second:
		return who + " is named at least " + strconv.Itoa(first/second) + " times as often as any other " + noun
	case first > 2*second:
		return who + " is named more than twice as often as any other " + noun
	}
	if second2 := 2; second2 < len(rows) && rows[2].named() == second {
		return who + " is named most often, " + times(first)
	}
	return who + " is named most often, " + times(first) + ", ahead of " + short(rows[1].actor) + " with " + table.Grouped(float64(second), 0)
}

// listed joins names: "Trump, Putin and Zelenskyy".
func listed(rows []row) string {
	names := make([]string, len(rows))
	for i, r := range rows {
		names[i] = short(r.actor)
	}
	if len(names) == 1 {
		return names[0]
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
