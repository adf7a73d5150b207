package export

import (
	"strconv"

	"readout/notebooks/nbformat"
)

// prompt is the count of a code cell as Jupyter shows it.
func prompt(c *nbformat.Cell) string {
	if c.Count == nil {
		return "[ ]"
	}
	return "[" + strconv.Itoa(*c.Count) + "]"
}
