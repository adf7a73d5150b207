"""The kernel under test: installed in an environment of its own, and watched."""

import os
import pathlib
import shutil
import signal
import subprocess

import pytest
from nbformat.v4 import new_notebook

ROOT = pathlib.Path(__file__).parents[3]
SHARED = ROOT.parent / "shared"
PICTURES = ROOT / ".cache" / "pictures"
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def notebook(*cells):
    kernelspec = {"name": "readout", "display_name": "Readout (Go)", "language": "go"}
    return new_notebook(cells=list(cells), metadata={"kernelspec": kernelspec})


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Where nothing may be missed, a test that is skipped has failed."""
    report = yield
    if report.skipped and os.environ.get("CI"):
        report.outcome = "failed"
    return report


def processes(program):
    """The processes that run a program."""
    found = []
    for link in pathlib.Path("/proc").glob("[0-9]*/exe"):
        try:
            if os.readlink(link).removesuffix(" (deleted)") == str(program):
                found.append(int(link.parent.name))
        except OSError:
            pass  # it has just ended
    return found


@pytest.fixture(scope="session")
def readout(tmp_path_factory):
    """A copy of the program, so that the kernels of these tests are known by it.

    No kernel may outlive the tests."""
    program = tmp_path_factory.mktemp("bin") / "readout"
    shutil.copy(ROOT / "bin" / "readout", program)
    yield program
    left = processes(program)
    for pid in left:
        os.kill(pid, signal.SIGKILL)
    assert not left, f"{len(left)} kernels outlived their clients"


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory):
    """A home folder in which no other kernel or setting is found."""
    home = tmp_path_factory.mktemp("home")
    for name in list(os.environ):
        if name.startswith(("JUPYTER", "IPYTHON")):
            del os.environ[name]
    os.environ["HOME"] = str(home)
    os.environ["JUPYTER_PLATFORM_DIRS"] = "0"
    return home


@pytest.fixture(scope="session")
def kernel(readout, home, tmp_path_factory):
    """The name of the installed kernel."""
    prefix = tmp_path_factory.mktemp("prefix")
    subprocess.run([readout, "kernel", "install", "--prefix", prefix], check=True)
    os.environ["JUPYTER_PATH"] = str(prefix / "share" / "jupyter")
    return "readout"
