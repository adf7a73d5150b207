package parallel

import (
	"errors"
	"testing"
	"time"
)

func TestInOrder(t *testing.T) {
	var got []int
	err := InOrder(4, 50, func(i int) int {
		time.Sleep(time.Duration(50-i) * 10 * time.Microsecond) // the first takes longest
		return i * i
	}, func(square int) error {
		got = append(got, square)
		return nil
	})
	if err != nil || len(got) != 50 {
		t.Fatalf("%d results, %v", len(got), err)
	}
	for i, square := range got {
		if square != i*i {
			t.Fatalf("result %d is %d", i, square)
		}
	}
}

func TestInOrderEndsAtAnError(t *testing.T) {
	full := errors.New("disk full")
	taken := 0
	err := InOrder(4, 1_000_000, func(i int) int { return i }, func(int) error {
		if taken++; taken == 10 {
			return full
		}
		return nil
	})
	if err != full || taken != 10 {
		t.Errorf("%d results taken, %v", taken, err)
	}
}
