package date

import "readout/analysis/internal/text"

// Stand-ins until the real ones land: delete this file then.
func Find(dst []Mention, s string, tokens []text.Token) []Mention { return dst }
func (i Interval) String() string                                 { return "" }
