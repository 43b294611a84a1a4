"""Ledgers: what is true across documents and across versions, each line with its citations."""
