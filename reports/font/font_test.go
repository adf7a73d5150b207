package font

import (
	"bytes"
	"math"
	"reflect"
	"testing"
	"unicode"

	"codeberg.org/go-pdf/fpdf"
)

// Everything that English-language news about Europe is likely to print.
func TestFacesCoverNewsText(t *testing.T) {
	runes := []rune("–—‘’“”…‹›«»•·°§†‡€£$¥₴₽№±×÷−≈≤≥←↑→↓ґҐєЄіІїЇ")
	for r := rune(' '); r <= 0x17f; r++ {
		if unicode.IsPrint(r) && r != 'ŉ' {
			runes = append(runes, r)
		}
	}
	for r := rune(0x400); r <= 0x45f; r++ {
		runes = append(runes, r)
	}
	for _, face := range append(Faces, Mono) {
		for _, r := range runes {
			if !face.Has(r) {
				t.Errorf("face %q cannot draw %q (%U)", face.Style, r, r)
			}
		}
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"Zelenskyy":                        "Zelenskyy",
		"Зеленський":                       "Зеленський",
		"two  spaces\tand\nlines ":         "two spaces and lines",
		"cafe\u0301":                       "café",
		"peace \U0001F54A\uFE0F now":       "peace \uFFFD now",
		"\U0001F468\u200D\U0001F469 two":   "\uFFFD two",
		"\U0001F44D\U0001F3FD":             "\uFFFD",
		"北京 talks":                         "\uFFFD talks",
		"bad \xff\xfe bytes":               "bad \uFFFD bytes",
		"soft\u00adhyphen \u202Eright":     "softhyphen right",
		"nul\x00 byte":                     "nul byte",
		"“quoted” – dash − minus 5\u00a0%": "“quoted” – dash − minus 5\u00a0%",
		"": "",
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("a\u0301\U0001F54A x")
	f.Add("A\u034a\u0301")
	f.Fuzz(func(t *testing.T, in string) {
		out := Clean(in)
		if again := Clean(out); again != out {
			t.Errorf("Clean(%q) = %q, cleaned again %q", in, out, again)
		}
		for _, r := range out {
			if !everywhere(r) {
				t.Errorf("Clean(%q) keeps %U", in, r)
			}
		}
	})
}

// A line measured here must be as wide in the PDF.
func TestWidthAgreesWithPDF(t *testing.T) {
	pdf := fpdf.New("P", "pt", "A4", "")
	Embed(pdf)
	for _, face := range Faces {
		pdf.SetFont(Family, face.Style, 12)
		for _, s := range []string{"Trump and Putin", "Зеленський", "−0.39 – 1,000 €", ""} {
			if got, want := face.Width(s, 12), pdf.GetStringWidth(s); math.Abs(got-want) > 0.01 {
				t.Errorf("face %q: width of %q is %.3f, in the PDF %.3f", face.Style, s, got, want)
			}
		}
	}
}

// A subset draws its own text as the whole face does, and nothing else.
func TestSubset(t *testing.T) {
	const text = "Zelenskyy, Š é Зеленський 1,000"
	for _, face := range Faces {
		woff := face.Subset(text)
		if len(woff) > 20_000 {
			t.Errorf("face %q: subset of %d bytes", face.Style, len(woff))
		}
		part := &Face{woff: woff}
		for _, r := range text {
			got, want := part.Path(string(r), 0, 0, 100), face.Path(string(r), 0, 0, 100)
			if !reflect.DeepEqual(got, want) || part.Width(string(r), 10) != face.Width(string(r), 10) {
				t.Errorf("face %q: %q is drawn differently", face.Style, r)
			}
		}
		if part.Has('Q') {
			t.Errorf("face %q: the subset has a Q", face.Style)
		}
		if !bytes.Equal(woff, face.Subset(text)) {
			t.Errorf("face %q: two subsets differ", face.Style)
		}
	}
}
