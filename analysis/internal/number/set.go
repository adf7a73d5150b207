package number

import "fmt"

// set is some words that a rule asks for.
type set uint8

// The sets, with what they tell.
var (
	articles       = words("a an")
	oneWord        = words("a one")
	olds           = words("old olds")                                      // a 30-year-old
	agedWords      = words("aged age ages")                                 // aged four
	agedUnder      = words("aged age")                                      // aged under four
	overUnder      = words("over under")                                    // the under-18s
	somethings     = words("something somethings")                          // a 60-something
	hourMarks      = words("am pm a.m p.m a.m. p.m. o'clock noon midnight") // 5 p.m.
	zones          = words("gmt utc local msk cet eet bst")                 // 0600 GMT
	nearHours      = words("about around approximately")                    // at about 0600
	eraPrefixes    = words("pre mid post early late")                       // mid-2014
	notMachines    = words("pre mid post early late ex non sub top")        // no machine, as F-16 is
	beforePeriods  = words("in since until till during before after early mid late the year season period years between from by of")
	beforeYears    = words("in since until till during early mid late year summer winter spring autumn fall circa")
	owners         = words("the its their his her our")                                                  // its 2014 budget
	beforeCounts   = words("than least most nearly almost over some roughly approximately estimated")    // nearly 2000: no year
	offsets        = words("earlier later rather")                                                       // earlier than 2014: a year
	beforeOldYears = words("of by from before after about around")                                       // of 1812
	countVerbs     = words("killed of with sent by")                                                     // sent 1800 men
	wholes         = words("of all among")                                                               // of the 2000 people
	yearMarks      = words("% percent per rpm")                                                          // 2000%: no year
	decadeOwners   = words("his her their early mid late")                                               // in his 60s
	notMonths      = words("have be not also")                                                           // 14 may have: no month
	beforeMonths   = words("in since last this")                                                         // in March 14 men died: no day
	halfOf         = words("first second latter")                                                        // the second half
	extents        = words("high tall wide long deep thick away above below from wall x")                // 3m high: metres
	numbering      = words("no nos nr art p pp vol ch sec para")                                         // No. 10
	ordinaryHeads  = words("war order platform")                                                         // a war two years old
	dayHeads       = words("day week year")                                                              // day one
	dayOwners      = words("a per each every that the one same this next last")                          // each day one man
	groups         = words("big part phase")                                                             // Big Three
	comparatives   = words("more less fewer smaller larger lower higher")                                // a third more
	shareLeads     = words("by about nearly almost roughly than over around only just some least to up") // by a third
	afterScores    = words("of more were have are killed dead injured wounded died")                     // scores were killed
	beforeFew      = words("last past next first coming recent")                                         // the last few
	beforeCouple   = words("last past next first another")                                               // the last couple of
	determiners    = words("this that which any every each another")                                     // this one
	furthers       = words("another further additional")                                                 // another 10
	orAnd          = words("or and")                                                                     // 10 or more
	upward         = words("more higher greater above upwards over")                                     // 10 or more
	downward       = words("less fewer lower under below")                                               // 10 or fewer
	leastMost      = words("least most")                                                                 // 10 at least
	spaceOver      = words("just for of well")                                                           // for over 10 days
	percents       = words("% percent percents pct")                                                     // 20%
	percentMarks   = words("% percent")                                                                  // 10% to 20%
	percentEnds    = words("% percent per")                                                              // 10% to 20 per cent
	pointWords     = words("point points")                                                               // percentage points
	stretches      = words("long full straight consecutive more whole working short calendar solid")     // two full years
	andBut         = words("and but")                                                                    // more than 100 but fewer than 300
	toOr           = words("to or")                                                                      // 15-to-20
	countedPeople  = words("people men women children personnel police troops dead more missing")        // plural in meaning
	firstHalves    = words("hong new south saudi")                                                       // Hong Kong dollars
	letterUnits    = words("am pm a.m p.m a.m. p.m. h gmt pc pct x")                                     // 10pm
)

// sets are the words of each set.
var sets []string

func words(list string) set {
	if len(sets) == 64 {
		panic(fmt.Sprintf("number: no room for the set %q", list))
	}
	sets = append(sets, list)
	return set(len(sets) - 1)
}

// in reports whether the token at i is a word of the set.
func (c *cursor) in(i int, s set) bool { return c.word(i).sets>>s&1 != 0 }
