package name

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

// record is one row of a list. All lists have one format: CSV with a header
// that names the columns, several words in one cell parted by semicolons.
type record struct {
	name, kind, short, state, capital, office, from, to string
	aliases, demonyms, seats                            []string
}

// readList calls each for every row. A row without a kind gets the given one.
func readList(r io.Reader, kind string, each func(*record) error) error {
	in := csv.NewReader(r)
	in.ReuseRecord = true
	header, err := in.Read()
	if errors.Is(err, io.EOF) {
		return nil
	}
	if err != nil {
		return err
	}
	var row record
	columns := make([]func(string), len(header))
	for i, column := range header {
		if columns[i] = row.setter(strings.TrimSpace(strings.TrimPrefix(column, "\ufeff"))); columns[i] == nil {
			return fmt.Errorf("unknown column %q; there are name, kind, short, state, capital, office, from, to, aliases, demonyms, seats", column)
		}
	}
	for {
		cells, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		row = record{kind: kind}
		for i, cell := range cells {
			if cell != "" {
				columns[i](cell)
			}
		}
		if err := each(&row); err != nil {
			line, _ := in.FieldPos(0)
			return fmt.Errorf("line %d: %w", line, err)
		}
	}
}

func (r *record) setter(column string) func(string) {
	one := func(p *string) func(string) { return func(s string) { *p = strings.TrimSpace(s) } }
	many := func(p *[]string) func(string) { return func(s string) { *p = strings.Split(s, ";") } }
	switch column {
	case "name":
		return one(&r.name)
	case "kind":
		return one(&r.kind)
	case "short":
		return one(&r.short)
	case "state":
		return one(&r.state)
	case "capital":
		return one(&r.capital)
	case "office":
		return one(&r.office)
	case "from":
		return one(&r.from)
	case "to":
		return one(&r.to)
	case "aliases":
		return many(&r.aliases)
	case "demonyms":
		return many(&r.demonyms)
	case "seats":
		return many(&r.seats)
	}
	return nil
}
