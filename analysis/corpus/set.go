package corpus

import "iter"

// shared counts what two sorted sets have in common.
func shared(a, b []uint64) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// jaccard returns the share of two sets that they have in common.
func jaccard(a, b []uint64) float64 {
	n := shared(a, b)
	if n == 0 {
		return 0
	}
	return float64(n) / float64(len(a)+len(b)-n)
}

// buckets keep the first few numbers that are filed under each key.
type buckets struct {
	first map[uint64]int32 // by key, 1 + index into filed
	filed []filed
}

type filed struct {
	number int32
	next   int32 // 1 + index of the next with the same key, 0 for none
}

// mostInBucket bounds how many first printings one bucket compares with, so
// that a corpus of a thousand like articles stays linear.
const mostInBucket = 8

func newBuckets() buckets { return buckets{first: map[uint64]int32{}} }

// of returns the numbers under a key, in the order in which they were filed.
func (b *buckets) of(key uint64) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		for at := b.first[key]; at > 0 && yield(b.filed[at-1].number); {
			at = b.filed[at-1].next
		}
	}
}

func (b *buckets) file(key uint64, number int32) {
	last, n := b.first[key], 1
	if last > 0 {
		for ; b.filed[last-1].next > 0; n++ {
			last = b.filed[last-1].next
		}
		if n == mostInBucket {
			return
		}
		b.filed[last-1].next = int32(len(b.filed) + 1)
	} else {
		b.first[key] = int32(len(b.filed) + 1)
	}
	b.filed = append(b.filed, filed{number: number})
}
