package corpus

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestDump(t *testing.T) {
	p := os.Getenv("DUMP")
	if p == "" {
		t.Skip()
	}
	c, err := Load(strings.Split(p, ",")...)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range c.Articles {
		fmt.Printf("== %s | %s %s (%s) | %s | %s | by %s | dup %s\n", a.ID, a.Published.String(), a.Published.Basis, a.Published.Reason, a.Outlet, a.Title, a.Author, a.DuplicateOf)
		for _, l := range a.Lines {
			x := a.Text[l.Start:l.End]
			if len(x) > 90 {
				x = x[:60] + " … " + x[len(x)-28:]
			}
			fmt.Printf("%3d %-11s %-12s %s\n", l.Number, l.Section, l.DuplicateOf, x)
		}
	}
	for _, o := range c.Omitted {
		fmt.Println("omitted", o)
	}
	for _, o := range c.Notes {
		fmt.Println("note", o)
	}
}
