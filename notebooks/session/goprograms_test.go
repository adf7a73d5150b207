package session

import (
	"bytes"
	"context"
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"sync"
	"testing"
	"time"

	"readout/notebooks/session/imports"
)

// TestGoPrograms runs the Go project's own test programs as cells: those of
// $GOROOT/test that are one file, marked "// run", and need nothing beyond
// what cells may import. Each must print what it prints when compiled, which
// is in its .out file or is nothing, and must not end by a panic.
//
// They are run by a second process, so that one that brings it down is found.
func TestGoPrograms(t *testing.T) {
	if name := os.Getenv("GOPROGRAM"); name != "" {
		fmt.Print(playProgram(name))
		os.Stdout.Close()
		os.Exit(0)
	}
	if testing.Short() {
		t.Skip("short")
	}
	root := filepath.Join(runtime.GOROOT(), "test")
	if _, err := os.Stat(root); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skip("this Go installation has no test programs")
	}
	programs, left := choosePrograms(root)
	type outcome struct{ name, why string }
	var mu sync.Mutex
	var failed []outcome
	jobs := make(chan string)
	var wg sync.WaitGroup
	for range max(1, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for name := range jobs {
				if why := runProgram(name); why != "" {
					mu.Lock()
					failed = append(failed, outcome{name, why})
					mu.Unlock()
				}
			}
		})
	}
	for _, name := range programs {
		if only := os.Getenv("ONLY"); only == "" || strings.Contains(name, only) {
			jobs <- name
		}
	}
	close(jobs)
	wg.Wait()
	sort.Slice(failed, func(i, j int) bool { return failed[i].name < failed[j].name })
	for _, f := range failed {
		why := strings.TrimSpace(f.why)
		if len(why) > 400 {
			why = why[:400] + " ..."
		}
		t.Logf("%s: %s", f.name, why)
	}
	share := 100 * float64(len(programs)-len(failed)) / float64(len(programs))
	t.Logf("%d of %d programs pass (%.1f%%); %d are not for cells", len(programs)-len(failed), len(programs), share, left)
	if share < 95 {
		t.Errorf("fewer than 95%% pass")
	}
}

// choosePrograms lists the programs to run, and counts the marked ones left
// out.
func choosePrograms(root string) (programs []string, left int) {
	lib := imports.Default()
	filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") {
			return nil
		}
		src, err := os.ReadFile(name)
		if err != nil || !bytes.HasPrefix(src, []byte("// run\n")) {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ImportsOnly)
		if err != nil {
			return nil
		}
		for _, spec := range f.Imports {
			path := strings.Trim(spec.Path.Value, "`\"")
			if lib.Importable(path, nil) != nil || path == "runtime/debug" {
				left++
				return nil
			}
		}
		if bytes.Contains(src, []byte("runtime.GC()")) || bytes.Contains(src, []byte("runtime.ReadMemStats")) ||
			bytes.Contains(src, []byte("runtime.Caller")) || bytes.Contains(src, []byte("runtime.SetFinalizer")) ||
			bytes.Contains(src, []byte("os.Args")) || bytes.Contains(src, []byte("//go:build !")) {
			left++
			return nil
		}
		programs = append(programs, name)
		return nil
	})
	return programs, left
}

func runProgram(name string) string {
	ctx, cancel := context.WithTimeout(context.Background(), 60*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, os.Args[0], "-test.run=^TestGoPrograms$")
	cmd.Env = append(os.Environ(), "GOPROGRAM="+name)
	out, err := cmd.CombinedOutput()
	if err != nil {
		return "brought the process down: " + err.Error() + "\n" + string(out)
	}
	return string(out)
}

// playProgram runs a program and says what is wrong with what it did.
func playProgram(name string) string {
	src, err := os.ReadFile(name)
	if err != nil {
		return err.Error()
	}
	dir, err := os.MkdirTemp("", "program")
	if err != nil {
		return err.Error()
	}
	defer os.RemoveAll(dir)
	var out lockedBuffer
	s, err := New(Options{Dir: dir, MemoryLimit: 4 << 30, Outside: Outside{Stdout: &out, Stderr: &out}})
	if err != nil {
		return err.Error()
	}
	defer s.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	res := s.Run(ctx, string(src))
	got := out.take()
	if res.Error != nil && !(res.Error.Name == "exit" && res.Error.Value == any(imports.Exit{Code: 0})) {
		return res.Error.Name + ": " + res.Error.Message + "\n" + got
	}
	want, _ := os.ReadFile(strings.TrimSuffix(name, ".go") + ".out")
	if got != string(want) {
		return fmt.Sprintf("printed %q", got)
	}
	return ""
}
