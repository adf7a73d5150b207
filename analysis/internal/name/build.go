package name

import (
	"fmt"
	"strings"

	"readout/analysis/internal/text"
)

// builder makes a gazetteer out of records.
type builder struct {
	*Gazetteer
	states   []string // by actor, the name in the state column
	posts    []pendingPost
	capitals []pendingSeat
	tokens   []text.Token
	spelt    []string // by word, as its hash has it
	respell  bool     // names of the current record are transliterated
}

type pendingPost struct {
	office string
	of     string
	holding
}

type pendingSeat struct {
	place, state string
}

func newBuilder() *builder {
	g := &Gazetteer{
		byName:   make(map[string]int32, 4096),
		officeOf: make(map[string]int32, 128),
		holders:  make(map[post][]holding, 1024),
		words:    append(make([]word, 0, 8192), word{single: none}),
		entries:  make([]entry, 0, 8192),
		phrases:  trie{nodes: []node{{entry: none}}},

		adjectives: make(map[int32]string, 256),
		seatsOf:    make(map[int32][]int32, 16),
		postsOf:    make(map[int32][]post, 1024),
		unique:     make(map[int32]int32, 16),
		cities:     make(map[int32]bool, 256),
	}
	return &builder{Gazetteer: g, spelt: []string{""}}
}

// add takes one record.
func (b *builder) add(r *record) error {
	if c, ok := classes[r.kind]; ok {
		b.list(r.aliases, c)
		return nil
	}
	if r.name == "" {
		return fmt.Errorf("a name is missing")
	}
	switch r.kind {
	case "office":
		b.addOffice(r)
	case "body":
		b.addBody(r)
	case "thing":
		b.alias(r.name, func(e *entry) { e.flags |= thing })
	case "person", "state", "organisation", "place", "group", "outlet", "platform":
		b.addActor(r)
	default:
		return fmt.Errorf("unknown kind %q of %q; there are person, state, organisation, place, group, thing", r.kind, r.name)
	}
	return nil
}

// list marks words of a class.
func (b *builder) list(words []string, c class) {
	first := uint32(0)
	for _, s := range words {
		if strings.ContainsRune(s, '-') {
			continue
		}
		w := b.intern(s)
		b.words[w].class |= c
		if c == variant {
			b.respell = true
			b.spell(s, w)
			b.respell = false
			b.words[w].class |= given
			if first == 0 {
				first = b.words[w].canon
			}
			if b.words[w].canon == w {
				b.words[w].canon = first
			}
		}
	}
}

func (b *builder) addOffice(r *record) {
	id := int32(len(b.offices))
	b.offices = append(b.offices, r.name)
	b.officeOf[r.name] = id
	for _, a := range r.aliases {
		if _, ok := b.officeOf[a]; !ok {
			b.officeOf[a] = id
		}
		b.alias(a, func(e *entry) { keep(&e.office, id) })
	}
}

func (b *builder) addBody(r *record) {
	id := int32(len(b.bodies))
	b.bodies = append(b.bodies, body{r.name, r.name == "government"})
	for _, a := range r.aliases {
		b.alias(a, func(e *entry) { keep(&e.body, id) })
	}
}

func (b *builder) addActor(r *record) {
	b.respell = transliterated[r.state] || transliterated[r.name]
	defer func() { b.respell = false }()
	id := b.actor(r)
	if r.state != "" {
		b.states[id] = r.state
	}
	named := func(e *entry) { keep(&e.name, id) }
	b.alias(r.name, named)
	for _, a := range r.aliases {
		b.alias(a, named)
	}
	for i, d := range r.demonyms {
		if i == 0 {
			b.adjectives[id] = d
		}
		b.alias(d, func(e *entry) { keep(&e.demonym, id) })
		if p := plural(d); p != "" {
			b.alias(p, func(e *entry) { keep(&e.demonym, id) })
		}
	}
	for _, s := range r.seats {
		place := b.actor(&record{name: s, kind: "place", short: s})
		b.states[place] = r.name
		b.seatsOf[id] = append(b.seatsOf[id], place)
		b.alias(s, func(e *entry) { keep(&e.name, place); keep(&e.seat, id) })
	}
	if r.capital != "" {
		b.capitals = append(b.capitals, pendingSeat{r.capital, r.name})
	}
	if r.kind == "person" {
		b.addPerson(id, r)
	}
}

func (b *builder) addPerson(id int32, r *record) {
	a := &b.actors[id]
	words := strings.Fields(a.Name)
	if a.Short == a.Name && len(words) > 1 {
		a.Short = words[len(words)-1]
	}
	if r.short != "" {
		a.Short = r.short
	}
	b.people = grown(b.people, int(id))
	b.people[id] = person{surname: hash(a.Short), given: b.words[b.intern(words[0])].canon}
	if a.Short != a.Name {
		b.alias(a.Short, func(e *entry) { keep(&e.surname, id) })
	}
	if r.state == "United Kingdom" && len(words) > 1 {
		for _, title := range []string{"Sir ", "Dame ", "Lord "} {
			b.alias(title+words[0], func(e *entry) { keep(&e.name, id) })
			b.alias(title+a.Name, func(e *entry) { keep(&e.name, id) })
		}
	}
	if r.office != "" {
		b.posts = append(b.posts, pendingPost{r.office, r.state, holding{id, r.from, r.to}})
	}
}

// actor returns the actor of that name, made when there is none.
func (b *builder) actor(r *record) int32 {
	if id, ok := b.byName[r.name]; ok {
		return id
	}
	id := int32(len(b.actors))
	a := Actor{Name: r.name, Short: r.short, Kind: kindOf(r.kind)}
	if a.Short == "" {
		a.Short = r.name
	}
	b.actors = append(b.actors, a)
	b.states = append(b.states, "")
	b.byName[r.name] = id
	return id
}

// finish resolves what rows say of each other.
func (b *builder) finish() (*Gazetteer, error) {
	b.people = grown(b.people, len(b.actors))
	seats := make(map[int32]int32, len(b.capitals))
	for _, c := range b.capitals {
		place := b.actor(&record{name: c.place, kind: "place"})
		if b.states[place] == "" {
			b.states[place] = c.state
		}
		b.alias(c.place, func(e *entry) { keep(&e.name, place) })
		b.cities[place] = true
		if _, ok := seats[place]; !ok {
			seats[place] = b.byName[c.state]
		}
	}
	for i := range b.entries {
		if state, ok := seats[b.entries[i].name]; ok {
			keep(&b.entries[i].seat, state)
		}
	}
	for id, s := range b.states {
		if _, ok := b.byName[s]; ok {
			b.actors[id].State = s
		} else if s != "" {
			return nil, fmt.Errorf("%q is of %q, which is not listed", b.actors[id].Name, s)
		}
	}
	for _, p := range b.posts {
		b.appoint(p)
	}
	for p := range b.holders {
		if of, ok := b.unique[p.office]; ok && of != p.of {
			b.unique[p.office] = none
		} else {
			b.unique[p.office] = p.of
		}
	}
	b.people = grown(b.people, len(b.actors))
	for i, w := range b.words {
		if w.single == none && !w.class.is(given) {
			b.words[i].single = b.words[w.canon].single
		}
		b.words[i].node, _ = b.phrases.step(0, w.canon)
	}
	b.number()
	b.typos = b.typoIndex()
	return b.Gazetteer, nil
}

// number enters the words into the vocabulary of all layers.
func (b *builder) number() {
	text.Enter(func(enter func(string, text.Cue) text.ID) {
		for w, s := range b.spelt {
			if s == "" {
				continue
			}
			id := int(enter(s, 0))
			if more := id + 1 - len(b.byID); more > 0 {
				b.byID = append(b.byID, make([]uint32, more)...)
			}
			b.byID[id] = uint32(w)
		}
	})
}

// appoint files a holding under the post that its office column names.
func (b *builder) appoint(p pendingPost) {
	of, ok := b.byName[p.of]
	if !ok {
		return
	}
	office, known := b.officeOf[p.office]
	if !known {
		head, tail, found := strings.Cut(p.office, " of ")
		tail = strings.TrimSuffix(strings.TrimPrefix(tail, "the "), " region")
		place, isPlace := b.byName[tail]
		if !found {
			i := strings.LastIndexByte(p.office, ' ')
			head, tail = p.office[i+1:], p.office[:max(i, 0)]
			place, isPlace = b.byName[tail] // Kremlin spokesman
		}
		if office, known = b.officeOf[head]; !isPlace || !known {
			return
		}
		of = place
	}
	b.hold(post{of, office}, p.holding)
	switch b.offices[office] {
	case "president", "prime minister", "chancellor", "supreme leader", "secretary-general", "pope":
		b.hold(post{of, b.officeOf["leader"]}, p.holding)
	}
}

func (b *builder) hold(p post, h holding) {
	b.holders[p] = append(b.holders[p], h)
	b.postsOf[h.person] = append(b.postsOf[h.person], p)
}

func grown(people []person, n int) []person {
	for len(people) <= n {
		people = append(people, person{})
	}
	return people
}
