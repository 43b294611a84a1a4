"""Who leads a talk, as the lines above it say: ``The briefing was moderated by Press Secretary Dana Reyes.``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import HONORIFICS, ROLE_WORDS, UPPER
from onrecord.model import Span
from onrecord.reading.names.introductions import is_personal
from onrecord.reading.names.names import same_name
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.cast.who import Cast
    from onrecord.reading.page.page import Page

ABOVE = 4000
"""Code points above a talk in which the lines stand that tell of it."""
_B = r"[ \u00a0\n]"
_STYLE_STOP = r"(?:(?<=\b[DM]r)|(?<=\bMs)|(?<=\bMrs)|(?<=\bProf))\."
_LED = re.compile(
    rf"\b(?:moderated|facilitated){_B}by:?{_B}(?P<who>(?:[^\n.;:()|]|{_STYLE_STOP}){{4,120}}?)(?=[.;:()|\n]|,{_B}|\Z)"
)
_MORE = re.compile(rf",{_B}(?:[^.\n]{{0,60}},?{_B})?(?:and|&){_B}(?:[\w’'-]+{_B}){{0,3}}[{UPPER}]")
_TWO = re.compile(rf"{_B}(?:and|&){_B}")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_NO_NAME = ROLE_WORDS | HONORIFICS
_ELSE = re.compile(
    r"\b(?:first|second|third|fourth|earlier|previous|preceding|opening|opened|opens|began|begins|closed|closes|ended|ends|"
    r"followed|following|another|next|later|then|yesterday|tomorrow|last|separate|workshop|panel on|session on)\b|"
    r"\b\d{1,2}[:.]\d\d\b",
    re.IGNORECASE,
)
"""What is said of another part of an event than the one below: ``10:00 Fisheries, moderated by Dana Reyes``."""
_LEADS = re.compile(r"(?:the )?(?:moderator|facilitator|host)", re.IGNORECASE)


def name_who_leads(page: Page, spoken: Sequence[Spoken], people: Cast) -> None:
    """Name the one voice that a label calls the moderator after whoever the lines above say moderated the talk."""
    leading = [
        voice
        for voice in people.voices
        if voice.kind == "moderator" and not (voice.names or voice.roles) and all(map(_LEADS.fullmatch, voice.labels))
    ]
    if len(leading) != 1 or not leading[0].labels or not spoken:
        return
    end = spoken[0].span.start
    founds = list(_LED.finditer(page.text, max(0, end - ABOVE), end))
    told = [each for found in founds if (each := _name(found)) is not None]
    if not told or len(told) < len(founds) or not all(same_name(each, told[0][0]) for each, _ in told):
        return
    name, span = told[0]
    known = [voice for voice in people.voices if any(same_name(name, each) for each in voice.names)]
    if any(item.voice is voice for item in spoken for voice in known):
        return
    host = leading[0]
    people.voices[:] = [voice for voice in people.voices if all(voice is not each for each in known)]
    host.names.append(name)
    host.roles += [role for voice in known for role in voice.roles]
    host.one_person = True
    host.because.append(span)
    for item in spoken:
        if item.voice is host:
            item.evidence, item.because = "context", [span]


def _sentence(found: re.Match[str]) -> int:
    """Give where the sentence or line begins that says who led."""
    text = found.string
    begin = max(0, found.start() - 200)
    return max(text.rfind(mark, begin, found.start()) for mark in (". ", "\n", "; ")) + 1


def _name(found: re.Match[str]) -> tuple[str, Span] | None:
    """Give the one full name that ends what is said of who led, behind an office or none; None where two are named."""
    who = found["who"]
    words = list(_WORD.finditer(who))
    if (
        _ELSE.search(found.string, _sentence(found), found.start())
        or _TWO.search(who)
        or _MORE.match(found.string, found.end())
        or not words
        or words[-1].end() != len(who)
    ):
        return None
    at = len(words)
    while at and words[at - 1][0][0].isupper() and fold(words[at - 1][0]) not in _NO_NAME:
        at -= 1
        if at and not who[words[at - 1].end() : words[at].start()].isspace():
            break
    bare = at == 0 or fold(words[at - 1][0]) in _NO_NAME
    name = who[words[at].start() :] if bare and at < len(words) else ""
    start = found.start("who") + len(who) - len(name)
    return (" ".join(name.split()), Span(start, found.end("who"))) if is_personal(name) else None
