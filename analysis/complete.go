package analysis

import (
	"encoding/binary"
	"encoding/hex"
	"hash/fnv"
	"slices"
	"sort"

	"readout/analysis/internal/name"
)

// Read reads an article with the given modules and completes the facts, in
// order of position. With an actor it keeps only what stands in sentences that
// name that actor.
func Read(r *Reading, modules []Module, actor string) []Fact {
	var all []Fact
	seen := map[uint64]int{}
	for _, m := range modules {
		facts := m.Read(r)
		for i := range facts {
			facts[i].Module = m.Name
			complete(&facts[i], r)
			facts[i].ID = identify(&facts[i], seen)
		}
		for _, f := range facts {
			if w := f.whole; w > 0 && w <= len(facts) {
				f.PartOf = facts[w-1].ID
			}
			if actor == "" || r.names(f.sentence, actor) {
				all = append(all, f)
			}
		}
	}
	sort.SliceStable(all, func(i, j int) bool {
		if all[i].Start != all[j].Start {
			return all[i].Start < all[j].Start
		}
		return all[i].End < all[j].End
	})
	return all
}

// complete fills in where f stands and turns its offsets from the article's
// text into the file's.
func complete(f *Fact, r *Reading) {
	a := r.Article
	f.Article, f.Outlet = a.ID, a.Outlet
	f.Published, f.PublishedBasis = a.Published.String(), string(a.Published.Basis)
	f.Text = a.Text[f.Start:f.End]
	f.sentence = r.sentenceAt(f.Start)
	if f.sentence >= 0 {
		s := r.Sentences[f.sentence]
		f.Section = string(s.Section)
		f.Line = a.LineNumber(s.Line, f.Start)
		f.Sentence = a.Text[s.Start:s.End]
		f.DuplicateOf = s.DuplicateOf // a repeated story has its new sentences, too
	}
	f.Start, f.End = a.FileOffset(f.Start), a.FileOffset(f.End)
}

// sentenceAt returns the index of the sentence around an offset, or -1.
func (r *Reading) sentenceAt(offset int) int {
	i := sort.Search(len(r.Sentences), func(i int) bool { return r.Sentences[i].End > offset })
	if i == len(r.Sentences) || r.Sentences[i].Start > offset {
		return -1
	}
	return i
}

// names reports whether a sentence names the actor, in whatever form.
func (r *Reading) names(sentence int, actor string) bool {
	return sentence >= 0 && slices.ContainsFunc(r.Sentences[sentence].Names, func(m name.Mention) bool {
		return m.Actor == actor && !m.IsPlace
	})
}

// identify returns an id made of the fact's words, not of where they stand, so
// that it survives an edit elsewhere in the file. The n-th fact with the same
// words gets an id of its own.
func identify(f *Fact, seen map[uint64]int) string {
	h := fnv.New64a()
	for _, s := range []string{f.Article, f.Module, f.Kind, f.Label, f.Text, f.Sentence, f.By, f.To} {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	words := h.Sum64()
	h.Write(binary.AppendUvarint(nil, uint64(seen[words])))
	seen[words]++
	return hex.EncodeToString(h.Sum(nil))
}
