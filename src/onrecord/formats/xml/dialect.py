"""What a dialect of XML gives: the page, and the utterances where it names the speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import msgspec

from onrecord.model import SegmentKind, Span
from onrecord.reading import Mention, Utterance
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.formats.xml.elements import Element, Elements

_ISO = lazy_re(r"\d{4}-\d\d-\d\d")


class Told(msgspec.Struct):
    """What a document says of itself.

    Attributes:
        facts: title, dates and publisher with their places in the text.
        placed: what is no speech, by kind.
        people: who takes part.
        chrome: what belongs to the file, not to the event.
        utterances: the words by speaker; None where the speakers are to be found by their printed labels.
    """

    facts: dict[str, tuple[str, Span | None]] = msgspec.field(default_factory=dict)
    placed: list[tuple[Span, SegmentKind]] = msgspec.field(default_factory=list)
    people: list[Mention] = msgspec.field(default_factory=list)
    chrome: list[Span] = msgspec.field(default_factory=list)
    utterances: list[Utterance] | None = None

    def place(self, element: Element, kind: SegmentKind) -> None:
        """Place an element's text, if it has any."""
        if element.span:
            self.placed.append((element.span, kind))


class Dialect(Protocol):
    """One way of marking up transcripts in XML. A module with these names is one."""

    @property
    def name(self) -> str:
        """Short name, for the media type of the record."""

    def claims(self, names: frozenset[str]) -> bool:
        """Tell from the names of a source's elements whether it is this dialect."""

    def parts(self, source: Elements) -> list[Element]:
        """Give the elements that hold one transcript each; none where the source is one."""

    def tell(self, document: Elements) -> Told:
        """Read one document."""


def iso_day(text: str) -> str | None:
    """Find an ISO date in an attribute."""
    found = _ISO.search(text)
    return None if found is None else found[0]
