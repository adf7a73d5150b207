package machine

import (
	"reflect"
	"sync"
	"sync/atomic"
	"unsafe"

	"readout/notebooks/session/machine/native"
)

// A region is the blocks of a loop with all the loops in it. When it has gone
// round often it gets machine code. Whatever that cannot do, the instructions
// do, from where it was left.
type region struct {
	blocks []*block // the loop's own, then those that it leads to
	own    int
	hot    int32
	loop   *native.Loop
	sites  map[[2]int]*site // calls, by block and step

	visits atomic.Int32
	once   sync.Once
	code   atomic.Pointer[native.Code]
	wasted atomic.Int32 // times the code was entered for little
}

// A code that is left for other than the loop's end after less than worthwhile
// rounds, is given up when that has happened often.
const (
	worthwhile  = 4
	oftenEnough = 256
)

// regions finds the loops of the function and puts in the place of their
// headers what enters machine code.
func (c *compiler) regions() {
	if !native.Available {
		return
	}
	number := map[*block]int{}
	for i, b := range c.blocks {
		number[b] = i
	}
	succ := func(i int) []int {
		b := c.blocks[i]
		var out []int
		for _, s := range []*block{b.to, b.yes, b.no} {
			if s != nil {
				out = append(out, number[s])
			}
		}
		return out
	}
	for _, nest := range native.Nests(len(c.blocks), succ) {
		c.region(nest, number)
	}
}

func (c *compiler) region(nest native.Nest, number map[*block]int) {
	r := &region{own: len(nest.Blocks), hot: c.World.Hot, sites: map[[2]int]*site{}}
	inLoop := map[*block]int{}
	for i, n := range nest.Blocks {
		inLoop[c.blocks[n]] = i
		r.blocks = append(r.blocks, c.blocks[n])
	}
	to := func(b *block) int {
		i, ok := inLoop[b]
		if !ok {
			i = len(r.blocks)
			inLoop[b] = i
			r.blocks = append(r.blocks, b)
		}
		return i
	}
	r.loop = &native.Loop{Consts: c.integers()}
	for _, n := range nest.Blocks {
		i := len(r.loop.Blocks)
		calls := func(step int, s *site) { r.sites[[2]int{i, step}] = s }
		r.loop.Blocks = append(r.loop.Blocks, c.blocks[n].native(nest.Depth[n], to, calls))
	}
	for _, n := range nest.Headers {
		head, inner := c.blocks[n], &block{}
		i := inLoop[head]
		*inner = *head
		*head = block{number: n, next: func(fr *frame) *block { return r.enter(fr, i) }}
		c.blocks[n], r.blocks[i] = inner, inner
		r.loop.Blocks[i].Header = true
	}
}

// native is the block for machine code, up to what that cannot do. Calls are
// told of and left for, which callsIn may change.
func (b *block) native(depth int, to func(*block) int, calls func(int, *site)) native.Block {
	out := native.Block{Depth: depth}
	leave := func(step int) native.Block {
		out.Insts = append(out.Insts, native.Inst{Op: native.Leave, Step: step})
		return out
	}
	for step, d := range b.draft {
		if d.call != nil && len(d.code) == 0 {
			leave(step)
			calls(step, d.call)
			continue
		}
		if len(d.code) == 0 {
			return leave(step)
		}
		for _, in := range d.code {
			in.Step = step
			out.Insts = append(out.Insts, in)
		}
	}
	switch {
	case b.test != nil:
		out.Test, out.Yes, out.No = b.test, to(b.yes), to(b.no)
	case b.to != nil:
		out.Yes = to(b.to)
	default:
		return leave(len(b.draft))
	}
	return out
}

// enter runs the machine code from a header on and returns the block to go on
// with: the header's own instructions, if there is no code.
func (r *region) enter(fr *frame, header int) *block {
	code := r.code.Load()
	if code == nil {
		if n := r.visits.Load(); n <= r.hot {
			r.visits.Store(n + 1)
			if n == r.hot {
				r.compile()
			}
		}
		return r.blocks[header]
	}
	for {
		e, went, ok := code.Enter(header, ptr(fr), code.Rounds)
		if !ok {
			return r.blocks[header]
		}
		if !e.Again {
			r.judge(e, went)
			return r.blocks[e.Block].resume(fr, e.Step)
		}
		if m := fr.thread; m.told.Load() != 0 {
			m.heed(went)
		}
		header = e.Block
	}
}

func (r *region) compile() {
	r.once.Do(func() {
		r.callsIn()
		if code, err := native.Compile(r.loop); err == nil {
			r.code.Store(code)
		}
		r.loop, r.sites = nil, nil
	})
}

// judge gives code up that does not pay.
func (r *region) judge(e native.Exit, went int) {
	switch w := r.wasted.Load(); {
	case e.Block < r.own && went < worthwhile:
		if r.wasted.Add(1) > oftenEnough {
			r.code.Store(nil)
		}
	case w > 0:
		r.wasted.Store(0)
	}
}

// resume runs the block from a step on, and returns the next.
func (b *block) resume(fr *frame, step int) *block {
	if step == 0 {
		return b
	}
	fr.block = b.number
	for i, first := range b.first {
		end := len(b.draft)
		if i+1 < len(b.first) {
			end = b.first[i+1]
		}
		fr.pc = i
		switch {
		case step <= first:
			b.ops[i](fr)
		case step < end:
			for _, d := range b.draft[step:end] {
				d.op(fr)
			}
		}
	}
	if b.next != nil {
		return b.next(fr)
	}
	return b.to
}

// integers are the slots of the function that hold whole numbers which never
// change.
func (c *compiler) integers() map[native.Slot]int64 {
	out := map[native.Slot]int64{}
	for _, k := range c.consts {
		if v, ok := integerAt(k.typ, k.value); ok {
			out[native.Slot(k.off)] = v
		}
	}
	return out
}

func integerAt(t reflect.Type, p unsafe.Pointer) (int64, bool) {
	v := reflect.NewAt(t, p).Elem()
	switch {
	case v.CanInt():
		return v.Int(), true
	case v.CanUint():
		return int64(v.Uint()), true
	case v.Kind() == reflect.Bool:
		if v.Bool() {
			return 1, true
		}
		return 0, true
	}
	return 0, false
}
