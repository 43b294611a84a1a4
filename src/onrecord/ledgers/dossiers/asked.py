"""The words that a matter is asked for by, found in the sentences of a record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.archive.sentences.spoken import CAPITAL, heard
from onrecord.archive.words.words import words as split
from onrecord.ledgers.dossiers.counting import places
from onrecord.model import OnRecordError
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.archive import Archive
    from onrecord.ledgers.dossiers.counting import Flags, Stems
    from onrecord.ledgers.dossiers.worded import Words

_NEAREST = 3
_NEAR = 70.0
"""Likeness of letters, of 100, from which a word may be meant by another."""
_MARKS = lazy_re(r"[\"“”„‟«»]")


class NothingSaid(OnRecordError):
    """The words asked for stand nowhere in the record; the sentence gives the nearest words there are."""


class Asked(NamedTuple):
    """One phrase asked for, as the record has it.

    Attributes:
        entry: as a definition has it: the phrase, or its words joined by ``+`` where it stands nowhere as asked.
        stems: of each part that ``+`` joins, the numbers of its stems.
        said: for each sentence of the record, whether it has them.
        times: how many sentences have them.
        apart: how many more sentences have the words, but not side by side.
        instead: whether the words are joined because the phrase stands nowhere.
        missing: words that the record does not have, each with the nearest words there are.
    """

    entry: str
    stems: tuple[Stems, ...]
    said: Flags
    times: int
    apart: int = 0
    instead: bool = False
    missing: tuple[tuple[str, tuple[str, ...]], ...] = ()


def asked_for(archive: Archive, speech: Words, words: str) -> list[Asked]:
    """Find what was asked for: phrases parted by commas; ``+`` joins words of one sentence.

    Raises:
        NothingSaid: there is no word, or none of the phrases is in the record.
    """
    given = [" ".join(_MARKS.sub(" ", part).split()) for part in re.split(r"[,;\n]", words)]
    phrases = [phrase for phrase in dict.fromkeys(given) if any(map(str.isalnum, phrase))]
    if not phrases:
        raise NothingSaid('no words are given; give some that the matter is spoken of in, for example "harbour dues"')
    found = [_asked(archive, speech, phrase) for phrase in phrases]
    if not any(each.times for each in found):
        raise NothingSaid(nowhere(found, len(speech.rows)))
    return found


def nowhere(found: Sequence[Asked], documents: int) -> str:
    """Say in one sentence that phrases stand nowhere in the record, with the nearest words there are."""
    lacking = [each for each in found if not each.times]
    told = " and ".join(f"“{each.entry.replace(' + ', ' ')}”" for each in lacking)
    searched = f"this record ({documents} document{'' if documents == 1 else 's'})"
    says = f"{told} stand{'s' if len(lacking) == 1 else ''} nowhere in {searched}"
    missing = dict(pair for each in lacking for pair in each.missing)
    for word, near in missing.items():
        listed = f"the nearest words there are: {', '.join(near)}" if near else "nor does any word like it"
        says += f"; it has no “{word}”, {listed}"
    if not missing:
        says += ": each of the words does, but no sentence has them all; ask for fewer words"
    return says


def _asked(archive: Archive, speech: Words, phrase: str) -> Asked:
    parts = [part.strip(" *") for part in phrase.split("+")]
    parts = [part for part in parts if any(map(str.isalnum, part))]
    numbers = [_numbers(speech, part) for part in parts]
    none = np.zeros(len(speech), np.bool_)
    missing = tuple(dict.fromkeys(word for words, stems in numbers for word, stem in zip(words, stems, strict=True)
                                  if stem is None))  # fmt: skip
    if missing:
        known = _vocabulary(archive)
        return Asked(phrase, (), none, 0, missing=tuple((word, _nearest(word, known)) for word in missing))
    stems = tuple(tuple(stem for stem in held if stem is not None) for _, held in numbers)
    said = _with_all(speech, stems)
    if len(parts) > 1:
        return Asked(" + ".join(parts), stems, said, int(said.sum()))
    content = tuple(
        dict.fromkeys((stem,) for stem in stems[0] if float(speech.weight[stem]) >= _JOINS or len(stems[0]) == 1)
    ) or tuple((stem,) for stem in stems[0])
    together = _with_all(speech, content) if len(stems[0]) > 1 else said
    apart = int((together & ~said).sum())
    if said.any() or len(content) < 2:  # noqa: PLR2004 - one word joins nothing
        return Asked(parts[0], stems, said, int(said.sum()), apart)
    kept = [word for word, stem in zip(numbers[0][0], stems[0], strict=True) if (stem,) in content]
    return Asked(" + ".join(kept), content, together, int(together.sum()), instead=True)


_JOINS = 2.6
"""Nats under which a word only joins others."""


def _numbers(speech: Words, words: str) -> tuple[list[str], list[int | None]]:
    """Give the words of a phrase, and the numbers of their stems in the record."""
    known = speech.numbers
    held = heard(words, 0, len(words))
    shown = [words[start:end] for start, end in zip(held.starts, held.ends, strict=True)]
    return shown, [known.get(code & ~CAPITAL) for code in held.codes]


def _with_all(speech: Words, parts: Sequence[Stems]) -> Flags:
    """Tell which sentences have all of some phrases."""
    found = np.ones(len(speech), np.bool_)
    for stems in parts:
        having = np.zeros(len(speech), np.bool_)
        having[speech.sentence[places(speech, stems)]] = True
        found &= having
    return found & bool(parts)


def _vocabulary(archive: Archive) -> list[str]:
    found: set[str] = set()
    for row in archive.documents():
        found.update(split(archive.get(row.id).text))
    return sorted(found)


def _nearest(word: str, known: Sequence[str]) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - here alone

    wanted = " ".join(split(word))
    near = process.extract(wanted, known, scorer=fuzz.ratio, limit=_NEAREST, score_cutoff=_NEAR)
    return tuple(found for found, _, _ in near)
