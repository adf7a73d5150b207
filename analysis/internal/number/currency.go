package number

const unknownCurrency = "XXX" // ISO 4217: no currency

// addMoney adds the words for currencies: which one, for a nation's adjective,
// is in dollarOf.
func addMoney(add func(role, float64, string, string)) {
	for _, c := range [][2]string{
		{"USD", "dollar dollars usd bucks"}, {"EUR", "euro euros eur"}, {"GBP", "pound pounds sterling gbp"},
		{"RUB", "rouble roubles ruble rubles rub"}, {"UAH", "hryvnia hryvnias hryvnya uah"},
		{"JPY", "yen jpy"}, {"CNY", "yuan renminbi rmb cny"}, {"PLN", "zloty zlotys zlotych pln"},
		{"CHF", "chf"}, {"SEK", "krona kronor sek"}, {"DKK", "dkk"}, {"NOK", "nok"}, {"CZK", "koruna koruny czk"},
		{"HUF", "forint forints huf"}, {"RON", "lei ron"}, {"BGN", "leva bgn"}, {"TRY", "lira liras"},
		{"INR", "rupee rupees inr"}, {"IRR", "rial rials irr"}, {"SAR", "riyal riyals sar"}, {"AED", "dirham dirhams aed"},
		{"ILS", "shekel shekels ils"}, {"KRW", "won krw"}, {"KZT", "tenge kzt"}, {"GEL", "lari gel"},
		{"CAD", "cad"}, {"AUD", "aud"}, {"NZD", "nzd"}, {"HKD", "hkd"}, {"SGD", "sgd"}, {"ZAR", "rand rands zar"},
		{"BRL", "reais brl"}, {"MXN", "mxn"}, {"BTC", "bitcoin bitcoins btc"}, {"THB", "baht thb"},
		{unknownCurrency, `franc francs peso pesos dinar dinars krone kroner peseta pesetas guilder guilders
			markka drachma drachmas escudo escudos ringgit rupiah naira cedi shilling shillings`},
	} {
		add(money, -1, c[0], c[1])
	}
	add(money, -1, "cent", "cent cents")
	add(money, -1, "pence", "pence penny")
	add(money, -1, "kopeck", "kopeck kopecks kopek kopeks")

	for _, n := range [][2]string{
		{"US", "us u.s u.s. american"}, {"CA", "canadian c ca"}, {"AU", "australian a au"}, {"NZ", "zealand nz"},
		{"HK", "kong hk"}, {"SG", "singapore s"}, {"CH", "swiss"}, {"RU", "russian"}, {"UA", "ukrainian"},
		{"GB", "british"}, {"SE", "swedish"}, {"NO", "norwegian"}, {"DK", "danish"}, {"CZ", "czech"}, {"PL", "polish"},
		{"JP", "japanese"}, {"CN", "chinese"}, {"IN", "indian"}, {"TR", "turkish"}, {"MX", "mexican mex"}, {"KR", "korean"},
		{"FR", "french"}, {"BR", "brazilian r"}, {"BY", "belarusian"}, {"FI", "finnish"}, {"NL", "dutch"},
		{"TW", "taiwanese taiwan"}, {"EG", "egyptian"}, {"SY", "syrian"}, {"LB", "lebanese"}, {"IQ", "iraqi"},
		{"RS", "serbian"}, {"SA", "saudi"}, {"IR", "iranian"}, {"PK", "pakistani"}, {"HU", "hungarian"},
	} {
		add(nation, -1, n[0], n[1])
	}
}

// national is the currency a nation's own adjective makes of a word for several.
var national = map[string]string{
	"USD CA": "CAD", "USD AU": "AUD", "USD NZ": "NZD", "USD HK": "HKD", "USD SG": "SGD", "USD TW": "TWD",
	"XXX CH": "CHF", "XXX MX": "MXN", "XXX NO": "NOK", "XXX DK": "DKK", "XXX RS": "RSD", "XXX IQ": "IQD",
	"RUB BY": "BYN", "GBP EG": "EGP", "GBP SY": "SYP", "GBP LB": "LBP", "INR PK": "PKR", "USD BR": "BRL", "USD MX": "MXN",
}

// signs are currency signs.
var signs = map[string]string{
	"$": "USD", "£": "GBP", "€": "EUR", "₽": "RUB", "₴": "UAH", "¥": "JPY", "₹": "INR", "₪": "ILS", "₺": "TRY",
	"₩": "KRW", "₸": "KZT", "₾": "GEL", "₿": "BTC", "₦": "NGN", "₱": "PHP", "₫": "VND", "₡": "CRC", "₭": "LAK", "฿": "THB",
}
