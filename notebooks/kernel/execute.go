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
func (s *shell) work() {
	k := s.k
	for {
		r, ok := s.queue.take()
		if !ok {
			break
		}
		k.occupied(s, r.message)
		switch ending := k.ending.Load() || s.closed.Load(); {
		case r.then != nil && !ending:
			s.call(r)
		case r.then == nil && (r.number <= s.aborted || ending):
			k.reply(r.peer, r.message, "execute_reply", map[string]any{"status": "aborted", "execution_count": k.count.Load()})
		case r.then == nil:
			s.execute(r)
		}
		k.settled(r.message)
	}
	if s != k.main && s.runner != nil {
		s.runner.Close()
	}
}

// begin makes a request the one that runs, with output for the given parent.
func (s *shell) begin(r request, parent *message.Message, e execute) (context.Context, context.CancelCauseFunc) {
	if s.runner == nil {
		s.runner = s.k.engine.Subshell(s.outside())
	}
	ctx, stop := context.WithCancelCause(context.Background())
	s.output.begin(parent, e.Silent)
	s.running.Store(&run{r, ctx, stop, e.AllowStdin})
	switch {
	case s.closed.Load():
		stop(errClosed)
	case r.then == nil && r.number <= s.interrupted.Load():
		stop(errInterrupted)
	}
	return ctx, stop
}

// call runs what a comm's message asks for. What it prints and shows belongs to
// the cell that opened the comm.
func (s *shell) call(r request) {
	ctx, stop := s.begin(r, r.cell, execute{})
	defer stop(nil)
	f := guarded(func() Result { return Result{Error: s.runner.Call(ctx, r.then)} }).Error
	s.finish()
	if f != nil {
		s.k.publish("error", r.cell, f.complete())
	}
}

func (s *shell) execute(r request) {
	k := s.k
	var e execute
	if err := json.Unmarshal(r.message.Content, &e); err != nil {
		k.refuse(r.peer, r.message, err)
		return
	}
	stored := !e.Silent && (e.StoreHistory == nil || *e.StoreHistory)
	count := k.count.Load()
	if stored {
		count = k.count.Add(1)
		k.history.add(e.Code, count)
	}
	ctx, stop := s.begin(r, r.message, e)
	defer stop(nil)
	if !e.Silent {
		k.publish("execute_input", r.message, map[string]any{"code": e.Code, "execution_count": count})
	}
	c := Cell{Code: e.Code, ID: cellID(r.message), Count: count}
	result := guarded(func() Result { return s.runner.Run(ctx, c) })
	values := map[string]any{}
	for _, name := range slices.Sorted(maps.Keys(e.Expressions)) {
		if result.Error == nil {
			values[name] = s.evaluate(ctx, e.Expressions[name])
		}
	}
	s.finish()
	if result.Note != "" {
		s.output.display(map[string]string{"text/plain": result.Note}, "", false)
	}
	if result.Error != nil {
		s.fail(r, e, count, result.Error)
		return
	}
	if stored {
		k.history.result(count, result.Text)
	}
	if result.Bundle != nil && !e.Silent {
		k.publish("execute_result", r.message, map[string]any{"execution_count": count, "data": result.Bundle, "metadata": struct{}{}})
	}
	k.reply(r.peer, r.message, "execute_reply", map[string]any{"status": "ok", "execution_count": count, "payload": payload(result), "user_expressions": values})
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
func (s *shell) finish() {
	if pipes := s.k.captured.Load(); pipes != nil && s == s.k.main {
		for _, p := range *pipes {
			p.Flush()
		}
	}
	s.output.flush()
	s.running.Store(nil)
}

func (s *shell) evaluate(ctx context.Context, code string) any {
	r := guarded(func() Result { return s.runner.Run(ctx, Cell{Code: code}) })
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
func (s *shell) fail(r request, e execute, count int64, f *Failure) {
	f.complete()
	if !e.Silent {
		s.k.publish("error", r.message, f)
	}
	if e.StopOnError == nil || *e.StopOnError {
		s.aborted = s.received.Load()
	}
	s.k.reply(r.peer, r.message, "execute_reply", map[string]any{"status": "error", "execution_count": count,
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
