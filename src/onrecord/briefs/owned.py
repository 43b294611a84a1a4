"""Figures in the analyst's own sentences, held against those of the record that are cited beside them."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.archive.figures.units import unit_key
from onrecord.archive.words.words import fold, stem, words
from onrecord.briefs.labels import DOCUMENTS, MENTIONS, SEARCHED
from onrecord.grammar.quantities.quantity import Quantity, quantities
from onrecord.model import Span
from onrecord.text.lazy import lazy_re
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.archive import Resolved
    from onrecord.briefs.apart import Apart
    from onrecord.briefs.lines import TextBlock
    from onrecord.model import Transcript

Became = Literal["found", "other value", "not found", "not checked"]
_OURS = frozenset("passage document event use question figure publisher difference mention day record citation".split())
"""What a brief counts itself: no figures of the record."""
_SEARCHED_FOR = frozenset(("commitment", "part", "point", "gap", "people", "edition"))
"""The same where it says what was searched."""
_COLUMNS = frozenset({MENTIONS, DOCUMENTS})
_NUMBER = lazy_re(r"[\d,]+")
_SHARED, _SHORTEST = 2, 4
"""Words that a sentence cited nearby, but not in the same block, must share for its figure to be the one meant."""
_SMALL = frozenset(
    "more than that this with from have been were will they them their which about over most some".split()
)


class OwnFigure(msgspec.Struct, frozen=True):
    """A figure in the analyst's own words and what became of it.

    Attributes:
        number: from 1, in the brief's order.
        text: its words.
        block: number of its block, from 1.
        became: ``found`` in the words cited beside it, ``other value`` where they have another of what seems to be the
            same, ``not found`` where they have none such, ``not checked`` where no citation stands beside it.
        record_words: the record's figure; empty for ``not found``.
        citation: the citation beside it, as written; None where none stands in its own block for ``not found``.
    """

    number: int
    text: str
    block: int
    became: Became
    record_words: str = ""
    citation: str | None = None

    @property
    def ok(self) -> bool:
        """Whether the cited words have it."""
        return self.became == "found"


class _RecordFigure(msgspec.Struct, frozen=True):
    """A figure of the record: its quantity, its words, the sentence around it and the citation, as written."""

    quantity: Quantity
    words: str
    sentence: str
    citation: str


def own_figures(
    brief: Apart, resolved: Mapping[int, Resolved], transcripts: Mapping[int, Transcript]
) -> Iterator[OwnFigure]:
    """Look up each figure of the analyst's own sentences in the words cited beside it.

    Those cited in its own block count first, where it must be; then those between the same two headlines, of which only
    another value of the same is told.

    Args:
        brief: the brief.
        resolved: by number, the citations that resolve.
        transcripts: by number, the version that each cites.
    """
    sections, counted = _sections(brief), _counted(brief.blocks)
    known: dict[int, list[_RecordFigure]] = {}
    number = 0
    for at, text in brief.own:
        amounts = [one for one in quantities(text, [Span(0, len(text))]) if _counts(one)]
        if not amounts or at in counted:
            continue
        own = [one for one, cited in enumerate(brief.citations) if cited.block == at and one in resolved]
        line = brief.blocks[at].row
        row = [] if own or not line else [
            one for one, cited in enumerate(brief.citations)
            if brief.blocks[cited.block].row == line and one in resolved
        ]  # fmt: skip
        near = own or row or [one for one, cited in enumerate(brief.citations)
                              if sections[cited.block] == sections[at] and one in resolved]  # fmt: skip
        for one in near:
            if one not in known:
                known[one] = list(_said(brief.citations[one].written, resolved[one], transcripts[one]))
        said = [each for one in near for each in known[one]]
        for amount in amounts:
            became, record = _checked(amount, text, said, least=0 if own or row else _SHARED, cited=bool(own))
            printed = amount.span.of(text)
            if became == "not checked" and (
                # A cell with nothing else says nothing by itself; what was searched is counted, not said.
                ((row or not line) and printed == text.strip())
                or (text.startswith(f"{SEARCHED}: ") and printed.split()[-1].removesuffix("s") in _SEARCHED_FOR)
            ):
                continue
            number += 1
            first = brief.citations[own[0]].written if own else None
            yield OwnFigure(
                number, " ".join(printed.split()), at + 1, became,
                "" if record is None else record.words, first if record is None else record.citation,
            )  # fmt: skip


def _sections(brief: Apart) -> list[int]:
    found, section = [], 0
    for block in brief.blocks:
        section += block.heading
        found.append(section)
    return found


def _counted(blocks: Sequence[TextBlock]) -> frozenset[int]:
    """Give the numbers of the cells in which a brief counts what it found: a bare number under such a head."""
    found: set[int] = set()
    head: list[str] = []
    for row, cells in groupby(enumerate(blocks), key=lambda pair: pair[1].row):
        held = list(cells)
        if not row:
            head = []
        elif not head:
            head = [block.text for _, block in held]
        elif len(held) == len(head):  # empty cells are no blocks
            found.update(
                number
                for (number, block), title in zip(held, head, strict=True)
                if title in _COLUMNS and _NUMBER.fullmatch(block.text)
            )
    return frozenset(found)


def _counts(amount: Quantity) -> bool:
    held = amount.low is not None or amount.high is not None
    return held and _singular(amount) not in _OURS


def _singular(amount: Quantity) -> str:
    return (amount.unit or "").lower().removesuffix("s")


def _said(written: str, found: Resolved, transcript: Transcript) -> Iterator[_RecordFigure]:
    """Give the figures of the sentences that cited words stand in."""
    cited, text = found.citation, transcript.text
    parts = transcript.speech_in(found.turn.span) if found.turn is not None else cited.parts
    whole = [span for span in sentences(text, parts) if span.start < cited.end and cited.start < span.end]
    for sentence in whole or [Span(cited.start, cited.end)]:
        for amount in quantities(text, [sentence]):
            yield _RecordFigure(amount, " ".join(amount.span.of(text).split()), sentence.of(text), written)


def _checked(
    amount: Quantity, text: str, said: Sequence[_RecordFigure], *, least: int, cited: bool
) -> tuple[Became, _RecordFigure | None]:
    """Tell what became of a figure."""
    alike = [each for each in said if _is_of(amount, each.quantity)]
    printed = " ".join(amount.span.of(text).split())
    same = next((each for each in alike if _is_same(amount, each.quantity)), None)
    # The words themselves, and not the end of a longer number: "5 percent" is not said where "55 percent" is.
    whole = re.compile(rf"(?<![\w.,]){re.escape(printed)}(?!\w|[.,]\d)")
    same = same or next((each for each in said if whole.search(" ".join(each.sentence.split()))), None)
    if same is not None:
        return "found", same
    wanted = _telling(text)
    ranked = sorted(alike, key=lambda each: -len(wanted & _telling(each.sentence)))
    if ranked and len(wanted & _telling(ranked[0].sentence)) >= least:
        return "other value", ranked[0]
    return ("not found" if cited else "not checked"), None


def _is_of(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures count the same."""
    ours, theirs = one.unit or "", other.unit or ""
    return one.kind == other.kind and (fold(ours) == fold(theirs) or unit_key(ours) == unit_key(theirs))


def _is_same(one: Quantity, other: Quantity) -> bool:
    about = {"=", "~"}
    close = one.comparator == other.comparator or {one.comparator, other.comparator} <= about
    return close and (one.low, one.high) == (other.low, other.high)


def _telling(text: str) -> frozenset[str]:
    return frozenset(
        stem(word) for word in words(text) if len(word) >= _SHORTEST and word.isalpha() and word not in _SMALL
    )
