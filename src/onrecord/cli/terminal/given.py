"""What is given to a command as a file or on standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from onrecord.cli.terminal.errors import misuse


def bytes_of(name: str, what: str) -> bytes:
    """Give the bytes of a file, of standard input for ``-``; ``what`` it is is told where there is none."""
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise misuse(f"{name}: {error.strerror or error}; give the path of {what}, or - to read it") from error
