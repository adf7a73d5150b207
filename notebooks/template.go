package notebooks

import (
	"embed"
	"fmt"
	"path"
	"strings"

	"readout/notebooks/nbformat"
)

//go:embed template/*.ipynb
var templates embed.FS

// Templates names the notebooks that New makes.
func Templates() []string {
	files, err := templates.ReadDir("template")
	if err != nil {
		panic(err) // they are embedded
	}
	var names []string
	for _, f := range files {
		names = append(names, strings.TrimSuffix(f.Name(), path.Ext(f.Name())))
	}
	return names
}

// New returns a notebook made from a template.
func New(template string) (*nbformat.Notebook, error) {
	data, err := templates.ReadFile("template/" + template + ".ipynb")
	if err != nil {
		return nil, fmt.Errorf("no template %q; there are %s", template, strings.Join(Templates(), ", "))
	}
	return nbformat.Parse(data)
}
