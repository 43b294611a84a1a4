"""Quantities in speech: money, shares, counts, lengths of time, ratios and multiples, each with its exact value."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.grammar.quantities.amount import Amount  # noqa: TC001
from onrecord.grammar.quantities.cardinals import DOZENS, SCALES, TENS, decimal
from onrecord.grammar.quantities.measuring import START, read_amount
from onrecord.grammar.quantities.restated import Heard
from onrecord.grammar.quantities.shares import FRACTIONS
from onrecord.grammar.quantities.tokens import Tokens
from onrecord.grammar.quantities.units import DURATIONS
from onrecord.model import Span
from onrecord.text.lazy import lazy_re
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ARTICLES = ("a", "an", "another")
_BEHIND = "|".join(
    sorted({*SCALES, *DOZENS, *FRACTIONS, *DURATIONS, *TENS, "percentage", "basis", "point"}, key=len, reverse=True)
)


def _places() -> str:
    """Write the pattern of what begins a quantity, by first letters: most positions fail at the first."""
    words: dict[str, list[str]] = {}
    for word in sorted({word for word in START if word.isalpha()} - {*_ARTICLES}):
        words.setdefault(word[0], []).append(word[1:])
    branches = [
        f"[{first.upper()}{first}](?:{'|'.join([*rest, *(each.upper() for each in rest)])})"
        for first, rest in words.items()
    ]
    articles = f"[Aa](?:n(?:other)?)?\\s+(?i:{_BEHIND})"
    return f"(?:[\\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|(?:{'|'.join(branches)}|{articles})\\b)"


_PLACE = lazy_re(f"[^A-Za-z]{_places()}")
_FIRST = lazy_re(_places())
"""Where a quantity may be: behind what is no letter, or first of all. Nothing else is looked at but what holds one."""
_INSERTED = lazy_re(rf"\s*\[(?:hundred|{'|'.join(SCALES)})\]\s*")
_CHUNK = 2000
"""Code points of a sentence that are read at a time; no sentence that was spoken is longer."""


class Quantity(msgspec.Struct, frozen=True):
    """A quantity and where it stands.

    Attributes:
        span: the number with its modifiers and its unit or noun, nothing more: ``some $50 billion``,
            ``23 Allies out of the 32``, ``more than 300 [thousand] casualties``.
        number: the digits or number words alone.
        kind: what kind of quantity it is; a measure such as miles is ``other``.
        low: the least value, a decimal string without exponent or a fraction ``2/3``; None where it is open below.
        high: the greatest value; None where it is open above.
        comparator: how exact the value is; ``range`` has two different values.
        direction: for a change, which way: ``up 18 percent``; None for a level.
        unit: ISO 4217 code, ``%`` or the singular noun as printed; None for ratios and where no noun stands.
        per: what a rate counts by: ``barrel`` in ``$40 a barrel``.
        of: the whole that a part is of: ``32`` in ``23 out of the 32``.
    """

    span: Span
    number: Span
    kind: Literal["money", "percent", "points", "count", "duration", "ratio", "multiple", "other"]
    low: str | None
    high: str | None
    comparator: Literal["=", "~", ">", ">=", "<", "<=", "range"]
    direction: Literal["up", "down"] | None = None
    unit: str | None = None
    per: str | None = None
    of: str | None = None


def quantities(text: str, parts: Iterable[Span], *, dollars: str = "USD") -> Iterator[Quantity]:
    """Give the quantities in a stretch of speech, in text order; their spans do not overlap.

    Args:
        text: the document.
        parts: the runs of speech of one turn, in order. What an editor put between two runs belongs to the sentence
            that goes on behind it.
        dollars: the currency that a bare ``$`` or ``dollars`` means, by the speaker's country.
    """
    runs = tuple(parts)
    if not any(_has_place(text, run.start, run.end) for run in runs):
        return
    heard = Heard(dollars)
    said = list(sentences(text, runs))
    gaps = _unsaid(text, runs)
    heard.sole = len(said) == 1
    for sentence in said:
        start = sentence.start
        while start < sentence.end:
            end = _cut(text, start, sentence.end)
            if _has_place(text, start, end):
                tokens = Tokens(text, start, end, [gap for gap in gaps if start < gap[1] and gap[0] < end])
                yield from _in_sentence(tokens, heard, dollars)
            else:
                heard.silence()
            start = end


def _has_place(text: str, start: int, end: int) -> bool:
    return _FIRST.match(text, start, end) is not None or _PLACE.search(text, start, end) is not None


def _cut(text: str, start: int, end: int) -> int:
    """Give the end of what is read at once: the sentence's, or the last blank within reach."""
    if end - start <= _CHUNK:
        return end
    blank = text.rfind(" ", start + 1, start + _CHUNK)
    return blank if blank > 0 else start + _CHUNK


def _unsaid(text: str, runs: tuple[Span, ...]) -> list[tuple[int, int]]:
    """Give the stretches between the runs; not what an editor inserted to a number: ``300 [thousand]``."""
    between = [(run.end, following.start) for run, following in pairwise(runs)]
    return [(start, end) for start, end in between if not _INSERTED.fullmatch(text, start, end)]


def _in_sentence(tokens: Tokens, heard: Heard, dollars: str) -> Iterator[Quantity]:
    amounts: list[Amount] = []
    at, floor = 0, 0
    while at < len(tokens):
        if not (tokens.numeral[at] or tokens.low[at] in START):
            at += 1
            continue
        amount, following = read_amount(tokens, at, floor, dollars)
        if amount is not None:
            amounts.append(amount)
            floor = amount.last
        at = max(following, at + 1)
    for amount in heard.settle(tokens, amounts):
        yield _quantity(tokens, amount)


def _quantity(tokens: Tokens, amount: Amount) -> Quantity:
    return Quantity(
        span=Span(tokens.starts[amount.first], tokens.ends[amount.last - 1]),
        number=Span(tokens.starts[amount.number_first], tokens.ends[amount.number_last - 1]),
        kind=amount.kind,
        low=None if amount.low is None else decimal(amount.low),
        high=None if amount.high is None else decimal(amount.high),
        comparator=amount.comparator,
        direction=amount.direction,
        unit=amount.unit,
        per=amount.per,
        of=amount.of,
    )
