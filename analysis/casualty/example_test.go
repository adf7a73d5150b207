package casualty_test

import (
	"os"

	"readout/analysis/casualty"
	"readout/analysis/corpus"
)

func ExampleFigures() {
	c := corpus.FromText("harbour", "At least five people were killed in Odesa on Friday, the governor said. The ministry denied that 40 soldiers had been wounded.")
	casualty.Figures(c).Keep("kind", "stated", "place", "claimant", "modality").WriteCSV(os.Stdout)
	// Output:
	// kind,stated,place,claimant,modality
	// killed,at least 5,Odesa,governor,claim
	// wounded,40,,ministry,denied
}
