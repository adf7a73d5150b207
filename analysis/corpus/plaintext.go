package corpus

import "io"

// readText reads plain text, which may hold several stories.
func readText(r io.Reader, s *scan) error {
	b, err := readAll(r)
	if err != nil {
		return err
	}
	text, source, err := decode(b, 0)
	if err != nil {
		return err
	}
	text, source = unescape(text, source)
	s.add(document{text: text, source: source, line: 1})
	return nil
}
