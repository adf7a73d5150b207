"""Speed of the kernel beside ipykernel, in turns: medians, and how many times as good.

Takes the folder under which the kernel was installed."""

import os
import pathlib
import statistics
import subprocess
import sys
import time

from jupyter_client import KernelManager

KERNELS = {
    "readout": 'for i := range 10000 {\n\tfmt.Println("line", i)\n}',
    "python3": 'for i in range(10000):\n    print("line", i)',
}
HANG = 300  # seconds
ROUNDS = 7


def memory(pid):
    """What a process holds of its own, in MiB."""
    rollup = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in rollup if line.startswith("Rss:"))


def seconds(client, code):
    """The time until a cell's reply and last output are here."""
    begin = time.perf_counter()
    reply = client.execute_interactive(code, timeout=HANG, output_hook=lambda message: None)
    assert reply["content"]["status"] == "ok", reply["content"]
    return time.perf_counter() - begin


def measure(name):
    manager = KernelManager(kernel_name=name)
    begin = time.perf_counter()
    manager.start_kernel(stderr=subprocess.DEVNULL)
    client = manager.client()
    client.start_channels(hb=False)
    client.kernel_info(reply=True, timeout=HANG)
    start = time.perf_counter() - begin
    client.wait_for_ready(timeout=HANG)
    held = memory(manager.provisioner.pid)
    seconds(client, "1+1")
    sum_ = statistics.median(seconds(client, "1+1") for _ in range(50))
    lines = seconds(client, KERNELS[name])
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    return {
        "start to first reply, ms": 1000 * start,
        "1+1, ms": 1000 * sum_,
        "10,000 lines, ms": 1000 * lines,
        "memory at start, MiB": held,
    }


os.environ["JUPYTER_PATH"] = str(pathlib.Path(sys.argv[1]) / "share" / "jupyter")
taken = {name: [] for name in KERNELS}
for _ in range(ROUNDS):
    for name in KERNELS:
        taken[name].append(measure(name))
print(f"{'':26}{'readout':>10}{'ipykernel':>12}{'ratio':>8}")
for what in taken["readout"][0]:
    ours, theirs = (statistics.median(t[what] for t in taken[name]) for name in KERNELS)
    print(f"{what:26}{ours:10.1f}{theirs:12.1f}{theirs / ours:8.1f}")
