"""Briefs: a dossier written as a document.

    from onrecord.briefs import write

    Path("harbour-dues.html").write_bytes(write(dossier, "html"))

To add a format: a module with ``name``, ``suffix``, ``media_type``, ``binary`` and ``write``, and its line in
`FORMATS`. What a brief holds is laid out once, in `onrecord.briefs.outline`; a format says how it looks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from onrecord.briefs import form, markdown, page, word
from onrecord.briefs.outline import outline
from onrecord.model import OnRecordError

if TYPE_CHECKING:
    from onrecord.ledgers.dossiers import Dossier


class _Writes(Protocol):
    def __call__(self, dossier: Dossier, *, why: bool = False) -> bytes:
        """Give the document's bytes."""


class Format(Protocol):
    """A way of writing a dossier. A module with these names is one."""

    @property
    def name(self) -> str:
        """Short name, as a user asks for it."""

    @property
    def suffix(self) -> str:
        """End of a file's name."""

    @property
    def media_type(self) -> str:
        """IANA media type of what is written."""

    @property
    def binary(self) -> bool:
        """Whether it is for a file, not for a terminal."""

    @property
    def write(self) -> _Writes:
        """Writes a dossier; the same dossier gives the same bytes."""


FORMATS: tuple[Format, ...] = (markdown, page, word, form)
"""Every format, in the order in which help lists them."""


class NoSuchFormat(OnRecordError):
    """A format was asked for that there is not."""


def format_named(name: str) -> Format:
    """Give a format by its name.

    Raises:
        NoSuchFormat: there is none of this name.
    """
    for known in FORMATS:
        if known.name == name:
            return known
    raise NoSuchFormat(f"there is no format {name!r}; ask for {', '.join(known.name for known in FORMATS)}")


def write(dossier: Dossier, format: str, *, why: bool = False) -> bytes:  # noqa: A002 - what it is called
    """Write a dossier: ``markdown``, ``html``, ``docx`` or ``json``.

    Args:
        dossier: what was gathered.
        format: the format's name.
        why: whether each passage says what brought it in, and each entry of the definition how many passages it did.

    Raises:
        NoSuchFormat: there is no such format.
        NeedsExtra: ``docx`` was asked for, and python-docx is not installed.
    """
    return format_named(format).write(dossier, why=why)


__all__ = ["FORMATS", "Format", "NoSuchFormat", "format_named", "outline", "write"]
