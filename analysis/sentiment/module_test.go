package sentiment

import (
	"testing"

	"readout/analysis/internal/moduletest"
)

func TestModule(t *testing.T) { moduletest.Run(t, Module) }
func FuzzModule(f *testing.F) { moduletest.Fuzz(f, Module) }
