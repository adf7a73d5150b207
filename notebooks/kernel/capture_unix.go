//go:build unix

package kernel

import (
	"log"
	"os"
	"runtime/debug"

	"golang.org/x/sys/unix"

	"readout/notebooks/session/pipe"
)

// capture publishes what is written to the process's standard output and error
// past the engine, as the runtime and system calls do. The kernel's own log,
// and the report of a crash, which nobody would be left to publish, go where
// standard error went.
func (k *Kernel) capture() error {
	terminal, err := unix.Dup(2)
	if err != nil {
		return err
	}
	errors := os.NewFile(uintptr(terminal), "stderr")
	log.SetOutput(errors)
	if err := debug.SetCrashOutput(errors, debug.CrashOptions{}); err != nil {
		return err
	}
	var pipes []*pipe.Pipe
	for i, name := range []string{"stdout", "stderr"} {
		p, err := pipe.New(stream{k.main.output, name})
		if err != nil {
			return err
		}
		if err := unix.Dup2(int(p.File.Fd()), i+1); err != nil {
			return err
		}
		pipes = append(pipes, p)
	}
	k.captured.Store(&pipes)
	return nil
}
