"""Where a quotation stands in the record, or what is nearest to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.model import Span
from onrecord.quotes.aligning import Alignment, align
from onrecord.quotes.comparing import Match, matches, placed
from onrecord.quotes.tokens import Joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.archive.wording import Found, Stretch, Wording
    from onrecord.quotes.quote import Quote

MOST = 100
"""Places that are looked at, where words stand at more."""
CLOSE = 0.6
"""Share of words that must be the same for a quotation to count as altered and not as another text."""
_VERY_CLOSE = 0.85
_FEW, _MORE = 6, 12
"""Passages that are compared, of those with the rarest words, and where none of them is close."""
_SOME = 3
_TELLING = 5
"""Letters of a word that is no small word."""
Days = tuple[int, int] | None


class Standing(NamedTuple):
    """A place where the words stand: the stretch, its words joined, the match and its place in the document."""

    stretch: Stretch
    joined: Joined
    match: Match
    place: Span


class Close(NamedTuple):
    """A place with words that are nearly the quotation's."""

    standing: Standing
    alignment: Alignment


class Finder:
    """Finds one quotation after the other in one record.

    Args:
        wording: the archive's.
        days: first and last day of the events that count, as ordinals; None for any.
    """

    def __init__(self, wording: Wording, days: Days) -> None:
        self.wording = wording
        self._days = days

    def exact(self, quote: Quote, names: Sequence[int] = ()) -> tuple[list[Standing], bool]:
        """Give the places where the words stand, and whether there may be more.

        Args:
            quote: the quotation.
            names: row ids of names; places said under these come first where not all can be looked at.
        """
        found = self.wording.phrase(quote.words, MOST + 1, days=self._days)
        more = len(found) > MOST
        if more and names:
            own = self.wording.phrase(quote.words, _FEW, days=self._days, names=names)
            found = [*own, *found]
        return self._standing(quote, dict.fromkeys(found[: MOST + _FEW])), more

    def _standing(self, quote: Quote, found: Iterable[Found]) -> list[Standing]:
        size = len(quote.text)
        kept: dict[tuple[int, Span], Standing] = {}
        for each in found:
            stretch = self.wording.stretch(each, size if len(quote.words) > 1 else 0, size)
            if stretch is None:
                continue
            joined = Joined(stretch.text, stretch.parts)
            for match in matches(quote, joined):
                place = placed(joined, match)
                kept.setdefault((stretch.document, place), Standing(stretch, joined, match, place))
        return list(kept.values())

    def near(self, quote: Quote) -> list[Close]:
        """Give what is nearest, best first; nothing where no word stands in the record."""
        close = self._aligned(quote, self.wording.near(quote.words, _FEW, thorough=False, days=self._days))
        if not close or close[0].alignment.closeness < _VERY_CLOSE:
            found = self.wording.near(quote.words, _MORE, thorough=True, days=self._days)
            close = sorted([*close, *self._aligned(quote, found)], key=_rank)
        return close

    def _aligned(self, quote: Quote, found: Iterable[Found]) -> list[Close]:
        size = len(quote.text)
        close: dict[tuple[int, Span], Close] = {}
        for each in dict.fromkeys(found):
            stretch = self.wording.stretch(each, size, size)
            if stretch is None:
                continue
            joined = Joined(stretch.text, stretch.parts)
            alignment = align(quote, joined)
            if alignment is not None:
                place = placed(joined, alignment.match)
                close.setdefault(
                    (stretch.document, place), Close(Standing(stretch, joined, alignment.match, place), alignment)
                )
        return sorted(close.values(), key=_rank)

    def turn(self, stretch: Stretch) -> Joined:
        """Give all words of the turn in which a stretch lies."""
        if stretch.turn is None:
            return Joined(stretch.text, stretch.parts)
        return Joined(stretch.text, self.wording.speech(stretch, 0, len(stretch.text)))


def _rank(close: Close) -> tuple[float, int]:
    return -close.alignment.closeness, -close.alignment.same


def is_close(quote: Quote, alignment: Alignment) -> bool:
    """Tell whether words are so near to the quotation's that it must be meant for them."""
    telling = any(len(word) >= _TELLING for word in quote.words)
    enough = alignment.same >= _SOME or (alignment.same == _SOME - 1 and telling)
    return enough and alignment.closeness >= CLOSE
