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

// noun says what is ranked: "actor", or "person" with words of its own.
type noun struct{ none, only, other, many string }

var (
	actors = noun{"No actor", "the only actor", "any other actor", "actors"}
	people = noun{"No one", "the only one", "anyone else", "people"}
	spots  = noun{"No place", "the only place", "any other place", "places"}
)

// lead says who is named most. The rows are in order.
func lead(rows []row, n noun) string {
	for i, r := range rows {
		if r.named() == 0 {
			rows = rows[:i]
			break
		}
	}
	if len(rows) == 0 {
		return n.none + " is named"
	}
	top := 1
	for top < len(rows) && rows[top].named() == rows[0].named() {
		top++
	}
	first, who := rows[0].named(), short(rows[0].actor)
	switch {
	case len(rows) == 1:
		return who + " is " + n.only + " named, " + times(first)
	case top > 3:
		return strconv.Itoa(top) + " " + n.many + " are named equally often, " + times(first) + " each"
	case top > 1:
		return listed(rows[:top]) + " are named equally often, " + times(first) + " each"
	}
	switch second := rows[1].named(); {
	case first == 2*second:
		return who + " is named twice as often as " + n.other
	case first >= 3*second:
		return who + " is named at least " + strconv.Itoa(first/second) + " times as often as " + n.other
	case first > 2*second:
		return who + " is named more than twice as often as " + n.other
	case len(rows) > 2 && rows[2].named() == second:
		return who + " is named most often, " + times(first)
	default:
		return who + " is named most often, " + times(first) + ", ahead of " + short(rows[1].actor) + " with " + table.Grouped(float64(second), 0)
	}
}

// listed joins names: "Trump, Putin and Zelenskyy".
func listed(rows []row) string {
	names := make([]string, len(rows))
	for i, r := range rows {
		names[i] = short(r.actor)
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
