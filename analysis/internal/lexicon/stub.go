// Package lexicon scores words.
package lexicon

// Stand-ins until the real ones land: delete this file then.
type Lexicon struct{}

func Default() *Lexicon { return &Lexicon{} }
