"""`figures`, and the figures of one document."""
