"""Transcripts as rows of SQLite and back, and the rows that are derived from them."""
