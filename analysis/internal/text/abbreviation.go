package text

import (
	"unicode"
	"unicode/utf8"
)

// fullStop reports whether the single full stop at s[i], whose closing marks
// end at end, ends the sentence that began at start; next is where the next
// word begins, which is not in lower case.
func fullStop(s string, start, i, end, next int) bool {
	begin := i
	for begin > start && (classOf[s[begin-1]] == letter || s[begin-1] == '.') {
		begin--
	}
	if begin == i {
		if r, _ := utf8.DecodeLastRuneInString(s[:i]); r == '°' || r == 'º' {
			return classOf[s[next]] != digit // "N°. 5"
		}
		return i > start && !(begin-start <= 3 && allDigits(s[start:i]))
	}
	if end > i+1 && s[end-1] != '\'' {
		return true // an abbreviation before a closing mark: "(the U.S.) The"
	}
	if begin > start && s[begin-1] >= utf8.RuneSelf {
		if r, _ := utf8.DecodeLastRuneInString(s[:begin]); unicode.IsLetter(r) {
			return true
		}
	}
	switch kindOf(s[begin:i]) {
	case beforeName:
		return false
	case beforeFigure:
		return classOf[s[next]] != digit
	case clock:
		return !timeZone(s, next)
	case initials, afterName:
		return starter(s[next:wordEnd(s, next)])
	}
	return true
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if classOf[s[i]] != digit {
			return false
		}
	}
	return true
}

func wordEnd(s string, i int) int {
	for i < len(s) && (classOf[s[i]] == letter || s[i] >= utf8.RuneSelf && letterAt(s, i)) {
		i++
	}
	return i
}

// abbreviation says what a word before a full stop is.
type abbreviation uint8

const (
	none         abbreviation = iota
	beforeName                // "Gen." never ends a sentence
	beforeFigure              // "No." does not before digits
	afterName                 // "Inc." ends one when a word that opens sentences follows
	initials                  // "U.S.", "J.", as afterName
	clock                     // "p.m." unless a zone or day follows
)

func kindOf(w string) abbreviation {
	if len(w) == 1 || dottedInitials(w) {
		switch {
		case len(w) == 3 && w[2]|0x20 == 'm' && (w[0]|0x20 == 'a' || w[0]|0x20 == 'p'):
			return clock
		case w == "e.g" || w == "i.e" || w == "v" || w == "c":
			return beforeName
		case w == "p":
			return beforeFigure
		}
		return initials
	}
	if len(w) > 7 {
		return none
	}
	var low [8]byte
	for i := 0; i < len(w); i++ {
		low[i] = w[i] | 0x20
	}
	capital := w[0] < 'a'
	switch string(low[:len(w)]) {
	case "mr", "mrs", "ms", "dr", "prof", "messrs", "mme", "mlle", "rev", "hon", "fr",
		"gen", "lt", "col", "maj", "capt", "cmdr", "cdr", "sgt", "cpl", "pvt", "pfc", "adm", "brig", "vs", "supt", "insp",
		"rep", "reps", "sen", "sens", "gov", "govs", "pres", "amb", "atty", "spc", "cpt", "viz", "cf", "approx",
		"govt", "esp", "incl", "pop", "min", "max", "sec", "secs", "mins", "hr", "hrs", "lb", "lbs", "oz", "mi", "sq", "km", "yr", "yrs", "misc", "resp", "etc":
		return beforeName
	case "no", "nos", "pp", "vol", "vols", "fig", "figs", "art", "arts", "para", "sect", "chap", "tel", "ext", "ca",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return beforeFigure
	case "inc", "ltd", "co", "corp", "bros", "jr", "sr", "dept", "univ", "assn", "ave", "blvd", "st", "mt", "ft", "bldg", "est", "hq", "intl", "natl", "lit":
		return afterName
	case "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "md", "mass", "mich",
		"minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "penn", "tenn", "tex", "vt", "va", "wash", "wis", "wyo", "ont", "que",
		"tues", "wed", "thurs":
		if capital {
			return afterName
		}
	}
	return none
}

// dottedInitials reports whether w, which has lost its last dot, is made of
// parts of one or two letters: "U.S", "Ph.D".
func dottedInitials(w string) bool {
	part, dots := 0, 0
	for i := 0; i < len(w); i++ {
		if w[i] != '.' {
			if part++; part > 2 {
				return false
			}
			continue
		}
		if part == 0 {
			return false
		}
		part = 0
		dots++
	}
	return dots > 0 && part > 0
}

// starter reports whether a capitalised word is one that opens sentences and
// is no part of a name.
func starter(w string) bool {
	if len(w) > 9 || len(w) == 0 {
		return false
	}
	if len(w) > 1 && w[1] < 'a' { // a text in capitals
		switch w {
		case "THE", "THIS", "THESE", "HE", "SHE", "THEY", "IT", "WE":
			return true
		}
		return false
	}
	switch w {
	case "The", "A", "An", "This", "That", "These", "Those", "It", "Its", "He", "She", "They", "We", "You", "I",
		"His", "Her", "Their", "Our", "My", "Your", "In", "On", "At", "By", "For", "From", "With", "As", "If", "When",
		"While", "After", "Before", "Since", "During", "But", "And", "Or", "So", "Yet", "However", "Meanwhile", "There",
		"Here", "What", "Who", "Why", "How", "Where", "Which", "Did", "Do", "Does", "Is", "Are", "Was", "Were", "Has",
		"Have", "Had", "Would", "Could", "Should", "Can", "Not", "No", "Nor", "One", "Two", "Some", "Many", "Most", "All",
		"Both", "Each", "Also", "Then", "Still", "Even", "Just", "Only", "Such", "Another", "Other", "Others",
		"According", "Despite", "Although", "Though", "Because", "Until", "Unless", "Once", "Under", "Over", "Between",
		"Among", "About", "Against", "More", "Last", "Now", "Today", "Yesterday", "Please", "Let", "To":
		return true
	}
	return false
}

// timeZone reports whether the words at s[i:] go on with a time of day: a day
// or month, "EST", "Kyiv time".
func timeZone(s string, i int) bool {
	end := wordEnd(s, i)
	w := s[i:end]
	if len(w) >= 2 && len(w) <= 4 && w[1] < 'a' && (w[len(w)-1] == 'T' || w == "UTC") {
		return true
	}
	if end < len(s) && s[end] == ' ' && s[end+1:wordEnd(s, end+1)] == "time" {
		return true
	}
	switch w {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March",
		"April", "May", "June", "July", "August", "September", "October", "November", "December", "Eastern", "Pacific", "Central", "Mountain":
		return true
	}
	return false
}
