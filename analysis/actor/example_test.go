package actor_test

import (
	"os"

	"readout/analysis/actor"
	"readout/analysis/corpus"
)

func ExampleFrequency() {
	c := corpus.FromText("harbour", "Zelenskyy thanked NATO, and NATO thanked Zelenskyy. The Kremlin was silent.")
	actor.Frequency(c).Keep("actor", "kind", "mentions").WriteCSV(os.Stdout)
	// Output:
	// actor,kind,mentions
	// NATO,organisation,2
	// Volodymyr Zelenskyy,person,2
	// Russia,state,0
}
