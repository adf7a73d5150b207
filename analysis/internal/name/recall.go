package name

// recent is a person mentioned earlier in the article.
type recent struct {
	actor, met int32 // none when not of the gazetteer, or not introduced
	sentence   int
}

func (r *Reader) remember(actor, met int32) {
	r.recent = append(r.recent, recent{actor, met, r.current})
}

func (r *Reader) metActor(actor int32) bool { return r.met.byActor[actor] != 0 }

// lastHolder resolves "the president": the only person of the article who holds
// such an office, else the last one mentioned, when no other stands beside.
func (r *Reader) lastHolder(office int32) (actor, met int32) {
	holds := func(w *introduced) bool {
		if w.actor != none {
			return r.serves(w.actor, office)
		}
		return w.office == office
	}
	o := &r.met.byOffice[office]
	for ; o.seen < len(r.met.list); o.seen++ {
		if holds(&r.met.list[o.seen]) {
			o.n, o.met = o.n+1, int32(o.seen)
		}
	}
	if o.n == 1 {
		return r.met.list[o.met].actor, pick(r.met.list[o.met].actor, o.met)
	}
	sentence, found := -1, recent{none, none, 0}
	for i := len(r.recent) - 1; i >= max(0, len(r.recent)-memory) && r.current-r.recent[i].sentence <= 3; i-- {
		p := r.recent[i]
		if sentence >= 0 && p.sentence != sentence {
			break
		}
		if p.actor != none && !r.serves(p.actor, office) || p.actor == none && (p.met == none || r.met.list[p.met].office != office) {
			continue
		}
		if sentence >= 0 && (p.actor != found.actor || p.actor == none && p.met != found.met) {
			return none, none
		}
		sentence, found = p.sentence, p
		if sentence == r.current {
			break
		}
	}
	return found.actor, pick(found.actor, found.met)
}

// pick drops what an actor already says.
func pick(actor, met int32) int32 {
	if actor != none {
		return none
	}
	return met
}

// serves reports whether a person holds the office on the article's day.
func (r *Reader) serves(person, office int32) bool {
	for _, p := range r.backgrounds[person].posts {
		if p.office == office {
			if on := r.holder(p, r.day); on == person {
				return true
			}
		}
	}
	return false
}

// boss returns the leader whom the last person mentioned serves.
func (r *Reader) boss() int32 {
	for i := len(r.recent) - 1; i >= max(0, len(r.recent)-memory); i-- {
		if a := r.recent[i].actor; a != none {
			state := r.backgrounds[a].state
			if state == none {
				return none
			}
			if who := r.holder(post{state, r.leading}, r.day); who != a {
				return who
			}
			return none
		}
	}
	return none
}

// counterpart returns who holds, in another state, the office of the last
// person mentioned.
func (r *Reader) counterpart(state int32) int32 {
	if state == none || len(r.recent) == 0 {
		return none
	}
	a := r.recent[len(r.recent)-1].actor
	if a == none {
		return none
	}
	for _, p := range r.backgrounds[a].posts {
		if r.holder(p, r.day) == a {
			if who, _ := r.incumbent(post{state, p.office}); who != none {
				return who
			}
		}
	}
	return none
}
