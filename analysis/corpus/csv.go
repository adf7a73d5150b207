package corpus

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// readCSV reads one article a record, by the names in the header.
func readCSV(r io.Reader, s *scan) error {
	in := newCSVReader(r)
	header, err := in.next()
	if err == io.EOF {
		return errEmpty
	}
	if err != nil {
		return err
	}
	names := columnNames(header)
	column := slices.Index(names, "text")
	if column < 0 {
		return fmt.Errorf("no column named text among %s", strings.Join(names, ", "))
	}
	for {
		record, err := in.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			s.omit(in.recordLine, err.Error())
			return nil
		}
		if len(record) == 1 && len(record[0].text) == 0 {
			continue
		}
		if column >= len(record) {
			s.omit(in.recordLine, fmt.Sprintf("has %d fields, the text is field %d", len(record), column+1))
			continue
		}
		d := document{line: 1, record: true}
		for i, f := range record {
			switch {
			case i == column:
				d.text, d.source = unescape(normalise(string(f.text), f.source))
			case i >= len(names):
			case names[i] == "id":
				d.id = f.value()
			default:
				d.set(names[i], f.value())
			}
		}
		if blank(d.text) {
			s.omit(in.recordLine, "its text is empty")
			continue
		}
		s.add(d)
	}
}

func columnNames(header []field) []string {
	var names []string
	for _, f := range header {
		names = append(names, strings.ToLower(f.value()))
	}
	return names
}

// field is one value, which knows where its bytes come from.
type field struct{ mapped }

func (f field) value() string { return strings.TrimSpace(string(f.text)) }

// csvReader reads records with the offsets of every byte, which encoding/csv
// does not give. Quotation marks inside a field are taken as they are.
type csvReader struct {
	r                *bufio.Reader
	offset, line     int
	recordLine, size int
	comma            byte
}

func newCSVReader(r io.Reader) *csvReader {
	c := &csvReader{r: bufio.NewReaderSize(r, 64<<10), line: 1, comma: ','}
	if b, _ := c.r.Peek(3); string(b) == "\xef\xbb\xbf" {
		c.r.Discard(3)
		c.offset = 3
	}
	first, _ := c.r.Peek(4096)
	head, _, _ := strings.Cut(string(first), "\n")
	for _, other := range []byte{';', '\t'} {
		if strings.Count(head, string(other)) > strings.Count(head, string(c.comma)) {
			c.comma = other
		}
	}
	return c
}

func (c *csvReader) read() (byte, error) {
	b, err := c.r.ReadByte()
	if err == nil {
		c.offset++
		c.size++
		if b == '\n' {
			c.line++
		}
		if b == 0 {
			return 0, errBinary
		}
		if c.size > maxRecord {
			return 0, errLong
		}
	}
	return b, err
}

// next returns the next record, or io.EOF.
func (c *csvReader) next() ([]field, error) {
	c.recordLine, c.size = c.line, 0
	var record []field
	for {
		f, last, err := c.field()
		if err == io.EOF && record == nil && len(f.text) == 0 && c.size == 0 {
			return nil, io.EOF
		}
		if err != nil && err != io.EOF {
			return nil, err
		}
		record = append(record, f)
		if last {
			return record, nil
		}
	}
}

// field reads one field, and says whether it is the last of its record.
func (c *csvReader) field() (f field, last bool, err error) {
	var raw []byte // a run of bytes not yet added
	runAt := c.offset
	flush := func() {
		addUTF8(&f.mapped, raw, runAt)
		raw, runAt = raw[:0], c.offset
	}
	quoted, closed := false, false
	for {
		b, err := c.read()
		if err != nil {
			if err == io.EOF && quoted && !closed {
				err = errors.New("a quoted field is not closed")
			}
			flush()
			return f, true, err
		}
		switch {
		case quoted && !closed && b == '"':
			flush()
			if next, _ := c.r.Peek(1); len(next) == 1 && next[0] == '"' {
				runAt = c.offset - 1
				raw = append(raw, '"')
				c.read()
				flush()
			} else {
				closed = true
			}
		case quoted && !closed:
			raw = append(raw, b)
		case b == '"' && len(raw) == 0 && len(f.text) == 0 && !closed:
			quoted, runAt = true, c.offset
		case b == c.comma:
			flush()
			return f, false, nil
		case b == '\n':
			if n := len(raw); n > 0 && raw[n-1] == '\r' {
				raw = raw[:n-1]
			}
			flush()
			return f, true, nil
		default:
			raw = append(raw, b)
		}
	}
}
