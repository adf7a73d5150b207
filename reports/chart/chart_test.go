package chart

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"readout/analysis/table"
)

var (
	update   = flag.Bool("update", false, "write what is drawn into testdata")
	pictures = flag.String("pictures", "", "folder to write all charts of testdata to, for looking at")
)

// sample is a chart of testdata: the part "table" of a txtar file.
type sample struct {
	name  string
	table *table.Table
	opt   Options
}

// parseSample reads a table from lines "key: value" and, after "columns:", one
// line for each row with cells between bars; an empty cell is unknown.
func parseSample(t testing.TB, name, text string) sample {
	s := sample{name: name, table: &table.Table{Name: "test/" + name, Figure: &table.Figure{}}}
	fields := map[string]*string{
		"title": &s.table.Title, "finding": &s.table.Finding, "measure": &s.table.Measure, "source": &s.opt.Source,
		"label": &s.table.Figure.Label, "value": &s.table.Figure.Value, "low": &s.table.Figure.Low,
		"high": &s.table.Figure.High, "group": &s.table.Figure.Group, "detail": &s.table.Figure.Detail, "stated": &s.table.Figure.Stated,
	}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if s.table.Columns != nil {
			s.table.Rows = append(s.table.Rows, parseRow(t, s.table.Columns, line))
			continue
		}
		key, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch key {
		case "shape":
			s.table.Figure.Shape = table.Shape(value)
		case "limit":
			s.table.Figure.Limit, _ = strconv.Atoi(value)
		case "width":
			s.opt.Width, _ = strconv.ParseFloat(value, 64)
		case "height":
			s.opt.Height, _ = strconv.ParseFloat(value, 64)
		case "note":
			s.table.Notes = append(s.table.Notes, value)
		case "columns":
			for _, c := range strings.Fields(value) {
				part := strings.Split(c+"::", ":")
				s.table.Columns = append(s.table.Columns, table.Column{Name: part[0], Title: strings.ToUpper(part[0][:1]) + part[0][1:], Kind: table.Kind(part[1]), Unit: part[2]})
			}
		default:
			if fields[key] == nil {
				t.Fatalf("%s: unknown key %q", name, key)
			}
			*fields[key] = value
		}
	}
	return s
}

func parseRow(t testing.TB, columns []table.Column, line string) []any {
	cells := strings.Split(line, "|")
	if len(cells) != len(columns) {
		t.Fatalf("row %q has %d cells for %d columns", line, len(cells), len(columns))
	}
	row := make([]any, len(cells))
	for i, cell := range cells {
		cell = strings.TrimSpace(cell)
		if cell == "" {
			continue
		}
		var err error
		switch columns[i].Kind {
		case table.Count:
			row[i], err = strconv.Atoi(cell)
		case table.Number, table.Share:
			row[i], err = strconv.ParseFloat(cell, 64)
		default:
			row[i] = cell
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return row
}

func samples(t testing.TB) (all []sample, archives map[string]*txtar.Archive) {
	archives = map[string]*txtar.Archive{}
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no testdata", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		archives[name] = archive
		all = append(all, parseSample(t, name, string(archive.Files[0].Data)))
	}
	return all, archives
}

// Every mark stands where it stood, and every label says what it said: the SVG
// is the drawing as text.
func TestDrawing(t *testing.T) {
	all, archives := samples(t)
	for _, s := range all {
		t.Run(s.name, func(t *testing.T) {
			c, err := Draw(s.table, s.opt)
			if err != nil {
				t.Fatal(err)
			}
			archive := archives[s.name]
			want := []byte(nil)
			if len(archive.Files) > 1 {
				want = archive.Files[1].Data
			}
			if got := []byte(c.InlineSVG()); !bytes.Equal(got, want) {
				if !*update {
					t.Fatalf("drawing differs; look at it with -pictures DIR, accept it with -update\n%s", firstDifference(got, want))
				}
				archive.Files = append(archive.Files[:1], txtar.File{Name: "svg", Data: got})
				if err := os.WriteFile("testdata/"+s.name+".txtar", txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func firstDifference(got, want []byte) string {
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "line " + strconv.Itoa(i+1) + "\n got " + g[i] + "\nwant " + w[i]
		}
	}
	return "one ends before the other"
}

func TestPictures(t *testing.T) {
	if *pictures == "" {
		t.Skip("writes pictures only with -pictures DIR")
	}
	all, _ := samples(t)
	for _, s := range all {
		c, err := Draw(s.table, s.opt)
		if err != nil {
			t.Fatal(err)
		}
		var pdf bytes.Buffer
		if err := c.WritePDF(&pdf); err != nil {
			t.Fatal(err)
		}
		for ending, data := range map[string][]byte{".png": c.PNG(), ".svg": []byte(c.SVG()), ".pdf": pdf.Bytes()} {
			if err := os.WriteFile(filepath.Join(*pictures, s.name+ending), data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
