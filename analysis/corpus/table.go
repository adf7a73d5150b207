package corpus

import "readout/analysis/table"

// Table lists the articles: what each is, when it was printed and how that is
// known, and how many of its lines are counted or left out.
func (c *Corpus) Table() *table.Table {
	t := &table.Table{
		Name:  "articles",
		Title: "Articles",
		Columns: []table.Column{
			{Name: "article", Title: "Article", Kind: table.Text},
			{Name: "published", Title: "Published", Kind: table.Day},
			{Name: "basis", Title: "Basis", Kind: table.Text},
			{Name: "outlet", Title: "Outlet", Kind: table.Text},
			{Name: "title", Title: "Title", Kind: table.Text},
			{Name: "body", Title: "Body lines", Kind: table.Count},
			{Name: "left_out", Title: "Left out", Kind: table.Count},
			{Name: "captions", Title: "Captions", Kind: table.Count, Secondary: true},
			{Name: "boilerplate", Title: "Boilerplate", Kind: table.Count, Secondary: true},
			{Name: "repeats", Title: "Repeats", Kind: table.Count, Secondary: true},
			{Name: "sentences", Title: "Sentences", Kind: table.Count},
			{Name: "duplicate_of", Title: "Repeats article", Kind: table.Text},
			{Name: "file", Title: "File", Kind: table.Text, Secondary: true},
			{Name: "reason", Title: "Date rests on", Kind: table.Text, Secondary: true},
			{Name: "url", Title: "Address", Kind: table.Text, Secondary: true},
		},
	}
	for _, a := range c.Articles {
		count := map[Section]int{}
		repeats := 0
		for _, l := range a.Lines {
			if l.DuplicateOf != "" {
				repeats++
				continue
			}
			count[l.Section]++
		}
		t.Rows = append(t.Rows, []any{
			a.ID, a.Published.String(), string(a.Published.Basis), a.Outlet, a.Title,
			count[Body], count[Caption] + count[Boilerplate] + repeats, count[Caption], count[Boilerplate], repeats, len(a.Sentences), a.DuplicateOf,
			a.File, a.Published.Reason, a.URL,
		})
	}
	return t
}

// OmittedTable lists what was left out, with the reason.
func (c *Corpus) OmittedTable() *table.Table {
	t := &table.Table{
		Name:    "left-out",
		Title:   "Left out",
		Columns: []table.Column{{Name: "file", Title: "File", Kind: table.Text}, {Name: "reason", Title: "Reason", Kind: table.Text}},
	}
	for _, o := range c.Omitted {
		t.Rows = append(t.Rows, []any{o.File, o.Reason})
	}
	return t
}

// LineTable lists every line with its class.
func (c *Corpus) LineTable() *table.Table {
	t := &table.Table{
		Name:  "lines",
		Title: "Lines",
		Columns: []table.Column{
			{Name: "article", Title: "Article", Kind: table.Text},
			{Name: "line", Title: "Line", Kind: table.Count},
			{Name: "section", Title: "Section", Kind: table.Text},
			{Name: "duplicate_of", Title: "Repeats", Kind: table.Text},
			{Name: "text", Title: "Text", Kind: table.Text},
		},
	}
	for _, a := range c.Articles {
		for _, l := range a.Lines {
			t.Rows = append(t.Rows, []any{a.ID, l.Number, string(l.Section), l.DuplicateOf, a.Text[l.Start:l.End]})
		}
	}
	return t
}
