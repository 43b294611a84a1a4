"""Signs by which a paragraph shows whose words it holds: what the model of unlabelled voices sees of it.

A sign is a number below ``SIZE``: the checksum of a short string, the same on every machine. ``training/voices.py``
learns a weight for each from labelled transcripts; reading adds them up.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.unlabelled.voices import Unit

SIZE = 1 << 15
"""How many different signs there are; a power of two."""

_WORD = lazy_re(r"\w+(?:['’]\w+)*|\?")
_CALL = lazy_re(
    r"\b(?:mr\.?|madam|mrs\.?|ms\.?)[ \u00a0](?:vice[ \u00a0]|deputy[ \u00a0]|prime[ \u00a0])?"
    r"(?:president|secretary|minister|chair(?:man|woman)?|ambassador)\b|\b(?:sir|ma[’']am|prime minister|"
    r"secretary[- ]general)\s*[,?.]",
    re.IGNORECASE,
)
_THANKS = lazy_re(r"\bthank(?:s| you)\b", re.IGNORECASE)
_GROUPS = {
    "i": frozenset(("i", "i'm", "i'd", "i've", "my", "me")),
    "you": frozenset(("you", "your", "you're", "you've", "you'd", "you'll", "yours", "yourself")),
    "we": frozenset(("we", "our", "us", "we're", "we've", "we'll", "we'd")),
    "they": frozenset(("he", "she", "they", "him", "her", "his", "their", "them")),
}
_COMMON = 4
"""Words of fewer letters stand in every paragraph: that two share them tells nothing."""
_HEAD, _TAIL, _NEXT = 12, 8, 5
_FAR = 5


class Setting(NamedTuple):
    """What stands around the paragraphs under one label.

    Attributes:
        same: the next label is the same speaker's.
        press: the document prints labels of reporters.
        again: how many of the document's labels are followed by the same speaker's, in tenths; 10 where it has none.
        after: first paragraph under the next label, as offsets; None where there is none.
    """

    same: bool
    press: bool
    again: int
    after: tuple[int, int] | None


def signs(text: str, units: Sequence[Unit], index: int, setting: Setting) -> list[int]:
    """Give the signs of a paragraph beside the one before it, each once, in order."""
    return sorted({crc32(sign.encode()) & (SIZE - 1) for sign in _told(text, units, index, setting)})


def _told(text: str, units: Sequence[Unit], index: int, setting: Setting) -> Iterator[str]:
    unit, before = units[index], units[index - 1]
    words = _words(text, unit.start, unit.end)
    earlier = _words(text, before.start, before.end)
    if index + 1 < len(units):
        later = _words(text, units[index + 1].start, units[index + 1].end)
        yield "inside"
    else:
        later = _words(text, *setting.after) if setting.after else []
        yield f"last:{setting.same}:{setting.after is not None}"
    head, tail = words[:_HEAD], words[-_TAIL:]
    yield from (f"h:{word}" for word in head)
    yield from (f"hh:{one} {two}" for one, two in pairwise(head))
    yield "f:" + " ".join(words[:1])
    yield "ff:" + " ".join(words[:2])
    yield from (f"t:{word}" for word in tail)
    yield "tt:" + " ".join(words[-2:])
    yield from (f"p:{word}" for word in earlier[-_NEXT:])
    yield "pp:" + " ".join(earlier[-2:])
    yield from (f"b:{word}" for word in earlier[:_NEXT])
    yield "bb:" + " ".join(earlier[:2])
    yield f"bthanks:{_THANKS.search(text, before.start, before.start + 60) is not None}"
    yield from (f"n:{word}" for word in later[:_NEXT])
    yield "nn:" + " ".join(later[:1])
    yield "nnn:" + " ".join(later[:2])
    yield from _asks("", words)
    yield from _asks("p", earlier)
    yield from _asks("n", later)
    yield f"call:{_CALL.search(text, unit.start, unit.end) is not None}"
    yield f"pcall:{_CALL.search(text, before.start, before.end) is not None}"
    yield f"thanks:{_THANKS.search(text, unit.start, unit.start + 60) is not None}"
    yield f"ends:{_THANKS.search(text, max(unit.end - 40, unit.start), unit.end) is not None}"
    yield f"like:{_alike(words, earlier)}"
    yield f"nlike:{_alike(words, later)}"
    yield f"at:{min(index, _FAR)}"
    yield f"left:{min(len(units) - index, _FAR)}"
    yield f"gap:{(unit.gap > before.gap) - (unit.gap < before.gap)}"
    yield f"around:{setting.same}:{setting.press}"
    yield f"again:{setting.again}"
    asks = f"{min(words.count('?'), 2)}:{words[-1:] == ['?']}:{not _GROUPS['you'].isdisjoint(words)}"
    place = f"{index + 1 == len(units)}:{setting.same}:{setting.again // 3}"
    yield f"place:{place}"
    yield f"here:{place}:{asks}"
    yield f"turns:{asks}:{min(earlier.count('?'), 1)}:{min(later.count('?'), 1)}"
    yield f"opens:{' '.join(words[:1])}:{asks}"
    yield f"answers:{' '.join(later[:1])}:{asks}"


def _asks(whose: str, words: list[str]) -> Iterator[str]:
    """Give the signs of asking in a paragraph's words: question marks, persons, length."""
    marks = words.count("?")
    length = len(words).bit_length()
    yield f"{whose}marks:{min(marks, 3)}"
    yield f"{whose}length:{length}"
    yield f"{whose}both:{min(marks, 2)}:{length}"
    yield f"{whose}ends:{words[-1:] == ['?']}:{length}"
    for person, group in _GROUPS.items():
        said = sum(word in group for word in words)
        share = 0 if not said else 1 + min(20 * said // len(words), 3)
        yield f"{whose}{person}:{share}"
        yield f"{whose}{person}:{share}:{min(marks, 1)}"


def _words(text: str, start: int, end: int) -> list[str]:
    return [word.replace("’", "'") for word in _WORD.findall(text[start:end].lower())]


def _alike(words: list[str], others: list[str]) -> int:
    """Tell how many longer words two paragraphs share, 0 to 3."""
    longer = {word for word in words if len(word) > _COMMON}
    return min(len(longer.intersection(others)), 3)
