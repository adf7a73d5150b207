package zmtp

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"path/filepath"
	"testing"
	"time"
)

// client is a peer made by hand.
type client struct {
	t  *testing.T
	c  net.Conn
	in *bufio.Reader
}

func dial(t *testing.T, s *Socket, kind, identity string) *client {
	t.Helper()
	c, err := net.Dial(s.Addr().Network(), s.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	k := &client{t, c, bufio.NewReader(c)}
	k.write(greeting())
	if err := readGreeting(k.in); err != nil {
		t.Fatal(err)
	}
	body := []byte("\x05READY\x0bSocket-Type")
	body = append(binary.BigEndian.AppendUint32(body, uint32(len(kind))), kind...)
	body = append(body, "\x08Identity"...)
	body = append(binary.BigEndian.AppendUint32(body, uint32(len(identity))), identity...)
	k.write(append(appendHead(nil, flagCommand, len(body)), body...))
	if _, _, err := readFrame(k.in, 4096); err != nil {
		t.Fatal(err)
	}
	return k
}

func (k *client) write(b []byte) {
	k.t.Helper()
	if _, err := k.c.Write(b); err != nil {
		k.t.Error(err)
	}
}

func (k *client) read() string {
	k.t.Helper()
	k.c.SetReadDeadline(time.Now().Add(10 * time.Second))
	frames, err := readMessage(k.in)
	if err != nil {
		k.t.Fatal(err)
	}
	return string(bytes.Join(frames, []byte("|")))
}

func texts(s ...string) (frames [][]byte) {
	for _, x := range s {
		frames = append(frames, []byte(x))
	}
	return frames
}

func listen(t *testing.T, kind Kind, handle Handler) *Socket {
	t.Helper()
	s, err := Listen(kind, "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go s.Serve(handle)
	t.Cleanup(func() { s.Close(0) })
	return s
}

func echo(p *Peer, frames [][]byte) { p.Send(frames) }

func await(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); !ok(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("waited in vain:", what)
		}
	}
}

func TestEcho(t *testing.T) {
	s := listen(t, Router, echo)
	k := dial(t, s, "DEALER", "me")
	long := string(bytes.Repeat([]byte("x"), 100_000))
	for _, m := range [][]string{{"a"}, {"", "b", ""}, {"a", long}} {
		k.write(encode(texts(m...)))
		if got, want := k.read(), string(bytes.Join(texts(m...), []byte("|"))); got != want {
			t.Errorf("%.20q, want %.20q", got, want)
		}
	}
	if s.Find("me") == nil || s.Find("you") != nil {
		t.Error("identities are lost")
	}
}

func TestIPC(t *testing.T) {
	path := filepath.Join(t.TempDir(), "k-1")
	for range 2 { // the second finds the first one's socket file
		s, err := Listen(Rep, "unix", path)
		if err != nil {
			t.Fatal(err)
		}
		s.listener.(*net.UnixListener).SetUnlinkOnClose(false)
		go s.Serve(echo)
		k := dial(t, s, "REQ", "")
		k.write(encode(texts("", "ping")))
		if got := k.read(); got != "|ping" {
			t.Errorf("%q", got)
		}
		if _, err := Listen(Rep, "unix", path); err == nil {
			t.Error("took over the address of a living socket")
		}
		s.Close(0)
	}
}

func TestStrangers(t *testing.T) {
	s, err := Listen(Router, "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	refused := make(chan error, 10)
	s.Refused = func(err error) { refused <- err }
	go s.Serve(echo)
	defer s.Close(0)
	ok := string(greeting())
	ready := func(s string) string { return string(appendHead(nil, flagCommand, len(s))) + s }
	for _, hello := range []string{
		"GET / HTTP/1.1\r\n\r\n",
		"\xff\x00\x00\x00\x00\x00\x00\x00\x01\x7f\x01" + ok[11:],
		ok[:12] + "CURVE" + ok[17:],
		ok + "\x00\x01a",
		ok + ready("\x04PING"),
		ok + ready("\x05READY\xffx"),
		ok + ready("\x05READY\x01x\xff\xff\xff\xff"),
		ok + ready("\x05READY\x0bSocket-Type\x00\x00\x00\x03SUB"),
		ok + "\x06\x7f\xff\xff\xff\xff\xff\xff\xff",
	} {
		c, err := net.Dial("tcp", s.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(c, hello)
		select {
		case <-refused:
		case <-time.After(handshakeTime / 2):
			t.Errorf("%.30q is not refused", hello)
		}
		c.Close()
	}
}

// One who says nothing is nobody else's concern.
func TestSilentStranger(t *testing.T) {
	s := listen(t, Router, echo)
	for range 20 {
		c, err := net.Dial("tcp", s.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
	}
	k := dial(t, s, "DEALER", "")
	k.write(encode(texts("a")))
	k.read()
}

func TestGiantFrames(t *testing.T) {
	s := listen(t, Router, echo)
	for _, size := range []uint64{1 << 62, 1<<64 - 1, largestMessage + 1} {
		k := dial(t, s, "DEALER", "")
		k.write(append(binary.BigEndian.AppendUint64([]byte{flagLong}, size), 'x'))
		k.c.SetReadDeadline(time.Now().Add(5 * time.Second))
		if _, err := k.in.ReadByte(); !errors.Is(err, io.EOF) && err == nil {
			t.Errorf("a frame of %d bytes is taken", size)
		}
	}
}

func TestPublish(t *testing.T) {
	s, err := Listen(XPub, "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s.Welcome = func(topic string) [][]byte { return texts("welcome", topic) }
	go s.Serve(nil)
	all, some, none := dial(t, s, "SUB", ""), dial(t, s, "SUB", ""), dial(t, s, "SUB", "")
	all.write(encode(texts("\x01")))
	some.write(encode(texts("\x01stream")))
	none.write(encode(texts("\x01")))
	for k, want := range map[*client]string{all: "welcome|", some: "welcome|stream", none: "welcome|"} {
		if got := k.read(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	none.write(encode(texts("\x00")))
	await(t, "two subscribers", func() bool { return s.Subscribers() == 2 })
	s.Publish(texts("status", "1"))
	s.Publish(texts("stream.stdout", "2"))
	s.Close(time.Second)
	if got := all.read(); got != "status|1" {
		t.Errorf("%q", got)
	}
	if got := some.read(); got != "stream.stdout|2" {
		t.Errorf("%q", got)
	}
	if _, err := readMessage(none.in); !errors.Is(err, io.EOF) {
		t.Error("what was cancelled is sent")
	}
}

func TestStalledSubscriberIsDropped(t *testing.T) {
	s := listen(t, XPub, nil)
	slow, fast := dial(t, s, "SUB", ""), dial(t, s, "SUB", "")
	slow.write(encode(texts("\x01")))
	fast.write(encode(texts("\x01")))
	await(t, "two subscribers", func() bool { return s.Subscribers() == 2 })
	for _, p := range s.Peers() {
		p.queue.mu.Lock()
		p.queue.room = 1 << 20
		p.queue.mu.Unlock()
	}
	const n = 2000
	got := make(chan int)
	go func() {
		defer close(got)
		sum := 0
		for range n {
			sum += len(fast.read())
		}
		got <- sum
	}()
	block := bytes.Repeat([]byte("x"), 16<<10)
	for range n {
		s.Publish([][]byte{block})
	}
	if sum := <-got; sum != n*len(block) {
		t.Errorf("the fast one got %d bytes of %d", sum, n*len(block))
	}
	await(t, "one subscriber", func() bool { return s.Subscribers() == 1 })
}

func TestCloseFlushes(t *testing.T) {
	sent := make(chan bool)
	s := listen(t, Router, func(p *Peer, frames [][]byte) {
		for range 1000 {
			p.Send(frames)
		}
		close(sent)
	})
	k := dial(t, s, "DEALER", "")
	body := string(bytes.Repeat([]byte("x"), 10_000))
	k.write(encode(texts(body)))
	<-sent
	go s.Close(5 * time.Second)
	for range 1000 {
		if k.read() != body {
			t.Fatal("torn")
		}
	}
}

func FuzzReadMessage(f *testing.F) {
	f.Add(encode(texts("a", "", "b")))
	f.Add(encode([][]byte{bytes.Repeat([]byte("x"), 300)}))
	f.Add([]byte{flagLong, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff})
	f.Fuzz(func(t *testing.T, b []byte) {
		frames, err := readMessage(bufio.NewReader(bytes.NewReader(b)))
		if err != nil {
			return
		}
		again, err := readMessage(bufio.NewReader(bytes.NewReader(encode(frames))))
		if err != nil || len(again) != len(frames) {
			t.Fatalf("%q, %v", again, err)
		}
	})
}

func FuzzReadReady(f *testing.F) {
	f.Add(ready(Router)[2:])
	f.Fuzz(func(t *testing.T, b []byte) {
		readReady(b)
		readGreeting(bytes.NewReader(b))
	})
}
