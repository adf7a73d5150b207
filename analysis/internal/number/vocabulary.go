package number

import (
	"strings"

	"readout/analysis/internal/text"
)

// role is what a word can be to a number.
type role uint64

const (
	unit      role = 1 << iota // one to nineteen, zero
	tens                       // twenty to ninety
	scale                      // hundred, thousand, lakh, million ...
	collected                  // dozen: a noun that is a number
	vagueNoun                  // dozens, hundreds: a floor
	vagueWord                  // several, a few, a couple
	part                       // half, third, quarters: denominators
	rank                       // first, third, tenth
	none                       // no, none, nobody
	pairing                    // both
	sign                       // minus
	suffix                     // bn, m, k: scales written right after digits
	month
	period   // day, weeks
	money    // dollar, euros
	nation   // US, Canadian: which dollar
	heading  // article, resolution: what bears a number as its name
	street   // road, avenue: what makes a number an address
	person   // man, children: who has an age
	changing // rose, cut: a number "from" and one "to" are two
	function // the, of, was: words that are never counted
	measure  // km, kg: units written right after digits
	contest  // win, defeat: what makes "2-1" a score

	currency // $, €
	vulgar   // ½

	hyphen   // -
	dash     // –, ~: joins the ends of a range, as a hyphen does
	slash    // /
	joint    // to, or, and
	point    // the words after it are decimals
	percent  // %, per
	hour     // p.m., o'clock
	trailing // or, at, odd: what binds the number before it
)

const starts = vulgar | unit | tens | scale | collected | vagueNoun | vagueWord | part | rank | none | pairing | sign

// entry is what is known of a word or mark.
type entry struct {
	role  role
	value float64 // of a number word; the denominator of a part
	order float64 // of a rank that is also a part
	code  string  // currency or period

	country string // of a nation's adjective
	sets    uint64
	phrases []phrase // that end in it
}

func (e *entry) is(r role) bool { return e.role&r != 0 }

var vocabulary = text.NewTable(func(row func(string, text.Cue) *entry) {
	add := func(r role, value float64, code, words string) {
		cue := text.Cue(0)
		if r&starts != 0 {
			cue = text.NumberCue
		}
		for w := range strings.FieldsSeq(words) {
			e := row(w, cue)
			e.role |= r
			if value >= 0 && r&rank == 0 {
				e.value = value
			}
			if r&rank != 0 {
				e.order = value
			}
			if r == nation {
				e.country = code
			} else if code != "" {
				e.code = code
			}
		}
	}
	list := func(r role, first, step float64, words string) {
		for w := range strings.FieldsSeq(words) {
			add(r, first, "", w)
			first += step
		}
	}
	list(unit, 0, 1, `zero one two three four five six seven eight nine ten eleven twelve thirteen
		fourteen fifteen sixteen seventeen eighteen nineteen`)
	add(unit, 0, "", "nought naught nil")
	list(tens, 20, 10, "twenty thirty forty fifty sixty seventy eighty ninety")
	list(rank, 1, 1, `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
		thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth`)
	list(rank, 20, 10, "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth")
	list(part, 3, 1, `third fourth fifth sixth seventh eighth ninth tenth`)
	list(part, 3, 1, `thirds fourths fifths sixths sevenths eighths ninths tenths`)
	add(part, 2, "", "half halves")
	add(part, 4, "", "quarter quarters")
	add(part, 12, "", "twelfth twelfths")
	add(part, 20, "", "twentieth twentieths")
	add(part, 100, "", "hundredth hundredths")
	add(part, 1000, "", "thousandth thousandths")
	add(rank, 100, "", "hundredth")
	add(rank, 1000, "", "thousandth")

	for _, s := range []struct {
		value              float64
		one, many, endings string
	}{
		{1e2, "hundred", "hundreds", ""},
		{1e3, "thousand", "thousands", "k"},
		{1e5, "lakh", "lakhs", "lac"},
		{1e6, "million", "millions", "m mn mln mil mm"},
		{1e7, "crore", "crores", "cr"},
		{1e9, "billion", "billions", "b bn bln"},
		{1e12, "trillion", "trillions", "tn trn tln t"},
	} {
		add(scale, s.value, "", s.one)
		add(scale|vagueNoun, s.value, "", s.many)
		add(suffix, s.value, "", s.endings)
	}
	add(scale, 1e6, "", "mln")
	add(scale, 1e9, "", "bn bln")
	add(scale, 1e12, "", "trn tln")
	add(scale, 1e6, "", "mn")
	add(collected, 12, "", "dozen")
	add(collected|vagueNoun, 12, "", "dozens")
	add(vagueNoun, 10, "", "tens")
	add(vagueNoun, 20, "", "scores")
	add(vagueWord, 3, "", "several few handful")
	add(vagueWord, 2, "", "couple pair")
	add(vagueWord, 1, "", "single")
	add(none, 0, "", "no none nobody")
	add(pairing, 2, "", "both")
	add(sign, -1, "", "minus negative")

	add(month, 0, "", `january february march april may june july august september october november
		december jan feb mar apr jun jul aug sep sept oct nov dec`)
	for _, p := range [][2]string{
		{"second", "seconds sec secs"}, {"minute", "minute minutes min mins"}, {"hour", "hour hours hr hrs"},
		{"day", "day days"}, {"night", "night nights"}, {"week", "week weeks"}, {"weekend", "weekend weekends"},
		{"month", "month months"}, {"year", "year years yr yrs"}, {"decade", "decade decades"}, {"century", "century centuries"},
	} {
		add(period, -1, p[0], p[1])
	}
	addMoney(add)
	for s, code := range signs {
		add(currency, -1, code, s)
	}
	for s, value := range vulgarFractions {
		add(vulgar, value, "", s)
	}
	addContext(add)
	for last, list := range boundPhrases() {
		row(last, 0).phrases = list
	}
	for s, list := range sets {
		for w := range strings.FieldsSeq(list) {
			row(w, 0).sets |= 1 << s
		}
	}
})
