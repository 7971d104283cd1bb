"""Lets `python -m missiontui` do what the command `missiontui` does.

The interpreter is taken apart here, so that whatever runs the program, as a profiler does, has its
say in the end.
"""

import sys

from missiontui.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
