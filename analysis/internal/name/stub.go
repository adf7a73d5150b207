package name

import "readout/analysis/internal/text"

// Stand-ins until the real ones land: delete this file then.
type Gazetteer struct{}

func Default() *Gazetteer { return &Gazetteer{} }
func (g *Gazetteer) Mentions(body string, sentences [][]text.Token) [][]Mention {
	return make([][]Mention, len(sentences))
}
