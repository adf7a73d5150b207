package slices

import "testing"

func TestOverlaps(t *testing.T) {
	s := []int{1, 2, 3, 4}
	if !overlaps(s[:3], s[2:]) || overlaps(s[:2], s[2:]) || overlaps(s, nil) || startIdx(s, s[2:3]) != 2 {
		t.Error("overlaps")
	}
}
