package date

import (
	"testing"
	"time"
)

func TestMiddle(t *testing.T) {
	for in, want := range map[string]string{
		"2025-03-14": "2025-03-14", "2025-03-10/2025-03-16": "2025-03-13", "2025-03-10/2025-03-11": "2025-03-10",
		"2025-03-10/2025-03-17": "", "2025-03": "", "2022-02-24/..": "", "../2022-02-24": "",
	} {
		interval, _ := ParseISO(in)
		got := ""
		if day, ok := interval.Middle(); ok {
			got = day.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
}

func TestMonday(t *testing.T) {
	for in, want := range map[string]string{"2025-03-10": "2025-03-10", "2025-03-16": "2025-03-10", "2025-03-01": "2025-02-24"} {
		day, _ := ParseISO(in)
		if got := Monday(day.From).Format(time.DateOnly); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}
