// Package lexicon scores words.
package lexicon

import "io"

// Stand-ins until the real ones land: delete this file then.
type Lexicon struct{}

func Default() *Lexicon { return &Lexicon{} }

func Load(extra io.Reader) (*Lexicon, error) { return Default(), nil }
