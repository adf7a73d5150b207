package main

import (
	"encoding/json"
	"go/ast"
	"go/doc"
	"go/token"
)

// docsOf returns the doc comments by name ("" for the package, "Type.Method",
// "Type.Field") as JSON.
func docsOf(from *listed) ([]byte, error) {
	// go/doc takes the syntax trees apart, so it gets its own.
	fset := token.NewFileSet()
	files, err := from.parse(fset)
	if err != nil {
		return nil, err
	}
	var mode doc.Mode
	if from.ImportPath == "builtin" {
		mode = doc.AllDecls
	}
	p, err := doc.NewFromFiles(fset, files, from.ImportPath, mode)
	if err != nil {
		return nil, err
	}
	d := docs{}
	d.set("", p.Doc)
	d.values(p.Consts)
	d.values(p.Vars)
	d.functions("", p.Funcs)
	for _, t := range p.Types {
		d.set(t.Name, t.Doc)
		d.values(t.Consts)
		d.values(t.Vars)
		d.functions("", t.Funcs)
		d.functions(t.Name+".", t.Methods)
		d.members(t)
	}
	return json.Marshal(d)
}

type docs map[string]string

func (d docs) set(name, text string) {
	if text != "" {
		d[name] = text
	}
}

// values gives each name of a group its own comment and the group's.
func (d docs) values(groups []*doc.Value) {
	for _, v := range groups {
		for _, s := range v.Decl.Specs {
			spec := s.(*ast.ValueSpec)
			for _, name := range spec.Names {
				own := commentOf(spec.Doc, spec.Comment)
				if own != "" && v.Doc != "" {
					own += "\n"
				}
				if ast.IsExported(name.Name) {
					d.set(name.Name, own+v.Doc)
				}
			}
		}
	}
}

func (d docs) functions(prefix string, list []*doc.Func) {
	for _, f := range list {
		d.set(prefix+f.Name, f.Doc)
	}
}

// members takes the comments of struct fields and interface methods.
func (d docs) members(t *doc.Type) {
	for _, s := range t.Decl.Specs {
		spec, ok := s.(*ast.TypeSpec)
		if !ok || spec.Name.Name != t.Name {
			continue
		}
		var fields *ast.FieldList
		switch u := spec.Type.(type) {
		case *ast.StructType:
			fields = u.Fields
		case *ast.InterfaceType:
			fields = u.Methods
		default:
			continue
		}
		for _, f := range fields.List {
			for _, name := range f.Names {
				if ast.IsExported(name.Name) {
					d.set(t.Name+"."+name.Name, commentOf(f.Doc, f.Comment))
				}
			}
		}
	}
}

func commentOf(before, behind *ast.CommentGroup) string {
	if before != nil {
		return before.Text()
	}
	return behind.Text()
}
