"""What a search has found: which items, in which order, and the rows that show them."""
