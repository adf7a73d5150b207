package generic

import (
	"bytes"
	gohkdf "crypto/hkdf"
	gopbkdf2 "crypto/pbkdf2"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"readout/notebooks/session/imports/generic/crypto/hkdf"
	"readout/notebooks/session/imports/generic/crypto/pbkdf2"
	ours "readout/notebooks/session/imports/generic/errors"
)

// The stand-ins give what Go's own give.
func TestAgainstGo(t *testing.T) {
	for _, n := range []int{1, 32, 33, 100} {
		a, err := hkdf.Key(sha256.New, []byte("secret"), []byte("salt"), "info", n)
		b, _ := gohkdf.Key(sha256.New, []byte("secret"), []byte("salt"), "info", n)
		if err != nil || !bytes.Equal(a, b) {
			t.Errorf("hkdf %d: %x, %v, want %x", n, a, err, b)
		}
		a, err = pbkdf2.Key(sha256.New, "password", []byte("salt"), 3, n)
		b, _ = gopbkdf2.Key(sha256.New, "password", []byte("salt"), 3, n)
		if err != nil || !bytes.Equal(a, b) {
			t.Errorf("pbkdf2 %d: %x, %v, want %x", n, a, err, b)
		}
	}
}

func TestAsType(t *testing.T) {
	e := &fs.PathError{Op: "open", Path: "x", Err: fs.ErrNotExist}
	for _, err := range []error{e, fmt.Errorf("a: %w", e), errors.Join(fs.ErrClosed, fmt.Errorf("b: %w", e))} {
		if got, ok := ours.AsType[*fs.PathError](err); !ok || got != e {
			t.Errorf("%v: %v %v", err, got, ok)
		}
	}
	if _, ok := ours.AsType[*fs.PathError](fs.ErrClosed); ok {
		t.Error("found what is not there")
	}
}
