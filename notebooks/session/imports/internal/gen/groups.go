package main

import (
	"regexp"
	"strings"
)

// A group is a set of packages that change together, so that work on Readout
// itself rewrites only a small file.
type group struct {
	name     string
	patterns []string
	leaveOut *regexp.Regexp
}

var groups = []group{
	{
		name:     "standard",
		patterns: []string{"std", "builtin"},
		// Packages of the toolchain, of an experiment, or that need one. And
		// plugin: with it the linker keeps every function and exports its name,
		// 14 MB for what loads code of this very build only.
		leaveOut: regexp.MustCompile(`^(vendor/|arena$|runtime/(cgo|race|msan|asan|coverage)$|encoding/json/(v2|jsontext)$|simd|testing/synctest$|testing/cryptotest$|crypto/internal/|embed$|plugin$|unsafe$|time/tzdata$)`),
	},
	{
		name: "science",
		patterns: []string{
			"gonum.org/v1/gonum/...",
			"gonum.org/v1/plot/...",
			"github.com/xuri/excelize/v2",
		},
		// Test suites, commands, and the number crunching below mat.
		leaveOut: regexp.MustCompile(`/(test[a-z]+|cmd|benchautogen|cmpimg|gob)(/|$)|^gonum.org/v1/gonum/(blas/gonum|lapack/gonum)$|^gonum.org/v1/gonum$`),
	},
	{
		name:     "readout",
		patterns: []string{"readout/analysis/...", "readout/reports/...", "readout/data/...", "readout/notebooks/session/display", "readout/notebooks/session/widget"},
		leaveOut: regexp.MustCompile(`test$`),
	},
}

func (g group) takes(path string) bool {
	return !isInternal(path) && (g.leaveOut == nil || !g.leaveOut.MatchString(path))
}

func isInternal(path string) bool {
	return strings.Contains("/"+path+"/", "/internal/")
}

// Packages whose every declaration is interpreted from source, so that they
// need no export data and no table. True where the source is Go's own, but for
// what generic/<path> replaces; false where it is all in generic/<path>.
var wholeFromSource = map[string]bool{
	"cmp": true, "maps": true, "slices": true,
	"iter": false, "unique": false, "weak": false,
}

func isWhole(path string) bool {
	_, ok := wholeFromSource[path]
	return ok
}
