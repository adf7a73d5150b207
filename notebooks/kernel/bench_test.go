//go:build unix

package kernel_test

import (
	"os"
	"testing"
)

// From the start of the process to the first reply.
func BenchmarkColdStart(b *testing.B) {
	for b.Loop() {
		cmd, address := process(b, os.Args[0])
		connect(b, address).ask(shell, "kernel_info_request", struct{}{})
		b.StopTimer()
		cmd.Process.Kill()
		b.StartTimer()
	}
}

// A cell there and back, until the kernel is idle.
func BenchmarkExecute(b *testing.B) { benchmark(b, "1 + 1") }

func BenchmarkPrint10kLines(b *testing.B) {
	benchmark(b, `for i := range 10_000 { fmt.Println("line", i) }`)
}

func benchmark(b *testing.B, code string) {
	c := connect(b, start(b))
	for b.Loop() {
		id := c.send(shell, "execute_request", execute(code))
		c.published(id)
		c.reply(shell, id)
	}
}
