// Package data holds what is embedded in the program: lists of names, weighted
// words, and the sample corpus.
package data

import (
	"embed"
	"io/fs"
)

//go:embed all:gazetteer all:lexicon all:sample
var files embed.FS

// Gazetteer returns the lists of names, CSV files.
func Gazetteer() fs.FS { return sub("gazetteer") }

// Lexicon returns a list of weighted words by its file name.
func Lexicon(name string) ([]byte, error) { return files.ReadFile("lexicon/" + name) }

// Sample returns the sample corpus.
func Sample() fs.FS { return sub("sample") }

func sub(folder string) fs.FS {
	f, err := fs.Sub(files, folder)
	if err != nil {
		panic(err) // the folder is part of the program
	}
	return f
}
