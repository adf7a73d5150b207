package imports

import "encoding/json"

// Doc returns a doc comment: of a name, of "Type.Method" or "Type.Field", or
// of the package for "".
func (l *Library) Doc(path, name string) string {
	l.mu.Lock()
	defer l.mu.Unlock()
	d, ok := l.docs[path]
	if !ok {
		if data, err := readArchived(path + "/doc"); err == nil {
			json.Unmarshal(data, &d)
		}
		l.docs[path] = d
	}
	return d[name]
}
