"""Exit codes, the same for every command: yes, no, could not."""

EXIT_CODES = "exit codes: 0 yes, or as asked; 1 no; 2 could not; 130 interrupted"
"""All of them, as help tells them."""

OK = 0
"""As asked."""
INVALID = 1
"""A record has faults (`check`, and what shows a record)."""
NOT_THERE = 1
"""Nothing is found, or called so (`find`, `get`)."""
DIFFERENT = 1
"""Two records are not the same (`diff`)."""
UNREACHABLE = 1
"""No copy can reach the user (`doctor`)."""
NOTHING_TO_EXPORT = 1
"""Nothing that was chosen has a place in the format (`export`)."""
UNREADABLE = 2
"""Nothing could be read or written, or the arguments are wrong."""
HUNG_UP = 129
"""The terminal was gone before there was a screen, as shells count it."""
INTERRUPTED = 130
"""Ctrl+C before there was a screen, as shells count it."""
