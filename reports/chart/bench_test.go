package chart

import (
	"io"
	"testing"
)

func benchmark(b *testing.B, write func(*Chart, io.Writer) error) {
	all, _ := samples(b)
	for _, s := range all {
		c, err := Draw(s.table, s.opt)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(s.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := write(c, io.Discard); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkPNG(b *testing.B) { benchmark(b, (*Chart).WritePNG) }
func BenchmarkPDF(b *testing.B) { benchmark(b, (*Chart).WritePDF) }
func BenchmarkSVG(b *testing.B) { benchmark(b, (*Chart).WriteSVG) }
