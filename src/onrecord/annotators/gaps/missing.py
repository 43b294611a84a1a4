"""Turns that are missing from the record, given away by what is said around them.

Every rule asks two things: words that only make sense if somebody spoke, and a record in which nobody did.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.annotators.gaps import cues
from onrecord.annotators.gaps.found import Found, around, first_words
from onrecord.grammar.labels.labels import parse_label
from onrecord.model import Span
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from onrecord.annotators.exchange import Exchange

BOTH = 2
HEAD = 160
"""Code points at the beginning of a turn in which it takes up what was said before it."""
REACH = 10
"""Turns after a first reply within which a second one may come."""
FEW = 2
"""Pairs of one label printed twice that are an accident; where there are more, it is the publisher's custom."""
CUSTOM = 0.01
"""The same as a share of the turns."""
GIVEN_AWAY = 12
ONE_BREATH = 40
"""Words up to which a turn is a greeting, a call or a reply to something, and up to which it is one person's for sure.

Behind a long turn the label may stand twice because another's words were taken for its speaker's.
"""
_LABEL_INSIDE = lazy_re(r"\n\s*[A-Z][^\n:]{1,40}:\s")
_MARK = 4
_BREAKS = frozenset("-–—…")
"""A speaker who was broken in upon and goes on is printed so; the label stands twice, and nothing is missing."""


def missing_turns(exchange: Exchange) -> Iterator[Found]:
    """Give the places at which a turn is missing."""
    replies = list(_in_replies(exchange))
    yield from replies
    shown = [gap.span for gap in replies]
    yield from _in_questions(exchange, shown)
    yield from _one_label_twice(exchange)
    yield from _calls_unanswered(exchange)


def _gap(exchange: Exchange, index: int, cue: tuple[int, int], why: str) -> Found:
    return Found(around(exchange.text, exchange.turns[index].span, Span(*cue)), "missing-turn", why)


def _in_replies(exchange: Exchange) -> Iterator[Found]:
    text, turns = exchange.text, exchange.turns
    opening = next((index for index in range(len(turns)) if not exchange.leads[index]), None)
    if opening is not None and exchange.replies[opening]:
        found = cues.AS_YOU_SAID.search(text, turns[opening].start, turns[opening].end)
        if found:
            yield _gap(exchange, opening, found.span(), "it refers to what somebody said before, whom the record lacks")
    for index in range(1, len(turns)):
        if not exchange.replies[index] or not exchange.asks[index - 1] or not exchange.joint:
            continue
        start = turns[index].start
        head = text[start : min(start + HEAD, turns[index].end)]
        found = cues.FOLLOWS_UP.search(head)
        if found and not cues.GETS_BACK.search(head) and exchange.is_question(index - 1):
            cue = (start + found.start(), start + found.end())
            yield _gap(exchange, index, cue, "it takes up another's reply to the question, which the record lacks")
    yield from _just_said(exchange)


def _just_said(exchange: Exchange) -> Iterator[Found]:
    """Give the places that name what another of those present "just said" though the record has no such turn."""
    text, turns = exchange.text, exchange.turns
    for index, turn in enumerate(turns):
        if exchange.leads[index] or text.find("just ", turn.start, turn.end) < 0:
            continue
        for found in cues.JUST_SAID.finditer(text, turn.start, turn.end):
            named = cues.NAMED.search(text[max(found.start() - 90, turn.start) : found.start()])
            surname = None if named is None else (fold(named["who"]).split() or [""])[-1]
            if surname is None or surname not in exchange.present or exchange.present[surname] == turn.speaker:
                continue
            asked = max((at for at in range(index) if exchange.is_question(at)), default=0)
            if not exchange.has_spoken(exchange.present[surname], asked, index):
                who = " ".join(named["who"].split()) if named is not None else ""
                yield _gap(exchange, index, found.span(), f"what {who} just said is not in the record")
                break


def _in_questions(exchange: Exchange, shown: list[Span]) -> Iterator[Found]:
    """Give what questions show; a reply that shows the same gap by itself (``shown``) is enough."""
    text, turns = exchange.text, exchange.turns
    asked_before = False
    spoke: set[str | None] = set()
    for index, turn in enumerate(turns):
        if exchange.replies[index]:
            spoke.add(turn.speaker)
        if not exchange.asks[index]:
            continue
        said = text[turn.start : turn.end].lower()
        both = "both" in said or "each" in said or "you two" in said
        if both and len(spoke) < BOTH and (found := cues.BOTH_SPOKE.search(text, turn.start, turn.end)):
            yield _gap(exchange, index, found.span(), "two people are said to have spoken; the record has not both")
        elif not spoke and "just" in said and (found := cues.YOU_JUST_SAID.search(text, turn.start, turn.end)):
            yield _gap(exchange, index, found.span(), "the person asked is said to have spoken; the record lacks it")
        if (
            not asked_before
            and "colleague" in said
            and (found := cues.COLLEAGUE_ASKED.search(text, turn.start, turn.end))
        ):
            yield _gap(exchange, index, found.span(), "another question was asked before; the record lacks it")
        asked_before = True
        if exchange.joint and (both or "with" in said[:HEAD]) and exchange.is_question(index):
            yield from _one_of_two_replies(exchange, index, shown)


def _one_of_two_replies(exchange: Exchange, index: int, shown: list[Span]) -> Iterator[Found]:
    text, turn = exchange.text, exchange.turns[index]
    begins = next((at for at in range(index + 1, len(exchange.turns)) if exchange.replies[at]), None)
    if begins is None or begins > index + 2 or len(exchange.speaker_ids(begins, begins + REACH)) != 1:
        return
    reply = exchange.turns[begins]
    if any(reply.start <= span.start < reply.end for span in shown):
        return
    voice = exchange.voices[begins]
    who = "one of them" if voice is None or voice.name is None else f"only {voice.name}"
    found: re.Match[str] | None = cues.BOTH_ASKED.search(text, turn.start, turn.end)
    if found:
        yield _gap(exchange, index, found.span(), f"the question is put to more than one person; {who} replies")
        return
    found = cues.STARTS_WITH.search(text, turn.start, min(turn.start + HEAD, turn.end))
    if found and _is_person(exchange, found["who"]):
        why = f"the question begins with one of several people; {who} replies, and no other is asked"
        yield _gap(exchange, index, (found.start(), found.start("who") + len(found["who"].rstrip(" \u00a0.,"))), why)


def _is_person(exchange: Exchange, who: str) -> bool:
    parts = parse_label(who.strip())
    words = fold(who).split()
    return bool(words) and (words[-1] in exchange.present or parts.role is not None)


def _one_label_twice(exchange: Exchange) -> Iterator[Found]:
    """Give the places at which one person's label is printed twice in a row: another's words stood between."""
    text, turns = exchange.text, exchange.turns
    pairs = []
    for index, (one, other) in enumerate(pairwise(turns)):
        if one.speaker is None or one.speaker != other.speaker or one.label is None or other.label is None:
            continue
        broken_off = text[one.end - 1] in _BREAKS or text[other.start] in _BREAKS or text[other.start].islower()
        if (
            not broken_off
            and one.label.of(text) == other.label.of(text)
            and len(text[one.end : other.label.start].strip()) < _MARK
        ):
            pairs.append(index)
    if len(pairs) > max(FEW, CUSTOM * len(turns)):
        return
    for index in pairs:
        voice, one, other = exchange.voices[index], turns[index], turns[index + 1]
        if voice is None or not voice.one_person:
            continue
        first, second = exchange.words(index), exchange.words(index + 1)
        if first > ONE_BREATH or min(first, second) > GIVEN_AWAY or _LABEL_INSIDE.search(text, one.start, one.end):
            continue
        short = one if one.end - one.start <= other.end - other.start else other
        label = " ".join(one.label.of(text).split()) if one.label is not None else ""
        why = f"the label “{label}” is printed twice in a row: what was said between is not in the record"
        yield Found(first_words(text, short.start, short.end), "missing-turn", why)


def _calls_unanswered(exchange: Exchange) -> Iterator[Found]:
    """Give the moderator's calls for a question after which the record goes on with a reply."""
    text, turns = exchange.text, exchange.turns
    for index in range(len(turns) - 1):
        turn = turns[index]
        if not exchange.leads[index] or not exchange.replies[index + 1] or turns[index + 1].label is None:
            continue
        found = cues.CALLS.search(text, max(turn.start, turn.end - 2 * HEAD), turn.end)
        if found and exchange.words(index + 1) > QUESTION_FREE:
            why = "a question is called for and a reply follows: the question is not in the record"
            yield _gap(exchange, index, found.span(), why)


QUESTION_FREE = 15
"""Words from which the turn behind a moderator's call is a reply to a question that the record lacks."""
