package analysis

// Record is a fact in one flat piece, as it is written to files. Its JSON keys
// are a contract with other programs.
type Record struct {
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
	Class    string   `json:"class,omitempty"`
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
}

// Record returns the fact in one piece.
func (f *Fact) Record() Record {
	f = f.filled()
	start, end := f.File()
	return Record{
		ID: f.ID(), Module: f.Module(), Kind: f.Kind, Label: f.Label,
		Value: f.Value, Low: f.Low, High: f.High, Bound: f.Bound, Unit: f.Unit,
		By: f.By, To: f.To, Place: f.Place, Day: f.Day,
		Claimant: f.Claimant, Modality: f.Modality, Scope: f.Scope, PartOf: f.PartOf,
		Form: f.Form, Class: f.Class, Speaker: f.Speaker, Cue: f.Cue, Fragment: f.Fragment,
		Article: f.Article, Outlet: f.Outlet, Published: f.Published, PublishedBasis: f.PublishedBasis,
		Section: f.Section, DuplicateOf: f.DuplicateOf, Line: f.Line,
		Start: start, End: end, Text: f.Text(), Sentence: f.Sentence,
	}
}

// Fact returns the fact that r is the record of.
func (r Record) Fact() Fact {
	return Fact{
		Kind: r.Kind, Label: r.Label, Value: r.Value, To: r.To, Start: r.Start, End: r.End,
		Details: &Details{
			Form: r.Form, Class: r.Class,
			Low: r.Low, High: r.High, Bound: r.Bound, Unit: r.Unit, By: r.By, Place: r.Place, Day: r.Day,
			Claimant: r.Claimant, Modality: r.Modality, Scope: r.Scope, PartOf: r.PartOf,
			Speaker: r.Speaker, Cue: r.Cue, Fragment: r.Fragment, record: &r,
		},
		Passage: &Passage{
			Origin:  &Origin{Article: r.Article, Outlet: r.Outlet, Published: r.Published, PublishedBasis: r.PublishedBasis, modules: []Module{{Name: r.Module}}},
			Section: r.Section, DuplicateOf: r.DuplicateOf, Line: r.Line, Sentence: r.Sentence, start: r.Start,
		},
	}
}
