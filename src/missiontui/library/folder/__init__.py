"""The library of a folder, with an index that SQLite holds.

`library` answers what a library is asked, by the statements of `asking`. `upkeep` is the thread in
which `keeping` holds the index as the folder is: `looking` tells what has changed, `workers` have
it read by processes, each of which is a `worker`, and `writing` puts in what was taken. `holding`
finds a place for the index, and another one where it is broken or the disk is full.
"""
