"""What an edited brief is taken apart into: its citations, its quotations, the analyst's own words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from onrecord.model import BadCitation, CitationRef
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.briefs.lines import TextBlock
    from onrecord.briefs.signed import Signed

_CITATION = lazy_re(
    r"[\[(]?(?<![^\s@#`\[\]()<>|“”\"])(?P<written>[^\s@#`\[\]()<>|“”\"]+@[0-9A-Za-z]{4,64}#\d+\s?[-‐-—]\s?\d+)[\])]?"
)

Form = Literal["block", "line", "bare", "signed", "label", "entry", "voice", "field"]


class Cited(NamedTuple):
    """A citation written in a brief.

    Attributes:
        written: as it stands there.
        ref: what it names; None where it has not the form of a citation.
        says: what is wrong with its form.
        block: number of its block, from 0.
        start: where it begins in the block's text.
        end: where it ends.
    """

    written: str
    ref: CitationRef | None
    says: str
    block: int
    start: int
    end: int


class Quoted(NamedTuple):
    """A quotation in a brief.

    Attributes:
        text: its words.
        block: number of the block it begins in, from 0.
        by: who is said to have said it, and when.
        cited: numbers of the citations that it stands beside; none where it has no citation.
        form: ``block``; ``line`` between quotation marks; ``bare``, without any, signed and cited; ``signed``, the same
            without a citation. In marks behind a label of this program: ``label`` words of the record, ``entry`` the
            same or a short phrase, ``voice`` a printed label of somebody not named, ``field`` how two figures differ.
        firm: whether the brief names the speaker for certain.
    """

    text: str
    block: int
    by: Signed
    cited: tuple[int, ...]
    form: Form
    firm: bool = True


class Apart(NamedTuple):
    """A brief taken apart.

    Attributes:
        blocks: all of it.
        citations: in order.
        quotes: in order.
        own: of each block of the analyst's own words its number and its text, quotations and citations blotted out.
    """

    blocks: tuple[TextBlock, ...]
    citations: tuple[Cited, ...]
    quotes: tuple[Quoted, ...]
    own: tuple[tuple[int, str], ...]


def citations(text: str, block: int) -> Iterator[Cited]:
    """Give the citations written in the text of a block."""
    for match in _CITATION.finditer(text):
        written, ref, says = match["written"], None, ""
        try:
            ref = CitationRef.parse(re.sub(r"\s", "", written))
        except BadCitation as error:
            says = str(error)
        yield Cited(written, ref, says, block, match.start(), match.end())
