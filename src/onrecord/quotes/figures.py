"""Figures that an article says are somebody's, held against what that speaker said in the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.archive.figures.units import unit_key
from onrecord.archive.words.words import fold, stem, words
from onrecord.model import Citation, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.archive import Archive
    from onrecord.archive.figures.rows import FigureRow
    from onrecord.grammar.quantities.quantity import Quantity
    from onrecord.quotes.articles.paragraphs import Paragraph
    from onrecord.quotes.articles.reading import Claim
    from onrecord.quotes.articles.told import ToldFigure

Became = Literal["found", "other value", "not found"]
FIGURES: dict[str, str] = {
    "found": "the speaker says a figure of this kind with this value",
    "other value": "the speaker says another value of what seems to be the same",
    "not found": "no such figure of the speaker's is in what was searched; that doesn't mean that it was not said",
}
"""What may become of a figure."""
_LEAST = 2
"""Words that a sentence of the record must share with the article's for its figure to be shown as the one meant."""
_SHORTEST = 3
_SMALL = frozenset(
    "the and that this with for from have has had was were are been will would not but they their them our its his her "
    "she you your who which what when than then there more less about over some all any can could may said says say "
    "told into out also only just very much many one two per million billion thousand hundred trillion".split()
)
"""Words that tell nothing of what a sentence is about; numbers among them."""


class FigureCheck(msgspec.Struct, frozen=True):
    """A figure of an article and what became of it.

    Attributes:
        number: from 1, in the article's order.
        text: the figure's words: ``some 90 billion crowns``.
        paragraph: number of its paragraph, from 1.
        place: its code points in the paragraph.
        claimed: whose figure the article says it is: a name or an office.
        became: one of `FIGURES`.
        record_words: the record's figure, the nearest for ``other value``; empty for ``not found``.
        sentence: the sentence of the record that holds it.
        speaker: who says that.
        citation: of the record's figure.
    """

    number: int
    text: str
    paragraph: int
    place: Span
    claimed: str
    became: Became
    record_words: str = ""
    sentence: str = ""
    speaker: str | None = None
    citation: Citation | None = None

    @property
    def ok(self) -> bool:
        """Whether the speaker says this figure."""
        return self.became == "found"


def check_figures(
    archive: Archive, paragraphs: Sequence[Paragraph], told: Iterator[ToldFigure], on: str | None
) -> Iterator[FigureCheck]:
    """Look each figure up among those of its speaker; a reporter's premise is nobody's figure.

    Args:
        archive: the record.
        paragraphs: the article's.
        told: its figures.
        on: the day, month or year that the record's figures must be of, ISO 8601.

    Raises:
        BadQuery: ``on`` is no date.
    """
    texts = {one.number: one.text for one in paragraphs}
    for number, one in enumerate(told, 1):
        amount, text = one.quantity, texts[one.paragraph]
        rows = [row for row in _said(archive, one.claim, amount, on) if _is_of(row, amount)]
        wanted = _telling(one.sentence.of(text))
        ranked = sorted(rows, key=lambda row: -_shared(row, wanted))
        same = next((row for row in ranked if _is_same(row, amount)), None)
        near = next((row for row in ranked if _shared(row, wanted) >= _LEAST), None)
        row = same or near
        bare = FigureCheck(
            number, amount.span.of(text), one.paragraph, amount.span, one.claim.name or one.claim.office or "",
            "found" if same else "other value" if near else "not found",
        )  # fmt: skip
        if row is None:
            yield bare
            continue
        speaker = None if row.speaker is None else row.speaker.name or row.speaker.role or row.speaker.label
        yield msgspec.structs.replace(
            bare,
            record_words=" ".join(row.citation.exact.split()),
            sentence=" ".join(row.sentence.exact.split()),
            speaker=speaker,
            citation=row.citation,
        )


def _said(archive: Archive, claim: Claim, amount: Quantity, on: str | None) -> list[FigureRow]:
    """Give the figures of one kind that a speaker says: by name, or by the office alone where no name is known."""
    every = archive.figures(kind=amount.kind, speaker=claim.name, since=on, until=on, official=True)
    rows = [row for row in every if not row.denied and (row.low, row.high) != (None, None)]
    if claim.name is not None:
        return rows
    office = set(words(claim.office or "")) - {"the", "a", "an", "its", "his", "her", "their"}
    return [
        row
        for row in rows
        if row.speaker is not None
        and any(office <= set(words(held)) for held in (row.speaker.role, row.speaker.label) if held)
    ]


def _is_of(row: FigureRow, amount: Quantity) -> bool:
    """Tell whether a figure counts the same, in the same direction where both have one."""
    ours, theirs = ("" if unit is None else unit for unit in (amount.unit, row.unit))
    if row.direction is not None and amount.direction is not None and row.direction != amount.direction:
        return False
    return (fold(ours) == fold(theirs) or unit_key(ours) == unit_key(theirs)) and (row.per or "") == (amount.per or "")


def _is_same(row: FigureRow, amount: Quantity) -> bool:
    return (row.low, row.high, row.comparator) == (amount.low, amount.high, amount.comparator)


def _telling(text: str) -> frozenset[str]:
    """Give the stems of the words that say what a sentence is about."""
    return frozenset(
        stem(word) for word in words(text) if len(word) >= _SHORTEST and word.isalpha() and word not in _SMALL
    )


def _shared(row: FigureRow, wanted: frozenset[str]) -> int:
    """Count the words that both sentences share; what is counted is one of them, a currency is not."""
    held = _telling(" ".join(part for part in (row.sentence.exact, row.measure, row.scope) if part))
    own = frozenset[str]() if row.kind == "count" else _telling(row.words)
    return len((held - own) & wanted)
