package kernel

import "testing"

func TestByteOffsetCountsCharacters(t *testing.T) {
	for _, c := range []struct{ at, want int }{{0, 0}, {1, 2}, {2, 6}, {3, 7}, {9, 7}, {-1, 7}} {
		if got := byteOffset("é🙂x", c.at); got != c.want {
			t.Errorf("character %d: byte %d, want %d", c.at, got, c.want)
		}
	}
}

func TestHistory(t *testing.T) {
	var h history
	for i, code := range []string{"1+2+3", "x", "1+2+3"} {
		h.add(code, int64(i+1))
	}
	for _, c := range []struct {
		q    historyQuery
		want int
	}{
		{historyQuery{Access: "tail", N: 2}, 2},
		{historyQuery{Access: "range", Start: 1, Stop: 2}, 1},
		{historyQuery{Access: "range", Session: -1, Start: 1, Stop: 2}, 0},
		{historyQuery{Access: "search", Pattern: "1?2*"}, 2},
		{historyQuery{Access: "search", Pattern: "1?2*", Unique: true}, 1},
	} {
		if got := h.find(c.q); len(got) != c.want {
			t.Errorf("%+v: %v", c.q, got)
		}
	}
}
