// Package pbkdf2 holds the generic declarations of crypto/pbkdf2.
package pbkdf2

import (
	"crypto/hmac"
	"encoding/binary"
	"errors"
	"hash"
)

// Key derives a key from the given password, salt and iteration count (RFC 8018).
func Key[H hash.Hash](h func() H, password string, salt []byte, iter, keyLength int) ([]byte, error) {
	if keyLength <= 0 {
		return nil, errors.New("pkbdf2: keyLength must be larger than 0")
	}
	mac := hmac.New(func() hash.Hash { return h() }, []byte(password))
	var key []byte
	for block := uint32(1); len(key) < keyLength; block++ {
		mac.Reset()
		mac.Write(salt)
		mac.Write(binary.BigEndian.AppendUint32(nil, block))
		u := mac.Sum(nil)
		sum := append([]byte(nil), u...)
		for range iter - 1 {
			mac.Reset()
			mac.Write(u)
			u = mac.Sum(u[:0])
			for i := range sum {
				sum[i] ^= u[i]
			}
		}
		key = append(key, sum...)
	}
	return key[:keyLength], nil
}
