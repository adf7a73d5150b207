// Package nbformat reads and writes Jupyter notebooks, format 4.5, so that a
// notebook that Jupyter wrote comes out with the same bytes. Older versions are
// upgraded. What the format does not know is kept.
//
// The format: https://nbformat.readthedocs.io/en/latest/format_description.html
package nbformat

// Object is a JSON object as encoding/json reads it, with numbers as they stand
// in the file (json.Number).
type Object = map[string]any

// The version of what is written, unless it was read in a later minor version.
const (
	Major = 4
	Minor = 5
)

// Notebook is a notebook.
type Notebook struct {
	Minor    int
	Metadata Object
	Cells    []*Cell
	Rest     Object // fields that the format does not know
}

// The types of cells. Cells of other types are kept as they are.
const (
	Code     = "code"
	Markdown = "markdown"
	Raw      = "raw"
)

// Cell is one cell.
type Cell struct {
	Type     string
	ID       string
	Metadata Object
	Source   string
	Rest     Object // fields that the format does not know, and attachments

	// Of code cells.
	Count   *int // how many cells had been run with this one, nil before it ran
	Outputs []*Output
}

// The types of outputs. Outputs of other types are kept as they are.
const (
	Stream  = "stream"
	Display = "display_data"
	Result  = "execute_result"
	Error   = "error"
)

// Output is one output of a code cell.
type Output struct {
	Type string
	Rest Object // fields that the format does not know

	// Of a stream: stdout or stderr, and what was written there.
	Name, Text string

	// Of a display and a result: the forms it has, by media type. Those of
	// text, and pictures in base64, are strings.
	Data, Metadata Object
	Count          *int // of a result

	// Of an error.
	EName, EValue string
	Traceback     []string
}

// Tags returns the tags of a cell.
func (c *Cell) Tags() []string {
	var tags []string
	list, _ := c.Metadata["tags"].([]any)
	for _, t := range list {
		if s, ok := t.(string); ok {
			tags = append(tags, s)
		}
	}
	return tags
}
