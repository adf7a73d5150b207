package corpus

import (
	"strings"
)

// rights matches the holder in a line of copyright.
var rights = pattern(`(?:Copyright|COPYRIGHT|©|\([cC]\))(?: ?(?:©|\([cC]\)))?,? (?:(?:19|20)\d\d,?(?:[-–](?:19|20)?\d\d,?)? )?(?:by )?(\p{Lu}[^.|©,<]{1,60}?)(?:,? (?:Limited|Ltd|Inc|LLC|plc|PLC|GmbH|Corporation|Corp)\b\.?)?(?:,? (?:19|20)\d\d)?(?: or its .*| [-–] .*|[.,|].*)?$`)

// coverage matches a line that points to an outlet's own reporting.
var coverage = pattern(`^(?:Follow|See|Read) (?:all of )?(?:the )?(\p{Lu}[\p{L} ]{1,30}?)['’]s? (?:full |latest |global )?coverage\b`)

// outletInText returns who published the article by its boilerplate and its
// dateline; never by anybody it quotes.
func (a *Article) outletInText() string {
	for _, l := range a.Lines {
		if l.Section != Boilerplate {
			continue
		}
		line := a.Text[l.Start:l.End]
		if m := rights().FindStringSubmatch(line); m != nil {
			return agencyName(strings.TrimSpace(m[1]))
		}
	}
	if a.agency != "" {
		return agencyName(a.agency)
	}
	for _, l := range a.Lines {
		if l.Section != Boilerplate {
			continue
		}
		if m := coverage().FindStringSubmatch(a.Text[l.Start:l.End]); m != nil {
			return agencyName(m[1])
		}
	}
	return ""
}

func agencyName(s string) string {
	if full := agencies[s]; full != "" {
		return full
	}
	return s
}
