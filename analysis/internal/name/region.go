package name

// region is what a name's place is the centre of.
type region uint8

const (
	oblast region = iota + 1
	district
)

// regionOf returns the region that a word after a place names, and whether it
// names several; an oblast is a region.
func regionOf(s string) (kind region, many bool) {
	switch s {
	case "region", "Region", "oblast", "Oblast", "province", "Province":
		return oblast, false
	case "regions", "oblasts", "provinces":
		return oblast, true
	case "district", "District":
		return district, false
	case "districts":
		return district, true
	}
	return 0, false
}

// name returns what the region's name adds to that of the place.
func (r region) name() string {
	if r == district {
		return " district"
	}
	return " region"
}

// shareRegion makes "Kharkiv" of "Kharkiv, Sumy and Donetsk regions" a region.
func (r *Reader) shareRegion(k int32) {
	for ; k > int32(r.begin); k-- {
		before, gap := &r.items[k-1], r.items[k].first-r.items[k-1].last
		listed := r.is(before.last, ",") || r.is(before.last, "and")
		if gap < 1 || gap > 2 || !listed || before.entry == none || before.region != 0 || r.entries[before.entry].kind != Place {
			return
		}
		before.region = r.items[k].region
	}
}
