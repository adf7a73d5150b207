package iter

// Pull turns a push iterator into next and stop.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	var value V
	c := start(func(yield func() bool) {
		seq(func(v V) bool {
			value = v
			return yield()
		})
	})
	next = func() (V, bool) {
		var zero V
		if !c.next() {
			return zero, false
		}
		v := value
		value = zero
		return v, true
	}
	return next, c.stop
}

// Pull2 turns a push iterator over pairs into next and stop.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	var key K
	var value V
	c := start(func(yield func() bool) {
		seq(func(k K, v V) bool {
			key, value = k, v
			return yield()
		})
	})
	next = func() (K, V, bool) {
		var noKey K
		var noValue V
		if !c.next() {
			return noKey, noValue, false
		}
		k, v := key, value
		key, value = noKey, noValue
		return k, v, true
	}
	return next, c.stop
}
