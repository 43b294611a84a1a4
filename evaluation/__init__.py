"""Measures what `onrecord` gets right against gold made by reading, and holds each figure to its floor."""
