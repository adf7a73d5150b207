package kernel

import (
	"bytes"
	"fmt"
	"os"
	"syscall"
)

// forgetPages lets go of the program's own pages. Before main the
// initialisation of every package runs, all over the program, and most of it
// is not needed again; what is, the system maps anew from the file.
func forgetPages() {
	self, err := os.Executable()
	if err != nil {
		return
	}
	maps, err := os.ReadFile("/proc/self/maps")
	if err != nil {
		return
	}
	for line := range bytes.Lines(maps) {
		var from, to uintptr
		var access, offset, device, inode, file string
		fmt.Sscanf(string(line), "%x-%x %s %s %s %s %s", &from, &to, &access, &offset, &device, &inode, &file)
		// Pages that can be written to would lose what was written.
		if file == self && access[1] == '-' {
			syscall.Syscall(syscall.SYS_MADVISE, from, to-from, syscall.MADV_DONTNEED)
		}
	}
}
