package number

// addContext adds the words around a number that say what it is used for.
func addContext(add func(role, float64, string, string)) {
	add(heading, -1, "", `article articles resolution resolutions chapter section sections protocol page pages
		paragraph clause annex appendix item phase stage unit room gate channel flight route highway decree
		directive title rule figure table type mark category class part volume episode round war number no nos nr
		pp psalm verse tier level zone sector district block apartment flat room platform line bus train pier
		boeing airbus shahed geran falcon formula apollo windows version model order law regulation amendment
		proposition grade schedule lot bay ward checkpoint`)
	add(heading, -1, "ordinary", `unit stage part round line level figure table mark war order law block class
		flat room bus train type number model grade lot ward bay sector zone district title rule platform item
		apartment no checkpoint gate pier flight page pages sections articles resolutions nos`)
	add(street, -1, "", `street road avenue square lane drive boulevard court terrace crescent st rd ave
		blvd highway embankment prospekt prospect ulitsa allee strasse`)
	add(person, -1, "", `man woman boy girl husband wife son daughter brother sister father mother grandfather
		grandmother child baby teenager pensioner people men women children boys girls those anyone everyone
		youths citizens adults males females civilians residents conscripts persons volunteers pensioners kids
		grandson granddaughter nephew niece cousin uncle aunt partner fiancee twins`)
	add(changing, -1, "", `rose rise rises risen rising fell fall falls fallen falling climbed climb climbing
		jumped grew grow grown growing increased increase increases increasing raised raise raising cut cuts cutting
		dropped drop dropping reduced reduce lowered lower revised slashed up down went go gone shrank shrunk
		boosted boost doubled tripled declined decline surged slumped slipped expanded expand lifted changed
		narrowed widened moved swung soared plunged decreased decrease`)
	add(function, -1, "", `the a an of in on at by for to from with and or but as than that which who whom
		is are was were be been being has have had do does did will would can could may might must should shall
		he she it they we i you his her its their our my your this these those there here when where while after before
		since until till during into onto over under about around more less fewer most least not also only just
		alone later earlier ago saying said says according if because so then now what how why all each per
		against between among through without within across near off out up down again still already yet both
		said told added against amid despite via versus compared following including like came went began`)
	add(measure, -1, "", `km kg mm cm ml mg ft mph kmh kph kw mw gw kwh lb lbs kt nm sq ha hp kn dpi px`)
	add(dash, -1, "", "~ −")
	add(slash, -1, "", "⁄")
	add(joint, -1, "", "to through and or")
	add(point, -1, "", "point")
	add(percent, -1, "", "% per percent percents percentage pct")
	add(hour, -1, "", sets[hourMarks])
	add(trailing, -1, "", "and or odd + plus at")
	add(contest, -1, "", `win wins won victory defeat loss draw lead vote votes majority score ruling decision
		verdict margin`)
}
