"""Lets `python -m missiontui` do what the command `missiontui` does."""

from missiontui.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
