package imports

import (
	"fmt"
	html "html/template"
	"io"
	text "text/template"
	"text/template/parse"
)

// Templates call the methods of what they are given, past the overlay. So a
// template that names a method which is not for cells does not run.
func (o *Overlay) guardTemplates() {
	o.Set("text/template", "Template.Execute", func(t *text.Template, w io.Writer, data any) error {
		if err := guardText(t); err != nil {
			return err
		}
		return t.Execute(w, data)
	})
	o.Set("text/template", "Template.ExecuteTemplate", func(t *text.Template, w io.Writer, name string, data any) error {
		if err := guardText(t); err != nil {
			return err
		}
		return t.ExecuteTemplate(w, name, data)
	})
	o.Set("html/template", "Template.Execute", func(t *html.Template, w io.Writer, data any) error {
		if err := guardHTML(t); err != nil {
			return err
		}
		return t.Execute(w, data)
	})
	o.Set("html/template", "Template.ExecuteTemplate", func(t *html.Template, w io.Writer, name string, data any) error {
		if err := guardHTML(t); err != nil {
			return err
		}
		return t.ExecuteTemplate(w, name, data)
	})
}

// untemplated are the methods that a template may not call: those that take
// names of files, end the process, or lead to other methods.
var untemplated = map[string]bool{
	"AddPicture": true, "Chdir": true, "Fatal": true, "Fatalf": true, "Fatalln": true,
	"MethodByName": true, "ParseFiles": true, "ParseGlob": true, "Save": true, "SaveAs": true,
	"SetSheetBackground": true, "Symlink": true,
}

func guardText(t *text.Template) error {
	for _, part := range append(t.Templates(), t) {
		if part.Tree != nil {
			if err := guardNode(part.Tree.Root); err != nil {
				return err
			}
		}
	}
	return nil
}

func guardHTML(t *html.Template) error {
	for _, part := range append(t.Templates(), t) {
		if part.Tree != nil {
			if err := guardNode(part.Tree.Root); err != nil {
				return err
			}
		}
	}
	return nil
}

func guardNode(n parse.Node) error {
	switch n := n.(type) {
	case *parse.ListNode:
		if n == nil {
			return nil
		}
		return guardAll(n.Nodes)
	case *parse.ActionNode:
		return guardNode(n.Pipe)
	case *parse.TemplateNode:
		return guardNode(n.Pipe)
	case *parse.IfNode:
		return guardAll([]parse.Node{n.Pipe, n.List, n.ElseList})
	case *parse.RangeNode:
		return guardAll([]parse.Node{n.Pipe, n.List, n.ElseList})
	case *parse.WithNode:
		return guardAll([]parse.Node{n.Pipe, n.List, n.ElseList})
	case *parse.PipeNode:
		if n == nil {
			return nil
		}
		for _, c := range n.Cmds {
			if err := guardCommand(c); err != nil {
				return err
			}
		}
	case *parse.FieldNode:
		return guardNames(n.Ident)
	case *parse.VariableNode:
		return guardNames(n.Ident[1:])
	case *parse.ChainNode:
		if err := guardNames(n.Field); err != nil {
			return err
		}
		return guardNode(n.Node)
	}
	return nil
}

func guardAll(nodes []parse.Node) error {
	for _, n := range nodes {
		if err := guardNode(n); err != nil {
			return err
		}
	}
	return nil
}

// guardCommand also stops Method with a number, which is reflect's; without
// one it is a common field.
func guardCommand(c *parse.CommandNode) error {
	if len(c.Args) > 1 {
		var names []string
		switch f := c.Args[0].(type) {
		case *parse.FieldNode:
			names = f.Ident
		case *parse.VariableNode:
			names = f.Ident
		case *parse.ChainNode:
			names = f.Field
		}
		if len(names) > 0 && names[len(names)-1] == "Method" {
			return errUntemplated("Method")
		}
	}
	return guardAll(c.Args)
}

func guardNames(names []string) error {
	for _, name := range names {
		if untemplated[name] {
			return errUntemplated(name)
		}
	}
	return nil
}

func errUntemplated(name string) error {
	return fmt.Errorf("template: .%s is closed to templates of cells; start with --allow files to open it", name)
}
