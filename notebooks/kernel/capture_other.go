//go:build !unix

package kernel

func (k *Kernel) capture() error { return nil }
