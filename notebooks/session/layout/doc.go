// Package layout makes run-time types for the types that cells declare.
//
// A cell's `type Point struct{ X, Y int }` becomes a type that package
// reflect, and so fmt, encoding/json, errors and every other compiled
// package, cannot tell from one that the compiler made: it is called
// main.Point, keeps its unexported fields, may refer to itself, and has its
// methods. Values therefore need no wrapping where they cross from cells
// into compiled packages; they have the layout that compiled code expects.
//
// The runtime's type descriptors are private to it. abi.go mirrors them, and
// TestMirror holds the mirror against package reflect, so that a Go release
// which moves a field fails a test rather than a notebook.
package layout
