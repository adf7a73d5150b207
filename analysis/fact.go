package analysis

import "strconv"

// Bound says how a reported number binds the true one.
type Bound string

const (
	Exact    Bound = "exact"
	AtLeast  Bound = "at_least"
	AtMost   Bound = "at_most"
	MoreThan Bound = "more_than"
	LessThan Bound = "less_than"
	About    Bound = "about"
	Nearly   Bound = "nearly"
	Range    Bound = "range"
	Vague    Bound = "vague"
)

// Modality says how a figure is put forward.
type Modality string

const (
	Factual      Modality = "fact"
	Claim        Modality = "claim"
	Denied       Modality = "denied"
	Negated      Modality = "negated"
	Hypothetical Modality = "hypothetical"
	Threat       Modality = "threat"
	Forecast     Modality = "forecast"
	Demand       Modality = "demand"
	Proposed     Modality = "proposed"
)

// Scope says what stretch of events a figure covers.
type Scope string

const (
	Incident   Scope = "incident"
	Cumulative Scope = "cumulative"
	Rate       Scope = "rate"
	Standing   Scope = "standing"
)

// Value is a number that may be unknown. The zero Value is unknown.
type Value struct {
	N     float64
	Known bool
}

// Some returns the known value n.
func Some(n float64) Value { return Value{n, true} }

// IsZero reports whether the value is unknown, so that JSON leaves it out.
func (v Value) IsZero() bool { return !v.Known }

// MarshalJSON writes the shortest number that reads back the same.
func (v Value) MarshalJSON() ([]byte, error) {
	return strconv.AppendFloat(nil, v.N, 'f', -1, 64), nil
}

// UnmarshalJSON reads a JSON number.
func (v *Value) UnmarshalJSON(b []byte) (err error) {
	if string(b) == "null" {
		return nil
	}
	v.N, err = strconv.ParseFloat(string(b), 64)
	v.Known = err == nil
	return err
}

// Fact is one thing that an article says, with the words it rests on. It is
// the one record of all modules; its JSON keys are a contract with other
// programs. Modules set Kind to Sentence's worth of meaning (Kind through
// Fragment, Start, End); the pipeline fills in the rest.
type Fact struct {
	ID       string   `json:"id"`
	Module   string   `json:"module"`
	Kind     string   `json:"kind"`
	Label    string   `json:"label,omitempty"`
	Value    Value    `json:"value,omitzero"`
	Low      Value    `json:"low,omitzero"`
	High     Value    `json:"high,omitzero"`
	Bound    Bound    `json:"bound,omitempty"`
	Unit     string   `json:"unit,omitempty"`
	By       string   `json:"by,omitempty"`
	To       string   `json:"to,omitempty"`
	Place    string   `json:"place,omitempty"`
	Day      string   `json:"day,omitempty"`
	Claimant string   `json:"claimant,omitempty"`
	Modality Modality `json:"modality,omitempty"`
	Scope    Scope    `json:"scope,omitempty"`
	PartOf   string   `json:"part_of,omitempty"`
	Form     string   `json:"form,omitempty"`
	Class    string   `json:"class,omitempty"` // what is mentioned: person, state, organisation, group
	Speaker  string   `json:"speaker,omitempty"`
	Cue      string   `json:"cue,omitempty"`
	Fragment bool     `json:"fragment,omitempty"`

	Article        string `json:"article"`
	Outlet         string `json:"outlet,omitempty"`
	Published      string `json:"published,omitempty"`
	PublishedBasis string `json:"published_basis"`
	Section        string `json:"section"`
	DuplicateOf    string `json:"duplicate_of,omitempty"`
	Line           int    `json:"line"`
	Start          int    `json:"start"`
	End            int    `json:"end"`
	Text           string `json:"text"`
	Sentence       string `json:"sentence"`

	sentence int // index into Reading.Sentences, or -1
	offset   int // of the words in Sentence
	whole    int // 1 + index, among the facts of the same Read, of the figure this one is among
}

// Among marks f as part of the i-th fact that the same Read returns.
func (f *Fact) Among(i int) { f.whole = i + 1 }

// Counted reports whether views count f: captions, boilerplate and repeats are
// evidence, and are counted apart.
func (f *Fact) Counted() bool {
	return f.DuplicateOf == "" && (f.Section == "body" || f.Section == "title")
}
