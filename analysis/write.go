package analysis

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"
)

// WriteJSONL writes one fact a line, keys in the order of the contract.
func WriteJSONL(w io.Writer, facts []Fact) error {
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for i := range facts {
		if err := enc.Encode(facts[i].Record()); err != nil {
			return err
		}
	}
	return out.Flush()
}

// WriteCSV writes one fact a line under a header with the same keys.
func WriteCSV(w io.Writer, facts []Fact) error {
	out := csv.NewWriter(w)
	record := make([]string, len(fields))
	for i, field := range fields {
		record[i] = field.key
	}
	if err := out.Write(record); err != nil {
		return err
	}
	for i := range facts {
		for j, field := range fields {
			record[j] = field.of(&facts[i])
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// String returns the number as a program reads it, "" when unknown.
func (v Value) String() string {
	if !v.Known {
		return ""
	}
	return strconv.FormatFloat(v.N, 'f', -1, 64)
}
