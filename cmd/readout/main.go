// Readout reads a folder of news articles and reports who is named, in what
// tone, and which figures are claimed by whom.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}
