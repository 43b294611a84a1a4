"""First names for people whose labels have surnames alone, told where they begin to speak.

Somebody calls one by the full name right before a turn under a label with that surname, ``Dana Reyes, would you
start?`` above ``MS. REYES:``, or whoever has the label begins with the name: ``Dana Reyes. I agree.``. A name told of
somebody elsewhere may be a brother's; one that is called, and answered to, is not.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.names.introductions import NAME, called, introduces_self, is_personal
from onrecord.reading.names.names import name_words
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.names.voice import Voice

_S = r"[ \u00a0\n]+"
_STARTS = lazy_re(
    rf"(?:\A|(?<=[.?!]){_S})(?:(?:[Aa]nd|[Nn]ow|[Ss]o|[Ff]irst|[Nn]ext|[Tt]hen),?{_S})?"
    rf"(?P<name>{NAME})(?:,?{_S}(?:or|and){_S}(?P<other>{NAME}))?"
    rf"(?:[.?!:]?\Z|,[^.?!]{{0,40}}\b(?:you|your|please|go ahead)\b[^.?!]*[.?!]?\Z|"
    rf"{_S}(?:has|have|gets?|takes?){_S}the{_S}(?:\w+{_S})?(?:word|floor|question)[.!]?\Z|"
    rf"{_S}(?:will|may|can|is going to){_S}(?:start|begin|open|go first|answer|reply|respond)\b[^.?!]*[.!]?\Z)"
)
"""How a sentence begins with the name of whoever is to speak."""
_OWN = lazy_re(
    rf"(?:(?:[Tt]his is|[Ii]t[’']s|[Ii][’']m)[ \u00a0\n]+)?(?P<name>{NAME})(?:[ \u00a0\n]+(?:here|speaking))?[.]"
)
"""``Dana Reyes. I would also vote for it.``: who speaks on the line says so first."""
_FORMAL = lazy_re(r"\b(?:I,|[Mm]y name is)[ \u00a0\n]+(?P<first>[^\W\d_]{2,20})[ \u00a0\n]+(?P<last>[^\W\d_][\w’'-]+)")
"""``I, dana Reyes, mayor of Karrin, do proclaim``: captions print names in small letters."""
_ABOUT = lazy_re(
    r"\b(?:was|is|were|are|am|be|been|did|does|do|had|has|have|by|with|that|about|than|who|whom|said|told|know|knew|meet|met|"
    r"see|saw|of|not|[Ii]s|[Ww]as|[Dd]id|[Hh]as)[ \u00a0\n]+(?:[^.?!\n]*[ \u00a0\n])?\Z"
)
"""What stands before a name in a question about its bearer, and in none that is put to him."""
_NAME = lazy_re(
    r"\b(?:names?|who (?:is|are|am|was) (?:this|that|on|speaking|it|you|I|next|there|here|joining|calling))\b",
    re.IGNORECASE,
)
"""What is asked of somebody who is to say who speaks."""
_GOES_ON = lazy_re(r"[ \u00a0\n]+(?:I\b|We\b|My\b|Our\b|Aye\b|Yes\b|No\b|Here\b|Present\b|Thank)")
"""How somebody goes on who has said his own name."""
LAST = 300
"""Code points at the end of a turn in which somebody is called."""


def name_in_full(text: str, spoken: Sequence[Spoken], voices: Iterable[Voice]) -> None:
    """Give the people with bare surnames the one full name under which they are called, or name themselves."""
    voices = list(voices)
    told: dict[int, list[tuple[str, Span]]] = defaultdict(list)
    doubted: dict[int, list[str]] = defaultdict(list)
    before: Spoken | None = None
    for item in spoken:
        voice = item.voice
        if voice is not None and item.evidence == "label" and _is_bare(voice):
            own, surname = list(_says_self(text, item)), name_words(voice.names[0])[-1]
            if _answers(text, before, item):
                doubted[id(voice)] += [name for name, _ in own if name_words(name)[-1] == surname]
                own = []
            own += _says_formally(text, item, voice.names[0])
            if before is not None and before.voice is not voice:
                own += _calls(text, before)
            told[id(voice)] += [each for each in own if name_words(each[0])[-1] == surname]
        before = item
    bearers = Counter(last for voice in voices for last in {name_words(name)[-1] for name in voice.names})
    for voice in voices:
        names = told[id(voice)]
        firsts = {name_words(name)[0] for name in (*(name for name, _ in names), *doubted[id(voice)])}
        if names and len(firsts) == 1 and bearers[name_words(voice.names[0])[-1]] == 1:
            name, span = max(names, key=lambda each: len(each[0]))
            voice.names.append(name)
            voice.because.append(span)


def _is_bare(voice: Voice) -> bool:
    """Tell whether of somebody nothing but a surname is known."""
    return bool(voice.names) and voice.person is None and not any(" " in name for name in voice.names)


def _calls(text: str, before: Spoken) -> Iterator[tuple[str, Span]]:
    """Give the full names that a turn calls at its end."""
    start, end = max(before.span.start, before.span.end - LAST), before.span.end
    intro = called(text, before.span.start, end)
    if intro is not None and _ABOUT.search(text[start : intro.span.start]) is not None and text[end - 1] == "?":
        return  # "Was it Dana Reyes?"
    if intro is not None and not intro.name.isupper():  # "DANA REYES- Aye", on a roll
        yield intro.name, intro.span
    found = _STARTS.search(text[start:end])
    for group in ("name", "other") if found is not None else ():
        if found is not None and found[group] and is_personal(found[group]):
            yield " ".join(found[group].split()), Span(start + found.start(group), start + found.end(group))


def _says_self(text: str, item: Spoken) -> Iterator[tuple[str, Span]]:
    intro = introduces_self(text, item.span.start, item.span.end)
    if intro is not None:
        yield intro.name, intro.span
    found = _OWN.match(text, item.span.start, item.span.end)
    if found is not None and is_personal(found["name"]):
        yield " ".join(found["name"].split()), Span(*found.span("name"))


def _answers(text: str, before: Spoken | None, item: Spoken) -> bool:
    """Tell whether a turn answers a question that asks for no name of his: the one it begins with may be another's."""
    asked = "" if before is None else text[max(before.span.start, before.span.end - LAST) : before.span.end]
    if "?" not in asked or _NAME.search(asked) is not None:
        return False
    own = _OWN.match(text, item.span.start, item.span.end)
    return own is not None and _GOES_ON.match(text, own.end(), item.span.end) is None


def _says_formally(text: str, item: Spoken, surname: str) -> Iterator[tuple[str, Span]]:
    """Give the name that somebody says of himself anywhere in a turn, where it ends in his label's surname."""
    for found in _FORMAL.finditer(text, item.span.start, item.span.end):
        name = f"{found['first'].capitalize()} {surname}"
        if name_words(found["last"]) == name_words(surname) and is_personal(name):
            yield name, Span(found.start("first"), found.end("last"))
