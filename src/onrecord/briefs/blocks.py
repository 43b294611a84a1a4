"""What a brief is made of: few kinds of blocks, which each format writes in its own way.

A block holds fixed labels of this program and words of the record; never a sentence made up from them. Words of the
record stand in `Said` and in the cells of a `Table`, each with its citation.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from onrecord.ledgers.figures import Series
from onrecord.model import Citation
from onrecord.text.lazy import lazy_re

_FORBIDDEN = lazy_re(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_BREAKS = lazy_re(r"[\t\n\r\x85\u2028\u2029]")

Look = Literal["plain", "strong", "quiet"]


class Run(msgspec.Struct, frozen=True):
    """Some text and how it looks."""

    text: str
    look: Look = "plain"


class Heading(msgspec.Struct, frozen=True):
    """A heading within a section.

    Attributes:
        text: its words.
        quiet: what is said beside it: how many, when.
        depth: 0 for the first kind, 1 for one below it.
    """

    text: str
    quiet: str = ""
    depth: int = 0


class Note(msgspec.Struct, frozen=True):
    """A line of fixed words, or of words of the record in quotation marks, and the citations that prove it."""

    text: str
    cited: tuple[Citation, ...] = ()


class Said(msgspec.Struct, frozen=True):
    """Words of the record.

    Attributes:
        words: the words, in runs.
        by: who says them; None where nobody does.
        date: the day; None where it is not known.
        citation: where they stand.
        told: whether the heading above says who and when.
        lead: a day or a period, under which they are listed.
        head: a label that stands over them.
        tags: one word or two that mark them: ``new``, ``premise``.
        notes: what is told of them, in lines of their own.
        depth: how far it is set in; 1 for what hangs on the one before.
    """

    words: tuple[Run, ...]
    by: str | None
    date: str | None
    citation: Citation
    told: bool = False
    lead: str = ""
    head: str = ""
    tags: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    depth: int = 0


class Cell(msgspec.Struct, frozen=True):
    """One cell of a table.

    Attributes:
        runs: its words.
        citation: where they stand, of words of the record.
        number: whether it holds a number, to be set to the right.
        narrow: whether it is not to be broken into lines.
    """

    runs: tuple[Run, ...]
    citation: Citation | None = None
    number: bool = False
    narrow: bool = False


class Row(msgspec.Struct, frozen=True):
    """One row of a table, and the words of the record that it was read from."""

    cells: tuple[Cell, ...]
    below: Said | None = None


class Table(msgspec.Struct, frozen=True):
    """A table.

    Attributes:
        caption: what it shows.
        head: the names of its columns.
        rows: its rows, with as many cells each.
        below: the name of what stands below a row, where it has a column of its own.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]
    below: str = ""


class Picture(msgspec.Struct, frozen=True):
    """A chart of one series of figures; formats that have no pictures, or nothing to draw them with, leave it out."""

    series: Series


class Link(msgspec.Struct, frozen=True):
    """A document and where it was published."""

    text: str
    quiet: str
    url: str | None


Block = Heading | Note | Said | Table | Picture | Link


class Section(msgspec.Struct, frozen=True):
    """A section of a brief.

    Attributes:
        key: short name, for anchors.
        title: its heading.
        looked: what was searched for it.
        blocks: what it holds; none where nothing was found.
    """

    key: str
    title: str
    looked: str
    blocks: tuple[Block, ...]


class Brief(msgspec.Struct, frozen=True):
    """A dossier, ready to be written.

    Attributes:
        title: of the matter.
        about: what belongs to it.
        scope: what was searched, and how much was found.
        definition: lines of the definition: what each is called, and its entries.
        problems: what of the definition could not be used.
        sections: in their order.
    """

    title: str
    about: str
    scope: str
    definition: tuple[tuple[str, str], ...]
    problems: tuple[str, ...]
    sections: tuple[Section, ...]


def plain(text: str | None) -> Run:
    """Give text as one run, on one line."""
    return Run(" ".join((text or "").split()))


def said_words(citation: Citation) -> str:
    """Give the words of a citation on one line, with what an editor put in brackets between them."""
    return citation.as_said


def printable(text: str) -> str:
    """Take out of text what no document may hold: controls become U+FFFD, breaks of lines blanks."""
    return _BREAKS.sub(" ", _FORBIDDEN.sub("\ufffd", text))
