"""Many records: listing them, finding in all of them, and following what was said and who was met.

`interface` says what any library can do; each engine is a module or package of its own.
"""
