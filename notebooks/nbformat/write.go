package nbformat

import (
	"bufio"
	"io"
	"maps"
)

// Write writes a notebook as Jupyter does.
func (n *Notebook) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	writeValue(b, n.fields(), 0)
	b.WriteByte('\n')
	return b.Flush()
}

func (n *Notebook) fields() Object {
	cells := make([]any, len(n.Cells))
	for i, c := range n.Cells {
		cells[i] = c.fields()
	}
	return with(n.Rest, Object{"nbformat": Major, "nbformat_minor": n.Minor, "metadata": n.Metadata, "cells": cells})
}

func (c *Cell) fields() Object {
	f := Object{"cell_type": c.Type, "id": c.ID, "metadata": c.Metadata, "source": splitLines(c.Source)}
	if c.Type == Code {
		outputs := make([]any, len(c.Outputs))
		for i, o := range c.Outputs {
			outputs[i] = o.fields()
		}
		f["execution_count"], f["outputs"] = number(c.Count), outputs
	}
	if attachments, ok := c.Rest["attachments"].(Object); ok {
		split := Object{}
		for name, v := range attachments {
			if bundle, ok := v.(Object); ok {
				v = splitBundle(bundle)
			}
			split[name] = v
		}
		f["attachments"] = split
	}
	return with(c.Rest, f)
}

func (o *Output) fields() Object {
	f := Object{"output_type": o.Type}
	switch o.Type {
	case Stream:
		f["name"], f["text"] = o.Name, splitLines(o.Text)
	case Display, Result:
		f["data"], f["metadata"] = splitBundle(o.Data), o.Metadata
		if o.Type == Result {
			f["execution_count"] = number(o.Count)
		}
	case Error:
		f["ename"], f["evalue"], f["traceback"] = o.EName, o.EValue, o.Traceback
	}
	return with(o.Rest, f)
}

func with(rest, known Object) Object {
	out := make(Object, len(rest)+len(known))
	maps.Copy(out, rest)
	maps.Copy(out, known)
	return out
}

func number(n *int) any {
	if n == nil {
		return nil
	}
	return *n
}
