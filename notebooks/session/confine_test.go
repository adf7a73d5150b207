package session

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Ways out of the session's folder, each of which must fail. A cell fails or
// its value begins with "no".
var escapes = map[string]string{
	"a function":               `os.ReadFile("../secret.txt")`,
	"an absolute name":         `os.ReadFile("SECRET")`,
	"a function value":         "read := os.ReadFile\nread(\"SECRET\")",
	"a method":                 `excelize.NewFile().SaveAs("../out.xlsx")`,
	"a method value":           "save := excelize.NewFile().SaveAs\nsave(\"../out.xlsx\")",
	"a method expression":      `(*excelize.File).SaveAs(excelize.NewFile(), "../out.xlsx")`,
	"an interface":             "type saver interface { SaveAs(string, ...excelize.Options) error }\nvar s saver = excelize.NewFile()\ns.SaveAs(\"../out.xlsx\")",
	"an embedded method":       "type book struct { *excelize.File }\nbook{excelize.NewFile()}.SaveAs(\"../out.xlsx\")",
	"an embedded interface":    "type saver interface { SaveAs(string, ...excelize.Options) error }\ntype book struct { saver }\nbook{excelize.NewFile()}.SaveAs(\"../out.xlsx\")",
	"reflection, by name":      `reflect.ValueOf(excelize.NewFile()).MethodByName("SaveAs").Call([]reflect.Value{reflect.ValueOf("../out.xlsx")})[0].Interface()`,
	"reflection, by number":    "v := reflect.ValueOf(excelize.NewFile())\nm, ok := v.Type().MethodByName(\"SaveAs\")\nv.Method(m.Index).Call([]reflect.Value{reflect.ValueOf(\"../out.xlsx\")})[0].Interface()",
	"reflection, by type":      "v := reflect.ValueOf(excelize.NewFile())\nm, _ := v.Type().MethodByName(\"SaveAs\")\nm.Func.Call([]reflect.Value{v, reflect.ValueOf(\"../out.xlsx\")})[0].Interface()",
	"reflection, listed":       "v := reflect.ValueOf(excelize.NewFile())\nvar err any\nfor i := range v.NumMethod() { if m := v.Type().Method(i); m.Name == \"SaveAs\" { err = m.Func.Call([]reflect.Value{v, reflect.ValueOf(\"../out.xlsx\")})[0].Interface() } }\nerr",
	"reflection on a function": `reflect.ValueOf(os.ReadFile).Call([]reflect.Value{reflect.ValueOf("SECRET")})[1].Interface()`,
	"a template":               `template.Must(template.New("x").Parse("{{.SaveAs \"../out.xlsx\"}}")).Execute(io.Discard, excelize.NewFile())`,
	"an HTML template":         "import html \"html/template\"\nhtml.Must(html.New(\"x\").Parse(\"{{with .}}{{.SaveAs `../out.xlsx`}}{{end}}\")).Execute(io.Discard, excelize.NewFile())",
	"a template's number":      "v := reflect.ValueOf(excelize.NewFile())\nm, _ := v.Type().MethodByName(\"SaveAs\")\nt, _ := template.New(\"x\").Parse(\"{{call (.I | .V.Method) \\\"../out.xlsx\\\"}}\")\nt.Execute(io.Discard, map[string]any{\"V\": v, \"I\": m.Index})",
	"a template's template":    "f := excelize.NewFile()\ninner, _ := template.New(\"x\").Parse(\"{{.SaveAs \\\"../out.xlsx\\\"}}\")\nouter, _ := template.New(\"x\").Parse(\"{{.T.Execute .W .F}}\")\nouter.Execute(io.Discard, map[string]any{\"T\": inner, \"W\": io.Discard, \"F\": f})",
	"a field and Save":         "f := excelize.NewFile()\nf.Path = \"../out.xlsx\"\nf.Save()",
	"a link":                   `os.Symlink("..", "up")`,
	"a folder in options":      `excelize.NewFile(excelize.Options{TmpDir: ".."})`,
	"options for writing":      `excelize.NewFile().Write(io.Discard, excelize.Options{TmpDir: ".."})`,
	"options for saving":       "f := excelize.NewFile()\nf.Path = \"in.xlsx\"\nf.Save(excelize.Options{TmpDir: \"..\"})",
	"options, changed later":   "opts := []excelize.Options{{}}\nf := excelize.NewFile()\nf.Write(io.Discard, opts...)\nopts[0].TmpDir = filepath.Dir(\"SECRET\")\nw, _ := f.NewStreamWriter(\"Sheet1\")\nfor i := range 700 { w.SetRow(fmt.Sprint(\"A\", i+1), []any{strings.Repeat(\"x\", 30000)}) }\nerrors.New(\"no\")",
	"a plot":                   `plot.New().Save(100, 100, "../out.png")`,
	"a program":                "import \"os/exec\"\nexec.Command(\"true\").Run()",
	"the network":              "import \"net/http\"\nhttp.Get(\"http://localhost\")",
	"unsafe":                   "import \"unsafe\"\nunsafe.Sizeof(1)",
	"the process's folder":     `os.Chdir("/")`,
	"the folder, by a test":    `new(testing.T).Chdir("/")`,
	"the environment":          `os.Setenv("READOUT_ESCAPE", "1")`,
	"it, by a test":            `new(testing.T).Setenv("READOUT_ESCAPE", "1")`,
	"it, by a fuzz test":       `new(testing.F).Setenv("READOUT_ESCAPE", "1")`,
	"an end to all files":      "import \"readout/reports/output\"\noutput.Abandon()",
	"a walk":                   `filepath.WalkDir("..", func(string, fs.DirEntry, error) error { return nil })`,
	"a file system":            `fs.ReadFile(os.DirFS(".."), "secret.txt")`,
	"a file system inside":     `fs.ReadFile(os.DirFS("."), "../secret.txt")`,
	"a glob":                   `filepath.Glob("../*")`,
	"a page":                   `page.Save("../out.pdf", "text")`,
	"a report":                 `reports.SaveCharts("../out", &document.Document{}, "png")`,
	"a notebook's corpus":      `analysis.Open("..", "", "", "")`,
}

func TestEscapes(t *testing.T) {
	for name, code := range escapes {
		t.Run(name, func(t *testing.T) {
			base := t.TempDir()
			secret := filepath.Join(base, "secret.txt")
			dir := filepath.Join(base, "notebook")
			if err := os.Mkdir(dir, 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(secret, []byte("secret"), 0o644); err != nil {
				t.Fatal(err)
			}
			s := newSession(t, Options{Dir: dir})
			res := s.Run(t.Context(), strings.ReplaceAll(code, "SECRET", secret))
			failed := res.Error != nil
			for _, v := range res.Values {
				if _, ok := v.(error); ok {
					failed = true
				}
			}
			if !failed {
				t.Errorf("succeeds with %v", res.Values)
			}
			found, _ := filepath.Glob(filepath.Join(base, "*"))
			if len(found) != 2 {
				t.Errorf("left %v", found)
			}
			t.Log(res.Values, res.Error)
		})
	}
}

// What is closed is said in one sentence, with how to open it.
func TestClosedPackages(t *testing.T) {
	s := newSession(t, Options{})
	const want = `import "os/exec": closed to cells, as it starts programs; start with --allow programs to open it`
	for code, message := range map[string]string{
		`import "os/exec"`:                  "cell1:1:8: " + want,
		`exec.Command("true")`:              "cell1:1:1: undefined: exec (" + want + ")",
		`import "example.org/strings/utf8"`: `cell1:1:8: import "example.org/strings/utf8": no such package`,
	} {
		s.count = 0
		res := s.Run(t.Context(), code)
		if res.Error == nil || !strings.HasPrefix(res.Error.Message, message) {
			t.Errorf("%s: %v, want %s", code, res.Error, message)
		}
	}
}
