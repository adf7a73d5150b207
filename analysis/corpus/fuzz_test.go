package corpus

import (
	"bytes"
	"testing"
	"unicode/utf8"
)

// fuzz reads files of one kind: whatever the bytes, offsets lie in the file and
// lines and sentences in the text, in order.
func fuzz(f *testing.F, ending string, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		s := &scan{file: "x" + ending}
		if err := formats[ending](bytes.NewReader(b), s); err != nil {
			s.documents = nil
		}
		for _, a := range build("x", []*scan{s}).Articles {
			check(t, a, len(b))
		}
	})
}

func check(t *testing.T, a *Article, size int) {
	if !utf8.ValidString(a.Text) {
		t.Fatalf("text %q", a.Text)
	}
	last := -1
	for i := range len(a.Text) {
		if !utf8.RuneStart(a.Text[i]) {
			continue
		}
		at := a.FileOffset(i)
		if at < last || at >= size {
			t.Fatalf("offset %d of %q is %d in a file of %d", i, a.Text, at, size)
		}
		last = at
	}
	end := 0
	for _, l := range a.Lines {
		if l.Start < end || l.End <= l.Start || l.End > len(a.Text) || l.Section == "" {
			t.Fatalf("line %v after %d in %q", l, end, a.Text)
		}
		end = l.End
	}
	end = 0
	for _, s := range a.Sentences {
		l := a.Lines[s.Line]
		if s.Start < end || s.End <= s.Start || s.Start < l.Start || s.End > l.End || s.Section != l.Section {
			t.Fatalf("sentence %v of line %v in %q", s, l, a.Text)
		}
		end = s.End
	}
}

func FuzzText(f *testing.F) {
	fuzz(f, ".txt", "Title\n\nESK (AP) — It rained.\nClick to Gallery\nA view. (AP Photo/X)\n=====\nTwo. © 2025 X", "\xff\xfea\x00\n\x00", "caf\xe9 \x93x\x94", "\xff\xfe00Y\n", "e\u0301\ufb01\u200b\u00ad.\r\nx")
}

func FuzzMarkdown(f *testing.F) {
	fuzz(f, ".md", "---\ntitle: a\ndate: 2025-03-14\n---\n# H\n**b** [l](u) _x_ ![p](q)\n---\ntitle: b\n---\nc", "---\n", "---\na: *b\n---\n[[[](")
}

func FuzzJSONLines(f *testing.F) {
	fuzz(f, ".jsonl", `{"id":"a","text":"x\u00e9\ud83d\ude00\n\"y\"","n":[{"text":1}]}`+"\n{}\n", `{"text":"\ud800\u0000"}`, "{\"text\":\"\xff\"}")
}

func FuzzCSV(f *testing.F) {
	fuzz(f, ".csv", "id;text\r\n1;\"a\"\"b\r\nc\"\r\n2;d\"e\n", "text\n\"open", "\ufefftext,date\nx,2025-02-30\n")
}
