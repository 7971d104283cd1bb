"""The screen as lines of words, before anything draws it: no part of it knows Textual.

What a reader sees is worked out here from a record, a place and a size. The widgets draw these
lines and react to keys; the first frame is made of them before Textual is there.
"""
