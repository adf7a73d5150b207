package corpus

import (
	"slices"
	"strings"
	"time"

	"readout/analysis/internal/date"
)

// Selection says which articles to keep; the zero Selection keeps all.
type Selection struct {
	From, To time.Time // days, both included; zero is open
	Outlet   string
}

// Select returns the articles of c that may have been printed within the days
// and by the outlet. Those without a date are left out, and named, when days
// are asked for. What repeats what is found anew among those kept.
func (c *Corpus) Select(s Selection) *Corpus {
	days := date.Interval{From: s.From, To: s.To}
	if !days.Known() && s.Outlet == "" {
		return c
	}
	kept := *c
	kept.Articles = nil
	kept.Omitted = slices.Clone(c.Omitted)
	for _, a := range c.Articles {
		switch {
		case s.Outlet != "" && !strings.EqualFold(a.Outlet, s.Outlet):
		case days.Known() && !a.Published.Known():
			kept.Omitted = append(kept.Omitted, Omission{a.ID, "no known date to compare with --from and --to"})
		case days.Known() && !a.Published.Overlaps(days):
		default:
			copied := *a
			copied.DuplicateOf = ""
			copied.Lines = slices.Clone(a.Lines)
			copied.Sentences = slices.Clone(a.Sentences)
			kept.Articles = append(kept.Articles, &copied)
		}
	}
	markDuplicates(kept.Articles)
	return &kept
}

// Without returns the corpus without some articles, which are named among the
// omitted with the reasons given.
func (c *Corpus) Without(reasons map[*Article]string) *Corpus {
	if len(reasons) == 0 {
		return c
	}
	kept := *c
	kept.Articles, kept.Omitted = nil, slices.Clone(c.Omitted)
	for _, a := range c.Articles {
		if reason, ok := reasons[a]; ok {
			kept.Omitted = append(kept.Omitted, Omission{a.ID, reason})
		} else {
			kept.Articles = append(kept.Articles, a)
		}
	}
	return &kept
}
