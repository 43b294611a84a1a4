"""One side of a comparison: a figure with the words around it, cut into the pieces in which sentences differ."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from onrecord.archive.figures.saving import refers_back
from onrecord.archive.figures.units import unit_key
from onrecord.ledgers.measurewords import Word, keys, words
from onrecord.ledgers.topics import topic_words, topics
from onrecord.ledgers.verbs import AUXILIARIES, OUTLOOK, Verb, time_of
from onrecord.ledgers.windows import Window, window
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.archive import FigureRow
    from onrecord.model import Citation

_SPLITS = frozenset(
    """
    about across after against among and around as at because before behind between but by during except excluding for
    from in including into nor of off on or over per plus since than that through to toward towards under unless until
    versus via when where whether which while who whom whose with within without worth either
    """.split()
)
"""Words that begin a piece of a sentence."""
_PAUSE = lazy_re(r"[,;:()\[\]–—…\"“”]|\s-\s|--")
_PARTING = lazy_re(_PAUSE.pattern + r"|\b(?:and|but|or|while|versus)\b", re.IGNORECASE)
"""What parts one figure of a list from the next."""
_POINTERS = frozenset("that this these those such same".split())
_CHANGE = (
    r"increase|rise|growth|gain|jump|surge|cut|drop|fall|decline|reduction|decrease|improvement|more|less|fewer|higher|"
    r"lower|faster|slower|up|down|extra|additional"
)
_CHANGE_BEHIND = lazy_re(rf"\s*(?:real\s+|annual\s+)?(?:{_CHANGE})\b", re.IGNORECASE)
_CHANGE_BEFORE = lazy_re(
    r"\b(?:up|down|(?:ris|grow|fall|increas|decreas|declin|dropp|cutt|jump)(?:ing|es|s|ed)|rose|grew|grown|fell|fallen|"
    r"increase|rise|growth|drop|decline|reduction|decrease|added|adding)\s+(?:by\s+|of\s+|an?\s+)*$",
    re.IGNORECASE,
)
_WINDOW_BEFORE = lazy_re(r"\b(?:last|past|previous|next|coming|these)\s+$", re.IGNORECASE)

_NEGATION = lazy_re(
    r"\b(?:(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|must|may|might)\s+(?:now\s+)?not|not|"
    r"never|no\s+longer|cannot|neither|nor|nobody|no\s+one|none|without|fail(?:s|ed)?\s+to|"
    r"\w+n[’']t)\b(?!\s+(?:only|just|merely|simply|to\s+mention|less|more|fewer|exceeding)\b)",
    re.IGNORECASE,
)


class Piece(NamedTuple):
    """A piece of a sentence, from one preposition, conjunction or pause to the next.

    Attributes:
        text: as printed.
        keys: of the words that say something of what is measured.
        opens: the first word, in small letters.
        base: the share that stands right before it (``2%``), where the piece says of what it is a share.
        near: whether no pause parts it from the figure.
        distance: characters between it and the figure.
    """

    text: str
    keys: tuple[str, ...]
    opens: str
    base: str | None
    near: bool
    distance: int


class Side:
    """A figure with what its words say.

    Args:
        row: the figure.
        others: other figures of its kind in the same sentence; a stretch between two pauses that holds one of them, and
            not this figure, speaks of that one alone.
    """

    def __init__(self, row: FigureRow, others: Iterable[FigureRow] = ()) -> None:
        self.row = row
        self.others = tuple(others)
        self._others = [(other.citation.start - row.sentence.start, other.citation.end - row.sentence.start)
                        for other in self.others]  # fmt: skip
        self.text = _speech(row.sentence)
        self.start = row.citation.start - row.sentence.start
        self.end = row.citation.end - row.sentence.start
        self.unit = unit_key(row.unit) if row.unit else None

    @cached_property
    def window(self) -> Window:
        """The time that the figure is about."""
        return window(self.row)

    @cached_property
    def words(self) -> list[Word]:
        """The words of the sentence; those of the figure itself and of its unit say nothing more."""
        unit = self.unit or ()
        found: list[Word] = []
        for word in words(self.text):
            silent = (
                self._own(word)
                or word.key in unit
                or any(start <= word.start < end for start, end in self._foreign)
                or (bool(found) and self._points_back(found[-1]))
            )
            found.append(word._replace(tells=False) if silent else word)
        return found

    @cached_property
    def clause(self) -> tuple[int, int]:
        """Where the stretch between two pauses that holds the figure starts and ends in the sentence."""
        return self._stretch(self.start, self.end)

    @property
    def said(self) -> str:
        """The words of that stretch."""
        start, end = self.clause
        return " ".join(self.text[start:end].split())

    @cached_property
    def _pauses(self) -> list[tuple[int, int]]:
        return [pause.span() for pause in (_PARTING if self._others else _PAUSE).finditer(self.text)]

    @cached_property
    def _foreign(self) -> list[tuple[int, int]]:
        """The stretches that speak of other figures alone."""
        stretches = {self._stretch(start, end) for start, end in self._others}
        return [(start, end) for start, end in stretches if not start <= self.start < end]

    def _stretch(self, start: int, end: int) -> tuple[int, int]:
        starts = [last for _, last in self._pauses if last <= start]
        ends = [first for first, _ in self._pauses if first >= end]
        return max(starts, default=0), min(ends, default=len(self.text))

    @cached_property
    def changes(self) -> bool:
        """Tell whether the figure is a change (``up 18 percent``, ``an 18% increase``) and no level."""
        if self.row.direction is not None:
            return True
        return bool(_CHANGE_BEHIND.match(self.text, self.end) or _CHANGE_BEFORE.search(self.text[: self.start]))

    @cached_property
    def is_window(self) -> bool:
        """Tell whether the figure only says how long a window is: ``over the last two years``."""
        return self.row.kind == "duration" and _WINDOW_BEFORE.search(self.text[: self.start]) is not None

    def negation(self, *, near: bool) -> str | None:
        """Give the first word of the figure's clause, or of its sentence and what it refers back to, that denies.

        Two figures of which one stands beside such a word are never of one measure: ``24 meet it``, ``24 do not``.
        """
        start, end = self.clause if near else (0, len(self.text))
        found = _NEGATION.search(self.text, start, end)
        if found is None and not near and self.context and self.row.before is not None:
            found = _NEGATION.search(_speech(self.row.before))
        return None if found is None else " ".join(found[0].split())

    @cached_property
    def outlook(self) -> str | None:
        """The first words of the figure's clause by which it is still to come, or may be: ``will have``."""
        start, end = self.clause
        found = OUTLOOK.search(self.text, start, end)
        return None if found is None else " ".join(found[0].split())

    @cached_property
    def tense(self) -> str:
        """The time of the nearest verb that has an auxiliary: ``past``, ``present``, ``future`` or ``modal``."""
        told = [verb for verb in self.verbs if verb.text.lower() != verb.key and " " in verb.text]
        return min(told, key=lambda verb: verb.distance).time if told else "present"

    @cached_property
    def own(self) -> frozenset[str]:
        """Keys of the sentence."""
        return frozenset(word.key for word in self.words if word.tells)

    @cached_property
    def measure(self) -> frozenset[str]:
        """Keys of what is measured, as the layer has it."""
        return keys([self.row.measure]) - frozenset(self.unit or ())

    @cached_property
    def scope(self) -> frozenset[str]:
        """Keys of the scope."""
        return keys([self.row.scope])

    @cached_property
    def context(self) -> frozenset[str]:
        """Keys of the sentence before, where this one refers back to it."""
        before = self.row.before
        return keys([_speech(before)]) if before is not None and refers_back(self.text) else frozenset()

    @cached_property
    def keys(self) -> frozenset[str]:
        """All keys by which the figure is compared."""
        return self.own | self.measure | self.scope | self.context

    @cached_property
    def core(self) -> frozenset[str]:
        """Keys beside the figure: of its stretch between two pauses, of its measure, of what it refers back to."""
        start, end = self.clause
        near = frozenset(word.key for word in self.words if word.tells and start <= word.start < end)
        return near | self.measure | self.context

    @cached_property
    def topics(self) -> frozenset[str]:
        """What is measured by name; see `onrecord.ledgers.topics`."""
        return topics(self.row.measure, self.text, self.clause, self.start)

    @cached_property
    def named(self) -> frozenset[str]:
        """The key of what is measured, where it is one word that names a topic; else that of the sentence before."""
        if self.measure:
            return self.measure if len(self.measure) == 1 and self.topics else frozenset()
        before = self.row.before
        if before is None or not self.context or topic_words(self.text):
            return frozenset()
        found = topic_words(_speech(before))
        return found if len(found) == 1 else frozenset()

    @cached_property
    def bases(self) -> dict[str, str]:
        """What each share is a share of, by the share: in the sentence, else in the one that it refers back to."""
        before = self.row.before
        earlier = (
            Side(msgspec.structs.replace(self.row, sentence=before, before=None)) if self.context and before else None
        )
        found = {} if earlier is None else earlier.bases
        return found | {piece.base: piece.text for piece in self.pieces if piece.base is not None}

    @cached_property
    def pieces(self) -> list[Piece]:
        """The pieces of the sentence, in order."""
        found: list[Piece] = []
        run: list[Word] = []
        base: str | None = None
        first, last = self.clause

        def close() -> None:
            if not run:
                return
            start, end = run[0].start, run[-1].end
            told = tuple(word.key for word in run if word.tells)
            opens = self.text[start : run[0].end].lower()
            near = first <= start < last
            text = " ".join(self.text[start:end].split())
            found.append(Piece(text, told, opens, base, near, self._distance(start, end)))

        for at, word in enumerate(self.words):
            before = self.words[at - 1] if at else None
            said = self.text[word.start : word.end].lower()
            if before is not None and self._parts(before, word, said):
                close()
                run.clear()
                base = before.key if before.key.endswith("%") and said in {"of", "in"} else None
            run.append(word)
        close()
        return found

    def _parts(self, before: Word, word: Word, said: str) -> bool:
        """Tell whether a piece ends before a word; inside the figure none does (``two hundred and thirty``)."""
        if self.start < word.start < self.end:
            return False
        return said in _SPLITS or _PAUSE.search(self.text, before.end, word.start) is not None

    @cached_property
    def verbs(self) -> list[Verb]:
        """The telling words of the figure's clause, with the auxiliaries and adverbs of time before them."""
        found = []
        start, end = self.clause
        for at, word in enumerate(self.words):
            if not word.tells or not start <= word.start < end:
                continue
            first = at
            while first and self._is_auxiliary(self.words[first - 1]):
                first -= 1
            text = self.text[self.words[first].start : word.end]
            found.append(Verb(" ".join(text.split()), word.key, time_of(text), self._distance(word.start, word.end)))
        return found

    def modifies(self, extra: frozenset[str], other: Side) -> bool:
        """Tell whether words that another side lacks stand right before words that it has: ``military support``.

        The word behind has to stand there in the same form: a verb seldom does (``a guard sends``, ``they send``).
        """
        printed = {fold(other.text[word.start : word.end]) for word in other.words if word.tells}
        pairs = {
            word.key for word, behind in pairwise(self.words) if fold(self.text[behind.start : behind.end]) in printed
        }
        return extra <= pairs

    def _points_back(self, word: Word) -> bool:
        """Tell whether a word points back, so that the next one only stands for what was named: ``that mark``."""
        return self.text[word.start : word.end].lower() in _POINTERS and bool(self.context)

    def _own(self, word: Word) -> bool:
        return word.start < self.end and self.start < word.end

    def _is_auxiliary(self, word: Word) -> bool:
        return self.text[word.start : word.end].lower() in AUXILIARIES

    def _distance(self, start: int, end: int) -> int:
        return max(start - self.end, self.start - end, 0)


def likeness(one: Side, other: Side, weights: Mapping[str, float] = MappingProxyType({})) -> float:
    """Give how much the words around two figures are the same, 0 to 1: the cosine of their weighted sets of keys.

    Args:
        one: a figure.
        other: another.
        weights: of keys that weigh less than 1.
    """
    shared = sum(weights.get(key, 1.0) for key in one.keys & other.keys)
    if not shared:
        return 0.0
    sizes = [sum(weights.get(key, 1.0) for key in side.keys) for side in (one, other)]
    return float(shared / (sizes[0] * sizes[1]) ** 0.5)


def same_topic(one: Side, other: Side) -> bool:
    """Tell whether one word says what both figures measure, and names it: ``Inflation was 3 percent``.

    A state named with one of them alone makes it another's.
    """
    apart = one.keys ^ other.keys
    shared = one.named & other.named
    return bool(shared) and one.scope == other.scope and not any(key.startswith("state:") for key in apart)


def one_sentence(one: Side, other: Side) -> bool:
    """Tell whether two figures stand in one sentence: members of a list, or the ends of a change."""
    first, second = one.row.sentence, other.row.sentence
    return one.row.record == other.row.record and first.start < second.end and second.start < first.end


def differing(side: Side, other: Side) -> list[Piece]:
    """Give the pieces of a sentence that say something that the other figure's words do not, nearest first."""
    pieces: Sequence[Piece] = [piece for piece in side.pieces if set(piece.keys) - other.keys]
    return sorted(pieces, key=lambda piece: piece.distance)


def _speech(citation: Citation) -> str:
    """Give the characters of a sentence with notes and line ends blanked, so that places stay what they are."""
    text = citation.exact
    if citation.parts:
        kept = [" "] * len(text)
        for part in citation.parts:
            first, last = part.start - citation.start, part.end - citation.start
            kept[first:last] = text[first:last]
        text = "".join(kept)
    return text.translate(_BLANKS)


_BLANKS = dict.fromkeys(map(ord, "\n\r\t\u00a0\u2028\u202f"), " ")
