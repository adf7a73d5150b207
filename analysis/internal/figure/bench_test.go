package figure

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// BenchmarkFind measures the reading of figures from the sample, whose text is
// thick with numbers, with the layers below it already there.
func BenchmarkFind(b *testing.B) {
	files, err := filepath.Glob("../../../data/sample/*.[tm][xd]*")
	if err != nil || len(files) == 0 {
		b.Fatal("no sample", err)
	}
	var articles []Article
	size := 0
	for _, file := range files {
		body, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		size += len(body)
		articles = append(articles, layered(b, strings.ToValidUTF8(string(body), "?"), "2025-05-26"))
	}
	var room []Figure
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range articles {
			room = Find(room, a)
		}
	}
}
