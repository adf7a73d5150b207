// Yaegi times functions of a file, each named with its argument as in sum=10,
// in the interpreter of that name. It is a module of its own, so that Readout
// does not depend on that.
package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"os"
	"strings"
	"time"

	"github.com/traefik/yaegi/interp"
)

func main() {
	fset := token.NewFileSet()
	source, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	file, err := parser.ParseFile(fset, os.Args[1], source, 0)
	if err != nil {
		log.Fatal(err)
	}
	i := interp.New(interp.Options{})
	for _, d := range file.Decls { // alone, since it does not take all of them
		text := string(source[fset.Position(d.Pos()).Offset:fset.Position(d.End()).Offset])
		if err := eval(i, text); err != nil {
			name := strings.Fields(text)[1]
			if f, ok := d.(*ast.FuncDecl); ok {
				name = f.Name.Name
			}
			fmt.Fprintf(os.Stderr, "%s: %v\n", name, err)
		}
	}
	for _, call := range os.Args[2:] {
		name, arg, _ := strings.Cut(call, "=")
		start := time.Now()
		if err := eval(i, fmt.Sprintf("%s(%s)", name, arg)); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", name, err)
			continue
		}
		fmt.Println(name, time.Since(start).Nanoseconds())
	}
}

func eval(i *interp.Interpreter, code string) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	_, err = i.Eval(code)
	return err
}
