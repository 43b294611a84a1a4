"""Who leads a talk and is named only by those who thank him for the floor, as in ``Thank you, Dana. Good morning.``."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Span
from onrecord.reading.naming.calls import Askers
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.cast.who import Cast
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

HEAD = 60
"""Code points at the beginning of a turn in which the name stands, wherever it does."""
SEVERAL = 2
"""Turns of whoever leads, at least."""
_B = r"[ \u00a0\n]+"
_THANKS = re.compile(
    rf"(?:(?:well|yes|oh|okay|so|great)[,.]?{_B})?(?i:thank{_B}you|thanks)(?i:{_B}(?:so|very){_B}much|{_B}a{_B}lot)?,?{_B}"
    rf"(?P<name>[{UPPER}][a-zà-öø-ÿ][\w’'-]+)(?=[.,!])",
    re.IGNORECASE,
)
_COLLEAGUE = re.compile(
    r"\b(?:colleagues?|co-?(?:host|moderator|chair)\w*|technici\w+|operators?|slides?|team|studio|behalf|from)\b",
    re.IGNORECASE,
)
"""Whoever else may be thanked."""
_LEADS = re.compile(r"moderator|host|facilitator|presenter", re.IGNORECASE)


def name_thanked_host(page: Page, spoken: Sequence[Spoken], people: Cast) -> None:
    """Name the one voice with a label for who leads by the one name by which others thank it right behind its turns.

    The first who is given the floor must do so, and the host must have named him; nobody may thank it by another name,
    and the document must have the name in the first words behind its turns only; the host says it never.
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
    if len(names) != 1 or found[0].start() != spoken[1].span.start or not _gives_floor(page.text, *spoken[:2]):
        return
    name = names.pop()
    said = re.compile(rf"\b{re.escape(name)}\b")
    behind = [item.span.start for before, item in pairwise(spoken) if before.voice is host]
    if any(not any(at <= each.start() < at + HEAD for at in behind) for each in said.finditer(page.text)):
        return
    if re.search(rf"\b{re.escape(name)}\b(?![.,?!])", page.text) is not None:
        return
    host.names.append(name)
    host.one_person = True
    spans = [Span(*each.span("name")) for each in found]
    host.because += spans
    for item in own:
        item.evidence, item.because = "introduced", spans[:2]


def _gives_floor(text: str, leads: Spoken, thanks: Spoken) -> bool:
    """Tell whether the first words of whoever leads name the one who thanks behind them, and speak of no colleague."""
    said = text[leads.span.start : leads.span.end]
    voice = thanks.voice
    if voice is None or _COLLEAGUE.search(said) is not None:
        return False
    names = {name.split()[-1] for name in voice.names} | {word for role in voice.roles for word in role.split()[:1]}
    return not names.isdisjoint(re.findall(r"[^\W\d_][\w’'-]*", said))


def _thanks(text: str, spoken: Sequence[Spoken], host: Voice) -> Iterator[re.Match[str]]:
    """Give how whoever has a name of his own begins right behind the host's turns, where he thanks somebody by name."""
    for before, item in pairwise(spoken):
        if before.voice is host and item.voice is not None and item.voice.names and item.voice.kind != "press":
            found = _THANKS.match(text, item.span.start, item.span.end)
            said = fold(text[before.span.start : before.span.end]).split()
            if found is not None and found["name"][0].isupper() and fold(found["name"]) not in said:
                yield found
