package corpus

import (
	"strings"
)

// agency matches who sells pictures, and owner who took one: "Ines Berg/AFP
// via Getty Images".
const (
	seller = `(?:Getty(?: Images)?|Shutterstock|EPA(?:[-/]EFE)?|PA (?:Wire|Media|Images|Archive)|Alamy(?: Stock Photo)?|(?:[Ii]mago|IMAGO)(?: [Ii]mages)?|[Pp]icture[ -][Aa]lliance|NurPhoto|SOPA Images|ZUMA(?: Press)?)`
	agency = `(?:` + seller + `|AP(?: Photo)?|AFP|EFE|PA|UPI|ANSA|TASS|[Dd]pa|DPA|Reuters|REUTERS|Xinhua|Sputnik|Anadolu(?: Agency)?|Bloomberg|Ukrinform|Pool|POOL)`
	joint  = `(?: ?/ ?| via )`
	owner  = `\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|al-\p{L}+|de|van|von|der)){0,3}`
	signed = owner + `(?: ?/ ?\p{Lu}[\p{L}.'’ -]+){0,2}? ?/ ?` + agency + `(?:` + joint + agency + `)*`
)

// pictured matches the words that a line under a picture opens with.
var pictured = pattern(`(?i)^(?:` +
	`(?:file )?(?:photo(?:graph)?s?|pictures?|images?|illustration|graphic)(?: credit| by)?\s*:` +
	`|(?:image|media|video) (?:source|caption),` +
	`|file(?: photo)?\s*[-–—:]` +
	`|in this (?:\w+ ){0,3}(?:photo|image|picture|frame|photograph|screenshot|video)\b.{0,40}\b(?:taken|provided|released|distributed|made|grab|shows?|posted|obtained|dated|on \w+day)\b` +
	`|!\[)`)

// picture matches a picture in Markdown, and what it says is seen on it.
var picture = pattern(`^!\[([^\]]*[^\]\s])\s*\]`)

// credit matches who took a picture, at the end of a line.
var credit = pattern(`(?:[(\[](?:` +
	`[^()\[\]]*\b(?:[Pp]hoto(?:graph)?s?|PHOTO|[Pp]ool|[Hh]andout|[Ii]mages?|[Pp]icture|[Ss]creengrab|Getty|Shutterstock|EPA)\b[^()\[\]]*` +
	`|[^()\[\]]*\b(?:via|courtesy of) \p{Lu}[^()\[\]]*` +
	`|(?:\p{Lu}\w+: )?\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,3} ?/ ?(?:\p{Lu}|the \p{Lu})[\p{L}.'’ -]+(?:/[\p{L}.'’ -]+)*` +
	`)[)\]]` +
	`|(?:^|[.!?”"’] ?)(?:Photo(?:graph)?s?|Pictures?|Images?|Credit|CREDIT|Video|Illustration)(?: credit| by)?(?::|\.{3}) ?[^.]{2,60}` +
	`|[.!?] [(\[]` + owner + ` for (?:The|the) \p{Lu}[^()\[\]]*[)\]]` +
	`|© ?` + owner + `, ` + agency +
	`|(?:^|[.!?]["”’)]* |[|©] ?|\b(?:Photo|Image|Picture|Credit): ?)` + signed +
	`|(?:^|[.!?]["”’)]* )(?:REUTERS|EPA|AFP|AP Photo)/` + owner + `(?:/\p{Lu}[\p{L} ]+)?(?: Purchase Licensing Rights.{0,20})?` +
	`)\.?$`)

// unstopped matches an agency in brackets after words that end no sentence.
var unstopped = pattern(`[^.!?…”"’)] [(\[]` + agency + `[)\]]$`)

// bareCredit matches a line that says who sells a picture and nothing else.
var bareCredit = pattern(`^(?:` + agency + joint + `)*` + seller + `$`)

// openCredit matches one that says so before what the picture shows.
var openCredit = pattern(`^(?:` + agency + joint + seller + `|Getty Images) \p{Lu}`)

// isCaption reports whether a line stands under a picture.
func isCaption(line string) bool {
	const longest, reach = 900, 160
	if len(line) > longest {
		return false
	}
	if strings.IndexByte("PpIiFfGgMmVv!", line[0]) >= 0 && pictured().MatchString(line) {
		return true
	}
	if line[0] >= 'A' && line[0] <= 'p' && sells(line[:min(len(line), reach)]) && (bareCredit().MatchString(line) || openCredit().MatchString(line) && !terminal(line)) {
		return true
	}
	end := line[max(0, len(line)-reach):]
	last := strings.TrimRight(end, ".")
	closed := strings.HasSuffix(last, ")") || strings.HasSuffix(last, "]")
	return closed && unstopped().MatchString(end) ||
		(closed || containsAny(end, "hoto", "icture", "mage", "redit", "REDIT", "ideo", "llustration", "/", "©")) && credit().MatchString(end)
}

// sells reports whether who sells pictures may be named.
func sells(s string) bool {
	return containsAny(s, "Getty", "Shutterstock", "EPA", "PA ", "Alamy", "mago", "IMAGO", "icture", "NurPhoto", "SOPA", "ZUMA")
}

// captionAfter turns the line below a bare credit into what its picture shows.
func captionAfter(above string, s shape) shape {
	if s == headlike && bareCredit().MatchString(above) {
		return pictureLine
	}
	return s
}
