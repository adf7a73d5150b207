package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// dateline is what a line opens with before its first sentence: the place, at
// times the day, the agency, a dash.
type dateline struct {
	place, agency string
	end           int // bytes of the line that it takes
}

// datelineOf reads "LONDON (AP) — ", "KYIV, Ukraine, March 14 -- ",
// "Moscow (Reuters) - ", "MOSCOW, March 14. /TASS/. ", "CNN — ". Without an
// agency the place is in capitals; without a place the agency is a known one.
func datelineOf(line string) (d dateline, ok bool) {
	const reach = 120
	head := line[:min(len(line), reach)]
	if strings.IndexByte(head, '/') < 0 {
		// Most lines.
	} else if m := slashed().FindStringSubmatchIndex(head); m != nil {
		before := head[:m[3]]
		place, day, _ := strings.Cut(before, ",")
		d = dateline{place: place, agency: head[m[4]:m[5]], end: m[1]}
		return d, isPlace(place, false) && isAgency(d.agency) && (day == "" || datelineTail(day)) && d.end < len(line)
	}
	dash, width := findDash(head)
	if dash < 3 {
		return d, false
	}
	before := strings.TrimSpace(head[:dash])
	if i := strings.LastIndexByte(before, '('); i >= 0 && strings.HasSuffix(before, ")") {
		d.agency = before[i+1 : len(before)-1]
		before = strings.TrimSpace(before[:i])
		if !isAgency(d.agency) {
			return d, false
		}
	}
	if only := d.agency + before; agencies[only] != "" && (d.agency == "" || before == "") {
		d.agency, d.end = only, dash+width
		for d.end < len(line) && line[d.end] == ' ' {
			d.end++
		}
		return d, sentenceStarts(line[d.end:])
	}
	d.place, _, _ = strings.Cut(before, ",")
	d.place, _, _ = strings.Cut(d.place, " (") // "MADRID (SPAIN)"
	d.place = strings.TrimSpace(d.place)
	if !isPlace(d.place, d.agency != "") || len(before) > 70 || strings.ContainsAny(before, ".!?;:“”\"") && !abbreviated(before) {
		return d, false
	}
	if strings.Contains(before, ",") && !datelineTail(before[strings.IndexByte(before, ',')+1:]) {
		return d, false
	}
	d.end = dash + width
	for d.end < len(line) && line[d.end] == ' ' {
		d.end++
	}
	for strings.HasPrefix(line[d.end:], "[") { // tags of a cable
		i := strings.IndexByte(line[d.end:], ']')
		if i < 0 || i > reach || line[d.end:d.end+i] != strings.ToUpper(line[d.end:d.end+i]) {
			break
		}
		d.end += i + 1
		for d.end < len(line) && (line[d.end] == ' ' || line[d.end] == '\n') {
			d.end++
		}
	}
	return d, d.end < len(line)
}

// slashed matches a dateline whose agency stands between slashes.
var slashed = pattern(`^([^/]{3,60}?)\.? /(\p{Lu}[\p{L} ]{1,20})/\.?(?: ?[-–—]+)? *`)

// sentenceStarts reports whether s opens as a sentence does.
func sentenceStarts(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“‘«"))
	return unicode.IsUpper(r)
}

// findDash returns where the dash of a dateline stands and how long it is.
func findDash(s string) (int, int) {
	at, width := -1, 0
	for _, dash := range []string{"—", "–", "--", " - "} {
		if i := strings.Index(s, dash); i >= 0 && (at < 0 || i < at) {
			at, width = i, len(dash)
		}
	}
	return at, width
}

// isPlace reports whether s can be the place of a dateline.
func isPlace(s string, agency bool) bool {
	if len(s) < 3 || len(s) > 40 {
		return false
	}
	switch s {
	case "NATO", "BBC", "CNN", "USA", "WATCH", "UPDATE", "BREAKING", "LIVE", "ANALYSIS", "OPINION", "VIDEO", "FILE", "PHOTO", "FILE PHOTO", "CORRECTION":
		return false
	}
	for i, r := range s {
		switch {
		case unicode.IsUpper(r), r == ' ', r == '-', r == '\'', r == '’', r == '.', r == '/':
		case unicode.IsLower(r) && agency && i > 0:
		default:
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first) && (!agency || strings.Count(s, " ") < 4)
}

// datelineTail reports whether what follows the place is a country or a day:
// words in title case, capitals or figures.
func datelineTail(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && w != "of" && w != "and" && w != "the" {
			return false
		}
	}
	return len(words) > 0 && len(words) < 8
}

// abbreviated reports whether the stops in s are those of "St. Petersburg",
// "D.C.", "March." and the like: each within four letters of a capital.
func abbreviated(s string) bool {
	if strings.ContainsAny(s, "!?;:“”\"") {
		return false
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' }) {
		if strings.HasSuffix(w, ".") && len(w) > 6 {
			return false
		}
	}
	return true
}

func isAgency(s string) bool {
	if agencies[s] != "" {
		return true
	}
	words := strings.Fields(s)
	if len(s) > 40 || len(s) < 2 || len(words) > 5 {
		return false
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && !unicode.IsDigit(r) && w != "-" {
			return false
		}
	}
	return strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(" ./-", r)
	}) < 0
}

// agencies are the names behind the marks of news agencies.
var agencies = map[string]string{
	"AP": "Associated Press", "AFP": "Agence France-Presse", "Reuters": "Reuters", "REUTERS": "Reuters", "PA": "PA Media", "PA Media": "PA Media",
	"dpa": "dpa", "DPA": "dpa", "UPI": "United Press International", "TASS": "TASS", "Xinhua": "Xinhua", "Ukrinform": "Ukrinform",
	"EFE": "EFE", "ANSA": "ANSA", "Interfax": "Interfax", "Bloomberg": "Bloomberg", "Kyodo": "Kyodo", "Yonhap": "Yonhap",
	"AA": "Anadolu Agency", "ANI": "ANI", "PTI": "Press Trust of India", "CNN": "CNN", "BNO": "BNO News", "RFE/RL": "RFE/RL",
}
