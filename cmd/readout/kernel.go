package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"readout/notebooks/kernel"
	"readout/notebooks/kernel/gocells"
	"readout/notebooks/kernel/message"
	"readout/notebooks/session/imports"
	"readout/reports/output"
)

var kernelCommand = command{
	name:  "kernel",
	args:  "install|uninstall|start [CONNECTION_FILE]",
	short: "let Jupyter run notebooks of Go",
	long:  `Jupyter finds the kernel "Readout (Go)" once it is installed. It starts it itself.`,
	examples: []example{
		{"readout kernel install --prefix environment", "install it for a Python environment"},
		{"readout kernel install --prefix environment --name readout-files --allow files", "and one more, for notebooks that may read any file"},
	},
	setup: func(flags *flag.FlagSet) func(streams, []string) error {
		prefix := flags.String("prefix", "", "install under `DIR`/share/jupyter")
		flags.Bool("user", false, "install for this user (the default)")
		sys := flags.Bool("sys-prefix", false, "install for the active virtual environment")
		name := flags.String("name", defaultKernel, "install under another `name`, beside the usual one")
		var cells cellFlags
		cells.declare(flags)
		return func(std streams, args []string) error {
			allow, err := cells.allowed()
			if err != nil {
				return err
			}
			if len(args) == 2 && args[0] == "start" {
				return startKernel(args[1], allow, uint64(cells.memory))
			}
			if len(args) != 1 || args[0] != "install" && args[0] != "uninstall" {
				return usagef("say install, uninstall or start CONNECTION_FILE")
			}
			dir, err := kernelDir(*name, *prefix, *sys)
			if err != nil {
				return err
			}
			if args[0] == "uninstall" {
				if err := os.RemoveAll(dir); err != nil {
					return err
				}
				fmt.Fprintln(std.out, "removed", dir)
				return nil
			}
			if err := installKernel(dir, *name, cells.args()); err != nil {
				return err
			}
			fmt.Fprintln(std.out, "installed in", dir)
			return nil
		}
	},
}

const defaultKernel = "readout"

// nameLetters are what Jupyter takes in the name of a kernel.
const nameLetters = "abcdefghijklmnopqrstuvwxyz0123456789._-"

// kernelDir is the folder of the kernel's specification.
func kernelDir(name, prefix string, sys bool) (string, error) {
	if strings.Trim(name, nameLetters) != "" || strings.Trim(name, ".") == "" {
		return "", usagef("--name %q: a kernel's name has small letters, figures, dots, dashes and underscores", name)
	}
	if sys {
		for _, name := range []string{"VIRTUAL_ENV", "CONDA_PREFIX"} {
			if prefix == "" {
				prefix = os.Getenv(name)
			}
		}
		if prefix == "" {
			return "", fmt.Errorf("no virtual environment is active; name one with --prefix")
		}
	}
	data := filepath.Join(prefix, "share", "jupyter")
	if prefix == "" {
		if data = os.Getenv("JUPYTER_DATA_DIR"); data == "" {
			home, err := os.UserHomeDir()
			if err != nil {
				return "", err
			}
			data = filepath.Join(home, ".local", "share", "jupyter")
			if runtime.GOOS == "darwin" {
				data = filepath.Join(home, "Library", "Jupyter")
			}
		}
	}
	return filepath.Join(data, "kernels", name), nil
}

func installKernel(dir, name string, flags []string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	argv := append([]string{self, "kernel", "start", "{connection_file}"}, flags...)
	for name, write := range map[string]func(io.Writer) error{
		"logo-32x32.png": func(w io.Writer) error { return kernel.WriteLogoPNG(w, 32) },
		"logo-64x64.png": func(w io.Writer) error { return kernel.WriteLogoPNG(w, 64) },
		"logo-svg.svg":   kernel.WriteLogoSVG,
	} {
		if err := output.File(filepath.Join(dir, name), write); err != nil {
			return err
		}
	}
	return output.File(filepath.Join(dir, "kernel.json"), func(w io.Writer) error {
		e := json.NewEncoder(w)
		e.SetIndent("", " ")
		title := "Readout (Go)"
		if name != defaultKernel {
			title += ", " + name
		}
		return e.Encode(map[string]any{
			"argv": argv, "display_name": title,
			"language": "go", "interrupt_mode": "message", "kernel_protocol_version": message.Version,
		})
	})
}

func startKernel(file string, allow imports.Allow, memory uint64) error {
	c, err := kernel.ReadConnection(file)
	if err != nil {
		return err
	}
	return kernel.Run(c, gocells.New("", allow, memory))
}
