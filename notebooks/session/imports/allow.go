package imports

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// Allow names what is opened to cells beyond the default: an import path, or a
// power that closed packages and functions give.
type Allow []string

// The powers that cells do not have by default.
const (
	Network  = "network"  // reach other machines
	Programs = "programs" // start programs
	Unsafe   = "unsafe"   // reach memory and the system without checks
	Process  = "process"  // change the process for everybody in it
	Files    = "files"    // reach files outside the session's folder
	All      = "all"
)

var powers = map[string]string{
	Network:  "reaches the network",
	Programs: "starts programs",
	Unsafe:   "goes around Go's checks",
	Process:  "changes the whole process",
	Files:    "leaves the session's folder",
}

// closed gives the power behind each package that is closed by default.
var closed = map[string]string{
	"crypto/tls":         Network,
	"expvar":             Network,
	"log/syslog":         Network,
	"net":                Network,
	"net/http":           Network,
	"net/http/cgi":       Network,
	"net/http/cookiejar": Network,
	"net/http/fcgi":      Network,
	"net/http/httptest":  Network,
	"net/http/httptrace": Network,
	"net/http/httputil":  Network,
	"net/http/pprof":     Network,
	"net/rpc":            Network,
	"net/rpc/jsonrpc":    Network,
	"net/smtp":           Network,
	"go/build":           Programs,
	"go/importer":        Programs,
	"os/exec":            Programs,
	"os/signal":          Process,
	"os/user":            Files,
	"runtime/pprof":      Process,
	"runtime/trace":      Process,
	"syscall":            Unsafe,
	"unsafe":             Unsafe,
}

// Opens reports whether a power or an import path is allowed.
func (a Allow) Opens(name string) bool {
	return slices.Contains(a, name) || slices.Contains(a, All)
}

// Check says which of the names mean nothing.
func (a Allow) Check() error {
	for _, name := range a {
		if _, ok := powers[name]; !ok && name != All && !Default().Has(name) {
			return fmt.Errorf("allow %q: neither a package nor one of network, programs, unsafe, process, files, all", name)
		}
	}
	return nil
}

// Importable returns nil if a cell may import the package.
func (l *Library) Importable(path string, allow Allow) error {
	if !l.Has(path) {
		return fmt.Errorf("import %q: %w%s", path, errUnknown, l.suggest(path))
	}
	power, isClosed := closed[path]
	if !isClosed || allow.Opens(power) || allow.Opens(path) {
		return nil
	}
	return fmt.Errorf("import %q: closed to cells, as it %s; start with --allow %s to open it", path, powers[power], power)
}

// suggest names the package that an unknown path may have meant.
func (l *Library) suggest(unknown string) string {
	name := path.Base(unknown)
	if candidates := l.ByName(strings.ToLower(name)); len(candidates) > 0 {
		return fmt.Sprintf("; did you mean %q?", candidates[0])
	}
	return ""
}
