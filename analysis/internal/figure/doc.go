// Package figure reads what the numbers of an article count, and the roles around
// each: who did it, to whom, where, when, who says so, and how it is put forward.
//
// There is no list of sentences here. A sentence goes through these steps, each in
// files of its own:
//
//  1. Words (table, trigger, word, sense): the shared ids of the tokens say what each
//     word adds to its sentence; one whose words can count nothing, as most can
//     not, goes no further. In the others every token becomes a word, with its
//     classes and its own sense as bits.
//  2. Phrases (nounphrase, inner, verbgroup): tokens become noun phrases, with their
//     number, head, owner and what stands after "of", and verb groups, with voice,
//     modal, negation and particle.
//  3. Clauses (parse, attach, govern, finite, clause): from left to right, each verb
//     finds its clause, each clause its subject and what it hangs on: "said that",
//     "who", "when", ", killing", "to free", "while", "and".
//  4. Counts (count, countverb, predicate, assign, countnoun, toll, part): frames.txt says which
//     word counts which of its arguments as what. A passive is turned round first; a
//     number without a noun takes its class from the one before it; parts are told
//     from wholes.
//  5. Roles (agent, blame, side, place, when, scope, claim, modality, source, infer, event):
//     read off the clauses. memory carries from sentence to sentence what was counted
//     and who said so; who spoke, who acted and what happened there is read off the
//     sentences before, when a figure leans on them.
//  6. Quantities (quantity, transfer): numbers that no frame has taken are money, durations,
//     shares, troops, people and so on. No number is read twice.
//
// A parser's room is used again from sentence to sentence and from article to
// article; what a phrase or clause is asked more than once it keeps.
//
// The words are data (lexicon): closed.txt, verbs.txt, nouns.txt and frames.txt were compiled
// for this project.
//
// How a figure is put forward follows one order of precedence, from the strongest:
// denied, negated, threat, demand, proposed, hypothetical, forecast, claim, fact.
// Doubt about what has been ("may have been captured") is a claim when somebody makes
// it, doubt about what may come ("could kill") is not. What a noun refers to ("the
// killing of nine") or a relative clause tells ("the attack that killed nine") is told
// as known and takes nothing but a source from the clause above.
//
// In a war of two sides, one follows from the other where the words leave no doubt:
// drones that Ukraine shot down are Russia's. The pairs stand in side.go.
package figure
