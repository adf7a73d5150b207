package corpus_test

import (
	"fmt"
	"strings"

	"readout/analysis/corpus"
)

func ExampleCorpus_Between() {
	c, err := corpus.Read("wire", strings.NewReader(`{"id":"talks","text":"Talks began.","date":"2025-03-01","outlet":"Wire"}
{"id":"truce","text":"A truce was signed.","date":"2025-03-14","outlet":"Times"}
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	march, err := c.Between("2025-03-10", "2025-03-31")
	fmt.Println(march, err)
	fmt.Println(c.By("Wire").Articles[0])
	// Output:
	// 1 article, 14 March 2025 <nil>
	// talks · Wire · 2025-03-01 (manifest)
	// Talks began.
}
