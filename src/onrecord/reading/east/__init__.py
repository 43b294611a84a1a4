"""Pages in Japanese, Chinese and Korean, which print labels, names and days in ways of their own."""

from onrecord.reading.east.talk import is_eastern, read_talk

__all__ = ["is_eastern", "read_talk"]
