// Package figure reads figures: what each number of a sentence counts, who did
// it to whom, where and when, who claims it, and whether it is stated, denied,
// planned or feared. The modules of figures share it and pick their kinds.
package figure
