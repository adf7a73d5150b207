package drone_test

import (
	"fmt"

	"readout/analysis/corpus"
	"readout/analysis/drone"
)

func ExampleFacts() {
	c := corpus.FromText("harbour", "Ukraine said that Russia had launched 120 drones, of which it shot down 90.")
	fmt.Println(drone.Facts(c))
	// Output:
	// Ukraine said that Russia had launched «120» drones, of which it shot down 90.
	//     launched drone · 120 · by Russia · to Ukraine · claim, Ukraine · harbour, line 1
	// Ukraine said that Russia had launched 120 drones, of which it shot down «90».
	//     downed drone · 90 · by Ukraine · to Russia · claim, Ukraine · harbour, line 1
}
