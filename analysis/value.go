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
