package text

import (
	"strings"
	"testing"
)

func TestTokens(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Trump’s US's plan", "Trump ’s/suffix US 's/suffix plan"},
		{"the allies’ and 'allies' don't", "the allies ’/suffix and '/punct allies '/punct don't"},
		{"At 9 a.m. U.S. and U.K. envoys", "At 9/number a.m. U.S. and U.K. envoys"},
		{"J.D. Vance, J.K.Rowling", "J.D. Vance ,/punct J.K. Rowling"},
		{"a 30-day truce", "a 30/number -/punct day truce"},
		{"U.S.-led Trump-Putin", "U.S. -/punct led Trump -/punct Putin"},
		{"1,000 of 4.5 or 1.000.000, 12,50", "1,000/number of 4.5/number or 1.000.000/number ,/punct 12/number ,/punct 50/number"},
		{"47th 3RD 1990s", "47th/ordinal 3RD/ordinal 1990/number s"},
		{"$21.7bn €5m 20%", "$/symbol 21.7/number bn €/symbol 5/number m 20/number %/symbol"},
		{"G7 USD115m", "G7 USD 115/number m"},
		{"G7 F-16 Su-34", "G7 F -/punct 16/number Su -/punct 34/number"},
		{"see https://example.org/a-b, or www.example.org.", "see https://example.org/a-b ,/punct or www.example.org ./punct"},
		{"mail jane.doe@example.org or @jane_d.", "mail jane.doe@example.org or @jane_d ./punct"},
		{"Zelen\u00adskyy Nicolás O’Brien O'Neill's", "Zelen\u00adskyy Nicolás O’Brien O'Neill 's/suffix"},
		{"Mr\u00a0Orbán—or not…", "Mr Orbán —/punct or not …/punct"},
		{"bad\xff\xfebytes", "bad \xff/symbol \xfe/symbol bytes"},
		{"@ home", "@/symbol home"},
		{"", ""},
	} {
		if got := show(c.in); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func show(s string) string {
	const base = 7
	var out []string
	for _, k := range Tokens(nil, s, base) {
		out = append(out, s[k.Start-base:k.End-base]+[]string{"", "/number", "/ordinal", "/suffix", "/punct", "/symbol"}[k.Kind])
	}
	return strings.Join(out, " ")
}

func FuzzTokens(f *testing.F) {
	f.Add("Trump’s 1,000-strong U.S. force: a@b.c @x https://x.y ‘s’")
	f.Add("\xff's\xe2\x80\x99s.\x00@@.@")
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, k := range Tokens(nil, s, 0) {
			if k.Start < end || k.End <= k.Start || k.End > len(s) {
				t.Fatalf("token %v after %d in %q", k, end, s)
			}
			end = k.End
		}
	})
}
