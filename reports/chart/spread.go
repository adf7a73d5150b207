package chart

// wish is where a label would like to be along a line, and how much room it
// needs there.
type wish struct{ at, size float64 }

// spread moves labels as little as possible, in the sense of least squares, so
// that none overlap and all lie between low and high. The wishes are in
// ascending order and stay so. They must fit: see fits.
//
// Measured from the labels before it, each label's place may not fall: that is
// isotonic regression, solved by pooling neighbours that are too close, and
// the bounds are met by clamping its result.
func spread(wishes []wish, low, high float64) []float64 {
	type block struct {
		sum   float64
		count int
	}
	var blocks []block
	offsets := make([]float64, len(wishes))
	offset := 0.0
	for i, w := range wishes {
		offsets[i] = offset + w.size/2
		offset += w.size
		b := block{w.at - offsets[i], 1}
		for len(blocks) > 0 {
			last := blocks[len(blocks)-1]
			if last.sum/float64(last.count) <= b.sum/float64(b.count) {
				break
			}
			b = block{last.sum + b.sum, last.count + b.count}
			blocks = blocks[:len(blocks)-1]
		}
		blocks = append(blocks, b)
	}
	places := make([]float64, 0, len(wishes))
	for _, b := range blocks {
		place := min(max(b.sum/float64(b.count), low), high-offset)
		for range b.count {
			places = append(places, place+offsets[len(places)])
		}
	}
	return places
}

// fits reports whether all labels have room between low and high.
func fits(wishes []wish, low, high float64) bool {
	need := 0.0
	for _, w := range wishes {
		need += w.size
	}
	return need <= high-low
}
