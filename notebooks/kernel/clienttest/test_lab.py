"""A person at work in JupyterLab."""

import re

import conftest
import nbformat
import pytest
from lab import Browser, Lab, Server, expect
from nbformat.v4 import new_code_cell


@pytest.fixture(scope="module")
def server(kernel, tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("lab") / "server")
    yield server
    server.close()


@pytest.fixture(scope="module")
def browser():
    browser = Browser()
    yield browser
    browser.close()


@pytest.fixture
def window(server, browser, request):
    """Opens a notebook. What it shows in the end is kept as a picture."""
    name = re.sub(r"\W+", "-", request.node.name.removeprefix("test_")).strip("-")
    opened = []

    def open(nb, dark=False, height=900):
        lab = Lab(browser, height)
        opened.append(lab)
        lab.open(server, name, nb, dark)
        return lab

    yield open
    for lab in opened:
        lab.picture(name)
        lab.close()


@pytest.fixture
def notebook(window):
    """Opens a notebook with the given code."""
    return lambda *cells: window(conftest.notebook(*map(new_code_cell, cells)))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("file", conftest.NOTEBOOKS, ids=lambda file: file.stem)
def test_all_cells_run(window, file, theme):
    nb = nbformat.read(file, as_version=4)
    for cell in nb.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    lab = window(nb, dark=theme == "dark", height=6000)
    lab.do("notebook:run-all-cells")
    for number, cell in enumerate(nb.cells):
        if cell.cell_type == "code":
            lab.ran(number)
    expect(lab.page.locator('[data-mime-type="application/vnd.jupyter.stderr"]')).to_have_count(0)
    for picture in lab.page.locator(".jp-OutputArea-output img").all():
        assert picture.evaluate("e => e.decode().then(() => e.naturalWidth)") > 0
    # Text takes the colour of the page.
    for cell in lab.page.locator(".jp-OutputArea-output td").all()[:1]:
        red, *_ = re.findall(r"\d+", cell.evaluate("e => getComputedStyle(e).color"))
        assert (int(red) > 127) == (theme == "dark")


def test_tab_completes_with_types(notebook):
    lab = notebook('names := []string{"a"}\nnumber := 1', "strings.ToUpperS", "n")
    lab.run(0)
    lab.edit(2)
    lab.press("Tab")
    offered = lab.page.locator(".jp-Completer")
    for name, kind in [("names", "variable"), ("number", "variable"), ("new", "function")]:
        expect(offered.locator("li", has_text=re.compile(f"{name}\\s*{kind}$"))).to_have_count(1)
    expect(offered).to_contain_text("names []string")
    lab.picture("completion")
    lab.press("Escape")
    lab.edit(1)
    lab.press("Tab")
    expect(offered).to_contain_text("ToUpperSpecial")
    lab.press("Enter")
    expect(lab.cell(1).locator(".cm-content")).to_have_text("strings.ToUpperSpecial")


def test_shift_tab_shows_documentation(notebook):
    lab = notebook("strings.Fields(")
    lab.edit(0)
    lab.press("Shift+Tab")
    said = lab.page.locator(".jp-Tooltip")
    expect(said).to_contain_text("func strings.Fields(s string) []string")
    expect(said).to_contain_text("white space")
    lab.picture("documentation")


def test_the_kernel_answers_and_is_interrupted_while_a_cell_runs(notebook):
    lab = notebook("for {\n}", "strings.ToUpp", "40 + 2")
    lab.begin(0)
    expect(lab.page.locator('.jp-Notebook-ExecutionIndicator[data-status="busy"]')).to_be_visible()
    lab.edit(1)
    lab.press("Tab")
    expect(lab.page.locator(".jp-Completer")).to_contain_text("ToUpper")
    lab.press("Escape")
    lab.do("notebook:interrupt-kernel")
    expect(lab.output(0)).to_contain_text("interrupted")
    lab.ran(0)
    lab.run(2)
    expect(lab.output(2)).to_have_text("42")


def test_a_restarted_kernel_knows_nothing(notebook):
    lab = notebook("x := 41", "x + 1")
    lab.run(0, 1)
    expect(lab.output(1)).to_have_text("42")
    lab.page.locator('[data-command="notebook:restart-kernel"], [data-jp-item-name="restart"]').first.click()
    lab.page.locator(".jp-Dialog .jp-mod-accept").click()
    lab.page.locator(".jp-Dialog").wait_for(state="detached")
    lab.run(1)
    expect(lab.output(1)).to_contain_text("undefined: x")
    expect(lab.cell(1).locator(".jp-InputPrompt").first).to_have_text("[1]:")


ASK = """\
fmt.Print("Your name? ")
var name string
fmt.Scanln(&name)
"""


def test_a_cell_asks(notebook):
    lab = notebook(ASK + '"hello " + name')
    lab.begin(0)
    expect(lab.cell(0).locator(".jp-Stdin-prompt")).to_have_text("Your name? ")
    lab.page.locator(".jp-Stdin-input").fill("Ada")
    lab.press("Enter")
    lab.ran(0)
    expect(lab.output(0).last).to_have_text("hello Ada")


def test_progress_is_updated_in_its_place(notebook):
    lab = notebook('p := display.Progress(2, "reading")\n' + ASK + "p.Step()\np.Step()")
    lab.begin(0)
    bar = lab.output(0).filter(has_text="reading")
    expect(bar).to_contain_text("0 of 2")
    lab.page.locator(".jp-Stdin-input").press("Enter")
    expect(bar).to_contain_text("2 of 2")
    lab.ran(0)
    expect(bar).to_have_count(1)


def test_outputs_are_cleared_and_replaced(notebook):
    lab = notebook('d := display("one")\nfmt.Println("said")\n' + ASK + 'display.Clear()\ndisplay("two")', 'd.Update("three")')
    lab.begin(0)
    expect(lab.output(0).first).to_have_text("one")
    lab.page.locator(".jp-Stdin-input").press("Enter")
    lab.ran(0)
    expect(lab.output(0)).to_have_text(["two"])
    lab.run(1)


def test_errors_show_the_place(notebook):
    lab = notebook("x := 1\nx + y", 'func f(m map[string]int) {\n\tm["a"] = 1\n}\nf(nil)')
    lab.run(0)
    expect(lab.output(0)).to_contain_text("undefined: y")
    expect(lab.output(0)).to_contain_text("2:5")
    lab.run(1)
    expect(lab.output(1)).to_contain_text("assignment to entry in nil map")
    expect(lab.output(1)).to_contain_text("2:")
    for number in (0, 1):
        expect(lab.output(number).locator("[class^=ansi-]").first).to_be_visible()


INTERACT = """\
import (
	"readout/analysis/actor"
	"readout/analysis/corpus"
	"readout/notebooks/session/widget"
)

c, err := corpus.Sample()
frequency := actor.Frequency(c)
widget.Interact(func(rows int, kind string) any {
	return frequency.Only("kind", kind).Top(rows)
}, widget.Slider("rows", 1, 9).At(3), widget.Choice("kind", "state", "person"))"""


def test_what_is_shown_follows_a_slider_and_a_menu(notebook):
    lab = notebook(INTERACT)
    lab.run(0)
    rows = lab.output(0).locator("tbody tr")
    expect(rows).to_have_count(3)
    handle = lab.output(0).get_by_role("slider")
    handle.focus()
    lab.press("ArrowRight", "ArrowRight")
    expect(rows).to_have_count(5)
    expect(rows.first).to_contain_text("state")
    lab.output(0).locator("select").select_option("person")
    expect(rows.first).to_contain_text("person")
    expect(rows).to_have_count(5)


def test_a_slider_is_followed_while_a_cell_runs(notebook):
    lab = notebook(INTERACT, "for {\n}", "40 + 2")
    lab.run(0)
    lab.begin(1)
    expect(lab.page.locator('.jp-Notebook-ExecutionIndicator[data-status="busy"]')).to_be_visible()
    lab.output(0).get_by_role("slider").focus()
    lab.press("ArrowRight", "ArrowRight")
    expect(lab.output(0).locator("tbody tr")).to_have_count(5)
    lab.do("notebook:interrupt-kernel")
    expect(lab.output(1)).to_contain_text("interrupted")
    lab.ran(1)
    lab.run(2)
    expect(lab.output(2)).to_have_text("42")
