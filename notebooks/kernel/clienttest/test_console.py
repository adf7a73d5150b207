"""A person at work in jupyter console."""

import re
import subprocess

import pytest
from conftest import PICTURES, processes
from lab import wait


class Terminal:
    """A program in a terminal that tmux keeps."""

    def __init__(self, folder, *command):
        self.socket = folder / "tmux"
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "40", *command)

    def tmux(self, *arguments):
        run = subprocess.run(["tmux", "-S", self.socket, *arguments], capture_output=True, text=True)
        return run.stdout if run.returncode == 0 else None

    def type(self, *keys):
        self.tmux("send-keys", *keys)

    def say(self, line):
        self.tmux("send-keys", "-l", line)
        self.type("Enter")

    def screen(self, *how):
        return self.tmux("capture-pane", "-p", *how)

    def shows(self, pattern):
        """Waits until the screen shows something."""
        wait(lambda: re.search(pattern, self.screen() or "", re.MULTILINE), lambda: f"{pattern} in\n{self.screen()}")

    def keep(self, name):
        PICTURES.mkdir(parents=True, exist_ok=True)
        (PICTURES / f"{name}.txt").write_text(self.screen("-e") or "")


@pytest.fixture
def console(kernel, readout, tmp_path, request):
    terminal = Terminal(tmp_path, "jupyter", "console", "--kernel", kernel)
    terminal.shows(r"^In \[1\]:")
    yield terminal
    terminal.keep(request.node.name.removeprefix("test_"))
    terminal.tmux("kill-server")
    wait(lambda: not processes(readout), "the kernel's end")


def test_results_follow_what_is_typed(console):
    console.say("40 + 2")
    console.shows(r"^Out\[1\]: 42")
    console.say('fmt.Println("said")')
    console.shows(r"^said")
    console.shows(r"^In \[3\]:")


def test_half_a_cell_is_waited_for(console):
    console.say("func twice(n int) int {")
    console.shows(r"^ +\.\.\.:")
    console.say("return 2 * n }")
    console.type("Enter")
    console.shows(r"^In \[2\]:")
    console.say("twice(21)")
    console.shows(r"^Out\[2\]: 42")


def test_tab_completes(console):
    console.tmux("send-keys", "-l", "strings.ToUpperS")
    console.type("Tab")
    console.shows(r"strings\.ToUpperSpecial")


def test_errors_show_the_place(console):
    console.say("x + 1")
    console.shows(r"cell1:1:1: undefined: x")


def test_an_endless_cell_is_interrupted(console, readout):
    console.say("for {}")
    # What is typed goes to the prompt until the cell runs.
    wait(lambda: any(busy(pid) for pid in processes(readout)), "the cell to run")
    console.type("C-c")
    console.shows(r"interrupted")
    console.shows(r"^In \[2\]:")
    console.say("40 + 2")
    console.shows(r"^Out\[2\]: 42")


def busy(pid):
    """Whether a process has used the processor for a second."""
    with open(f"/proc/{pid}/stat") as stat:
        return int(stat.read().rsplit(")")[1].split()[11]) > 100


def test_a_cell_asks(console):
    console.say('var name string; fmt.Print("Who? "); fmt.Scanln(&name)')
    console.shows(r"^Who\?")
    console.say("Ada")
    console.shows(r"^In \[2\]:")
    console.say('"hello " + name')
    console.shows(r"^Out\[2\]: hello Ada")


def leave(console):
    console.type("C-d")
    console.shows("exit")
    console.say("y")


@pytest.mark.parametrize("leave", [leave, lambda console: console.say("exit")], ids=["key", "word"])
def test_no_kernel_stays_when_the_console_is_left(console, readout, leave):
    assert len(processes(readout)) == 1
    leave(console)
    wait(lambda: not processes(readout), "the kernel's end")
    wait(lambda: console.screen() is None, "the console's end")


def test_no_kernel_stays_when_the_console_is_killed(console, readout):
    pid = console.tmux("display-message", "-p", "#{pane_pid}").strip()
    subprocess.run(["kill", "-9", pid], check=True)
    wait(lambda: not processes(readout), "the kernel's end")
