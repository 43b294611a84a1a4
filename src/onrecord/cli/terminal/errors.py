"""Errors as one sentence on standard error, and the exit code that goes with each."""

from __future__ import annotations

import contextlib
import functools
import os
import sys
from typing import TYPE_CHECKING, ParamSpec

import typer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NO, MISUSE, INTERRUPTED, PIPE_CLOSED = 1, 2, 130, 141
"""Exit codes: the answer is no; the command line is wrong; Ctrl-C; as a shell reports a closed pipe."""

P = ParamSpec("P")


def tell(sentence: str) -> None:
    """Print one sentence on standard error."""
    # A path or a message may hold what no terminal should act on.
    shown = "".join(c if c.isprintable() else "\ufffd" for c in sentence)
    with contextlib.suppress(OSError):
        print(f"onrecord: {shown}", file=sys.stderr, flush=True)  # noqa: T201 - this is where it is told


def misuse(sentence: str) -> typer.Exit:
    """Tell what is wrong with the command line; raise what this gives."""
    tell(sentence)
    return typer.Exit(MISUSE)


def refuse_unnamed(**options: str | None) -> None:
    """Refuse an option that wants a name and is given none."""
    for option, name in options.items():
        if name is not None and not name.strip():
            raise misuse(f"--{option} has no name; give one or leave --{option} out")


def guarded(command: Callable[P, None]) -> Callable[P, None]:
    """Let a command end in one sentence and an exit code, whatever happens; never in a traceback.

    ``ONRECORD_TRACEBACK=1`` lets errors that nobody foresaw through, for those who repair them.
    """

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
            sys.stdout.flush()
        except (typer.Exit, typer.Abort):
            raise
        except BrokenPipeError:
            _drop_output()
            raise typer.Exit(PIPE_CLOSED) from None
        except Exception as error:
            if os.environ.get("ONRECORD_TRACEBACK") and not _foreseen(error):
                raise
            _drop_output()
            tell(sentence(error))
            raise typer.Exit(_code(error)) from error

    return run


@contextlib.contextmanager
def told_in_one_sentence() -> Iterator[None]:
    """Say in one sentence what is wrong with a command line, where Typer would print its usage around it."""
    try:
        yield
    except typer.TyperException as error:
        if getattr(error, "exit_code", None) != MISUSE or not isinstance(error, typer.BadParameter.__bases__[0]):
            raise
        says = " ".join(error.format_message().split()).rstrip(".")
        if not says or "\n" in error.format_message().strip():  # the help, where no command was given
            raise
        command = str(getattr(getattr(error, "ctx", None), "command_path", "onrecord"))
        option = str(getattr(error, "option_name", ""))
        if option.startswith("-") and not option.startswith("--"):
            says += "; to leave a word out of a search write NOT WORD, or -- before the words"
        else:
            says += f"; {command} --help shows what it takes"
        raise misuse(f"{says[:1].lower()}{says[1:]}") from error


def sentence(error: Exception) -> str:
    """Say in one sentence what went wrong."""
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else "output could not be written: "
        return f"{where}{error.strerror or error}"
    if isinstance(error, MemoryError):
        return "this needs more memory than the machine has"
    if _foreseen(error):
        return " ".join(str(error).split())
    says = " ".join(str(error).split())
    return f"something failed that should not ({type(error).__name__}: {says}); please report it, nothing was lost"


def _foreseen(error: Exception) -> bool:
    from onrecord.model import OnRecordError

    return isinstance(error, OnRecordError | OSError | MemoryError)


def _code(error: Exception) -> int:
    from onrecord.archive import BadQuery
    from onrecord.model import BadCitation
    from onrecord.quotes import EmptyQuote

    return MISUSE if isinstance(error, BadQuery | BadCitation | EmptyQuote) else NO


def _drop_output() -> None:
    """Let what could not be written go, so that Python does not try again, and complain, when it ends."""
    try:
        sys.stdout.flush()
    except OSError:
        with contextlib.suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, sys.stdout.fileno())
            os.close(nowhere)
