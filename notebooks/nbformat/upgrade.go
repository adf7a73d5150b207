package nbformat

import (
	"encoding/json"
	"fmt"
	"strings"
)

// upgrade turns the fields of a notebook of version 3 into those of version 4:
// one list of cells instead of worksheets, prompts that are execution counts,
// forms of outputs under media types, headings as Markdown.
func upgrade(o object) {
	var cells []any
	for _, sheet := range o.objects("worksheets") {
		for _, c := range sheet.objects("cells") {
			c.upgradeCell()
			cells = append(cells, c.fields)
		}
	}
	o.fields["cells"] = cells
	if m, ok := o.fields["metadata"].(Object); ok {
		delete(m, "name")
	}
}

func (o object) upgradeCell() {
	switch o.fields["cell_type"] {
	case Code:
		delete(o.fields, "language")
		if v, ok := o.fields["collapsed"]; ok {
			metadata := o.object("metadata")
			metadata["collapsed"] = v
			o.fields["metadata"] = metadata
			delete(o.fields, "collapsed")
		}
		o.rename("input", "source")
		o.rename("prompt_number", "execution_count")
		outputs := o.objects("outputs")
		list := make([]any, 0, len(outputs))
		for _, out := range outputs {
			out.upgradeOutput()
			list = append(list, out.fields)
		}
		o.fields["outputs"] = list
	case "heading":
		level := 1
		if n := o.number("level"); n != nil {
			level = min(max(*n, 1), 6)
		}
		text := strings.Join(strings.Fields(o.lines("source")), " ")
		o.fields["cell_type"], o.fields["source"] = Markdown, strings.Repeat("#", level)+" "+text
	case "html":
		o.fields["cell_type"] = Markdown
	}
}

// mediaTypes gives the media type of the forms of version 3.
var mediaTypes = map[string]string{
	"text": "text/plain", "html": "text/html", "svg": "image/svg+xml", "png": "image/png", "jpeg": "image/jpeg",
	"latex": "text/latex", "json": "application/json", "javascript": "application/javascript",
}

func (o object) upgradeOutput() {
	switch kind := o.fields["output_type"]; kind {
	case "pyout", "display_data":
		out := Object{"output_type": kind, "metadata": mediaTyped(o.object("metadata"))}
		if kind == "pyout" {
			out["output_type"] = Result
			out["execution_count"] = o.take("prompt_number")
		}
		delete(o.fields, "output_type")
		data := mediaTyped(o.fields)
		if text, ok := data["application/json"]; ok {
			data["application/json"] = o.parsed(text)
		}
		out["data"] = data
		clear(o.fields)
		for key, v := range out {
			o.fields[key] = v
		}
	case "pyerr":
		o.fields["output_type"] = Error
	case Stream:
		o.rename("stream", "name")
		if o.fields["name"] == nil {
			o.fields["name"] = "stdout"
		}
	}
}

func (o object) rename(from, to string) {
	if v, ok := o.fields[from]; ok {
		delete(o.fields, from)
		o.fields[to] = v
	}
}

func mediaTyped(forms Object) Object {
	out := Object{}
	for key, v := range forms {
		if media, ok := mediaTypes[key]; ok {
			key = media
		}
		out[key] = v
	}
	return out
}

// parsed reads the JSON that version 3 keeps as text.
func (o object) parsed(v any) any {
	text, ok := joined(v)
	if !ok {
		text, ok = v.(string)
	}
	if !ok {
		return v
	}
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	var tree any
	if err := measure([]byte(text)); err != nil || d.Decode(&tree) != nil {
		if *o.err == nil {
			*o.err = fmt.Errorf("%s: not JSON", o.at("json"))
		}
	}
	return tree
}
