"""The search index: what it holds of each passage, how it is written, what it lacks."""
