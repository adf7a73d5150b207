//go:build !linux

package early

// Take returns nothing: no port is opened early here.
func Take(port int) (fd int, ok bool) { return 0, false }
