package chart

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"readout/analysis/table"
)

var shapes = []table.Shape{
	table.Bars, table.Line, table.Intervals, table.Timeline, table.Heat, table.Multiples, table.Diverging, table.Network,
}

// Whatever a table holds and however wide the chart is, no two texts touch and
// nothing leaves the picture.
func TestLayoutOfRandomTables(t *testing.T) {
	rounds := 60
	if testing.Short() {
		rounds = 10
	}
	for _, shape := range shapes {
		t.Run(string(shape), func(t *testing.T) {
			for seed := range uint64(rounds) {
				random := rand.New(rand.NewPCG(seed, 7))
				data := randomTable(random, shape)
				opt := Options{Source: randomText(random), Width: 300 + 1100*random.Float64()}
				if random.IntN(3) == 0 {
					opt.Height = 200 + 800*random.Float64()
				}
				c, err := Draw(data, opt)
				if err != nil {
					t.Fatal(err)
				}
				edge := []float64{0, margin}[random.IntN(2)]
				if fault := c.picture(0, edge, []float64{onPage(shape), tallest}[random.IntN(2)]).fault(); fault != "" {
					t.Errorf("seed %d, %d rows, width %.0f, margin %.0f: %s", seed, len(data.Rows), opt.Width, edge, fault)
				}
			}
		})
	}
}

// fault says what is wrong with a picture that a reader would see.
func (p *picture) fault() string {
	var lines []*line
	for i, m := range p.marks {
		for _, c := range m.path {
			if x, y := float64(c.Pos.X), float64(c.Pos.Y); !(x >= -1 && x <= p.width+1 && y >= -1 && y <= p.height+1) {
				return fmt.Sprintf("mark %d reaches %.1f, %.1f outside %.0f x %.0f", i, x, y, p.width, p.height)
			}
		}
		if m.line == nil {
			continue
		}
		b := m.line.box()
		if !(b.left >= -0.5 && b.top >= -0.5 && b.right <= p.width+0.5 && b.bottom <= p.height+0.5) {
			return fmt.Sprintf("text %q at %.1f leaves %.0f x %.0f", m.line.text, b, p.width, p.height)
		}
		for _, other := range lines {
			if other.box().grow(-0.5).overlaps(b) {
				return fmt.Sprintf("text %q at %.1f overlaps %q at %.1f", m.line.text, b, other.text, other.box())
			}
		}
		lines = append(lines, m.line)
	}
	return ""
}

func randomTable(random *rand.Rand, shape table.Shape) *table.Table {
	labelKind := table.Text
	if shape == table.Line || shape == table.Timeline || shape == table.Multiples {
		labelKind = table.Day
	}
	t := &table.Table{
		Name: "random/" + string(shape), Title: "What was found", Finding: randomText(random), Measure: randomText(random),
		Figure: &table.Figure{Shape: shape, Label: "label", Value: "value", Limit: random.IntN(3) * 9},
		Columns: []table.Column{
			{Name: "label", Kind: labelKind}, {Name: "group", Kind: table.Text}, {Name: "detail", Kind: table.Text},
			{Name: "value", Title: "Neutral", Kind: []table.Kind{table.Number, table.Share}[random.IntN(2)], Unit: []string{"people", "GBP", "percent"}[random.IntN(3)]},
			{Name: "low", Title: "Negative", Kind: table.Number}, {Name: "high", Title: "Positive " + randomText(random), Kind: table.Number},
		},
	}
	if random.IntN(2) == 0 || shape == table.Heat || shape == table.Multiples || shape == table.Network {
		t.Figure.Group = "group"
	}
	if random.IntN(2) == 0 {
		t.Figure.Detail = "detail"
	}
	if random.IntN(2) == 0 || shape == table.Diverging || shape == table.Intervals {
		t.Figure.Low, t.Figure.High = "low", "high"
	}
	for range random.IntN(3) {
		t.Notes = append(t.Notes, randomText(random))
	}
	number := randomNumbers(random)
	labels, groups := 1+random.IntN(40), 1+random.IntN(12)
	spread := []int{1, 3, 40, 400, 90_000, 2_000_000}[random.IntN(6)]
	for range []int{0, 1, 2, 3, 12, 60, 200}[random.IntN(7)] {
		var label any = randomLabel(rand.New(rand.NewPCG(uint64(random.IntN(labels)), 1)))
		if labelKind == table.Day {
			label = time.Date(2025, 2, 10, 0, 0, 0, 0, time.UTC).AddDate(0, 0, random.IntN(spread)).Format(time.DateOnly)
			if random.IntN(20) == 0 {
				label = nil
			}
		}
		group := randomLabel(rand.New(rand.NewPCG(uint64(random.IntN(groups)), 2)))
		var detail any
		if random.IntN(2) == 0 {
			detail = randomLabel(random)
		}
		t.Rows = append(t.Rows, []any{label, group, detail, number(), number(), number()})
	}
	return t
}

// randomNumbers makes cells of one kind of column: counts, tones, sums of
// money, all alike, below zero, unknown ones among them.
func randomNumbers(random *rand.Rand) func() any {
	size := math.Pow(10, float64(random.IntN(16)-3))
	negative, whole, alike, unknown := random.IntN(3) == 0, random.IntN(2) == 0, random.IntN(6) == 0, random.IntN(4)
	return func() any {
		v := random.Float64() * size
		switch {
		case unknown > 0 && random.IntN(4*unknown) == 0:
			return nil
		case unknown == 3 && random.IntN(40) == 0:
			return math.NaN()
		case alike:
			v = size
		case negative && random.IntN(2) == 0:
			v = -v
		case random.IntN(12) == 0:
			v = 0
		}
		if whole {
			v = math.Trunc(v)
		}
		return v
	}
}

var syllables = []string{"Tru", "mp", "Pu", "tin", "Zel", "en", "skyy", " ", " ", "-", "Зе", "лен", "ський", "é", "🕊", "WWW", ", ", "<b>", "&", "ill"}

func randomLabel(random *rand.Rand) string {
	var out strings.Builder
	for range 1 + random.IntN([]int{3, 8, 40}[random.IntN(3)]) {
		out.WriteString(syllables[random.IntN(len(syllables))])
	}
	return out.String()
}

func randomText(random *rand.Rand) string {
	var words []string
	for range random.IntN([]int{4, 12, 90}[random.IntN(3)]) {
		words = append(words, randomLabel(random))
	}
	return strings.Join(words, " ")
}

// No band is drawn over days whose bounds are not known.
func TestBandBreaksWhereNothingIsKnown(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2025, 3, n, 0, 0, 0, 0, time.UTC) }
	known := func(n int) datum {
		return datum{day: day(n), value: number{1, true}, low: number{0, true}, high: number{2, true}}
	}
	s := series{step: 1, rows: []datum{known(1), known(2), {day: day(3), value: number{1, true}}, known(4), known(5), known(6)}}
	got := s.banded()
	if len(got) != 2 || len(got[0]) != 2 || len(got[1]) != 3 {
		t.Errorf("stretches %v", got)
	}
}
