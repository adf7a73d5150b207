package kernel_test

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"readout/notebooks/kernel/message"
)

// subshell makes a subshell.
func (c *client) subshell() string {
	c.t.Helper()
	r := c.ask(control, "create_subshell_request", struct{}{})
	if r["status"] != "ok" {
		c.t.Fatal(r)
	}
	return r["subshell_id"].(string)
}

// sendTo sends a request to a subshell and returns its id.
func (c *client) sendTo(subshell, kind string, content any) string {
	c.t.Helper()
	frames, err := c.codec.Encode(message.Outgoing{Type: kind, Content: content})
	if err != nil {
		c.t.Fatal(err)
	}
	var h message.Header
	json.Unmarshal(frames[2], &h)
	h.Subshell = subshell
	frames[2], _ = json.Marshal(h)
	signature := hmac.New(sha256.New, []byte(key))
	for _, f := range frames[2:] {
		signature.Write(f)
	}
	frames[1] = []byte(hex.EncodeToString(signature.Sum(nil)))
	c.write(shell, frames...)
	return h.ID
}

// replies returns the replies to requests, which may come in any order.
func (c *client) replies(ids ...string) []map[string]any {
	c.t.Helper()
	found := map[string]map[string]any{}
	for len(found) < len(ids) {
		m := c.read(shell)
		var parent message.Header
		json.Unmarshal(m.Parent, &parent)
		found[parent.ID] = content(m)
	}
	var all []map[string]any
	for _, id := range ids {
		all = append(all, found[id])
	}
	return all
}

// declared is a client of a kernel whose first cell declares done, and more.
func declared(t *testing.T, more string) *client {
	t.Helper()
	c := connect(t, start(t))
	if r := c.ask(shell, "execute_request", execute("done, n := false, 0\n"+more)); r["status"] != "ok" {
		t.Fatal(r)
	}
	return c
}

// busy has the main shell run a cell until done is set.
func (c *client) busy() (id string) {
	c.t.Helper()
	id = c.send(shell, "execute_request", execute("for !done { n++ }\ndone"))
	for {
		m := c.read(iopub)
		var parent message.Header
		json.Unmarshal(m.Parent, &parent)
		if parent.ID == id && m.Header.Type == "execute_input" {
			return id
		}
	}
}

// A cell of a subshell does not wait for one of the main shell, and what it
// prints and shows is its own.
func TestSubshell(t *testing.T) {
	c := declared(t, "")
	long := c.busy()
	sub := c.subshell()
	id := c.sendTo(sub, "execute_request", execute("fmt.Println(\"beside\")\n1 + 1"))
	if r := c.reply(shell, id); r["status"] != "ok" || r["execution_count"] != 3.0 {
		t.Error(r)
	}
	equal(t, c.published(id), "status busy", "execute_input", "stream beside\n", "execute_result map[text/plain:2]", "status idle")
	if r := c.ask(shell, "history_request", map[string]any{"hist_access_type": "range", "output": true}); !strings.HasSuffix(fmt.Sprint(r["history"]), "[1 2 [for !done { n++ }\ndone ]] [1 3 [fmt.Println(\"beside\")\n1 + 1 2]]]") {
		t.Error(r)
	}
	fails := c.sendTo(sub, "execute_request", execute(`panic("boom")`))
	behind := c.sendTo(sub, "execute_request", execute("1"))
	if r := c.replies(fails, behind); r[0]["evalue"] != "boom" || r[1]["status"] != "aborted" {
		t.Error(r)
	}
	end := c.sendTo(sub, "execute_request", execute("done = true"))
	if r := c.replies(end, long); r[0]["status"] != "ok" || r[1]["status"] != "ok" || r[1]["execution_count"] != 2.0 {
		t.Error(r)
	}
	lines := slices.DeleteFunc(c.published(long), func(line string) bool { return line == "status busy" }) // told again and again
	equal(t, lines[len(lines)-2:], "execute_result map[text/plain:true]", "status idle")
}

// A widget runs its function while a cell runs, and what that shows replaces
// what was shown.
func TestWidgetOverSubshell(t *testing.T) {
	c := declared(t, `widget.Interact(func(x int) int { fmt.Println("x is", x); done = x == 9; return x * x }, widget.Slider("x", 2, 9))`)
	var slider string
	for slider == "" {
		m := c.read(iopub)
		data, _ := content(m)["data"].(map[string]any)
		if state, _ := data["state"].(map[string]any); state["_model_name"] == "IntSliderModel" {
			slider = content(m)["comm_id"].(string)
		}
	}
	long, sub := c.busy(), c.subshell()
	slide := func(to int) {
		c.sendTo(sub, "comm_msg", map[string]any{"comm_id": slider, "data": map[string]any{"method": "update", "state": map[string]any{"value": to}}})
		want := fmt.Sprintf("map[text/plain:%d]", to*to)
		for printed := false; ; {
			m := c.read(iopub)
			x := content(m)
			printed = printed || x["text"] == fmt.Sprintf("x is %d\n", to)
			if m.Header.Type == "update_display_data" {
				if fmt.Sprint(x["data"]) != want || !printed {
					t.Errorf("%v, want %s after what is printed", x, want)
				}
				return
			}
		}
	}
	slide(5)
	slide(9)
	if r := c.reply(shell, long); r["status"] != "ok" {
		t.Error(r)
	}
}

// An interrupt ends the cells of all shells, and the end of a subshell its own.
func TestSubshellsEnd(t *testing.T) {
	c := declared(t, "")
	long := c.busy()
	sub, other := c.subshell(), c.subshell()
	running := func(subshell string) string {
		id := c.sendTo(subshell, "execute_request", execute("fmt.Println(\"begun\")\nfor {}"))
		for m := c.read(iopub); m.Header.Type != "stream"; m = c.read(iopub) {
		}
		return id
	}
	id := running(sub)
	behind := c.sendTo(sub, "execute_request", execute("1"))
	left := running(other)
	if r := c.ask(control, "delete_subshell_request", map[string]any{"subshell_id": sub}); r["status"] != "ok" {
		t.Error(r)
	}
	if r := c.replies(id, behind); r[0]["evalue"] != "the subshell was deleted" || r[1]["status"] != "aborted" {
		t.Error(r)
	}
	gone := c.sendTo(sub, "execute_request", execute("1"))
	if r := c.reply(shell, gone); r["status"] != "error" {
		t.Error(r)
	}
	c.ask(control, "interrupt_request", struct{}{})
	for _, r := range c.replies(left, long) {
		if r["ename"] != "interrupted" {
			t.Error(r)
		}
	}
}

// Each cell that asks gets its own answer.
func TestSubshellsAsk(t *testing.T) {
	c := connect(t, start(t))
	sub := c.subshell()
	ids := []string{
		c.send(shell, "execute_request", execute("var a string\nfmt.Scan(&a)\na")),
		c.sendTo(sub, "execute_request", execute("var b string\nfmt.Scan(&b)\nb")),
	}
	for range ids {
		var parent message.Header
		json.Unmarshal(c.read(stdin).Parent, &parent)
		c.send(stdin, "input_reply", map[string]string{"value": "for-" + parent.ID})
	}
	shown := map[string]bool{}
	for len(shown) < len(ids) {
		m := c.read(iopub)
		if m.Header.Type == "execute_result" {
			var parent message.Header
			json.Unmarshal(m.Parent, &parent)
			shown[fmt.Sprint(content(m)["data"])] = true
			if want := "map[text/plain:for-" + parent.ID + "]"; !shown[want] {
				t.Errorf("%v, want %s", content(m), want)
			}
		}
	}
}
