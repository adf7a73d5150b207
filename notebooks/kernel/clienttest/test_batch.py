"""The clients that run a notebook without a person."""

import subprocess

import nbclient
import nbformat
import papermill
import pytest
from conftest import NOTEBOOKS, notebook
from nbformat.v4 import new_code_cell, new_markdown_cell

HANG = 600  # seconds


def tags(*names):
    return {"tags": list(names)}


def said(cell):
    """What a cell printed or has for a value."""
    return "".join(o.get("text", "") or o.get("data", {}).get("text/plain", "") for o in cell.outputs)


def test_nbclient_runs_cells_in_order(kernel):
    nb = notebook(
        new_markdown_cell("# Sums"),
        new_code_cell("x := 40"),
        new_code_cell('fmt.Println("so far", x)\nx + 2'),
        new_code_cell('display.HTML("<b>bold</b>")'),
    )
    nbclient.NotebookClient(nb, timeout=HANG).execute()
    assert [c.execution_count for c in nb.cells[1:]] == [1, 2, 3]
    assert said(nb.cells[2]) == "so far 40\n42"
    assert nb.cells[3].outputs[0].data["text/html"] == "<b>bold</b>"
    assert nb.metadata.language_info["name"] == "go"
    nbformat.validate(nb)


def test_nbclient_stops_at_an_error(kernel):
    nb = notebook(new_code_cell("x := 1"), new_code_cell("x + y"), new_code_cell("x"))
    with pytest.raises(nbclient.exceptions.CellExecutionError, match="undefined: y"):
        nbclient.NotebookClient(nb, timeout=HANG).execute()
    assert nb.cells[2].execution_count is None


def test_nbclient_goes_past_an_error_that_is_expected(kernel):
    nb = notebook(new_code_cell('panic("boom")', metadata=tags("raises-exception")), new_code_cell("1 + 1"))
    nbclient.NotebookClient(nb, timeout=HANG).execute()
    assert "boom" in nb.cells[0].outputs[0].evalue
    assert said(nb.cells[1]) == "2"


def test_nbclient_interrupts_a_cell_that_takes_too_long(kernel):
    nb = notebook(new_code_cell("for {\n}"), new_code_cell("1 + 1"))
    client = nbclient.NotebookClient(nb, timeout=1, interrupt_on_timeout=True, allow_errors=True)
    with client.setup_kernel():
        client.execute_cell(nb.cells[0], 0)
        client.timeout = HANG
        client.execute_cell(nb.cells[1], 1)
    assert nb.cells[0].outputs[0].output_type == "error"
    assert said(nb.cells[1]) == "2"


DEFAULTS = """\
actor := "Veland" // who to look for
weeks := 4
share := 0.5
var quick bool = false
outlets := []string{"C"}
"""


def test_papermill_sets_parameters(kernel, tmp_path):
    nb = notebook(
        new_code_cell(DEFAULTS, metadata=tags("parameters")),
        new_code_cell('fmt.Sprint(actor, " ", weeks+1, " ", share/2, " ", quick, " ", outlets[1])'),
    )
    nbformat.write(nb, tmp_path / "in.ipynb")
    papermill.execute_notebook(
        tmp_path / "in.ipynb",
        tmp_path / "out.ipynb",
        parameters={"actor": 'the "Harrow" bloc, é🙂', "weeks": 8, "share": 1, "quick": True, "outlets": ["A", "B"]},
        progress_bar=False,
    )
    done = nbformat.read(tmp_path / "out.ipynb", as_version=4)
    assert said(done.cells[-1]) == 'the "Harrow" bloc, é🙂 9 0.5 true B'

    named = papermill.inspect_notebook(tmp_path / "in.ipynb")
    assert list(named) == ["actor", "weeks", "share", "quick", "outlets"]
    assert named["actor"]["help"] == "who to look for"


def test_nbconvert_executes_to_html(kernel, tmp_path):
    nb = notebook(
        new_code_cell('fmt.Println("1 < 2 & so on")'),
        new_code_cell('display.HTML("<table><tr><td>cell of a table</td></tr></table>")'),
        new_code_cell("display(image.NewGray(image.Rect(0, 0, 2, 2)))"),
    )
    nbformat.write(nb, tmp_path / "in.ipynb")
    subprocess.run(
        ["jupyter", "nbconvert", "--execute", "--to", "html", "--output", "out.html", "in.ipynb"],
        check=True,
        cwd=tmp_path,
    )
    page = (tmp_path / "out.html").read_text()
    assert "1 &lt; 2 &amp; so on" in page
    assert "<td>cell of a table</td>" in page
    assert "data:image/png;base64," in page


WIDGET = "application/vnd.jupyter.widget-view+json"  # there while a client is


def shown(nb):
    """What the cells of a notebook show, printed text in one piece."""
    cells = []
    for cell in nb.cells:
        outputs = cell.get("outputs", [])
        printed = "".join(o.text for o in outputs if o.output_type == "stream")
        cells.append([printed, *({k: o.data[k] for k in o.data if k != WIDGET} for o in outputs if "data" in o)])
    return cells


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: file.stem)
def test_nbclient_shows_what_a_notebook_has_saved(kernel, file, tmp_path):
    saved, fresh = nbformat.read(file, as_version=4), nbformat.read(file, as_version=4)
    nbclient.NotebookClient(fresh, timeout=HANG, resources={"metadata": {"path": tmp_path}}).execute()
    assert shown(fresh) == shown(saved)
