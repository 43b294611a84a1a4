"""The command line: a table of commands (`onrecord.cli.app`), one file for each.

Nothing is imported here before a command asks for it: `onrecord --help` answers at once.
"""

from onrecord.cli.app import app, main

__all__ = ["app", "main"]
