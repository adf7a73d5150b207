package imports

import (
	"fmt"
	html "html/template"
	"io"
	"sync"
	text "text/template"
	"text/template/parse"
)

// Templates call the methods of what they are given, past the overlay. So a
// template that calls a method which the overlay has, or lets another template
// run, does not run itself.
func (o *Overlay) guardTemplates() {
	guard := sync.OnceValue(o.templateGuard)
	o.Set("text/template", "Template.Execute", func(t *text.Template, w io.Writer, data any) error {
		if err := guardText(guard(), t); err != nil {
			return err
		}
		return t.Execute(w, data)
	})
	o.Set("text/template", "Template.ExecuteTemplate", func(t *text.Template, w io.Writer, name string, data any) error {
		if err := guardText(guard(), t); err != nil {
			return err
		}
		return t.ExecuteTemplate(w, name, data)
	})
	o.Set("html/template", "Template.Execute", func(t *html.Template, w io.Writer, data any) error {
		if err := guardHTML(guard(), t); err != nil {
			return err
		}
		return t.Execute(w, data)
	})
	o.Set("html/template", "Template.ExecuteTemplate", func(t *html.Template, w io.Writer, name string, data any) error {
		if err := guardHTML(guard(), t); err != nil {
			return err
		}
		return t.ExecuteTemplate(w, name, data)
	})
}

func guardText(g templateGuard, t *text.Template) error {
	for _, part := range append(t.Templates(), t) {
		if part.Tree != nil {
			if err := g.node(part.Tree.Root); err != nil {
				return err
			}
		}
	}
	return nil
}

func guardHTML(g templateGuard, t *html.Template) error {
	for _, part := range append(t.Templates(), t) {
		if part.Tree != nil {
			if err := g.node(part.Tree.Root); err != nil {
				return err
			}
		}
	}
	return nil
}

// A templateGuard holds the names of methods that a template may not call, and
// whether they can be called without arguments. A name such as Method, which is
// reflect's only when it is given a number, is a common field else.
type templateGuard map[string]bool

func (o *Overlay) templateGuard() templateGuard {
	g := templateGuard{}
	for _, methods := range o.methods {
		for name, f := range methods {
			needs := f.Type().NumIn() - 1
			if f.Type().IsVariadic() {
				needs--
			}
			g[name] = g[name] || needs == 0
		}
	}
	return g
}

func (g templateGuard) node(n parse.Node) error {
	switch n := n.(type) {
	case *parse.ListNode:
		if n == nil {
			return nil
		}
		return g.all(n.Nodes)
	case *parse.ActionNode:
		return g.node(n.Pipe)
	case *parse.TemplateNode:
		return g.node(n.Pipe)
	case *parse.IfNode:
		return g.all([]parse.Node{n.Pipe, n.List, n.ElseList})
	case *parse.RangeNode:
		return g.all([]parse.Node{n.Pipe, n.List, n.ElseList})
	case *parse.WithNode:
		return g.all([]parse.Node{n.Pipe, n.List, n.ElseList})
	case *parse.PipeNode:
		if n == nil {
			return nil
		}
		for i, c := range n.Cmds {
			if err := g.command(c, i > 0); err != nil {
				return err
			}
		}
	case *parse.ChainNode:
		if err := g.names(chain(n)); err != nil {
			return err
		}
		return g.node(n.Node)
	default:
		return g.names(chain(n))
	}
	return nil
}

func (g templateGuard) all(nodes []parse.Node) error {
	for _, n := range nodes {
		if err := g.node(n); err != nil {
			return err
		}
	}
	return nil
}

// command also stops a method that is given arguments, among them what is
// piped into it.
func (g templateGuard) command(c *parse.CommandNode, piped bool) error {
	if names := chain(c.Args[0]); len(names) > 0 && (len(c.Args) > 1 || piped) {
		last := names[len(names)-1]
		if _, ok := g[last]; ok {
			return errUntemplated(last)
		}
	}
	return g.all(c.Args)
}

// chain returns the names after the dots of a node.
func chain(n parse.Node) []string {
	switch n := n.(type) {
	case *parse.FieldNode:
		return n.Ident
	case *parse.VariableNode:
		return n.Ident[1:]
	case *parse.ChainNode:
		return n.Field
	}
	return nil
}

func (g templateGuard) names(names []string) error {
	for _, name := range names {
		if g[name] {
			return errUntemplated(name)
		}
	}
	return nil
}

func errUntemplated(name string) error {
	return fmt.Errorf("template: .%s is closed to templates of cells; start with --allow files to open it", name)
}
