package pipe

import (
	"bytes"
	"strings"
	"testing"
)

func TestFlushWaitsForAllBefore(t *testing.T) {
	var got bytes.Buffer
	p, err := New(&got)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	for _, text := range []string{"a", "\x00\x1b\x00readout", strings.Repeat("long\x00", 100_000), ""} {
		got.Reset()
		p.File.WriteString(text)
		p.Flush()
		if got.String() != text {
			t.Errorf("%d bytes of %d", got.Len(), len(text))
		}
	}
}
