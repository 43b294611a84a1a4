"""Scores of a record against a seed's gold: who speaks each word, where turns begin and end, how it is known."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from evaluation.gold import FACTS, MORE_FACTS, UNKNOWN
from evaluation.names import folded_name, is_part, same_name
from evaluation.tally import Tally
from evaluation.words import words

if TYPE_CHECKING:
    from evaluation.gold import Seed, SeedTurn
    from onrecord.model import Transcript, Turn


@dataclass
class SeedScore:
    """What one record got right of one seed.

    Attributes:
        doc: the seed's number.
        style: the house style that read it.
        words: the gold's words by verdict.
        outcomes: for each gold turn ``right``, or what is amiss: ``boundary``, ``name`` or both.
        gold_turns: how many turns the gold has.
        record_turns: how many turns the record has.
        boundaries: how many gold turns the record has with the exact span.
        evidence: how many gold turns the record has with the same evidence.
        kinds: the same for the turn's kind.
        affiliations: the same for the affiliation.
        facts: for each fact of ``meta.jsonl`` whether the record states it.
    """

    doc: str
    style: str
    words: Tally = field(default_factory=Tally)
    outcomes: dict[str, str] = field(default_factory=dict)
    gold_turns: int = 0
    record_turns: int = 0
    boundaries: int = 0
    evidence: int = 0
    kinds: int = 0
    affiliations: int = 0
    facts: dict[str, bool] = field(default_factory=dict)

    @property
    def turns(self) -> int:
        """How many gold turns have the exact span and the exact speaker."""
        return sum(outcome == "right" for outcome in self.outcomes.values())


def score_seed(seed: Seed, record: Transcript, *, exact: bool = True) -> SeedScore:
    """Score ``record`` against ``seed``.

    Args:
        seed: the text that was read, and its gold.
        record: what was read.
        exact: whether a name must be the gold's letter for letter. Altered seeds are scored with case, honorifics
            and middle initials folded, because an invented name's full form is not common knowledge.

    Raises:
        ValueError: the record's text is not the seed's, so that offsets mean nothing.
    """
    if record.text != seed.text:
        raise ValueError(f"the record of seed {seed.doc} has another text than the seed")
    score = SeedScore(seed.doc, record.reader.name, gold_turns=len(seed.turns), record_turns=len(record.turns))
    starts = [turn.start for turn in record.turns]

    def turn_at(offset: int) -> Turn | None:
        at = bisect_right(starts, offset) - 1
        return record.turns[at] if at >= 0 and offset < record.turns[at].end else None

    spans = {(turn.start, turn.end): turn for turn in record.turns}
    spoken: set[int] = set()
    for gold in seed.turns:
        for word in words(seed.text, gold.place.start, gold.place.end):
            spoken.add(word.start)
            score.words.add(_verdict(gold, turn_at(word.start), record, exact=exact))
        found = spans.get((gold.place.start, gold.place.end))
        amiss = [] if found else ["boundary"]
        here = found or turn_at(gold.place.start)
        if _verdict(gold, here, record, exact=exact) != "right":
            amiss.append("name")
        score.outcomes[gold.id] = " and ".join(amiss) or "right"
        score.boundaries += found is not None
        if here is not None:
            score.evidence += here.evidence == gold.evidence
            score.kinds += here.kind == gold.kind
            score.affiliations += here.affiliation == gold.affiliation
    score.words.added = sum(
        word.start not in spoken
        for turn in record.turns
        for part in record.speech_in(turn.span)
        for word in words(seed.text, part.start, part.end)
    )
    score.facts = {name: _same_fact(seed.expected().get(name), getattr(record, name)) for name in (*FACTS, *MORE_FACTS)}
    return score


def _verdict(gold: SeedTurn, turn: Turn | None, record: Transcript, *, exact: bool) -> str:
    if turn is None:
        return "open"
    speaker = record.speaker_of(turn)
    name = None if speaker is None else speaker.name
    if gold.speaker == UNKNOWN:
        return "right" if name is None else "wrong"
    if name is None:
        return "open"
    accepted = (gold.speaker, *gold.also)
    if any(same_name(name, known) for known in accepted):
        return "right"
    if not exact and folded_name(name) in {folded_name(known) for known in accepted}:
        return "right"
    return "partial" if any(is_part(name, known) for known in accepted) else "wrong"


def _same_fact(expected: str | None, stated: str | None) -> bool:
    if expected is None or stated is None:
        return expected is stated
    return " ".join(expected.split()) == " ".join(stated.split())
