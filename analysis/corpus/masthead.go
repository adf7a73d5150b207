package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unsigned matches the name of the writer without "By": "Ola Lind", "Ola Lind
// in Esk", "Ola Lind Political Correspondent", "Ledger News, Esk".
var unsigned = pattern(`^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2})(?: in \p{Lu}[\p{L} -]{2,30}|(?:,? [\p{L} ]{2,40})? (?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter)|, \p{Lu}[\p{L} -]{2,30})?$`)

// clearMasthead leaves the title and what is under it as titles above the text:
// the label of a section above the headline goes, and so does a name that
// stands beside the day or another line of the page.
func (a *Article) clearMasthead(first int) {
	seen := a.Title != ""
	for i := range first {
		l := &a.Lines[i]
		if l.Section != Title {
			continue
		}
		line := a.Text[l.Start:l.End]
		if !seen && isLabel(line) && a.headlineBelow(i, first) {
			l.Section = Boilerplate
			continue
		}
		if m := unsigned().FindStringSubmatch(line); m != nil && seen && line != strings.ToUpper(line) && (i > 0 && a.Lines[i-1].Section == Boilerplate || a.Lines[i+1].Section == Boilerplate) {
			if l.Section = Boilerplate; a.Author == "" {
				a.Author = m[1]
			}
		}
		seen = true
	}
}

// headlineBelow reports whether a title that is no label stands between line i
// and the text.
func (a *Article) headlineBelow(i, first int) bool {
	const fewest = 4 // words
	for _, l := range a.Lines[i+1 : first] {
		if line := a.Text[l.Start:l.End]; l.Section == Title && !isLabel(line) && len(strings.Fields(line)) >= fewest {
			return true
		}
	}
	return false
}

// isLabel reports whether a line names a section: "World", "Global Affairs",
// "News|The war", "POLITICS & DIPLOMACY".
func isLabel(line string) bool {
	const most = 2 // words
	words := strings.Fields(line)
	if len(words) > 8 || strings.ContainsAny(line, "?!:“”\"‘") {
		return false
	}
	if strings.ContainsAny(line, "|›»") || strings.Contains(line, " > ") {
		return true
	}
	if len(words) > most && !(strings.Contains(line, " & ") && line == strings.ToUpper(line)) {
		return false
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			return false
		}
	}
	return true
}
