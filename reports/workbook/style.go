package workbook

import "github.com/xuri/excelize/v2"

const (
	ink    = "1B1F24"
	muted  = "5B6570"
	navy   = "0C2D4E"
	blue   = "0B5C94"
	pale   = "9DBFD8"
	grey   = "DDE0E4"
	orange = "C9501C"
	rule   = "D5DAE0"
	red    = "C8102E"
)

// styles holds the cell styles, by what they are for.
type styles struct {
	title, subtitle, keyValue, keyLabel         int
	heading, headingRight, link, wrapped, muted int
	count, number, share, day, finding, sub     int
}

func newStyles(f *excelize.File) (s styles, err error) {
	font := func(size float64, bold bool, color string) *excelize.Font {
		return &excelize.Font{Family: "Arial", Size: size, Bold: bold, Color: color}
	}
	align := func(horizontal string) *excelize.Alignment {
		return &excelize.Alignment{Horizontal: horizontal, Vertical: "top", WrapText: true, Indent: 1}
	}
	under := []excelize.Border{{Type: "bottom", Color: rule, Style: 1}}
	format := func(code, horizontal string) *excelize.Style {
		return &excelize.Style{Font: font(10, false, ink), Alignment: align(horizontal), Border: under, CustomNumFmt: &code}
	}
	header := func(horizontal string) *excelize.Style {
		return &excelize.Style{
			Font:      font(10, true, "FFFFFF"),
			Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{navy}},
			Alignment: &excelize.Alignment{Horizontal: horizontal, Vertical: "center", WrapText: true, Indent: 1},
		}
	}
	linked := font(10, false, blue)
	linked.Underline = "single"
	for _, d := range []struct {
		id    *int
		style *excelize.Style
	}{
		{&s.title, &excelize.Style{Font: font(20, true, navy), Border: []excelize.Border{{Type: "top", Color: red, Style: 5}}}},
		{&s.subtitle, &excelize.Style{Font: font(11, false, muted)}},
		{&s.keyValue, &excelize.Style{Font: font(20, true, blue), Alignment: &excelize.Alignment{Horizontal: "left", Vertical: "bottom"}}},
		{&s.keyLabel, &excelize.Style{Font: font(10, false, muted), Alignment: &excelize.Alignment{Horizontal: "left", Vertical: "top", WrapText: true}}},
		{&s.heading, header("left")},
		{&s.headingRight, header("right")},
		{&s.finding, &excelize.Style{Font: font(10, true, ink), Alignment: align("left")}},
		{&s.sub, &excelize.Style{Font: font(13, true, navy)}},
		{&s.link, &excelize.Style{Font: linked, Alignment: align("left"), Border: under}},
		{&s.wrapped, &excelize.Style{Font: font(10, false, ink), Alignment: align("left"), Border: under}},
		{&s.muted, &excelize.Style{Font: font(9, false, muted), Alignment: &excelize.Alignment{Horizontal: "left", Vertical: "top", WrapText: true}}},
		{&s.count, format("#,##0", "right")},
		{&s.number, format("#,##0.00", "right")},
		{&s.share, format("0%", "right")},
		{&s.day, format("d mmm yyyy", "left")},
	} {
		if *d.id, err = f.NewStyle(d.style); err != nil {
			return s, err
		}
	}
	return s, nil
}
