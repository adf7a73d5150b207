package imports

// ownReaches are the functions of Readout's packages that take names of files.
// TestOwnReaches follows the calls of all the others to be sure of that.
var ownReaches = []reach{
	{"readout/reports", "Save", []int{0}},
	{"readout/reports", "SaveCharts", []int{0}},
	{"readout/reports/output", "File", []int{0}},
	{"readout/reports/page", "Save", []int{0}},
	{"readout/reports/workbook", "Save", []int{0}},
}

// ownReadings are those that can do nothing but read.
var ownReadings = []reach{
	{"readout/analysis", "LoadWords", []int{0, 1}},
	{"readout/analysis", "Open", []int{0}},
	{"readout/analysis/corpus", "Load", []int{0}},
}
