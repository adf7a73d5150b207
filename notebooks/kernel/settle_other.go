//go:build !linux

package kernel

func forgetPages() {}
