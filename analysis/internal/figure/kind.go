package figure

import "math/bits"

// Kind is what a figure counts: one bit of the list in kindNames, so that a
// rule can ask for several at once.
type Kind uint32

const (
	kKilled Kind = 1 << iota
	kWounded
	kCasualties
	kMissing
	kCaptured
	kDeported
	kEncircled
	kDisplaced
	kExchanged
	kReleased

	kLaunched
	kDowned
	kLost
	kHit
	kFell
	kProduced
	kDelivered

	kMoney
	kTroops
	kDuration
	kShare
	kPeople
	kCountries
	kDistance
	kArea
	kOther
)

const (
	ofCasualty = kLaunched - 1
	ofDrone    = kMoney - 1 - ofCasualty
	ofQuantity = kOther<<1 - kMoney

	hurts = kKilled | kWounded | kCasualties // a toll of killed or wounded
	harm  = hurts | kMissing | kCaptured
)

var kindNames = [...]string{
	"killed", "wounded", "casualties", "missing", "captured", "deported", "encircled", "displaced", "exchanged", "released",
	"launched", "downed", "lost", "hit", "fell", "produced", "delivered",
	"money", "troops", "duration", "share", "people", "countries", "distance", "area", "other",
}

// String returns the name of a kind, as in a fact.
func (k Kind) String() string {
	if k == 0 {
		return ""
	}
	return kindNames[bits.TrailingZeros32(uint32(k))]
}

// Module returns the name of the module whose kind it is.
func (k Kind) Module() string {
	switch {
	case k&ofCasualty != 0:
		return "casualty"
	case k&ofDrone != 0:
		return "drone"
	}
	return "quantity"
}

// kindNamed returns the kind "module/kind".
func kindNamed(s string) Kind {
	for i := range kindNames {
		if k := Kind(1) << i; k.Module()+"/"+k.String() == s {
			return k
		}
	}
	panic("figure: no kind " + s)
}
