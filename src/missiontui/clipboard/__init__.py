"""Copying text so that it arrives, and saying truthfully what is known of that.

Nothing here knows a screen. What is written to the terminal goes through a function that is handed
in. `routes` says in which order ways are tried, each way is a file of its own, and `surroundings`
finds out where the program runs.
"""
