package display

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"reflect"

	"gonum.org/v1/plot/vg"
)

// A form makes one media type of the values that have it; nil for others.
type form struct {
	media string
	of    func(v any) ([]byte, error)
}

var forms = []form{
	{HTML, formed(func(v any) (any, bool) {
		if x, ok := v.(interface{ HTML() string }); ok {
			return x.HTML(), true
		}
		return nil, false
	})},
	{Markdown, formed(func(v any) (any, bool) {
		if x, ok := v.(interface{ Markdown() string }); ok {
			return x.Markdown(), true
		}
		return nil, false
	})},
	{LaTeX, formed(func(v any) (any, bool) {
		if x, ok := v.(interface{ LaTeX() string }); ok {
			return x.LaTeX(), true
		}
		return nil, false
	})},
	{JSON, formed(func(v any) (any, bool) {
		if x, ok := v.(interface{ JSON() []byte }); ok {
			return x.JSON(), true
		}
		return nil, false
	})},
	{JPEG, formed(func(v any) (any, bool) {
		if x, ok := v.(interface{ JPEG() []byte }); ok {
			return x.JPEG(), true
		}
		return nil, false
	})},
	{PNG, formed(pngOf)},
	{SVG, formed(svgOf)},
}

func pngOf(v any) (any, bool) {
	switch x := v.(type) {
	case interface{ PNG() []byte }:
		return x.PNG(), true
	case interface{ WritePNG(io.Writer) error }:
		return writer(x.WritePNG), true
	case plotter:
		return plotAs(x, "png"), true
	case image.Image:
		return writer(func(w io.Writer) error { return png.Encode(w, x) }), true
	}
	return nil, false
}

func svgOf(v any) (any, bool) {
	switch x := v.(type) {
	case interface{ SVG() string }:
		return x.SVG(), true
	case interface{ SVG() []byte }:
		return x.SVG(), true
	case interface{ WriteSVG(io.Writer) error }:
		return writer(x.WriteSVG), true
	case plotter:
		return plotAs(x, "svg"), true
	}
	return nil, false
}

// plotter is gonum's plot.
type plotter interface {
	WriterTo(w, h vg.Length, format string) (io.WriterTo, error)
}

func plotAs(p plotter, format string) writer {
	return func(w io.Writer) error {
		to, err := p.WriterTo(6*vg.Inch, 4*vg.Inch, format)
		if err != nil {
			return err
		}
		_, err = to.WriteTo(w)
		return err
	}
}

// writer is a form that is written rather than returned.
type writer func(io.Writer) error

// formed makes a form of a function that returns a string, bytes or a writer.
// A method that panics costs the form, not the cell.
func formed(of func(v any) (any, bool)) func(v any) ([]byte, error) {
	return func(v any) (content []byte, err error) {
		if isNil(v) {
			return nil, nil
		}
		defer func() {
			if r := recover(); r != nil {
				content, err = nil, fmt.Errorf("panic: %v", r)
			}
		}()
		made, ok := of(v)
		if !ok {
			if made, ok = of(addressed(v)); !ok {
				return nil, nil
			}
		}
		switch x := made.(type) {
		case string:
			return []byte(x), nil
		case []byte:
			return x, nil
		case writer:
			var b bytes.Buffer
			err := x(&b)
			return b.Bytes(), err
		}
		return nil, errors.New("not a form")
	}
}

// addressed returns a pointer to a copy of v, for methods declared on the
// pointer.
func addressed(v any) any {
	t := reflect.TypeOf(v)
	if t.Kind() == reflect.Pointer || t.Kind() == reflect.Interface || t.Name() == "" || reflect.PointerTo(t).NumMethod() == t.NumMethod() {
		return nil
	}
	p := reflect.New(t)
	p.Elem().Set(reflect.ValueOf(v))
	return p.Interface()
}

func isNil(v any) bool {
	if v == nil {
		return true
	}
	r := reflect.ValueOf(v)
	return r.Kind() == reflect.Pointer && r.IsNil()
}
