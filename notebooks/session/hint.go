package session

import (
	"go/types"
	"strings"
)

// hint says what the author may have meant, empty if nothing comes to mind.
func (k *checked) hint(msg string) string {
	name, ok := strings.CutPrefix(msg, "undefined: ")
	if !ok {
		return ""
	}
	if strings.HasSuffix(name, beforeSuffix) {
		return "it is declared further down in this cell"
	}
	if pkg, member, ok := strings.Cut(name, "."); ok {
		path := k.used[pkg]
		if path == "" {
			return ""
		}
		p, err := k.s.lib.Package(path)
		if err != nil {
			return ""
		}
		var names []string
		for _, n := range p.Scope().Names() {
			if p.Scope().Lookup(n).Exported() {
				names = append(names, n)
			}
		}
		return didYouMean(member, names, pkg+".")
	}
	if closed := k.s.closedPackage(name); closed != "" {
		return closed
	}
	var names []string
	for n := range k.s.live {
		names = append(names, n)
	}
	for n := range k.declared {
		names = append(names, n)
	}
	names = append(names, types.Universe.Names()...)
	return didYouMean(name, names, "")
}

// closedPackage says why a package that a name stands for is not there.
func (s *Session) closedPackage(name string) string {
	for _, path := range s.lib.ByName(name) {
		if err := s.lib.Importable(path, s.allow); err != nil {
			return err.Error()
		}
	}
	return ""
}

// importFailed is the reason why a package cannot be imported, without the
// checker's words around it.
func importFailed(message string) string {
	if rest, ok := strings.CutPrefix(message, "could not import "); ok {
		if _, reason, ok := strings.Cut(rest, " ("); ok {
			return strings.TrimSuffix(reason, ")")
		}
	}
	return message
}

func didYouMean(name string, names []string, prefix string) string {
	best, least := "", 1+len(name)/3
	for _, n := range names {
		d := distance(strings.ToLower(name), strings.ToLower(n))
		if d < least || d == least && (best == "" || n < best) {
			if n != name && d <= 1+len(name)/3 {
				best, least = n, d
			}
		}
	}
	if best == "" {
		return ""
	}
	return "did you mean " + prefix + best + "?"
}

// distance is the number of letters to insert, delete, change or swap.
func distance(a, b string) int {
	if d := len(a) - len(b); d > 3 || d < -3 {
		return 99
	}
	prev, row := make([]int, len(b)+1), make([]int, len(b)+1)
	var before []int
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		before, prev, row = prev, row, make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(prev[j]+1, row[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return row[len(b)]
}
