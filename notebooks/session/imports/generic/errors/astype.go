// Package errors holds the generic declarations of errors.
package errors

// AsType finds the first error in err's tree that has the type E.
func AsType[E error](err error) (E, bool) {
	for err != nil {
		if e, ok := err.(E); ok {
			return e, true
		}
		if x, ok := err.(interface{ As(any) bool }); ok {
			var e E
			if x.As(&e) {
				return e, true
			}
		}
		if x, ok := err.(interface{ Unwrap() []error }); ok {
			for _, part := range x.Unwrap() {
				if e, ok := AsType[E](part); ok {
					return e, true
				}
			}
		}
		x, ok := err.(interface{ Unwrap() error })
		if !ok {
			break
		}
		err = x.Unwrap()
	}
	var none E
	return none, false
}
