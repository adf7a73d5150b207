package chart

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"testing"

	"golang.org/x/image/draw"
)

// One chart of each shape looks as it did, but for rounding on other machines:
// small copies of the PNG files are kept.
func TestPicture(t *testing.T) {
	all, _ := samples(t)
	for _, s := range all {
		if string(s.table.Figure.Shape) != s.name {
			continue
		}
		c, err := Draw(s.table, s.opt)
		if err != nil {
			t.Fatal(err)
		}
		full, err := png.Decode(bytes.NewReader(c.PNG()))
		if err != nil {
			t.Fatal(err)
		}
		size := full.Bounds().Size()
		got := image.NewGray(image.Rect(0, 0, 200, 200*size.Y/size.X))
		draw.ApproxBiLinear.Scale(got, got.Rect, full, full.Bounds(), draw.Src, nil)

		file := "testdata/" + s.name + ".png"
		if *update {
			var out bytes.Buffer
			if err := png.Encode(&out, got); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		kept, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		want, ok := kept.(*image.Gray)
		if !ok || want.Rect != got.Rect {
			t.Errorf("%s: picture is %v, was %v", s.name, got.Rect, kept.Bounds())
			continue
		}
		off := 0
		for i := range got.Pix {
			off += max(int(got.Pix[i])-int(want.Pix[i]), int(want.Pix[i])-int(got.Pix[i]))
		}
		if mean := float64(off) / float64(len(got.Pix)); mean > 0.5 {
			t.Errorf("%s: dots are off by %.2f on average", s.name, mean)
		}
	}
}
