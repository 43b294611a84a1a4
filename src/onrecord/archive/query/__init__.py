"""What a user asks for: words, as the index and as the text itself understand them, and filters."""
