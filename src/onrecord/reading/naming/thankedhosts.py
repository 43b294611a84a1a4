"""Who leads a talk and is named only by those who thank him for the floor, as in ``Thank you, Dana. Good morning.``."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.lexicon import UPPER
from onrecord.model import Span
from onrecord.reading.naming.calls import Askers
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.cast.who import Cast
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

SEVERAL = 2
"""Turns of whoever leads, at least."""
_B = r"[ \u00a0\n]+"
_THANKS = re.compile(
    rf"(?:(?:well|yes|oh|okay|so|great)[,.]?{_B})?(?i:thank{_B}you|thanks)(?i:{_B}(?:so|very){_B}much|{_B}a{_B}lot)?,?{_B}"
    rf"(?P<name>[{UPPER}][a-zà-öø-ÿ][\w’'-]+)(?=[.,!])",
    re.IGNORECASE,
)
_LEADS = re.compile(r"moderator|host|facilitator|presenter", re.IGNORECASE)


def name_thanked_host(page: Page, spoken: Sequence[Spoken], people: Cast) -> None:
    """Name the one voice with a label for who leads by the one name by which others thank it right behind its turns.

    The first who is given the floor must do so, nobody may thank it by another name, and the document must use the
    name for nothing but to speak to somebody; the host says it never.
    """
    leading = [
        voice
        for voice in people.voices
        if voice.kind == "moderator" and not (voice.names or voice.roles) and all(map(_LEADS.fullmatch, voice.labels))
    ]
    if len(leading) != 1 or not spoken or spoken[0].voice is not leading[0]:
        return
    host = leading[0]
    own = [item for item in spoken if item.voice is host]
    if len(own) < SEVERAL:
        return
    others = Askers(page, [voice for voice in people.voices if voice is not host])
    found = [each for each in _thanks(page.text, spoken, host) if others.may_be(each["name"])]
    names = {each["name"] for each in found}
    if len(names) != 1 or found[0].start() != spoken[1].span.start:
        return
    name = names.pop()
    said = re.compile(rf"\b{re.escape(name)}\b")
    told = re.search(rf"\b{re.escape(name)}\b(?![.,?!])", page.text)
    if told is not None or any(said.search(page.text, item.span.start, item.span.end) for item in own):
        return
    host.names.append(name)
    host.one_person = True
    spans = [Span(*each.span("name")) for each in found]
    host.because += spans
    for item in own:
        item.evidence, item.because = "introduced", spans[:2]


def _thanks(text: str, spoken: Sequence[Spoken], host: Voice) -> Iterator[re.Match[str]]:
    """Give how whoever has a name of his own begins right behind the host's turns, where he thanks somebody by name."""
    for before, item in pairwise(spoken):
        if before.voice is host and item.voice is not None and item.voice.names and item.voice.kind != "press":
            found = _THANKS.match(text, item.span.start, item.span.end)
            said = fold(text[before.span.start : before.span.end]).split()
            if found is not None and found["name"][0].isupper() and fold(found["name"]) not in said:
                yield found
