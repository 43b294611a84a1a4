"""A quotation held against words of the record: the same, the same but for what is named, or close."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.quotes.tokens import DOTS, QUOTE
from onrecord.quotes.verification import Difference
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.quotes.quote import Quote
    from onrecord.quotes.tokens import Cut, Joined, Token

_SEPARATOR = "\x1f"
_FINAL = frozenset({".", ",", DOTS, QUOTE})
"""Marks that a quotation may end with in the place of the record's."""
_FIRST = frozenset({DOTS, QUOTE})
_MARKUP = lazy_re(r"[*_]")
_CLEAR_BEFORE = lazy_re(r"\s")
_CLEAR_BEHIND = lazy_re(r"\s|$|[.,;:!?](?:\s|$)")
_NAMES = {QUOTE: "quotation marks", DOTS: "ellipsis at the end"}


class Match(NamedTuple):
    """Words of the record, by their place in what was joined (characters, half-open), and how they differ."""

    start: int
    end: int
    differences: tuple[Difference, ...]


class Ends(NamedTuple):
    """Tokens ``first`` to ``last`` of the record, half-open, and what differs in the marks before and behind."""

    first: int
    last: int
    differences: tuple[Difference, ...]


def matches(quote: Quote, record: Joined) -> list[Match]:
    """Give every place where the record has the quotation's words, with differences that change none of them."""
    found = _verbatim(quote, record)
    if found is not None:
        return found
    keys, cut = quote.keys, record.cut
    found = []
    for wanted in _first_letters(keys):
        for at in _runs(cut.keys, wanted):
            ends = with_ends(quote, record, at, at + len(keys))
            if ends is not None:
                inside = surface(quote.cut, quote.core[0], cut, at, len(keys))
                start, end = cut.tokens[ends.first].start, cut.tokens[ends.last - 1].end
                found.append(Match(start, end, _once([*ends.differences, *inside])))
    return sorted(found)


def _verbatim(quote: Quote, record: Joined) -> list[Match] | None:
    """Find the quotation character for character, which needs no words cut; None where that does not settle it."""
    text, wanted = record.text, quote.text
    at = text.find(wanted)
    if at < 0:
        return None
    found = []
    while at >= 0:
        end = at + len(wanted)
        if not (_CLEAR_BEFORE.match(text, max(at - 1, 0), at) or at == 0) or not _CLEAR_BEHIND.match(text, end):
            return None
        found.append(Match(at, end, ()))
        at = text.find(wanted, at + 1)
    return found


def _first_letters(keys: Sequence[str]) -> Iterator[list[str]]:
    """Give the keys, and once more with the first letter large or small."""
    yield [*keys]
    turned = keys[0][:1].swapcase() + keys[0][1:]
    if turned != keys[0] and len(turned) == len(keys[0]):
        yield [turned, *keys[1:]]


def _runs(keys: Sequence[str], wanted: Sequence[str]) -> Iterator[int]:
    text = _SEPARATOR + _SEPARATOR.join(keys) + _SEPARATOR
    needle = _SEPARATOR + _SEPARATOR.join(wanted) + _SEPARATOR
    at = text.find(needle)
    while at >= 0:
        yield text.count(_SEPARATOR, 0, at)
        at = text.find(needle, at + 1)


def with_ends(quote: Quote, record: Joined, first: int, last: int) -> Ends | None:
    """Compare the marks before and behind the core; None where they say something else.

    Args:
        quote: the quotation.
        record: the record's words.
        first: the record's first token of the core.
        last: the token behind its last.
    """
    keys = record.cut.keys
    tail, lead = list(quote.tail), list(quote.lead)
    differences = []
    while tail and last < len(keys) and tail[0].key == keys[last]:
        differences += _one(quote.cut, tail.pop(0), record.cut, last)
        last += 1
    while lead and first > 0 and lead[-1].key == keys[first - 1]:
        first -= 1
        differences += _one(quote.cut, lead.pop(), record.cut, first)
    if not all(token.key in _FINAL for token in tail) or not all(token.key in _FIRST for token in lead):
        return None
    for token in lead:
        differences.append(Difference(_NAMES[token.key], quote.text[token.start : token.end], "", harmless=True))
    for token in tail:
        there = record.cut.tokens[last] if last < len(keys) and record.cut.tokens[last].kind != "word" else None
        shown = "" if there is None else record.text[there.start : there.end]
        kind = _NAMES.get(token.key, "final punctuation")
        differences.append(Difference(kind, quote.text[token.start : token.end], shown, harmless=True))
    return Ends(first, last, tuple(differences))


def surface(quote: Cut, at: int, record: Cut, start: int, size: int) -> list[Difference]:
    """Name the differences between ``size`` tokens that are the same by their keys."""
    ours, theirs = quote.tokens[at : at + size], record.tokens[start : start + size]
    if not size or quote.text[ours[0].start : ours[-1].end] == record.text[theirs[0].start : theirs[-1].end]:
        return []
    found = []
    for number in range(size):
        if number:
            here = quote.text[ours[number - 1].end : ours[number].start]
            there = record.text[theirs[number - 1].end : theirs[number].start]
            if here != there:
                found.append(_gap(here, there))
        found += _one(quote, ours[number], record, start + number)
    return found


def _one(quote: Cut, token: Token, record: Cut, at: int) -> list[Difference]:
    """Name how two tokens that count as the same are written."""
    other = record.tokens[at]
    here, there = quote.text[token.start : token.end], record.text[other.start : other.end]
    if here == there:
        return []
    if token.key != other.key:
        return [Difference("letter case at the start", here, there, harmless=True)]
    if token.kind == "word":
        plain = here.isascii() or there.isascii() or len(here) == len(there)
        kind = "quotation marks" if plain and "'" in token.key else "unicode form"
    else:
        kind = {"quote": "quotation marks", "dash": "dashes", "dots": "dots"}.get(token.kind, "unicode form")
    return [Difference(kind, here, there, harmless=True)]


def _gap(here: str, there: str) -> Difference:
    if _MARKUP.search(here + there):
        return Difference("markup", here.strip(), there.strip(), harmless=True)
    return Difference("white space", here, there, harmless=True)


def _once(differences: Sequence[Difference]) -> tuple[Difference, ...]:
    """Keep one of each way in which something harmless is written otherwise."""
    kept: dict[str, Difference] = {}
    for difference in differences:
        kept.setdefault(difference.kind, difference)
    return tuple(kept.values())
