package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"go/version"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// digest sums up what a group's files are made from: the version of Go, this
// program, the generic declarations, and the versions of the modules.
func digest(g group) (string, error) {
	h := sha256.New()
	fmt.Fprintln(h, version.Lang(runtime.Version()))
	for _, dir := range []string{"internal/gen", "generic"} {
		err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || strings.HasSuffix(name, "_test.go") {
				return err
			}
			text, err := os.ReadFile(name)
			fmt.Fprintln(h, filepath.ToSlash(name), len(text))
			h.Write(text)
			return err
		})
		if err != nil {
			return "", err
		}
	}
	text, err := os.ReadFile("../../../go.mod")
	if err != nil {
		return "", err
	}
	for line := range strings.Lines(string(text)) {
		for _, pattern := range g.patterns {
			module, _, _ := strings.Cut(strings.TrimSpace(line), " ")
			if module != "" && strings.HasPrefix(pattern, module) {
				fmt.Fprintln(h, strings.Fields(line)[:2])
			}
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// isFresh reports whether a group was generated from what is there now.
func isFresh(g group) (bool, error) {
	want, err := digest(g)
	if err != nil {
		return false, err
	}
	have, err := os.ReadFile(digestName(g.name))
	return string(bytes.TrimSpace(have)) == want, err
}

func digestName(group string) string { return "data/" + group + ".digest" }
