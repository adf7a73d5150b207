package session

// What follows is run twice by the benchmark against compiled Go: as compiled
// here, and as the text of a cell.

type shape struct {
	n, m int
	f    float64
	next *shape
}

func (s *shape) grow(by int) { s.n += by }

func sum(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		s += i*i ^ i
	}
	return s
}

func mixed(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		if i%3 == 0 {
			s += i * 7 / 5
		} else {
			s ^= i << 2
		}
	}
	return s
}

func float(n int) float64 {
	s := 0.0
	for i := 1; i <= n; i++ {
		s += 1 / float64(i)
	}
	return s
}

func slice(n int) int {
	a := make([]int, 1000)
	for i := 0; i < n; i++ {
		a[i%1000] += i
	}
	return a[7]
}

func nested(n int) int {
	s := 0
	for i := range n / 1000 {
		for j := range 1000 {
			s += i ^ j
		}
	}
	return s
}

func matrix(n int) float64 {
	const size = 200
	var a, b, c [][]float64
	for i := range size {
		a, b, c = append(a, make([]float64, size)), append(b, make([]float64, size)), append(c, make([]float64, size))
		for j := range size {
			a[i][j], b[i][j] = float64(i+j), float64(i-j)
		}
	}
	for i := range size {
		for j := range size {
			for k := range size {
				c[i][j] += a[i][k] * b[k][j]
			}
		}
	}
	return c[3][4]
}

func sieve(n int) int {
	composite := make([]bool, n)
	count := 0
	for i := 2; i < n; i++ {
		if composite[i] {
			continue
		}
		count++
		for j := i * i; j < n; j += i {
			composite[j] = true
		}
	}
	return count
}

func collatz(n int) int {
	longest := 0
	for i := 1; i < n/100; i++ {
		steps := 0
		for k := i; k != 1; steps++ {
			if k%2 == 0 {
				k /= 2
			} else {
				k = 3*k + 1
			}
		}
		longest = max(longest, steps)
	}
	return longest
}

func fields(n int) int {
	s := shape{n: 1}
	p := &shape{}
	for i := 0; i < n; i++ {
		s.n += i
		p.m += s.n & 3
		p.f += 0.5
	}
	return s.n + p.m
}

func structs(n int) int {
	all := make([]shape, 1000)
	for i := range all {
		all[i].n = i
	}
	s := 0
	for range n / 1000 {
		for i := range all {
			all[i].m += all[i].n
		}
		for _, v := range all {
			s += v.m
		}
	}
	return s
}

func list(n int) int {
	var l *shape
	for i := range 1000 {
		l = &shape{n: i, next: l}
	}
	s := 0
	for range n / 1000 {
		for p := l; p != nil; p = p.next {
			s += p.n
		}
	}
	return s
}

func captured(n int) int {
	s := 0
	add := func(k int) { s += k }
	for i := 0; i < n; i++ {
		s ^= i
	}
	add(1)
	return s
}

func closures(n int) int {
	s := 0
	add := func(k int) { s += k }
	for i := 0; i < n; i++ {
		add(i)
	}
	return s
}

func methods(n int) int {
	s := &shape{}
	for i := 0; i < n; i++ {
		s.grow(i)
	}
	return s.n
}

var prose = func() string {
	b := make([]byte, 10_000)
	for i := range b {
		b[i] = 'a' + byte(i*i%26)
	}
	return string(b)
}()

func bytesOf(n int) int {
	count := 0
	for range n / len(prose) {
		for i := 0; i < len(prose); i++ {
			if prose[i] == 'e' {
				count++
			}
		}
	}
	return count
}

func runes(n int) int {
	count := 0
	for range n / len(prose) {
		for _, r := range prose {
			if r == 'e' {
				count++
			}
		}
	}
	return count
}

func hash(n int) uint32 {
	h := uint32(2166136261)
	for range n / len(prose) {
		for i := range len(prose) {
			h ^= uint32(prose[i])
			h *= 16777619
		}
	}
	return h
}

func mapped(n int) int {
	m := map[int]int{}
	for i := 0; i < n/10; i++ {
		m[i&1023] += i
	}
	return len(m) + m[5]
}

func array(n int) int {
	var a [256]int
	for i := 0; i < n; i++ {
		a[i&255] ^= i
	}
	return a[9]
}

func bubble(n int) int {
	a := make([]int, 2000)
	for i := range a {
		a[i] = i * 7919 % 2003
	}
	for i := range a {
		for j := 0; j < len(a)-1-i; j++ {
			if a[j] > a[j+1] {
				a[j], a[j+1] = a[j+1], a[j]
			}
		}
	}
	return a[5]
}

func mandelbrot(n int) int {
	count := 0
	for py := range 100 {
		for px := range 100 {
			x0, y0 := float64(px)/40-2, float64(py)/50-1
			x, y, k := 0.0, 0.0, 0
			for ; k < 1000 && x*x+y*y < 4; k++ {
				x, y = x*x-y*y+x0, 2*x*y+y0
			}
			count += k
		}
	}
	return count
}

func appending(n int) int {
	var a []int
	for i := 0; i < n/10; i++ {
		a = append(a, i)
	}
	return len(a)
}

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}
