package font

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"encoding/binary"
	"slices"
)

var be = binary.BigEndian

// Subset returns a WOFF file that holds the glyphs of text alone, for an SVG
// file to carry. Glyphs keep their numbers; hinting and layout tables are left
// out.
func (f *Face) Subset(text string) []byte {
	f.load()
	used := map[uint16]bool{0: true}
	runes := map[rune]uint16{}
	for _, r := range text {
		if index := uint16(f.glyph(r).index); index != 0 {
			runes[r] = index
			used[index] = true
		}
	}
	tables := sfntTables(f.ttf)
	glyf, loca := subsetGlyphs(tables, used)
	head := bytes.Clone(tables["head"])
	be.PutUint16(head[50:], 1) // long offsets
	post := append([]byte{0, 3, 0, 0}, tables["post"][4:32]...)
	return packWOFF(f.ttf[:4], map[string][]byte{
		"OS/2": tables["OS/2"], "cmap": subsetCmap(runes), "glyf": glyf, "head": head,
		"hhea": tables["hhea"], "hmtx": subsetMetrics(tables, used), "loca": loca,
		"maxp": tables["maxp"], "name": {0, 0, 0, 0, 0, 6}, "post": post,
	})
}

func sfntTables(ttf []byte) map[string][]byte {
	tables := map[string][]byte{}
	for i := range int(be.Uint16(ttf[4:])) {
		record := ttf[sfntHeader+i*sfntEntry:]
		offset := be.Uint32(record[8:])
		tables[string(record[:4])] = ttf[offset : offset+be.Uint32(record[12:])]
	}
	return tables
}

// subsetGlyphs keeps the used glyphs and the parts that they are made of.
func subsetGlyphs(tables map[string][]byte, used map[uint16]bool) (glyf, loca []byte) {
	old := tables["loca"]
	long := be.Uint16(tables["head"][50:]) == 1
	offset := func(i int) uint32 {
		if long {
			return be.Uint32(old[4*i:])
		}
		return 2 * uint32(be.Uint16(old[2*i:]))
	}
	count := int(be.Uint16(tables["maxp"][4:]))
	outlines := func(i int) []byte { return tables["glyf"][offset(i):offset(i+1)] }
	for grown := true; grown; {
		grown = false
		for i := range count {
			if !used[uint16(i)] {
				continue
			}
			for _, part := range glyphParts(outlines(i)) {
				grown = grown || !used[part]
				used[part] = true
			}
		}
	}
	for i := range count {
		loca = be.AppendUint32(loca, uint32(len(glyf)))
		if used[uint16(i)] {
			glyf = append(glyf, unhinted(outlines(i))...)
			glyf = append(glyf, make([]byte, -len(glyf)&3)...)
		}
	}
	return glyf, be.AppendUint32(loca, uint32(len(glyf)))
}

// Flags of the parts of a composite glyph.
const (
	wordArguments   = 1 << 0
	oneScale        = 1 << 3
	moreParts       = 1 << 5
	twoScales       = 1 << 6
	matrix          = 1 << 7
	hasInstructions = 1 << 8
)

func composite(glyph []byte) bool { return len(glyph) > 10 && int16(be.Uint16(glyph)) < 0 }

// eachPart calls visit with the bytes of each part and returns where they end.
func eachPart(glyph []byte, visit func(part []byte)) int {
	at := 10
	for {
		flags := be.Uint16(glyph[at:])
		size := 6
		if flags&wordArguments != 0 {
			size += 2
		}
		switch {
		case flags&oneScale != 0:
			size += 2
		case flags&twoScales != 0:
			size += 4
		case flags&matrix != 0:
			size += 8
		}
		visit(glyph[at : at+size])
		at += size
		if flags&moreParts == 0 {
			return at
		}
	}
}

func glyphParts(glyph []byte) (parts []uint16) {
	if composite(glyph) {
		eachPart(glyph, func(part []byte) { parts = append(parts, be.Uint16(part[2:])) })
	}
	return parts
}

// unhinted returns the glyph without its instructions, which need tables that
// the subset leaves out.
func unhinted(glyph []byte) []byte {
	switch {
	case len(glyph) <= 10:
		return nil
	case composite(glyph):
		out := bytes.Clone(glyph)
		last := eachPart(out, func(part []byte) {
			be.PutUint16(part, be.Uint16(part)&^hasInstructions)
		})
		return out[:last]
	}
	length := 10 + 2*int(be.Uint16(glyph))
	instructions := int(be.Uint16(glyph[length:]))
	out := append(bytes.Clone(glyph[:length]), 0, 0)
	return append(out, glyph[length+2+instructions:]...)
}

// subsetMetrics clears the widths of glyphs that are not used; they then pack
// to almost nothing.
func subsetMetrics(tables map[string][]byte, used map[uint16]bool) []byte {
	metrics := bytes.Clone(tables["hmtx"])
	for i := range int(be.Uint16(tables["hhea"][34:])) {
		if !used[uint16(i)] {
			clear(metrics[4*i : 4*i+4])
		}
	}
	return metrics
}

// subsetCmap maps each character by a group of its own.
func subsetCmap(runes map[rune]uint16) []byte {
	var sorted []rune
	for r := range runes {
		sorted = append(sorted, r)
	}
	slices.Sort(sorted)
	out := []byte{0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12} // one Windows table of full Unicode
	out = be.AppendUint16(out, 12)
	out = be.AppendUint16(out, 0)
	out = be.AppendUint32(out, uint32(16+12*len(sorted)))
	out = be.AppendUint32(out, 0)
	out = be.AppendUint32(out, uint32(len(sorted)))
	for _, r := range sorted {
		out = be.AppendUint32(out, uint32(r))
		out = be.AppendUint32(out, uint32(r))
		out = be.AppendUint32(out, uint32(runes[r]))
	}
	return out
}

// packWOFF writes the tables as a WOFF 1.0 file, sorted by name.
func packWOFF(flavor []byte, tables map[string][]byte) []byte {
	type entry struct {
		name         string
		plain, bytes []byte
	}
	var entries []entry
	size := sfntHeader
	w := zlib.NewWriter(nil)
	for name, plain := range tables {
		var packed bytes.Buffer
		w.Reset(&packed)
		w.Write(plain) // a buffer does not fail
		w.Close()
		e := entry{name, plain, plain}
		if packed.Len() < len(plain) {
			e.bytes = packed.Bytes()
		}
		entries = append(entries, e)
		size += sfntEntry + (len(plain)+3)&^3
	}
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Compare(a.name, b.name) })

	header := append([]byte("wOFF"), flavor...)
	header = be.AppendUint32(header, 0) // length, below
	header = be.AppendUint16(header, uint16(len(entries)))
	header = be.AppendUint16(header, 0)
	header = be.AppendUint32(header, uint32(size))
	header = append(header, make([]byte, woffHeader-len(header))...)
	var body []byte
	start := woffHeader + woffEntry*len(entries)
	for _, e := range entries {
		header = append(header, e.name...)
		header = be.AppendUint32(header, uint32(start+len(body)))
		header = be.AppendUint32(header, uint32(len(e.bytes)))
		header = be.AppendUint32(header, uint32(len(e.plain)))
		header = be.AppendUint32(header, checksum(e.plain))
		body = append(body, e.bytes...)
		body = append(body, make([]byte, -len(body)&3)...)
	}
	be.PutUint32(header[8:], uint32(start+len(body)))
	return append(header, body...)
}

func checksum(table []byte) (sum uint32) {
	padded := append(bytes.Clone(table), make([]byte, -len(table)&3)...)
	for i := 0; i < len(padded); i += 4 {
		sum += be.Uint32(padded[i:])
	}
	return sum
}
