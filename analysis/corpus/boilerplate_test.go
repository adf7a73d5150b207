package corpus

import "testing"

func TestLeftovers(t *testing.T) {
	for _, line := range []string{
		"READ MORE", "Read more: The bridge at Esk", "Also read: Esk floods", "More on this story", "Adblock test (Why?)", "Click to Gallery", "1 of 12",
		"ADVERTISEMENT", "Article continues below", "Share this article", "Sign up for our morning letter: the day in five minutes.", "Get our quiz every Friday. Sign up here.",
		"Download our app.", "Get alerts from the Ledger on your phone: get breaking news.", "Follow AP’s coverage of the war at https://x.example.org",
		"Follow all of Meridian's coverage of the war", "© 2025 Evening Ledger Ltd", "(c) 2025 X", "Copyright The Evening Ledger Limited 2025", "Copyright 2025 X. All rights reserved.",
		"Ola Lind in Esk contributed to this report.", "Associated writers Ola Lind and Ada Moor contributed.", "Additional reporting by Ola Lind", "Reporting by Ola Lind; editing by Ada Moor",
		"This article was originally published in the Ledger.", "— This column appears every second Thursday.", "Published 14 March 2025", "Last updated: Mar. 14, 2025 at 10:00",
		"Ada Moor is the Ledger's roving correspondent. Follow her at https://x.example.org", "Watch: The moment the bridge fell", "From our wire services", "https://x.example.org/a",
		"Tags: war, talks", "3 min read", "The views expressed here are the author's own.", "Most read: A | B",
		"Skip to content", "Home News Sport Business", "Share Save", "Facebook Tweet Email Link", "Share options", "214 Comments", "Explore more on these topics", "Recommended Stories",
		"list of 3 items", "list 1 of 3 Esk floods", "end of list", "after newsletter promotion", "Free weekly newsletter", "Enter your email address", "Privacy Notice: letters may contain ads.",
		"Your support helps us to tell the story", "Your support makes all the difference.", "We use cookies to show you ads.", "Accept all", "Listen to this article | 4 mins", "Listen · 6 min",
		"Why you can trust Ledger News", "Our Standards: The Ledger Principles.", "Please turn on JavaScript to use this feature", "Key events", "From 5h ago", "Leer en español", "mailto",
		"Ola Lind contributed reporting from Esk.", "Ola Lind (with dpa, AFP)", "The Ledger values your feedback", "This content is provided by Spool, which may be using cookies and other technologies.",
	} {
		if !isLeftover(line) {
			t.Errorf("not seen as boilerplate: %s", line)
		}
	}
	for _, line := range []string{
		"Read on Friday to parliament, the bill passed.", "Get the troops out, he said.", "Support our troops, the president said.", "Join us in mourning, she said.",
		"This report was denied by Vastland.", "Posted on Telegram, the video shows a bridge.", "First created in 1949, the alliance has grown.", "With additional troops on the border, Norland waited.",
		"Reports from Esk say that three people were killed.", "Copyright law is being changed by the ministers.", "The list may not be published until May, he said.",
		"Follow the money, the prosecutor said.", "Watch what they do, not what they say.", "Print and radio stayed silent.", "Ada Moor is a former editor who was jailed in Esk.",
		"In pictures of the square the flag is gone.", "Share prices fell.", "More on this was expected on Friday.", "Visit us, the mayor told the envoy.", "12 of 40 were hit.",
		"Comments by the minister caused anger.", "Updated rules will apply.", "Sign in the window reads: no entry.", "All rights to the mine belong to Norland.",
		"“Your support makes all the difference,” the premier said.", "Your support helps us, and we are grateful, he said.", "We use drones at night, he said.", "Accept all of it, he said.",
		"List 1 is shorter.", "List 1 of 3 was handed over.", "Share and share alike.", "Listen to the people, he said.", "Please use force, the rebel said.", "The premier (with the envoy) left", "Home rule is near.", "Key events are planned for May.",
		"Norland contributed troops from Esk.", "From 5 hours of talks came nothing.", "Free elections are near.", "Why you can trust the army, he said, is clear.",
	} {
		if isLeftover(line) {
			t.Errorf("seen as boilerplate: %s", line)
		}
	}
}

func TestCaptions(t *testing.T) {
	for _, line := range []string{
		"The premier in Esk, Friday, March 14, 2025. (AP Photo/Ines Berg)", "The premier in Esk. (Ines Berg/Pool Photo via AP)", "A view of Esk [Ines Berg/Reuters]",
		"In this photo provided by the army, soldiers rest.", "In this image made from video, a bridge burns.", "PHOTO: The premier", "Photograph: Ines Berg/The Ledger", "FILE - The premier speaks in Esk.",
		"The premier spoke on Monday. Photographs: AP", "A tank. (Vastland Army Press Service via AP)", "![A view](a.jpg)", "A tank in Esk. (File photo)",
		"The premier speaks in Esk on Monday. Ines Berg/Getty Images", "The premier in Esk on Friday. | Ines Berg/AFP via Getty Images", "Children in Esk [File: Ines Berg/Reuters]",
		"The premier and the envoy in Esk Image: Ines Bérg/dpa/picture alliance", "The premier outside the palace (PA Wire)", "The envoy speaks (PA)", "The envoy Ola Lind © Ines Berg/TASS",
		"The premier in Esk. REUTERS/Ines Berg", "The premier in Esk. REUTERS/Ines Berg/File Photo Purchase Licensing Rights", "A flag in Esk.CREDIT: Ines Berg for The Ledger",
		"A flag in Esk. © Ines Berg, AFP", "A flag in Esk.Credit...Ines Berg/The Ledger", "A flag in Esk. (Ines Berg for The Evening Ledger)", "Getty Images", "AFP via Getty Images", "Image source, Reuters", "Image caption, The premier waited for hours.", "Media caption, Watch: the bridge falls", "EPA/Shutterstock A woman walks in Esk",
	} {
		if !isCaption(line) {
			t.Errorf("not seen as a caption: %s", line)
		}
	}
	for _, line := range []string{
		"The premier spoke in Esk (the capital).", "It fell a few kilometers (miles) from the palace.", "In this war no picture is the whole truth.", "The image: a flag on a roof.",
		"He said that the photo was false.", "The deal is worth 5 million euros (about $5.4 million).", "Picture the scene, the envoy said.", "He spoke to the Norland Broadcasting Corporation (NBC).",
		"The talks go on. (AFP)", "He told Agence France-Presse (AFP).", "The envoy told Reuters", "The deal covers oil/gas.", "Reuters", "EPA chief resigns", "He spoke to CNN/Reuters", "It is good news for the army (and for the Norland navy).", "Getty Images is sued in Esk.",
	} {
		if isCaption(line) {
			t.Errorf("seen as a caption: %s", line)
		}
	}
}

func TestDatelines(t *testing.T) {
	for line, want := range map[string]string{
		"LONDON (AP) — The minister spoke.":               "LONDON/AP",
		"KYIV, Ukraine — Drones came.":                    "KYIV/",
		"WASHINGTON -- The president spoke.":              "WASHINGTON/",
		"Moscow (Reuters) - The minister spoke.":          "Moscow/Reuters",
		"ST. PAUL, Minn. (AP) — The governor spoke.":      "ST. PAUL/AP",
		"PORT AMAL, 3 JAN 90 (VNA) -- [TEXT] THREE CAME.": "PORT AMAL/VNA",
		"MADRID (SPAIN), 26 JAN 89 (RNE) -- [TEXT] HE.":   "MADRID/RNE",
		"CNN — The premier spoke.":                        "/CNN",
		"(CNN) — “No,” the premier said.":                 "/CNN",
		"VARNA, March 14. /TASS/. The premier spoke.":     "VARNA/TASS",
		"CNN — the channel — has said nothing.":           "",
		"The army /Norland/ waits.":                       "",
		"NATO — the alliance — has said nothing.":         "",
		"He spoke (at length) — and left.":                "",
		"The premier (who is ill) - he spoke.":            "",
		"Norland — a rich land — waits.":                  "",
		"KYIV (AP) —":                                     "",
	} {
		got := ""
		if d, ok := datelineOf(line); ok {
			got = d.place + "/" + d.agency
		}
		if got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

func TestRights(t *testing.T) {
	for line, want := range map[string]string{
		"© 2025 Evening Ledger Ltd": "Evening Ledger",
		"© 2025 Ledger News & Media Limited or its affiliated companies. All rights reserved.": "Ledger News & Media",
		"Copyright The Evening Ledger Limited 2025":                                            "The Evening Ledger",
		"© 2025 AP. All rights reserved.":                                                      "Associated Press",
	} {
		if got := FromText("x", "It rained in Esk on Friday.\n\n"+line).Articles[0].Outlet; got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

func TestStamps(t *testing.T) {
	for _, line := range []string{
		"2025-05-28", "28.05.2025", "28/05/2025", "05/28/2025", "May 1, 2025 11:02 AM GMT+1 Updated 3 hours ago", "28 May 2025Updated 29 May 2025",
		"Wed 28 May 2025 17.42 BST", "19.32 BST", "12 NOV, 14:32", "3 hours ago", "28 May 2025 / 10:14 AM EDT / Ledger News", "2:41",
	} {
		if !isStamp(line) {
			t.Errorf("not seen as a time: %s", line)
		}
	}
	for _, line := range []string{"2025", "March 14", "May 2025: the fall of Esk", "Monday", "05/06", "3.5 million", "1.10", "Esk, 14 March 2025", "Two weeks ago", "14 March 2025 | the day of the fall"} {
		if isStamp(line) {
			t.Errorf("seen as a time: %s", line)
		}
	}
}
