#include "textflag.h"

// ENTRY(n) is padded to 32 bytes. R16 is a scratch register and R26 the
// closure in Go's calling convention.
#define ENTRY(n) \
	PCALIGN $32; \
	MOVD ·slots+(8*(n))(SB), R26; \
	MOVD (R26), R16; \
	JMP (R16);

#define ENTRY8(n) \
	ENTRY(n+0) \
	ENTRY(n+1) \
	ENTRY(n+2) \
	ENTRY(n+3) \
	ENTRY(n+4) \
	ENTRY(n+5) \
	ENTRY(n+6) \
	ENTRY(n+7)

#define ENTRY64(n) \
	ENTRY8(n+0) \
	ENTRY8(n+8) \
	ENTRY8(n+16) \
	ENTRY8(n+24) \
	ENTRY8(n+32) \
	ENTRY8(n+40) \
	ENTRY8(n+48) \
	ENTRY8(n+56)

#define ENTRY512(n) \
	ENTRY64(n+0) \
	ENTRY64(n+64) \
	ENTRY64(n+128) \
	ENTRY64(n+192) \
	ENTRY64(n+256) \
	ENTRY64(n+320) \
	ENTRY64(n+384) \
	ENTRY64(n+448)

#define ENTRY4096(n) \
	ENTRY512(n+0) \
	ENTRY512(n+512) \
	ENTRY512(n+1024) \
	ENTRY512(n+1536) \
	ENTRY512(n+2048) \
	ENTRY512(n+2560) \
	ENTRY512(n+3072) \
	ENTRY512(n+3584)

TEXT ·stubs(SB),NOSPLIT|NOFRAME,$0-0
	ENTRY4096(0)
	ENTRY4096(4096)
	RET

TEXT ·stubBase(SB),NOSPLIT,$0-8
	MOVD $·stubs(SB), R0
	MOVD R0, ret+0(FP)
	RET
