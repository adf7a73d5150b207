package gocells

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

// colored marks, in an error's traceback, the places, the carets below them and
// the name of the error.
func colored(name string, traceback []string) []string {
	var out []string
	for _, part := range traceback {
		var lines []string
		for line := range strings.SplitSeq(part, "\n") {
			switch {
			case strings.TrimSpace(line) == "^":
				line = strings.Replace(line, "^", red+"^"+end, 1)
			case strings.HasPrefix(line, name+":"):
				line = red + name + end + strings.TrimPrefix(line, name)
			default:
				line = place().ReplaceAllString(line, cyan+"$0"+end)
			}
			lines = append(lines, line)
		}
		out = append(out, strings.Join(lines, "\n"))
	}
	return out
}
