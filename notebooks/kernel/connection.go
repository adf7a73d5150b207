package kernel

import (
	"encoding/json"
	"fmt"
	"net"
	"os"

	"readout/notebooks/kernel/early"
	"readout/notebooks/kernel/zmtp"
)

// Connection is what a connection file says.
type Connection struct {
	Transport string `json:"transport"`
	IP        string `json:"ip"`
	Shell     int    `json:"shell_port"`
	IOPub     int    `json:"iopub_port"`
	Stdin     int    `json:"stdin_port"`
	Control   int    `json:"control_port"`
	Heartbeat int    `json:"hb_port"`
	Key       string `json:"key"`
	Scheme    string `json:"signature_scheme"`
}

// ReadConnection reads a connection file.
func ReadConnection(path string) (Connection, error) {
	var c Connection
	b, err := os.ReadFile(path)
	if err != nil {
		return c, err
	}
	if err := json.Unmarshal(b, &c); err != nil {
		return c, fmt.Errorf("%s: %w", path, err)
	}
	if c.Key != "" && c.Scheme != "hmac-sha256" {
		return c, fmt.Errorf("%s: signature scheme %q; only hmac-sha256 is known", path, c.Scheme)
	}
	return c, nil
}

func (c Connection) listen(kind zmtp.Kind, port int) (*zmtp.Socket, error) {
	if c.Transport == "ipc" {
		return zmtp.Listen(kind, "unix", fmt.Sprintf("%s-%d", c.IP, port))
	}
	if fd, ok := early.Take(port); ok {
		file := os.NewFile(uintptr(fd), "port")
		defer file.Close()
		l, err := net.FileListener(file)
		if err != nil {
			return nil, err
		}
		return zmtp.NewSocket(kind, l), nil
	}
	return zmtp.Listen(kind, "tcp", fmt.Sprintf("%s:%d", c.IP, port))
}
