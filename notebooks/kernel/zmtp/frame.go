package zmtp

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// Flags of a frame.
const (
	flagMore    = 1
	flagLong    = 2
	flagCommand = 4
)

const (
	largestMessage = 64 << 20 // bytes of all frames
	mostFrames     = 1024
)

var errTooLarge = fmt.Errorf("zmtp: message larger than %d MB", largestMessage>>20)

// readFrame reads one frame with a body of at most limit bytes.
func readFrame(r *bufio.Reader, limit int) (flags byte, body []byte, err error) {
	if flags, err = r.ReadByte(); err != nil {
		return 0, nil, err
	}
	if flags&^(flagMore|flagLong|flagCommand) != 0 || flags&flagCommand != 0 && flags&flagMore != 0 {
		return 0, nil, fmt.Errorf("zmtp: frame with flags %#x", flags)
	}
	var size uint64
	if flags&flagLong == 0 {
		b, err := r.ReadByte()
		if err != nil {
			return 0, nil, cutShort(err)
		}
		size = uint64(b)
	} else {
		var b [8]byte
		if _, err := io.ReadFull(r, b[:]); err != nil {
			return 0, nil, cutShort(err)
		}
		size = binary.BigEndian.Uint64(b[:])
	}
	if size > uint64(limit) {
		return 0, nil, errTooLarge
	}
	body, err = readBody(r, int(size))
	return flags, body, err
}

// readBody takes memory as the bytes arrive.
func readBody(r io.Reader, size int) ([]byte, error) {
	const step = 64 << 10
	body := make([]byte, 0, min(size, step))
	for len(body) < size {
		if len(body) == cap(body) {
			body = append(body, make([]byte, min(size-len(body), len(body)))...)[:len(body)]
		}
		n, err := io.ReadFull(r, body[len(body):min(cap(body), size)])
		body = body[:len(body)+n]
		if err != nil {
			return nil, cutShort(err)
		}
	}
	return body, nil
}

func cutShort(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// readMessage reads the frames of one message. Commands are skipped: none that
// a peer of version 3.0 sends after the handshake asks for anything.
func readMessage(r *bufio.Reader) ([][]byte, error) {
	var frames [][]byte
	left := largestMessage
	for {
		flags, body, err := readFrame(r, left)
		if err != nil {
			return nil, err
		}
		if flags&flagCommand != 0 {
			continue
		}
		if left -= len(body); len(frames) == mostFrames {
			return nil, fmt.Errorf("zmtp: message of more than %d frames", mostFrames)
		}
		frames = append(frames, body)
		if flags&flagMore == 0 {
			return frames, nil
		}
	}
}

// appendFrame appends the head of a frame.
func appendHead(b []byte, flags byte, size int) []byte {
	if size <= 255 {
		return append(b, flags, byte(size))
	}
	return binary.BigEndian.AppendUint64(append(b, flags|flagLong), uint64(size))
}

// encode is a message as it goes over the wire.
func encode(frames [][]byte) []byte {
	size := 0
	for _, f := range frames {
		size += len(f) + 9
	}
	b := make([]byte, 0, size)
	for i, f := range frames {
		flags := byte(flagMore)
		if i == len(frames)-1 {
			flags = 0
		}
		b = append(appendHead(b, flags, len(f)), f...)
	}
	return b
}
