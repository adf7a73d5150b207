package corpus

import (
	"regexp"
	"strings"
	"unicode"
)

// leftovers are the lines that a page has around its story, by their first word
// and what may follow it up to the end of the line.
var leftovers = openings([][2]string{
	{"click tap swipe scroll", `(?:to|for|here|through)\b.{0,80}`},
	{"view open see photo photos image picture pictures", `(?:the )?gallery.{0,40}`},
	{"read", `(?:(?:more|next|also|the full \w+)\b.{0,160}|on)`},
	{"also see", `(?:read|also)(?::.{0,160})?`},
	{"more", `(?:on this(?: story| topic)?|from .{2,40}|stories)(?::.{0,160})?`},
	{"related", `(?:\w+)?(?::.{0,160})?`},
	{"recommended trending watch listen explainer", `(?:now|stories|videos)?(?::.{0,160})?`},
	{"listen", `(?:to this (?:article|story).{0,40}|\W*\d+ min\w*)`},
	{"explore", `more (?:on|from|about)\b.{0,60}`},
	{"list", `(?:of \d+ items|\d+ of \d+(?-i: [^\p{Ll}].{0,160}))`},
	{"end", `of list`},
	{"most", `read(?::.{0,160})?`},
	{"in", `pictures(?::.{0,160})?`},
	{"up", `next(?::.{0,160})?`},
	{"you", `(?:may (?:also )?like(?::.{0,160})?|can use the buttons below\b.{0,300})`},
	{"what", `to read next(?::.{0,160})?`},
	{"don", `['’]t miss(?::.{0,160})?`},
	{"adblock", `test.{0,20}`},
	{"sponsored advertisement ad advertising", ``},
	{"print email save comment comments whatsapp facebook twitter telegram x linkedin reddit share tweet", `(?:\W*(?:options|print|email|save|comments?|whatsapp|facebook|twitter|telegram|x|linkedin|reddit|share|tweet|link))*`},
	{"skip", `to (?:main )?(?:content|navigation)`},
	{"home", `(?:\W+(?:news|sports?|business|world|politics|opinion|culture|arts|travel|earth|science|health|tech(?:nology)?|innovation|audio|video|live|weather))+`},
	{"reuse", `this content`},
	{"after", `newsletter promotion`},
	{"free", `(?:(?:daily|weekly|monthly) newsletter|article usually .{0,60})`},
	{"enter your", `(?:your )?e-?mail(?: address)?`},
	{"your", `support (?:helps us|makes all the difference)[^,"”]{0,80}`},
	{"why", `you can trust [^,]{2,40}`},
	{"we", `(?:use cookies|value your privacy)\b.{0,200}`},
	{"accept reject manage", `(?:all|(?:all )?cookies|preferences|consent)`},
	{"privacy", `(?:notice|policy)(?::.{0,300})?`},
	{"our", `standards:.{0,120}`},
	{"become", `a (?:member|subscriber|supporter)`},
	{"prefer add", `.{2,40} (?:on|to) google`},
	{"please", `(?:(?:turn on|enable) javascript|use .{2,20} browser|refresh the page)\b.{0,140}`},
	{"key", `events`},
	{"show", `key events only`},
	{"follow", `live`},
	{"from", `\d+ ?(?:h|m|hours?|min(?:ute)?s?) ago`},
	{"leer lire", `(?:en|in) \p{L}+`},
	{"hi", `this is .{2,60}, the author of this .{0,300}`},
	{"promoted", `content`},
	{"article story", `continues (?:below|after).{0,60}`},
	{"copy", `link`},
	{"add", `to list`},
	{"share", `(?:this|on|via|full)\b.{0,60}`},
	{"sign log", `(?:up|in)(?: (?:to|for|now|here|today|with)\b.{0,200})?`},
	{"subscribe register", `(?:now|today|here|to|for|with)\b.{0,200}`},
	{"get receive", `(?:our|alerts|updates|unlimited|breaking|the latest|the (?:news|app|newsletter)|more (?:news|stories|from))\b.{0,200}`},
	{"download try install", `(?:our|the)\b.{0,40}\bapp\b.{0,60}`},
	{"join visit", `(?:our|us) (?:on|for|newsletter|channel|community|website|page|whatsapp|telegram)\b.{0,120}`},
	{"support", `(?:our (?:journalism|work|reporting)|independent journalism|quality journalism).{0,200}`},
	{"this", `(?:article|story|column|piece|report|post|page) (?:appears?|first|originally|was (?:first |originally |last )?(?:published|updated|amended|corrected|written|produced|compiled|translated)|is (?:part|no longer|being updated)|has been (?:updated|corrected|amended))\b.{0,300}`},
	{"an", `earlier version of this .{0,300}`},
	{"correction clarification", `[:–-].{0,300}`},
	{"editor editors", `['’]?s?['’]? note\b.{0,300}`},
	{"note", `to (?:readers|editors)\b.{0,300}`},
	{"first last originally", `(?:published|updated|posted|modified|created)\b` + stampRest},
	{"published updated posted modified created", stampRest},
	{"additional with", `(?:additional )?reporting (?:by|from)\b.{0,200}`},
	{"reporting report writing editing edited translated compiled produced written", `by\b.{0,200}`},
	{"with", `(?:files|inputs?|contributions?|agency inputs?) from\b.{0,120}`},
	{"the", `(?:views|opinions) expressed\b.{0,300}`},
	{"views opinions", `expressed\b.{0,300}`},
	{"all", `rights reserved.{0,200}`},
	{"copyright", `.{0,200}(?:\d{4}|reserved).{0,200}`},
	{"tags topics keywords categories category", `:.{0,200}`},
	{"filed", `under\b.{0,200}`},
	{"from our staff wire news agencies", `(?:(?:our|wire|news|staff|and|agenc(?:y|ies)) ?)*(?:services?|agenc(?:y|ies)|correspondents?|reporters?|staff|wires?)`},
	{"http https www mailto", `\S*`},
})

// stampRest matches the day that follows "Published": few words, then figures.
const stampRest = `(?: on| at)?\s*:?\s*(?:\w+,? ){0,2}\w{0,9}\.? ?\d(?-i:[\d:.,/ +-]|\p{Lu}\w*|th|st|nd|rd|at|am|pm|a\.m\.|p\.m\.)*`

// bare matches leftovers that open with a sign or a figure.
var bare = pattern(`(?i)^\W*(?:(?:©|\([cC]\) ?\d).{0,300}|\d+ (?:of|/) \d+|\d+ (?:comments?|min(?:ute)?s?(?: read)?))\W*$`)

// openings compiles the rows of a table of lines by their first words.
func openings(rows [][2]string) map[string][]func() *regexp.Regexp {
	by := map[string][]func() *regexp.Regexp{}
	for _, row := range rows {
		rest := pattern(`(?i)^\W*(?:` + row[1] + `)\W*$`)
		for w := range strings.FieldsSeq(row[0]) {
			by[w] = append(by[w], rest)
		}
	}
	return by
}

// cutFirst returns the first word of a line in lower case and what follows it.
func cutFirst(line string) (first, rest string) {
	start := strings.IndexFunc(line, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	if start < 0 {
		return "", line
	}
	end := start
	for end < len(line) && end < start+16 && (line[end]|0x20 >= 'a' && line[end]|0x20 <= 'z') {
		end++
	}
	return strings.ToLower(line[start:end]), line[end:]
}

// inside matches such lines by words further on, each with a word that must be
// there for the pattern to be tried.
var inside = []struct {
	needs   string
	matches func() *regexp.Regexp
}{
	{"contributed", pattern(`^\W*\p{Lu}.{2,160}\bcontributed(?: to)?(?: this (?:report|story|article)|(?: to)? reporting(?: from \p{Lu}[\p{L}, -]{2,60})?)?\.?$`)},
	{"(with ", pattern(`^[^.]{0,60}\(with ` + agency + `(?:(?:, ?| and |/)` + agency + `)*\)$`)},
	{"values your feedback", pattern(`^\p{Lu}.{1,40} values your feedback$`)},
	{"This content is provided by", pattern(`^.{0,40}This content is provided by .{2,60} cookies\b.{0,60}$`)},
	{"reported from", pattern(`^\p{Lu}.{2,100}\breported from\b.{0,100}$`)},
	{"may not be", pattern(`may not be (?:published|reproduced|copied|broadcast|republished|redistributed)\b.{0,200}(?:rewritten|redistributed|reproduced|permission|consent).{0,60}$`)},
	{"ollow ", pattern(`^(?:.{0,160}[.!] )?Follow .{0,80}(?:['’]s? .{0,60}\bcoverage\b|\bour coverage\b|\bupdates\b|\b(?:us|her|him|them) (?:at|on)\b|\bon (?:X|Twitter|Facebook|Instagram|Telegram|WhatsApp|Bluesky)\b).{0,160}$`)},
	{" is ", pattern(`^\p{Lu}.{2,60}\bis (?:a|an|the|our|\p{Lu}[\p{L} ]{0,40}['’]s)\b.{0,60}\b(?:correspondent|reporter|editor|columnist|bureau chief|staff writer|journalist)(?:,? (?:for|at|in|of|covering|based|on|with)\b[^.]{0,80})?\.?(?: (?:Follow|He|She|They|Email|Contact|You can|Her|His)\b.{0,160})?$`)},
}

// isLeftover reports whether a line belongs to the page and not to the story.
func isLeftover(line string) bool {
	const longest = 420
	if len(line) > longest {
		return false
	}
	first, rest := cutFirst(line)
	for _, matches := range leftovers[first] {
		if matches().MatchString(rest) {
			return true
		}
	}
	if first == "" && bare().MatchString(line) || strings.HasPrefix(line, "©") || strings.HasPrefix(line, "(c)") {
		return true
	}
	for _, x := range inside {
		if strings.Contains(line, x.needs) && x.matches().MatchString(line) {
			return true
		}
	}
	return false
}

// announces matches leftovers that links to other stories come after.
var announces = pattern(`(?i)^\W*(?:explore more|list of \d|read (?:more|next|also|on)|also read|see also|related|more on this|more from|more stories|most read|recommended|trending|you may|what to read|don['’]t miss)\b[^:]{0,20}:?\W*$`)

// ending matches leftovers that stand after the end of a story.
var ending = pattern(`(?i)(?:copyright|©|all rights reserved|adblock test|contributed|additional reporting|^reporting by|^follow .*coverage|editing by|may not be)`)

// tail matches what a page glues to the last sentence of a story.
var tail = pattern(`(?:\s+[-–—|]+\s*|\s*[-–—|]*\s*)((?:Copyright|COPYRIGHT|©|\([cC]\) ?(?:19|20)\d\d)\b?.{0,200}|All rights reserved\b.{0,120}|Adblock test.{0,20}|READ MORE.{0,160}|Click to Gallery)$`)

// tailAt returns where the boilerplate at the end of a line begins, or its
// length. What comes before it must end as a sentence does.
func tailAt(line string) int {
	const longest = 260
	from := max(0, len(line)-longest)
	for from > 0 && line[from]&0xC0 == 0x80 {
		from--
	}
	last := line[from:]
	if !containsAny(last, "opyright", "OPYRIGHT", "©", "(c)", "(C)", "ights reserved", "dblock", "READ MORE", "Click to") {
		return len(line)
	}
	m := tail().FindStringIndex(last)
	if m == nil || m[0]+from == 0 || isCaption(line) || !terminal(strings.TrimRight(line[:from+m[0]], " ")) {
		return len(line)
	}
	return from + m[0]
}

func containsAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// byline matches the name of the writer.
var byline = pattern(`^(?:By|BY) ((?:\p{Lu}[\p{L}.'’-]+|and|AND|&|in|,|de|van|von|der|\s)+)(?:[,|;·-].{0,60})?$`)

func bylineOf(line string) (author string, ok bool) {
	if len(line) > 120 || len(line) < 6 || line[0] != 'B' {
		return "", false
	}
	m := byline().FindStringSubmatch(line)
	if m == nil {
		return "", false
	}
	return strings.TrimSpace(m[1]), true
}
