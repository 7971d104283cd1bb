"""What is shown of a library, in entries of lists and in documents: one file for each thing.

Nothing here knows an engine or a screen: rows of a library go in, words come out.
"""
