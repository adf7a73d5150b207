// Package early opens the ports of a kernel before the rest of the program has
// been initialised.
//
// A client connects some ten milliseconds after it has started the process, and
// if the ports are not open by then it tries again only after 100 to 200. The
// initialisation of all the packages that cells can use takes about as long as
// that. But packages are initialised in the order of their import paths as soon
// as those that they import are (The Go Programming Language Specification,
// "Package initialization"), so one that imports nothing but syscall comes
// before all that need strings or time. What connects waits until the kernel
// takes the listening socket over.
//
// Here is neither a parser nor an error: where something is not as expected,
// no port is opened, and the kernel opens it in the usual way later.
package early
