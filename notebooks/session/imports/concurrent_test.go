package imports

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"sync"
	"testing"
)

// Sessions check cells while others load packages.
func TestManySessionsAtOnce(t *testing.T) {
	l := newLibrary()
	sources := []string{
		`package p; import "fmt"; var s = fmt.Sprint(1)`,
		`package p; import ("io"; "strings"); var r io.Reader = strings.NewReader("x")`,
		`package p; import "slices"; var x = slices.Sorted(slices.Values([]int{1}))`,
		`package p; import ("sync/atomic"; "net/http"); var a atomic.Pointer[http.Server]`,
		`package p; import ("bufio"; "os"); var b = bufio.NewScanner(os.Stdin); var f = b.Scan`,
		`package p; import ("gonum.org/v1/plot"; "image/color"); var p = plot.New(); var c color.Color = p.BackgroundColor`,
		`package p; import ("encoding/json"; "bytes"); var d = json.NewDecoder(&bytes.Buffer{})`,
		`package p; import ("errors"; "io/fs"); var e, _ = errors.AsType[*fs.PathError](nil)`,
	}
	var wg sync.WaitGroup
	for i := range 4 * len(sources) {
		wg.Go(func() {
			if err := checkSource(l, sources[i%len(sources)]); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

func checkSource(l *Library, source string) error {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "p.go", source, 0)
	if err != nil {
		return err
	}
	conf := types.Config{Importer: l}
	if _, err = conf.Check("p", fset, []*ast.File{f}, nil); err != nil {
		return fmt.Errorf("%s: %w", source, err)
	}
	return nil
}

// What every generic name is for: a use of each that must check.
func TestGenericDeclarations(t *testing.T) {
	for _, source := range []string{
		`import "sync"; var f = sync.OnceValue(func() int { return 1 }); var n int = f()`,
		`import "sync"; var f = sync.OnceValues(func() (int, error) { return 1, nil })`,
		`import "math/rand/v2"; import "time"; var d time.Duration = rand.N(time.Second)`,
		`import "reflect"; var t reflect.Type = reflect.TypeFor[int]()`,
		`import "unique"; var h unique.Handle[string] = unique.Make("a")`,
		`import "weak"; var w = weak.Make(new(int))`,
		`import "hash/maphash"; var h = maphash.Comparable(maphash.MakeSeed(), 1)`,
		`import "database/sql"; var n sql.Null[int]; var _ sql.Scanner = &n`,
		`import "crypto/sha256"; import "crypto/pbkdf2"; var k, _ = pbkdf2.Key(sha256.New, "p", nil, 1, 32)`,
		`import "crypto/sha256"; import "crypto/hkdf"; var k, _ = hkdf.Key(sha256.New, nil, nil, "", 32)`,
		`import "runtime"; var c runtime.Cleanup = runtime.AddCleanup(new(int), func(int) {}, 1)`,
		`import "iter"; import "maps"; var next, stop = iter.Pull2(maps.All(map[int]int{}))`,
		`import "cmp"; var x = cmp.Or(1, 2)`,
	} {
		if err := checkSource(Default(), "package p; "+source); err != nil {
			t.Error(err)
		}
	}
}
