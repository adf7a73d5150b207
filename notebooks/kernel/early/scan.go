package early

// The package strings would bring this one behind all that need it.

func index(s, word string) int {
	for i := 0; i+len(word) <= len(s); i++ {
		if s[i:i+len(word)] == word {
			return i
		}
	}
	return -1
}

// after returns the value that follows a key of a JSON object, without the
// blanks and the colon, up to where the next value begins.
func after(s, key string) string {
	i := index(s, key)
	if i < 0 {
		return ""
	}
	s = s[i+len(key):]
	for len(s) > 0 && (s[0] == ' ' || s[0] == ':' || s[0] == '\n') {
		s = s[1:]
	}
	if end := index(s, ","); end >= 0 {
		s = s[:end]
	}
	return s
}

// number reads the digits that s begins with.
func number(s string) (n int) {
	for i := 0; i < len(s) && i < 6 && '0' <= s[i] && s[i] <= '9'; i++ {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// address reads an IPv4 address in quotes.
func address(s string) (ip [4]byte, ok bool) {
	if len(s) == 0 || s[0] != '"' {
		return ip, false
	}
	s = s[1:]
	for part := range ip {
		n := number(s)
		digits := 0
		for digits < len(s) && '0' <= s[digits] && s[digits] <= '9' {
			digits++
		}
		end := byte('.')
		if part == 3 {
			end = '"'
		}
		if digits == 0 || n > 255 || digits >= len(s) || s[digits] != end {
			return ip, false
		}
		ip[part], s = byte(n), s[digits+1:]
	}
	return ip, true
}
