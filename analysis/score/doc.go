// Package score compares the facts that Readout reads with a gold file: facts
// that a person marked by hand.
//
// A gold file is JSON Lines. A line is one of three:
//
//   - a fact, with any of the keys of a fact in JSON Lines:
//     {"article":"a","module":"casualty","kind":"killed","value":5,"bound":"at_least","text":"at least five"}
//     A text that holds several acceptable answers parts them with " | "; a fact
//     with "optional":true may be read or not.
//   - a count of the facts of one label in the body of an article:
//     {"article":"a","module":"actor","kind":"mention","form":"name","label":"Mark Rutte","count":3}
//   - an article and the kinds that were marked in it, which says that what is
//     not there is not there:
//     {"article":"a","covers":["casualty/*","quantity/money"]}
//
// Only the articles of the gold file are judged, and in each the kinds that it
// covers; without a covers line these are the kinds that stand anywhere in the
// file. A label with a count anywhere is judged in all of them. Captions and
// boilerplate are left out on both sides; a repeat of words printed before is
// right when gold has it and not false when gold has not.
//
// A fact is matched with a gold fact of the same article, kind and value (or
// low and high), the nearest in the text first, optional ones last. Matched facts are then compared
// in what else the gold fact says.
package score
