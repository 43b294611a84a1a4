"""A quotation held against the words that are cited beside it, in the version that is cited."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from onrecord.archive.index.entries import day
from onrecord.archive.words.words import words
from onrecord.model import Span
from onrecord.quotes.aligning import align
from onrecord.quotes.comparing import matches
from onrecord.quotes.finding import Finder, is_close
from onrecord.quotes.kinds import NEGATIONS, NUMBERS
from onrecord.quotes.placing import Placer, left_out_of
from onrecord.quotes.quote import fragments, prepare, with_printed_brackets
from onrecord.quotes.tokens import Joined
from onrecord.quotes.verification import EmptyQuote
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.archive import Archive, Resolved
    from onrecord.model import Transcript
    from onrecord.quotes.comparing import Match
    from onrecord.quotes.quote import Quote
    from onrecord.quotes.verification import Difference

Words = Literal["exact", "normalised", "elided", "altered", "beyond", "elsewhere"]
RANK: dict[str, int] = {"exact": 0, "normalised": 1, "elided": 2, "beyond": 3, "altered": 4, "elsewhere": 5}
_CUTS = frozenset({"negation", "condition", "hedge", "attribution", "contrast", "cut-word"})
"""Warnings about what a quotation leaves out of the cited words around it."""
_INSERTED = lazy_re(r"\[([^\[\]]{1,60})\]")
_FEWEST = 3
"""Words of a quotation that can leave something out; fewer name a thing."""


class Held(NamedTuple):
    """What a quotation is beside the cited words.

    Attributes:
        words: ``exact``, ``normalised``, ``elided`` or ``altered`` as in `onrecord.quotes`; ``beyond`` where it is the
            speaker's words in that turn, but more than is cited; ``elsewhere`` where these are not the cited words.
        differences: in the order of the quotation.
        whole: whether it is all of the cited words.
        left_out: what a careful reader would miss, left out by an ellipsis or put in by the transcript's editor:
            (warning, words).
    """

    words: Words
    differences: tuple[Difference, ...] = ()
    whole: bool = False
    left_out: tuple[tuple[str, str], ...] = ()


def held(text: str, transcript: Transcript, found: Resolved) -> Held:
    """Hold a quotation against cited words.

    Args:
        text: the quotation.
        transcript: the cited version of the document.
        found: the citation, resolved.
    """
    cited = found.citation
    try:
        quote = prepare(text)
    except EmptyQuote:  # a gap is quoted: [...]
        same = "".join(text.split()) in "".join(cited.exact.split())
        return Held("exact" if same else "elsewhere", whole=same)
    spoken = Joined(transcript.text, cited.parts or (Span(cited.start, cited.end),))
    printed = Joined(transcript.text, (Span(cited.start, cited.end),))
    for joined in (spoken, printed):
        match = _match(quote, joined)
        if match is not None:
            whole = len(quote.words) >= len(words(joined.text))
            return Held(_kind(match), match.differences, whole, tuple(_inserted(quote, joined, match)))
    parts = fragments(quote)
    if len(parts) > 1 and (chain := _chain(parts, spoken)):
        gaps = [spoken.text[one.end : other.start].strip() for one, other in pairwise(chain)]
        lost = tuple(pair for gap in gaps for pair in left_out_of(gap))
        return Held("elided", tuple(each for match in chain for each in match.differences), left_out=lost)
    if found.turn is not None:
        turn = Joined(transcript.text, transcript.speech_in(found.turn.span))
        if any(_overlaps(turn, match, cited.start, cited.end) for match in matches(quote, turn)):
            return Held("beyond")
    beside = align(quote, spoken)
    if beside is not None and is_close(quote, beside):
        if beside.harmless:
            return Held("normalised", beside.match.differences, left_out=tuple(_inserted(quote, spoken, beside.match)))
        return Held("altered", beside.match.differences)
    return Held("elsewhere")


def cut_short(archive: Archive, text: str, found: Resolved) -> tuple[tuple[str, str], ...]:
    """Tell what a part of the cited words leaves out that governs it: a negation, a condition, a hedge.

    Only of the latest version of a document, which the index holds.

    Returns:
        Pairs of a warning and the words that show it.
    """
    cited = found.citation
    quote = prepare(text)
    if len(quote.words) < _FEWEST or found.newer is not None:
        return ()
    days = None if found.date is None else (day(found.date), day(found.date))
    with archive.wording() as wording:
        standing = [
            each
            for each in Finder(wording, days).exact(quote, wide=True)[0]
            if each.stretch.about.record == cited.record
            and cited.start <= each.place.start
            and each.place.end <= cited.end
        ]
        if not standing:
            return ()
        best = Placer(wording, None, None).placed(standing, quote.text)[0].place
    return tuple((warning, shown) for warning, shown in best.because if warning in _CUTS)


def _match(quote: Quote, joined: Joined) -> Match | None:
    plain = with_printed_brackets(quote)
    found = matches(quote, joined) or (matches(plain, joined) if plain is not None else [])
    return found[0] if found else None


def _inserted(quote: Quote, joined: Joined, match: Match) -> Iterator[tuple[str, str]]:
    """Give what the transcript's editor put in among the words, where leaving it out says another number, or denies."""
    printed = joined.place(match.start, match.end).of(joined.document)
    for found in _INSERTED.finditer(printed):
        inside = words(found[1])
        critical = not NUMBERS.isdisjoint(inside) or not NEGATIONS.isdisjoint(inside)
        if critical and f" {' '.join(inside)} " not in f" {' '.join(quote.words)} ":
            yield "editorial", found[0]


def _chain(parts: Sequence[Quote], joined: Joined) -> list[Match]:
    """Give one match of each part, in order; none where they do not stand so."""
    found: list[Match] = []
    for part in parts:
        at = found[-1].end if found else 0
        following = next((match for match in matches(part, joined) if match.start >= at), None)
        if following is None:
            return []
        found.append(following)
    return found


def _overlaps(joined: Joined, match: Match, start: int, end: int) -> bool:
    place = joined.place(match.start, match.end)
    return place.start < end and start < place.end


def _kind(match: Match) -> Words:
    if not all(each.harmless for each in match.differences):
        return "altered"
    return "normalised" if match.differences else "exact"
