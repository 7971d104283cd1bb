"""What a record says, in blocks of words: the same for the screen, for print and for copying."""
