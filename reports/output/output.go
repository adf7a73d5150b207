// Package output writes files whole or not at all, and leaves a file that
// would not change untouched, so that make sees what really changed.
package output

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// File makes a file of what write writes. When write fails, or the disk is
// full, the old file stays as it was. A device or a pipe is written to as it is.
func File(path string, write func(io.Writer) error) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	switch info, err := os.Stat(path); {
	case err != nil: // there is none yet, or the next step will say what is wrong
	case info.IsDir():
		return fmt.Errorf("%s is a folder; name a file in it", path)
	case !info.Mode().IsRegular():
		device, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		return fill(device, write)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	temporary, err := create(filepath.Dir(path))
	if err != nil {
		return instead(err, path, path)
	}
	defer discard(temporary.Name())
	if err := fill(temporary, write); err != nil {
		return instead(err, temporary.Name(), path)
	}
	if same(temporary.Name(), path) {
		return nil
	}
	err = os.Chmod(temporary.Name(), 0o644)
	if err == nil {
		err = os.Rename(temporary.Name(), path)
	}
	return instead(err, temporary.Name(), path)
}

// fill writes and closes a file.
func fill(f *os.File, write func(io.Writer) error) error {
	out := bufio.NewWriterSize(f, 1<<16)
	err := write(out)
	if err == nil {
		err = out.Flush()
	}
	if closing := f.Close(); err == nil {
		err = closing
	}
	return err
}

// same reports whether two files hold the same bytes.
func same(a, b string) bool {
	in, err := os.Open(a)
	if err != nil {
		return false
	}
	defer in.Close()
	old, err := os.Open(b)
	if err != nil {
		return false
	}
	defer old.Close()
	var left, right [1 << 16]byte
	for {
		n, err := io.ReadFull(in, left[:])
		m, _ := io.ReadFull(old, right[:])
		if !bytes.Equal(left[:n], right[:m]) {
			return false
		}
		if err != nil {
			return err == io.EOF || err == io.ErrUnexpectedEOF
		}
	}
}

// instead says of an error with the temporary file that it is one with the
// file itself, for the other name would only puzzle.
func instead(err error, temporary, path string) error {
	var file *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &link):
		err = link.Err
	case errors.As(err, &file) && filepath.Dir(file.Path) == filepath.Dir(temporary):
		err = file.Err
	default:
		return err
	}
	return &fs.PathError{Op: "write", Path: path, Err: err}
}
