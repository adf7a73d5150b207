package notebooks

import (
	"fmt"
	"go/types"
	"slices"
	"strings"

	"readout/notebooks/nbformat"
)

// The tags by which papermill knows the cell that declares the parameters and
// the cell that sets them.
const (
	parametersTag = "parameters"
	injectedTag   = "injected-parameters"
)

// Parameter is a value for a variable that the parameters cell declares.
type Parameter struct{ Name, Value string }

// A ParameterError says that a notebook cannot take a parameter.
type ParameterError struct{ text string }

func (e *ParameterError) Error() string { return e.text }

// makeRoom puts a cell for the parameters after the cell that declares them, in
// the place of one from an earlier run. It returns nil if there are none.
func makeRoom(n *nbformat.Notebook, parameters []Parameter) (*nbformat.Cell, error) {
	if len(parameters) == 0 {
		return nil, nil
	}
	tagged := func(tag string) int {
		return slices.IndexFunc(n.Cells, func(c *nbformat.Cell) bool {
			return c.Type == nbformat.Code && slices.Contains(c.Tags(), tag)
		})
	}
	declares, old := tagged(parametersTag), tagged(injectedTag)
	if declares < 0 {
		return nil, &ParameterError{"no cell is tagged parameters, so the notebook takes none"}
	}
	c := &nbformat.Cell{Type: nbformat.Code, Metadata: nbformat.Object{"tags": []any{injectedTag}}}
	if old >= 0 {
		c.ID = n.Cells[old].ID
		n.Cells = slices.Delete(n.Cells, old, old+1)
		if old < declares {
			declares--
		}
	} else {
		taken := map[string]bool{}
		for _, c := range n.Cells {
			taken[c.ID] = true
		}
		c.ID = nbformat.NewID(injectedTag, taken)
	}
	n.Cells = slices.Insert(n.Cells, declares+1, c)
	return c, nil
}

// assignments is the code that sets the parameters.
func assignments(parameters []Parameter, known []string, typeOf func(string) types.Type) (string, error) {
	lines := []string{"// Parameters"}
	for _, p := range parameters {
		var t types.Type
		if slices.Contains(known, p.Name) {
			t = typeOf(p.Name)
		}
		if t == nil {
			return "", &ParameterError{fmt.Sprintf("no parameter %q; there are %s", p.Name, strings.Join(variables(known, typeOf), ", "))}
		}
		value, err := literal(t, p.Value)
		if err != nil {
			return "", &ParameterError{fmt.Sprintf("parameter %s: %v", p.Name, err)}
		}
		lines = append(lines, p.Name+" = "+value)
	}
	return strings.Join(lines, "\n") + "\n", nil
}

func variables(names []string, typeOf func(string) types.Type) []string {
	var vars []string
	for _, name := range names {
		if typeOf(name) != nil {
			vars = append(vars, name)
		}
	}
	return vars
}
