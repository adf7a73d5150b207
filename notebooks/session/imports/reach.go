package imports

// A reach is a compiled function or method ("Type.Method") that takes names of
// files, or options with one, and which of its arguments they are. A method's
// receiver is argument 0.
type reach struct {
	path, name string
	args       []int
}

var reaches = []reach{
	{"os", "Chmod", []int{0}},
	{"os", "Chown", []int{0}},
	{"os", "Chtimes", []int{0}},
	{"os", "Create", []int{0}},
	{"os", "Lchown", []int{0}},
	{"os", "Mkdir", []int{0}},
	{"os", "MkdirAll", []int{0}},
	{"os", "Open", []int{0}},
	{"os", "OpenFile", []int{0}},
	{"os", "OpenInRoot", []int{0}},
	{"os", "OpenRoot", []int{0}},
	{"os", "Readlink", []int{0}},
	{"os", "Remove", []int{0}},
	{"os", "RemoveAll", []int{0}},
	{"os", "Truncate", []int{0}},
	{"os", "WriteFile", []int{0}},
	{"io/ioutil", "WriteFile", []int{0}},
	{"archive/zip", "OpenReader", []int{0}},
	{"debug/buildinfo", "ReadFile", []int{0}},
	{"debug/elf", "Open", []int{0}},
	{"debug/macho", "Open", []int{0}},
	{"debug/macho", "OpenFat", []int{0}},
	{"debug/pe", "Open", []int{0}},
	{"debug/plan9obj", "Open", []int{0}},
	{"go/parser", "ParseDir", []int{1}},
	{"html/template", "ParseFiles", []int{0}},
	{"html/template", "ParseGlob", []int{0}},
	{"html/template", "Template.ParseFiles", []int{1}},
	{"html/template", "Template.ParseGlob", []int{1}},
	{"text/template", "ParseFiles", []int{0}},
	{"text/template", "ParseGlob", []int{0}},
	{"text/template", "Template.ParseFiles", []int{1}},
	{"text/template", "Template.ParseGlob", []int{1}},
	{"github.com/xuri/excelize/v2", "OpenFile", []int{0, 1}},
	{"github.com/xuri/excelize/v2", "File.SaveAs", []int{1, 2}},
	{"github.com/xuri/excelize/v2", "File.AddPicture", []int{3}},
	{"github.com/xuri/excelize/v2", "File.SetSheetBackground", []int{2}},
	{"gonum.org/v1/gonum/graph/formats/dot", "ParseFile", []int{0}},
	{"gonum.org/v1/plot", "Plot.Save", []int{3}},
}

// readings are those that can do nothing but read. A file that is open has its
// mode changed by Chmod, so that os.Open is not among them.
var readings = []reach{
	{"os", "Lstat", []int{0}},
	{"os", "ReadDir", []int{0}},
	{"os", "ReadFile", []int{0}},
	{"os", "Stat", []int{0}},
	{"path/filepath", "EvalSymlinks", []int{0}},
	{"path/filepath", "Glob", []int{0}},
	{"path/filepath", "Walk", []int{0}},
	{"path/filepath", "WalkDir", []int{0}},
	{"io/ioutil", "ReadDir", []int{0}},
	{"io/ioutil", "ReadFile", []int{0}},
}

// optioned are those that reach no file but by options that a cell gives.
var optioned = []reach{
	{"github.com/xuri/excelize/v2", "NewFile", []int{0}},
	{"github.com/xuri/excelize/v2", "OpenReader", []int{1}},
	{"github.com/xuri/excelize/v2", "File.Write", []int{2}},
	{"github.com/xuri/excelize/v2", "File.WriteTo", []int{2}},
}

// A temporary is a function that makes a temporary file; its first argument is
// the folder, "" for the usual one.
var temporaries = []reach{
	{path: "os", name: "CreateTemp"},
	{path: "os", name: "MkdirTemp"},
	{path: "io/ioutil", name: "TempDir"},
	{path: "io/ioutil", name: "TempFile"},
}

// A closing is a compiled function that a cell cannot have without a power.
type closing struct {
	path, name, power string
}

var closings = []closing{
	// Symbolic links would lead out of the folder.
	{"os", "CopyFS", Files},
	{"os", "Symlink", Files},
	{"os", "Root.Link", Files},
	{"os", "Root.Rename", Files},
	{"os", "Root.Symlink", Files},
	{"os", "Chdir", Process},
	{"os", "Clearenv", Process},
	{"os", "Setenv", Process},
	{"os", "Unsetenv", Process},
	{"os", "File.Chdir", Process},
	{"os", "NewFile", Unsafe},
	{"os", "FindProcess", Programs},
	{"os", "StartProcess", Programs},
	{"net/textproto", "Dial", Network},
	{"reflect", "NewAt", Unsafe},
	{"reflect", "SliceAt", Unsafe},
	{"runtime", "Breakpoint", Process},
	{"runtime", "SetBlockProfileRate", Process},
	{"runtime", "SetCPUProfileRate", Process},
	{"runtime", "SetCgoTraceback", Process},
	{"runtime", "SetMutexProfileFraction", Process},
	{"runtime/debug", "SetCrashOutput", Process},
	{"runtime/debug", "SetGCPercent", Process},
	{"runtime/debug", "SetMaxStack", Process},
	{"runtime/debug", "SetMaxThreads", Process},
	{"runtime/debug", "SetMemoryLimit", Process},
	{"runtime/debug", "SetPanicOnFault", Process},
	{"runtime/debug", "SetTraceback", Process},
	{"runtime/debug", "WriteHeapDump", Process},
	{"readout/reports/output", "Abandon", Process},
	{"testing", "B.Chdir", Process},
	{"testing", "B.Setenv", Process},
	{"testing", "F.Chdir", Process},
	{"testing", "F.Setenv", Process},
	{"testing", "Init", Process},
	{"testing", "Main", Process},
	{"testing", "MainStart", Process},
	{"testing", "RunBenchmarks", Process},
	{"testing", "RunExamples", Process},
	{"testing", "RunTests", Process},
	{"testing", "T.Chdir", Process},
	{"testing", "T.Setenv", Process},
}
