package name

import (
	"fmt"
	"slices"
	"strings"

	"readout/analysis/internal/text"
)

// finish resolves what rows say of each other.
func (b *builder) finish() (*Gazetteer, error) {
	seats := make(map[int32]int32, len(b.capitals))
	for _, c := range b.capitals {
		place := b.actor(&record{name: c.place, kind: "place"})
		if b.states[place] == "" {
			b.states[place] = c.state
		}
		b.alias(c.place, func(e *entry) { keep(&e.name, place) })
		b.backgrounds[place].city = true
		if _, ok := seats[place]; !ok {
			seats[place] = b.byName[c.state]
		}
	}
	for i := range b.entries {
		e := &b.entries[i]
		if e.name != none {
			e.kind = b.actors[e.name].Kind
		}
		if state, ok := seats[e.name]; ok {
			keep(&e.seat, state)
		}
	}
	for id, s := range b.states {
		if state, ok := b.byName[s]; ok {
			b.actors[id].State, b.backgrounds[id].state = s, state
		} else if s != "" {
			return nil, fmt.Errorf("%q is of %q, which is not listed", b.actors[id].Name, s)
		}
	}
	b.leading = b.officeOf["leader"]
	for _, p := range b.posts {
		b.appoint(p)
	}
	unique := make(map[int32]int32, len(b.offices))
	for p := range b.holders {
		if of, ok := unique[p.office]; ok && of != p.of {
			unique[p.office] = none
		} else {
			unique[p.office] = p.of
		}
	}
	for office, of := range unique {
		b.offices[office].of = of
	}
	for i := range b.words {
		w := &b.words[i]
		if w.single == none && !w.class.is(given) {
			w.single = b.words[w.canon].single
		}
		w.class |= b.words[w.canon].class & leads
		w.node, _ = b.phrases.step(0, w.canon)
	}
	b.number()
	for i := range b.actors {
		if b.actors[i].Kind == Person {
			b.backgrounds[i].sex = b.sexOf(b.actors[i].Name)
		}
	}
	b.typos = b.typoIndex()
	return b.Gazetteer, nil
}

// number lays the words out by the ids that all layers share.
func (b *builder) number() {
	ids := make([]text.ID, len(b.spelt))
	last := text.ID(0)
	text.Enter(func(enter func(string, text.Cue) text.ID) {
		for i, s := range b.spelt {
			if s.written == "" {
				continue
			}
			var cue text.Cue
			if b.words[s.word].class.is(leads | government) {
				cue = text.OfficeCue
			}
			ids[i] = enter(s.written, cue)
			last = max(last, ids[i])
		}
	})
	b.Gazetteer.words = slices.Repeat(b.words[:1], int(last)+1)
	of := make([]text.ID, len(b.words))
	for i, s := range b.spelt {
		if ids[i] != 0 {
			b.Gazetteer.words[ids[i]], of[s.word] = b.words[s.word], ids[i]
		}
	}
	for i, w := range b.index.vals {
		b.index.vals[i] = uint32(of[w])
	}
	b.possessive = b.lookup("s")
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
	switch b.offices[office].name {
	case "president", "prime minister", "chancellor", "supreme leader", "secretary-general", "pope":
		b.hold(post{of, b.leading}, p.holding)
	}
}

func (b *builder) hold(p post, h holding) {
	b.holders[p] = append(b.holders[p], h)
	posts := &b.backgrounds[h.person].posts
	*posts = append(*posts, p)
}
