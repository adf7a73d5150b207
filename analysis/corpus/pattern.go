package corpus

import (
	"regexp"
	"sync"
)

// pattern returns a regular expression that is compiled when it is first asked
// for. Together they take longer to compile than all else that happens before
// main, and most runs of the program need few of them.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
