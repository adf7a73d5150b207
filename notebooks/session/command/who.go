package command

import (
	"fmt"
	"html"
	"strings"
	"text/tabwriter"

	"readout/notebooks/session"
	"readout/notebooks/session/display"
)

// list shows the variables of a session.
func list(all []session.Variable) display.Bundle {
	if len(all) == 0 {
		return display.Bundle{display.Plain: []byte("no variables yet")}
	}
	var text, page strings.Builder
	w := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	page.WriteString("<table><thead><tr><th>name</th><th>type</th><th>value</th><th>size</th></tr></thead><tbody>")
	for _, v := range all {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", v.Name, v.Type, v.Value, v.Size)
		page.WriteString("<tr>")
		for _, cell := range []string{v.Name, v.Type, v.Value, v.Size} {
			fmt.Fprintf(&page, `<td style="text-align:left">%s</td>`, html.EscapeString(cell))
		}
		page.WriteString("</tr>")
	}
	w.Flush()
	page.WriteString("</tbody></table>")
	var lines []string
	for line := range strings.Lines(text.String()) {
		lines = append(lines, strings.TrimRight(line, " \n"))
	}
	return display.Bundle{display.Plain: []byte(strings.Join(lines, "\n")), display.HTML: []byte(page.String())}
}
