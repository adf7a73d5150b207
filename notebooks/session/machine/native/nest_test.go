package native

import (
	"fmt"
	"testing"
)

func TestNests(t *testing.T) {
	for _, c := range []struct {
		name  string
		graph [][]int
		want  string
	}{
		{"none", [][]int{{1, 2}, {2}, {}}, ""},
		{"itself", [][]int{{1}, {1, 2}, {}}, "[1] headers [1] depth map[1:1]"},
		{"one in another", [][]int{{1}, {2, 5}, {3}, {2, 4}, {1}, {}}, "[1 2 3 4] headers [1 2] depth map[1:1 2:2 3:2 4:1]"},
		{"two", [][]int{{2}, {3}, {1, 2}, {3}}, "[3] headers [3] depth map[3:1] [2] headers [2] depth map[2:1]"},
		{"entered twice", [][]int{{1, 2}, {2}, {1, 3}, {}}, "[1 2] headers [1] depth map[1:1 2:1]"},
	} {
		got := ""
		for _, n := range Nests(len(c.graph), func(i int) []int { return c.graph[i] }) {
			if got != "" {
				got += " "
			}
			got += fmt.Sprintf("%v headers %v depth %v", n.Blocks, n.Headers, n.Depth)
		}
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}
