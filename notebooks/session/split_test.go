package session

import (
	"go/token"
	"strings"
	"testing"
)

func FuzzSplit(f *testing.F) {
	for _, code := range []string{
		"x := 1", "import \"fmt\"\nfmt.Println(1)", "for i := 0; ; i++ { break }", "func (t T) M() int { return 1 }",
		"func(x int) int { return x }(3)", "type T struct {\n\tA int\n}\nvar x = T{1}; x.A", "/* a */ 7 // b", "`raw\n` + \"x\"",
		"if x := 1; x > 0 {\n} else {\n}", "x := 1\nx := \"a\"\nx", "L:\n\tfor {\n\t\tbreak L\n\t}", "}", "\"", "package main\nfunc main() {}",
	} {
		f.Add(code)
	}
	f.Fuzz(func(t *testing.T, code string) {
		pieces, isFile := split(code)
		end := 0
		for _, p := range pieces {
			if p.from < end || p.to < p.from || p.to > len(code) {
				t.Fatalf("pieces %v of %d bytes", pieces, len(code))
			}
			end = p.to
		}
		for kind := importPiece; kind <= stmtPiece; kind++ {
			text, _ := keep(code, pieces, kind)
			if len(text) != len(code) || strings.Count(text, "\n") != strings.Count(code, "\n") {
				t.Fatalf("%q kept as %q", code, text)
			}
		}
		if c := parse(token.NewFileSet(), "cell", code); isFile != c.isFile {
			t.Fatal("a file or not")
		}
	})
}

func TestSplit(t *testing.T) {
	code := "import \"fmt\"; x := 1; func f() {}\nfunc() {}(); type T int"
	want := []pieceKind{importPiece, stmtPiece, declPiece, stmtPiece, declPiece}
	pieces, _ := split(code)
	if len(pieces) != len(want) {
		t.Fatal(pieces)
	}
	for i, p := range pieces {
		if p.kind != want[i] {
			t.Errorf("%q is of kind %d", code[p.from:p.to], p.kind)
		}
	}
}
