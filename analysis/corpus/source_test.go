package corpus

import (
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"
)

// Whatever a file's format and encoding, the offsets of words lead back to the
// bytes of the file that spell them.
func TestFileOffsets(t *testing.T) {
	const words = "“Größe” – Mr Zelenskyy’s €5m plan\nPutin said \"no\" in Kyiv."
	wide := func(bigEndian bool) string {
		b := []byte{0xff, 0xfe}
		if bigEndian {
			b = []byte{0xfe, 0xff}
		}
		for _, u := range utf16.Encode([]rune(words)) {
			if bigEndian {
				b = append(b, byte(u>>8), byte(u))
			} else {
				b = append(b, byte(u), byte(u>>8))
			}
		}
		return string(b)
	}
	quoted, _ := json.Marshal(words)
	for _, c := range []struct{ name, file, spelled string }{
		{"plain.txt", words, "Kyiv"},
		{"mark.txt", "\ufeff" + words, "Kyiv"},
		{"dos.txt", strings.ReplaceAll(words, "\n", "\r\n"), "Kyiv"},
		{"windows.txt", "\x93Gr\xf6\xdfe\x94 \x96 Mr Zelenskyy\x92s \x805m plan\nPutin said \"no\" in Kyiv.", "Kyiv"},
		{"little.txt", wide(false), "K\x00y\x00i\x00v\x00"},
		{"big.txt", wide(true), "\x00K\x00y\x00i\x00v"},
		{"hidden.txt", "\u200bGro\u0308ße\n\ufb01rst: Pu\u00adtin said \"no\" in Ky\u200biv\u2060.", "Ky\u200biv\u2060"},
		{"matter.md", "---\ntitle: x\n---\n**Größe** and [Putin](https://x.example.org/Kyiv) said *no* in **Kyiv**.", "Kyiv"},
		{"bold.md", "Putin said *no* in **Kyiv** and _left_.", "Kyiv"},
		{"signs.md", "*€5m* and **“no”**, *Putin*, 5*3 _“Größe”_ in **“Kyiv”**.", "Kyiv"},
		{"web.txt", "Gr&ouml;&szlig;e &mdash; Putin spent &euro;5&nbsp;000 in Ky&shy;iv.", "Ky&shy;iv"},
		{"web.md", "---\ntitle: \"A &quot;b&quot;\"\n---\n*Gr&#246;&#xdf;e* Putin in **Kyiv**.", "Kyiv"},
		{"web.csv", "id,text\n1,\"Putin &amp; Co said \"\"no\"\" in Kyiv\"\n", "Kyiv"},
		{"lines.jsonl", "\n{\"id\":\"a\",\"n\":{\"text\":[1]},\"text\" : " + string(quoted) + "}\n", "Kyiv"},
		{"escaped.jsonl", `{"text":"\u201cGr\u00f6\u00dfe\u201d \ud83d\ude00\nPutin said \"no\" in K\u0079iv."}`, `K\u0079iv`},
		{"table.csv", "id,text\n1,\"" + strings.ReplaceAll(words, `"`, `""`) + "\"\n", "Kyiv"},
		{"windows.csv", "id,text\n1,\"Gr\xf6\xdfe\nPutin said \"\"no\"\" in Kyiv.\"\n", "Kyiv"},
	} {
		files, omitted := walk(fstest.MapFS{c.name: {Data: []byte(c.file)}}, "")
		corpus, err := load("test", files, omitted)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		a := corpus.Articles[0]
		if strings.HasPrefix(c.name, "web") && strings.Contains(a.Text+a.Title, ";") {
			t.Errorf("%s: an entity stands in %q of %q", c.name, a.Text, a.Title)
		}
		if c.name == "signs.md" && strings.Count(a.Text, "*") != 1 {
			t.Errorf("marks are left in %q", a.Text)
		}
		for word, spelled := range map[string]string{"Kyiv": c.spelled, "Größe": "", "Putin": ""} {
			i := strings.Index(a.Text, word)
			if i < 0 && word != "Größe" {
				t.Errorf("%s: no %s in %q", c.name, word, a.Text)
			}
			if i < 0 || spelled == "" {
				continue
			}
			start, end := a.FileSpan(i, i+len(word))
			if got := c.file[start:end]; got != spelled {
				t.Errorf("%s: %s is at %q, want %q", c.name, word, got, spelled)
			}
		}
		if strings.HasSuffix(c.name, ".txt") && c.name != "hidden.txt" && c.name[0] != 'l' && c.name[0] != 'b' && c.name[0] != 'w' {
			for _, s := range a.Sentences {
				if got, want := c.file[a.FileOffset(s.Start):a.FileOffset(s.End)], a.Text[s.Start:s.End]; got != want {
					t.Errorf("%s: sentence %q is at %q", c.name, want, got)
				}
			}
		}
	}
}
