package nbformat

import (
	"encoding/json"
	"fmt"
	"strconv"
)

// decode makes a notebook of a file's JSON.
func decode(fields Object) (n *Notebook, err error) {
	o := object{fields: fields, err: &err}
	major, minor := o.number("nbformat"), o.number("nbformat_minor")
	switch {
	case err != nil:
		return nil, err
	case major == nil:
		return nil, fmt.Errorf("not a notebook: no field nbformat")
	case *major > Major:
		return nil, fmt.Errorf("nbformat: version %d is newer than %d.%d", *major, Major, Minor)
	case *major == 3:
		upgrade(o)
	case *major < 3:
		return nil, fmt.Errorf("nbformat: version %d is too old; open and save the notebook in Jupyter first", *major)
	}
	n = &Notebook{Minor: Minor, Metadata: o.object("metadata")}
	if minor != nil {
		n.Minor = max(Minor, *minor)
	}
	for _, c := range o.objects("cells") {
		n.Cells = append(n.Cells, c.cell())
	}
	if err != nil {
		return nil, err
	}
	n.Rest = o.fields
	// Jupyter keeps these while a notebook is open, never in the file.
	delete(n.Metadata, "orig_nbformat")
	delete(n.Metadata, "orig_nbformat_minor")
	delete(n.Metadata, "signature")
	identify(n.Cells)
	return n, nil
}

func (o object) cell() *Cell {
	c := &Cell{Type: o.required("cell_type"), ID: o.text("id"), Metadata: o.object("metadata"), Source: o.lines("source")}
	delete(c.Metadata, "trusted")
	if _, ok := o.fields["attachments"]; ok {
		attachments := o.object("attachments")
		for _, bundle := range attachments {
			if b, ok := bundle.(Object); ok {
				joinBundle(b)
			}
		}
		o.fields["attachments"] = attachments
	}
	if c.Type == Code {
		c.Count = o.number("execution_count")
		for _, out := range o.objects("outputs") {
			c.Outputs = append(c.Outputs, out.output())
		}
	}
	c.Rest = o.fields
	return c
}

func (o object) output() *Output {
	out := &Output{Type: o.required("output_type")}
	switch out.Type {
	case Stream:
		out.Name, out.Text = o.text("name"), o.lines("text")
	case Display, Result:
		out.Data, out.Metadata = o.object("data"), o.object("metadata")
		joinBundle(out.Data)
		if out.Type == Result {
			out.Count = o.number("execution_count")
		}
	case Error:
		out.EName, out.EValue = o.text("ename"), o.text("evalue")
		for i, line := range o.list("traceback") {
			s, ok := line.(string)
			if !ok {
				o.fail(fmt.Sprintf("traceback[%d]", i), "a string", line)
			}
			out.Traceback = append(out.Traceback, s)
		}
	}
	out.Rest = o.fields
	return out
}

// object is a JSON object as it is taken apart: fields that are taken leave it.
// The first thing found wrong stays in err.
type object struct {
	place  string // in the file: cells[3].outputs[0]
	fields Object
	err    *error
}

func (o object) take(key string) any {
	v := o.fields[key]
	delete(o.fields, key)
	return v
}

func (o object) fail(key, want string, v any) {
	if *o.err == nil {
		*o.err = fmt.Errorf("%s: want %s, have %s", o.at(key), want, kind(v))
	}
}

func (o object) at(key string) string {
	if o.place == "" {
		return key
	}
	return o.place + "." + key
}

func kind(v any) string {
	switch v.(type) {
	case nil:
		return "nothing"
	case string:
		return "a string"
	case bool:
		return "a truth value"
	case json.Number:
		return "a number"
	case []any:
		return "a list"
	}
	return "an object"
}

func (o object) text(key string) string {
	v := o.take(key)
	s, ok := v.(string)
	if !ok && v != nil {
		o.fail(key, "a string", v)
	}
	return s
}

func (o object) required(key string) string {
	s := o.text(key)
	if s == "" {
		o.fail(key, "a string", nil)
	}
	return s
}

// lines is text that may stand as a list of lines.
func (o object) lines(key string) string {
	if text, ok := joined(o.fields[key]); ok {
		delete(o.fields, key)
		return text
	}
	if _, ok := o.fields[key].([]any); ok {
		o.fail(key, "lines of text", o.take(key))
	}
	return o.text(key)
}

func (o object) number(key string) *int {
	v := o.take(key)
	if v == nil {
		return nil
	}
	n, _ := v.(json.Number)
	i, err := strconv.Atoi(string(n))
	if err != nil || i < 0 {
		o.fail(key, "a whole number", v)
	}
	return &i
}

func (o object) object(key string) Object {
	v := o.take(key)
	m, ok := v.(Object)
	if !ok && v != nil {
		o.fail(key, "an object", v)
	}
	if m == nil {
		m = Object{}
	}
	return m
}

func (o object) list(key string) []any {
	v := o.take(key)
	l, ok := v.([]any)
	if !ok && v != nil {
		o.fail(key, "a list", v)
	}
	return l
}

func (o object) objects(key string) []object {
	var all []object
	for i, v := range o.list(key) {
		at := fmt.Sprintf("%s[%d]", key, i)
		fields, ok := v.(Object)
		if !ok {
			o.fail(at, "an object", v)
			return nil
		}
		all = append(all, object{o.at(at), fields, o.err})
	}
	return all
}
