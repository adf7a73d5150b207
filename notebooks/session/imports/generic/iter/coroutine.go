package iter

// coroutine runs a push loop in a goroutine of its own, one value at a time.
type coroutine struct {
	loop    func(yield func() bool)
	resume  chan bool // true to go on, false to stop
	yielded chan bool // true when a value is there, false when the loop is over
	started bool
	running bool
	over    bool
	failed  bool
	failure any
}

func start(loop func(yield func() bool)) *coroutine {
	return &coroutine{loop: loop, resume: make(chan bool), yielded: make(chan bool)}
}

// next runs the loop to its next value and reports whether there is one.
func (c *coroutine) next() bool { return c.turn(true) }

// stop ends the loop.
func (c *coroutine) stop() { c.turn(false) }

func (c *coroutine) turn(goOn bool) bool {
	if c.running {
		panic("iter.Pull: next or stop called again before yield")
	}
	if c.over || !c.started && !goOn {
		c.over = true
		return false
	}
	c.running = true
	if c.started {
		c.resume <- goOn
	} else {
		c.started = true
		go c.run()
	}
	more := <-c.yielded
	c.running = false
	if !more {
		c.over = true
	}
	if c.failed {
		c.failed = false
		panic(c.failure)
	}
	return more
}

func (c *coroutine) run() {
	returned := false
	defer func() {
		if !returned {
			c.failed, c.failure = true, recover()
		}
		c.yielded <- false
	}()
	stopped := false
	c.loop(func() bool {
		if stopped {
			return false
		}
		c.yielded <- true
		stopped = !<-c.resume
		return !stopped
	})
	returned = true
}
