"""A phrase through time: how often it is said in each month, by whom, and out of how many documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.archive import BadQuery, Searched
from onrecord.archive.words.words import words as split
from onrecord.ledgers.echoes.rows import by_month
from onrecord.model import Citation, Span

if TYPE_CHECKING:
    from onrecord.archive import Archive

_QUOTES = '"“”„‟«»'


class Month(msgspec.Struct, frozen=True):
    """A month: ``2031-07``, or ``unknown`` for what has no date; its uses of a phrase, and its documents in all."""

    month: str
    uses: int
    documents: int


class PhraseUse(msgspec.Struct, frozen=True):
    """One time that a phrase is said: document, day, who, the passage, and the exact words."""

    record: str
    date: str | None
    speaker: str | None
    turn: str | None
    words: str
    citation: Citation


class Phrase(msgspec.Struct, frozen=True):
    """A phrase of a record.

    Attributes:
        phrase: the words, as asked for.
        uses: each time it is said, in the order of date and document; documents without a date come last.
        months: every month from the first document of the record to the last, those without a use too.
        searched: the documents that the filters let through.
        suggestions: for each filter that matches nobody, the nearest names.
    """

    phrase: str
    uses: tuple[PhraseUse, ...]
    months: tuple[Month, ...]
    searched: Searched
    suggestions: dict[str, list[str]]

    @property
    def speakers(self) -> dict[str, int]:
        """How often each speaker says it, most first, then by name."""
        names = [use.speaker or "unknown" for use in self.uses]
        return {name: names.count(name) for name in sorted(set(names), key=lambda each: (-names.count(each), each))}


def phrase(
    archive: Archive,
    words: str,
    *,
    speaker: str | None = None,
    publisher: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Phrase:
    """Find a phrase: these words, one behind the other; case and accents do not count.

    Args:
        archive: the record.
        words: the phrase; quotes around it change nothing.
        speaker: as for `onrecord.archive.Archive.search`, and so are the others.
        publisher: see there.
        since: see there.
        until: see there.

    Raises:
        BadQuery: there are no words, or a date is none.
    """
    bare = " ".join(words.translate(dict.fromkeys(map(ord, _QUOTES), " ")).split())
    if not any(map(str.isalnum, bare)):
        raise BadQuery("a phrase has words; give some")
    hits = archive.search(
        f'"{bare}"', speaker=speaker, publisher=publisher, since=since, until=until, order="first", limit=None
    )
    size = len(split(bare))
    uses = []
    for hit in hits:
        # Each word of a phrase is marked; so many of them are one use.
        bounds = zip(hit.marks[::size], hit.marks[size - 1 :: size], strict=False)
        who = hit.speaker_name or hit.role or hit.label
        uses += [
            PhraseUse(hit.record, hit.date, who, hit.turn_id, citation.words or citation.exact, citation)
            for citation in archive.cite_spans(hit.record, [Span(first.start, last.end) for first, last in bounds])
        ]
    dates = [row.date for row in archive.documents(publisher=publisher, since=since, until=until)]
    return Phrase(bare, tuple(uses), _months([use.date for use in uses], dates), hits.searched, hits.suggestions)


def _months(uses: list[str | None], documents: list[str | None]) -> tuple[Month, ...]:
    said, held = by_month(uses), by_month(documents)
    dated = sorted(month for month in {*said, *held} if month != "unknown")
    months = [] if not dated else _between(dated[0], dated[-1])
    months += ["unknown"] if "unknown" in said else []
    return tuple(Month(month, said.get(month, 0), held.get(month, 0)) for month in months)


def _between(first: str, last: str) -> list[str]:
    (year, month), end = map(int, first.split("-")), tuple(map(int, last.split("-")))
    found = []
    while (year, month) <= end:
        found.append(f"{year:04}-{month:02}")
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004 - months of a year
    return found
