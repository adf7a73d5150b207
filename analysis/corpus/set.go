package corpus

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

// mostInBucket bounds how many first printings one bucket compares with, so
// that a corpus of a thousand like articles stays linear.
const mostInBucket = 8
