package chart

import (
	"strings"
)

// altRows is how many rows the alt text tells one by one.
const altRows = 12

// Alt returns the chart in words, made from the data: for people who hear it,
// and for the description in SVG and PDF files.
func (c *Chart) Alt() string {
	var out strings.Builder
	finding, measure := c.headline()
	for _, s := range []string{finding, measure} {
		if s != "" {
			out.WriteString(strings.TrimRight(s, ".") + ". ")
		}
	}
	if c.fault != "" {
		return out.String() + c.fault
	}
	if len(c.data.rows) == 0 {
		return out.String() + "Nothing found."
	}
	for i, r := range c.data.rows {
		if i == altRows {
			out.WriteString("; and " + plural(len(c.data.rows)-i, "more", "more"))
			break
		}
		if i > 0 {
			out.WriteString("; ")
		}
		out.WriteString(c.data.say(r))
	}
	out.WriteString(".")
	return out.String()
}

// String is Alt, for a chart that is printed.
func (c *Chart) String() string { return c.Alt() }

// say puts a row in words.
func (d *data) say(r datum) string {
	var parts []string
	for _, p := range []string{r.label, r.group, r.detail} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, ", ") + ": " + d.figure(r)
}

// figure writes a row's value and bounds in words, its own where it has them: 273;
// at least 5; 250–300; more than 46,000.
func (d *data) figure(r datum) string {
	f, v := d.format, r.value
	switch {
	case v.known && r.stated != "":
		return r.stated
	case v.known && r.low.known && r.high.known && (r.low.v < v.v || v.v < r.high.v):
		return f.value(v.v) + " (" + f.span(r.low.v, r.high.v) + ")"
	case v.known && r.low.known && !r.high.known && r.low.v <= v.v:
		return "at least " + f.value(r.low.v)
	case v.known && r.high.known && !r.low.known && r.high.v >= v.v:
		return "at most " + f.value(r.high.v)
	case v.known:
		return f.value(v.v)
	case r.low.known && r.high.known && r.low.v != r.high.v:
		return f.span(r.low.v, r.high.v)
	case r.low.known && r.high.known:
		return f.value(r.low.v)
	case r.low.known:
		return f.value(r.low.v) + " or more"
	case r.high.known:
		return "up to " + f.value(r.high.v)
	}
	return notKnown
}
