// Package output writes files whole or not at all, and leaves a file that
// would not change untouched, so that make sees what really changed.
package output

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// File makes a file of what write writes. When write fails, or the disk is
// full, the old file stays as it was.
func File(path string, write func(io.Writer) error) error {
	var content bytes.Buffer
	if err := write(&content); err != nil {
		return err
	}
	old, err := os.ReadFile(path)
	if err == nil && bytes.Equal(old, content.Bytes()) {
		return nil
	}
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	temporary, err := os.CreateTemp(dir, ".readout-*")
	if err != nil {
		return err
	}
	defer os.Remove(temporary.Name())
	_, err = temporary.Write(content.Bytes())
	if closing := temporary.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return &fs.PathError{Op: "write", Path: path, Err: unwrap(err)}
	}
	if err := os.Chmod(temporary.Name(), 0o644); err != nil {
		return err
	}
	return os.Rename(temporary.Name(), path)
}

// unwrap drops the name of the temporary file from an error, which would only
// puzzle.
func unwrap(err error) error {
	if e, ok := err.(*fs.PathError); ok {
		return e.Err
	}
	return err
}
