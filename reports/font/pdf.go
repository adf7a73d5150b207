package font

import "codeberg.org/go-pdf/fpdf"

// Embed makes the faces known to pdf as Family with styles "", "I" and "B";
// only the characters that are used end up in the file. Calling it again does
// nothing.
func Embed(pdf *fpdf.Fpdf) {
	for _, f := range Faces {
		pdf.AddUTF8FontFromBytes(Family, f.Style, f.TTF())
	}
}
