"""What a check of a brief says: of each quotation, each citation, each figure of the analyst's own."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.briefs.owned import OwnFigure
from onrecord.quotes.verification import Difference

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Verdict = Literal[
    "exact",
    "normalised",
    "elided",
    "cited above or below",
    "altered",
    "cut short",
    "beyond the citation",
    "not the cited words",
    "wrong speaker",
    "wrong day",
    "no citation",
    "not found",
    "citation does not resolve",
]
VERDICTS: dict[Verdict, str] = {
    "exact": "the cited words, or a part of them, character for character",
    "normalised": "the cited words, with differences that change none of them",
    "elided": "the cited words in order, some left out where the ellipsis stands",
    "cited above or below": "without a citation of its own, words that the brief cites at another place, or that a "
    "label of the brief names",
    "altered": "close to the cited words, with other words",
    "cut short": "a part of the cited words that leaves out what governs it",
    "beyond the citation": "the speaker's words, but more than the citation names",
    "not the cited words": "other words stand at the place that is cited",
    "wrong speaker": "the cited words are somebody else's",
    "wrong day": "the cited words are of another day",
    "no citation": "in the record, but without a citation",
    "not found": "without a citation, and not in the record as it stands here",
    "citation does not resolve": "the record has nothing at the place that is cited",
}
"""What each verdict means. The first four are well."""
WELL: frozenset[Verdict] = frozenset({"exact", "normalised", "elided", "cited above or below"})


class CitationCheck(msgspec.Struct, frozen=True):
    """A citation of a brief.

    Attributes:
        written: as it stands there.
        block: number of its block, from 1.
        resolves: whether the record has these characters.
        says: why it does not resolve, or what is to be known of it; empty where nothing is.
        newer: the document's latest version, where an older one is cited.
        fate: what became of the words in it: ``unchanged``, ``moved``, ``changed`` or ``gone``.
    """

    written: str
    block: int
    resolves: bool
    says: str = ""
    newer: str | None = None
    fate: str | None = None


class QuoteCheck(msgspec.Struct, frozen=True):
    """A quotation of a brief and what became of it.

    Attributes:
        number: from 1, in the brief's order.
        text: its words.
        block: number of the block it begins in, from 1.
        verdict: one of `VERDICTS`.
        ok: whether nothing is wrong with it.
        faults: what is wrong, in one sentence each.
        differences: between it and the cited words, in order.
        claimed: whom the brief says it is of; None where it does not say.
        days: the days that the brief gives, ISO 8601.
        speaker: who says the record's words.
        date: when.
        citation: as written beside it; None where there is none.
        record_words: the cited words; where nothing fits, the nearest in the record.
        found_at: where else the words stand, as a citation.
    """

    number: int
    text: str
    block: int
    verdict: Verdict
    ok: bool
    faults: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    claimed: str | None = None
    days: tuple[str, ...] = ()
    speaker: str | None = None
    date: str | None = None
    citation: str | None = None
    record_words: str = ""
    found_at: str | None = None


class BriefReport(msgspec.Struct, frozen=True):
    """A brief checked.

    Attributes:
        quotations: in order.
        citations: in order.
        figures: those of the analyst's own sentences that the words cited beside them could be held against.
        ok: whether nothing is wrong.
        unchecked: figures of the analyst's own sentences that nothing could be held against, for no citation stands
            beside them; no fault by themselves.
    """

    quotations: tuple[QuoteCheck, ...]
    citations: tuple[CitationCheck, ...]
    figures: tuple[OwnFigure, ...]
    ok: bool
    unchecked: tuple[OwnFigure, ...] = ()


def counts(report: BriefReport) -> str:
    """Count in one line: ``38 quotations: 36 exact, 2 altered; 41 citations: all resolve; 3 figures: all found``."""
    told = [_counted([one.verdict for one in report.quotations], "quotation", VERDICTS)]
    broken = sum(not one.resolves for one in report.citations)
    older = sum(one.newer is not None for one in report.citations)
    says = "all resolve" if not broken else f"{len(report.citations) - broken} resolve, {broken} do not"
    says += f", {older} of an older version" if older else ""
    told.append(f"{_number(len(report.citations), 'citation')}{': ' + says if report.citations else ''}")
    if report.figures:
        became = [one.became for one in report.figures]
        told.append(_counted(became, "figure of its own", ("found", "other value", "not found"), "figures of its own"))
    if report.unchecked:
        many = _number(len(report.unchecked), "figure of its own", "figures of its own")
        beside = "it" if len(report.unchecked) == 1 else "them"
        told.append(f"{many} could not be checked: no citation beside {beside}")
    return "; ".join(told)


def _counted(kinds: Sequence[str], one: str, order: Iterable[str], many: str | None = None) -> str:
    found = Counter(kinds)
    listed = ", ".join(f"{found[kind]} {kind}" for kind in order if found[kind])
    return f"{_number(len(kinds), one, many)}{': ' if listed else ''}{listed}"


def _number(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
