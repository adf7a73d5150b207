package kernel

import (
	"context"
	"encoding/json"
	"runtime"
	"strings"
	"time"
	"unicode/utf8"

	"readout/notebooks/kernel/message"
	"readout/notebooks/kernel/zmtp"
)

// request is a message on its way through the queue.
type request struct {
	peer    *zmtp.Peer
	message *message.Message
	number  int64
}

// run is the cell that runs now.
type run struct {
	request
	ctx        context.Context
	stop       context.CancelCauseFunc
	allowStdin bool
}

func (k *Kernel) onShell(p *zmtp.Peer, m *message.Message) {
	k.awaitSubscriber(p)
	switch m.Header.Type {
	case "execute_request":
		k.queue <- request{p, m, k.received.Add(1)}
	case "shutdown_request":
		k.onControl(p, m)
	default:
		k.answer(p, m)
	}
}

// joinTime is how long a client's first request waits for its subscription.
const joinTime = 250 * time.Millisecond

// awaitSubscriber gives a client that has just connected the time to subscribe:
// it opens all its sockets at once, and must not miss what becomes of its first
// request.
func (k *Kernel) awaitSubscriber(p *zmtp.Peer) {
	for time.Since(p.Since) < joinTime && k.iopub.Subscribers() < len(k.shell.Peers()) {
		time.Sleep(time.Millisecond)
	}
}

func (k *Kernel) onControl(p *zmtp.Peer, m *message.Message) {
	k.status(m, "busy")
	switch m.Header.Type {
	case "interrupt_request":
		k.Interrupt()
		k.reply(p, m, "interrupt_reply", map[string]string{"status": "ok"})
	case "shutdown_request":
		var c struct {
			Restart bool `json:"restart"`
		}
		json.Unmarshal(m.Content, &c) // without a readable answer, it is no restart
		k.reply(p, m, "shutdown_reply", map[string]any{"status": "ok", "restart": c.Restart})
		k.status(m, "idle")
		go k.Shutdown()
		return
	case "kernel_info_request":
		k.reply(p, m, "kernel_info_reply", kernelInfo())
	}
	k.status(m, "idle")
}

func (k *Kernel) onStdin(_ *zmtp.Peer, m *message.Message) {
	var c struct {
		Value string `json:"value"`
	}
	if m.Header.Type == "input_reply" && json.Unmarshal(m.Content, &c) == nil && k.running.Load() != nil {
		select {
		case k.input.replies <- c.Value:
		default:
		}
	}
}

// question is the content of the requests that only ask.
type question struct {
	Code   string `json:"code"`
	Cursor int    `json:"cursor_pos"`
	Detail int    `json:"detail_level"`
	historyQuery
}

// answer answers the requests that run nothing.
func (k *Kernel) answer(p *zmtp.Peer, m *message.Message) {
	var q question
	q.Cursor = -1
	if err := json.Unmarshal(m.Content, &q); err != nil {
		k.reply(p, m, strings.TrimSuffix(m.Header.Type, "_request")+"_reply", map[string]any{"status": "error", "ename": "bad request", "evalue": err.Error(), "traceback": []string{}})
		return
	}
	k.status(m, "busy")
	defer func() {
		k.status(m, "idle")
		// A front end shows the latest state, and a cell may still be running.
		if r := k.running.Load(); r != nil {
			k.status(r.message, "busy")
		}
	}()
	if m.Header.Type == "kernel_info_request" {
		k.reply(p, m, "kernel_info_reply", kernelInfo())
		return
	}
	<-k.ready
	cursor := byteOffset(q.Code, q.Cursor)
	switch m.Header.Type {
	case "complete_request":
		k.reply(p, m, "complete_reply", completeReply(q.Code, k.engine.Complete(q.Code, cursor)))
	case "inspect_request":
		data, found := k.engine.Inspect(q.Code, cursor, q.Detail)
		if !found {
			data = struct{}{}
		}
		k.reply(p, m, "inspect_reply", map[string]any{"status": "ok", "found": found, "data": data, "metadata": struct{}{}})
	case "is_complete_request":
		status, indent := k.engine.IsComplete(q.Code)
		k.reply(p, m, "is_complete_reply", map[string]string{"status": status, "indent": indent})
	case "history_request":
		k.reply(p, m, "history_reply", map[string]any{"status": "ok", "history": k.history.find(q.historyQuery)})
	case "comm_open":
		k.refuseComm(m)
	case "comm_info_request":
		k.reply(p, m, "comm_info_reply", map[string]any{"status": "ok", "comms": struct{}{}})
	}
}

func kernelInfo() map[string]any {
	return map[string]any{
		"status": "ok", "protocol_version": message.Version, "implementation": "readout", "implementation_version": "1",
		"banner": "Readout (Go)", "help_links": []any{}, "debugger": false, "supported_features": []string{},
		"language_info": map[string]string{"name": "go", "version": strings.TrimPrefix(runtime.Version(), "go"), "mimetype": "text/x-go",
			"file_extension": ".go", "pygments_lexer": "go", "codemirror_mode": "go"},
	}
}

func completeReply(code string, c Completion) map[string]any {
	matches, typed := []string{}, []map[string]any{}
	start, end := utf8.RuneCountInString(code[:c.Start]), utf8.RuneCountInString(code[:c.End])
	for _, i := range c.Items {
		matches = append(matches, i.Text)
		typed = append(typed, map[string]any{"start": start, "end": end, "text": i.Text, "type": i.Kind, "signature": i.Type})
	}
	return map[string]any{"status": "ok", "matches": matches, "cursor_start": start, "cursor_end": end,
		"metadata": map[string]any{"_jupyter_types_experimental": typed}}
}

// byteOffset turns a place counted in characters into one counted in bytes.
func byteOffset(s string, characters int) int {
	if characters < 0 {
		return len(s)
	}
	for i := range s {
		if characters == 0 {
			return i
		}
		characters--
	}
	return len(s)
}

// refuseComm closes a comm that a client opens: no target is known here.
func (k *Kernel) refuseComm(m *message.Message) {
	var c struct {
		ID string `json:"comm_id"`
	}
	if json.Unmarshal(m.Content, &c) == nil {
		k.publish("comm_close", m, map[string]any{"comm_id": c.ID, "data": struct{}{}})
	}
}
