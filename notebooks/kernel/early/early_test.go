//go:build linux

package early

import (
	"encoding/json"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// As the process of a kernel, the test says which ports it has.
func TestMain(m *testing.M) {
	if len(os.Args) < 4 || os.Args[1] != "kernel" {
		os.Exit(m.Run())
	}
	for port, fd := range opened {
		name, err := syscall.Getsockname(fd)
		if address, ok := name.(*syscall.SockaddrInet4); err != nil || !ok || address.Port != port {
			fmt.Println("not", port)
		}
		if _, ok := Take(port); ok {
			fmt.Println(port)
		}
		if _, again := Take(port); again {
			fmt.Println(port, "again")
		}
	}
}

func TestPortsAreOpened(t *testing.T) {
	ports := map[string]int{}
	for _, name := range []string{"shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"} {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		ports[name] = l.Addr().(*net.TCPAddr).Port
		if name != "hb_port" { // which stays taken
			l.Close()
		}
	}
	for transport, want := range map[string]int{"tcp": 4, "ipc": 0} {
		c := map[string]any{"ip": "127.0.0.1", "transport": transport, "key": "k"}
		for name, port := range ports {
			c[name] = port
		}
		data, err := json.MarshalIndent(c, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(t.TempDir(), "connection.json")
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(os.Args[0], "kernel", "start", file).Output()
		if err != nil || strings.Count(string(out), "\n") != want || strings.ContainsAny(string(out), "na") {
			t.Errorf("%s: %q, %v; want %d ports", transport, out, err, want)
		}
	}
}

func TestAddress(t *testing.T) {
	for s, want := range map[string]bool{`"127.0.0.1"`: true, `"0.0.0.0"}`: true, `"::1"`: false, `"*"`: false, `"1.2.3"`: false, `"1.2.3.256"`: false, `"1.2.3.4.5"`: false, `"1.2..4"`: false, ``: false} {
		if ip, ok := address(s); ok != want {
			t.Errorf("%s: %v %v", s, ip, ok)
		}
	}
}

func FuzzScan(f *testing.F) {
	f.Add(`{"ip": "127.0.0.1", "shell_port": 5, "key":"`)
	f.Fuzz(func(t *testing.T, s string) {
		if value := after(s, `"ip"`); !strings.Contains(s, value) {
			t.Errorf("%q is not in %q", value, s)
		} else if _, ok := address(value); ok && strings.Count(value, ".") < 3 {
			t.Errorf("%q is an address", value)
		}
		if n := number(after(s, `"shell_port"`)); n < 0 || n > 999_999 {
			t.Error(n)
		}
	})
}
