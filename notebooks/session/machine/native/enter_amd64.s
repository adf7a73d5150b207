//go:build linux || darwin

#include "textflag.h"

// func enter(code, target, frame unsafe.Pointer, rounds int) (exit, left int)
TEXT ·enter(SB), NOSPLIT|NOFRAME, $0-48
	MOVQ code+0(FP), AX
	MOVQ target+8(FP), DX
	MOVQ frame+16(FP), DI
	MOVQ rounds+24(FP), SI
	CALL AX
	MOVQ AX, exit+32(FP)
	MOVQ SI, left+40(FP)
	RET
