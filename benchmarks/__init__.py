"""Measures how fast `onrecord` is and how much memory it needs, beside bare SQLite FTS5 and bare tantivy."""

import os

# What most users have is measured: without the semantic extra, which the environment of the checks holds.
os.environ["ONRECORD_SEMANTIC"] = "off"
