"""What a word is, and a passage: the same for the index, for a query and for the text itself."""
