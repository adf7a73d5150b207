package command

import "testing"

func TestIs(t *testing.T) {
	for code, want := range map[string]bool{
		"%who": true, "\n%whos ": true, "%who x": false, "%time": false, "n % who": false,
		"?n": true, "fmt.Println?": true, "??n": true, "?": false, "n": false, "//why?": false, "// why?": false, `"why?"`: false, "n?\nm?": false,
		"exit": true, "quit": true, "exit() ": true, "quit(1)": false, "exit()()": false, "mine()": false,
		"": false,
	} {
		if got := Is(code, func(name string) bool { return false }); got != want {
			t.Errorf("%q: %v", code, got)
		}
	}
	if Is("quit()", func(name string) bool { return name == "quit" }) {
		t.Error("a function of the notebook's own is a command")
	}
}
