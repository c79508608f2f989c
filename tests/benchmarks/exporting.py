"""Writing the workbook of a large run, against the time and memory promised for it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.paired import Figure

ROOT = Path(__file__).resolve().parents[2]

# The high-water mark of this process alone; getrusage would count its parent's size in.
LARGE = """
import sys, time
from pathlib import Path
from govload.export.workbook import write_workbook
from tests.export.factory import make_run
run = make_run(per_kind=157)
began = time.process_time()
write_workbook(run, Path(sys.argv[1]))
seconds = time.process_time() - began
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(len(run.requirements), seconds, int(peak.split()[1]) / 1024)
"""


def figures() -> Iterator[Figure | str]:
    """Give seconds and megabytes for some twenty thousand requirements."""
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-c", LARGE, f"{folder}/large.xlsx"]
        told = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    requirements, seconds, megabytes = told.stdout.split()
    yield f"{requirements} requirements"
    yield Figure("workbook, processor time", float(seconds), 10, unit="s")
    yield Figure("workbook, peak memory", float(megabytes), 300, unit="MB")
