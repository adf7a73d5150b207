//go:build unix

package kernel_test

import (
	"encoding/json"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"readout/notebooks/kernel"
	"readout/notebooks/kernel/gocells"
	"readout/notebooks/session/imports"
)

// connectionFile names, in the environment, the connection file of a test that
// is to be the process of a kernel.
const connectionFile = "READOUT_TEST_CONNECTION"

func TestMain(m *testing.M) {
	file := os.Getenv(connectionFile)
	if file == "" {
		os.Exit(m.Run())
	}
	c, err := kernel.ReadConnection(file)
	if err == nil {
		err = kernel.Run(c, gocells.New("", imports.Allow{imports.Unsafe}, 0))
	}
	if err != nil {
		panic(err)
	}
}

// process makes a command whose process, or a child of it, is a kernel.
func process(t testing.TB, name string, args ...string) (cmd *exec.Cmd, address string) {
	t.Helper()
	dir := t.TempDir()
	address = filepath.Join(dir, "k")
	data, err := json.Marshal(kernel.Connection{
		Transport: "ipc", IP: address, Shell: shell, IOPub: iopub, Stdin: stdin, Control: control, Heartbeat: heart, Key: key, Scheme: "hmac-sha256",
	})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "connection.json")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd = exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), connectionFile+"="+file, "JPY_PARENT_PID=0")
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		if c, err := net.Dial("unix", address+"-5"); err == nil { // the last to open
			c.Close()
			return cmd, address
		}
		if time.Now().After(end) {
			t.Fatal("the kernel does not come up")
		}
	}
}

// What goes past the engine, straight to the process's files, is output too.
func TestCapture(t *testing.T) {
	_, address := process(t, os.Args[0])
	c := connect(t, address)
	id := c.send(shell, "execute_request", execute("import \"syscall\"\nsyscall.Write(1, []byte(\"out\\n\"))\nsyscall.Write(2, []byte(\"err\\n\"))\n0"))
	got := strings.Join(c.published(id), "; ")
	for _, want := range []string{"stream out\n", "stream err\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing: %s", want, got)
		}
	}
}

// A client that is killed leaves no kernel behind.
func TestKilledClient(t *testing.T) {
	client, address := process(t, "sh", "-c", `"$0" & wait`, os.Args[0])
	c := connect(t, address)
	c.ask(shell, "execute_request", execute("1"))
	c.send(shell, "execute_request", execute("for {}"))
	client.Process.Kill()
	for {
		if _, _, err := c.conns[iopub].frame(); err != nil {
			if os.IsTimeout(err) {
				t.Error("the kernel lives on")
			}
			return
		}
	}
}

func TestInterruptAndShutdownOfAProcess(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	cmd, address := process(t, os.Args[0])
	c := connect(t, address)
	c.published(c.send(shell, "execute_request", execute(`os.CreateTemp("", "x")`)))
	id := c.send(shell, "execute_request", execute("for {}"))
	for m := c.read(iopub); m.Header.Type != "execute_input"; m = c.read(iopub) {
	}
	cmd.Process.Signal(os.Interrupt)
	if r := c.reply(shell, id); r["ename"] != "interrupted" {
		t.Error(r)
	}
	if r := c.ask(control, "shutdown_request", map[string]bool{"restart": false}); r["status"] != "ok" {
		t.Error(r)
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "readout-*")); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
}
