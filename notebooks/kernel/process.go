package kernel

import (
	"log"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// Run is what the process of a kernel does: it starts one, and ends it when a
// client or a signal says so, or when the client's process has ended.
func Run(c Connection, newEngine func(Outside) (Engine, error)) error {
	log.SetPrefix("readout kernel: ")
	k, err := open(c, newEngine)
	if err != nil {
		return err
	}
	if err := k.capture(); err != nil {
		log.Print(err)
	}
	interrupts, ends := make(chan os.Signal, 1), make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	signal.Notify(ends, syscall.SIGTERM)
	go func() {
		for range interrupts {
			k.Interrupt()
		}
	}()
	go func() {
		<-ends
		k.Shutdown()
	}()
	go k.main.work() // not before: the first cell may write past the engine
	if os.Getenv("JPY_PARENT_PID") != "" {
		go k.endWithParent()
	}
	k.Wait()
	return nil
}

// endWithParent ends a kernel whose client was killed.
func (k *Kernel) endWithParent() {
	// A parent of 1 that is not the client: the client died before we looked.
	parent := os.Getppid()
	orphan := parent == 1 && os.Getenv("JPY_PARENT_PID") != "1"
	for ; !orphan && os.Getppid() == parent; time.Sleep(time.Second) {
	}
	k.Shutdown()
}
