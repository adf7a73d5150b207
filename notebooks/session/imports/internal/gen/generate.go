package main

import (
	"fmt"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// entry is one importable package on its way into the output.
type entry struct {
	*listed
	pkg       *types.Package // nil for a package that is all source
	needs     []string       // packages with generic source that its export data names
	constants []string       // exported names
	generics  []string
}

func generate(g group) (*output, error) {
	all, err := list(g.patterns)
	if err != nil {
		return nil, err
	}
	l := &loader{fset: token.NewFileSet(), listed: map[string]*listed{}, packages: map[string]*types.Package{}}
	var entries []*entry
	var data archive
	for _, p := range all {
		l.listed[p.ImportPath] = p
		if p.ImportPath == "builtin" {
			// Not a package, but its comments document the language's own names.
			docs, err := docsOf(p)
			if err != nil {
				return nil, err
			}
			data.add("builtin/doc", docs)
			continue
		}
		if !p.DepOnly && p.Name != "main" && p.Name != "" && g.takes(p.ImportPath) && len(p.GoFiles) > 0 {
			entries = append(entries, &entry{listed: p})
		}
	}
	slices.SortFunc(entries, func(a, b *entry) int { return strings.Compare(a.ImportPath, b.ImportPath) })

	out := &output{group: g.name, files: map[string][]byte{}}
	for _, e := range entries {
		if err := addEntry(out, &data, l, e); err != nil {
			return nil, fmt.Errorf("%s: %w", e.ImportPath, err)
		}
	}
	if g.name == "standard" {
		if err := data.addLicense(); err != nil {
			return nil, err
		}
	}
	if out.files["data/"+g.name+".zip"], err = data.bytes(); err != nil {
		return nil, err
	}
	if out.files["internal/symbols/"+g.name+"_index.go"], err = indexFile(g.name, entries); err != nil {
		return nil, err
	}
	sum, err := digest(g)
	out.files[digestName(g.name)] = []byte(sum + "\n")
	return out, err
}

func addEntry(out *output, data *archive, l *loader, e *entry) error {
	files, err := e.parse(l.fset)
	if err != nil {
		return err
	}
	docs, err := docsOf(e.listed)
	if err != nil {
		return err
	}
	data.add(e.ImportPath+"/doc", docs)
	if isWhole(e.ImportPath) {
		e.generics = exportedIn(files)
		if !wholeFromSource[e.ImportPath] {
			return nil
		}
		return addSource(data, l.fset, e.ImportPath, files)
	}
	if e.pkg, err = l.Import(e.ImportPath); err != nil {
		return err
	}
	e.constants, e.generics = constantNames(e.pkg), genericNames(e.pkg)
	// Generic declarations come from source, so the export data is of the rest.
	if len(e.generics) > 0 {
		if err := checkSourceFor(e.ImportPath, e.generics); err != nil {
			return err
		}
		e.pkg = l.withoutGenerics(e.ImportPath, files)
	}
	export, err := exportOf(e.pkg)
	if err != nil {
		return err
	}
	if e.needs, err = namedInExport(export, e.ImportPath); err != nil {
		return err
	}
	data.add(e.ImportPath+"/export", export)
	table, err := tableFile(out.group, e)
	if err != nil {
		return err
	}
	out.files[tableName(out.group, e.ImportPath)] = table
	return nil
}
