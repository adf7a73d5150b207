package text

import (
	"strings"
	"testing"
)

type fruit struct{ colour string }

var fruits = NewTable(func(row func(string, Cue) *fruit) {
	row("lemon", 0).colour = "yellow"
	row("€", 0).colour = "none"
	row("don't", 0).colour = "none"
	row("Šefčovič", 0).colour = "none"
	row("pomegranate-coloured", 0).colour = "red"
	row("dozen", NumberCue).colour = "none"
	row("dozen", DateCue)
})

func TestMark(t *testing.T) {
	for word, colour := range map[string]string{
		"lemon": "yellow", "LEMON": "yellow", "Lemons": "", "lemo": "", "€": "none", "don't": "none", "DON’T": "none",
		"šefčovič": "none", "ŠEFČOVIČ": "none", "sefcovic": "",
	} {
		for _, s := range []string{word, "a " + word + " b", "(" + word + ") and more words to follow"} {
			tokens := Marked(nil, s, 0)
			for _, k := range tokens {
				if s[k.Start:k.End] == word && fruits.Of(k.Word).colour != colour {
					t.Errorf("%s in %q is %q, want %q", word, s, fruits.Of(k.Word).colour, colour)
				}
			}
		}
		if got := fruits.Of(Find(word)).colour; got != colour {
			t.Errorf("%s is %q, want %q", word, got, colour)
		}
	}
	if fruits.Of(Find("pomegranate-coloureds")).colour != "" || fruits.Of(Find("Pomegranate-Coloured")).colour != "red" {
		t.Error("a word of more than eight letters is told by all of them")
	}
}

func TestCues(t *testing.T) {
	for s, want := range map[string]Cue{
		"a plain word": 0, "the dozen": NumberCue | DateCue, "Kyiv": NameCue, "über": NameCue, "the 3rd": NumberCue | NameCue, "1,000 (": NumberCue | DateCue,
	} {
		if got := Mark(s, 0, Tokens(nil, s, 0)); got&(NumberCue|DateCue|NameCue) != want {
			t.Errorf("cues of %q are %b, want %b", s, got, want)
		}
	}
}

func TestEnter(t *testing.T) {
	var lemon, added ID
	Enter(func(enter func(string, Cue) ID) {
		lemon = enter("Lemon", ToneCue)
		for _, w := range strings.Fields(strings.Repeat("x ", 3)) {
			added = enter(w+"enia", 0)
		}
	})
	s := "lemon xenia"
	tokens := Tokens(nil, s, 0)
	if all := Mark(s, 0, tokens); all&ToneCue == 0 || tokens[0].Word != lemon || tokens[1].Word != added || added == 0 {
		t.Errorf("marked %v, cues %b; want words %d and %d", tokens, all, lemon, added)
	}
	if fruits.Of(lemon).colour != "yellow" || fruits.Of(added).colour != "" {
		t.Error("a table keeps its words, and knows no others, when more are entered")
	}
}

func FuzzMark(f *testing.F) {
	f.Add("lemon Don’t İstanbul \xff aaaaaaaaA@b.c")
	f.Fuzz(func(t *testing.T, s string) {
		tokens := Marked(nil, s, 0)
		for _, k := range tokens {
			if k.Kind == Word && k.Word != Find(s[k.Start:k.End]) {
				t.Fatalf("%q is word %d in %q, %d alone", s[k.Start:k.End], k.Word, s, Find(s[k.Start:k.End]))
			}
		}
	})
}
