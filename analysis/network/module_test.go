package network

import (
	"testing"

	"readout/analysis/internal/moduletest"
)

func TestModule(t *testing.T) { moduletest.Run(t, Module) }
