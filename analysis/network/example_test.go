package network_test

import (
	"os"

	"readout/analysis/corpus"
	"readout/analysis/network"
)

func ExamplePairs() {
	c := corpus.FromText("harbour", "Putin spoke with Trump. Trump rang Zelenskyy. Then Trump rang Putin.")
	network.Pairs(c).WriteCSV(os.Stdout)
	// Output:
	// first,second,sentences,articles
	// Donald Trump,Vladimir Putin,2,1
	// Donald Trump,Volodymyr Zelenskyy,1,1
}
