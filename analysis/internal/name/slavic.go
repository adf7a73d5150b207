package name

import "unicode/utf8"

// skeleton returns the identity of a word from a Slavic language under any of
// the usual transliterations: Zelensky, Zelenskyy, Zelenskiy and Зеленський
// have one skeleton. It is looked up only when the word itself is unknown.
func skeleton(word string) uint64 {
	var folded, latin [96]byte
	letters := folded[:0]
	if len(word) > 64 {
		word = word[:64]
	}
	spelt := fold(latin[:0], word)
	for i := 0; i < len(spelt); {
		if spelt[i] < utf8.RuneSelf {
			letters = append(letters, spelt[i])
			i++
			continue
		}
		r, n := utf8.DecodeRune(spelt[i:])
		if s, ok := cyrillic[r]; ok {
			letters = append(letters, s...)
		} else {
			letters = append(letters, spelt[i:i+n]...)
		}
		i += n
	}
	h := uint64(hashStart ^ 0x5afe)
	last := byte(0)
	for i := 0; i < len(letters); {
		sound, n := soundAt(letters[i:])
		i += n
		if sound == 'i' && i < len(letters) && (letters[i] == 'e' || letters[i] == 'o') {
			sound = 'e' // ye, ie, yo
			i++
		}
		if sound == last || sound == 0 {
			continue
		}
		last = sound
		h = (h ^ uint64(sound)) * hashPrime
	}
	return h
}

// soundAt returns what the letters begin with, and how many they are.
func soundAt(s []byte) (byte, int) {
	var next byte
	if len(s) > 1 {
		next = s[1]
	}
	switch s[0] {
	case 'y', 'i', 'j':
		n := 1
		for n < len(s) && (s[n] == 'y' || s[n] == 'i' || s[n] == 'j') {
			n++
		}
		return 'i', n
	case 'w':
		return 'v', 1
	case 's':
		switch {
		case begins(s, "shch"):
			return 'S', 4
		case begins(s, "sch"):
			return 'S', 3
		case next == 'h':
			return 'S', 2
		}
	case 't':
		switch {
		case begins(s, "tsch"):
			return 'C', 4
		case begins(s, "tch"):
			return 'C', 3
		case next == 's', next == 'z':
			return 'c', 2
		}
	case 'c':
		switch next {
		case 'h':
			return 'C', 2
		case 'k':
			return 'k', 2
		}
	case 'z':
		if next == 'h' {
			return 'z', 2
		}
	case 'k':
		if next == 'h' {
			return 'h', 2
		}
	case 'p':
		if next == 'h' {
			return 'f', 2
		}
	case 'f':
		if next == 'f' {
			return 'v', 2
		}
	case 'o':
		if next == 'u' {
			return 'u', 2
		}
	}
	return s[0], 1
}

func begins(s []byte, head string) bool { return len(s) >= len(head) && string(s[:len(head)]) == head }

var cyrillic = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'ґ': "g", 'д': "d", 'е': "e", 'ё': "yo", 'є': "ye", 'ж': "zh",
	'з': "z", 'и': "y", 'і': "i", 'ї': "i", 'й': "i", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o",
	'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ў': "u", 'ф': "f", 'х': "kh", 'ц': "ts", 'ч': "ch",
	'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "yu", 'я': "ya",
}

// minSkeleton is the length from which a skeleton says enough.
const minSkeleton = 5

// transliterated are the states whose names come in many spellings.
var transliterated = map[string]bool{
	"Russia": true, "Ukraine": true, "Belarus": true, "Soviet Union": true, "Bulgaria": true,
	"Serbia": true, "Kazakhstan": true, "Kyrgyzstan": true, "Tajikistan": true, "Uzbekistan": true,
}
