package kernel

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"runtime/debug"
	"slices"
	"strings"

	"readout/notebooks/kernel/message"
)

// execute is the content of an execute_request.
type execute struct {
	Code         string            `json:"code"`
	Silent       bool              `json:"silent"`
	StoreHistory *bool             `json:"store_history"`
	Expressions  map[string]string `json:"user_expressions"`
	AllowStdin   bool              `json:"allow_stdin"`
	StopOnError  *bool             `json:"stop_on_error"`
}

// work runs what is queued, one at a time.
func (k *Kernel) work() {
	for r := range k.queue {
		k.status(r.message, "busy")
		switch {
		case r.then != nil:
			k.call(r)
		case r.number <= k.aborted || k.ending.Load():
			k.reply(r.peer, r.message, "execute_reply", map[string]any{"status": "aborted", "execution_count": k.count.Load()})
		default:
			k.execute(r)
		}
		k.status(r.message, "idle")
	}
}

// begin makes a request the one that runs, with output for the given parent.
func (k *Kernel) begin(r request, parent *message.Message, e execute) (context.Context, context.CancelCauseFunc) {
	ctx, stop := context.WithCancelCause(context.Background())
	k.output.begin(parent, e.Silent)
	select {
	case <-k.input.replies: // to a question of an earlier cell
	default:
	}
	k.running.Store(&run{r, ctx, stop, e.AllowStdin})
	if r.then == nil && r.number <= k.interrupted.Load() {
		stop(errInterrupted)
	}
	return ctx, stop
}

// call runs what a comm's message asks for. What it prints and shows belongs to
// the cell that opened the comm.
func (k *Kernel) call(r request) {
	ctx, stop := k.begin(r, r.cell, execute{})
	defer stop(nil)
	f := guarded(func() Result { return Result{Error: k.engine.Call(ctx, r.then)} }).Error
	k.finish()
	if f != nil {
		k.publish("error", r.cell, f.complete())
	}
}

func (k *Kernel) execute(r request) {
	var e execute
	if err := json.Unmarshal(r.message.Content, &e); err != nil {
		k.refuse(r.peer, r.message, err)
		return
	}
	stored := !e.Silent && (e.StoreHistory == nil || *e.StoreHistory)
	if stored {
		k.history.add(e.Code, k.count.Add(1))
	}
	ctx, stop := k.begin(r, r.message, e)
	defer stop(nil)
	if !e.Silent {
		k.publish("execute_input", r.message, map[string]any{"code": e.Code, "execution_count": k.count.Load()})
	}
	c := Cell{Code: e.Code, ID: cellID(r.message), Count: k.count.Load()}
	result := guarded(func() Result { return k.engine.Run(ctx, c) })
	values := map[string]any{}
	for _, name := range slices.Sorted(maps.Keys(e.Expressions)) {
		if result.Error == nil {
			values[name] = k.evaluate(ctx, e.Expressions[name])
		}
	}
	k.finish()
	if result.Note != "" {
		k.display(map[string]string{"text/plain": result.Note}, "", false)
	}
	if result.Error != nil {
		k.fail(r, e, result.Error)
		return
	}
	if stored {
		k.history.result(result.Text)
	}
	if result.Bundle != nil && !e.Silent {
		k.publish("execute_result", r.message, map[string]any{"execution_count": k.count.Load(), "data": result.Bundle, "metadata": struct{}{}})
	}
	k.reply(r.peer, r.message, "execute_reply", map[string]any{"status": "ok", "execution_count": k.count.Load(), "payload": payload(result), "user_expressions": values})
}

// payload is what else the client is to do about a result.
func payload(r Result) []any {
	all := []any{}
	if r.Page != nil {
		all = append(all, map[string]any{"source": "page", "data": r.Page, "start": 0})
	}
	if r.Leave {
		all = append(all, map[string]any{"source": "ask_exit", "keepkernel": false})
	}
	return all
}

// finish ends what begin began. It comes before the reply: an interrupt that
// comes after that is meant for the next cell.
func (k *Kernel) finish() {
	if pipes := k.captured.Load(); pipes != nil {
		for _, p := range *pipes {
			p.Flush()
		}
	}
	k.output.flush()
	k.running.Store(nil)
}

func (k *Kernel) evaluate(ctx context.Context, code string) any {
	r := guarded(func() Result { return k.engine.Run(ctx, Cell{Code: code}) })
	if f := r.Error; f != nil {
		return map[string]any{"status": "error", "ename": f.Name, "evalue": f.Value, "traceback": f.complete().Traceback}
	}
	if r.Bundle == nil {
		r.Bundle = struct{}{}
	}
	return map[string]any{"status": "ok", "data": r.Bundle, "metadata": struct{}{}}
}

// guarded has a fault of the engine's own cost the cell, not the session.
func guarded(run func() Result) (result Result) {
	defer func() {
		if r := recover(); r != nil {
			result = Result{Error: &Failure{Name: "fault of the kernel", Value: fmt.Sprint(r),
				Traceback: strings.Split(fmt.Sprintf("fault of the kernel: %v\n%s", r, debug.Stack()), "\n")}}
		}
	}()
	return run()
}

func (f *Failure) complete() *Failure {
	if f.Traceback == nil {
		f.Traceback = []string{f.Name + ": " + f.Value}
	}
	return f
}

// fail tells of a cell's error, once to all and once to who asked, and lets the
// cells that wait go unless they are to be run all the same.
func (k *Kernel) fail(r request, e execute, f *Failure) {
	f.complete()
	if !e.Silent {
		k.publish("error", r.message, f)
	}
	if e.StopOnError == nil || *e.StopOnError {
		k.aborted = k.received.Load()
	}
	k.reply(r.peer, r.message, "execute_reply", map[string]any{"status": "error", "execution_count": k.count.Load(),
		"ename": f.Name, "evalue": f.Value, "traceback": f.Traceback, "payload": []any{}, "user_expressions": struct{}{}})
}

// cellID is the name that the client has for the cell, if it says so.
func cellID(m *message.Message) string {
	var c struct {
		ID string `json:"cellId"`
	}
	json.Unmarshal(m.Metadata, &c)
	return c.ID
}
