package name

// introductions are the people whom an article names in full, or by a title
// and surname that nothing else explains.
type introductions struct {
	list      []introduced
	bySurname map[uint64][]int32 // to list, in order of first mention
	byName    map[string]int32
	byPost    map[post]int32 // people whom no list knows
	byOffice  map[int32]only
}

// only counts the people who hold an office, among the first seen of the list.
type only struct {
	seen, n int
	met     int32 // the last of them
}

// memory is how many mentions back a name or office is looked for.
const memory = 200

type introduced struct {
	actor   int32  // of the gazetteer, or none
	name    string // canonical
	surname uint64
	given   uint32
	state   int32 // that titles give; none
	office  int32
}

func newIntroductions() introductions {
	return introductions{
		bySurname: map[uint64][]int32{}, byName: map[string]int32{}, byPost: map[post]int32{}, byOffice: map[int32]only{},
	}
}

func (p *introductions) reset() {
	p.list = p.list[:0]
	clear(p.bySurname)
	clear(p.byName)
	clear(p.byPost)
	clear(p.byOffice)
}

// add returns 1 + the index of the person.
func (p *introductions) add(who introduced) int32 {
	if i, ok := p.byName[who.name]; ok {
		if p.list[i].state == none {
			p.list[i].state = who.state
		}
		if p.list[i].office == none {
			p.list[i].office = who.office
		}
		p.appoint(i)
		return i + 1
	}
	i := int32(len(p.list))
	p.list = append(p.list, who)
	p.byName[who.name] = i
	p.bySurname[who.surname] = append(p.bySurname[who.surname], i)
	p.appoint(i)
	return i + 1
}

func (p *introductions) appoint(i int32) {
	who := &p.list[i]
	at := post{who.state, who.office}
	if _, held := p.byPost[at]; !held && who.actor == none && who.state != none && who.office != none {
		p.byPost[at] = i
	}
}
