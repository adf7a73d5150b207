package machine

import (
	"go/token"
	"go/types"
	"reflect"
	"strings"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"readout/notebooks/session/layout"
	"readout/notebooks/session/machine/native"
)

// A compiler makes the code of one function.
type compiler struct {
	*Loader
	fn      *ssa.Function
	code    *code
	size    uintptr
	vars    []variable // everything in the frame
	consts  []constSlot
	known   map[any]uintptr // slots of constants
	slots   map[ssa.Value]uintptr
	fused   map[ssa.Instruction]bool // computed where they are used
	shared  *sharing
	scratch uintptr // see site, 0 for none yet
	blocks  []*block
	out     *block // being written
	pos     token.Pos
}

func (l *Loader) compile(fn *ssa.Function) *code {
	l.World.ids++
	c := &compiler{
		Loader: l, fn: fn, size: frameHead, pos: fn.Pos(),
		code:  &code{name: fn.String(), pos: fn.Pos(), id: l.World.ids},
		known: map[any]uintptr{}, slots: map[ssa.Value]uintptr{},
		fused: map[ssa.Instruction]bool{},
	}
	c.code.wrapper = strings.Contains(fn.Synthetic, "wrapper") || strings.Contains(fn.Synthetic, "thunk")
	for _, p := range fn.Params {
		v := c.variable(l.of(p.Type()))
		c.slots[p] = v.off
		c.code.params = append(c.code.params, v)
	}
	c.captures()
	c.fuse()
	c.shared = c.share()
	for range fn.Blocks {
		c.newBlock()
	}
	c.code.result, c.code.results = c.tuple(fn.Signature.Results())
	for i, b := range fn.Blocks {
		c.out = c.blocks[i]
		for _, instr := range b.Instrs {
			if !c.fused[instr] {
				if p := instr.Pos(); p.IsValid() {
					c.pos = p
				}
				c.instruction(instr)
			}
		}
	}
	c.code.entry = c.blocks[0]
	if fn.Recover != nil {
		c.code.recover = c.blocks[fn.Recover.Index]
	}
	c.regions()
	c.code.blocks = c.blocks
	for _, b := range c.blocks {
		b.group()
	}
	for _, b := range c.blocks {
		b.shorten()
	}
	c.finish()
	return c.code
}

// tuple lays out the results of a function.
func (c *Loader) tuple(t *types.Tuple) (reflect.Type, []variable) {
	switch t.Len() {
	case 0:
		return nil, nil
	case 1:
		r := c.of(t.At(0).Type())
		return r, []variable{{0, r}}
	}
	r := c.of(t)
	vars := make([]variable, t.Len())
	for i := range vars {
		vars[i] = variable{r.Field(i).Offset, r.Field(i).Type}
	}
	return r, vars
}

// captures gives the free variables places, in the frame and in the
// environment that closures carry.
func (c *compiler) captures() {
	if len(c.fn.FreeVars) == 0 {
		return
	}
	var size uintptr
	for _, v := range c.fn.FreeVars {
		fv := c.variable(c.of(v.Type()))
		c.slots[v] = fv.off
		c.code.free = append(c.code.free, fv)
		c.code.freeAt = append(c.code.freeAt, fv.typ.Kind() == reflect.Pointer)
		size = align(size, fv.typ)
		c.code.envAt = append(c.code.envAt, size)
		size += fv.typ.Size()
	}
	c.code.env = layout.NewRecord(size)
	for i, fv := range c.code.free {
		c.code.env.Put(c.code.envAt[i], fv.typ)
	}
}

func align(off uintptr, t reflect.Type) uintptr {
	a := uintptr(t.Align())
	return (off + a - 1) &^ (a - 1)
}

// frameMost is how large a frame may be: for larger ones the stack of compiled
// Go has no room either.
const frameMost = 256 << 20

// reserve is the offset of a place for a value of type t.
func (c *compiler) reserve(t reflect.Type) uintptr {
	off := align(c.size, t)
	if t.Size() > frameMost-min(off, frameMost) {
		cannot("%s: values of %s take more than %d MB; use pointers to them", c.World.Fset.Position(c.pos), t, frameMost>>20)
	}
	c.size = off + t.Size()
	return off
}

// variable reserves a place for a value of type t.
func (c *compiler) variable(t reflect.Type) variable {
	v := variable{c.reserve(t), t}
	c.vars = append(c.vars, v)
	return v
}

// finish lays out the frame and writes the constants into its image.
func (c *compiler) finish() {
	c.code.record = layout.NewRecord(c.size + 8) // so that no address is past the end
	c.code.record.Put(0, reflect.TypeFor[frame]())
	lasting := map[uintptr]bool{}
	for _, w := range c.code.record.Words() {
		lasting[w] = true
	}
	for _, k := range c.consts {
		c.code.record.Put(k.off, k.typ)
	}
	for _, w := range c.code.record.Words() {
		lasting[w] = true
	}
	for _, v := range c.vars {
		c.code.record.Put(v.off, v.typ)
	}
	for _, w := range c.code.record.Words() {
		if !lasting[w] {
			c.code.clears = append(c.code.clears, w)
		}
	}
	c.code.size, c.code.consts = c.size, c.consts
	image := (*frame)(newObject(c.code.record.Word()))
	image.code = c.code
	for _, k := range c.consts {
		if k.value != nil {
			copyValue(k.typ, image.address(k.off), k.value)
		}
	}
	c.code.image = unsafe.Pointer(image)
}

// slot is where the frame holds the value.
func (c *compiler) slot(v ssa.Value) uintptr {
	if off, ok := c.slots[v]; ok {
		return off
	}
	var off uintptr
	switch v := v.(type) {
	case *ssa.Const:
		return c.constValue(v)
	case *ssa.Global:
		return c.pointer(c.global(v))
	case *ssa.Function:
		return c.pointer(c.functionValue(v))
	case *ssa.Extract:
		_, vars := c.tuple(v.Tuple.Type().(*types.Tuple))
		off = c.slot(v.Tuple) + vars[v.Index].off
	case *ssa.Field:
		off = c.slot(v.X) + c.of(v.X.Type()).Field(v.Field).Offset
	case *ssa.ChangeType:
		off = c.slot(v.X)
	default:
		if root := c.shared.root(v); root != v {
			off = c.slot(root)
			break
		}
		off = c.variable(c.valueType(v)).off
	}
	c.slots[v] = off
	return off
}

// valueType is the type of a register, the tuple's for several results.
func (c *compiler) valueType(v ssa.Value) reflect.Type {
	switch v := v.(type) {
	case *ssa.Range:
		if isString(v.X.Type()) {
			return reflect.TypeFor[textIterator]()
		}
		return reflect.TypeFor[unsafe.Pointer]()
	case *ssa.Next:
		return c.nextType(v)
	}
	if t, ok := v.Type().(*types.Tuple); ok {
		if t.Len() == 0 {
			return reflect.TypeFor[struct{}]()
		}
		r, _ := c.tuple(t)
		return r
	}
	return c.of(v.Type())
}

// global is the address of a package variable, of a cell or compiled.
func (c *compiler) global(g *ssa.Global) unsafe.Pointer {
	if obj := g.Object(); obj != nil && !c.Source(obj.Pkg()) {
		v, ok := c.World.Library.Var(obj.Pkg().Path(), obj.Name())
		if !ok {
			cannot("variable %s.%s is not in the library", obj.Pkg().Path(), obj.Name())
		}
		return v.UnsafePointer()
	}
	return c.Global(g)
}

func (c *compiler) newBlock() *block {
	b := &block{number: len(c.blocks)}
	c.blocks = append(c.blocks, b)
	return b
}

// emit writes an instruction, and what it does for machine code to do, if that
// can.
func (c *compiler) emit(o op, code ...native.Inst) {
	c.out.draft = append(c.out.draft, draft{op: o, pos: c.pos, code: code})
}

// emitSafe writes an instruction that cannot fail.
func (c *compiler) emitSafe(o op, code ...native.Inst) {
	c.out.draft = append(c.out.draft, draft{op: o, pos: c.pos, safe: true, code: code})
}
