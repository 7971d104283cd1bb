"""The machine and a process as the system tells of them; some of it only Linux tells."""

from __future__ import annotations

import contextlib
import os
import platform
import re
import resource
import subprocess
import time
from datetime import datetime
from pathlib import Path

_BETWEEN_LOOKS, _BETWEEN_ENDS = 0.25, 0.0005
_CALM = 0.3
"""The machine is calm while others use less of one core."""
_FAVOURED = -10
"""The priority that is asked for: what else runs shall wait, not what is measured."""
_PROC = Path("/proc")


def ask_for_priority() -> None:
    """Let this process and all that it starts run before others, where that is allowed."""
    with contextlib.suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, 0, _FAVOURED)


def description() -> str:
    """The day and the machine, in general words."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    today = f"{datetime.now().astimezone():%Y-%m-%d}"
    return f"{today}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, {python}"


class Disturbance:
    """How much others used the machine since this was made."""

    def __init__(self) -> None:
        self._began, self._busy, self._own = time.perf_counter(), _busy(), _own()

    def cores(self) -> float:
        """The cores that others kept busy; 0 where it is not known."""
        others = (_busy() - self._busy) - (_own() - self._own)
        return max(0.0, others / (time.perf_counter() - self._began))


class Patience:
    """Waits for calm moments: each time half as long as before, until there is one again."""

    def __init__(self, longest: float) -> None:
        self._longest = self._next = longest

    def wait(self) -> None:
        """Wait until others leave the machine alone, if that is soon."""
        deadline = time.perf_counter() + self._next
        while time.perf_counter() < deadline:
            disturbance = Disturbance()
            time.sleep(_BETWEEN_LOOKS)
            if disturbance.cores() < _CALM:
                self._next = self._longest
                return
        self._next = max(self._next / 2, min(self._longest, _BETWEEN_LOOKS))


def _busy() -> float:
    """Seconds that all cores were busy so far."""
    stat = _PROC / "stat"
    if not stat.exists():
        return 0.0
    of_all_cores = stat.read_text("ascii").partition("\n")[0].split()[1:9]
    user, nice, system, _idle, _wait, *rest = map(int, of_all_cores)
    return (user + nice + system + sum(rest)) / os.sysconf("SC_CLK_TCK")


def _own() -> float:
    """Seconds that this process and those it started and saw end were busy."""
    if not (_PROC / "stat").exists():
        return 0.0
    used = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def memory(process: int) -> float:
    """The resident sets of a process and of those that it started, in MiB."""
    command = ["ps", "-A", "-o", "pid=,ppid=,rss="]
    told = subprocess.run(command, capture_output=True, check=True).stdout
    sizes, parents = dict[int, int](), dict[int, int]()
    for line in told.splitlines():
        each, parents[each], sizes[each] = map(int, line.split())
    own, more = set[int](), {process}
    while more:
        own |= more
        more = {each for each, parent in parents.items() if parent in more} - own
    return sum(sizes[each] for each in own) / 1024


def wake_ups(process: int) -> int | None:
    """How often the threads of a process went to sleep so far."""
    counts = re.findall(r"^voluntary_ctxt_switches:\s*(\d+)", _threads(process), re.MULTILINE)
    return sum(map(int, counts)) if counts else None


def worked(process: int) -> float | None:
    """Seconds that all threads of a process had a processor so far; None where it is not known."""
    spans = []
    for thread in (_PROC / str(process) / "task").glob("*/schedstat"):
        with contextlib.suppress(OSError):  # a thread may end while its fellows are asked
            spans.append(int(thread.read_text("ascii").split()[0]))
    return sum(spans) / 1e9 if spans else None


def waited(process: int) -> float:
    """Seconds that a process stood in the queue for a processor; 0 where it is not known.

    It is the main thread's time. Other threads wait while it goes on, so that theirs may be none
    of what is measured.
    """
    try:
        return int((_PROC / str(process) / "schedstat").read_text("ascii").split()[1]) / 1e9
    except OSError:
        return 0.0


def end_of(process: int, deadline: float) -> bool:
    """Wait until a process is at its end, and leave what is known of it; False if it goes on."""
    options = os.WEXITED | os.WNOWAIT | os.WNOHANG
    while os.waitid(os.P_PID, process, options) is None:
        if time.perf_counter() > deadline:
            return False
        time.sleep(_BETWEEN_ENDS)
    return True


def works(process: int) -> bool:
    """Tell whether a thread of a process runs, or waits for a disk."""
    return bool(re.search(r"^State:\s*[RD]", _threads(process), re.MULTILINE))


def _threads(process: int) -> str:
    """The states of the threads of a process; empty if unknown."""
    states = []
    for thread in (_PROC / str(process) / "task").glob("*/status"):
        with contextlib.suppress(OSError):  # a thread may end while its fellows are asked
            states.append(thread.read_text("utf-8"))
    return "".join(states)
