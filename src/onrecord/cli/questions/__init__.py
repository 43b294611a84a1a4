"""`questions`, and the questions that other commands show."""
