package name

import "strings"

// introductions are the people whom an article names in full, or by a title
// and surname that nothing else explains.
type introductions struct {
	list      []introduced
	byActor   []int32          // 1 + index to list, of people whom the gazetteer knows
	byName    map[string]int32 // to list, of people whom no list knows
	bySurname table            // to list, the one who was met first
	byPost    map[post]int32   // to list, of people whom no list knows
	byOffice  []only
}

type introduced struct {
	actor   int32  // of the gazetteer, or none
	name    string // canonical
	surname uint64
	given   uint32 // as of background
	sex     class  // woman, man or 0 when not known
	sharing int32  // how many have the surname, when it is the first of them
	state   int32  // that titles give to one whom no list knows; none
	office  int32
}

// only counts the people who hold an office, among the first seen of the list.
type only struct {
	seen, n int
	met     int32 // the last of them
}

// memory is how many mentions back a name or office is looked for.
const memory = 200

func newIntroductions(g *Gazetteer) introductions {
	return introductions{
		byActor: make([]int32, len(g.actors)), byOffice: make([]only, len(g.offices)),
		byName: map[string]int32{}, byPost: map[post]int32{},
	}
}

func (p *introductions) reset() {
	for i := range p.list {
		if actor := p.list[i].actor; actor != none {
			p.byActor[actor] = 0
		}
	}
	p.list = p.list[:0]
	clear(p.byOffice)
	clear(p.byName)
	p.bySurname.clear()
	clear(p.byPost)
}

// meet returns 1 + the index of a person whom the gazetteer knows.
func (r *Reader) meet(actor int32) int32 {
	p := &r.met
	if p.byActor[actor] == 0 {
		p.byActor[actor] = p.add(introduced{actor, r.actors[actor].Name, r.backgrounds[actor].surname, r.backgrounds[actor].given, r.backgrounds[actor].sex, 0, none, none}) + 1
	}
	return p.byActor[actor]
}

// meetNew returns 1 + the index of a person whom no list knows, with the titles
// before item k.
func (r *Reader) meetNew(items []item, k int, name string, surname uint64, given uint32) int32 {
	p := &r.met
	state, office := r.titles(items, k)
	i, met := p.byName[name]
	if !met {
		i = p.add(introduced{none, name, surname, given, r.sexBefore(items[k].first), 0, none, none})
		p.byName[name] = i
		if who := &p.list[i]; who.sex == 0 && strings.Contains(name, " ") {
			who.sex = r.sexOf(name)
		}
	}
	who := &p.list[i]
	if who.state == none {
		who.state = state
	}
	if who.office == none {
		who.office = office
	}
	if at := (post{who.state, who.office}); at.of != none && at.office != none {
		if _, held := p.byPost[at]; !held {
			p.byPost[at] = i
		}
	}
	return i + 1
}

// add returns the index of a person who was not met before.
func (p *introductions) add(who introduced) int32 {
	i := int32(len(p.list))
	p.list = append(p.list, who)
	first, shared := p.bySurname.get(who.surname)
	if !shared {
		first = uint32(i)
		p.bySurname.put(who.surname, first)
	}
	p.list[first].sharing++
	return i
}

// called returns the first person met who has that surname, or none.
func (p *introductions) called(surname uint64) int32 {
	if i, ok := p.bySurname.get(surname); ok {
		return int32(i)
	}
	return none
}
