package native

import "unsafe"

// An interpreter does what a loop says, as simply as it can be done.
type interpreter struct {
	*Loop
	memory []byte
	temp   map[Slot]uint64
}

func (m *interpreter) run(rounds int) (e Exit, went int) {
	for i := 0; ; {
		if i >= len(m.Blocks) {
			return Exit{Block: i}, went
		}
		b := &m.Blocks[i]
		if b.Header {
			if went == rounds {
				return Exit{Block: i, Again: true}, went
			}
			went++
		}
		for _, in := range b.Insts {
			if in.Op == Leave || !m.inst(in) {
				return Exit{Block: i, Step: in.Step}, went
			}
		}
		if i = b.Yes; !m.holds(b.Test) {
			i = b.No
		}
	}
}

func (m *interpreter) holds(t *Test) bool {
	switch {
	case t == nil:
		return true
	case t.B == 0:
		return m.get(t.A, Uint8) != 0
	}
	return related(t.Is, t.Kind, m.get(t.A, t.Kind), m.get(t.B, t.Kind))
}

func (m *interpreter) at(s Slot) unsafe.Pointer { return unsafe.Pointer(&m.memory[s]) }

// get is a value as it is in a register: a number as wide as that, a float as
// its bits.
func (m *interpreter) get(s Slot, k Kind) uint64 {
	if s == Temp {
		return m.temp[s]
	}
	return load(k, m.at(s))
}

func (m *interpreter) set(s Slot, k Kind, v uint64) {
	if s == Temp {
		m.temp[s] = v
		return
	}
	store(k, m.at(s), v)
}

func load(k Kind, p unsafe.Pointer) uint64 {
	switch k {
	case Int8:
		return uint64(*(*int8)(p))
	case Int16:
		return uint64(*(*int16)(p))
	case Int32:
		return uint64(*(*int32)(p))
	case Uint8:
		return uint64(*(*uint8)(p))
	case Uint16:
		return uint64(*(*uint16)(p))
	case Uint32, Float32:
		return uint64(*(*uint32)(p))
	}
	return *(*uint64)(p)
}

func store(k Kind, p unsafe.Pointer, v uint64) {
	switch k.Size() {
	case 1:
		*(*uint8)(p) = uint8(v)
	case 2:
		*(*uint16)(p) = uint16(v)
	case 4:
		*(*uint32)(p) = uint32(v)
	default:
		*(*uint64)(p) = v
	}
}

// place is where a place is, nil if nowhere.
func (m *interpreter) place(p Place) unsafe.Pointer {
	i := int64(0)
	if p.Index != 0 {
		i = int64(m.get(p.Index, Int64))
	}
	move := uintptr(i)*p.Size + p.Disp
	within := func(n int64) bool { return i >= 0 && i < n }
	pointer := func(s Slot) unsafe.Pointer { return *(*unsafe.Pointer)(m.at(s)) }
	switch {
	case p.Where == InFrame, p.Where == InRow && within(int64(p.Len)):
		return unsafe.Add(m.at(p.Base), move)
	case p.Where == AtFixed:
		return unsafe.Add(p.Fixed, move)
	case p.Where == InSlice && within(int64(m.get(p.Base+8, Int64))),
		p.Where == AtPointer && pointer(p.Base) != nil,
		p.Where == InArray && pointer(p.Base) != nil && within(int64(p.Len)):
		return unsafe.Add(pointer(p.Base), move)
	}
	return nil
}

// inst does an instruction; it reports whether it could.
func (m *interpreter) inst(in Inst) bool {
	get := func(s Slot) uint64 { return m.get(s, in.Kind) }
	switch in.Op {
	case Copy:
		for i, k := range in.Words {
			m.set(in.D+8*Slot(i), k, m.get(in.A+8*Slot(i), k))
		}
	case Load, Store, Clear, Update, Address:
		p := m.place(in.Place)
		switch {
		case p == nil:
			return false
		case in.Op == Address:
			m.set(in.D, Pointer, uint64(uintptr(p)))
		case in.Op == Update:
			v, _ := arith(in.By, in.Kind, load(in.Kind, p), get(in.A))
			store(in.Kind, p, v)
		}
		for i, k := range in.Words {
			word := unsafe.Add(p, 8*i)
			switch in.Op {
			case Load:
				m.set(in.D+8*Slot(i), k, load(k, word))
			case Store:
				store(k, word, m.get(in.A+8*Slot(i), k))
			default:
				store(k, word, 0)
			}
		}
	case Next:
		return m.next(in)
	case Convert:
		m.set(in.D, in.Kind, convert(in.Kind, in.From, m.get(in.A, in.From)))
	case Compare:
		v := uint64(0)
		if related(in.Is, in.Kind, get(in.A), get(in.B)) {
			v = 1
		}
		m.set(in.D, Uint8, v)
	case Shl, Shr:
		m.set(in.D, in.Kind, shifted(in, get(in.A), m.get(in.B, Uint64)))
	case Require:
		return int64(get(in.A)) >= 0
	case Neg, Not, Invert, Sqrt:
		m.set(in.D, in.Kind, unary(in.Op, in.Kind, get(in.A)))
	default:
		v, ok := arith(in.Op, in.Kind, get(in.A), get(in.B))
		if !ok {
			return false
		}
		m.set(in.D, in.Kind, v)
	}
	return true
}

func (m *interpreter) next(in Inst) bool {
	at := m.get(in.B, Int64)
	if int64(at) >= int64(m.get(in.A+8, Int64)) {
		m.set(in.D, Uint8, 0)
		return true
	}
	m.set(in.D, Uint8, 1)
	c := *(*uint8)(unsafe.Add(*(*unsafe.Pointer)(m.at(in.A)), at))
	if c >= 0x80 {
		return false
	}
	m.set(in.D+8, Int64, at)
	m.set(in.D+16, Int32, uint64(c))
	m.set(in.B, Int64, at+1)
	return true
}
