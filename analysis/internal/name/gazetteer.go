package name

import (
	"fmt"
	"io"
	"sync"

	"readout/analysis/internal/text"
	"readout/data"
)

// Actor is what the gazetteer knows of one name.
type Actor struct {
	Name  string // canonical: "Volodymyr Zelenskyy"
	Short string // for charts: "Zelenskyy"
	Kind  Kind
	State string // the state or body it acts for, "" when unknown
}

// Gazetteer is the list of known names. It is safe for concurrent use.
type Gazetteer struct {
	actors      []Actor
	backgrounds []background // parallel to actors
	byName      map[string]int32
	words       []word // by text.ID
	index       table  // hash or skeleton of a word, to words
	possessive  text.ID
	phrases     trie
	entries     []entry
	bodies      []body
	offices     []office
	officeOf    map[string]int32
	leading     int32 // the office of a leader
	holders     map[post][]holding
	typos       func() map[[2]byte][]string
}

// none marks what an entry is not.
const none = -1

// entry says what a phrase can mean. Several meanings at once are the rule:
// Washington is a city, a seat of government and a surname.
type entry struct {
	name    int32 // actor or place of that very name
	surname int32 // person usually meant by it
	seat    int32 // state or body that sits there
	demonym int32 // state or group whose adjective or people it is
	office  int32
	body    int32 // ministry, army or the like, of a state
	flags   flags
	kind    Kind // of the name
}

// nameless is the kind of an entry without a name.
const nameless Kind = 255

type flags uint8

const (
	upper  flags = 1 << iota // only in capitals: US, WHO
	the                      // only after "the": the West
	thing                    // no actor: Kerch Bridge, Cold War
	mixed                    // some alias of this spelling is not in capitals
	lower                    // may be written in lower case: coalition of the willing
	knight                   // a knight's title and first name: Sir Keir
)

// word is a word that some phrase holds or some class lists.
type word struct {
	canon  uint32 // the word and its variants inside phrases; 0 for a word of other layers
	single int32  // entry of the word alone, or none
	node   uint32 // of the phrases that begin with it or a variant, 0 for none
	class  class
}

// background is what is known of an actor beside its names.
type background struct {
	state     int32 // or body that it acts for, or none
	adjective string
	seats     []int32 // of a state's government
	city      bool    // a place that is no single building

	// of a person
	surname uint64 // hash
	given   uint32 // first word, for all its variants
	sex     class  // woman, man or 0 when not known
	posts   []post
}

type body struct {
	name       string
	government bool
}

type office struct {
	name string
	of   int32 // the state that alone has it, or none
}

// Default returns the embedded lists.
var Default = sync.OnceValue(func() *Gazetteer {
	g, err := Load()
	if err != nil {
		panic(err) // the lists are part of the program
	}
	return g
})

// Load returns the embedded lists with further ones of the same format, which
// go before them.
func Load(extra ...io.Reader) (*Gazetteer, error) {
	b := newBuilder()
	if err := b.embedded("words.csv", ""); err != nil {
		return nil, err
	}
	for _, r := range extra {
		if err := readList(r, Organisation.String(), b.add); err != nil {
			return nil, fmt.Errorf("list of names: %w", err)
		}
	}
	for _, list := range []struct{ file, kind string }{
		{"groups.csv", "group"}, {"states.csv", "state"}, {"organisations.csv", "organisation"},
		{"offices.csv", "office"}, {"places.csv", "place"}, {"people.csv", "person"},
		{"bodies.csv", "body"}, {"things.csv", "thing"},
	} {
		if err := b.embedded(list.file, list.kind); err != nil {
			return nil, err
		}
	}
	return b.finish()
}

func (b *builder) embedded(file, kind string) error {
	f, err := data.Gazetteer().Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := readList(f, kind, b.add); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

// Actor returns what is known of an actor by any of its names: "US", "Zelensky".
func (g *Gazetteer) Actor(called string) (Actor, bool) {
	if i, ok := g.byName[called]; ok {
		return g.actors[i], true
	}
	if e := g.phrase(called); e != none {
		for _, i := range []int32{g.entries[e].name, g.entries[e].surname} {
			if i != none {
				return g.actors[i], true
			}
		}
	}
	return Actor{}, false
}

// phrase returns the entry whose words are all of s, or none.
func (g *Gazetteer) phrase(s string) int32 {
	r := g.NewReader()
	r.body, r.tokens = s, text.Marked(nil, s, 0)
	if len(r.tokens) == 0 {
		return none
	}
	if e, end := r.match(0, r.word(0)); int(end) == len(r.tokens) {
		return e
	}
	return none
}

// adjective returns what stands before a noun for "of the state": US, Russian.
func (g *Gazetteer) adjective(state int32) string {
	a := &g.actors[state]
	if d := g.backgrounds[state].adjective; d != "" && a.Short != "US" {
		return d
	}
	return a.Short
}
