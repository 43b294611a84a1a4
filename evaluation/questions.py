"""Scores of question parts: where they are, whom they are put to, the words that answer them, what became of them.

Parts are paired by the share of their spans in common (at least half). Answers are scored by words: F1 of each part of
the gold, and the mean over those where gold or record has any answer; a part that the record lacks has none there.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from math import log
from typing import TYPE_CHECKING

from evaluation.exchanges import invented, seeds
from evaluation.names import same_name
from evaluation.report import table
from evaluation.words import words
from onrecord.annotators import questions
from onrecord.annotators.questions.asking import Asking
from onrecord.annotators.questions.likeness import Likeness
from onrecord.annotators.questions.terms import terms
from onrecord.model import QuestionPart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from evaluation.exchanges import Exchange, GoldPart, GoldReply
    from evaluation.gold import Place
    from onrecord.model import Layer, Reply, Transcript

PAIRED = 0.5
STATUSES = ("answered", "addressed", "declined", "unaddressed", "cut")
Runs = list[tuple[int, int]]


@dataclass
class QuestionScore:
    """What the record got right of some exchanges.

    Attributes:
        gold: parts of the gold.
        found: parts of the record.
        paired: parts that both have.
        addressed: paired parts put to the same people.
        answers: F1 of the words of each part's answer, where gold or record has one.
        statuses: for each reply of the gold (its status, the record's or None, the record's confidence).
        worst: the worst mean of answers of one document, with its name.
    """

    gold: int = 0
    found: int = 0
    paired: int = 0
    addressed: int = 0
    answers: list[float] = field(default_factory=list)
    statuses: list[tuple[str, str | None, float]] = field(default_factory=list)

    @property
    def parts_f1(self) -> float:
        """F1 of the parts."""
        return 2 * self.paired / (self.gold + self.found) if self.gold + self.found else 1.0

    @property
    def answers_f1(self) -> float:
        """Mean F1 of answer words."""
        return sum(self.answers) / len(self.answers) if self.answers else 1.0

    @property
    def right(self) -> float:
        """Share of replies whose status is right; none given is wrong."""
        return sum(gold == ours for gold, ours, _ in self.statuses) / max(len(self.statuses), 1)

    @property
    def given(self) -> float:
        """Share of replies for which a status is given."""
        return sum(ours is not None for _, ours, _ in self.statuses) / max(len(self.statuses), 1)

    def status_f1(self, status: str) -> float:
        """F1 of one status."""
        both = sum(gold == ours == status for gold, ours, _ in self.statuses)
        whole = sum((gold == status) + (ours == status) for gold, ours, _ in self.statuses)
        return 2 * both / whole if whole else 1.0

    @property
    def brier(self) -> tuple[float, float]:
        """Brier score of the confidences of statuses given, and that of always saying the share that is right."""
        told = [(sure, gold == ours) for gold, ours, sure in self.statuses if ours is not None]
        if not told:
            return 0.0, 0.0
        share = sum(right for _, right in told) / len(told)
        return sum((sure - right) ** 2 for sure, right in told) / len(told), share * (1 - share)


def score(exchanges: Iterable[Exchange], make: Callable[[Transcript], Layer]) -> QuestionScore:
    """Score the layers that ``make`` makes."""
    total = QuestionScore()
    for one in exchanges:
        items = [item for item in make(one.transcript).items if isinstance(item, QuestionPart)]
        partners = _pair(one.parts, items)
        total.gold, total.found, total.paired = (
            total.gold + len(one.parts),
            total.found + len(items),
            total.paired + len(partners),
        )
        for at, part in enumerate(one.parts):
            item = items[partners[at]] if at in partners else None
            _score_part(total, one.transcript, part, item)
    return total


def _score_part(total: QuestionScore, transcript: Transcript, part: GoldPart, item: QuestionPart | None) -> None:
    replies = item.replies if item is not None else ()
    names = {speaker.id: speaker.name or (speaker.labels or ("",))[0] for speaker in transcript.speakers}
    asked = [names[reply.to] for reply in replies if reply.to is not None]
    if item is not None and len(asked) == len(part.to) and all(_among(name, asked) for name in part.to):
        total.addressed += 1
    runs = [(run.start, run.end) for reply in replies for run in reply.answers]
    agreement = _agreement(transcript.text, part, runs)
    if agreement is not None:
        total.answers.append(agreement)
    for reply in part.replies:
        ours = _reply(reply, replies, names)
        total.statuses.append((reply.status, ours.status if ours else None, ours.confidence if ours else 0.0))


def _agreement(text: str, part: GoldPart, runs: Runs) -> float | None:
    """Give F1 of the words of a part's answers; None where neither gold nor record has any."""
    gold = _words(text, [(run.start, run.end) for reply in part.replies for run in reply.answers])
    ours = _words(text, runs)
    return 2 * len(gold & ours) / (len(gold) + len(ours)) if gold or ours else None


def _reply(gold: GoldReply, replies: Sequence[Reply], names: dict[str, str]) -> Reply | None:
    """Give the record's reply of the same person; where nobody is named in one of them, the only one."""
    for reply in replies:
        if gold.to is not None and reply.to is not None and _same(gold.to, names[reply.to]):
            return reply
    return replies[0] if len(replies) == 1 and (gold.to is None or replies[0].to is None) else None


def _same(one: str, other: str) -> bool:
    return same_name(one, other) or one.split()[-1:] == other.split()[-1:]


def _among(name: str, others: Iterable[str]) -> bool:
    return any(_same(name, other) for other in others)


def _words(text: str, runs: Runs) -> set[int]:
    return {word.start for start, end in runs for word in words(text, start, end)}


def _pair(gold: Sequence[GoldPart], items: Sequence[QuestionPart]) -> dict[int, int]:
    """Pair parts, the best fits first; none is used twice."""
    fits = sorted(
        (
            (-_shared(part.place, item), at, index)
            for at, part in enumerate(gold)
            for index, item in enumerate(items)
            if _shared(part.place, item) >= PAIRED
        )
    )
    pairs: dict[int, int] = {}
    for _, at, index in fits:
        if at not in pairs and index not in pairs.values():
            pairs[at] = index
    return pairs


def _shared(place: Place, item: QuestionPart) -> float:
    both = min(place.end, item.end) - max(place.start, item.start)
    return max(both, 0) / (max(place.end, item.end) - min(place.start, item.start))


# ------------------------------------------------------------------------------------------------------- baselines


def baseline(exchanges: Iterable[Exchange], choose: Callable[[Asking, GoldPart], Runs]) -> QuestionScore:
    """Score answers alone, for the gold's own parts."""
    total = QuestionScore()
    for one in exchanges:
        asking = Asking(one.transcript)
        for part in one.parts:
            agreement = _agreement(asking.text, part, choose(asking, part))
            if agreement is not None:
                total.answers.append(agreement)
    return total


def _next_turns(asking: Asking, part: GoldPart) -> Iterator[int]:
    """Give the turns behind a part in which one of those asked speaks, in order."""
    names = {s.id: s.name or (s.labels or ("",))[0] for s in asking.exchange.transcript.speakers}
    for at, turn in enumerate(asking.exchange.turns):
        voice = "" if turn.speaker is None else names[turn.speaker]
        asked = not part.to and asking.exchange.replies[at]
        if turn.start > part.place.end and (asked or _among(voice, part.to)):
            yield at


def next_turn(asking: Asking, part: GoldPart) -> Runs:
    """Answer with the whole next turn of each person asked."""
    found: dict[str | None, tuple[int, int]] = {}
    for at in _next_turns(asking, part):
        turn = asking.exchange.turns[at]
        found.setdefault(turn.speaker, (turn.start, turn.end))
    return list(found.values())[: max(len(part.to), 1)]


def best_sentence(asking: Asking, part: GoldPart) -> Runs:
    """Answer with the sentence of the next turn that matches the part best, by BM25 (Robertson and others, 1994)."""
    at = next(_next_turns(asking, part), None)
    if at is None or not asking.sentences[at]:
        return []
    lines = asking.sentences[at]
    bags = [terms(asking.text[line.start : line.end]) for line in lines]
    wanted = terms(asking.text[part.place.start : part.place.end])
    counts = Counter(term for bag in bags for term in bag)
    mean = sum(map(len, bags)) / len(bags) or 1.0

    def worth(k: int) -> float:
        weights = [log(1 + (len(bags) - counts[term] + 0.5) / (counts[term] + 0.5)) for term in wanted & bags[k]]
        return sum(weights) * 2.2 / (1 + 1.2 * (0.25 + 0.75 * len(bags[k]) / mean))

    best = max(range(len(lines)), key=worth)
    return [(lines[best].start, lines[best].end)]


# ----------------------------------------------------------------------------------------------------------- tables

Scores = dict[str, dict[str, QuestionScore]]


def scores(*, gold: bool = True) -> Scores:
    """Score seeds and invented exchanges: baselines, words alone, and with the semantic extra where it is installed."""
    found: Scores = {}
    likeness = Likeness.installed()
    for name, exchanges in (("seeds", seeds() if gold else []), ("invented", invented())):
        if not exchanges:
            continue
        found[name] = {
            "whole next turn": baseline(exchanges, next_turn),
            "best sentence by BM25": baseline(exchanges, best_sentence),
            "onrecord": score(exchanges, lambda transcript: questions.layer(transcript, None)),
        }
        if likeness is not None:
            found[name]["onrecord[semantic]"] = score(exchanges, lambda one: questions.layer(one, likeness))
    return found


def show(found: Scores) -> str:
    """Lay out both tables."""
    rows: list[tuple[object, ...]] = []
    for name, own in found.items():
        for how, one in own.items():
            if not one.gold:
                rows.append((f"{name}: {how}", "", "", "", one.answers_f1, "", "", "", ""))
                continue
            ours, base = one.brier
            brier = f"{ours:.3f}/{base:.3f}"
            addressed = one.addressed / max(one.paired, 1)
            rows.append(
                (
                    f"{name}: {how}",
                    f"{one.found}/{one.gold}",
                    one.parts_f1,
                    addressed,
                    one.answers_f1,
                    one.right,
                    one.given,
                    one.status_f1("declined"),
                    brier,
                )
            )
    head = ("who", "parts", "F1", "addressee", "answers F1", "status", "given", "declined F1", "Brier/base")
    return table("Questions: parts, whom they are put to, the words that answer them, what became of them", head, rows)


def figures(found: Scores) -> dict[str, float]:
    """Give the figures that have floors."""
    told: dict[str, float] = {}
    for name, own in found.items():
        for how, tag in (("onrecord", ""), ("onrecord[semantic]", "_semantic")):
            if how in own:
                one = own[how]
                told |= {
                    f"{name}_parts_f1{tag}": one.parts_f1,
                    f"{name}_addressee{tag}": one.addressed / max(one.paired, 1),
                    f"{name}_answers_f1{tag}": one.answers_f1,
                    f"{name}_status{tag}": one.right,
                    f"{name}_given{tag}": one.given,
                    f"{name}_declined_f1{tag}": one.status_f1("declined"),
                }
    return told
