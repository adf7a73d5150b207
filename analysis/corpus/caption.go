package corpus

import (
	"strings"
)

// pictured matches the words that a line under a picture opens with.
var pictured = pattern(`(?i)^(?:` +
	`(?:file )?(?:photo(?:graph)?s?|pictures?|images?|illustration|graphic)(?: credit| by)?\s*:` +
	`|file(?: photo)?\s*[-–—:]` +
	`|in this (?:\w+ ){0,3}(?:photo|image|picture|frame|photograph|screenshot|video)\b.{0,40}\b(?:taken|provided|released|distributed|made|grab|shows?|posted|obtained|dated|on \w+day)\b` +
	`|!\[)`)

// picture matches a picture in Markdown, and what it says is seen on it.
var picture = pattern(`^!\[([^\]]*[^\]\s])\s*\]`)

// credit matches who took a picture, at the end of a line.
var credit = pattern(`(?:[(\[](?:` +
	`[^()\[\]]*\b(?:[Pp]hoto(?:graph)?s?|PHOTO|[Pp]ool|[Hh]andout|[Ii]mages?|[Pp]icture|[Ss]creengrab|Getty|Shutterstock|EPA)\b[^()\[\]]*` +
	`|[^()\[\]]*\b(?:via|courtesy of) \p{Lu}[^()\[\]]*` +
	`|\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,3} ?/ ?(?:\p{Lu}|the \p{Lu})[\p{L}.'’ -]+(?:/[\p{L}.'’ -]+)*` +
	`)[)\]]|(?:^|[.!?”"’] )(?:Photo(?:graph)?s?|Pictures?|Images?|Credit|Video|Illustration)(?: credit| by)?: ?[^.]{2,60})\.?$`)

// isCaption reports whether a line stands under a picture.
func isCaption(line string) bool {
	const longest, reach = 900, 160
	if len(line) > longest {
		return false
	}
	if strings.IndexByte("PpIiFfGg!", line[0]) >= 0 && pictured().MatchString(line) {
		return true
	}
	end := line[max(0, len(line)-reach):]
	last := strings.TrimRight(end, ".")
	closed := strings.HasSuffix(last, ")") || strings.HasSuffix(last, "]")
	return (closed || containsAny(end, "hoto", "icture", "mage", "redit", "ideo", "llustration")) && credit().MatchString(end)
}
