package assist

import (
	"fmt"
	"go/doc/comment"
	"go/types"
	"strings"
)

// describe tells what is known of an object. Owner is the type that a field or
// method belongs to.
func (c *checked) describe(obj types.Object, owner string) Info {
	info := Info{Kind: kindName(obj), Signature: c.signature(obj, owner)}
	name := obj.Name()
	if owner != "" {
		name = owner + "." + name
	}
	switch o := obj.(type) {
	case *types.PkgName:
		info.Doc = c.view.Library.Doc(o.Imported().Path(), "")
		return info
	case *types.TypeName:
		info.Methods = c.methodsOf(o.Type())
	}
	switch {
	case obj.Pkg() == nil:
		info.Doc = c.view.Library.Doc("builtin", name)
	case obj.Pkg().Path() == c.view.Path:
		d := c.view.Declared[name]
		info.Doc, info.Source = d.Doc, d.Source
	default:
		info.Doc = c.view.Library.Doc(obj.Pkg().Path(), name)
	}
	return info
}

// signature is an object's declaration without bodies.
func (c *checked) signature(obj types.Object, owner string) string {
	switch o := obj.(type) {
	case *types.PkgName:
		return fmt.Sprintf("package %s // import %q", o.Imported().Name(), o.Imported().Path())
	case *types.Builtin:
		return "func " + o.Name() + strings.TrimPrefix(builtins[o.Name()], "func")
	case *types.TypeName:
		return c.typeDeclaration(o)
	case *types.Const:
		return types.ObjectString(o, c.qualify) + " = " + o.Val().String()
	case *types.Var:
		if o.IsField() {
			return fmt.Sprintf("field %s.%s %s", owner, o.Name(), types.TypeString(o.Type(), c.qualify))
		}
	}
	return types.ObjectString(obj, c.qualify)
}

// typeDeclaration writes the visible fields of a struct, or the methods of an
// interface, one to a line.
func (c *checked) typeDeclaration(o *types.TypeName) string {
	name := o.Name()
	if q := c.qualify(o.Pkg()); q != "" {
		name = q + "." + name
	}
	if o.IsAlias() || o.Type() == nil {
		return types.ObjectString(o, c.qualify)
	}
	var lines []string
	var open string
	switch t := o.Type().Underlying().(type) {
	case *types.Struct:
		open = "struct"
		for f := range t.Fields() {
			line := f.Name() + " " + types.TypeString(f.Type(), c.qualify)
			if f.Embedded() {
				line = types.TypeString(f.Type(), c.qualify)
			}
			if c.sees(f) {
				lines = append(lines, "\t"+line)
			}
		}
		if len(lines) < t.NumFields() {
			lines = append(lines, "\t// and unexported fields")
		}
	case *types.Interface:
		open = "interface"
		for m := range t.ExplicitMethods() {
			lines = append(lines, "\t"+m.Name()+strings.TrimPrefix(types.TypeString(m.Type(), c.qualify), "func"))
		}
		for e := range t.EmbeddedTypes() {
			lines = append(lines, "\t"+types.TypeString(e, c.qualify))
		}
	default:
		return types.ObjectString(o, c.qualify)
	}
	if named, ok := o.Type().(*types.Named); ok && named.TypeParams().Len() > 0 {
		full := types.TypeString(named, func(*types.Package) string { return "" })
		name += strings.TrimPrefix(full, o.Name())
	}
	if len(lines) == 0 {
		return "type " + name + " " + open + "{}"
	}
	return "type " + name + " " + open + " {\n" + strings.Join(lines, "\n") + "\n}"
}

// methodsOf lists the methods that a cell can call on a type or a pointer to
// it.
func (c *checked) methodsOf(t types.Type) []string {
	if t == nil || types.IsInterface(t) {
		return nil
	}
	var methods []string
	set := types.NewMethodSet(types.NewPointer(t))
	for i := range set.Len() {
		if m := set.At(i).Obj(); c.sees(m) {
			methods = append(methods, types.ObjectString(m, c.qualify))
		}
	}
	return methods
}

// markdownDoc turns a Go doc comment into Markdown.
func markdownDoc(text string) string {
	var parser comment.Parser
	printer := comment.Printer{HeadingLevel: 4, HeadingID: func(*comment.Heading) string { return "" }}
	return strings.TrimSpace(string(printer.Markdown(parser.Parse(text))))
}
