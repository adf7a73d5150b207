package number

import "readout/analysis/internal/text"

// Stand-in until the real one lands: delete this file then.
func Find(dst []Number, s string, tokens []text.Token) []Number { return dst }
