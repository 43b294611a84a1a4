"""Which lines are labels, decided for the whole document at once."""
