"""The undertakings of a turn: which clauses are ones, and where each begins and ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.annotators.commitments.acts import BACK, BARE, stem
from onrecord.annotators.commitments.clauses import Clause, clauses
from onrecord.annotators.commitments.cues import Cue
from onrecord.annotators.commitments.quoted import in_one, quotations
from onrecord.annotators.commitments.signs import Speaking
from onrecord.annotators.commitments.spoken import plain
from onrecord.annotators.commitments.standing import negation, stands
from onrecord.annotators.commitments.whole import repeats, whole
from onrecord.model import Span
from onrecord.text.lazy import lazy_re
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.annotators.commitments.model import Model
    from onrecord.model import Transcript, Turn

_LIST = lazy_re(r"(?:And\s+|Or\s+)?(?P<to>[Tt]o\s+)?(?P<verb>[A-Z]?[a-z]+)\s+\w+")
_GOES_ON = frozenset(
    {
        "will",
        "going",
        "must",
        "need",
        "agreed",
        "committed",
        "commitment",
        "pledged",
        "intends",
        "determined",
        "calls",
        "should",
    }
)
_VOICES = {"principal": "principal", "witness": "principal", "member": "principal", "moderator": "moderator"}


class Found(NamedTuple):
    """An undertaking.

    Attributes:
        span: its words, as code points of the text.
        sentence: the sentence that holds it.
        flat: the sentence with its white space, and what is no speech in it, made blanks.
        clause: the clause as read, places counted from the sentence's beginning.
        follows: the undertaking of the sentence before, by the same subject and to be done too.
        under: the one of the sentence before whose words govern it (``I expect them to come. And that they sign``).
        after: the undertaking before it whose list it goes on with; None where it has a subject of its own.
        again: the sentence behind it says that it will be done (``We are intent on peace. And that's what we'll do``).
    """

    span: Span
    sentence: Span
    flat: str
    clause: Clause
    after: Found | None = None
    follows: Found | None = None
    under: Found | None = None
    again: bool = False

    @property
    def action(self) -> str:
        """What is to be done, in the printed words, with the negation that stands before them."""
        words = plain(self.flat[self.clause.acts : self.clause.end]).strip(" .,;:!–—-")
        denied = negation(self.flat, self.clause)
        return f"{denied} {words}" if denied and words else words

    @property
    def negated(self) -> bool:
        """Whether it is that something will not be done."""
        return _NEGATED.match(self.action) is not None


_NEGATED = lazy_re(r"(?:not(?!\s+only\b)|never|no\s+longer)\b", re.IGNORECASE)


def speaking(transcript: Transcript, turn: Turn) -> Speaking:
    """Tell who speaks in a turn, as far as it counts for the model."""
    speaker = transcript.speaker_of(turn)
    return Speaking("unknown" if speaker is None else _VOICES.get(speaker.kind, "unknown"), turn.kind)


def found_in(transcript: Transcript, turn: Turn, model: Model) -> Iterator[Found]:
    """Give the undertakings of a turn, in text order."""
    who = speaking(transcript, turn)
    text = transcript.text
    last: Found | None = None
    parts = transcript.speech_in(turn.span)
    quoted = quotations(text, turn.span)
    held: list[Found] = []
    almost: tuple[Span, Clause] | None = None
    earlier: Found | None = None
    for sentence, flat in whole(text, sentences(text, parts), parts):
        near, almost = almost, None
        pieces = [best(flat, ways, who, model) for ways in clauses(flat)]
        own = chosen(flat, pieces, model.least)
        own = [one for one in own if stands(flat, one) and not in_one(quoted, sentence.start + one.at.start)]
        if not own and last is not None and not last.negated and (clause := _listed(flat, last)) is not None:
            last = Found(sentence, sentence, flat, clause, last.after or last)
            held.append(last)
            continue
        before, last = last, None
        again = len(own) == 1 and repeats(flat, own[0])
        if again and before is not None and _same(before.clause, own[0]) and before.span.end == before.sentence.end:
            sure = own[0].at.kind in _DONE
            last = before._replace(span=Span(before.span.start, sentence.end), again=before.again or sure)
            held[-1] = last
            continue
        yield from held
        held = []
        for clause in own:
            ahead = before or (earlier if _WE_ALSO.match(flat) else None)
            listed = ahead if ahead is not None and _in_list(ahead.clause, clause) else None
            span = span_of(sentence, flat, clause)
            if again and near is not None and _same(near[1], clause):
                span = Span(near[0].start, span.end)
            under = before if clause.start == 0 and _AND_THAT.match(flat) else None
            last = Found(span, sentence, flat, clause, follows=listed, under=under)
            held.append(last)
        earlier = last or before
        if len(pieces) == 1 and not own and pieces[0][1] >= model.least - _ALMOST:
            almost = sentence, pieces[0][0]
    yield from held


def best(flat: str, ways: list[Clause], who: Speaking, model: Model) -> tuple[Clause, float]:
    """Give the likeliest reading of a piece of a sentence, with its sum of weights."""
    totals = [model.weigh(flat, clause, who) for clause in ways]
    most = max(totals)
    at = next(number for number, total in enumerate(totals) if total >= most - _ALIKE)
    return ways[at], totals[at]


_ALIKE = 0.5
"""Sums so near to each other tell nothing of two readings: the one whose cue is first governs the other."""


def chosen(flat: str, pieces: list[tuple[Clause, float]], least: float) -> list[Clause]:
    """Choose the pieces that are undertakings, those that belong together joined.

    Neighbours under one subject, said again, are one (``We will work this out; we'll work on it with them``). What
    takes its act from what was said before reaches back to it (``..., and it's going to continue to do so``).
    """
    kept: list[Clause] = []
    for number, (clause, total) in enumerate(pieces):
        if total < least:
            continue
        before = pieces[number - 1] if number else None
        if kept and before is not None and before[0].end == kept[-1].end and _one(kept[-1], clause):
            kept[-1] = kept[-1]._replace(end=clause.end)
            continue
        start = clause.start
        if BACK.match(flat, clause.acts):
            start = max(clause.prior, kept[-1].end if kept else 0)
        elif (
            before is not None
            and before[0].end + _NEAR > start
            and _leans(before, clause, least)
            and before[0] not in kept
        ):
            start = before[0].start
        kept.append(clause._replace(start=len(flat[:start]) + len(flat[start:]) - len(flat[start:].lstrip(" ,;–—-"))))
    return kept


def _same(before: Clause, after: Clause) -> bool:
    return before.subject.lower() == after.subject.lower()


def _in_list(before: Clause, clause: Clause) -> bool:
    """Tell whether a sentence goes on with what will be done by the same (``We will take stock. We will go on``)."""
    return (
        before.at.kind in _DONE and clause.at.kind in _DONE and before.subject.lower() == clause.subject.lower() == "we"
    )


_DONE = frozenset({"will", "going"})
_WE_ALSO = lazy_re(r"(?:(?:And|Then),?\s+)?We(?:\s+will|['’]ll)\s+also\b")
"""A list that one other sentence may have broken off."""
_AND_THAT = lazy_re(r"(?:And|and)\s+that\s+(?!will\b|is\b|was\b|means\b|has\b)(?:the\s+|all\s+|our\s+)?\w+\s")
_NEAR = 8
"""Characters between two pieces that follow on each other: a comma, a dash, ``and``."""
_ALMOST = 1.2
"""How far under the least sum a piece may be that belongs to the next one."""
_AGAIN = frozenset({"they", "he", "she", "it"})


def _one(before: Clause, after: Clause) -> bool:
    """Tell whether two clauses are one: one subject doing one thing, said again."""
    if after.start - before.end >= _NEAR:
        return False
    again = after.subject.lower() == before.subject.lower() and stem(before.verb) == stem(after.verb)
    return again or after.subject.lower() in _AGAIN


def _leans(before: tuple[Clause, float], after: Clause, least: float) -> bool:
    same = before[0].subject.lower() == after.subject.lower() or before[0].at.kind in {"need", "matters", "confident"}
    return same and before[1] >= least - _ALMOST


_REASON = lazy_re(r",\s+(?:because|since|that\s+will)\s")
"""Where a reason or a circumstance begins; one that is longer than the undertaking is something else."""


_LEAD = lazy_re(r"[^;]*?\b(?:because|while|although|even\s+as)\s[^;]*,\s+(?=(?:we|I|they|he|she|it)\b)")
"""A reason or a contrast before the undertaking; one that is longer than it is something else as well."""


_APART = lazy_re(r"(?:[,;:–—-]|,?\s(?:and|but|so))\s*$")
_CONDITION = lazy_re(
    r"\W*(?:(?:and|but|so|well)\W+)?(?:if|when|once|unless|until|where|as\s+soon\s+as|provided|in\s+case|should"
    r"|to\s+(?:any|all|every)\w*)\b",
    re.IGNORECASE,
)
_LOOKS_BACK = lazy_re(r"(?:it|they|he|she)\b|.*\b(?:it|them|so|this|that|these|those)\b", re.IGNORECASE | re.DOTALL)
"""What stands before who does it, set apart and longer than all the rest, is something else, but for a condition and
what the rest speaks of."""


def _who(flat: str, start: int, clause: Clause) -> int:
    """Give where those who do it are named before a cue; where the cue begins if they are not."""
    at = flat.rfind(clause.subject, start, clause.at.start + 1) if clause.subject else -1
    return clause.at.start if at < 0 else at


def span_of(sentence: Span, flat: str, clause: Clause) -> Span:
    """Place a clause in the text; the sentence's last mark belongs to it where it is the last."""
    start, end = clause.start, clause.end
    lead = _LEAD.match(flat, start, clause.at.start)
    if lead is not None and lead.end() - start > end - lead.end():
        start = lead.end()
    who = _who(flat, start, clause)
    if (
        who - start > end - who
        and _APART.search(flat, start, who)
        and not _CONDITION.match(flat, start, who)
        and not _LOOKS_BACK.match(flat, who, end)
    ):
        start = who
    reason = _REASON.search(flat, clause.acts, end)
    if reason is not None and end - reason.start() > reason.start() - start:
        end = reason.start()
    words = flat[start:end]
    end -= len(words) - len(words.rstrip(" ,–—-"))
    return Span(sentence.start + start, sentence.start + end)


def _listed(flat: str, last: Found) -> Clause | None:
    """Read a sentence that goes on with the list of the one before (``And work with partners``)."""
    if last.clause.at.kind not in _GOES_ON or flat.endswith("?"):
        return None
    head = _LIST.match(flat)
    if head is None or head["verb"].lower() not in BARE:
        return None
    at = head.start("verb")
    cue = Cue(last.clause.at.kind, at, at)
    return Clause(0, len(flat), (cue,), 0, last.clause.subject, head["verb"], at)
