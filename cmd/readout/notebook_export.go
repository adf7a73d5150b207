package main

import (
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"readout/notebooks/export"
	"readout/notebooks/nbformat"
	"readout/reports/output"
)

var exportFormats = []string{"html", "pdf", "md", "go"}

var notebookExport = command{
	name:  "notebook export",
	args:  "NOTEBOOK.ipynb [--to FORM] [-o FILE]",
	short: "write a notebook as a web page, a PDF, Markdown or Go",
	long: `What is saved in the notebook is shown; nothing is run. A page holds no script
and fetches nothing, whoever made the notebook. The pictures of Markdown go into
a folder beside it.`,
	examples: []example{
		{"readout notebook export first-look.ipynb", "first-look.html"},
		{"readout notebook export first-look.ipynb --to pdf", "first-look.pdf, as reports are printed"},
		{"readout notebook export first-look.ipynb --to md -o text/look.md", "Markdown, with pictures in text/look_files"},
		{"readout notebook export first-look.ipynb --to go", "the code alone, in first-look.go"},
	},
	setup: func(flags *flag.FlagSet) func(streams, []string) error {
		form := flags.String("to", "html", "`form`: "+strings.Join(exportFormats, ", "))
		file := outFile(flags)
		return func(std streams, args []string) error {
			name, err := oneNotebook(args)
			if err != nil {
				return err
			}
			if !slices.Contains(exportFormats, *form) {
				return usagef("no form %q; there are %s", *form, strings.Join(exportFormats, ", "))
			}
			n, err := readNotebook(name)
			if err != nil {
				return err
			}
			base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
			to := *file
			if to == "" {
				to = base + "." + *form
			}
			if err := exportTo(to, *form, n, base); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			fmt.Fprintln(std.out, "made", to)
			return nil
		}
	},
}

func exportTo(to, form string, n *nbformat.Notebook, base string) error {
	title := export.Title(n, base)
	switch form {
	case "pdf":
		return output.File(to, func(w io.Writer) error { return export.PDF(w, n, title, base+".ipynb") })
	case "md":
		pictures := strings.TrimSuffix(filepath.Base(to), filepath.Ext(to)) + "_files"
		text, files := export.Markdown(n, pictures)
		for name, data := range files {
			if err := output.File(filepath.Join(filepath.Dir(to), name), contents(data)); err != nil {
				return err
			}
		}
		return output.File(to, contents(text))
	case "go":
		return output.File(to, func(w io.Writer) error { return export.Go(w, n) })
	}
	return output.File(to, func(w io.Writer) error { return export.HTML(w, n, title) })
}

func contents(data []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
}
