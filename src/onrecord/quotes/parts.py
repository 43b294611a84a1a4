"""Quotations made of several parts: joined by an ellipsis, or without a word of what was left out between them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from onrecord.quotes.comparing import matches
from onrecord.quotes.quote import part_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.archive.search.stretches import Stretch
    from onrecord.model import Span
    from onrecord.quotes.comparing import Match
    from onrecord.quotes.finding import Finder
    from onrecord.quotes.quote import Quote
    from onrecord.quotes.tokens import Joined

_TURNS = 20
"""Turns that are looked through for all parts, of those that hold one."""
LEAST = 4
"""Words of a part that is found without an ellipsis to show it."""
MOST_PARTS = 12
"""Parts of a quotation that are looked for one by one, where they do not stand in one turn."""


class Chain(NamedTuple):
    """All parts in one turn, in order.

    Attributes:
        stretch: where.
        joined: the words of the turn.
        matches: one for each part.
    """

    stretch: Stretch
    joined: Joined
    matches: tuple[Match, ...]

    @property
    def size(self) -> int:
        """How many characters it reaches over."""
        return self.matches[-1].end - self.matches[0].start

    def gaps(self) -> list[tuple[str, Span | None]]:
        """Give what is left out between the parts, each with its place in the document."""
        found: list[tuple[str, Span | None]] = []
        for one, other in pairwise(self.matches):
            words = self.joined.text[one.end : other.start]
            bare = words.strip()
            start = one.end + len(words) - len(words.lstrip())
            found.append((bare, self.joined.place(start, start + len(bare)) if bare else None))
        return found

    def place(self) -> Span:
        """Give the place from the first word to the last."""
        return self.joined.place(self.matches[0].start, self.matches[-1].end)


def chain_of(parts: Sequence[Quote], finder: Finder) -> list[Chain]:
    """Give the turns in which all parts stand in order, one chain each, the shortest first."""
    anchor = max(parts, key=lambda part: len(part.words))
    turns = {(each.stretch.document, each.stretch.turn): each.stretch for each in finder.exact(anchor)[0]}
    found = []
    for stretch in list(turns.values())[:_TURNS]:
        joined = finder.turn(stretch)
        chained = _shortest([matches(part, joined) for part in parts])
        if chained:
            found.append(Chain(stretch, joined, chained))
    return sorted(found, key=lambda chain: chain.size)


def _shortest(held: Sequence[Sequence[Match]]) -> tuple[Match, ...]:
    """Choose one match of each part, in order, so that they reach over as little as can be; nothing where none does."""
    best: tuple[Match, ...] = ()
    for first in held[0] if all(held) else ():
        chained = [first]
        for options in held[1:]:
            following = next((match for match in options if match.start >= chained[-1].end), None)
            if following is None:
                break
            chained.append(following)
        if len(chained) == len(held) and (
            not best or chained[-1].end - chained[0].start < best[-1].end - best[0].start
        ):
            best = tuple(chained)
    return best


def runs(quote: Quote, finder: Finder) -> list[Quote]:
    """Cut a quotation into the longest runs that stand in the record; nothing where it is not made of such runs."""
    tokens = quote.cut.tokens
    words = [at for at in range(quote.core[0], quote.core[1]) if tokens[at].kind == "word"]
    found: list[Quote] = []
    at = 0
    while at < len(words):
        size = _longest(quote, words, at, finder)
        if size < LEAST or len(found) == MOST_PARTS:
            return []
        found.append(part_of(quote, words[at], words[at + size - 1] + 1))
        at += size
    return found if len(found) > 1 else []


def _longest(quote: Quote, words: Sequence[int], at: int, finder: Finder) -> int:
    """Give how many words from one on stand in the record together."""

    def stands(size: int) -> bool:
        return bool(finder.exact(part_of(quote, words[at], words[at + size - 1] + 1))[0])

    low, high = 0, len(words) - at
    step = LEAST
    while low + step <= high and stands(low + step):
        low += step
        step *= 2
    high = min(high, low + step - 1)
    while low < high:
        middle = (low + high + 1) // 2
        if middle >= LEAST and stands(middle):
            low = middle
        else:
            high = middle - 1
    # The rest must be a run as well: leave it words enough.
    rest = len(words) - at - low
    return low - (LEAST - rest) if 0 < rest < LEAST <= low - (LEAST - rest) else low
