"""Measures how fast `onrecord` is and how much memory it needs, beside bare SQLite FTS5 and bare tantivy."""
