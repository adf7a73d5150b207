package machine

import (
	"fmt"
	"math/bits"
	"os"
	"runtime/metrics"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"
)

func memoryError(want, left uint64) error {
	return fmt.Errorf("out of memory: %d MB wanted, %d MB allowed", want>>20, left>>20)
}

func heapInUse() uint64 {
	s := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(s)
	return s[0].Value.Uint64()
}

// room reports how many bytes more the process may hold: up to its limit or,
// without one, most of what the system has left.
func (w *World) room() uint64 {
	if w.MemoryLimit == 0 {
		return available() / 8 * 7
	}
	return w.MemoryLimit - min(w.MemoryLimit, heapInUse())
}

// Allow reports why a value of that size cannot be had, nil if it can.
func (w *World) Allow(bytes uintptr) error {
	if bytes < 1<<20 || bytes < 16<<20 && w.MemoryLimit == 0 {
		return nil
	}
	if room := w.room(); uint64(bytes) > room {
		return memoryError(uint64(bytes), room)
	}
	return nil
}

// allow panics if the cell asks for more memory at once than it may have.
func (r *Run) allow(bytes uintptr) {
	if err := r.world.Allow(bytes); err != nil {
		r.Stop(err)
		panic(Interrupted{err})
	}
}

// overLimit is why the process holds too much memory, nil if it does not.
func (w *World) overLimit() error {
	if used := heapInUse(); w.MemoryLimit > 0 && used > w.MemoryLimit {
		return memoryError(used, w.MemoryLimit)
	} else if w.MemoryLimit == 0 && used > little && available() < little {
		return memoryError(used, used)
	}
	return nil
}

// little is what is left of memory when a process that took it is stopped.
const little = 256 << 20

// available is the memory that the system has left, or that is left of the
// part of it that the process is held to.
func available() uint64 {
	left := uint64(8 << 30) // where the system does not say
	if text, err := os.ReadFile("/proc/meminfo"); err == nil {
		_, after, _ := strings.Cut(string(text), "MemAvailable:")
		if kb, err := strconv.ParseUint(strings.Fields(after + " 0")[0], 10, 64); err == nil && kb > 0 {
			left = kb << 10
		}
	}
	if most, ok := numberIn("/sys/fs/cgroup/memory.max"); ok {
		held, _ := numberIn("/sys/fs/cgroup/memory.current")
		left = min(left, most-min(most, held))
	}
	return left
}

func numberIn(file string) (uint64, bool) {
	text, err := os.ReadFile(file)
	if err != nil {
		return 0, false
	}
	n, err := strconv.ParseUint(strings.TrimSpace(string(text)), 10, 64)
	return n, err == nil
}

// allowing makes a call of a compiled function whose result is as large as the
// product of some of its arguments: strings and slices count by their length.
func allowing(factors ...int) special {
	return func(c *compiler, call *ssa.CallCommon, d uintptr) op {
		fn, ok := c.native(call.StaticCallee())
		if !ok {
			cannot("%s is not in the library", call.StaticCallee())
		}
		o := c.nativeCall(fn, call, d)
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
