package corpus

// Corpus is a collection of articles in a stable order.
type Corpus struct {
	Name     string // the folder's or file's name
	Articles []*Article
	Omitted  []Omission // what was left out, in the same order
}

// Omission names an input that was left out and why.
type Omission struct{ File, Reason string }
