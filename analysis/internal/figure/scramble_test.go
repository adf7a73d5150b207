package figure

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
)

// TestScrambled reads sentences whose words have been mixed up: news has slips,
// cuts and machine translation in it, and none of them may end the run.
func TestScrambled(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no testdata", err)
	}
	var sentences [][]string
	for _, file := range files {
		list, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(list)) {
			if line[0] != '\t' && line[0] != '#' {
				sentences = append(sentences, strings.Fields(line))
			}
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	pick := func() []string { return sentences[random.IntN(len(sentences))] }
	for range scrambled {
		words := append([]string(nil), pick()...)
		for range 1 + random.IntN(4) {
			at := random.IntN(len(words) + 1)
			switch other := pick(); {
			case len(other) == 0 || len(words) < 2:
				words = append(words, other...)
			case random.IntN(3) == 0: // a word from elsewhere
				words = append(words[:at:at], append([]string{other[random.IntN(len(other))]}, words[at:]...)...)
			case random.IntN(2) == 0: // the end of another sentence
				words = append(words[:at:at], other[random.IntN(len(other)):]...)
			default: // a word less
				at = random.IntN(len(words))
				words = append(words[:at:at], words[at+1:]...)
			}
		}
		sentence := strings.Join(words, " ")
		if !survives(t, sentence) {
			return
		}
	}
}

// scrambled is how many sentences are read.
const scrambled = 20_000

func survives(t *testing.T, sentence string) (ok bool) {
	defer func() {
		if err := recover(); err != nil {
			t.Errorf("%v: %s\n%s", err, sentence, debug.Stack())
		}
	}()
	check(t, layered(t, sentence, "2025-03-14"))
	return true
}
