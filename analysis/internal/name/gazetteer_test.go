package name

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"readout/analysis/internal/text"
)

func TestActorByAnyName(t *testing.T) {
	for called, want := range map[string]string{
		"Volodymyr Zelenskyy": "Zelenskyy", "Zelensky": "Zelenskyy", "US": "US", "U.S.": "US", "Britain": "UK",
		"von der Leyen": "von der Leyen", "European Union": "EU", "Xi Jinping": "Xi", "G7": "G7",
	} {
		if a, ok := Default().Actor(called); !ok || a.Short != want {
			t.Errorf("%s: got %q, want %q", called, a.Short, want)
		}
	}
	if a, ok := Default().Actor("Nobody Whatsoever"); ok {
		t.Errorf("found %v", a)
	}
}

func TestShort(t *testing.T) {
	for name, want := range map[string]string{
		"Donald Trump": "Trump", "Oleksandra Bondarchuk": "Bondarchuk", "Bondarchuk": "Bondarchuk",
		"Lviv Medical University": "Lviv Medical University", "": "",
	} {
		if got := Short(name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
	got := Labels([]string{"Vitali Klitschko", "Wladimir Klitschko", "Donald Trump"})
	if want := "Vitali Klitschko|Wladimir Klitschko|Trump"; strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLoadOwnList(t *testing.T) {
	g, err := Load(strings.NewReader("name,kind,short,state,office,aliases\n" +
		"Ysolde Carrick,person,,Ukraine,mayor of Sumy,Yz Carrick\nGreen Harbour,organisation,GH,,,GHX\n"))
	if err != nil {
		t.Fatal(err)
	}
	body := "GHX wrote to Carrick. Green Harbour is new."
	var got []string
	for _, s := range g.Mentions(body, cut(body), time.Time{}) {
		for _, m := range s {
			got = append(got, m.Actor)
		}
	}
	if want := "Green Harbour|Ysolde Carrick|Green Harbour"; strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLoadSaysWhatIsWrong(t *testing.T) {
	for list, want := range map[string]string{
		"name,colour\nX,red\n":           `unknown column "colour"`,
		"name,kind\nX,planet\n":          `line 2: unknown kind "planet" of "X"`,
		"name,kind\n,person\n":           "line 2: a name is missing",
		"name,state\nX Y,Atlantis\n":     `"X Y" is of "Atlantis", which is not listed`,
		"name,kind\nX,person,too many\n": "wrong number of fields",
	} {
		if _, err := Load(strings.NewReader(list)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", list, err, want)
		}
	}
	if _, err := Load(strings.NewReader("")); err != nil {
		t.Error(err)
	}
}

func TestSkeleton(t *testing.T) {
	for _, alike := range []string{
		"Zelensky Zelenskyy Zelenskiy Zelenskij Zelenski Зеленський Зеленский",
		"Lavrov Lawrow Lavroff Лавров", "Yermak Ermak Єрмак", "Shoigu Shoygu Шойгу",
		"Zaporizhzhia Zaporizhzhya Zaporizhia", "Sergeyev Sergeev", "Khrushchev Хрущев",
	} {
		words := strings.Fields(alike)
		for _, w := range words[1:] {
			if skeleton(w) != skeleton(words[0]) {
				t.Errorf("%s and %s are told apart", words[0], w)
			}
		}
	}
	for _, apart := range [][2]string{{"Zelensky", "Zelenska"}, {"Kharkiv", "Kharkov"}, {"Putin", "Putina"}, {"Umerov", "Utterov"}} {
		if skeleton(apart[0]) == skeleton(apart[1]) {
			t.Errorf("%s and %s are not told apart", apart[0], apart[1])
		}
	}
}

func TestSlip(t *testing.T) {
	for pair, want := range map[[2]string]bool{
		{"Mpscow", "Moscow"}: true, {"Ukriane", "Ukraine"}: true, {"Ruussia", "Russia"}: true, {"Grmany", "Germany"}: true,
		{"Lavrova", "Lavrov"}: false, {"Boscow", "Moscow"}: false, {"Austria", "Australia"}: false, {"Moscow", "Moscow"}: false,
	} {
		if got := slip(pair[0], pair[1]); got != want {
			t.Errorf("%v: got %v", pair, got)
		}
	}
}

// TestHolders holds that no post has two holders on one day without saying so:
// from the day the list begins to know it, each leader's post is held by one.
func TestHolders(t *testing.T) {
	g := Default()
	for _, want := range []struct{ day, state, office, holder string }{
		{"2021-01-19", "United States", "president", "Donald Trump"},
		{"2023-05-01", "United States", "president", "Joe Biden"},
		{"2025-01-20", "United States", "president", "Donald Trump"},
		{"2025-05-05", "Germany", "chancellor", "Olaf Scholz"},
		{"2025-05-06", "Germany", "chancellor", "Friedrich Merz"},
		{"2025-03-14", "Ukraine", "foreign minister", "Andrii Sybiha"},
		{"2025-03-14", "Moscow", "mayor", "Sergei Sobyanin"},
		{"2025-03-14", "NATO", "secretary-general", "Mark Rutte"},
		{"", "France", "president", "Emmanuel Macron"},
	} {
		day, _ := time.Parse(time.DateOnly, want.day)
		who := g.holder(post{g.byName[want.state], g.officeOf[want.office]}, dayOf(day))
		if who == none || g.actors[who].Name != want.holder {
			t.Errorf("%v: got %v", want, who)
		}
	}
}

// TestHostile holds that four times the text takes little more than four times
// as long.
func TestHostile(t *testing.T) {
	const size = 1 << 17
	repeated := func(unit string) func(n int) string {
		return func(n int) string { return strings.Repeat(unit, n/len(unit)) }
	}
	for _, unit := range []string{
		"Kim ", "Moscow, ", "Moscow and ", "the General Staff ", "his boss ", "- ", "the president ", "Mr ",
		"President ", "Ukraine's ", "Kyiv-", "John Smith and ", "Xqzt ", "of the US ", "Владимир ", "U.S.",
	} {
		linear(t, unit, size, repeated(unit))
	}
	linear(t, "many Smiths", size, func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, "John%c%c%c Smith met Mr Smith and the president. ", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26)
		}
		return b.String()
	})
}

func linear(t *testing.T, what string, size int, body func(n int) string) {
	t.Helper()
	small, large := taken(body(size)), taken(body(4*size))
	if large > 16*small+time.Second {
		t.Errorf("%q: %v for %d bytes, %v for four times as many", what, small, size, large)
	}
}

func taken(body string) time.Duration {
	sentences := [][]text.Token{text.Marked(nil, body, 0)}
	start := time.Now()
	Default().Mentions(body, sentences, time.Time{})
	return time.Since(start)
}

func FuzzMentions(f *testing.F) {
	bodies, _ := sample(f)
	for _, b := range bodies[:min(8, len(bodies))] {
		f.Add(b)
	}
	f.Add("the his boss of the United States's \xff J. D. Van de von U.S. — (AP) Мосcкoу")
	f.Fuzz(func(t *testing.T, body string) {
		sentences := cut(body)
		for i, mentions := range Default().Mentions(body, sentences, time.Time{}) {
			at := 0
			for _, m := range mentions {
				if m.Start < at || m.End <= m.Start || m.Actor == "" {
					t.Fatalf("%+v after %d", m, at)
				}
				at = m.End
				if tokens := sentences[i]; m.Start < tokens[0].Start || m.End > tokens[len(tokens)-1].End {
					t.Fatalf("%+v is not in its sentence", m)
				}
			}
		}
	})
}
