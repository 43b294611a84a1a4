"""Scores of a record against a key: the printed label and the words of each turn, without offsets.

Key and record are aligned word by word. A word of the key is *right* under the label that the key has, *wrong*
under another one or under a wrong name, and *open* in no turn, in a turn of nobody, or where the record lacks it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from evaluation.names import contradicts, holds_name, names_nobody, same_label
from evaluation.tally import Tally
from evaluation.words import words
from onrecord.annotators import readings
from onrecord.model import Reading

if TYPE_CHECKING:
    from evaluation.gold import Key, KeyTurn
    from onrecord.model import Transcript, Turn

_ALIKE = 0.5
"""How much alike two words in one place must be to be one word printed in two ways (broken, misread)."""
_LABEL_INSIDE = re.compile(r"[.?!…][\"”’)]*\s+(?:M[RS]S?\. )?[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{3,30}:\s")
"""A label printed in capitals in the middle of a turn's words: the key has run two turns together."""
_NOTES = re.compile(r"(?:\s*[(\[][^)\]]*[)\]])+")


@dataclass
class KeyScore:
    """What one record got right of one key.

    Attributes:
        house: the publisher's folder.
        doc: the document's folder.
        style: the house style that read it.
        words: the key's words by verdict.
        wrong_names: how many of the wrong words stand under the right label but a wrong name.
        wrong_name_turns: pairs of a turn of the key and a turn of the record with such words.
        missing: how many of the open words the record's text lacks.
        run_together: the words, by verdict, of the key's turns whose own text holds another's printed label.
        found: turn beginnings that both have.
        key_turns: turns of the key that hold words.
        record_turns: turns of the record that the key could have (see `_beginnings`).
    """

    house: str
    doc: str
    style: str
    words: Tally = field(default_factory=Tally)
    wrong_names: int = 0
    wrong_name_turns: int = 0
    missing: int = 0
    run_together: Tally = field(default_factory=Tally)
    found: int = 0
    key_turns: int = 0
    record_turns: int = 0

    @property
    def f1(self) -> float:
        """F1 of turn beginnings."""
        whole = self.key_turns + self.record_turns
        return 2 * self.found / whole if whole else 1.0


def score_key(key: Key, record: Transcript) -> KeyScore:
    """Score ``record`` against ``key``."""
    turns = [turn for turn in key.turns if not turn.bracket_only]
    score = KeyScore(key.house, key.doc, record.reader.name, key_turns=len(turns))
    damaged = {r.start: r.says for r in readings.annotate(record).items if isinstance(r, Reading) and r.kind == "label"}
    spoken = [(word, index) for index, turn in enumerate(turns) for word in words(turn.text)]
    printed = words(record.text)
    partners = _align([(word.folded, index) for word, index in spoken], [word.folded for word in printed])
    starts = [turn.start for turn in record.turns]
    verdicts: dict[tuple[int, int], str] = {}
    together = {index for index, turn in enumerate(turns) if _LABEL_INSIDE.search(turn.text)}
    for (_, index), partner in zip(spoken, partners, strict=True):
        if partner is None:
            score.missing += 1
            score.words.add("open")
            continue
        at = bisect_right(starts, printed[partner].start) - 1
        if at < 0 or printed[partner].start >= record.turns[at].end:
            score.words.add("open")
            continue
        pair = (index, at)
        if pair not in verdicts:
            verdicts[pair] = _verdict(turns[index], record.turns[at], record, damaged)
        verdict = verdicts[pair]
        score.wrong_names += verdict == "wrong name"
        score.words.add("wrong" if verdict == "wrong name" else verdict)
        if index in together:
            score.run_together.add("wrong" if verdict == "wrong name" else verdict)
    score.wrong_name_turns = sum(verdict == "wrong name" for verdict in verdicts.values())
    score.found, score.record_turns = _beginnings(turns, record, partners, [word.start for word in printed])
    return score


def _align(spoken: list[tuple[str, int]], record: list[str]) -> list[int | None]:
    """Give for each word of the key (with its turn) its partner: an equal word, or one much like it in its place.

    Where the first words of a turn also stand in a head or title before it, the partner next to the turn's other
    words is taken.
    """
    key = [word for word, _ in spoken]
    partners: list[int | None] = [None] * len(key)
    for step in Levenshtein.opcodes(key, record):
        if step.tag in {"equal", "replace"}:
            for by in range(step.src_end - step.src_start):
                ours, theirs = step.src_start + by, step.dest_start + by
                if Levenshtein.normalized_similarity(key[ours], record[theirs]) >= _ALIKE:
                    partners[ours] = theirs
    for at in range(len(key) - 2, -1, -1):
        following = partners[at + 1]
        if partners[at] is not None and following and spoken[at][1] == spoken[at + 1][1]:
            partners[at] = following - 1 if record[following - 1] == key[at] else partners[at]
    return partners


def _verdict(gold: KeyTurn, turn: Turn, record: Transcript, damaged: dict[int, str]) -> str:
    """Judge one pair of turns; where the record reads a damaged label as another (``damaged``), that is its label."""
    speaker = record.speaker_of(turn)
    if speaker is None:
        return "open"
    label = None if turn.label is None else damaged.get(turn.label.start, turn.label.of(record.text))
    labels = [label] if label else [*speaker.labels, *([speaker.name] if speaker.name else [])]
    if not labels:
        return "open"
    if not any(same_label(gold.label, one) for one in labels):
        return "wrong"
    if speaker.name is None:
        return "right"
    if names_nobody(gold.label):
        shown = " ".join(span.of(record.text) for span in turn.because)
        return "right" if holds_name(shown, speaker.name) else "wrong name"
    return "wrong name" if contradicts(gold.label, speaker.name) else "right"


def _beginnings(
    turns: list[KeyTurn], record: Transcript, partners: list[int | None], starts: list[int]
) -> tuple[int, int]:
    """Count the beginnings that both have, and those of the record.

    A turn of the key may begin with notes that the record leaves out. Keys run turns under one label together, so a
    turn of the record under the label of the turn before it counts only where the key has it as well.
    """
    begins = {bisect_right(starts, turn.start - 1): at for at, turn in enumerate(record.turns)}
    found: set[int] = set()
    at = 0
    for turn in turns:
        total = len(words(turn.text))
        note = _NOTES.match(turn.text)
        firsts = {at, at + len(words(turn.text, 0, note.end()))} if note else {at}
        places = {partners[first] for first in firsts if first < at + total}
        found |= {begins[place] for place in places if place is not None and place in begins}
        at += total
    labels = [None if turn.label is None else turn.label.of(record.text) for turn in record.turns]
    again = {number for number in range(1, len(labels)) if labels[number] and labels[number] == labels[number - 1]}
    return len(found), len(record.turns) - len(again - found)
