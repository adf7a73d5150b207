package corpus

import (
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// Caps keep hostile input from filling memory.
const (
	maxText   = 16 << 20 // bytes of a plain text or Markdown file
	maxRecord = 16 << 20 // bytes of a line of JSON Lines or a record of CSV
	maxMatter = 64 << 10 // bytes of a front matter
)

// formats has a reader for each kind of file, by its ending.
var formats = map[string]func(io.Reader, *scan) error{
	".txt":   readText,
	".md":    readMarkdown,
	".jsonl": readJSONLines,
	".csv":   readCSV,
}

// scan collects what a reader finds in one file.
type scan struct {
	file      string
	documents []document
	omitted   []Omission
}

func (s *scan) add(d document) {
	d.file = s.file
	s.documents = append(s.documents, d)
}

// omit names a part of the file that is left out.
func (s *scan) omit(line int, reason string) {
	s.omitted = append(s.omitted, Omission{fmt.Sprintf("%s:%d", s.file, line), reason})
}

func format(file string) (func(io.Reader, *scan) error, error) {
	read := formats[strings.ToLower(path.Ext(file))]
	if read == nil {
		var known []string
		for ending := range formats {
			known = append(known, ending)
		}
		slices.Sort(known)
		return nil, fmt.Errorf("not a kind of file that is read (%s)", strings.Join(known, ", "))
	}
	return read, nil
}

// readAll reads a whole file up to the cap of a text.
func readAll(r io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxText+1))
	if err == nil && len(b) > maxText {
		err = fmt.Errorf("larger than %d MB, the most a text may hold", maxText>>20)
	}
	return b, err
}
