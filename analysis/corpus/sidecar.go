package corpus

import (
	"io"
	"path"
	"slices"
	"sort"
)

// sidecarName is the file that says of the others in its folder what they do
// not say themselves.
const sidecarName = "corpus.csv"

// sidecars has what the sidecars say, by the names of files.
type sidecars map[string]*entry

type entry struct {
	meta
	file    string // the sidecar's
	present bool   // the file it speaks of is there
}

// takeSidecars reads the sidecars among the files and returns the others. A
// corpus.csv without a column named file holds articles.
func takeSidecars(files []file, omitted *[]Omission) (sidecars, []file) {
	all := sidecars{}
	var rest []file
	for _, f := range files {
		if path.Base(f.name) != sidecarName {
			rest = append(rest, f)
			continue
		}
		if isSidecar, err := all.read(f); err != nil {
			*omitted = append(*omitted, Omission{f.name, plainError(err).Error()})
		} else if !isSidecar && !f.beside {
			rest = append(rest, f)
		}
	}
	for _, f := range rest {
		if e := all[f.name]; e != nil {
			e.present = true
		}
	}
	return all, rest
}

func (all sidecars) read(f file) (isSidecar bool, err error) {
	r, err := f.fsys.Open(f.path)
	if err != nil {
		return true, err
	}
	defer r.Close()
	in := newCSVReader(r)
	header, err := in.next()
	if err == io.EOF {
		return true, errEmpty
	}
	names := columnNames(header)
	column := slices.Index(names, "file")
	if err != nil || column < 0 {
		return false, err
	}
	for {
		record, err := in.next()
		if err == io.EOF {
			return true, nil
		}
		if err != nil {
			return true, err
		}
		if column >= len(record) || record[column].value() == "" {
			continue
		}
		e := &entry{file: f.name, present: f.beside}
		for i, v := range record {
			if i < len(names) {
				e.set(names[i], v.value())
			}
		}
		all[path.Join(path.Dir(f.name), path.Clean("/" + record[column].value())[1:])] = e
	}
}

// fill gives a document what the sidecar says of its file.
func (all sidecars) fill(d *document) {
	if e := all[d.file]; e != nil {
		d.meta.fill(e.meta)
	}
}

// unused names the files that a sidecar speaks of and that are not there.
func (all sidecars) unused() (omitted []Omission) {
	for name, e := range all {
		if !e.present {
			omitted = append(omitted, Omission{name, "named in " + e.file + " but not there"})
		}
	}
	sort.Slice(omitted, func(i, j int) bool { return omitted[i].File < omitted[j].File })
	return omitted
}
