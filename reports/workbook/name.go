package workbook

import (
	"fmt"
	"strings"

	"readout/analysis/table"
)

// names holds the sheet names already taken, in lower case.
type names map[string]bool

// fit returns a sheet name for a table: "Actor frequency" for actor/frequency.
// Excel allows 31 characters without \ / ? * [ ] :, no apostrophe at either
// end, and keeps "History" to itself.
func (n names) fit(t *table.Table) string {
	s := strings.NewReplacer("/", " ", "-", " ", `\`, " ", "?", "", "*", "", "[", "(", "]", ")", ":", " ").Replace(t.Name)
	s = strings.Trim(strings.TrimSpace(s), "'")
	if s == "" {
		s = "Table"
	}
	s = strings.ToUpper(s[:1]) + s[1:]
	base := []rune(s)
	for i := 1; ; i++ {
		suffix := ""
		if i > 1 {
			suffix = fmt.Sprintf(" %d", i)
		}
		name := string(base[:min(len(base), 31-len(suffix))]) + suffix
		if key := strings.ToLower(name); !n[key] && key != "history" {
			n[key] = true
			return name
		}
	}
}
