package font

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
)

const (
	woffHeader = 44 // bytes before the table directory of a WOFF file
	woffEntry  = 20
	sfntHeader = 12
	sfntEntry  = 16
)

// unpack turns a WOFF 1.0 file into the TrueType file it was made from: the same
// tables in the same order, each behind its own zlib stream.
func unpack(woff []byte) ([]byte, error) {
	if len(woff) < woffHeader || string(woff[:4]) != "wOFF" {
		return nil, errors.New("not a WOFF file")
	}
	count := int(be.Uint16(woff[12:]))
	if len(woff) < woffHeader+count*woffEntry {
		return nil, io.ErrUnexpectedEOF
	}
	out := make([]byte, sfntHeader+count*sfntEntry)
	copy(out, woff[4:8]) // flavor
	be.PutUint16(out[4:], uint16(count))
	power, log := 1, 0
	for power*2 <= count {
		power, log = power*2, log+1
	}
	be.PutUint16(out[6:], uint16(power*16))
	be.PutUint16(out[8:], uint16(log))
	be.PutUint16(out[10:], uint16(count*16-power*16))

	for i := range count {
		entry := woff[woffHeader+i*woffEntry:]
		offset, packed, size := be.Uint32(entry[4:]), be.Uint32(entry[8:]), be.Uint32(entry[12:])
		if uint64(offset)+uint64(packed) > uint64(len(woff)) {
			return nil, fmt.Errorf("table %q lies outside the file", entry[:4])
		}
		table := woff[offset : offset+packed]
		if packed < size {
			var err error
			if table, err = inflate(table, int(size)); err != nil {
				return nil, fmt.Errorf("table %q: %w", entry[:4], err)
			}
		}
		record := out[sfntHeader+i*sfntEntry:]
		copy(record, entry[:4])
		copy(record[4:], entry[16:20]) // checksum
		be.PutUint32(record[8:], uint32(len(out)))
		be.PutUint32(record[12:], size)
		out = append(out, table...)
		out = append(out, make([]byte, -len(out)&3)...)
	}
	return out, nil
}

func inflate(packed []byte, size int) ([]byte, error) {
	r, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	table := make([]byte, size)
	_, err = io.ReadFull(r, table)
	return table, err
}
