package kernel_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"readout/notebooks/kernel/message"
)

func equal(t *testing.T, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

func TestExecute(t *testing.T) {
	c := connect(t, start(t))
	id := c.send(shell, "execute_request", execute("fmt.Println(\"é\")\n1 + 1"))
	equal(t, c.published(id), "status busy", "execute_input", "stream é\n", "execute_result map[text/plain:2]", "status idle")
	if r := c.reply(shell, id); r["status"] != "ok" || r["execution_count"] != 1.0 {
		t.Error(r)
	}
}

// What a client is to do besides showing outputs is in the reply.
func TestPayload(t *testing.T) {
	c := connect(t, start(t))
	c.ask(shell, "execute_request", execute("n := 7"))
	for code, want := range map[string]string{
		"n":    "[]",
		"?n":   "[map[data:map[text/markdown:```go\nvar n int\n``` text/plain:var n int] source:page start:0]]",
		"exit": "[map[keepkernel:false source:ask_exit]]",
	} {
		if r := c.ask(shell, "execute_request", execute(code)); r["status"] != "ok" || fmt.Sprint(r["payload"]) != want {
			t.Errorf("%s: %v", code, r)
		}
	}
	if r := c.ask(shell, "execute_request", execute("m?")); r["ename"] != "not found" || fmt.Sprint(r["traceback"]) != "[not found: m]" {
		t.Error(r)
	}
}

// A silent request publishes nothing but its status, and one that is not to be
// remembered does not count.
func TestSilent(t *testing.T) {
	c := connect(t, start(t))
	id := c.send(shell, "execute_request", map[string]any{"code": "x := 7\nfmt.Println(x)\nx", "silent": true})
	equal(t, c.published(id), "status busy", "status idle")
	no := false
	r := c.ask(shell, "execute_request", map[string]any{"code": "x", "store_history": &no, "user_expressions": map[string]string{"y": "x * 6", "z": "nope"}})
	values, _ := r["user_expressions"].(map[string]any)
	if r["execution_count"] != 0.0 || !strings.Contains(fmt.Sprint(values["y"]), "text/plain:42") || !strings.Contains(fmt.Sprint(values["z"]), "undefined: nope") {
		t.Error(r)
	}
	if r := c.ask(shell, "history_request", map[string]any{"hist_access_type": "tail", "n": 9}); len(r["history"].([]any)) != 0 {
		t.Error(r)
	}
}

// One error is told once, and what was queued behind it is not run.
func TestErrorsAreToldOnce(t *testing.T) {
	c := connect(t, start(t))
	wait := c.send(shell, "execute_request", execute("time.Sleep(200 * time.Millisecond)"))
	bad := c.send(shell, "execute_request", execute(`panic("boom")`))
	behind := c.send(shell, "execute_request", execute("1"))
	c.reply(shell, wait)
	if r := c.reply(shell, bad); r["status"] != "error" || r["ename"] != "panic" || r["evalue"] != "boom" {
		t.Error(r)
	}
	if r := c.reply(shell, behind); r["status"] != "aborted" {
		t.Error(r)
	}
	equal(t, c.published(bad), "status busy", "execute_input", "error panic", "status idle")
	equal(t, c.published(behind), "status busy", "status idle")
	if r := c.ask(shell, "execute_request", execute("1")); r["status"] != "ok" {
		t.Error(r)
	}
}

// While a cell runs, questions are answered, and the cell can be interrupted.
func TestAskWhileACellRuns(t *testing.T) {
	c := connect(t, start(t))
	id := c.send(shell, "execute_request", execute("for {}"))
	if r := c.ask(shell, "complete_request", map[string]any{"code": "é := strings.ToUpperS", "cursor_pos": 21}); fmt.Sprint(r["matches"]) != "[ToUpperSpecial]" || r["cursor_start"] != 13.0 {
		t.Error(r)
	}
	if r := c.ask(shell, "inspect_request", map[string]any{"code": "strings.ToUpper", "cursor_pos": 10}); r["found"] != true {
		t.Error(r)
	}
	if r := c.ask(shell, "is_complete_request", map[string]any{"code": "for {"}); r["status"] != "incomplete" {
		t.Error(r)
	}
	if r := c.ask(control, "interrupt_request", struct{}{}); r["status"] != "ok" {
		t.Error(r)
	}
	if r := c.reply(shell, id); r["status"] != "error" || r["ename"] != "interrupted" {
		t.Error(r)
	}
}

// An interrupt that comes before the cell has begun is not lost.
func TestInterruptAtOnce(t *testing.T) {
	c := connect(t, start(t))
	for range 20 {
		id := c.send(shell, "execute_request", execute("for {}"))
		c.ask(shell, "kernel_info_request", struct{}{}) // so that the kernel has it
		c.ask(control, "interrupt_request", struct{}{})
		if r := c.reply(shell, id); r["status"] != "error" || r["ename"] != "interrupted" {
			t.Error(r)
		}
	}
}

func TestInput(t *testing.T) {
	c := connect(t, start(t))
	id := c.send(shell, "execute_request", execute("var name string\nfmt.Print(\"Hello.\\nName? \")\nfmt.Scan(&name)\nname"))
	m := c.read(stdin)
	c.send(stdin, "input_reply", map[string]string{"value": "Ada"})
	lines := c.published(id)
	// What is left of the question has been printed, if the machine is slow.
	asked := strings.TrimPrefix(strings.Join(lines[2:len(lines)-2], ""), "stream ") + content(m)["prompt"].(string)
	if m.Header.Type != "input_request" || strings.ReplaceAll(asked, "stream ", "") != "Hello.\nName? " {
		t.Errorf("%s %q", m.Header.Type, asked)
	}
	if got := lines[len(lines)-2]; got != "execute_result map[text/plain:Ada]" {
		t.Error(got)
	}
	r := c.ask(shell, "execute_request", map[string]any{"code": "fmt.Scan(&name)", "allow_stdin": false})
	if r["status"] != "error" && r["status"] != "ok" { // the error is Scan's second result
		t.Error(r)
	}
}

func TestControl(t *testing.T) {
	c := connect(t, start(t))
	if r := c.ask(control, "kernel_info_request", struct{}{}); r["protocol_version"] != "5.5" || fmt.Sprint(r["supported_features"]) != "[kernel subshells]" {
		t.Error(r)
	}
	if r := c.ask(control, "debug_request", map[string]any{"seq": 3, "command": "attach"}); r["success"] != false || r["request_seq"] != 3.0 {
		t.Error(r)
	}
	made := c.ask(control, "create_subshell_request", struct{}{})
	if r := c.ask(control, "list_subshell_request", struct{}{}); fmt.Sprint(r["subshell_id"]) != fmt.Sprint([]any{made["subshell_id"]}) {
		t.Errorf("%v, want %v", r, made)
	}
	for _, want := range []string{"ok", "error"} {
		if r := c.ask(control, "delete_subshell_request", map[string]any{"subshell_id": made["subshell_id"]}); r["status"] != want {
			t.Errorf("%v, want %s", r, want)
		}
	}
}

// A slider moves, and what its function returns replaces what was shown.
func TestWidget(t *testing.T) {
	c := connect(t, start(t))
	id := c.send(shell, "execute_request", execute(`widget.Interact(func(n int) int { fmt.Println("n is", n); return n * n }, widget.Slider("n", 2, 9))`))
	var slider, shown string
	for idle := false; !idle; {
		m := c.read(iopub)
		x := content(m)
		data, _ := x["data"].(map[string]any)
		state, _ := data["state"].(map[string]any)
		if state["_model_name"] == "IntSliderModel" {
			slider = x["comm_id"].(string)
		}
		if transient, ok := x["transient"].(map[string]any); ok {
			shown, _ = transient["display_id"].(string)
		}
		idle = x["execution_state"] == "idle"
	}
	if r := c.reply(shell, id); r["status"] != "ok" || slider == "" || shown == "" {
		t.Fatal(r, slider, shown)
	}
	if r := c.ask(shell, "comm_info_request", map[string]string{"target_name": "jupyter.widget"}); !strings.Contains(fmt.Sprint(r["comms"]), slider) {
		t.Error(r)
	}
	move := c.send(shell, "comm_msg", map[string]any{"comm_id": slider, "data": map[string]any{"method": "update", "state": map[string]any{"value": 5}}})
	var got []string
	for len(got) < 5 {
		m := c.read(iopub)
		x := content(m)
		var parent message.Header
		json.Unmarshal(m.Parent, &parent)
		switch m.Header.Type {
		case "status":
			if parent.ID == move {
				got = append(got, fmt.Sprint(x["execution_state"]))
			}
		case "stream":
			got = append(got, fmt.Sprint(x["text"], " ", parent.ID == id))
		case "update_display_data":
			got = append(got, fmt.Sprint(x["data"], " ", x["transient"].(map[string]any)["display_id"] == shown))
		}
	}
	equal(t, got, "busy", "busy", "n is 5\n true", "map[text/plain:25] true", "idle")
	// A page that is loaded again asks, and knows the answer by its parent.
	ask := c.send(shell, "comm_msg", map[string]any{"comm_id": slider, "data": map[string]any{"method": "request_state"}})
	if got := strings.Join(c.published(ask), " "); !strings.Contains(got, "comm_msg map[") || !strings.Contains(got, "value:5") {
		t.Error(got)
	}
	// An unknown target is closed at once, so that a client need not wait.
	other := c.send(shell, "comm_open", map[string]any{"comm_id": "c", "target_name": "jupyter.widget.control", "data": struct{}{}})
	equal(t, c.published(other), "status busy", "comm_close map[]", "status idle")
}
