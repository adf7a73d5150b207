package figure

// sense is a set of words that rules name one by one, those of like use
// together. A word has its own sense even where a longer phrase begins with it.
type sense uint64

const (
	wOf sense = 1 << iota
	wTo
	wIn
	wAt
	wOn
	wBy
	wWith
	wUsing
	wFrom
	wFor
	wAs
	wAfter
	wBefore
	wSince
	wUntil
	wDuring
	wAgainst
	wFollowing
	wInvolving
	wAmong
	wTowards
	wThroughout
	wNear // where, and nothing else

	wThe
	wA
	wAn
	wEach
	wEvery
	wAll
	wBoth
	wThose
	wAnd
	wOr
	wBut
	wThat
	wWho
	wIts
	wHis
	wHe
	wIt
	wThere
	wOwn
	wNone
	wNeither
	wNothing

	wIf    // on a condition
	wWhile // in contrast
	wBe    // without a subject
	wAlong
	wSo
	wPer
	wDaily
	wLater // how far apart two events are
	wMost  // the first or most of its kind

	wOther
	wNumber
	wFigure
	wTotal
	wReport
	wSide // of a war
	wWar
	wDate // after "so" or "to": up to now

	// What the lexicon itself finds out of a word.
	wOpens    // a longer phrase begins with it
	wParticle // it makes another verb of the one before it
)

var senses = map[string]sense{
	"of": wOf, "to": wTo, "in": wIn, "at": wAt, "on": wOn, "by": wBy, "with": wWith, "using": wUsing, "from": wFrom,
	"for": wFor, "as": wAs, "after": wAfter, "before": wBefore, "since": wSince, "until": wUntil, "during": wDuring,
	"against": wAgainst, "following": wFollowing, "involving": wInvolving, "among": wAmong, "towards": wTowards,
	"throughout": wThroughout,
	"near":       wNear, "outside": wNear, "inside": wNear, "across": wNear, "over": wNear, "around": wNear, "under": wNear, "off": wNear,
	"the": wThe, "a": wA, "an": wAn, "another": wAn, "each": wEach, "apiece": wEach, "every": wEvery, "all": wAll, "both": wBoth,
	"those": wThose, "and": wAnd, "or": wOr, "but": wBut, "that": wThat, "who": wWho, "whom": wWho,
	"its": wIts, "their": wIts, "his": wHis, "her": wHis, "he": wHe, "she": wHe, "it": wIt, "they": wIt,
	"there": wThere, "own": wOwn, "none": wNone, "neither": wNeither, "nothing": wNothing,
	"if": wIf, "unless": wIf, "whether": wIf, "lest": wIf,
	"while": wWhile, "whereas": wWhile, "though": wWhile, "although": wWhile,
	"be": wBe, "been": wBe, "being": wBe, "having": wBe, "along": wAlong, "together": wAlong,
	"so": wSo, "per": wPer, "daily": wDaily, "weekly": wDaily, "monthly": wDaily, "annually": wDaily,
	"later": wLater, "earlier": wLater, "ago": wLater,
	"most": wMost, "worst": wMost, "first": wMost, "only": wMost, "record": wMost, "last": wMost,
	"other": wOther, "others": wOther, "one": wOther, "ones": wOther, "more": wOther,
	"number": wNumber, "figure": wFigure, "total": wTotal, "report": wReport, "reports": wReport, "word": wReport,
	"side": wSide, "sides": wSide, "country": wSide, "countries": wSide, "armies": wSide,
	"far": wDate, "date": wDate,
	"war": wWar, "conflict": wWar, "invasion": wWar, "insurgency": wWar, "occupation": wWar,
	"siege": wWar, "feud": wWar,
}

// is reports whether the i-th token is one of the words.
func (p *parser) is(i int, s sense) bool {
	return uint(i) < uint(len(p.words)) && p.words[i].sense&s != 0
}
