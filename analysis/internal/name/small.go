package name

import "readout/analysis/internal/text"

// small is what a word in small letters does before a name.
type small uint8

const (
	article small = 1 << iota
	direction
	toward
	of
	upon
	beside
	owner
	nobiliary
)

// smalls are the words in small letters that say how a name is used, and those
// that names may begin at.
var smalls = text.NewTable(func(row func(string, text.Cue) *small) {
	for s, words := range map[small][]string{
		article:   {"the"},
		direction: {"central", "northern", "southern", "eastern", "western", "southeastern", "northeastern", "downtown", "nearby"},
		toward:    {"to", "from", "for", "toward", "towards"},
		of:        {"of"},
		upon:      {"on", "against"},
		beside:    {"and", "or"},
		owner:     {"his", "her"},
		nobiliary: {"von", "van", "de", "al", "el", "bin"},
	} {
		for _, w := range words {
			var cue text.Cue
			if s&(article|owner|nobiliary) != 0 {
				cue = text.NameCue
			}
			*row(w, cue) = s
		}
	}
})

// smallAt returns what the word at token i does, nothing past either end.
func (r *Reader) smallAt(i int32) small {
	if uint(i) >= uint(len(r.tokens)) || r.tokens[i].Cue&text.Capital != 0 {
		return 0
	}
	return *smalls.Of(r.tokens[i].Word)
}
