package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"sort"
	"strings"
	"time"
)

const contentTypes = "[Content_Types].xml"

// dated gives every part of an xlsx file the same date.
type dated struct {
	*zip.Writer
	day time.Time
}

func (d dated) Create(name string) (io.Writer, error) {
	return d.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: d.day.UTC()})
}

// repack writes the parts of an xlsx file in a fixed order, because excelize
// writes them in the order of a map. The content types come first, as some
// readers expect.
func repack(w io.Writer, xlsx []byte) error {
	in, err := zip.NewReader(bytes.NewReader(xlsx), int64(len(xlsx)))
	if err != nil {
		return err
	}
	sort.Slice(in.File, func(i, j int) bool { return in.File[i].Name < in.File[j].Name })
	out := zip.NewWriter(w)
	for _, f := range in.File {
		change := changes(f.Name)
		if change == nil {
			if err := out.Copy(f); err != nil {
				return err
			}
			continue
		}
		part, err := content(f)
		if err == nil {
			part, err = change(part)
		}
		if err != nil {
			return err
		}
		to, err := dated{out, f.Modified}.Create(f.Name)
		if err != nil {
			return err
		}
		if _, err := to.Write(part); err != nil {
			return err
		}
	}
	return out.Close()
}

// changes returns what is done to a part of that name, or nil.
func changes(name string) func([]byte) ([]byte, error) {
	switch {
	case strings.HasPrefix(name, "xl/charts/"):
		return plainAxes
	case name == contentTypes:
		return sorted
	}
	return nil
}

// plainAxes keeps LibreOffice from labelling every day of an axis of dates.
func plainAxes(chart []byte) ([]byte, error) {
	return bytes.ReplaceAll(chart, []byte(`<auto val="1">`), []byte(`<auto val="0">`)), nil
}

func content(f *zip.File) ([]byte, error) {
	part, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer part.Close()
	return io.ReadAll(part)
}

// sorted returns the list of content types in order.
func sorted(raw []byte) ([]byte, error) {
	type entry struct {
		Extension   string `xml:",attr,omitempty"`
		PartName    string `xml:",attr,omitempty"`
		ContentType string `xml:",attr"`
	}
	var types struct {
		XMLName  xml.Name `xml:"http://schemas.openxmlformats.org/package/2006/content-types Types"`
		Default  []entry
		Override []entry
	}
	if err := xml.Unmarshal(raw, &types); err != nil {
		return nil, err
	}
	sort.Slice(types.Default, func(i, j int) bool { return types.Default[i].Extension < types.Default[j].Extension })
	sort.Slice(types.Override, func(i, j int) bool { return types.Override[i].PartName < types.Override[j].PartName })
	list, err := xml.Marshal(types)
	return append([]byte(xml.Header), list...), err
}
