package zmtp

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"time"
)

// handshakeTime is how long a peer may take to introduce itself.
const handshakeTime = 5 * time.Second

// Kind is the kind of a socket.
type Kind string

// Kinds of sockets.
const (
	Router Kind = "ROUTER"
	XPub   Kind = "XPUB"
	Rep    Kind = "REP"
)

// partners are the kinds that may connect to a kind.
var partners = map[Kind][]string{
	Router: {"DEALER", "REQ", "ROUTER"},
	XPub:   {"SUB", "XSUB"},
	Rep:    {"REQ", "DEALER"},
}

// greeting is the first 64 bytes of a connection: signature, version 3.0,
// mechanism NULL.
func greeting() []byte {
	g := make([]byte, 64)
	g[0], g[9], g[10] = 0xff, 0x7f, 3
	copy(g[12:], "NULL")
	return g
}

// handshake greets a peer and returns the identity that it gives.
func handshake(c net.Conn, r *bufio.Reader, kind Kind) (identity string, err error) {
	c.SetDeadline(time.Now().Add(handshakeTime))
	defer c.SetDeadline(time.Time{})
	if _, err := c.Write(greeting()); err != nil {
		return "", err
	}
	if err := readGreeting(r); err != nil {
		return "", err
	}
	if _, err := c.Write(ready(kind)); err != nil {
		return "", err
	}
	flags, body, err := readFrame(r, 4096)
	if err != nil {
		return "", err
	}
	if flags&flagCommand == 0 {
		return "", errors.New("zmtp: a message before READY")
	}
	properties, err := readReady(body)
	if err != nil {
		return "", err
	}
	for _, k := range partners[kind] {
		if properties["socket-type"] == k {
			return properties["identity"], nil
		}
	}
	return "", fmt.Errorf("zmtp: a %s cannot talk to a %.20q", kind, properties["socket-type"])
}

func readGreeting(r io.Reader) error {
	var g [64]byte
	// The signature first, so that a stranger's bytes are refused at once.
	if _, err := io.ReadFull(r, g[:10]); err != nil {
		return err
	}
	if g[0] != 0xff || g[9]&1 == 0 {
		return errors.New("zmtp: not ZeroMQ")
	}
	if _, err := io.ReadFull(r, g[10:11]); err != nil {
		return err
	}
	if g[10] < 3 {
		return fmt.Errorf("zmtp: version %d of the protocol; 3 or later is needed", g[10])
	}
	if _, err := io.ReadFull(r, g[11:]); err != nil {
		return err
	}
	if mechanism := bytes.TrimRight(g[12:32], "\x00"); string(mechanism) != "NULL" {
		return fmt.Errorf("zmtp: mechanism %q; only NULL is known", mechanism)
	}
	return nil
}

// ready is the READY command of a socket.
func ready(kind Kind) []byte {
	body := []byte("\x05READY")
	for _, p := range [][2]string{{"Socket-Type", string(kind)}, {"Identity", ""}} {
		body = append(append(body, byte(len(p[0]))), p[0]...)
		body = append(binary.BigEndian.AppendUint32(body, uint32(len(p[1]))), p[1]...)
	}
	return append(appendHead(nil, flagCommand, len(body)), body...)
}

// readReady returns the properties of a READY command, names in lower case.
func readReady(body []byte) (map[string]string, error) {
	rest, ok := bytes.CutPrefix(body, []byte("\x05READY"))
	if !ok {
		return nil, fmt.Errorf("zmtp: command %.20q instead of READY", body)
	}
	properties := map[string]string{}
	for len(rest) > 0 {
		n := int(rest[0])
		if len(rest) < 1+n+4 {
			return nil, errors.New("zmtp: READY ends within a property")
		}
		name := string(bytes.ToLower(rest[1 : 1+n]))
		size := binary.BigEndian.Uint32(rest[1+n:])
		rest = rest[1+n+4:]
		if uint64(size) > uint64(len(rest)) {
			return nil, fmt.Errorf("zmtp: READY ends within property %.20q", name)
		}
		properties[name], rest = string(rest[:size]), rest[size:]
	}
	if len(properties["identity"]) > 255 {
		return nil, errors.New("zmtp: identity longer than 255 bytes")
	}
	return properties, nil
}
