package corpus

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sort"
	"strings"

	"readout/analysis/internal/parallel"
	"readout/data"
)

// Load reads folders and files into one corpus. Files that cannot be read are
// named among the omitted; it is an error when nothing is left.
func Load(paths ...string) (*Corpus, error) {
	if len(paths) == 0 {
		return nil, errors.New("no folder or file to load")
	}
	var all []file
	var omitted []Omission
	for _, p := range paths {
		info, err := os.Stat(p)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p, plainError(err))
		}
		prefix := ""
		if len(paths) > 1 && info.IsDir() {
			prefix = filepath.Base(filepath.Clean(p))
		}
		if info.Mode().IsRegular() {
			all = append(all, single(p, len(paths) == 1)...)
			continue
		}
		if !info.IsDir() {
			return nil, fmt.Errorf("%s: neither a folder nor a regular file", p)
		}
		root, err := os.OpenRoot(p)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p, plainError(err))
		}
		defer root.Close()
		found, left := walk(root.FS(), prefix)
		all, omitted = append(all, found...), append(omitted, left...)
	}
	if len(all) == 0 && len(omitted) == 0 {
		return nil, fmt.Errorf("%s: no files in it", strings.Join(paths, ", "))
	}
	return load(filepath.Base(filepath.Clean(paths[0])), all, omitted)
}

// Sample returns the corpus that the program carries.
func Sample() (*Corpus, error) {
	found, omitted := walk(data.Sample(), "")
	return load("sample", found, omitted)
}

// Read reads JSON Lines.
func Read(name string, r io.Reader) (*Corpus, error) {
	s := &scan{file: name}
	if err := readJSONLines(r, s); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return checked(build(name, []*scan{s}))
}

// FromText reads text as if it were a plain text file of that name.
func FromText(name, text string) *Corpus {
	s := &scan{file: name + ".txt"}
	if err := readText(strings.NewReader(text), s); err != nil {
		s.omitted = append(s.omitted, Omission{s.file, err.Error()})
	}
	return build(name, []*scan{s})
}

// single lists a file that is read by itself, alone with the sidecar beside it.
func single(p string, alone bool) []file {
	f := file{fsys: os.DirFS(filepath.Dir(p)), path: filepath.Base(p), name: filepath.Base(p)}
	files := []file{f}
	if info, err := fs.Stat(f.fsys, sidecarName); alone && f.path != sidecarName && err == nil && info.Mode().IsRegular() {
		files = append(files, file{fsys: f.fsys, path: sidecarName, name: sidecarName, beside: true})
	}
	return files
}

// file is a file to read; its name is the path below the corpus folder.
type file struct {
	fsys   fs.FS
	path   string
	name   string
	beside bool // a sidecar that speaks of files that were not asked for, too
}

// walk lists the files below the root of a folder that are not hidden. It goes
// nowhere outside the folder: links to folders are not followed, and links to
// files only within it.
func walk(fsys fs.FS, prefix string) (files []file, omitted []Omission) {
	fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		name := path.Join(prefix, p)
		switch {
		case err != nil:
			omitted = append(omitted, Omission{name, plainError(err).Error()})
			if d != nil && d.IsDir() {
				return fs.SkipDir
			}
		case p != "." && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.IsDir():
		case d.Type()&fs.ModeSymlink != 0:
			if info, err := fs.Stat(fsys, p); err != nil {
				omitted = append(omitted, Omission{name, "a link that leads out of the folder or nowhere"})
			} else if !info.Mode().IsRegular() {
				omitted = append(omitted, Omission{name, "a link to something that is no file, which is not followed"})
			} else {
				files = append(files, file{fsys: fsys, path: p, name: name})
			}
		case !d.Type().IsRegular():
			omitted = append(omitted, Omission{name, "not a regular file"})
		default:
			files = append(files, file{fsys: fsys, path: p, name: name})
		}
		return nil
	})
	return files, omitted
}

func load(name string, files []file, omitted []Omission) (*Corpus, error) {
	sort.Slice(files, func(i, j int) bool { return files[i].name < files[j].name })
	sidecars, files := takeSidecars(files, &omitted)
	scans := make([]*scan, len(files), len(files)+1)
	parallel.Each(len(files), func(i int) {
		scans[i] = files[i].read()
		for j := range scans[i].documents {
			sidecars.fill(&scans[i].documents[j])
		}
	})
	omitted = append(omitted, sidecars.unused()...)
	return checked(build(name, append(scans, &scan{omitted: omitted})))
}

// read reads one file; what goes wrong is an omission.
func (f file) read() *scan {
	s := &scan{file: f.name}
	read, err := format(f.name)
	if err == nil {
		var r fs.File
		if r, err = f.fsys.Open(f.path); err == nil {
			err = read(r, s)
			r.Close()
		}
	}
	if err != nil {
		s.documents = nil
		s.omitted = append(s.omitted, Omission{f.name, plainError(err).Error()})
	}
	return s
}

// checked turns a corpus without articles into an error that says why.
func checked(c *Corpus) (*Corpus, error) {
	if len(c.Articles) > 0 {
		return c, nil
	}
	if len(c.Omitted) == 0 {
		return nil, fmt.Errorf("%s: no articles in it", c.Name)
	}
	o := c.Omitted[0]
	more := ""
	if n := len(c.Omitted) - 1; n > 0 {
		more = fmt.Sprintf(" (and %d more left out)", n)
	}
	return nil, fmt.Errorf("%s: no articles in it; left out %s: %s%s", c.Name, o.File, o.Reason, more)
}

// plainError takes the operation and path off an error of the file system.
func plainError(err error) error {
	var p *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("no such file or folder")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("not readable: permission denied")
	case errors.As(err, &p):
		return p.Err
	}
	return err
}
