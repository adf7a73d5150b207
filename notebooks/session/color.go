package session

import (
	"regexp"
	"strings"
	"sync"
)

// Colours of terminals, which notebooks know as well.
const (
	red  = "\x1b[1;31m"
	cyan = "\x1b[1;36m" // bold is darker in JupyterLab, whose cyan fades on the red of errors
	end  = "\x1b[0m"
)

// place matches where in a cell something is wrong.
var place = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\bcell\d+:\d+:\d+`) })

// Colored is the traceback with the places, the carets below them and the name
// of the error marked.
func (e *CellError) Colored() []string {
	var out []string
	for _, part := range e.Traceback {
		var lines []string
		for line := range strings.SplitSeq(part, "\n") {
			switch {
			case strings.TrimSpace(line) == "^":
				line = strings.Replace(line, "^", red+"^"+end, 1)
			case strings.HasPrefix(line, e.Name+":"):
				line = red + e.Name + end + strings.TrimPrefix(line, e.Name)
			default:
				line = place().ReplaceAllString(line, cyan+"$0"+end)
			}
			lines = append(lines, line)
		}
		out = append(out, strings.Join(lines, "\n"))
	}
	return out
}
