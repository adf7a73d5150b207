"""The measures that were taken of other kernels too."""

import os
import re
import subprocess
import sys

import pytest
from conftest import SHARED

HANG = 1200  # seconds


def play(readout, tmp_path, script, *arguments, allow=""):
    """What a script says of the kernel."""
    script = SHARED / "eval" / script
    if not script.exists():
        pytest.skip(f"{script} is not here")
    subprocess.run([readout, "kernel", "install", "--prefix", tmp_path, "--allow", allow], check=True)
    return subprocess.run(
        [sys.executable, script, "readout", *arguments],
        env=os.environ | {"JUPYTER_PATH": str(tmp_path / "share" / "jupyter")},
        stdout=subprocess.PIPE,
        text=True,
        timeout=HANG,
    ).stdout


def test_hostile_and_slow_peers(readout, tmp_path):
    said = play(readout, tmp_path, "kernel/robust.py")
    for line in [
        r"stalled handshake: first client ok \| new client ok .*",
        r"  after the stalled peer closed: new client ok .*",
        r"http garbage: first client ok \| new client ok .*",
        r"2\^62-byte frame: alive True \| first client ok",
        r"anonymous dealers: replies 1 0 .*",
        r"slow subscriber beside: fast client got (60\.\d) MB of \1, idle=True, .*",
        r"200k lines: received 200000 .*",
        r"shutdown x10: replies 10 final idles 10",
        r"iopub join race: first request's idle missed 0 of 15",
    ]:
        assert re.search(f"^{line}$", said, re.MULTILINE), f"{line}\n\n{said}"


def test_sessions_of_cells(readout, tmp_path):
    cells = SHARED / "eval" / "cells"
    said = play(readout, tmp_path, "cells/run.py", cells / "cells.txt", allow="files")
    passed = re.search(r"^(\d+)/(\d+) pass; failed: $", said, re.MULTILINE)
    assert passed and passed[1] == passed[2] != "0", said
