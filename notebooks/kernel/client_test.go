package kernel_test

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"readout/notebooks/kernel"
	"readout/notebooks/kernel/gocells"
	"readout/notebooks/kernel/message"
)

const key = "secret"

// The channels, as they are numbered in the connection that start makes.
const (
	shell = iota + 1
	iopub
	stdin
	control
	heart
)

// start runs a kernel and returns where it listens.
func start(t testing.TB) (address string) {
	t.Helper()
	dir := t.TempDir()
	address = filepath.Join(dir, "k")
	k, err := kernel.Start(kernel.Connection{
		Transport: "ipc", IP: address, Shell: shell, IOPub: iopub, Stdin: stdin, Control: control, Heartbeat: heart, Key: key, Scheme: "hmac-sha256",
	}, gocells.New(dir, nil, 0))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(k.Shutdown)
	return address
}

// client is a client with the channels that matter here.
type client struct {
	t     testing.TB
	codec *message.Codec
	conns map[int]*conn
}

type conn struct {
	net.Conn
	in *bufio.Reader
}

func connect(t testing.TB, address string) *client {
	t.Helper()
	c := &client{t, message.NewCodec(key), map[int]*conn{}}
	// As Jupyter's clients do, under one identity on shell and stdin.
	for channel, kind := range map[int]string{shell: "DEALER", control: "DEALER", stdin: "DEALER", iopub: "SUB"} {
		c.conns[channel] = dial(t, address, channel, kind, fmt.Sprintf("%p", c))
	}
	c.write(iopub, []byte{1}) // subscribe to everything
	if got := c.read(iopub); got.Header.Type != "iopub_welcome" {
		t.Errorf("%s instead of a welcome", got.Header.Type)
	}
	return c
}

// dial connects to a channel and does the handshake of ZMTP.
func dial(t testing.TB, address string, channel int, kind, identity string) *conn {
	t.Helper()
	n, err := net.Dial("unix", fmt.Sprintf("%s-%d", address, channel))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { n.Close() })
	c := &conn{n, bufio.NewReader(n)}
	greeting := make([]byte, 64)
	greeting[0], greeting[9], greeting[10] = 0xff, 0x7f, 3
	copy(greeting[12:], "NULL")
	body := []byte("\x05READY")
	for _, p := range [][2]string{{"Socket-Type", kind}, {"Identity", identity}} {
		body = append(append(body, byte(len(p[0]))), p[0]...)
		body = append(binary.BigEndian.AppendUint32(body, uint32(len(p[1]))), p[1]...)
	}
	if _, err := c.Write(slices.Concat(greeting, []byte{4, byte(len(body))}, body)); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(c.in, greeting); err != nil {
		t.Fatal(err)
	}
	c.frame() // READY
	return c
}

// frame reads one frame.
func (c *conn) frame() (body []byte, more bool, err error) {
	c.SetReadDeadline(time.Now().Add(20 * time.Second))
	head := make([]byte, 2, 9)
	if _, err := io.ReadFull(c.in, head); err != nil {
		return nil, false, err
	}
	size := uint64(head[1])
	if head[0]&2 != 0 {
		head = head[:9]
		if _, err := io.ReadFull(c.in, head[2:]); err != nil {
			return nil, false, err
		}
		size = binary.BigEndian.Uint64(head[1:])
	}
	body = make([]byte, size)
	_, err = io.ReadFull(c.in, body)
	return body, head[0]&1 != 0, err
}

func wire(frames ...[]byte) (b []byte) {
	for i, f := range frames {
		flags := byte(2)
		if i < len(frames)-1 {
			flags |= 1
		}
		b = append(binary.BigEndian.AppendUint64(append(b, flags), uint64(len(f))), f...)
	}
	return b
}

func (c *client) write(channel int, frames ...[]byte) {
	c.t.Helper()
	if _, err := c.conns[channel].Write(wire(frames...)); err != nil {
		c.t.Error(err)
	}
}

func (c *client) read(channel int) *message.Message {
	c.t.Helper()
	var frames [][]byte
	for more := true; more; {
		var f []byte
		var err error
		if f, more, err = c.conns[channel].frame(); err != nil {
			c.t.Fatal(err)
		}
		frames = append(frames, f)
	}
	m, err := c.codec.Decode(frames)
	if err != nil {
		c.t.Fatal(err)
	}
	return m
}

// send sends a request and returns its id.
func (c *client) send(channel int, kind string, content any) string {
	c.t.Helper()
	frames, err := c.codec.Encode(message.Outgoing{Type: kind, Content: content})
	if err != nil {
		c.t.Fatal(err)
	}
	c.write(channel, frames...)
	var h message.Header
	json.Unmarshal(frames[2], &h)
	return h.ID
}

// ask sends a request and returns the content of the reply.
func (c *client) ask(channel int, kind string, content any) map[string]any {
	c.t.Helper()
	id := c.send(channel, kind, content)
	return c.reply(channel, id)
}

func (c *client) reply(channel int, id string) map[string]any {
	c.t.Helper()
	for {
		m := c.read(channel)
		var parent message.Header
		json.Unmarshal(m.Parent, &parent)
		if parent.ID == id {
			return content(m)
		}
	}
}

func content(m *message.Message) (x map[string]any) {
	json.Unmarshal(m.Content, &x)
	return x
}

// published returns what is published about a request until it is done, each
// as its type and the part of its content that says most.
func (c *client) published(id string) (lines []string) {
	c.t.Helper()
	for {
		m := c.read(iopub)
		var parent message.Header
		json.Unmarshal(m.Parent, &parent)
		if parent.ID != id {
			continue
		}
		x := content(m)
		line := m.Header.Type
		for _, part := range []any{x["execution_state"], x["text"], x["ename"], x["data"]} {
			if part != nil {
				line += fmt.Sprintf(" %v", part)
				break
			}
		}
		lines = append(lines, line)
		if x["execution_state"] == "idle" {
			return lines
		}
	}
}

func execute(code string) map[string]any {
	return map[string]any{"code": code, "allow_stdin": true}
}
