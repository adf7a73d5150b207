// Package name finds who is named in an article and resolves each mention to
// one canonical name.
package name

import "slices"

// Kind is what an actor is.
type Kind uint8

const (
	Person Kind = iota
	State
	Organisation
	Place
	Group
)

var kinds = []string{"person", "state", "organisation", "place", "group"}

// String returns the kind in one word.
func (k Kind) String() string { return kinds[k] }

// Form is how an actor is mentioned.
type Form uint8

const (
	Name    Form = iota
	Metonym      // "the Kremlin" for Russia
	Demonym      // "Russian"
	Nominal      // "the Russian leader"
)

// Forms are the names of all forms, by form.
var Forms = []string{"name", "metonym", "demonym", "nominal"}

// String returns the form in one word.
func (f Form) String() string { return Forms[f] }

// Mention is one occurrence of an actor (or place) in an article.
type Mention struct {
	Start, End int    // bytes
	Actor      string // canonical name: "Volodymyr Zelenskyy", "United States"
	State      string // canonical name of the state it acts for, when known: "Ukraine"
	Kind       Kind
	Form       Form
	IsPlace    bool // used as a place here ("in Moscow"), not as an actor
}

// kindOf returns the kind of that name; outlets and platforms are organisations.
func kindOf(name string) Kind {
	if i := slices.Index(kinds, name); i >= 0 {
		return Kind(i)
	}
	return Organisation
}
