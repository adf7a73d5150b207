package corpus

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// readJSONLines reads one article a line. A line that is none is left out and
// named.
func readJSONLines(r io.Reader, s *scan) error {
	lines := lineReader{r: bufio.NewReaderSize(r, 64<<10)}
	for {
		line, at, err := lines.next()
		if err == io.EOF {
			break
		}
		if errors.Is(err, errLong) {
			s.omit(lines.number, err.Error())
			continue
		}
		if err != nil {
			return err
		}
		if at == 0 && bytes.HasPrefix(line, []byte("\xef\xbb\xbf")) {
			line, at = line[3:], 3
		}
		if at == 0 && (bytes.HasPrefix(line, []byte("\xff\xfe")) || bytes.HasPrefix(line, []byte("\xfe\xff"))) {
			return errors.New("UTF-16 is read in .txt and .md only; save it as UTF-8")
		}
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		d, err := readJSON(line, at)
		if err != nil {
			s.omit(lines.number, err.Error())
			continue
		}
		d.line, d.record = 1, true
		s.add(d)
	}
	if lines.number == 0 {
		return errEmpty
	}
	return nil
}

// readJSON reads the article in a line that starts at the given offset.
func readJSON(line []byte, at int) (d document, err error) {
	if !json.Valid(line) || bytes.TrimSpace(line)[0] != '{' {
		return d, errors.New("not a JSON object")
	}
	found := false
	var names []string
	for name, span := range fields(line) {
		raw := line[span[0]:span[1]]
		names = append(names, name)
		switch name {
		case "text":
			if raw[0] != '"' {
				return d, errors.New("its text is no string")
			}
			found = true
			text, source := unquote(raw, at+span[0])
			d.text, d.source = unescape(normalise(text, source))
		case "id":
			d.id = plainValue(raw)
		default:
			d.set(name, plainValue(raw))
		}
	}
	switch {
	case !found:
		return d, fmt.Errorf("no text among its keys (%s)", strings.Join(names, ", "))
	case blank(d.text):
		return d, errors.New("its text is empty")
	}
	return d, nil
}

// plainValue returns a string or number, "" for any other value.
func plainValue(raw []byte) string {
	switch c := raw[0]; {
	case c == '"':
		text, _ := unquote(raw, 0)
		return strings.TrimSpace(text)
	case c == '-' || c >= '0' && c <= '9':
		return string(raw)
	}
	return ""
}

var errLong = fmt.Errorf("longer than %d MB, the most an article may hold", maxRecord>>20)

// lineReader cuts a stream into lines, and knows the offset of each.
type lineReader struct {
	r      *bufio.Reader
	number int
	offset int
}

// next returns the next line and its offset. A line over the cap is read past,
// not kept.
func (l *lineReader) next() ([]byte, int, error) {
	var line []byte
	start, long := l.offset, false
	for {
		part, err := l.r.ReadSlice('\n')
		l.offset += len(part)
		if long = long || len(line)+len(part) > maxRecord; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if err != nil && (err != io.EOF || l.offset == start) {
			return nil, start, err
		}
		l.number++
		if long {
			return nil, start, errLong
		}
		return line, start, nil
	}
}
