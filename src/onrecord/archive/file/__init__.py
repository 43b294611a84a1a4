"""The archive's SQLite file: opened, kept to one writer at a time, brought to this release's schema."""
