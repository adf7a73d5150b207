// Package imports is the library of packages that a notebook cell can import,
// in a program that runs where no Go is installed.
//
// What a cell's package needs comes from three places:
//
//  1. Types, from export data that the compiler wrote, embedded and read when
//     a package is first imported.
//  2. Compiled functions, variables and types, from tables in
//     internal/symbols that the linker lays out; nothing runs at start.
//  3. Generic declarations, which have no compiled form, from source: whole
//     packages such as slices, and single declarations such as
//     sync.OnceValue, which stand in folder generic.
//
// What a cell may import is decided by Importable, and what the imported
// functions may reach by an Overlay, which puts other functions in the place
// of those that open files, end the process or change it for everybody.
//
// internal/gen writes the first two after a change of Go or of a package.
package imports

//go:generate go run ./internal/gen
