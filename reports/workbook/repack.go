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

// repack writes the parts of an xlsx file in a fixed order with a fixed date,
// because excelize writes them in the order of a map. The content types come
// first, as some readers expect.
func repack(w io.Writer, xlsx []byte, day time.Time) error {
	in, err := zip.NewReader(bytes.NewReader(xlsx), int64(len(xlsx)))
	if err != nil {
		return err
	}
	sort.Slice(in.File, func(i, j int) bool { return in.File[i].Name < in.File[j].Name })
	out := zip.NewWriter(w)
	for _, f := range in.File {
		part, err := content(f)
		if err != nil {
			return err
		}
		to, err := out.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: day.UTC()})
		if err != nil {
			return err
		}
		if _, err := to.Write(part); err != nil {
			return err
		}
	}
	return out.Close()
}

// content returns a part as it is written.
func content(f *zip.File) ([]byte, error) {
	part, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer part.Close()
	raw, err := io.ReadAll(part)
	switch {
	case err != nil:
		return nil, err
	case strings.HasPrefix(f.Name, "xl/charts/"):
		// An axis of dates would get a label for every day in LibreOffice.
		return bytes.ReplaceAll(raw, []byte(`<auto val="1">`), []byte(`<auto val="0">`)), nil
	case f.Name == contentTypes:
		return sorted(raw)
	}
	return raw, nil
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
