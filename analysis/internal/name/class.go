package name

// class is what kind of word a word may be, apart from being a name.
type class uint32

const (
	honorific class = 1 << iota
	rank
	role
	modifier
	say
	past // verbs that are no nouns, of acts other than speech
	relative
	orghead
	thinghead
	month
	day
	locative
	motion
	visit
	assault
	spatial
	function
	verb
	government
	trust
	stop
	common
	capsword
	particle
	generation
	photo
	given
	woman   // a title, relation or first name of women; names only if not in -a
	man     // likewise of men; names only if in -a
	variant // the words of one row are one given name
	leads   // an office, a body or a name in small letters may begin with the word
)

var classes = map[string]class{
	"honorific": honorific, "rank": rank, "role": role, "modifier": modifier, "say": say, "past": past,
	"relative": relative, "orghead": orghead, "thinghead": thinghead, "month": month, "day": day,
	"locative": locative, "motion": motion, "visit": visit, "assault": assault, "spatial": spatial,
	"function": function, "verb": verb, "government": government, "trust": trust, "stop": stop,
	"common": common, "capsword": capsword, "particle": particle, "generation": generation,
	"photo": photo, "given": given, "woman": woman, "man": man, "variant": variant,
}

func (c class) is(any class) bool { return c&any != 0 }
