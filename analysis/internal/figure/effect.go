package figure

// effect is what a verb does to what is said below it.
type effect uint16

const (
	report       effect = 1 << iota // its subject says so
	deny                            // its subject says it is not so
	believe                         // somebody holds it to be so
	forecast                        // it is to come
	desire                          // it is wanted
	fear                            // it may have come about
	threat                          // it is threatened
	demand                          // it is asked for
	propose                         // it is put forward
	discuss                         // it is weighed
	fail                            // it did not come about
	measure                         // it puts a toll at a number
	intransitive                    // it has no passive, so its past form is no participle of what it follows
	gives                           // its subject gives the amount
	gets                            // its subject gets it
	musters                         // its subject has the soldiers
)

// tells are the effects of verbs that a clause with "that" can follow.
const tells = report | deny | believe | forecast | desire | fear | threat | demand | propose | discuss

var effects = map[string]effect{
	"report": report, "deny": deny, "believe": believe, "forecast": forecast, "desire": desire, "fear": fear,
	"threat": threat, "demand": demand, "propose": propose, "discuss": discuss, "fail": fail, "measure": measure, "intransitive": intransitive, "give": gives, "get": gets, "muster": musters,
}
