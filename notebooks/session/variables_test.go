package session

import (
	"fmt"
	"strings"
	"testing"
)

func TestVariables(t *testing.T) {
	s := quiet(t)
	must(t, s, `import "time"
type point struct{ X, Y int }
p := point{1, 2}
names := []string{"a", "b"}
const limit = 3
func double(n int) int { return 2 * n }`)
	must(t, s, `big := make([]int, 1_000_000)
wait := 2 * time.Second
broken := fails{}
text := strings.Repeat("one\n", 100)
names = append(names, "c")
type fails struct{}
func (fails) String() string { panic("no") }`)
	var got []string
	for _, v := range s.Variables() {
		got = append(got, fmt.Sprintf("%s %s=%.20s (%s, %s)", v.Name, v.Type, v.Value, v.Size, v.Cell))
	}
	want := `big []int=[0 0 0 0 0 0 0 0 0 0 (1,000,000 elements, cell2)
broken fails=%!v(PANIC=String met (, cell2)
names []string=[a b c] (3 elements, cell1)
p point={1 2} (, cell1)
text string=one one one one one  (400 bytes, cell2)
wait time.Duration=2s (, cell2)`
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
	for _, v := range s.Variables() {
		if n := len([]rune(v.Value)); n > 80 {
			t.Errorf("%s: %d characters", v.Name, n)
		}
	}
}

func TestVariablesWhileACellRuns(t *testing.T) {
	s := quiet(t)
	must(t, s, `n := 1`)
	s.running.Lock() // as Run does
	defer s.running.Unlock()
	if got := s.Variables(); len(got) != 1 || got[0].Type != "int" || got[0].Value != "" {
		t.Errorf("got %+v", got)
	}
}
