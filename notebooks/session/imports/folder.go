package imports

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// Folder is the part of the file system that a session reaches: one folder, a
// folder for temporary files that ends with the session, and what is opened
// for reading.
type Folder struct {
	root     string   // absolute, without symbolic links
	readable []string // likewise

	mu   sync.Mutex
	temp string
}

// machine names what is open for reading to all: what the standard library tells
// of the machine and of time zones and file types, as files.
var machine = []string{"/etc/hostname", "/etc/os-release", "/etc/localtime", "/usr/share/zoneinfo", "/etc/mime.types"}

// NewFolder returns the Folder at dir. Cells may also read the files and
// folders that are named beside it.
func NewFolder(dir string, readable ...string) (*Folder, error) {
	root, err := absolute(dir)
	if err != nil {
		return nil, err
	}
	f := &Folder{root: root}
	for _, name := range readable {
		real, err := absolute(name)
		if err != nil {
			return nil, err
		}
		f.readable = append(f.readable, real)
	}
	for _, name := range machine {
		if real, err := absolute(name); err == nil {
			f.readable = append(f.readable, real)
		}
	}
	return f, nil
}

// absolute returns an absolute name without symbolic links.
func absolute(name string) (string, error) {
	abs, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(abs)
}

// Root returns the folder's absolute name.
func (f *Folder) Root() string { return f.root }

// Temp returns the session's folder for temporary files.
func (f *Folder) Temp() (string, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.temp != "" {
		return f.temp, nil
	}
	dir, err := os.MkdirTemp("", "readout-")
	if err != nil {
		return "", err
	}
	f.temp, err = filepath.EvalSymlinks(dir)
	return f.temp, err
}

// Close removes the temporary files.
func (f *Folder) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.temp == "" {
		return nil
	}
	dir := f.temp
	f.temp = ""
	return os.RemoveAll(dir)
}

// outside is the error for a name that leaves the folder.
type outside struct{}

func (outside) Error() string {
	return "outside the notebook's folder; start with --allow files to reach it"
}
func (outside) Is(target error) bool { return target == fs.ErrPermission }

// Path returns the name by which the process reaches what a cell calls name,
// or an error if that is outside the folder. Cells can neither make nor move
// symbolic links, so what Path finds out stays true while the file is used.
func (f *Folder) Path(name string) (string, error) { return f.path(name, f.holds) }

// ReadPath is Path for a file or folder that is only read.
func (f *Folder) ReadPath(name string) (string, error) { return f.path(name, f.shows) }

func (f *Folder) path(name string, open func(real string) bool) (string, error) {
	if name == "" || name == os.DevNull {
		return name, nil
	}
	abs := name
	if !filepath.IsAbs(name) {
		abs = filepath.Join(f.root, name)
	}
	abs = filepath.Clean(abs)
	real, err := resolve(abs)
	if err == nil && !open(real) {
		err = outside{}
	}
	if err != nil {
		return "", &fs.PathError{Op: "open", Path: name, Err: err}
	}
	if cwd, err := os.Getwd(); err == nil && cwd == f.root && !filepath.IsAbs(name) {
		return filepath.Clean(name), nil
	}
	return abs, nil
}

func (f *Folder) holds(real string) bool {
	f.mu.Lock()
	temp := f.temp
	f.mu.Unlock()
	return within(real, f.root) || temp != "" && within(real, temp)
}

func (f *Folder) shows(real string) bool {
	return f.holds(real) || slices.ContainsFunc(f.readable, func(dir string) bool { return within(real, dir) })
}

func within(name, dir string) bool {
	return name == dir || strings.HasPrefix(name, strings.TrimSuffix(dir, string(filepath.Separator))+string(filepath.Separator))
}

// resolve follows the symbolic links of the part of a path that exists.
func resolve(abs string) (string, error) {
	real, err := filepath.EvalSymlinks(abs)
	if err == nil {
		return real, nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return "", err
	}
	// A link to nowhere would be followed when a file is created through it.
	if info, err := os.Lstat(abs); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return "", outside{}
	}
	parent := filepath.Dir(abs)
	if parent == abs {
		return abs, nil
	}
	if real, err = resolve(parent); err != nil {
		return "", err
	}
	return filepath.Join(real, filepath.Base(abs)), nil
}

// hasLinks reports whether a file is a symbolic link or a folder with one in it.
func hasLinks(name string) bool {
	found := false
	filepath.WalkDir(name, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && d.Type()&fs.ModeSymlink != 0 {
			found = true
			return filepath.SkipAll
		}
		return nil
	})
	return found
}
