// Package hkdf holds the generic declarations of crypto/hkdf.
package hkdf

import (
	"crypto/hmac"
	"errors"
	"hash"
)

// Extract generates a pseudorandom key for use with Expand.
func Extract[H hash.Hash](h func() H, secret, salt []byte) ([]byte, error) {
	newHash := func() hash.Hash { return h() }
	if salt == nil {
		salt = make([]byte, newHash().Size())
	}
	mac := hmac.New(newHash, salt)
	mac.Write(secret)
	return mac.Sum(nil), nil
}

// Expand derives a key from the given pseudorandom key and info (RFC 5869).
func Expand[H hash.Hash](h func() H, pseudorandomKey []byte, info string, keyLength int) ([]byte, error) {
	newHash := func() hash.Hash { return h() }
	if keyLength > 255*newHash().Size() {
		return nil, errors.New("hkdf: requested key length too large")
	}
	var key, block []byte
	for i := byte(1); len(key) < keyLength; i++ {
		mac := hmac.New(newHash, pseudorandomKey)
		mac.Write(block)
		mac.Write([]byte(info))
		mac.Write([]byte{i})
		block = mac.Sum(nil)
		key = append(key, block...)
	}
	return key[:keyLength], nil
}

// Key derives a key from the given secret, salt and info.
func Key[H hash.Hash](h func() H, secret, salt []byte, info string, keyLength int) ([]byte, error) {
	prk, err := Extract(h, secret, salt)
	if err != nil {
		return nil, err
	}
	return Expand(h, prk, info, keyLength)
}
