package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"io"
	"os"
	"path/filepath"
	"runtime"
)

// archive is a zip file whose bytes depend on its entries alone.
type archive struct {
	entries []archived
}

type archived struct {
	name    string
	content []byte
}

func (a *archive) add(name string, content []byte) {
	a.entries = append(a.entries, archived{name, content})
}

// addLicense puts Go's licence beside the source files taken from it.
func (a *archive) addLicense() error {
	text, err := os.ReadFile(filepath.Join(runtime.GOROOT(), "LICENSE"))
	if err != nil {
		return err
	}
	a.add("LICENSE", text)
	return nil
}

func (a *archive) bytes() ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(w, flate.BestCompression)
	})
	for _, e := range a.entries {
		w, err := z.CreateHeader(&zip.FileHeader{Name: e.name, Method: zip.Deflate})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(e.content); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}
