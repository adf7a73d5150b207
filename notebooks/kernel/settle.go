package kernel

import "runtime/debug"

// settle gives back the memory that only the start has used.
func settle() {
	debug.FreeOSMemory()
	forgetPages()
}
