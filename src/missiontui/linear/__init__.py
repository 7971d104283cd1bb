"""A record in lines: commands in, lines out, for screen readers and terminals that cannot draw.

No line holds an escape sequence, and nothing is ever drawn over.
"""
