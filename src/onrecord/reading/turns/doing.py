"""What each turn of a document does: put a question, answer, lead the talk on, break in, or state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.reading.turns import between, calling, handwords
from onrecord.reading.turns.kinds import SHORT, asking, asks_plainly, is_host, turn_kind, turns_of
from onrecord.reading.turns.parts import AT_ONCE, LEADS_WORDS, SEVERAL, SURE_WORDS, Order
from onrecord.reading.turns.presiding import is_chair, lets_answer, presides, take_chair
from onrecord.reading.turns.saying import PAIR
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import TurnKind
    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.cast.cast import Cast
    from onrecord.reading.names.voice import Voice

SHORT_CALL = 40
"""Words, at most, of a single turn that hands on."""
OPENING = 150
"""Words, at most, of the opening by one who answers nothing later."""
BREAK_WORDS = 30
"""Words, at most, of what breaks in."""
SHOUT_WORDS = 15
"""Words, at most, of what is called out under a label that says so."""
MOST = 0.8
"""Share of the turns of one who leads that hand on, thank or ask, at least."""
HARDLY = 0.25
"""Share of the turns of one who leads, at most, that answer."""
_SHOUTS = lazy_re(
    r"\W*(?:zurufe?|zwischenrufe?|interjections?|interruptions?|hecklers?|crowd|chorus|voces|vozes|głosy? z sali|"
    r"(?:część|grupa) posłów(?: \w+)?|(?:(?:une|des|plusieurs) )?voix|(?:una |uma )?vo[czc]e?|voci|קריא(?:ה|ות)|"
    r"реплика|(?:голоса?|голоси|шум|вигуки?|выкрики?|реплики|репліки?) (?:из|із|з|в|у) зал[аиіу]|"
    r"(?:some |several |many )?(?:hon(?:ou?rable|\.)? )?(?:members|deputies|senators)|"
    r"(?:an )?hon(?:ou?rable|\.)? member|an? member|(?:an? |some |several )?(?:unidentified )?voices?)"
    r"\W*(?:\([^()]{1,40}\)\W*)?",
    re.IGNORECASE,
)


_CHAIRS = frozenset("speaker chair chairman chairwoman chairperson convener convenor".split())
_DEPUTY = lazy_re(r"\b(?:deputy|vice|acting|temporary|assistant)\b", re.IGNORECASE)


def name_leaders(text: str, spoken: Sequence[Spoken], people: Cast) -> Order:
    """Take for one who leads whoever hands on in most turns, says little in each and answers hardly anything.

    Returns:
        The order of the turns, for telling what each does.
    """
    order = Order.of(text, spoken)
    turns = turns_of(spoken)
    found = False
    for voice in people.voices:
        own = turns.get(id(voice), [])
        if len(voice.labels) > 1 and voice.kind != "moderator" and take_chair(text, order, own):
            found = True
            continue
        if voice.kind not in ("unknown", "principal") or len(own) < PAIR or voice in people.interviewed:
            continue
        if ((id(voice) not in order.answering or _only_hands_on(order, own)) and _leads(order, own)) or (
            is_chair(voice)
            and presides(
                order,
                voice,
                own,
                sum(_may_answer(order, at, several=True) and not lets_answer(order, at) for at in own),
            )
        ):
            voice.kind = "moderator"
            found = True
    deputies = _deputies(people)
    for voice in deputies:
        voice.kind = "moderator"
    return Order(spoken, order.said) if found or deputies else order


def _deputies(people: Cast) -> list[Voice]:
    """Give whoever is called a deputy of the one in the chair who leads: ``Mr Second Deputy Speaker``."""
    offices = {_chair(role) for voice in people.voices if voice.kind == "moderator" for role in voice.roles} - {None}
    return [
        voice
        for voice in people.voices
        if not voice.names
        and voice.kind in ("unknown", "principal")
        and any(_DEPUTY.search(role) and _chair(role) in offices for role in voice.roles)
    ]


def _chair(role: str) -> str | None:
    """Give the last word of an office that leads sittings; None of another."""
    last = fold(role).split()[-1:]
    return last[0] if last and last[0] in _CHAIRS else None


def _leads(order: Order, own: Sequence[int]) -> bool:
    """Tell whether turns of one voice lead a talk on: most hand on, few are long, and hardly one answers."""
    spoken = order.spoken
    asks = sum(at in order.asks for at in own)
    answers = sum(_may_answer(order, at, several=len(own) >= SEVERAL) for at in own)
    later = sum(spoken[at].words for at in own[1:])
    if answers > HARDLY * len(own) or asks * PAIR >= len(own) or later > 2 * LEADS_WORDS * (len(own) - 1):
        return False
    hands = sum(order.hands_loosely(at) for at in own)
    few = later <= LEADS_WORDS * (len(own) - 1) or (not answers and hands * SEVERAL >= (SEVERAL - 1) * len(own))
    most = hands * PAIR >= len(own) or (asks * SEVERAL < len(own) and (hands + asks) * PAIR >= len(own))
    if hands >= PAIR and most and few:
        may = sum(_may_hand_on(order, at) for at in own)
        return may + asks >= MOST * len(own)
    # Who has the first word and the last, and answers nobody in between, leads as well, whatever the language.
    return (
        hands > 0
        and not answers
        and len(own) >= SEVERAL
        and own[0] == order.opens
        and own[-1] == len(spoken) - 1
        and spoken[own[0]].words <= OPENING
        and later * PAIR <= LEADS_WORDS * (len(own) - 1)
        and len({id(item.voice) for item in spoken}) > SEVERAL
    )


def _only_hands_on(order: Order, own: Sequence[int]) -> bool:
    """Tell whether a voice says no more than a few words behind questions, and gives the floor in most turns."""
    few = all(order.spoken[at].words <= 2 * SHORT for at in own if order.asks_at(at - 1) or order.waits_at(at))
    return few and sum(map(order.hands, own)) * SEVERAL >= (SEVERAL - 1) * len(own)


def _may_hand_on(order: Order, at: int) -> bool:
    """Tell whether a turn of one who leads otherwise leads too: by its words, or by standing where such a turn does."""
    if at in (order.opens, len(order.spoken) - 1) or order.hands_loosely(at):
        return True
    return calling.may_hand_on(order.said[at].tail) or (order.asks_at(at + 1) and not order.asks_at(at - 1))


def _may_answer(order: Order, at: int, *, several: bool) -> bool:
    """Tell whether a turn of one who may lead answers: it stands behind a question, and hands nothing on.

    Args:
        order: the turns.
        at: number of the turn.
        several: whether there are enough turns of the voice that a name in one may be called.
    """
    if order.hands(at) or (order.spoken[at].words <= AT_ONCE and order.hands_loosely(at)):
        return False
    if order.waits_at(at):
        return not (several and order.passes(at))
    return order.asks_at(at - 1) and order.press[at - 1] and order.asks_at(at + 1)


def turn_kinds(text: str, order: Order) -> list[TurnKind]:
    """Tell what each turn does, from its words and from what those around it do."""
    spoken = order.spoken
    puts = order.asks | asking(spoken, [each.ends for each in order.said])
    puts |= {at for at in range(len(spoken)) if order.takes_up(at)}
    kinds: list[TurnKind] = []
    asked = waits = called = False
    hub = 0
    flow: TurnKind | None = None
    asker: Spoken | None = None
    for at, item in enumerate(spoken):
        before = kinds[-1] if kinds else None
        own = id(item.voice)
        joins = flow == "answer" and own in order.replying and own not in order.asking and at + 1 < len(spoken)
        replying = waits or joins or (hub >= SEVERAL and own in order.answering)
        kind = item.kind or turn_kind(
            text,
            item,
            asked=asked or replying or called,
            puts=at in puts,
            behind=called
            or (
                before == "question"
                and asker is not None
                and asker.voice is not item.voice
                and (asks_plainly(text, asker.span) or (not asker.asks and item.words > PAIR))
            ),
        )
        named = item.voice is not None and item.voice.names
        if named and ((called and calling.is_vote(order.said[at].words)) or at - 1 in order.roll):
            kind = "answer"
        elif item.kind is None:
            kind = _settle(order, at, kind, before, waits=waits or called, puts=at in puts)
        if item.kind is None and at and item.voice is not None and item.voice is spoken[at - 1].voice:
            kind = _goes_on(order, at, kind, kinds[-1])
        kinds.append(kind)
        flow = flow if kind == "interjection" else kind
        if kind == "question":
            asked = asked or at not in puts
            hub += at in puts
            asker = item
            waits = (
                item.asks or at in puts or item.words > (2 * SHORT if calling.is_cut(order.said[at].tail) else SHORT)
            )
        if kind == "moderation" and at in puts and handwords.reads_out(order.said[at].words):
            asked = waits = True
        # A roll is called: "Ms Dahl?" "Aye."
        called = kind == "moderation" and order.said[at].is_name and item.asks
        if kind in ("answer", "statement"):
            waits = False
    return kinds


def _goes_on(order: Order, at: int, kind: TurnKind, before: TurnKind) -> TurnKind:
    """Tell what a turn does whose voice has a label above each paragraph: it goes on with what the one before did."""
    goes_on = {"answer", "statement"} == {kind, before} and not order.leads[at] and not order.press[at]
    return before if goes_on else kind


def _settle(order: Order, at: int, kind: TurnKind, before: TurnKind | None, *, waits: bool, puts: bool) -> TurnKind:
    """Give what a turn does where those around it tell better than its own words."""
    said, item = order.said[at], order.spoken[at]
    aside = _aside(order, at, kind, before, waits=waits)
    if aside is not None:
        return aside
    if order.press[at]:
        return _by_host(order, at, kind, before)
    if order.leads[at]:
        return _by_leader(order, at, kind, waits=waits, puts=puts)
    if kind not in ("answer", "statement", "interjection"):
        return kind
    if between.hands_between(order, at, waits=waits) or (not waits and between.leads_on(order, at)):
        return "moderation"
    last = at + 1 == len(order.spoken)
    behind = order.voice(at + 1)
    if last and item.words <= AT_ONCE and calling.thanks_all(said.words.partition(". ")[0] if waits else said.words):
        return "moderation"
    if waits:
        handed = (
            item.words <= AT_ONCE
            and not last
            and not order.asks_at(at + 1)
            and (behind is None or behind not in (item.voice, order.voice(at - 1)))
            and calling.is_sentence(said.words)
            and (calling.names(said, behind) or order.hands(at))
        )
        return "moderation" if handed else kind
    if said.is_name and (calling.calls(said, behind) or (said.ends and kind != "interjection")):
        return "moderation"
    if kind == "interjection":
        return "moderation" if order.hands(at) and order.asks_at(at + 1) else kind
    first, alone = order.is_first(at), order.is_opening(at)
    replies = id(item.voice) in order.answering
    limit = AT_ONCE if first and replies else SHORT_CALL
    hands = order.hands(at) or order.stands_apart(at) or (last and calling.closes(said.words))
    if not alone and item.words <= limit and hands:
        return "moderation"
    if alone and not replies and item.words <= OPENING and order.hands(at) and calling.opens(said.words):
        return "moderation"
    if kind == "answer" and id(item.voice) in order.asking:
        done = item.words <= SHORT_CALL and (order.hands(at) or calling.closes(said.words))
        return "moderation" if done else "statement"
    ending = at + SEVERAL >= len(order.spoken) and before == "moderation" and item.words <= 2 * SHORT
    if kind == "answer" and ending and calling.thanks(said.words):
        return "statement"
    return "statement" if kind == "answer" and first and _opens(order, at, before) else kind


def _by_leader(order: Order, at: int, kind: TurnKind, *, waits: bool, puts: bool) -> TurnKind:
    """Tell what one who leads does who may also state, ask, or answer what is put to him."""
    said, item = order.said[at], order.spoken[at]
    if kind == "interjection":
        return "moderation" if order.hands(at) else kind
    if kind != "moderation":
        return kind
    if puts and (handwords.reads_out(said.words) or order.is_in_roll(at)):
        return kind
    if item.words > OPENING and not (puts or order.hands(at) or calling.opens(said.words)):
        return "statement"
    if waits and between.alone_replies(order, at):
        return "answer"
    return "question" if puts else kind


def _aside(order: Order, at: int, kind: TurnKind, before: TurnKind | None, *, waits: bool) -> TurnKind | None:
    """Give what a turn does that others do not reply to: breaks in, or takes note of an answer; None of another."""
    if _breaks_in(order, at, kind, before, waits=waits) or between.calls_out(order, at, kind, waits=waits):
        return "interjection"
    return "statement" if kind == "question" and not order.leads[at] and between.takes_note(order, at) else None


def _opens(order: Order, at: int, before: TurnKind | None) -> bool:
    """Tell whether somebody who has not spoken yet greets all, or was given the floor and asked for nothing."""
    said = order.said[at]
    if not order.asks_at(at - 1) and calling.greets_all(said.words):
        return True
    called = before in ("moderation", "statement") and order.spoken[at].words > SHORT_CALL
    return called and calling.testifies(said.words) and not calling.asks_reply(order.said[at - 1].words)


def _by_host(order: Order, at: int, kind: TurnKind, before: TurnKind | None) -> TurnKind:
    """Tell the first words of a host, who welcomes a guest and asks nothing yet, and the last ones."""
    item = order.spoken[at]
    welcomes = at == 0 and kind == "question" and item.words <= OPENING and calling.opens(order.said[at].words)
    if not item.asks and (welcomes or _host_hands_on(order, at, kind)):
        return "moderation"
    if kind == "interjection" and before == "interjection" and order.said[at - 1].ends:
        return "question"  # says what was asked for before the answer
    if kind == "question" and between.only_addresses(order, at):
        return "interjection"
    if (
        kind == "question"
        and not item.asks
        and item.words <= SHORT_CALL
        and handwords.pauses(order.said[at].words.lower())
    ):
        return "moderation"
    if kind == "question" and not item.asks and calling.yields(order.said[at].tail):
        return "statement"
    if kind == "question" and between.makes_speech(order, at):
        return "statement"
    if kind != "question" or item.asks or item.voice is None or at + SEVERAL < len(order.spoken):
        return kind
    rest = order.spoken[at:]
    hosts = bool(item.voice.names) or is_host(item.voice)
    ends = all(not each.asks and each.words <= SHORT_CALL for each in rest) and len({id(e.voice) for e in rest}) <= PAIR
    thanks = item.words <= AT_ONCE and calling.thanks(order.said[at].words)
    told = thanks or calling.closes(order.said[at].words) or (len(rest) == 1 and before in ("statement", "moderation"))
    return "moderation" if hosts and ends and told else kind


def _host_hands_on(order: Order, at: int, kind: TurnKind) -> bool:
    """Tell whether one who asks, and is named, gives the floor to another who asks."""
    item, said, other = order.spoken[at], order.said[at], order.voice(at + 1)
    if item.voice is None or not item.voice.names or other is None or other is item.voice or not order.asks_at(at + 1):
        return False
    if order.is_opening(at):
        return item.words <= OPENING and calling.opens(said.words)
    return item.words <= AT_ONCE and (calling.names(said, other) or (kind == "interjection" and said.hands))


def _breaks_in(order: Order, at: int, kind: TurnKind, before: TurnKind | None, *, waits: bool) -> bool:
    """Tell whether a few words stand between two parts of what another voice says."""
    said, item = order.said[at], order.spoken[at]
    if kind in ("answer", "statement") and item.words <= SHOUT_WORDS and not item.asks and _is_shout(item.voice):
        return True
    if not 0 < at < len(order.spoken) - 1 or item.words > BREAK_WORDS:
        return False
    ahead, behind = order.spoken[at - 1], order.spoken[at + 1]
    plain = kind in ("answer", "statement")
    if plain and calling.breaks_in(said.words):
        return True
    # Who is asked makes sure of what was asked before answering.
    if plain and waits and item.words <= SURE_WORDS and said.ends and calling.is_sentence(said.words):
        return order.asks_at(at - 1) and (order.asks_at(at + 1) or ahead.voice is behind.voice)
    if ahead.voice is not behind.voice or ahead.voice is item.voice or ahead.voice is None or item.asks:
        return False
    few = item.words <= 2 * SHORT
    cut = few and (plain or order.leads[at]) and calling.is_cut(said.tail)
    if before == "interjection" or (kind == "moderation" and order.leads[at] and not cut):
        return False
    if calling.is_cut(order.said[at - 1].tail):
        # A label for all of the press does not say that the same reporter goes on.
        same = few and (ahead.voice.one_person or not order.press[at - 1])
        # "How far do you expect --" "We don't forecast rates.": who is asked replies before the question is out;
        # "One at a time, Dana." bids the asker wait.
        sentence = item.words > SHORT and said.words.endswith((".", "!")) and not calling.names(said, ahead.voice)
        if same and sentence and order.press[at - 1] and id(item.voice) in order.answering:
            same = False
        return same or calling.goes_on(order.said[at + 1].words) or calling.begins_cut(said.words)
    if not few or before != "answer" or waits or order.hands(at) or order.press[at - 1] or order.said[at - 1].ends:
        return False
    # Somebody who has no name and says nothing else: "(UNKNOWN): It's a good question, though."
    limit = 2 * SHORT if item.voice is not None and order.is_nobody_else(at) else SHORT
    amid = kind == "answer" and item.words <= limit and not calling.names(order.said[at - 1], item.voice)
    return amid or cut


def _is_shout(voice: Voice | None) -> bool:
    """Tell whether a voice is what somebody called out, as its label says: ``Zuruf:``, ``Hon. Members:``."""
    return voice is not None and not voice.names and any(map(_SHOUTS.fullmatch, voice.labels))
