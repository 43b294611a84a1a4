"""Who leads a talk under a label that says only that he does: ``Moderator``, ``Host``.

The lines above may say it (``The briefing was moderated by Press Secretary Dana Reyes.``), or those whom he gives the
floor, who thank him by his first name: ``Thank you, Dana. Good morning.``. A line above a part of a talk may say who
conducts it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import HONORIFICS, ROLE_WORDS, UPPER
from onrecord.model import Span
from onrecord.reading.cast.cast import of_names
from onrecord.reading.names.introductions import NAME, introduces_self, is_personal
from onrecord.reading.names.names import same_name
from onrecord.reading.names.voice import Voice
from onrecord.reading.naming.calls import Askers, is_only_addressed
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.model import Evidence
    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.cast.cast import Cast
    from onrecord.reading.names.introductions import Introduction
    from onrecord.reading.page.page import Page

    Shown = tuple[str, list[Span], Evidence]

_LEADS = lazy_re(r"(?:the )?(?:moderator|host|facilitator|emcee|mc|presenter|anchor)", re.IGNORECASE)
_OPERATES = lazy_re(r"(?:the )?(?:conference (?:call )?)?(?:operator|coordinator)", re.IGNORECASE)
ABOVE = 4000
"""Code points above a talk in which the lines stand that tell of it."""
HEAD = 60
"""Code points at the beginning of a turn in which somebody thanks whoever has given him the floor."""
SEVERAL = 2
"""Turns of whoever is thanked, at least."""
VOICES = 2
"""Voices of an interview in which an outlet asks."""
_B = r"[ \u00a0\n]+"
_STYLE_STOP = r"(?:(?<=\b[DM]r)|(?<=\bMs)|(?<=\bMrs)|(?<=\bProf))\."
_LED = lazy_re(
    rf"\b(?:moderated|facilitated){_B}by:?{_B}(?P<who>(?:[^\n.;:()|]|{_STYLE_STOP}){{4,120}}?)(?=[.;:()|\n]|,{_B}|\Z)"
)
_MORE = lazy_re(rf",{_B}(?:[^.\n]{{0,60}},?{_B})?(?:and|&){_B}(?:[\w’'-]+{_B}){{0,3}}[{UPPER}]")
_TWO = lazy_re(rf"{_B}(?:and|&){_B}")
_WORD = lazy_re(r"[^\W\d_][\w’'.-]*")
_NO_NAME = ROLE_WORDS | HONORIFICS
_ELSE = lazy_re(
    r"\b(?:first|second|third|fourth|earlier|previous|preceding|opening|opened|opens|began|begins|closed|closes|ended|ends|"
    r"followed|following|another|next|later|then|yesterday|tomorrow|last|separate|workshop|panel on|session on)\b|"
    r"\b\d{1,2}[:.]\d\d\b",
    re.IGNORECASE,
)
"""What is said of another part of an event than the one below: ``10:00 Fisheries, moderated by Dana Reyes``."""
_THANKS = lazy_re(
    rf"(?:(?:well|yes|oh|okay|so|great)[,.]?{_B})?(?i:thank{_B}you|thanks)(?i:{_B}(?:so|very){_B}much|{_B}a{_B}lot)?,?{_B}"
    rf"(?P<name>[{UPPER}][a-zà-öø-ÿ][\w’'-]+)(?=[.,!])",
    re.IGNORECASE,
)
_COLLEAGUE = lazy_re(
    r"\b(?:colleagues?|co-?(?:host|moderator|chair)\w*|technici\w+|operators?|slides?|team|studio|behalf|from)\b",
    re.IGNORECASE,
)
"""Whoever else may be thanked."""
_CONDUCTED = lazy_re(
    rf"^[*_#>\s]*[(\[]?[*_]*(?:(?:[\w-]{{2,20}}{_B}){{0,2}}(?:interviews?|questions?|conversation){_B})?(?:(?:was|were){_B})?"
    rf"(?i:conducted|asked|put){_B}by:?{_B}(?P<who>{NAME})[*_]*[)\]]?[.*_\s]*$",
    re.MULTILINE,
)
"""``(Conducted by Dana Reyes)``, a line of its own below the heading of a part of a talk."""
_QUESTIONS = lazy_re(r"\b(?:interviews?|questions?|conversations?|q ?(?:&|and) ?a)\b", re.IGNORECASE)
_NO_WORDS = lazy_re(r"\([^()\n]*\)|\[[^\[\]\n]*\]|[^\w\n]|_|\n")
"""What may stand between two turns of one part: notes, signs and blanks."""


def name_conductors(page: Page, spoken: Sequence[Spoken], people: Cast) -> None:
    """Name who asks under labels that name nobody, in the part of a talk right above which a line says who conducts it.

    The part ends where words stand between two turns. Nobody is named where another asks in it as well, nor where
    neither the line nor the one above it says that questions were put: an anthem and a survey are conducted too.
    """
    for found in _CONDUCTED.finditer(page.text) if " by" in page.low else ():
        above = page.text[: found.start()].rstrip().rpartition("\n")[2]
        if not _QUESTIONS.search(above) and not _QUESTIONS.search(found[0]):
            continue
        part = list(_part(page.text, spoken, found.end()))
        asked = [item for item in part if _is_open(item)]
        if not asked or asked[0] is not part[0] or not is_personal(found["who"]):
            continue
        others = any(item.voice is not None and item.voice.kind == "press" and item.voice.names for item in part)
        if others or any(_says_who_asks(page.text, item.span) for item in asked):
            continue
        span = Span(*found.span("who"))
        voice = of_names(people.voices, found["who"]) or Voice(names=[found["who"]], kind="press")
        if all(voice is not each for each in people.voices):
            people.voices.append(voice)
        for item in asked:
            label = item.block.label
            printed = "" if label is None else label.core.of(page.text)
            voice.labels += [printed] if printed not in voice.labels else []
            item.give(voice, "context", [span])


def _says_who_asks(text: str, span: Span) -> bool:
    """Tell whether a question says who puts it, in brackets before its words or in its first words."""
    return text[span.start] in "([" or introduces_self(text, span.start, span.end) is not None


def _part(text: str, spoken: Sequence[Spoken], start: int) -> Iterator[Spoken]:
    """Give the labelled turns from right behind a place on, up to the first that words part from the one before."""
    end = start
    for item in spoken:
        label = item.block.label
        if item.span.end <= start:
            continue
        if label is None or label.core.start < start or _NO_WORDS.sub("", text[end : label.core.start]):
            return
        yield item
        end = item.span.end


def _is_open(item: Spoken) -> bool:
    """Tell whether a turn's label says only that somebody asks."""
    voice = item.voice
    return voice is not None and not voice.names and voice.kind == "press" and item.affiliation is None


def only_leads(voice: Voice | None) -> bool:
    """Tell whether a voice's labels say that it leads, and not who it is."""
    labels = [] if voice is None or voice.names or voice.roles else voice.labels
    return bool(labels) and all(map(_LEADS.fullmatch, labels))


def _name_outlets(page: Page, spoken: Sequence[Spoken], people: Cast) -> None:
    """Name the one voice that asks under an outlet's label, as the guest thanks it."""
    asks = next((item.voice for item in spoken if item.voice is not None and item.voice.kind == "press"), None)
    if asks is None or asks.names:
        return
    if asks.one_person or all(item.affiliation for item in spoken if item.voice is asks):
        shown = _thanked(page, spoken, people, asks)
        if shown is not None:
            name_throughout(asks, shown[0], [], shown[1], shown[2], spoken)


def is_operator(voice: Voice | None) -> bool:
    """Tell whether a voice's labels say that it opens the lines of a call."""
    return voice is not None and bool(voice.labels) and all(map(_OPERATES.fullmatch, voice.labels))


def name_leader(page: Page, spoken: Sequence[Spoken], people: Cast) -> None:
    """Name the one voice that a label calls the moderator: as the lines above say, else as others thank it.

    In an interview of two, the outlet that asks is one person too, whom the guest may thank by his first name.
    """
    _name_operator(page.text, spoken, people)
    leading = [voice for voice in people.voices if voice.kind == "moderator" and only_leads(voice)]
    if not leading and len({id(item.voice) for item in spoken}) == VOICES:
        _name_outlets(page, spoken, people)
    if len(leading) != 1 or not spoken:
        return
    told = _told_above(page, spoken[0].span.start)
    shown: Shown | None = None if told is None else (told[0], [told[1]], "context")
    own = _says_self(page.text, spoken, leading[0]) if told is None else None
    if own is not None:
        _take_own(people, spoken, leading[0], own)
        return
    shown = shown or _thanked(page, spoken, people, leading[0])
    known = [] if shown is None else [voice for voice in people.voices if voice.bears(shown[0])]
    if shown is None or any(item.voice is voice for item in spoken for voice in known):
        return
    name, spans, evidence = shown
    people.voices[:] = [voice for voice in people.voices if all(voice is not each for each in known)]
    name_throughout(leading[0], name, [role for voice in known for role in voice.roles], spans, evidence, spoken)


def _name_operator(text: str, spoken: Sequence[Spoken], people: Cast) -> None:
    """Name the operator of a call who says one name of his own, be it the first: ``My name is Dana and I will be ...``.

    Not where another has it, nor where a second operator says his.
    """
    found = [voice for voice in people.voices if not voice.names and is_operator(voice)]
    if len(found) != 1:
        return
    said = [
        own for item in spoken if item.voice is found[0] and (own := introduces_self(text, *_ends(item))) is not None
    ]
    if len(said) == 1 and not any(voice.bears(said[0].name) for voice in people.voices):
        name_throughout(found[0], said[0].name, [], [said[0].span], "self-introduced", spoken)


def _says_self(text: str, spoken: Sequence[Spoken], host: Voice) -> Introduction | None:
    """Give who whoever opens and leads says that he is, where he says it once."""
    if spoken[0].voice is not host:
        return None
    said = [own for item in spoken if item.voice is host and (own := introduces_self(text, *_ends(item))) is not None]
    return said[0] if len(said) == 1 and spoken[0].span.contains(said[0].span) and is_personal(said[0].name) else None


def _ends(item: Spoken) -> tuple[int, int]:
    return item.span.start, item.span.end


def _take_own(people: Cast, spoken: Sequence[Spoken], host: Voice, own: Introduction) -> None:
    """Give what stands under the label of whoever leads to the one voice of his name, or else the name to it."""
    known = [voice for voice in people.voices if voice.bears(own.name)]
    if len(known) > 1 or any(voice.kind == "press" for voice in known):
        return
    first = fold(own.name).split()[0]
    if any(voice.labels and not any(first in fold(label).split() for label in voice.labels) for voice in known):
        return  # "Ms. Dorn" need not be the Karl Dorn who leads
    if not known:
        name_throughout(host, own.name, [], [own.span], "self-introduced", spoken)
        return
    for item in spoken:
        if item.voice is host:
            item.give(known[0], "self-introduced", [own.span])
    known[0].labels += host.labels
    known[0].kind = "moderator" if known[0].kind == "unknown" else known[0].kind


def name_throughout(
    voice: Voice, name: str, roles: Sequence[str], spans: Sequence[Span], evidence: Evidence, spoken: Sequence[Spoken]
) -> None:
    """Give a voice without a name its name, and all its turns what shows it."""
    voice.names.append(name)
    voice.roles += roles
    voice.because += spans
    voice.one_person = True
    for item in spoken:
        if item.voice is voice:
            item.evidence, item.because = evidence, list(spans[:2])


def _told_above(page: Page, end: int) -> tuple[str, Span] | None:
    """Give the one person who the lines above a talk say led it."""
    founds = list(_LED.finditer(page.text, max(0, end - ABOVE), end))
    told = [each for found in founds if (each := _name(found)) is not None]
    return told[0] if told and len(told) == len(founds) and all(same_name(n, told[0][0]) for n, _ in told) else None


def _name(found: re.Match[str]) -> tuple[str, Span] | None:
    """Give the one full name that ends what is said of who led, behind an office or none; None where two are named."""
    who, text = found["who"], found.string
    words = list(_WORD.finditer(who))
    begin = max(0, found.start() - 200)
    sentence = max(text.rfind(mark, begin, found.start()) for mark in (". ", "\n", "; ")) + 1
    if _ELSE.search(text, sentence, found.start()) or _TWO.search(who) or _MORE.match(text, found.end()):
        return None
    if not words or words[-1].end() != len(who):
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


def _thanked(page: Page, spoken: Sequence[Spoken], people: Cast, host: Voice) -> Shown | None:
    """Give the one name by which others thank whoever opens and leads a talk, right behind his turns.

    The first who is given the floor must do so, and the host must have named him; the document has the name nowhere but
    in the first words behind the host's turns, where he is addressed.
    """
    if spoken[0].voice is not host or sum(item.voice is host for item in spoken) < SEVERAL:
        return None
    others = Askers(page, [voice for voice in people.voices if voice is not host])
    found = [each for each in _thanks(page.text, spoken, host) if others.may_be(each["name"])]
    names = {each["name"] for each in found}
    if len(names) != 1 or found[0].start() != spoken[1].span.start or not _gives_floor(page.text, *spoken[:2]):
        return None
    name = names.pop()
    behind = [item.span.start for before, item in pairwise(spoken) if before.voice is host]
    said = (each.start() for each in re.finditer(rf"\b{re.escape(name)}\b", page.text))
    if not is_only_addressed(page.text, name) or not all(any(b <= at < b + HEAD for b in behind) for at in said):
        return None
    return name, [Span(*each.span("name")) for each in found], "introduced"


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
            if found is not None and found["name"][0].isupper():
                yield found
