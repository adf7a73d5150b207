package font

import "codeberg.org/go-pdf/fpdf"

// Embed makes faces known to pdf as Family with their styles, all of them when
// none are named; only the characters that are used end up in the file.
// Calling it again does nothing.
func Embed(pdf *fpdf.Fpdf, faces ...*Face) {
	if len(faces) == 0 {
		faces = Faces
	}
	for _, f := range faces {
		pdf.AddUTF8FontFromBytes(Family, f.Style, f.TTF())
	}
}
