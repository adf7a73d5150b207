// Package date reads days in English news text and does arithmetic on them.
package date

import "time"

// Interval is a stretch of days, both ends included. The zero Interval is
// unknown; a single day has From == To; a zero From or To is open on that side.
type Interval struct{ From, To time.Time }

// Mention is a time expression in text and the days it means.
type Mention struct {
	Start, End int // bytes
	Interval   Interval
	Since      bool // "since February 2022": the interval is open to the anchor
}
