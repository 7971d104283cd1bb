"""Documents of a record: what is said of each item, in blocks of words, for screen and print."""
