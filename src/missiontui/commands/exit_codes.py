"""Exit codes, the same for every command."""

OK = 0
"""As asked."""
INVALID = 1
"""A record has faults."""
UNREACHABLE = 1
"""No copy can reach the user (`doctor`)."""
NOTHING_TO_EXPORT = 1
"""Nothing that was chosen has a place in the format (`export`)."""
UNREADABLE = 2
"""Nothing could be read or written, or the arguments are wrong."""
INTERRUPTED = 130
"""Ctrl+C before there was a screen, as shells count it."""
