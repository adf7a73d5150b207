package page_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"readout/reports/page"
)

// Pictures of one size come in the same order on every run.
func TestSamePicturesSameBytes(t *testing.T) {
	var parts []any
	for i := range 6 {
		m := image.NewGray(image.Rect(0, 0, 40, 20))
		m.SetGray(i, 0, color.Gray{Y: 200})
		var file bytes.Buffer
		if err := png.Encode(&file, m); err != nil {
			t.Fatal(err)
		}
		parts = append(parts, page.Picture{Data: file.Bytes()})
	}
	var first bytes.Buffer
	for i := range 8 {
		var again bytes.Buffer
		if err := page.Print(&again, "", parts...); err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			first = again
		} else if !bytes.Equal(first.Bytes(), again.Bytes()) {
			t.Fatal("two runs differ")
		}
	}
}
