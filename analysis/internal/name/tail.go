package name

import "readout/analysis/internal/text"

// tails makes the heads of organisations just scanned one with what they are
// for: "Institute" of "Institute of Slavic Studies".
func (r *Reader) tails() {
	if r.style != plain {
		return
	}
	items := r.items[r.begin:]
	for k := range items {
		it, least := &items[k], 1
		switch {
		case it.used, it.entry == none && !it.class.is(orghead):
			continue
		case it.entry != none:
			if r.entries[it.entry].kind != Organisation || !r.classAt(it.last-1).is(orghead) {
				continue
			}
			least = 2 // European Council on Foreign Relations
		}
		if end := r.tailEnd(items, k); end-k-1 >= least {
			r.merge(items, k, end, 0)
			it.entry, it.body = none, true
		}
	}
}

// tailEnd returns the item after those that say what the organisation of item k
// is for, k+1 when none do.
func (r *Reader) tailEnd(items []item, k int) int {
	i := items[k].last
	if r.smallAt(i)&(of|toward|upon) == 0 {
		return k + 1
	}
	i++
	if r.smallAt(i) == article {
		i++
	}
	end := k + 1
	for ; end < len(items) && items[end].first == i && r.subject(&items[end]); end++ {
		i = items[end].last
		if r.is(i, "and") && end+1 < len(items) && items[end+1].first == i+1 && r.subject(&items[end+1]) {
			i++
		}
	}
	return end
}

// subject reports whether an organisation may be for what the item names.
func (r *Reader) subject(it *item) bool {
	return it.entry == none && r.tokens[it.first].Kind == text.Word && !it.class.is(given|day|month|honorific|rank|role)
}
