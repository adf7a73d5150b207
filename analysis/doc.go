// Package analysis is the spine of Readout: it turns articles into facts, and
// facts into tables.
//
//	Article -> Fact -> Table -> chart, sheet, page, cell
//
// Nothing flows back. A run goes through these steps:
//
//  1. corpus.Load makes articles: text with byte offsets into the file it came
//     from, a publication date with the basis it rests on, lines classed as
//     title, body, caption or boilerplate, repeats marked, sentences.
//  2. Words.Reading adds the layers that all modules share: tokens, names,
//     numbers and time expressions of each sentence, each made once. Every word
//     is looked up once, in the vocabulary of package text, for all layers.
//  3. Each Module reads the facts of its kind. Read is pure: it depends on
//     nothing but the article and the word lists.
//  4. The pipeline completes every fact with where it stands: article, outlet,
//     date, section, line, byte span, words and sentence, which facts share,
//     and puts them in order. A stable id is made when it is asked for.
//  5. Each View folds facts into a table: zero, add, merge, finish. Merge is
//     associative and commutative, so that any number of workers, any order of
//     articles and any split of the corpus give the same table.
//  6. Package reports draws, prints and writes tables. It knows tables only.
//
// Facts stay claims. Two officials who give two tolls are two facts; no view
// adds or averages them silently.
//
// A module is one folder and one line in package modules. Notebooks use the
// same pieces by short names: each view is a function of its module's package,
// casualty.ByDay(c), and casualty.Facts(c) are facts to search and to show.
package analysis
