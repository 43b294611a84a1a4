"""What voices and turns do in the event: who asks, who answers, who calls on whom."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.labels import tongues
from onrecord.grammar.labels.offices import is_office
from onrecord.reading.blocks.spoken import ENDS_ASKING, MARKS
from onrecord.reading.names.introductions import called
from onrecord.reading.turns import handwords
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Span, TurnKind
    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.cast.cast import Cast
    from onrecord.reading.names.voice import Voice

_INTERJECTION = lazy_re(
    r"(?:oh|sorry|yes|no|okay|right|excuse|well|yeah|sure|please|absolutely|hm+|uh|um)\b", re.IGNORECASE
)
_SHORT_ANSWER = lazy_re(r"(?:yes|no|well|yeah|sure|absolutely)\b", re.IGNORECASE)
"""How a few words begin that answer the question before them."""
GREETING = lazy_re(r"(?:hi|hello|thank|thanks|good (?:morning|afternoon|evening)|yes|sir|mr|madam)\b", re.IGNORECASE)
_GREETS = lazy_re(r"[^.?!\n]{1,30}, good (?:morning|afternoon|evening)\b", re.IGNORECASE)
"""``Minister, good morning.``, by whoever asks."""
SHORT = 4
LETTERED = 2
"""Turns under a label for the press from which on the document prints one for all of it."""
MODERATOR_WORDS = 60
MODERATOR_TURNS = 4
"""One turn in this many of one who leads may stand between two questions."""
ASKER = 3
"""A voice without office or place in the title is an asker where all but one turn in this many ask."""
AMONG_LETTERS = 12
"""Words from which a turn between two of one voice asks, though the press has a label of its own."""
ANSWERED = 2
"""Questions of others that somebody has answered from which one who asks him once and says no more asks as well."""
_LEAVE = lazy_re(r"\b(?:can|could|may|might) (?:i|we)\b[^.?!]{0,60}\?[\"'”’)\]*_]*$", re.IGNORECASE)
"""Ends what only asks leave to ask: the ``Sure.`` behind it answers nothing."""
_LAST_WORDS = 120
_LEADS = frozenset(map(fold, tongues.LEADS)) | frozenset(
    "moderator facilitator moderador moderadora moderateur moderatrice moderatore moderatrice moderatorin".split()
)
"""Last words of what a label calls somebody who leads the talk."""
_HOSTS = frozenset("host co-host anchor presenter interviewer correspondent reporter journalist byline compere".split())
"""Last words of what a label calls somebody who asks in a broadcast, or leads through it."""
_ANALYSTS = frozenset(("analyst", "equity analyst", "research analyst"))
_CALLS = lazy_re(r"[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*){0,2}[.,:–—-]*")
"""A turn that is nothing but the name of the next asker."""


def settle_kinds(text: str, spoken: Sequence[Spoken], people: Cast) -> None:
    """Tell press, moderators and principals apart by what they do in the document."""
    lettered = is_lettered(spoken)
    turns = turns_of(spoken)
    for voice in people.voices:
        own = turns.get(id(voice), [])
        if not own:
            continue
        items = [spoken[index] for index in own]
        asks = sum(item.asks for item in items)
        mostly = asks * ASKER >= len(items) * (ASKER - 1)
        if voice.kind == "moderator" and not voice.names and len(own) > 1 and mostly and is_host(voice):
            voice.kind = "press"  # "HOST:", who asks what the guests answer
        if voice.kind != "unknown":
            continue
        part = _part(voice)
        if part is not None:
            # Who is printed as a host asks, or leads through the talk; an office it is not.
            voice.kind = "press" if part == "host" and asks * 2 >= len(items) else "moderator"
        elif (
            (voice.affiliation and not voice.roles and asks * 2 >= len(items))
            or (_is_analyst(voice) and asks * ASKER >= len(items))
            or (mostly and _is_paper(voice, people))
            or (len(own) > 1 and not (voice.roles or voice.titled or lettered) and mostly)
        ):
            voice.kind = "press"
        elif not voice.titled and _calls_on(text, spoken, own):
            voice.kind = "moderator"
        elif voice.titled or voice.roles:
            voice.kind = "principal"


def is_lettered(spoken: Sequence[Spoken]) -> bool:
    """Tell whether the press has a label of its own: an official who asks himself something is then no reporter."""
    return sum(is_press(item) and _is_labelled_for_all(item) for item in spoken) >= LETTERED


def _is_labelled_for_all(item: Spoken) -> bool:
    """Tell whether a turn stands under a label of many people, though one of them may have been named since."""
    label = item.block.label
    return (item.voice is not None and not item.voice.one_person) or (label is not None and label.parts.generic)


def turns_of(spoken: Sequence[Spoken]) -> dict[int, list[int]]:
    """Give the numbers of each voice's turns, by the voice's identity."""
    turns: dict[int, list[int]] = defaultdict(list)
    for index, item in enumerate(spoken):
        if item.voice is not None:
            turns[id(item.voice)].append(index)
    return turns


def _part(voice: Voice) -> str | None:
    """Give the part in the talk that is printed instead of an office: ``lead`` or ``host``; None where none is."""
    last = [words[-1] for role in voice.roles if (words := fold(role).split())]
    if voice.names and not _LEADS.isdisjoint(last):
        return "lead"
    return "host" if voice.names and last and _HOSTS.issuperset(last) else None


def is_host(voice: Voice) -> bool:
    """Tell whether a label of a voice calls it a host or what hosts are called."""
    return any(not _HOSTS.isdisjoint(fold(label).split()) for label in voice.labels)


def _is_analyst(voice: Voice) -> bool:
    return bool(voice.roles) and voice.affiliation is not None and all(fold(role) in _ANALYSTS for role in voice.roles)


def _is_paper(voice: Voice, people: Cast) -> bool:
    """Tell whether a label such as ``The Anchor`` is a newspaper: no office is in it, and other outlets ask here."""
    words = [fold(role).split() for role in voice.roles]
    return (
        not voice.names
        and bool(words)
        and all(own[0] == "the" and not any(map(is_office, own[1:])) for own in words)
        and any(other.kind == "press" and other.affiliation and not other.names for other in people.voices)
    )


def _calls_on(text: str, spoken: Sequence[Spoken], own: Sequence[int]) -> bool:
    """Tell whether a voice leads: short turns, half of them before the press's and few behind, that hand on."""
    before_press = [index for index in own if index + 1 < len(spoken) and is_press(spoken[index + 1])]
    after_press = sum(index > 0 and is_press(spoken[index - 1]) for index in own)
    words = sum(spoken[index].words for index in own)
    # Between two questions stands an answer, where the first of them asks and does not only thank.
    answers = sum(index > 0 and _may_ask(spoken[index - 1]) for index in before_press)
    return (
        len(own) > 1
        and answers * MODERATOR_TURNS <= len(own)
        and words <= MODERATOR_WORDS * len(own)
        and len(before_press) * 2 >= len(own)
        and after_press * 2 < len(own)  # who speaks after the questions answers them
        and sum(_leads_on(text, spoken[index].span) for index in before_press) * 2 > len(before_press)
    )


def _may_ask(item: Spoken) -> bool:
    return is_press(item) and (item.asks or item.words > 2 * SHORT)


def _leads_on(text: str, span: Span) -> bool:
    return (
        handwords.leads_on(text, span)
        or _CALLS.fullmatch(text, span.start, span.end) is not None
        or called(text, span.start, span.end) is not None
    )


def is_press(item: Spoken) -> bool:
    """Tell whether a turn is the press's, by its label or its voice."""
    return item.block.voice == "other" or (item.voice is not None and item.voice.kind == "press")


def ends_asking(text: str, span: Span) -> bool:
    """Tell whether a turn ends with a question mark."""
    return ENDS_ASKING.search(text, max(span.start, span.end - MARKS), span.end) is not None


def asks_plainly(text: str, span: Span) -> bool:
    """Tell whether a turn ends with a question that is more than one for leave to ask."""
    return ends_asking(text, span) and not _LEAVE.search(text, max(span.start, span.end - _LAST_WORDS), span.end)


def asking(spoken: Sequence[Spoken], ends: Sequence[bool]) -> set[int]:
    """Find the turns that put a question though their voice is not known for the press.

    A turn ends with a question, another voice's reply follows, and so it is with most that its own voice says.

    Args:
        spoken: the turns in order.
        ends: for each whether it ends with a question mark.
    """
    own = Counter(id(item.voice) for item in spoken)
    asked = Counter(id(item.voice) for item, each in zip(spoken, ends, strict=True) if each)
    lettered = is_lettered(spoken)
    found: set[int] = set()
    once: list[int] = []
    answered: Counter[int] = Counter()
    for index, (item, behind) in enumerate(pairwise(spoken)):
        voice = item.voice
        if voice is None or not ends[index] or ends[index + 1] or behind.voice is voice or is_press(behind):
            continue
        if is_press(item):
            answered[id(behind.voice)] += 1
            continue
        mostly = asked[id(voice)] * ASKER >= own[id(voice)] * (ASKER - 1)
        if voice.kind == "unknown" and not (voice.names or voice.roles or voice.one_person):
            found.add(index)  # "Remark:", "VOICE:"
        elif voice.kind == "unknown" and mostly:
            between = index > 0 and spoken[index - 1].voice is behind.voice and item.words >= AMONG_LETTERS
            if between or not lettered:
                found.add(index)
        elif voice.kind == "principal" and mostly and not lettered:
            if own[id(voice)] > 1:
                found.add(index)
            else:
                once.append(index)
    answered.update(id(spoken[index + 1].voice) for index in found)
    # Who asks once and no more asks whom others have asked.
    return found | {index for index in once if answered[id(spoken[index + 1].voice)] >= ANSWERED}


def turn_kind(text: str, item: Spoken, *, asked: bool, puts: bool, behind: bool) -> TurnKind:
    """Tell what a turn does.

    Args:
        text: the document.
        item: the turn.
        asked: whether the press has asked before, or anybody just now.
        puts: whether it puts a question though its voice is not of the press.
        behind: whether another voice's question stands before it.
    """
    kind = item.voice.kind if item.voice is not None else "unknown"
    if item.words <= SHORT and not item.asks and _INTERJECTION.match(text, item.span.start):
        answers = behind and kind in ("principal", "unknown", "member", "witness")
        return "answer" if answers and _SHORT_ANSWER.match(text, item.span.start) else "interjection"
    if item.in_chair:
        return "moderation"
    if kind == "press" or item.block.voice == "other":
        greets = GREETING.match(text, item.span.start) or _GREETS.match(text, item.span.start, item.span.end)
        return "question" if item.asks or item.words > SHORT or greets else "interjection"
    if kind == "moderator":
        return "moderation"
    if puts:
        return "question"
    return "answer" if asked else "statement"
