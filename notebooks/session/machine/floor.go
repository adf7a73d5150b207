package machine

import (
	"reflect"
	"slices"
	"sync"
	"time"
)

// The floor is what one shell at a time has: only its goroutines run code of
// cells, so that cells of two shells may use a variable, a slice or a map
// without knowing of one another. A shell that others wait for gives way
// between two instructions, where it looks for an interrupt as well. It also
// loses the floor while all its goroutines wait or run compiled code, unless
// that has been given a map.
type floor struct {
	mu      sync.Mutex
	shell   *Shell
	since   time.Time
	waiting []*Shell // the first comes next
	asked   bool     // the shell that has the floor is to give way
	busy    bool     // it cannot, as compiled code has a map of it
	timer   *time.Timer
}

// share is how long a shell may keep others waiting.
const share = 5 * time.Millisecond

// Where a thread is: inside it runs code of cells, outside it waits or runs
// compiled code. From away it comes in when its shell has the floor, and until
// then it is coming.
const (
	away = iota
	coming
	inside
	outside
)

// comeIn has the thread run code of cells from now on, when its shell may.
func (m *thread) comeIn() {
	if m.where.CompareAndSwap(outside, inside) || m.where.Load() == inside {
		return
	}
	f := &m.run.world.floor
	f.mu.Lock()
	defer f.mu.Unlock()
	if !m.where.CompareAndSwap(outside, inside) {
		f.admit(m)
	}
}

// goOut has the thread run no code of cells until it comes in again. What it
// does instead may use the registers given.
func (m *thread) goOut(uses registers) {
	m.uses = uses
	m.where.Store(outside)
	if m.told.Load()&toGiveWay != 0 {
		f := &m.run.world.floor
		f.mu.Lock()
		defer f.mu.Unlock()
		f.pass()
	}
}

// giveWay lets other shells have the floor, and takes it again after them.
func (m *thread) giveWay() {
	f := &m.run.world.floor
	f.mu.Lock()
	defer f.mu.Unlock()
	m.told.And(^toGiveWay)
	if f.shell == m.run.shell && f.asked {
		m.where.Store(away)
		f.pass()
		f.admit(m)
	}
}

// calledBack brings the thread in for a call from compiled code. It returns
// whether it was outside, and with what, for it to go back.
func (m *thread) calledBack() (uses registers, wasOutside bool) {
	if m.where.Load() == inside {
		return registers{}, false
	}
	uses = m.uses
	m.comeIn()
	return uses, true
}

// thread is a new thread of the run, spawned by another one or from without.
func (r *Run) thread(spawned bool) *thread {
	m, f, s := &thread{run: r}, &r.world.floor, r.shell
	f.mu.Lock()
	defer f.mu.Unlock()
	s.threads[m] = true
	s.shared = s.shared || spawned // by the one that knew itself alone
	m.count(1)
	if r.why != nil {
		m.told.Or(toStop)
	}
	return m
}

func (m *thread) count(by int32) {
	m.run.total.Add(by)
	m.run.shell.total.Add(by)
	m.run.world.total.Add(by)
}

// leave is the end of the thread.
func (m *thread) leave() {
	f, s := &m.run.world.floor, m.run.shell
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(s.threads, m)
	m.count(-1)
	m.run.world.steps.Add(1)
	s.shared = s.shared && len(s.threads) > 1
	if f.shell == s && len(f.waiting) > 0 && !f.occupied() {
		f.ask()
	}
}

func (f *floor) admit(m *thread) {
	s := m.run.shell
	if f.shell == nil {
		f.shell = s
	}
	if f.shell == s && (!f.asked || f.busy) && f.safe() {
		m.where.Store(inside)
		return
	}
	m.where.Store(coming)
	f.want(s)
	for m.where.Load() != inside {
		s.admitted.Wait()
	}
}

// safe reports whether a thread can come in beside those that are there. One
// that takes itself to be alone takes no turns at maps.
func (f *floor) safe() bool {
	s := f.shell
	if !s.shared && f.occupied() {
		return false
	}
	s.shared = len(s.threads) > 1
	return true
}

// open lets the threads in that are coming.
func (f *floor) open() {
	if f.safe() {
		for m := range f.shell.threads {
			m.where.CompareAndSwap(coming, inside)
		}
		f.shell.admitted.Broadcast()
	}
}

// want lets a shell wait for the floor.
func (f *floor) want(s *Shell) {
	if !slices.Contains(f.waiting, s) {
		f.waiting = append(f.waiting, s)
	}
	if f.shell != s {
		f.hurry()
	} else {
		f.ask()
	}
}

// hurry asks the shell that has the floor to give way, when it has had it for
// long enough.
func (f *floor) hurry() {
	left := share - time.Since(f.since)
	switch {
	case len(f.waiting) == 0 || f.asked:
	case left <= 0 || !f.occupied():
		f.ask()
	case f.timer == nil:
		f.timer = time.AfterFunc(left, func() {
			f.mu.Lock()
			defer f.mu.Unlock()
			f.timer = nil
			f.hurry()
		})
	}
}

func (f *floor) ask() {
	if len(f.waiting) > 0 {
		f.asked = true
		f.pass()
	}
}

// occupied reports whether a thread of the shell that has the floor is inside.
func (f *floor) occupied() bool {
	for m := range f.shell.threads {
		if m.where.Load() == inside {
			return true
		}
	}
	return false
}

// pass hands the floor on if it has been asked for, and no thread needs it.
// Those that do are told.
func (f *floor) pass() {
	if !f.asked {
		return
	}
	free, busy := true, false
	for m := range f.shell.threads {
		if m.where.CompareAndSwap(outside, away) && m.uses.holdMap() {
			m.where.Store(outside)
			busy = true
		}
		if m.where.Load() >= inside {
			m.told.Or(toGiveWay)
			free = false
		}
	}
	if f.busy = busy; busy {
		f.open() // as the call may wait for another thread
	}
	if !free {
		return
	}
	for m := range f.shell.threads {
		m.told.And(^toGiveWay)
	}
	f.shell, f.waiting = f.waiting[0], f.waiting[1:]
	f.asked, f.since = false, time.Now()
	f.open()
	f.hurry()
}

// registers are those of a frame that compiled code was given.
type registers struct {
	fr  *frame
	all []variable
}

// holdMap reports whether code that is given the registers may come upon a map
// that cells know.
func (r registers) holdMap() bool {
	return slices.ContainsFunc(r.all, func(v variable) bool {
		x := reflect.NewAt(v.typ, r.fr.address(v.off)).Elem()
		if several, ok := x.Interface().([]any); ok {
			return slices.ContainsFunc(several, func(x any) bool { return x != nil && leadsToMap(reflect.TypeOf(x)) })
		}
		if x.Kind() == reflect.Interface {
			x = x.Elem()
		}
		return x.IsValid() && leadsToMap(x.Type())
	})
}

var leading sync.Map // reflect.Type -> bool

// leadsToMap reports whether there may be a map behind a value of type t that
// no lock guards.
func leadsToMap(t reflect.Type) bool {
	if known, ok := leading.Load(t); ok {
		return known.(bool)
	}
	leads := leadsFrom(t, map[reflect.Type]bool{})
	leading.Store(t, leads)
	return leads
}

func leadsFrom(t reflect.Type, seen map[reflect.Type]bool) bool {
	if seen[t] {
		return false
	}
	seen[t] = true
	switch t.Kind() {
	case reflect.Map:
		return true
	case reflect.Interface:
		return t.NumMethod() == 0
	case reflect.Pointer, reflect.Slice, reflect.Array:
		return leadsFrom(t.Elem(), seen)
	case reflect.Struct:
		if t == reflect.TypeFor[reflect.Value]() {
			return true
		}
		leads := false
		for i := range t.NumField() {
			switch f := t.Field(i).Type; f {
			case reflect.TypeFor[sync.Mutex](), reflect.TypeFor[sync.RWMutex]():
				return false
			default:
				leads = leads || leadsFrom(f, seen)
			}
		}
		return leads
	}
	return false
}
