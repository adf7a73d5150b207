// Package zmtp speaks ZMTP 3.0, the wire protocol of ZeroMQ, as far as a
// Jupyter kernel needs it: listening sockets of the kinds ROUTER, XPUB and REP
// over tcp and ipc, with the NULL mechanism.
//
// Whoever can reach the port is taken for hostile until a message's signature
// has been checked, which happens elsewhere. So here
//
//   - a handshake has a deadline and is nobody else's concern (handshake.go),
//   - frames and messages have a largest size, and memory is taken as bytes
//     arrive, not as they are announced (frame.go),
//   - every peer has its own bounded queue, and a peer that does not take what
//     it is sent is dropped (queue.go).
package zmtp
