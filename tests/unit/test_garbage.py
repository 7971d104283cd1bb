"""Garbage is looked for where it comes up, and not among what lives as long as the program."""

from __future__ import annotations

import subprocess
import sys


def test_what_was_read_is_spared_while_a_screen_is_loaded() -> None:
    """From the first frame on garbage is collected, but what lives by then is not looked at."""
    program = (
        "import gc\n"
        "from missiontui import garbage\n"
        "garbage.leave_until_first_frame()\n"
        "read = [[]]\n"
        "garbage.collect_what_loading_leaves()\n"
        "assert gc.isenabled()\n"
        "assert all(each is not read for each in gc.get_objects())\n"
        "def drop():\n"
        "    circle = []\n"
        "    circle.append(circle)\n"
        "before = gc.get_stats()[0]['collected']\n"
        "kept = [drop() or [] for _ in range(50_000)]\n"
        "assert gc.get_stats()[0]['collected'] > before\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
