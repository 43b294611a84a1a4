"""Sentences as they are compared for echoes, into the rows of SQLite; the caller holds the transaction.

Of each version its sentences are kept as numbers: where each stands and the stems of its words. A document costs its
own size and no more, nothing of it is left when its version is no longer the latest, and the order of adding is
nowhere to be seen. What repeats what is found from these numbers when somebody asks; see `onrecord.ledgers.echoes`.
"""

from __future__ import annotations

import sys
from array import array
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from onrecord.archive.store.derived import Derived
from onrecord.archive.words.words import stem, tokens
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    import sqlite3

    from onrecord.model import Transcript

CODE = (1 << 30) - 1
"""The bits of a word's number that stand for its stem."""
CAPITAL = 1 << 30
"""The bit that says: written with a capital, and not the first word of its sentence."""
NUMBER = 1 << 31
"""The bit that says: it begins with a digit."""
_PLACE = 16
"""Bytes of a sentence's place."""
_LONGEST, _PIECE = 100, 50
"""Words of a sentence beyond which it is kept in pieces of about so many: captions have no full stops."""
_NEAR = 12
"""Words before and behind the end of a piece where a comma or the like is looked for, to end it there."""
_PAUSE = frozenset(",;:.?!…()[]–—")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
_CLIPPED = {"s": None, "re": None, "ve": None, "m": None, "ll": None, "d": None, "t": "not"}
"""What an apostrophe parts from the word before it: nothing of its own, or ``not``."""


class Heard(NamedTuple):
    """The words of one sentence.

    Attributes:
        codes: a number for each word: that of its stem, with `CAPITAL` and `NUMBER`.
        starts: where each word begins, in code points of the text.
        ends: where it ends.
    """

    codes: list[int]
    starts: list[int]
    ends: list[int]


@lru_cache(maxsize=1 << 17)
def code_of(word: str) -> int:
    """Give the number of a folded word's stem, the same for ever, with `NUMBER` where it begins with a digit."""
    return crc32(stem(word).encode()) & CODE | (NUMBER if word[0].isdigit() else 0)


def heard(text: str, start: int, end: int) -> Heard:
    """Give the words of a stretch of a text as they are compared."""
    found = Heard([], [], [])
    written = text[start:end]
    for word, first, last in tokens(written.translate(_QUOTES)):
        told: str | None = word
        if word in _CLIPPED and first and written[first - 1] in "'’‘ʼ":
            told = _CLIPPED[word]
            if told is None:
                continue
        capital = CAPITAL if found.codes and written[first].isupper() and word != "i" else 0
        found.codes.append(code_of(told or word) | capital)
        found.starts.append(start + first)
        found.ends.append(start + last)
    return found


def spoken_of(transcript: Transcript) -> tuple[bytes, bytes]:
    """Give the sentences of a transcript as numbers, very long ones in pieces.

    Returns:
        First, for each sentence, the number of its turn, its start, its end and how many words it has (signed 32-bit,
        little-endian); then the words of all of them (unsigned 32-bit), as `Heard` has them.
    """
    places, words = array("i"), array("I")
    for number, turn in enumerate(transcript.turns):
        for span in sentences(transcript.text, transcript.speech_in(turn.span)):
            found = heard(transcript.text, span.start, span.end)
            starts, ends = [span.start, *found.starts[1:]], [*found.ends[:-1], span.end]
            for first, last in _pieces(transcript.text, found):
                places.extend((number, starts[first], ends[last - 1], last - first))
                words.extend(found.codes[first:last])
    return _bytes(places), _bytes(words)


def _pieces(text: str, found: Heard) -> list[tuple[int, int]]:
    """Part the words of a sentence that is very long, at a pause where there is one near."""
    count = len(found.codes)
    if count <= _LONGEST:
        return [(0, count)] if count else []
    bounds = [0]
    for piece in range(1, round(count / _PIECE)):
        at = piece * count // round(count / _PIECE)
        near = sorted(range(at - _NEAR, at + _NEAR + 1), key=lambda place: abs(place - at))
        gaps = {place: text[found.ends[place - 1] : found.starts[place]] for place in near}
        apart = [place for place in near if any(map(str.isspace, gaps[place]))]  # not amid "don't"
        pauses = (place for place in apart if not _PAUSE.isdisjoint(gaps[place]))
        bounds.append(next(pauses, apart[0] if apart else at))
    return list(pairwise([*bounds, count]))


def save_spoken(connection: sqlite3.Connection, version: int, transcript: Transcript) -> None:
    """Make the row of a version's sentences anew."""
    places, words = spoken_of(transcript)
    connection.execute(
        "INSERT OR REPLACE INTO spoken VALUES (?, ?, ?, ?)", (version, len(places) // _PLACE, places, words)
    )


SENTENCES = Derived(None, "unfilled-echoes", save_spoken)


def _bytes(numbers: array[int]) -> bytes:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()
