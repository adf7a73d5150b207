//go:build clients

package export

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestClientRunsNothing opens the page of a hostile notebook in a browser. Its
// scripts would change the title, as that of the control does.
func TestClientRunsNothing(t *testing.T) {
	const control = "<title>one</title><script>document.title='executed'</script>"
	if dom := opened(t, control); !strings.Contains(dom, "<title>executed</title>") {
		t.Fatalf("the browser runs no scripts at all: %.300s", dom)
	}
	if dom := opened(t, written(t, load(t, "hostile.ipynb"))); !strings.Contains(dom, "<title>Hostile &lt;/title&gt;&lt;script&gt;") {
		t.Errorf("the page has another title: %.300s", dom)
	}
}

// opened returns what a browser makes of a page.
func opened(t *testing.T, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000",
		"--user-data-dir="+t.TempDir(), "--dump-dom", "file://"+file).Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
