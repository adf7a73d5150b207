package corpus

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// write makes the files of a folder and returns it.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// What cannot be read is an error or an omission that says what is wrong.
func TestBadInput(t *testing.T) {
	big := strings.Repeat("a ", maxText/2+1)
	for _, c := range []struct {
		name, file, content, want string
	}{
		{"nothing but pictures", "p.png", "PNG", "left out p.png: not a kind of file that is read"},
		{"zero bytes", "e.txt", "", "left out e.txt: empty"},
		{"space", "e.txt", " \n\u200b\n", "left out e.txt: empty"},
		{"NUL", "n.txt", strings.Repeat("\x00", 1<<20), "left out n.txt: not text: it holds NUL bytes"},
		{"other encoding", "k.txt", "\xcf\xf0\xe8\xe2\xe5\xf2 \xec\xe8\xf0", "left out k.txt: not text in UTF-8, UTF-16 or windows-1252"},
		{"one long line", "l.txt", big, "left out l.txt: larger than 16 MB"},
		{"one long record", "l.jsonl", `{"text":"` + big + `"}`, "left out l.jsonl:1: longer than 16 MB"},
		{"one long field", "l.csv", "text\n\"" + big + "\"\n", "left out l.csv:2: longer than 16 MB"},
		{"NUL in lines", "n.jsonl", "\x00\x00\n", "left out n.jsonl:1: not a JSON object"},
		{"no text column", "c.csv", "id,title\n1,2\n", "left out c.csv: no column named text among id, title"},
		{"front matter", "m.md", "---\ntitle: [\n---\nx", "left out m.md: the front matter that begins on line 1 is broken"},
		{"front matter list", "m.md", "---\n- a\n---\nx", "left out m.md: the front matter that begins on line 1 is broken: it has no fields"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Load(write(t, map[string]string{c.file: c.content}))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}

func TestNoInput(t *testing.T) {
	if _, err := Load(filepath.Join(t.TempDir(), "none")); err == nil || !strings.Contains(err.Error(), "no such file or folder") {
		t.Errorf("a folder that is not there: %v", err)
	}
	if _, err := Load(t.TempDir()); err == nil || !strings.Contains(err.Error(), "no files in it") {
		t.Errorf("an empty folder: %v", err)
	}
	if _, err := Read("standard input", strings.NewReader("")); err == nil || !strings.Contains(err.Error(), "standard input: empty") {
		t.Errorf("empty standard input: %v", err)
	}
}

// Links lead nowhere outside the folder and round no loop; a file that may not
// be read is left out; two files of one name keep apart.
func TestFolder(t *testing.T) {
	outside := write(t, map[string]string{"secret.txt": "Secret."})
	dir := write(t, map[string]string{"a.txt": "One.", "sub/a.txt": "Two.", "sub/a.md": "Three.", "closed.txt": "Four.", ".git/x.txt": "Five."})
	for link, target := range map[string]string{
		"loop": ".", "out": outside, "out.txt": filepath.Join(outside, "secret.txt"), "self.txt": "self.txt", "again.txt": "a.txt",
	} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Skip("no symbolic links here:", err)
		}
	}
	os.Chmod(filepath.Join(dir, "closed.txt"), 0)
	c, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, a := range c.Articles {
		got = append(got, a.ID+"="+a.Text)
	}
	want := "a=One. again=One. sub/a=Three. sub/a.txt=Two."
	if os.Getuid() == 0 {
		want = "a=One. again=One. closed=Four. sub/a=Three. sub/a.txt=Two."
	}
	if s := strings.Join(got, " "); s != want {
		t.Errorf("articles %s, want %s", s, want)
	}
	var left []string
	for _, o := range c.Omitted {
		left = append(left, o.File)
	}
	wantLeft := "closed.txt loop out out.txt self.txt"
	if os.Getuid() == 0 {
		wantLeft = "loop out out.txt self.txt"
	}
	if s := strings.Join(left, " "); s != wantLeft {
		t.Errorf("left out %s, want %s", s, wantLeft)
	}
	if len(c.Notes) != 2 {
		t.Errorf("notes %v", c.Notes)
	}
}

// Long lines and many like articles take time in proportion to their size: in
// proportion to its square, this would not end before the test is given up.
func TestHostileSize(t *testing.T) {
	size := 1 << 20
	if testing.Short() {
		size >>= 3
	}
	for name, content := range map[string]string{
		"quotes":   strings.Repeat("“", size),
		"stops":    strings.Repeat(". ", size),
		"dashes":   strings.Repeat("A — ", size>>1),
		"brackets": strings.Repeat("[", size),
		"lists":    strings.Repeat("1) a ", size>>2),
		"dates":    strings.Repeat("late on Friday, March ", size>>3),
		"parens":   strings.Repeat("(a/", size>>1) + ")",
		"fences":   strings.Repeat("---\n", size>>2),
		"digits":   strings.Repeat("1,000", size>>2),
		"same":     strings.Repeat("The very same line of body text stands here again and again.\n", size>>5),
		"captions": strings.Repeat("A view of Esk, Friday, March 14, 2025. (AP Photo/Ines Berg)\n", size>>6),
		"emphasis": strings.Repeat("*a [", size>>2),
	} {
		for _, ending := range []string{".txt", ".md"} {
			t.Log(name + ending)
			Load(write(t, map[string]string{"x" + ending: content}))
		}
	}
}
