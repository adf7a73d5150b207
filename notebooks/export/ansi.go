package export

import (
	"html"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

var escapes = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile("\x1b(?:\\[[0-9;?]*[ -/]*[@-~]|[@-Z\\\\-_])")
})

// bare is text without the escape sequences of terminals.
func bare(text string) string { return escapes().ReplaceAllString(text, "") }

// terminalHTML is text as HTML, with the colours and weights that a terminal
// would show.
func terminalHTML(text string) string {
	var out strings.Builder
	color, bold, last := "", false, 0
	write := func(s string) {
		if s == "" {
			return
		}
		classes := color
		if bold {
			classes = strings.TrimSpace(classes + " bold")
		}
		if classes == "" {
			out.WriteString(html.EscapeString(s))
			return
		}
		out.WriteString(`<span class="` + classes + `">` + html.EscapeString(s) + `</span>`)
	}
	for _, at := range escapes().FindAllStringIndex(text, -1) {
		write(text[last:at[0]])
		last = at[1]
		codes, isColor := strings.CutSuffix(strings.TrimPrefix(text[at[0]:at[1]], "\x1b["), "m")
		if !isColor {
			continue
		}
		for code := range strings.SplitSeq(codes, ";") {
			switch n, _ := strconv.Atoi(code); {
			case n == 0:
				color, bold = "", false
			case n == 1:
				bold = true
			case n == 22:
				bold = false
			case 30 <= n && n <= 37:
				color = "ansi" + strconv.Itoa(n-30)
			case 90 <= n && n <= 97:
				color = "ansi" + strconv.Itoa(n-90)
			case n == 39:
				color = ""
			}
		}
	}
	write(text[last:])
	return out.String()
}
