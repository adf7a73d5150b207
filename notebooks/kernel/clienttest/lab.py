"""JupyterLab in headless Chromium, used as a person would."""

import json
import os
import re
import shutil
import signal
import subprocess
import time
import urllib.request

import nbformat
from conftest import PICTURES
from playwright.sync_api import expect, sync_playwright

HANG = 30  # seconds

CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]

# No news from elsewhere, and every cell in the page.
SETTINGS = {
    "@jupyterlab/apputils-extension:notification": {"checkForUpdates": False, "fetchNews": "false"},
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},
    "@jupyterlab/completer-extension:manager": {"showDocumentationPanel": True},
}


def wait(ready, what):
    """Waits until something is there, and returns it."""
    end = time.monotonic() + HANG
    while time.monotonic() < end:
        if found := ready():
            return found
        time.sleep(0.1)
    raise TimeoutError(what() if callable(what) else what)


class Server:
    """A Jupyter server in a folder of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.files = folder / "files"
        runtime = folder / "runtime"
        settings = folder / "lab" / "settings"
        for made in (self.files, runtime, settings):
            made.mkdir(parents=True)
        (settings / "overrides.json").write_text(json.dumps(SETTINGS))
        self.log = open(folder / "log", "w")
        self.process = subprocess.Popen(
            [
                "jupyter",
                "lab",
                "--no-browser",
                "--allow-root",
                "--ip=127.0.0.1",
                "--IdentityProvider.token=",
                "--LabApp.expose_app_in_browser=True",
                "--LabApp.extension_manager=readonly",
                f"--LabApp.app_settings_dir={settings}",
                f"--LabApp.user_settings_dir={folder / 'user'}",
                f"--LabApp.workspaces_dir={folder / 'workspaces'}",
                f"--ServerApp.root_dir={self.files}",
            ],
            env=os.environ | {"JUPYTER_RUNTIME_DIR": str(runtime), "JUPYTER_CONFIG_DIR": str(folder / "config")},
            stdout=self.log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        found = wait(lambda: list(runtime.glob("jpserver-*.json")), "the server")
        self.url = json.loads(wait(found[0].read_text, "its address"))["url"]
        wait(self.answers, "its answer")

    def answers(self):
        try:
            return urllib.request.urlopen(self.url + "api").status == 200
        except OSError:
            return False

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(HANG)
        self.log.close()


class Browser:
    def __init__(self):
        expect.set_options(timeout=HANG * 1000)
        self.playwright = sync_playwright().start()
        self.chromium = self.playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM)

    def close(self):
        self.chromium.close()
        self.playwright.stop()


class Lab:
    """One notebook, open in a window. Cells are counted from 0."""

    def __init__(self, browser, height=900):
        self.context = browser.chromium.new_context(viewport={"width": 1200, "height": height})
        self.context.set_default_timeout(HANG * 1000)
        self.page = self.context.new_page()

    def open(self, server, name, nb, dark=False):
        nbformat.write(nb, server.files / f"{name}.ipynb")
        self.page.goto(f"{server.url}lab/workspaces/{name}/tree/{name}.ipynb?reset", wait_until="domcontentloaded")
        # The page shows itself before it is there.
        self.page.wait_for_function("() => window.jupyterapp?.shell.currentWidget?.context?.isReady")
        self.page.evaluate("() => jupyterapp.shell.currentWidget.context.sessionContext.ready")
        self.page.evaluate("() => jupyterapp.shell.currentWidget.revealed")
        self.do("apputils:change-theme", theme=f"JupyterLab {'Dark' if dark else 'Light'}")
        self.do("application:toggle-left-area")

    def do(self, command, **arguments):
        """Does what a menu has, to its end."""
        self.page.evaluate("([c, a]) => jupyterapp.commands.execute(c, a)", [command, arguments])

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def cell(self, number):
        return self.page.locator(".jp-Notebook .jp-Cell").nth(number)

    def output(self, number):
        return self.cell(number).locator(".jp-OutputArea-output")

    def edit(self, number):
        """Puts the cursor at the end of a cell."""
        self.cell(number).locator(".cm-content").click()
        self.press("Control+End")

    def begin(self, *numbers):
        """Runs cells, and does not wait for them."""
        for number in numbers:
            self.edit(number)
            self.press("Control+Enter")

    def run(self, *numbers):
        """Runs cells, and waits for the last."""
        self.begin(*numbers)
        self.ran(numbers[-1])

    def ran(self, number):
        expect(self.cell(number).locator(".jp-InputPrompt").first).to_have_text(re.compile(r"\[\d+\]:"))

    def picture(self, name):
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=PICTURES / f"{name}.png")

    def close(self):
        self.page.evaluate("() => jupyterapp.shell.currentWidget?.context.sessionContext.shutdown()")
        self.context.close()
