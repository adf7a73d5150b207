package name

import (
	"fmt"
	"strings"

	"readout/analysis/internal/text"
)

// builder makes a gazetteer out of records.
type builder struct {
	*Gazetteer
	words    []word
	spelt    []spelling
	states   []string // by actor, the name in the state column
	posts    []pendingPost
	capitals []pendingSeat
	tokens   []text.Token
	respell  bool // names of the current record are transliterated
}

// spelling is one of the ways in which texts write a word.
type spelling struct {
	written string
	word    uint32
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
		entries:  make([]entry, 0, 8192),
		phrases:  trie{nodes: []node{{entry: none}}},
	}
	return &builder{Gazetteer: g, words: append(make([]word, 0, 8192), word{single: none})}
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
	b.offices = append(b.offices, office{r.name, none})
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
			b.backgrounds[id].adjective = d
		}
		b.alias(d, func(e *entry) { keep(&e.demonym, id) })
		if p := plural(d); p != "" {
			b.alias(p, func(e *entry) { keep(&e.demonym, id) })
		}
	}
	for _, s := range r.seats {
		place := b.actor(&record{name: s, kind: "place", short: s})
		b.states[place] = r.name
		b.backgrounds[id].seats = append(b.backgrounds[id].seats, place)
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
	about := &b.backgrounds[id]
	about.surname, about.given = hash(a.Short), b.words[b.intern(words[0])].canon
	if a.Short != a.Name {
		b.alias(a.Short, func(e *entry) { keep(&e.surname, id) })
	}
	if r.state == "United Kingdom" && len(words) > 1 {
		for _, title := range []string{"Sir ", "Dame ", "Lord "} {
			b.alias(title+words[0], func(e *entry) { keep(&e.name, id); e.flags |= knight })
			b.alias(title+a.Name, func(e *entry) { keep(&e.name, id) })
		}
	}
	if r.office != "" {
		held := holding{id, isoDay(r.from), isoDay(r.to)}
		if held.to == 0 {
			held.to = open
		}
		b.posts = append(b.posts, pendingPost{r.office, r.state, held})
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
	b.backgrounds = append(b.backgrounds, background{state: none})
	b.states = append(b.states, "")
	b.byName[r.name] = id
	return id
}
