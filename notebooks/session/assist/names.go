package assist

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// Items stand in this order; the steps leave room for an order among them.
const (
	fitting   = 1000 * iota // of the type that the place asks for
	keyed                   // fields of the literal around the cursor
	local                   // declared in the cell
	declared                // declared by earlier cells
	packaged                // package names
	universal               // Go's own names and keywords
	elsewhere               // exported names of packages not named yet
)

// names returns the names that can stand at the cursor by themselves.
func (c *checked) names(prefix string) []Item {
	items := c.keys()
	want := c.expected()
	items = append(items, c.ofType(want)...)
	for scope := c.innermost(); scope != nil; scope = scope.Parent() {
		for _, name := range scope.Names() {
			obj := scope.Lookup(name)
			if scope.Parent() != types.Universe && scope != c.pkg.Scope() && scope != types.Universe && obj.Pos() > c.pos {
				continue
			}
			rank := c.scopeRank(scope, obj)
			if fits(obj, want) {
				rank = fitting
			}
			items = append(items, c.item(obj, rank))
		}
	}
	items = append(items, c.packages()...)
	for _, word := range keywords {
		items = append(items, Item{Text: word, Kind: "keyword", rank: universal})
	}
	if len(prefix) >= 3 {
		items = append(items, c.view.exported(prefix)...)
	}
	return items
}

func (c *checked) innermost() *types.Scope {
	if s := c.pkg.Scope().Innermost(c.pos); s != nil {
		return s
	}
	return c.pkg.Scope()
}

func (c *checked) scopeRank(scope *types.Scope, obj types.Object) int {
	_, isPackage := obj.(*types.PkgName)
	switch {
	case scope == types.Universe:
		return universal
	case isPackage:
		return packaged
	case c.view.Objects[obj.Name()] == obj:
		return declared
	}
	return local
}

// packages returns the names of the packages that cells can import.
func (c *checked) packages() []Item {
	var items []Item
	for name, obj := range c.view.Objects {
		if p, ok := obj.(*types.PkgName); ok {
			items = append(items, Item{Text: name, Kind: "package", Type: p.Imported().Path(), rank: packaged})
		}
	}
	for _, path := range c.view.Library.Paths() {
		name := c.view.Library.Name(path)
		if _, taken := c.view.Objects[name]; !taken && c.view.packagePath(name) == path {
			items = append(items, Item{Text: name, Kind: "package", Type: path, rank: packaged})
		}
	}
	return items
}

// keys returns the fields that a struct literal around the cursor can name.
func (c *checked) keys() []Item {
	if len(c.path) < 2 {
		return nil
	}
	lit, ok := c.path[1].(*ast.CompositeLit)
	if pair, isPair := c.path[1].(*ast.KeyValueExpr); isPair && pair.Key == c.path[0] && len(c.path) > 2 {
		lit, ok = c.path[2].(*ast.CompositeLit)
	}
	if !ok || c.pos < lit.Lbrace {
		return nil
	}
	s := structOf(c.typeOf(lit))
	if s == nil {
		return nil
	}
	given := map[string]bool{}
	for _, e := range lit.Elts {
		if pair, ok := e.(*ast.KeyValueExpr); ok && pair.Key != c.path[0] {
			if id, ok := pair.Key.(*ast.Ident); ok {
				given[id.Name] = true
			}
		}
	}
	var items []Item
	for i := range s.NumFields() {
		if f := s.Field(i); c.sees(f) && !given[f.Name()] {
			item := c.item(f, keyed+i)
			item.Text += ": "
			items = append(items, item)
		}
	}
	return items
}

func (c *checked) typeOf(e ast.Expr) types.Type {
	if tv, ok := c.info.Types[e]; ok && tv.Type != nil {
		return tv.Type
	}
	return types.Typ[types.Invalid]
}

var keywords = func() []string {
	var words []string
	for t := token.BREAK; t <= token.VAR; t++ {
		if t.IsKeyword() {
			words = append(words, t.String())
		}
	}
	return words
}()

// builtins are the signatures of Go's own functions, as its documentation has
// them.
var builtins = map[string]string{
	"append":  "func(slice []Type, elems ...Type) []Type",
	"cap":     "func(v Type) int",
	"clear":   "func(t map or slice)",
	"close":   "func(c chan<- Type)",
	"complex": "func(r, i FloatType) ComplexType",
	"copy":    "func(dst, src []Type) int",
	"delete":  "func(m map[Key]Elem, key Key)",
	"imag":    "func(c ComplexType) FloatType",
	"len":     "func(v Type) int",
	"make":    "func(t Type, size ...IntegerType) Type",
	"max":     "func(x T, y ...T) T",
	"min":     "func(x T, y ...T) T",
	"new":     "func(Type or value) *Type",
	"panic":   "func(v any)",
	"print":   "func(args ...Type)",
	"println": "func(args ...Type)",
	"real":    "func(c ComplexType) FloatType",
	"recover": "func() any",
}

// common are the packages that a bare name most likely comes from.
var common = map[string]bool{
	"errors": true, "fmt": true, "maps": true, "math": true, "os": true, "slices": true,
	"sort": true, "strconv": true, "strings": true, "time": true,
}

// exported returns the exported names of packages that begin with a prefix,
// for those who know the name and not the package.
func (v *View) exported(prefix string) []Item {
	var items []Item
	for _, e := range v.Library.Exported(prefix) {
		// Packages have constants by the hundred, in capitals for words of
		// Go: fal is not meant to be token.FALLTHROUGH.
		if e.Kind == "constant" && !strings.HasPrefix(e.Name, prefix) {
			continue
		}
		pkg := v.Library.Name(e.Path)
		if v.packagePath(pkg) != e.Path {
			continue
		}
		rank := elsewhere
		if !common[e.Path] {
			rank++
		}
		items = append(items, Item{Text: pkg + "." + e.Name, Kind: e.Kind, Type: e.Path, rank: rank})
	}
	return items
}
