package quantity_test

import (
	"os"

	"readout/analysis/corpus"
	"readout/analysis/quantity"
)

func ExampleMoney() {
	c := corpus.FromText("harbour", "The allies promised 21 billion euros on Friday, and London another £4.5bn.")
	quantity.Money(c).Keep("label", "stated", "value").WriteCSV(os.Stdout)
	// Output:
	// label,stated,value
	// EUR,21 billion euros,21000000000
	// GBP,£4.5bn,4500000000
}
