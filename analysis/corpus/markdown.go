package corpus

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// readMarkdown reads a text with a front matter. A later front matter begins
// another story.
func readMarkdown(r io.Reader, s *scan) error {
	b, err := readAll(r)
	if err != nil {
		return err
	}
	text, source, err := decode(b, 0)
	if err != nil {
		return err
	}
	for at := 0; at < len(text); {
		d := document{line: 1 + strings.Count(text[:at], "\n")}
		matter, body, err := frontMatter(text[at:])
		if err != nil {
			return err
		}
		if matter != "" {
			if d.meta, err = parseMatter(matter); err != nil {
				return fmt.Errorf("the front matter that begins on line %d is broken: %w", d.line, err)
			}
			d.line += strings.Count(text[at:at+body], "\n")
		}
		end := nextMatter(text, at+body)
		d.text, d.source = unmark(unescape(text[at+body:end], source.from(at+body)))
		if blank(d.text) {
			s.omit(d.line, "no text after the front matter")
		} else {
			s.add(d)
		}
		at = end
	}
	return nil
}

const fence = "---"

// frontMatter returns the lines between the fences that text opens with, and
// where what follows begins.
func frontMatter(text string) (string, int, error) {
	line, rest, ok := strings.Cut(text, "\n")
	if strings.TrimRight(line, " \r") != fence || !ok {
		return "", 0, nil
	}
	start := len(text) - len(rest)
	for at := start; at < len(text); {
		line, _, _ := strings.Cut(text[at:], "\n")
		if w := strings.TrimRight(line, " \r"); w == fence || w == "..." {
			return text[start:at] + "\n", min(at+len(line)+1, len(text)), nil
		}
		if at += len(line) + 1; at-start > maxMatter {
			break
		}
	}
	return "", 0, errors.New("the front matter has no closing ---")
}

// nextMatter returns where the next front matter begins, or the end of text.
func nextMatter(text string, from int) int {
	for at := from; ; {
		i := strings.Index(text[at:], "\n"+fence)
		if i < 0 {
			return len(text)
		}
		at += i + 1
		matter, _, err := frontMatter(text[at:])
		if err == nil && (strings.HasPrefix(matter, "title:") || strings.HasPrefix(matter, "date:")) {
			return at
		}
		at += len(fence)
	}
}

// parseMatter reads the fields of an article. It takes plain values only, so
// that no alias can make a small file large.
func parseMatter(matter string) (m meta, err error) {
	file, err := parser.ParseBytes([]byte(matter), 0)
	if err != nil {
		first, _, _ := strings.Cut(err.Error(), "\n")
		return m, errors.New(first)
	}
	for _, doc := range file.Docs {
		var fields []*ast.MappingValueNode
		switch body := doc.Body.(type) {
		case *ast.MappingNode:
			fields = body.Values
		case *ast.MappingValueNode:
			fields = []*ast.MappingValueNode{body}
		case nil:
		default:
			return m, errors.New("it has no fields such as \"title: A title\"")
		}
		for _, f := range fields {
			if v, ok := f.Value.(ast.ScalarNode); ok {
				m.set(strings.ToLower(f.Key.GetToken().Value), scalar(v))
			} else if l, ok := f.Value.(*ast.LiteralNode); ok {
				m.set(strings.ToLower(f.Key.GetToken().Value), strings.TrimSpace(l.Value.Value))
			}
		}
	}
	return m, nil
}

func scalar(n ast.ScalarNode) string {
	if _, null := n.(*ast.NullNode); null {
		return ""
	}
	return strings.TrimSpace(n.GetToken().Value)
}
