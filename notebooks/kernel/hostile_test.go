package kernel_test

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"strings"
	"sync"
	"testing"

	"readout/notebooks/kernel/message"
)

// request makes the frames of a signed request, its content as it is given.
func (c *client) request(kind, content string) [][]byte {
	c.t.Helper()
	frames, err := c.codec.Encode(message.Outgoing{Type: kind, Content: json.RawMessage(content)})
	if err != nil {
		c.t.Fatal(err)
	}
	return frames
}

// What is wrong is not acted on, and costs nobody else anything.
func TestHostileMessages(t *testing.T) {
	var logged strings.Builder
	log.SetOutput(&logged) // all writes to it come before what ask returns
	defer log.SetOutput(os.Stderr)
	c := connect(t, start(t))
	if r := c.ask(shell, "execute_request", execute("n := 0")); r["status"] != "ok" {
		t.Fatal(r)
	}
	count := `{"code":"n++"}`

	forged := c.request("execute_request", count)
	forged[1] = []byte(strings.Repeat("0", len(forged[1])))
	c.write(shell, forged...)
	stranger := message.NewCodec("another key")
	frames, _ := stranger.Encode(message.Outgoing{Type: "execute_request", Content: execute("n++")})
	c.write(shell, frames...)
	once := c.request("execute_request", count)
	c.write(shell, once...)
	c.write(shell, once...)
	changed := c.request("execute_request", count)
	changed[5] = []byte(`{"code":"n += 100"}`)
	c.write(shell, changed...)
	c.write(shell, once[:4]...)
	c.write(shell, []byte("<IDS|MSG>"))
	c.write(shell, []byte{})

	for _, text := range []string{`{"code":7}`, `[]`, `"x"`, `null`, `{"code":"n","cursor_pos":-5}`, `{"code":"é","cursor_pos":99}`, `{"comm_id":{}}`, `{"comm_id":"nobody","data":7}`} {
		for _, kind := range []string{"complete_request", "inspect_request", "is_complete_request", "history_request", "comm_info_request", "comm_msg", "comm_open", "comm_close", "nonsense_request", "", "execute_reply"} {
			c.write(shell, c.request(kind, text)...)
		}
		c.write(control, c.request("delete_subshell_request", text)...)
		c.write(control, c.request("debug_request", text)...)
		c.write(control, c.request("nonsense", text)...)
		c.write(stdin, c.request("input_reply", text)...)
	}
	if r := c.ask(shell, "execute_request", execute("n")); r["status"] != "ok" {
		t.Error(r)
	}
	id := c.send(shell, "execute_request", execute("n"))
	if got := strings.Join(c.published(id), " "); !strings.Contains(got, "text/plain:1]") {
		t.Errorf("%s, want 1: only the request that was signed, once", got)
	}
	for _, want := range []string{"wrong signature", "replay", "frames are missing", "unknown request"} {
		if !strings.Contains(logged.String(), want) {
			t.Errorf("%s is not in the log", want)
		}
	}
}

// A request of the wrong shape is answered with an error.
func TestMalformedRequests(t *testing.T) {
	c := connect(t, start(t))
	for _, kind := range []string{"execute", "complete", "inspect", "is_complete", "history"} {
		c.write(shell, c.request(kind+"_request", `{"code":7,"n":"x"}`)...)
		if m := c.read(shell); m.Header.Type != kind+"_reply" || content(m)["status"] != "error" {
			t.Errorf("%s: %s", m.Header.Type, m.Content)
		}
	}
}

// Clients that stop in the middle of anything, or go while a cell prints.
func TestSuddenEnds(t *testing.T) {
	address := start(t)
	c := connect(t, address)
	whole := wire(c.request("execute_request", `{"code":"1"}`)...)
	for cut := range whole {
		d := dial(t, address, shell, "DEALER", "")
		d.Write(whole[:cut])
		d.Close()
	}
	printing := connect(t, address)
	printing.send(shell, "execute_request", execute(`for i := range 100_000 { fmt.Println(i) }`))
	printing.read(iopub)
	for _, conn := range printing.conns {
		conn.Close()
	}
	giant := dial(t, address, shell, "DEALER", "")
	giant.Write(binary.BigEndian.AppendUint64([]byte{2}, 1<<62))
	if r := c.ask(shell, "execute_request", execute("1")); r["status"] != "ok" {
		t.Error(r)
	}
}

// Every client gets its own replies, and the output of all.
func TestManyClients(t *testing.T) {
	address := start(t)
	const clients, requests = 50, 2
	all := make([]*client, clients)
	for i := range all {
		all[i] = connect(t, address)
	}
	var wait sync.WaitGroup
	for i, c := range all {
		wait.Go(func() {
			for j := range requests {
				id := c.send(shell, "execute_request", execute(fmt.Sprintf("%d*1000 + %d", i, j)))
				want := fmt.Sprintf("execute_result map[text/plain:%d]", i*1000+j)
				if got := strings.Join(c.published(id), "; "); !strings.Contains(got, want) {
					t.Errorf("client %d: %s", i, got)
				}
				if r := c.reply(shell, id); r["status"] != "ok" {
					t.Errorf("client %d: %v", i, r)
				}
			}
		})
	}
	wait.Wait()
}
