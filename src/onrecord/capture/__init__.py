"""Captures: the bytes as they were published, and where and when they were read."""

from onrecord.capture.files import LIMIT, STDIN, CannotRead, Files

__all__ = ["LIMIT", "STDIN", "CannotRead", "Files"]
