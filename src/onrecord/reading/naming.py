"""Names for voices that no label names: said by whoever called on them, or by themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.model import Evidence, Span
from onrecord.reading.introductions import Introduction, called, introduces_self
from onrecord.reading.kinds import GREETING, SHORT
from onrecord.reading.names import same_name
from onrecord.reading.selfabroad import introduces_abroad
from onrecord.reading.voice import Voice
from onrecord.reading.who import of_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.page import Page
    from onrecord.reading.spoken import Spoken
    from onrecord.reading.who import Cast

_BREAKS_IN = re.compile(r"[—–-]|\.\.|…|[a-z]")


def introduce(page: Page, spoken: list[Spoken], people: Cast) -> None:
    """Name the voices that no label names, where somebody just before, or they themselves, say who they are."""
    text = page.text
    waiting: tuple[Introduction, Spoken] | None = None
    previous: Spoken | None = None
    for index, item in enumerate(spoken):
        if item.block.told is not None:
            waiting = previous = None  # a voice that only the model hears is given no name
            continue
        nameless = item.voice is None or (
            not item.voice.names and not item.voice.one_person and item.voice.kind in ("press", "unknown")
        )
        if not nameless:
            # A name called stays called over a short aside of the same voice ("Oh, sorry."), not over an answer.
            intro = called(text, item.span.start, item.span.end)
            if intro and _calls_away(item, intro):
                waiting = (intro, item)
            elif not (waiting and waiting[1].voice is item.voice and item.words <= SHORT):
                waiting = None
            previous = item
            continue
        own = introduces_abroad(text, item.span.start, item.span.end)
        own = own or introduces_self(text, item.span.start, item.span.end)
        if waiting is not None and _BREAKS_IN.match(text, item.span.start):
            waiting = None  # the words go on where the speaker broke off: the name was no call
        if waiting is not None:
            intro = waiting[0]
            if own is not None and not same_name(own.name, intro.name):
                _take(people, item, own, "self-introduced", [own.span])
                waiting = None
            else:
                spans = [intro.span, *([own.span] if own else [])]
                outlet = (own.outlet if own and own.outlet else None) or intro.outlet
                _take(people, item, intro._replace(outlet=outlet), "introduced", spans)
                waiting = (intro, waiting[1]) if _only_greets(text, item) else None
        elif own is not None and (own.outlet or nameless):
            _take(people, item, own, "self-introduced", [own.span])
        elif previous is not None and _thanked_by_name(text, spoken, index, previous):
            pass
        previous = item


def _calls_away(item: Spoken, intro: Introduction) -> bool:
    return item.voice is None or not any(same_name(intro.name, known) for known in item.voice.names)


def _only_greets(text: str, item: Spoken) -> bool:
    return item.words <= 2 * SHORT and not item.asks and GREETING.match(text, item.span.start) is not None


def _thanked_by_name(text: str, spoken: Sequence[Spoken], index: int, previous: Spoken) -> bool:
    """Carry a name over to a second turn under the same empty label when the reply thanks that person by first name.

    State Department pages cut a reporter's turn in two where the principal's greeting between was left out.
    """
    item = spoken[index]
    voice = previous.voice
    if (
        index + 1 >= len(spoken)
        or voice is None
        or not voice.names
        or previous.evidence not in ("introduced", "self-introduced")
    ):
        return False
    first = (voice.name or "").split()[0]
    reply = spoken[index + 1].span
    found = re.compile(rf"\b{re.escape(first)}\b").search(text, reply.start, min(reply.start + 60, reply.end))
    if not found:
        return False
    item.voice, item.evidence, item.affiliation = voice, previous.evidence, previous.affiliation
    item.because = [*previous.because, Span(found.start(), found.end())]
    return True


def _take(people: Cast, item: Spoken, intro: Introduction, evidence: Evidence, spans: list[Span]) -> None:
    known = of_names([v for v in people.voices if v.kind == "press" or not v.titled], intro.name)
    voice = known or Voice(names=[intro.name], kind="press")
    if known is None:
        people.voices.append(voice)
    if item.voice is not None:
        voice.labels += [label for label in item.voice.labels if label not in voice.labels]
    voice.affiliation = voice.affiliation or intro.outlet
    if (
        intro.outlet
        and voice.affiliation
        and len(intro.outlet) > len(voice.affiliation)
        and intro.outlet.endswith(voice.affiliation)
    ):
        voice.affiliation = intro.outlet
    voice.because += spans
    item.voice, item.evidence, item.because = voice, evidence, spans
    item.affiliation = intro.outlet or voice.affiliation
