package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"readout/reports/output"
)

// statusInterrupted is what shells report of a program that Ctrl-C ended.
const statusInterrupted = 130

// onInterrupt ends the program on Ctrl-C, with nothing half written.
func onInterrupt(std streams) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-signals
		output.Abandon()
		fmt.Fprintln(std.err, "\nreadout: interrupted; no file is half written")
		os.Exit(statusInterrupted)
	}()
}
