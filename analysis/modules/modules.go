// Package modules lists the modules. To add one, write its folder and name it
// here; it then appears on the command line, in the charts, the workbook, the
// PDF, notebooks and the help.
package modules

import (
	"readout/analysis"
	"readout/analysis/actor"
	"readout/analysis/casualty"
	"readout/analysis/drone"
	"readout/analysis/network"
	"readout/analysis/quantity"
	"readout/analysis/sentiment"
)

// All are the modules in the order of a report.
var All = []analysis.Module{
	actor.Module,
	sentiment.Module,
	casualty.Module,
	drone.Module,
	quantity.Module,
	network.Module,
}

// Find returns the module with the given name.
func Find(name string) (analysis.Module, bool) {
	for _, m := range All {
		if m.Name == name {
			return m, true
		}
	}
	return analysis.Module{}, false
}

// Names returns the names of all modules.
func Names() []string {
	names := make([]string, len(All))
	for i, m := range All {
		names[i] = m.Name
	}
	return names
}
