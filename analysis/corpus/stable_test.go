package corpus

import (
	"runtime"
	"slices"
	"testing"
)

// The sample is the same however many workers load it, and so is what repeats
// what, in whatever order its articles come.
func TestStable(t *testing.T) {
	one, err := Sample()
	if err != nil {
		t.Fatal(err)
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	two, _ := Sample()
	if one.Digest() != two.Digest() {
		t.Error("another digest with one worker")
	}
	slices.Reverse(two.Articles)
	markDuplicates(two.Articles)
	slices.Reverse(two.Articles)
	for i, a := range one.Articles {
		b := two.Articles[i]
		if a.DuplicateOf != b.DuplicateOf || !slices.Equal(a.Lines, b.Lines) || !slices.Equal(a.Sentences, b.Sentences) {
			t.Errorf("%s: other repeats with the articles backwards", a.ID)
		}
	}
	if len(one.Omitted) > 0 {
		t.Errorf("left out of the sample: %v", one.Omitted)
	}
}
