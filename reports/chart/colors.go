package chart

import (
	"cmp"
	"encoding/binary"
	"image"
	"image/color"
	"slices"
)

// fewColors returns the picture with a palette, one byte for each dot, which
// packs to a third and faster. A chart has some dozen colours and the steps
// between them at edges; when these are more than a palette holds, colours next
// to each other become one.
func fewColors(img *image.RGBA) image.Image {
	counts := map[uint32]int{}
	eachRun(img, func(rgb uint32, _, _ int) { counts[rgb]++ })
	indexes, palette := choosePalette(counts)
	out := image.NewPaletted(img.Rect, palette)
	eachRun(img, func(rgb uint32, from, to int) {
		index := indexes[rgb]
		for i := from; i < to; i++ {
			out.Pix[i] = index
		}
	})
	return out
}

// eachRun visits the stretches of dots of one colour.
func eachRun(img *image.RGBA, visit func(rgb uint32, from, to int)) {
	dots := len(img.Pix) / 4
	for from := 0; from < dots; {
		dot := img.Pix[4*from : 4*from+4]
		one := binary.LittleEndian.Uint32(dot)
		two := uint64(one)<<32 | uint64(one)
		to := from + 1
		for to+2 <= dots && binary.LittleEndian.Uint64(img.Pix[4*to:]) == two {
			to += 2
		}
		if to < dots && binary.LittleEndian.Uint32(img.Pix[4*to:]) == one {
			to++
		}
		visit(uint32(dot[0])<<16|uint32(dot[1])<<8|uint32(dot[2]), from, to)
		from = to
	}
}

// choosePalette makes colours one that agree but for their lowest bits, as few
// bits as will do; the most frequent stands for all.
func choosePalette(counts map[uint32]int) (indexes map[uint32]uint8, palette color.Palette) {
	colors := make([]uint32, 0, len(counts))
	for rgb := range counts {
		colors = append(colors, rgb)
	}
	slices.SortFunc(colors, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	for mask := uint32(0xff); ; mask = mask << 1 & 0xff {
		indexes, palette = make(map[uint32]uint8, len(colors)), nil
		alike := map[uint32]uint8{}
		for _, rgb := range colors {
			key := rgb & (mask<<16 | mask<<8 | mask)
			index, seen := alike[key]
			if !seen {
				if len(palette) == 256 {
					break
				}
				index = uint8(len(palette))
				alike[key] = index
				palette = append(palette, color.RGBA{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb), 255})
			}
			indexes[rgb] = index
		}
		if len(indexes) == len(colors) {
			return indexes, palette
		}
	}
}
