package session

import (
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"strings"
)

// A cell is one cell on its way from text to running code.
type cell struct {
	name    string
	code    string
	isFile  bool
	fset    *token.FileSet
	imports []*ast.GenDecl
	decls   []ast.Decl // const, type, func
	steps   []*step
	last    ast.Expr // the last step, if it is an expression

	declared   map[string]bool // names that the cell declares at its top level
	mentioned  map[string]bool // all names in it
	unresolved map[string]bool // names that nothing in the cell's functions declares
	before     map[string]bool // names used before the cell declares them anew
	problems   []Problem
}

// A step is a statement, or the variables that it declares.
type step struct {
	stmt   ast.Stmt
	spec   *ast.ValueSpec // the variables, if it declares some
	assign []ast.Stmt     // what follows: variables that were there already
	zero   bool           // declared without a value
}

// parse cuts a cell into declarations and steps.
func parse(fset *token.FileSet, name, code string) *cell {
	c := &cell{
		name: name, code: code, fset: fset,
		declared: map[string]bool{}, mentioned: map[string]bool{},
		unresolved: map[string]bool{}, before: map[string]bool{},
	}
	pieces, isFile := split(code)
	if isFile {
		c.isFile = true
		if f := c.parseFile("/*line "+name+":1:1*/", code, ""); f != nil {
			for _, d := range f.Decls {
				c.addDecl(d)
			}
		}
		return c
	}
	line := "/*line " + name + ":1:1*/"
	inFunc, atTop := "package main;func _(){"+line, "package main;        "+line
	if text, ok := keep(code, pieces, importPiece); ok {
		c.parseDecls(atTop, text)
	}
	if text, ok := keep(code, pieces, declPiece); ok {
		c.parseDecls(atTop, text)
	}
	if text, ok := keep(code, pieces, stmtPiece); ok {
		if f := c.parseFile(inFunc, text, "\n}"); f != nil && len(f.Decls) == 1 {
			c.addSteps(f.Decls[0].(*ast.FuncDecl).Body.List, f)
		}
	}
	return c
}

func (c *cell) parseDecls(head, text string) {
	if f := c.parseFile(head, text, ""); f != nil {
		for _, d := range f.Decls {
			c.addDecl(d)
		}
	}
}

func (c *cell) parseFile(head, text, tail string) *ast.File {
	f, err := parser.ParseFile(c.fset, c.name, head+text+tail, parser.AllErrors|parser.ParseComments)
	if list, ok := err.(scanner.ErrorList); ok {
		if p, ok := c.endsTooSoon(list); ok {
			c.problems = append(c.problems, p)
			return nil
		}
		for _, e := range list {
			c.problems = append(c.problems, Problem{Line: e.Pos.Line, Column: e.Pos.Column, Message: e.Msg, Cell: c.name})
		}
		return nil
	} else if err != nil {
		c.problems = append(c.problems, Problem{Line: 1, Column: 1, Message: err.Error(), Cell: c.name})
		return nil
	}
	for _, id := range f.Unresolved {
		c.unresolved[id.Name] = true
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			c.mentioned[id.Name] = true
		}
		return true
	})
	return f
}

func (c *cell) addDecl(d ast.Decl) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Recv == nil && d.Name.Name != "_" && d.Name.Name != "init" {
			c.declared[d.Name.Name] = true
		}
	case *ast.GenDecl:
		if d.Tok == token.IMPORT {
			c.imports = append(c.imports, d)
			return
		}
		for _, s := range d.Specs {
			switch s := s.(type) {
			case *ast.TypeSpec:
				c.declared[s.Name.Name] = true
			case *ast.ValueSpec:
				for _, n := range s.Names {
					c.declared[n.Name] = true
				}
			}
		}
	}
	c.decls = append(c.decls, d)
}

// addSteps turns top-level statements into steps. Variables that they declare
// become package variables.
func (c *cell) addSteps(list []ast.Stmt, f *ast.File) {
	v := &versions{names: map[string]*version{}}
	for i, s := range list {
		switch s := s.(type) {
		case *ast.EmptyStmt:
			continue
		case *ast.AssignStmt:
			if s.Tok == token.DEFINE {
				c.steps = append(c.steps, v.define(s))
				continue
			}
		case *ast.DeclStmt:
			if g, ok := s.Decl.(*ast.GenDecl); ok && g.Tok == token.VAR {
				for _, spec := range g.Specs {
					c.steps = append(c.steps, v.declare(spec.(*ast.ValueSpec)))
				}
				continue
			}
		case *ast.ExprStmt:
			if i == len(list)-1 {
				c.last = s.X
			}
		}
		c.steps = append(c.steps, &step{stmt: s})
	}
	v.rename(list)
	for name := range v.names {
		c.declared[name] = true
	}
	for _, id := range f.Unresolved {
		if v.names[id.Name] != nil {
			c.before[id.Name] = true
			id.Name += beforeSuffix
		}
	}
}

const (
	beforeSuffix = "·before" // the variable that the cell's own takes the place of
	stepsName    = "·steps"
	showName     = "·show"
)

// plain is a message without the marks that the session puts into names.
func plain(message string) string {
	message = strings.ReplaceAll(message, beforeSuffix, "")
	for {
		i := strings.Index(message, "·v")
		if i < 0 {
			return message
		}
		j := i + len("·v")
		for j < len(message) && message[j] >= '0' && message[j] <= '9' {
			j++
		}
		message = message[:i] + message[j:]
	}
}
