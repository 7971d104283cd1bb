"""The terminal: what Textual's driver does for this program, and frames in few bytes."""
