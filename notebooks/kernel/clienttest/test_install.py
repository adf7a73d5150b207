"""Jupyter finds the kernel wherever it was installed."""

import json
import os
import subprocess
import sysconfig
import venv

import pytest


@pytest.mark.parametrize("where", ["--user", "--prefix", "--sys-prefix"])
def test_install_and_uninstall(readout, where, tmp_path):
    home, environment = tmp_path / "home", tmp_path / "environment"
    home.mkdir()
    venv.create(environment)
    env = os.environ | {
        "HOME": str(home),
        "VIRTUAL_ENV": str(environment),
        "PYTHONPATH": sysconfig.get_path("purelib"),
    }
    env.pop("JUPYTER_PATH", None)
    place = [where, environment] if where == "--prefix" else [where]
    under = home / ".local" if where == "--user" else environment
    python = environment / "bin" / "python"

    def run(*command):
        return subprocess.run(command, check=True, env=env, stdout=subprocess.PIPE).stdout

    def specs():
        return json.loads(run(python, "-m", "jupyter_client.kernelspecapp", "list", "--json"))["kernelspecs"]

    run(readout, "kernel", "install", *place)
    found = specs()["readout"]
    assert found["resource_dir"] == str(under / "share" / "jupyter" / "kernels" / "readout")
    assert found["spec"]["argv"][0] == str(readout)
    assert found["spec"]["display_name"] == "Readout (Go)"
    assert {"logo-32x32.png", "logo-64x64.png", "logo-svg.svg"} < set(os.listdir(found["resource_dir"]))

    run(readout, "kernel", "uninstall", *place)
    assert "readout" not in specs()
