package machine

import (
	"fmt"
	"math/bits"
	"os"
	"runtime/metrics"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"
)

// limit is how many bytes the process may hold: what the session was told, or
// most of what there is, beyond which the system would end the process.
func (w *World) limit() uint64 {
	if w.MemoryLimit > 0 {
		return w.MemoryLimit
	}
	return physical() / 8 * 7
}

func memoryError(want, limit uint64) error {
	return fmt.Errorf("out of memory: %d MB wanted, %d MB allowed", want>>20, limit>>20)
}

func heapInUse() uint64 {
	s := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(s)
	return s[0].Value.Uint64()
}

// allow panics if the cell asks for more memory at once than it may have.
func (r *Run) allow(bytes uintptr) {
	if bytes < 1<<20 {
		return
	}
	limit := r.world.limit()
	if used := heapInUse(); used+uint64(bytes) > limit {
		err := memoryError(uint64(bytes), limit)
		r.Stop(err)
		panic(Interrupted{err})
	}
}

// Allow reports why a variable of that size cannot be had, nil if it can.
func (w *World) Allow(bytes uintptr) error {
	if limit := w.limit(); uint64(bytes) > limit {
		return memoryError(uint64(bytes), limit)
	}
	return nil
}

// physical is the memory of the machine, or of the part of it that the process
// is held to.
var physical = sync.OnceValue(func() uint64 {
	memory := uint64(8 << 30)
	if text, err := os.ReadFile("/proc/meminfo"); err == nil {
		var kb uint64
		if _, err := fmt.Sscanf(string(text), "MemTotal: %d kB", &kb); err == nil {
			memory = kb << 10
		}
	}
	if text, err := os.ReadFile("/sys/fs/cgroup/memory.max"); err == nil {
		if n, err := strconv.ParseUint(strings.TrimSpace(string(text)), 10, 64); err == nil {
			memory = min(memory, n)
		}
	}
	return memory
})

// allowing makes a call of a compiled function whose result is as large as the
// product of some of its arguments: strings and slices count by their length.
func allowing(factors ...int) special {
	return func(c *compiler, call *ssa.CallCommon, d uintptr) op {
		fn, ok := c.native(call.StaticCallee())
		if !ok {
			cannot("%s is not in the library", call.StaticCallee())
		}
		o := c.nativeCall(fn, call.Args, d)
		slots := make([]uintptr, len(factors))
		for i, f := range factors {
			slots[i] = c.slot(call.Args[f])
			if shapeOf(c.of(call.Args[f].Type())) != byte8 {
				slots[i] += 8 // the length
			}
		}
		return func(fr *frame) {
			size := uint64(1)
			for _, s := range slots {
				hi, lo := bits.Mul64(size, uint64(max(0, *at[int](fr, s))))
				if size = lo; hi != 0 {
					size = 1 << 62
				}
			}
			fr.thread.run.allow(uintptr(size))
			o(fr)
		}
	}
}
