package chart

import (
	"image"
	"image/color"
	"testing"
)

// A picture with few colours keeps them all; one with many stays close.
func TestFewColors(t *testing.T) {
	for _, c := range []struct {
		name  string
		steps int
		off   int
	}{{"few", 4, 0}, {"many", 64, 32}} {
		img := image.NewRGBA(image.Rect(0, 0, 64, 64))
		for i := range 64 * 64 {
			x, y := i%64, i/64
			img.SetRGBA(x, y, color.RGBA{uint8(x % c.steps * 255 / c.steps), uint8(y % c.steps * 255 / c.steps), 90, 255})
		}
		out := fewColors(img)
		for i := range 64 * 64 {
			x, y := i%64, i/64
			ar, ag, ab, _ := img.At(x, y).RGBA()
			br, bg, bb, _ := out.At(x, y).RGBA()
			if off := max(apart(ar, br), apart(ag, bg), apart(ab, bb)); off > c.off {
				t.Fatalf("%s: dot %d, %d is off by %d", c.name, x, y, off)
			}
		}
	}
}

func apart(a, b uint32) int {
	if a < b {
		a, b = b, a
	}
	return int(a-b) >> 8
}
