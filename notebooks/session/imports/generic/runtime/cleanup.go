// Package runtime holds the generic declarations of runtime.
package runtime

import "runtime"

// AddCleanup promises nothing: values of cells may share memory, so that the
// collector cannot tell when one of them is unreachable.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) runtime.Cleanup {
	return runtime.Cleanup{}
}
