"""Where a quotation stands in the record, or what is nearest to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive.index.index import SEAM_WORDS
from onrecord.archive.words.words import words
from onrecord.quotes.aligning import Alignment, align
from onrecord.quotes.comparing import Match, matches
from onrecord.quotes.quote import Quote, with_printed_brackets
from onrecord.quotes.tokens import Joined

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from onrecord.archive.search.stretches import Found, Stretch
    from onrecord.archive.search.wording import Where, Wording
    from onrecord.model import Span

MOST, MOST_SHORT = 5, 100
"""Places that are looked at, where words stand at more: of most quotations, and of those of a few words."""
SHORT = 3
CLOSE = 0.6
"""Share of words that must be the same for a quotation to count as altered and not as another text."""
_VERY_CLOSE = 0.85
_NEARLY_ALL = 0.85
"""Share of words that a passage must hold for its neighbours not to be looked at."""
_WORTH = 0.55
"""Share of words that a passage must hold to be compared word by word."""
_FEW, _MORE = 6, 10
"""Passages that are compared, of those with the rarest words, and where none of them is close."""
_SOME = 3
_TELLING = 5
"""Letters of a word that is no small word."""
Days = tuple[int, int] | None


class Standing(NamedTuple):
    """A place where the words stand: the stretch, its words joined, the match and its place in the document.

    The match counts from the beginning of what it was found in, which may be less than the stretch.
    """

    stretch: Stretch
    joined: Joined
    match: Match
    place: Span


class Close(NamedTuple):
    """A stretch with words that are nearly the quotation's."""

    stretch: Stretch
    joined: Joined
    alignment: Alignment

    @property
    def standing(self) -> Standing:
        """The place of these words."""
        return self._at(self.alignment.match)

    @property
    def nearest(self) -> Standing:
        """The same without the differences, which nobody asks of words that are not close."""
        return self._at(Match(*self.alignment.bounds, ()))

    def _at(self, match: Match) -> Standing:
        whole = self.joined
        place = whole.place(match.start, match.end)
        if whole.parts != self.stretch.parts:  # it was found in the passage alone; what stands around it counts as well
            whole = Joined(self.stretch.text, self.stretch.parts)
        return Standing(self.stretch, whole, match, place)


class _Tried(NamedTuple):
    """A passage that was read: the share of the quotation's words that it holds, and the quotation beside it."""

    stretch: Stretch | None
    joined: Joined | None
    share: float
    close: Close | None


class Finder:
    """Finds one quotation after the other in one record.

    Args:
        wording: the archive's.
        days: first and last day of the events that count, as ordinals; None for any.
    """

    def __init__(self, wording: Wording, days: Days) -> None:
        self.wording = wording
        self._days = days

    def exact(
        self,
        quote: Quote,
        names: Sequence[int] = (),
        own: Callable[[Stretch], bool] | None = None,
        *,
        wide: bool = False,
    ) -> tuple[list[Standing], bool]:
        """Give the places where the words stand, and whether there may be more.

        Args:
            quote: the quotation.
            names: row ids of names; places said under these come first where not all can be looked at.
            own: tells whether words are the claimed speaker's, or nobody was claimed: places over the end of a
                paragraph are looked for only where none of these is inside one; None looks for all.
            wide: look at as many places as of a quotation of a few words.
        """
        most = MOST_SHORT if wide or len(quote.words) <= SHORT else MOST
        if own is None:
            return self._exact(quote, names, most, "anywhere")
        standing, more = self._exact(quote, names, most, "inside")
        if any(own(each.stretch) for each in standing):
            return standing, more
        over, others = self._exact(quote, names, most, "seam")
        known = {(each.stretch.document, each.place) for each in standing}
        standing += [each for each in over if (each.stretch.document, each.place) not in known]
        return standing, more or others

    def _exact(self, quote: Quote, names: Sequence[int], most: int, where: Where) -> tuple[list[Standing], bool]:
        found = self.wording.phrase(quote.words, most + 1, days=self._days, where=where)
        more = len(found) > most
        if more and names:
            own = self.wording.phrase(quote.words, _FEW, days=self._days, names=names, where=where)
            found = [*own, *found]
        return self._standing(quote, dict.fromkeys(found[: most + _FEW])), more

    def _standing(self, quote: Quote, found: Iterable[Found]) -> list[Standing]:
        size = len(quote.text)
        before = size if len(quote.words) > SEAM_WORDS else 0
        run = f" {' '.join(quote.words)} "
        plain = with_printed_brackets(quote)
        kept: dict[tuple[int, Span], Standing] = {}
        for each in found:
            stretch = self.wording.stretch(each, before, size)
            if stretch is None:
                continue
            joined = Joined(stretch.text, stretch.parts)
            if quote.text not in joined.text and run not in f" {' '.join(words(joined.text))} ":
                continue
            for match in matches(quote, joined) or (matches(plain, joined) if plain is not None else ()):
                place = joined.place(match.start, match.end)
                kept.setdefault((stretch.document, place), Standing(stretch, joined, match, place))
        return list(kept.values())

    def near(self, quote: Quote, own: Callable[[Stretch], bool]) -> list[Close]:
        """Give what is nearest, best first; nothing where no word stands in the record.

        Args:
            quote: the quotation.
            own: tells whether words are the claimed speaker's, or nobody was claimed; the search ends with the first
                of these that is close enough.
        """
        enough = min(_VERY_CLOSE, (len(quote.words) - 1) / len(quote.words) - 0.01)
        tried: dict[Found, _Tried] = {}
        ranked: list[Close] = []
        for limit, thorough in ((_FEW, False), (_MORE, True)):
            for each in self.wording.near(quote.words, limit, thorough=thorough, days=self._days):
                if each in tried:
                    continue
                tried[each] = self._tried(quote, each)
                close = tried[each].close
                if close is not None and close.alignment.closeness >= enough and own(close.stretch):
                    break
            ranked = sorted((one.close for one in tried.values() if one.close is not None), key=_rank)
            if ranked and ranked[0].alignment.closeness >= enough:
                return ranked
        if not ranked and tried:
            best = max(tried.values(), key=lambda one: one.share)
            close = None if best.joined is None else self._aligned(quote, best)
            return [] if close is None else [close]
        return ranked

    def _tried(self, quote: Quote, found: Found) -> _Tried:
        """Read a passage, and lay the quotation beside it where it holds words enough."""
        size = len(quote.text)
        stretch = self.wording.stretch(found, size, size)
        if stretch is None:
            return _Tried(None, None, 0.0, None)
        wanted = set(quote.words)
        joined = Joined(stretch.text, stretch.own)
        share = len(wanted & set(words(joined.text))) / len(wanted)
        if share < _NEARLY_ALL and len(stretch.parts) > len(stretch.own):
            joined = Joined(stretch.text, stretch.parts)
            share = len(wanted & set(words(joined.text))) / len(wanted)
        tried = _Tried(stretch, joined, share, None)
        return tried if share < _WORTH else tried._replace(close=self._aligned(quote, tried))

    @staticmethod
    def _aligned(quote: Quote, tried: _Tried) -> Close | None:
        if tried.stretch is None or tried.joined is None:
            return None
        joined, stretch = tried.joined, tried.stretch
        alignment = align(quote, joined)
        # At an end of the passage it may go on in its neighbours.
        if alignment is not None and joined.parts != stretch.parts and alignment.at_an_end:
            joined = Joined(stretch.text, stretch.parts)
            alignment = align(quote, joined)
        return None if alignment is None else Close(stretch, joined, alignment)

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
