package kernel

import (
	"encoding/json"
	"fmt"
	"log"
	"runtime"
	"runtime/debug"
	"strings"
	"unicode/utf8"

	"readout/notebooks/kernel/message"
	"readout/notebooks/kernel/zmtp"
)

// question is the content of the requests that only ask.
type question struct {
	Code   string `json:"code"`
	Cursor int    `json:"cursor_pos"`
	Detail int    `json:"detail_level"`
	Target string `json:"target_name"`
	historyQuery
}

// answer answers the requests that run nothing.
func (k *Kernel) answer(p *zmtp.Peer, m *message.Message) {
	q := question{Cursor: -1}
	if err := json.Unmarshal(m.Content, &q); err != nil {
		k.refuse(p, m, err)
		return
	}
	k.status(m, "busy")
	defer k.settled(m)
	defer func() {
		if r := recover(); r != nil {
			log.Printf("%s: %v\n%s", m.Header.Type, r, debug.Stack())
			k.refuse(p, m, fmt.Errorf("a fault of the kernel: %v", r))
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
	case "comm_info_request":
		k.reply(p, m, "comm_info_reply", k.commInfo(q.Target))
	default:
		log.Printf("unknown request %.40q", m.Header.Type)
	}
}

// refuse answers a request that is wrong in itself.
func (k *Kernel) refuse(p *zmtp.Peer, m *message.Message, err error) {
	kind, ok := strings.CutSuffix(m.Header.Type, "_request")
	if !ok {
		log.Print(err)
		return
	}
	k.reply(p, m, kind+"_reply", map[string]any{"status": "error", "ename": "bad request", "evalue": err.Error(), "traceback": []string{}})
}

func kernelInfo() map[string]any {
	return map[string]any{
		"status": "ok", "protocol_version": message.Version, "implementation": "readout", "implementation_version": "1",
		"banner": "Readout (Go)", "help_links": []any{}, "debugger": false, "supported_features": []string{"kernel subshells"},
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
