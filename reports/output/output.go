// Package output writes files whole or not at all, and leaves a file that
// would not change untouched, so that make sees what really changed.
package output

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// File makes a file of what write writes. When write fails, or the disk is
// full, the old file stays as it was. A device or a pipe is written to as it is.
func File(path string, write func(io.Writer) error) error {
	var content bytes.Buffer
	if err := write(&content); err != nil {
		return err
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	switch info, err := os.Stat(path); {
	case err != nil: // there is none yet, or the next step will say what is wrong
	case info.IsDir():
		return fmt.Errorf("%s is a folder; name a file in it", path)
	case !info.Mode().IsRegular():
		return os.WriteFile(path, content.Bytes(), 0)
	case info.Size() == int64(content.Len()):
		if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, content.Bytes()) {
			return nil
		}
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	if err := replace(path, content.Bytes()); err != nil {
		return &fs.PathError{Op: "write", Path: path, Err: unwrap(err)}
	}
	return nil
}

// replace writes a temporary file beside path and gives it its name.
func replace(path string, content []byte) error {
	temporary, err := create(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer discard(temporary.Name())
	_, err = temporary.Write(content)
	if closing := temporary.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Chmod(temporary.Name(), 0o644)
	}
	if err == nil {
		err = os.Rename(temporary.Name(), path)
	}
	return err
}

// unwrap drops the name of the temporary file from an error, which would only
// puzzle.
func unwrap(err error) error {
	switch e := err.(type) {
	case *fs.PathError:
		return e.Err
	case *os.LinkError:
		return e.Err
	}
	return err
}
