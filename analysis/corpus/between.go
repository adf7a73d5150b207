package corpus

import (
	"fmt"
	"slices"
	"time"
)

// Between returns the articles that may have been printed from one day to
// another, both included; "" leaves an end open. Days are written 2025-03-01.
// Those without a date are left out, and named, as Select does.
func (c *Corpus) Between(from, to string) (*Corpus, error) {
	first, err := day(from)
	if err != nil {
		return nil, err
	}
	last, err := day(to)
	if err != nil {
		return nil, err
	}
	if !first.IsZero() && !last.IsZero() && last.Before(first) {
		return nil, fmt.Errorf("the last day, %s, lies before the first, %s", to, from)
	}
	return c.Select(Selection{From: first, To: last}), nil
}

func day(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return t, fmt.Errorf("%q is not a day such as 2025-03-01", s)
	}
	return t, nil
}

// By returns the articles of an outlet; "" keeps all.
func (c *Corpus) By(outlet string) *Corpus { return c.Select(Selection{Outlet: outlet}) }

// Outlets returns the names of the outlets in alphabetical order.
func (c *Corpus) Outlets() []string {
	var names []string
	for _, a := range c.Articles {
		if a.Outlet != "" {
			names = append(names, a.Outlet)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// Article returns the article with an id, nil when there is none.
func (c *Corpus) Article(id string) *Article {
	for _, a := range c.Articles {
		if a.ID == id {
			return a
		}
	}
	return nil
}
