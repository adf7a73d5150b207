package kernel

import (
	"encoding/json"

	"readout/notebooks/kernel/message"
	"readout/notebooks/kernel/zmtp"
)

// onControl answers what must not wait for anything.
func (k *Kernel) onControl(p *zmtp.Peer, m *message.Message) {
	k.status(m, "busy")
	if m.Header.Type == "shutdown_request" {
		k.onShutdown(p, m)
		return
	}
	defer k.settled(m)
	ok := map[string]any{"status": "ok"}
	switch m.Header.Type {
	case "interrupt_request":
		k.Interrupt()
		k.reply(p, m, "interrupt_reply", ok)
	case "kernel_info_request":
		k.reply(p, m, "kernel_info_reply", kernelInfo())
	case "create_subshell_request":
		ok["subshell_id"] = k.createSubshell()
		k.reply(p, m, "create_subshell_reply", ok)
	case "list_subshell_request":
		ok["subshell_id"] = k.subshells.list()
		k.reply(p, m, "list_subshell_reply", ok)
	case "delete_subshell_request":
		var c struct {
			ID string `json:"subshell_id"`
		}
		err := json.Unmarshal(m.Content, &c)
		if err == nil {
			err = k.deleteSubshell(c.ID)
		}
		if err != nil {
			k.refuse(p, m, err)
			return
		}
		k.reply(p, m, "delete_subshell_reply", ok)
	case "debug_request":
		// In the form of the debug adapter protocol, which debug_request wraps.
		var c struct {
			Sequence int    `json:"seq"`
			Command  string `json:"command"`
		}
		json.Unmarshal(m.Content, &c)
		k.reply(p, m, "debug_reply", map[string]any{"type": "response", "request_seq": c.Sequence, "seq": 0,
			"command": c.Command, "success": false, "message": "this kernel has no debugger"})
	}
}

func (k *Kernel) onShutdown(p *zmtp.Peer, m *message.Message) {
	var c struct {
		Restart bool `json:"restart"`
	}
	json.Unmarshal(m.Content, &c) // without a readable answer, it is no restart
	k.reply(p, m, "shutdown_reply", map[string]any{"status": "ok", "restart": c.Restart})
	k.status(m, "idle")
	go k.Shutdown()
}
