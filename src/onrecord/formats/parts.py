"""A text under construction from the parts of a source: pages of a PDF, stories of a word processor's document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.model import REPLACEMENT, Box, OffsetMap, Part, Piece, Run, Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

_BAD = lazy_re("[\x00\ud800-\udfff]")


class PartsBuilder:
    """Builds a text and its `OffsetMap`, whose pieces count the characters of each part's text.

    Parts may be begun again and their characters taken in any order; what is not taken must be white space.
    """

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._parts: list[Part] = []
        self._boxes: list[Box] = []
        self._runs: list[Run] = []
        self._source = ""
        self._number = 0
        self.size = 0

    def part(self, number: int, source: str) -> None:
        """Go on with part ``number``, whose text is ``source``."""
        self._number, self._source = number, source

    def add(self, start: int, end: int) -> Span:
        """Add the part's characters ``start`` to ``end``; give their place in the text."""
        first, at = self.size, start
        for bad in _BAD.finditer(self._source, start, end):
            self._append(self._source[at : bad.start()], at, bad.start())
            raw = bad[0].encode("utf-16-be", "surrogatepass").hex()
            self._append(REPLACEMENT, bad.start(), bad.end(), raw=raw)
            at = bad.end()
        self._append(self._source[at:end], at, end)
        return Span(first, self.size)

    def stand(self, says: str, start: int, end: int, via: Literal["space", "hyphen"]) -> None:
        """Add ``says`` for the part's characters ``start`` to ``end``."""
        self._append(says, start, end, via=via)

    def box(self, span: Span, box: tuple[float, float, float, float]) -> None:
        """Note where on its page a line stands: left, bottom, right, top in points."""
        left, bottom, right, top = (round(edge, 1) for edge in box)
        self._boxes.append(Box(span.start, span.end, self._number, left, bottom, right, top))

    def run(self, span: Span, paragraph: int, run: int) -> None:
        """Note which run of which paragraph of the part a span is."""
        self._runs.append(Run(span.start, span.end, self._number, paragraph, run))

    def _append(
        self,
        says: str,
        start: int,
        end: int,
        *,
        raw: str | None = None,
        via: Literal["space", "hyphen"] | None = None,
    ) -> None:
        if not says:
            return
        size = self.size + len(says)
        last = self._parts[-1] if self._parts else None
        if last is not None and last.number == self._number:
            self._parts[-1] = Part(last.start, size, self._number)
        else:
            self._parts.append(Part(self.size, size, self._number))
        self._pieces.append(Piece(self.size, size, start, end, raw, via))
        self._texts.append(says)
        self.size = size

    def text(self) -> str:
        """The text so far."""
        return "".join(self._texts)

    def offsets(self, medium: Literal["pdf", "docx", "odt"], names: Sequence[str] = ()) -> OffsetMap:
        """The map of the text so far."""
        return OffsetMap(
            "unicode",
            tuple(self._pieces),
            medium,
            tuple(self._parts),
            tuple(self._boxes),
            tuple(self._runs),
            tuple(names),
        )
