"""Captures: the bytes as they were published, and where and when they were read.

Files are read at once. What reads web addresses (`onrecord.capture.web`) and WARC files (`onrecord.capture.warc`) is
imported by whoever asks for it: most programs never do.
"""

from onrecord.capture.files import LIMIT, STDIN, WARC_ENDINGS, CannotRead, Files, is_warc, is_web

__all__ = ["LIMIT", "STDIN", "WARC_ENDINGS", "CannotRead", "Files", "is_warc", "is_web"]
