package kernel

import (
	"crypto/rand"
	"encoding/json"
	"log"
	"sync"

	"readout/notebooks/kernel/message"
	"readout/notebooks/kernel/zmtp"
)

// Comm is an open channel between the engine and something of the client's.
type Comm struct {
	k        *Kernel
	id       string
	target   string
	parent   *message.Message // the request that opened it
	received func(data json.RawMessage) func()
}

// comms are the open channels by id.
type comms struct {
	mu   sync.Mutex
	open map[string]*Comm
}

// mostComms keeps a cell that makes widgets in a loop from filling memory.
const mostComms = 10_000

func (k *Kernel) openComm(target string, data, metadata any, received func(json.RawMessage) func()) *Comm {
	c := &Comm{k: k, id: rand.Text(), target: target, parent: k.output.cell(), received: received}
	k.comms.mu.Lock()
	defer k.comms.mu.Unlock()
	if k.comms.open == nil {
		k.comms.open = map[string]*Comm{}
	}
	if len(k.comms.open) < mostComms {
		k.comms.open[c.id] = c
	}
	k.send(message.Outgoing{Type: "comm_open", Parent: c.parent, Metadata: metadata,
		Content: map[string]any{"comm_id": c.id, "target_name": target, "data": data}})
	return c
}

// ID returns the name by which the client knows the comm.
func (c *Comm) ID() string { return c.id }

// Send sends a message to the client.
func (c *Comm) Send(data any) {
	c.k.publish("comm_msg", c.k.output.cell(), map[string]any{"comm_id": c.id, "data": data})
}

// onComm does what a message about comms asks for.
func (k *Kernel) onComm(p *zmtp.Peer, m *message.Message) {
	k.status(m, "busy")
	if then, cell := k.heard(m); then != nil {
		k.queue <- request{peer: p, message: m, then: then, cell: cell}
		return
	}
	k.settled(m)
}

// heard returns what a comm's message is to run, and the cell that opened the
// comm.
func (k *Kernel) heard(m *message.Message) (then func(), cell *message.Message) {
	var c struct {
		ID   string          `json:"comm_id"`
		Data json.RawMessage `json:"data"`
	}
	if err := json.Unmarshal(m.Content, &c); err != nil {
		log.Printf("%s: %v", m.Header.Type, err)
		return nil, nil
	}
	k.comms.mu.Lock()
	comm := k.comms.open[c.ID]
	if m.Header.Type == "comm_close" {
		delete(k.comms.open, c.ID)
	}
	k.comms.mu.Unlock()
	switch {
	case m.Header.Type == "comm_open":
		// No target is known here: comms are the engine's to open.
		k.publish("comm_close", m, map[string]any{"comm_id": c.ID, "data": struct{}{}})
	case m.Header.Type == "comm_msg" && comm != nil:
		return comm.received(c.Data), comm.parent
	}
	return nil, nil
}

// commInfo lists the open comms, those of one target if it is named.
func (k *Kernel) commInfo(target string) map[string]any {
	k.comms.mu.Lock()
	defer k.comms.mu.Unlock()
	open := map[string]any{}
	for id, c := range k.comms.open {
		if target == "" || c.target == target {
			open[id] = map[string]string{"target_name": c.target}
		}
	}
	return map[string]any{"status": "ok", "comms": open}
}
