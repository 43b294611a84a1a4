"""Ledgers: what is true across documents, each line with the citations behind it."""
