package session

import (
	"context"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"readout/notebooks/session/assist"
	"readout/notebooks/session/display"
	"readout/notebooks/session/machine"
)

// A Result is what became of a cell.
type Result struct {
	Values []any // of the last expression, none if it has none
	Error  *CellError
	Names  assist.Names // that the cell touches; assist.Stale tells from them what is out of date
}

// Run runs a cell. It returns when the cell has ended, or shortly after ctx
// is done.
func (sh *Shell) Run(ctx context.Context, code string) Result {
	sh.running.Lock()
	defer sh.running.Unlock()
	p, failed := sh.prepare(code)
	if failed != nil {
		return Result{Error: failed}
	}
	var res Result
	failed = sh.execute(ctx, append(p.parts(), machine.Compiled(func() { res = p.result() }))...)
	sh.stdio.flush()
	if failed != nil {
		return Result{Error: failed, Names: p.touched}
	}
	return res
}

// clear sets variables that are declared again, without a value.
func (p *program) clear() {
	for _, v := range p.clears {
		v.SetZero()
	}
}

// result is what the cell came to.
func (p *program) result() Result {
	res := Result{Names: p.touched}
	succeeded := p.fallible && len(p.shown) == 1 && p.shown[0] == nil
	if p.hasLast && !succeeded {
		res.Values, res.Error = outcome(p.shown)
	}
	if p.ends && res.Error == nil {
		res.Values, res.Error = nil, failedWith(p.shown)
	}
	return res
}

// prepare takes a cell from text to what can run.
func (sh *Shell) prepare(code string) (*program, *CellError) {
	s := sh.session
	s.front.Lock()
	defer s.front.Unlock()
	s.count++
	name := fmt.Sprintf("cell%d", s.count)
	c := parse(s.lib.FileSet(), name, code)
	if len(c.problems) > 0 {
		return nil, compileError(c.problems, code)
	}
	k, problems := s.check(c)
	if len(problems) > 0 {
		k.restore()
		return nil, compileError(problems, code)
	}
	touched := k.names()
	p, err := k.lower()
	if err != nil {
		k.restore()
		return nil, compileError([]Problem{{Cell: name, Line: 1, Column: 1, Message: err.Error()}}, code)
	}
	p.touched, p.shell = touched, sh
	p.commit()
	s.note(c)
	return p, nil
}

// outcome is the value to show: of several results without a last one that
// is a nil error; one that is an error fails the cell. What display returns
// has been shown.
func outcome(values []any) ([]any, *CellError) {
	if n := len(values); n > 1 {
		switch values[n-1].(type) {
		case nil:
			values = values[:n-1]
		case error:
			return nil, failedWith(values)
		}
	}
	if len(values) == 1 && display.IsShown(values[0]) {
		return nil, nil
	}
	return values, nil
}

// failedWith is the error that values end with, nil if that is nil.
func failedWith(values []any) *CellError {
	if len(values) == 0 {
		return nil
	}
	err, ok := values[len(values)-1].(error)
	if !ok {
		return nil
	}
	return &CellError{Name: "error", Message: err.Error(), Value: err}
}

func (p *program) parts() []machine.Part {
	parts := []machine.Part{machine.Compiled(p.clear)}
	for _, f := range p.entries {
		parts = append(parts, machine.Entry(f))
	}
	return parts
}

// commit enters what the cell declares into the session.
func (p *program) commit() {
	s := p.s
	p.loader.Commit()
	for obj, f := range p.fresh {
		if obj.Name() != stepsName { // nothing refers to a cell's own statements
			s.funcs[obj] = f
		}
	}
	for obj, at := range p.memory {
		s.globals[obj] = at
	}
	for name, path := range p.used {
		if old := s.live[name]; old == nil || old.path != path {
			s.drop(name)
			s.live[name] = &live{path: path, cell: p.name}
		}
	}
	s.dotted = append(s.dotted, p.dotted...)
	scope := s.pkg.Scope()
	for name := range p.declared {
		obj := scope.Lookup(name)
		if obj == nil || name == "_" {
			continue
		}
		p.outdated(name, obj)
		s.drop(name)
		l := &live{obj: obj, cell: p.name}
		if v, ok := obj.(*types.Var); ok {
			if p.memory[v] == nil { // declared and never used
				if _, ok := p.again(v); !ok {
					p.memory[v] = zeroOf(s, v)
				}
				s.globals[v] = p.memory[v]
			}
			l.addr = p.memory[v]
		}
		s.live[name] = l
	}
	p.mentions()
	p.keepSources()
	clear(s.alias)
}

// drop forgets what a name stood for. Functions that refer to it keep it.
func (s *Session) drop(name string) {
	if l := s.live[name]; l != nil {
		switch obj := l.obj.(type) {
		case *types.Var:
			if !s.lastingly(obj) {
				delete(s.globals, obj)
			}
		case *types.Func:
			if !s.lastingly(obj) {
				delete(s.funcs, obj)
				delete(s.sources, obj)
				delete(s.generics, obj)
			}
		}
	}
	delete(s.live, name)
}

// lastingly reports whether a generic function mentions an object: it will be
// looked for when the function is instantiated anew.
func (s *Session) lastingly(obj types.Object) bool {
	for _, src := range s.generics {
		if slices.Contains(src.mentions(), obj) {
			return true
		}
	}
	return false
}

// keepSources keeps the syntax of generic functions, and the texts of types.
func (p *program) keepSources() {
	for _, d := range p.decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			obj, ok := p.info.Defs[d.Name].(*types.Func)
			if ok && (obj.Signature().TypeParams().Len() > 0 || obj.Signature().RecvTypeParams().Len() > 0) {
				src := &source{decl: d, info: cutOut(d, p.info), pkg: p.s.pkg}
				p.s.sources[obj], p.s.generics[obj] = src, src
			}
		case *ast.GenDecl:
			if d.Tok != token.TYPE {
				continue
			}
			for _, spec := range d.Specs {
				t := spec.(*ast.TypeSpec)
				l := p.s.live[t.Name.Name]
				if l == nil {
					continue
				}
				l.text, l.means = text(t), map[string]types.Object{}
				ast.Inspect(t, func(n ast.Node) bool {
					if id, ok := n.(*ast.Ident); ok && p.info.Uses[id] != nil {
						l.means[id.Name] = p.info.Uses[id]
					}
					return true
				})
			}
		}
	}
}
