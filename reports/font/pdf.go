package font

import "codeberg.org/go-pdf/fpdf"

// Embed makes faces known to pdf by their families and styles, those of text
// when none are named; only the characters that are used end up in the file.
// Calling it again does nothing.
func Embed(pdf *fpdf.Fpdf, faces ...*Face) {
	if len(faces) == 0 {
		faces = Faces
	}
	for _, f := range faces {
		pdf.AddUTF8FontFromBytes(f.Family, f.Style, f.TTF())
	}
}
