// Package name finds who is named in an article and resolves each mention to
// one canonical name.
package name

// Kind is what an actor is.
type Kind string

const (
	Person       Kind = "person"
	State        Kind = "state"
	Organisation Kind = "organisation"
	Place        Kind = "place"
	Group        Kind = "group"
)

// Form is how an actor is mentioned.
type Form string

const (
	Name    Form = "name"
	Metonym Form = "metonym" // "the Kremlin" for Russia
	Demonym Form = "demonym" // "Russian"
	Nominal Form = "nominal" // "the Russian leader"
)

// Mention is one occurrence of an actor (or place) in an article.
type Mention struct {
	Start, End int    // bytes
	Actor      string // canonical name: "Volodymyr Zelenskyy", "United States"
	Kind       Kind
	Form       Form
	State      string // canonical name of the state it acts for, when known: "Ukraine"
	IsPlace    bool   // used as a place here ("in Moscow"), not as an actor
}
