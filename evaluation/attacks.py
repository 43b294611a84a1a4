"""Attacks on the verification of quotations: quotations made from transcripts that are not the speaker's words.

Each case is drawn with a seed and says what must come of it. A made quotation that happens to stand in the record after
all is left out; what stands there is told by plain string search, not by what is tested.
"""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from evaluation import forgeries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from onrecord.model import Transcript

UNTOUCHED = "untouched"
_SPACE = re.compile(r"\s+")
_MARKS = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"})
_EDGES = " .,;:'\"-\u2026"
_LEAST, _LONGEST = 5, 30


class Said(NamedTuple):
    """A turn of somebody with a name: the document's number, the name, the words spoken."""

    document: int
    speaker: str
    words: str


class Case(NamedTuple):
    """One quotation and what must come of it.

    Attributes:
        way: what was done; ``untouched`` for nothing.
        quote: the quotation.
        speaker: who is said to have said it.
        warnings: one of these must be given, where there are any; the words are then the record's own.
    """

    way: str
    quote: str
    speaker: str | None
    warnings: tuple[str, ...] = ()


def said(transcripts: Sequence[Transcript]) -> list[Said]:
    """Give the turns of people with a name."""
    return [
        Said(number, speaker.name, _SPACE.sub(" ", transcript.words_of(turn)))
        for number, transcript in enumerate(transcripts)
        for turn in transcript.turns
        if (speaker := transcript.speaker_of(turn)) is not None and speaker.name is not None
    ]


def cases(transcripts: Sequence[Transcript], each: int, seed: int) -> list[Case]:
    """Draw ``each`` cases of every way, as far as the transcripts have words for it, the same for the same seed."""
    turns = [turn for turn in said(transcripts) if len(turn.words.split()) >= _LEAST]
    spoken = _Spoken(turns)
    found: list[Case] = []
    for way, make in WAYS.items():
        random = Random(f"{seed} {way}")
        made: dict[tuple[str, str | None], Case] = {}
        for _ in range(each * 30):
            if len(made) == each:
                break
            case = make(turns, random)
            if case is not None and spoken.fits(case):
                made.setdefault((case.quote, case.speaker), case)
        found += made.values()
    return found


class _Spoken:
    """What was said, for plain search."""

    def __init__(self, turns: Sequence[Said]) -> None:
        self._turns = [(turn.speaker, f" {_plain(turn.words)} ") for turn in turns]

    def fits(self, case: Case) -> bool:
        """Tell whether the case is what it is made to be: untouched ones are said, cut ones once, all others never."""
        if case.way == UNTOUCHED:
            return True
        quote = _plain(case.quote).strip(_EDGES)
        either = {quote, quote[:1].swapcase() + quote[1:]}
        times = sum(words.count(q) for q in either for speaker, words in self._turns if case.speaker in {speaker, None})
        return times == 1 if case.warnings else not times


def _plain(words: str) -> str:
    return _SPACE.sub(" ", words.translate(_MARKS))


def run_of(turns: Sequence[Said], random: Random, least: int = _LEAST, longest: int = _LONGEST) -> tuple[Said, str]:
    """Draw a turn, long ones more often, and a run of whole words of it."""
    turn = random.choices(turns, [len(each.words) for each in turns])[0]
    words = turn.words.split(" ")
    size = random.randint(min(least, len(words)), min(longest, len(words)))
    at = random.randint(0, len(words) - size)
    return turn, " ".join(words[at : at + size])


def _untouched(turns: Sequence[Said], random: Random) -> Case | None:
    turn, quote = run_of(turns, random)
    return Case(UNTOUCHED, quote, turn.speaker) if len(re.findall(r"\w+", quote)) >= _LEAST else None


def _changed(name: str, change: Callable[[str, Random], str | None]) -> Callable[[Sequence[Said], Random], Case | None]:
    def make(turns: Sequence[Said], random: Random) -> Case | None:
        turn, quote = run_of(turns, random)
        forged = change(quote, random)
        return None if forged is None or forged == quote else Case(name, forged, turn.speaker)

    return make


def _changed_whole_turn(turns: Sequence[Said], random: Random) -> Case | None:
    turn = random.choice(turns)
    forged = forgeries.other_word(turn.words, random)
    return None if forged is None else Case("a whole turn with one word changed", forged, turn.speaker)


def _two(name: str, joint: str, *, same: bool) -> Callable[[Sequence[Said], Random], Case | None]:
    """Join runs of two turns, or of one turn in the wrong order."""

    def make(turns: Sequence[Said], random: Random) -> Case | None:
        turn, one = run_of(turns, random, 4, 12)
        if not same:
            _, other = run_of(turns, random, 4, 12)
            return Case(name, f"{one}{joint}{other}", turn.speaker)
        words = turn.words.split(" ")
        if len(words) < 3 * _LEAST:
            return None
        middle = random.randint(_LEAST, len(words) - _LEAST)
        head, tail = words[max(middle - 8, 0) : middle], words[middle : middle + 8]
        return Case(name, f"{' '.join(tail)}{joint}{' '.join(head)}", turn.speaker)

    return make


def _other_name(turns: Sequence[Said], random: Random) -> Case | None:
    turn, quote = run_of(turns, random)
    names = sorted({each.speaker for each in turns if each.speaker.split()[-1] != turn.speaker.split()[-1]})
    return Case("in another's mouth", quote, random.choice(names)) if names else None


def _across_turns(turns: Sequence[Said], random: Random) -> Case | None:
    at = random.randrange(len(turns) - 1)
    one, other = turns[at], turns[at + 1]
    if one.document != other.document:
        return None
    quote = " ".join([*one.words.split(" ")[-6:], *other.words.split(" ")[:6]])
    return Case("across two turns", quote, random.choice((one, other)).speaker)


def _cut(name: str, pattern: re.Pattern[str], *warnings: str, behind: bool) -> Callable[..., Case | None]:
    """Take the words just behind a word that governs them, or just before one that limits them."""

    def make(turns: Sequence[Said], random: Random) -> Case | None:
        turn = random.choice(turns)
        places = list(pattern.finditer(turn.words))
        if not places:
            return None
        place = random.choice(places)
        sentence_end = re.compile(r"[.?!:;\u2026]")
        if behind:
            rest = turn.words[place.end() :].split(" ")
            quote = " ".join(rest[: random.randint(5, 12)]).strip()
            quote = sentence_end.split(quote)[0].strip(" ,")
        else:
            rest = turn.words[: place.start()].split(" ")
            quote = sentence_end.split(" ".join(rest[-random.randint(5, 12) :]).strip())[-1].strip(" ,")
        return Case(name, quote, turn.speaker, warnings) if len(quote.split()) >= 4 else None

    return make


_NOT = re.compile(r"(?<!why )\b(?:not|never) (?!only|just|merely|simply|least)(?=[a-z])", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|unless) (?=[a-z])")
_SAID = re.compile(r"\b(?:he|she|they|who) (?:said|told (?:me|us)|says?|claims?|claimed)(?: that)? (?=[a-z])")
_LIMIT = re.compile(r",? (?:if|unless|but not|except|until|provided that) (?=[a-z])")

WAYS: dict[str, Callable[[Sequence[Said], Random], Case | None]] = {
    UNTOUCHED: _untouched,
    **{name: _changed(name, change) for name, change in forgeries.CHANGES.items()},
    "a whole turn with one word changed": _changed_whole_turn,
    "fragments turned round": _two("fragments turned round", " \u2026 ", same=True),
    "fragments turned round, no ellipsis": _two("fragments turned round, no ellipsis", " ", same=True),
    "distant fragments": _two("distant fragments", " ... ", same=False),
    "distant fragments, no ellipsis": _two("distant fragments, no ellipsis", " ", same=False),
    "in another's mouth": _other_name,
    "across two turns": _across_turns,
    "cut behind not": _cut("cut behind not", _NOT, "negation", "condition", behind=True),
    "cut behind if": _cut("cut behind if", _IF, "condition", behind=True),
    "cut behind he said": _cut("cut behind he said", _SAID, "attribution", behind=True),
    "cut before a limit": _cut("cut before a limit", _LIMIT, "condition", "contrast", behind=False),
}
"""Every way, by name; the ways of `forgeries.CHANGES` change words of one run."""


def each_way(found: Sequence[Case]) -> Iterator[tuple[str, list[Case]]]:
    """Give the cases by way."""
    for way in dict.fromkeys(case.way for case in found):
        yield way, [case for case in found if case.way == way]
