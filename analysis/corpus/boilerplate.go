package corpus

import (
	"regexp"
	"strings"
)

// leftover matches, from its first words, a line that a page has around its
// story.
var leftover = regexp.MustCompile(`(?i)^\W*(?:` + strings.Join([]string{
	`(?:click|tap|swipe|scroll) (?:to|for|here|through)\b.{0,80}`,
	`(?:view|open|see|photo|image|picture)s? ?(?:the )?gallery.{0,40}`,
	`\d+ (?:of|/) \d+`,
	`read (?:more|next|also|the full \w+|on)\b.{0,160}`,
	`(?:also read|see also|more on this(?: story| topic)?|related(?: \w+)?|recommended|most read|trending(?: now)?|more from .{2,40}|don['’]t miss|more stories|you may (?:also )?like|what to read next|up next|watch|listen|in pictures|explainer)(?::.{0,160})?`,
	`adblock test.{0,20}`,
	`(?:sponsored|advertisement|ad|advertising|promoted content)`,
	`(?:article|story) continues (?:below|after).{0,60}`,
	`(?:share|print|email|save|comments?|\d+ comments?|copy link|whatsapp|facebook|twitter|telegram|x|linkedin|reddit|listen to this article|bookmark|add to list)`,
	`share (?:this|on|via|full)\b.{0,60}`,
	`(?:sign up|subscribe|register|sign in|log in)\b.{0,200}`,
	`(?:get|receive) (?:our|the|all|more|alerts|updates|unlimited|breaking)\b.{0,200}`,
	`(?:download|try|install) (?:our|the)\b.{0,40}\bapp\b.{0,60}`,
	`(?:join|visit) (?:our|us)\b.{0,120}`,
	`support (?:our|independent|quality) .{0,200}`,
	`(?:this (?:article|story|column|piece|report|post|page)|an earlier version of this|correction|clarification|editor['’]?s['’]? note|note to (?:readers|editors))\b.{0,12}(?:appears?|was|is|has|first|originally|:|–|-).{0,300}`,
	`(?:first |last |originally )?(?:published|updated|posted|modified|created)(?: on| at)?:?\s.{0,80}`,
	`(?:additional |with )?report(?:ing|s) (?:by|from)\b.{0,200}`,
	`(?:writing|editing|edited|translated|compiled|produced|written) by\b.{0,120}`,
	`with (?:files|inputs?|agency|agencies|additional|contributions?)\b.{0,120}`,
	`(?:the )?(?:views|opinions) expressed\b.{0,300}`,
	`all rights reserved.{0,200}`,
	`(?:©|\(c\)|copyright\b).{0,300}`,
	`(?:tags|topics|keywords|filed under|categories|category)\s*:.{0,200}`,
	`\d+ min(?:ute)?s?(?: read)?`,
	`(?:from )?(?:our |staff,? |and |news |wire )+(?:services?|agenc(?:y|ies)|correspondents?|reporters?|staff|wires?)`,
	`(?:https?://|www\.)\S+`,
}, "|") + `)\s*$`)

// inside matches such lines by words further on, each with a word that must be
// there for the pattern to be tried.
var inside = []struct {
	needs   string
	pattern *regexp.Regexp
}{
	{"contributed", regexp.MustCompile(`^\W*\p{Lu}.{2,160}\bcontributed(?: to)?(?: this (?:report|story|article)|(?: to)? reporting)?\.?$`)},
	{"reported from", regexp.MustCompile(`^\p{Lu}.{2,100}\breported from\b.{0,100}$`)},
	{"may not be", regexp.MustCompile(`may not be (?:published|reproduced|copied|broadcast|republished|redistributed)\b.{0,200}$`)},
	{"ollow ", regexp.MustCompile(`^(?:.{0,160}[.!] )?Follow .{0,80}(?:['’]s? .{0,60}\bcoverage\b|\bour coverage\b|\bupdates\b|\b(?:us|her|him|them) (?:at|on)\b|\bon (?:X|Twitter|Facebook|Instagram|Telegram|WhatsApp|Bluesky)\b).{0,160}$`)},
	{" is ", regexp.MustCompile(`^\p{Lu}.{2,60}\bis (?:a|an|the|our|\p{Lu}[\p{L} ]{0,40}['’]s)\b.{0,60}\b(?:correspondent|reporter|editor|columnist|bureau chief|staff writer|journalist)\b.{0,160}$`)},
}

// isLeftover reports whether a line belongs to the page and not to the story.
func isLeftover(line string) bool {
	const longest = 420
	if len(line) > longest {
		return false
	}
	if leftover.MatchString(line) {
		return true
	}
	for _, x := range inside {
		if strings.Contains(line, x.needs) && x.pattern.MatchString(line) {
			return true
		}
	}
	return false
}

// announces matches leftovers that links to other stories come after.
var announces = regexp.MustCompile(`(?i)^\W*(?:read (?:more|next|also|on)|also read|see also|related|more on this|more from|more stories|most read|recommended|trending|you may|what to read|don['’]t miss)\b[^:]{0,20}:?\W*$`)

// ending matches leftovers that stand after the end of a story.
var ending = regexp.MustCompile(`(?i)(?:copyright|©|all rights reserved|adblock test|contributed|additional reporting|^reporting by|^follow .*coverage|editing by|may not be)`)

// tail matches what a page glues to the last sentence of a story.
var tail = regexp.MustCompile(`(?:\s+[-–—|]+\s*|\s*[-–—|]*\s*)((?:Copyright|COPYRIGHT|©|\([cC]\) ?(?:19|20)\d\d)\b?.{0,200}|All rights reserved\b.{0,120}|Adblock test.{0,20}|READ MORE.{0,160}|Click to Gallery)$`)

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
	m := tail.FindStringIndex(last)
	if m == nil || m[0]+from == 0 || !terminal(strings.TrimRight(line[:from+m[0]], " ")) {
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
var byline = regexp.MustCompile(`^(?:By|BY) ((?:\p{Lu}[\p{L}.'’-]+|and|AND|&|in|,|de|van|von|der|\s)+)(?:[,|;·-].{0,60})?$`)

func bylineOf(line string) (author string, ok bool) {
	if len(line) > 120 || len(line) < 6 || line[0] != 'B' {
		return "", false
	}
	m := byline.FindStringSubmatch(line)
	if m == nil {
		return "", false
	}
	return strings.TrimSpace(m[1]), true
}
