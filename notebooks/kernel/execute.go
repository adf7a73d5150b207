package kernel

import (
	"context"
	"encoding/json"
	"strings"
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

// work runs the queued cells, one at a time.
func (k *Kernel) work() {
	for r := range k.queue {
		k.status(r.message, "busy")
		if r.number <= k.aborted {
			k.reply(r.peer, r.message, "execute_reply", map[string]any{"status": "aborted", "execution_count": k.count.Load()})
		} else {
			k.execute(r)
		}
		k.running.Store(nil)
		k.status(r.message, "idle")
	}
}

func (k *Kernel) execute(r request) {
	var e execute
	if err := json.Unmarshal(r.message.Content, &e); err != nil {
		k.fail(r, &e, &Failure{Name: "bad request", Value: err.Error()})
		return
	}
	if !e.Silent && (e.StoreHistory == nil || *e.StoreHistory) {
		k.history.add(e.Code, k.count.Add(1))
	}
	ctx, stop := context.WithCancelCause(context.Background())
	defer stop(nil)
	k.output.begin(r.message, e.Silent)
	select {
	case <-k.input.replies: // to a question of an earlier cell
	default:
	}
	k.running.Store(&run{r, ctx, stop, e.AllowStdin})
	if !e.Silent {
		k.publish("execute_input", r.message, map[string]any{"code": e.Code, "execution_count": k.count.Load()})
	}
	payload := []any{}
	var result Result
	if name, ok := asksFor(e.Code); ok {
		if data, found := k.engine.Inspect(name, len(name), 0); found {
			payload = append(payload, map[string]any{"source": "page", "data": data, "start": 0})
		} else {
			result.Error = &Failure{Name: "not found", Value: name}
		}
	} else {
		result = k.engine.Run(ctx, e.Code)
	}
	k.output.flush()
	if result.Error != nil {
		k.fail(r, &e, result.Error)
		return
	}
	if result.Bundle != nil && !e.Silent {
		k.history.result(result.Text)
		k.publish("execute_result", r.message, map[string]any{"execution_count": k.count.Load(), "data": result.Bundle, "metadata": struct{}{}})
	}
	values := map[string]any{}
	for name, code := range e.Expressions {
		values[name] = k.evaluate(ctx, code)
	}
	k.reply(r.peer, r.message, "execute_reply", map[string]any{"status": "ok", "execution_count": k.count.Load(), "payload": payload, "user_expressions": values})
}

func (k *Kernel) evaluate(ctx context.Context, code string) any {
	r := k.engine.Run(ctx, code)
	if r.Error != nil {
		return map[string]any{"status": "error", "ename": r.Error.Name, "evalue": r.Error.Value, "traceback": r.Error.Traceback}
	}
	if r.Bundle == nil {
		r.Bundle = struct{}{}
	}
	return map[string]any{"status": "ok", "data": r.Bundle, "metadata": struct{}{}}
}

// fail tells of a cell's error, once to all and once to who asked, and lets the
// cells that wait go unless they are to be run all the same.
func (k *Kernel) fail(r request, e *execute, f *Failure) {
	if f.Traceback == nil {
		f.Traceback = []string{f.Name + ": " + f.Value}
	}
	if !e.Silent {
		k.publish("error", r.message, f)
	}
	if e.StopOnError == nil || *e.StopOnError {
		k.aborted = k.received.Load()
	}
	k.reply(r.peer, r.message, "execute_reply", map[string]any{"status": "error", "execution_count": k.count.Load(),
		"ename": f.Name, "evalue": f.Value, "traceback": f.Traceback, "payload": []any{}, "user_expressions": struct{}{}})
}

// asksFor returns the name in a cell that is ?name or name?.
func asksFor(code string) (string, bool) {
	code = strings.TrimSpace(code)
	name := strings.Trim(code, "?")
	return name, name != code && name != "" && !strings.ContainsAny(name, " \n\"`'")
}
