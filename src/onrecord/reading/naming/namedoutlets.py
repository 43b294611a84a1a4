"""Askers printed with their outlet once and by the outlet alone from then on: ``Dana Reyes (Harbour Wire)``, ``HW:``.

The outlet's label is then no name: it is the reporter's who was printed with it. Where two are printed with one
outlet, a name is printed again behind the outlet alone, or other outlets stand without any name, nothing tells whose
the label is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import INSTITUTIONS, UPPER
from onrecord.grammar.labels.offices import is_full_name
from onrecord.reading.names.names import initials
from onrecord.reading.names.selfwords import says_who
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.cast.cast import Cast
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

_LETTERS = lazy_re(r"[A-Z0-9]{2,6}")
_CAPITALS = lazy_re(r"[A-Z0-9]")
_COLLEAGUE = lazy_re(r"\b(?:my|our) colleagues?\b", re.IGNORECASE)
_OTHER = lazy_re(r"\b(?:[Oo]ther|[Aa]nother)\b")
_FULL = lazy_re(rf"\b[{UPPER}][^\W\d_]+[ \u00a0][{UPPER}][^\W\d_]+[ \u00a0,]+(?:for|from|of|with)[ \u00a0]")
CALL_WORDS = 20
"""Words, at most, by which somebody is called on."""
REMARK = 12
"""Words of a turn, at most, in which a reporter does not ask."""
_ARTICLE = lazy_re(r"(?:the|le|la|el|il|der|die|das) ", re.IGNORECASE)


def named_outlets(page: Page, spoken: Sequence[Spoken], people: Cast) -> None:
    """Give what is said under an outlet's label to the one reporter who was printed with the outlet above."""
    outlets: dict[str, list[int]] = {}
    for at, item in enumerate(spoken):
        for form in _forms(item.block.label.parts.affiliation) if item.block.label and _is_reporter(item) else ():
            outlets.setdefault(form, []).append(at)
    if not outlets:
        return
    bare: dict[str, list[int]] = {}
    for at, core in _bare(page, spoken):
        if core in outlets:
            bare.setdefault(core, []).append(at)
    taken = {letters for voice in people.voices for name in voice.names if " " in name for letters in [initials(name)]}
    nameless = any(_is_outlet_alone(item, outlets) for item in spoken)
    for core, under in bare.items():
        printed = outlets[core]
        own = {id(voice): voice for at in under if (voice := spoken[at].voice) is not None}
        if core in taken or not all(_may_ask(spoken, at) for at in under):
            continue  # who answers under it has an office of these letters, or speaks for a body
        if any(voice.titled or _forms_of(voice) != {core} for voice in own.values()):
            continue
        if (
            len({id(spoken[at].voice) for at in printed}) > 1
            or nameless
            or _tells_of_another(page, spoken, under, printed[0])
        ):
            for voice in own.values():
                _leave_open(voice, [spoken[at] for at in under], spoken[printed[0]].affiliation)
        elif printed[-1] < under[0]:
            _take(list(own.values()), spoken[printed[0]], [spoken[at] for at in under])
            people.voices[:] = [voice for voice in people.voices if id(voice) not in own]


def _forms_of(voice: Voice) -> set[str]:
    """Give the forms of a voice's labels."""
    return {_form(label) for label in voice.labels}


def _form(label: str) -> str:
    """Give a label that may be an outlet's in the form in which outlets are compared."""
    core = label.strip("*_ ")
    return core if _LETTERS.fullmatch(core) else fold(_ARTICLE.sub("", core, count=1))


def _is_reporter(item: Spoken) -> bool:
    """Tell whether a turn that asks stands under a label with a full name, an outlet, no public body, and no office."""
    label, voice = item.block.label, item.voice
    if label is None or voice is None or voice.titled or voice.roles or not item.asks:
        return False
    parts = label.parts
    words = fold(parts.affiliation or "").split()
    return bool(words) and INSTITUTIONS.isdisjoint(words) and parts.role is None and is_full_name(parts.name or "")


def _may_ask(spoken: Sequence[Spoken], at: int) -> bool:
    """Tell whether a turn asks, or is short and no answer to a reporter."""
    item = spoken[at]
    return item.asks or (item.words <= REMARK and not (at and _is_reporter(spoken[at - 1])))


def _tells_of_another(page: Page, spoken: Sequence[Spoken], under: Sequence[int], printed: int) -> bool:
    """Tell whether somebody under an outlet's label may be another of it.

    ``My colleague asked about the toll.``, ``I'm Dana Reyes.``, or called on right above: ``Dana Reyes for the Wire.``.
    """
    first = spoken[printed]
    names = [] if first.voice is None else first.voice.names
    own, outlet = (
        {word for name in names for word in fold(name).split()},
        fold(_ARTICLE.sub("", first.affiliation or "")),
    )
    for at in under:
        start, end = spoken[at].span.start, spoken[at].span.end
        said = says_who(page.text, start, end)
        if said is not None and first.voice is not None and not first.voice.bears(said.name):
            return True
        if _COLLEAGUE.search(page.text, start, end):
            return True
        if at and spoken[at - 1].words <= CALL_WORDS:
            above = spoken[at - 1].span.of(page.text)
            other = _OTHER.search(above) or _FULL.search(above)
            if other and own.isdisjoint(fold(above).split()) and outlet in fold(above):
                return True
    return False


def _is_outlet_alone(item: Spoken, outlets: Mapping[str, object]) -> bool:
    """Tell whether somebody asks under the label of an outlet with which no name is printed anywhere."""
    label, voice = item.block.label, item.voice
    if label is None or voice is None or voice.titled or voice.roles or label.parts.name or not item.asks:
        return False
    return label.parts.affiliation is not None and _forms(label.parts.affiliation).isdisjoint(outlets)


def _forms(outlet: str | None) -> set[str]:
    """Give how labels print an outlet: its name, with an article or without, and its capitals alone."""
    name = (outlet or "").strip()
    short = _ARTICLE.sub("", name, count=1)
    capitals = {"".join(_CAPITALS.findall(each)) for each in (name, short)}
    return {fold(name), fold(short), *(letters for letters in capitals if _LETTERS.fullmatch(letters))}


def _bare(page: Page, spoken: Sequence[Spoken]) -> Iterator[tuple[int, str]]:
    """Give the turns under a label that may be an outlet's, each with the label in the form in which outlets stand.

    ``PM`` and ``MC`` are an office and a part in the talk, though an outlet may have these capitals.
    """
    for at, item in enumerate(spoken):
        parts = None if item.block.label is None else item.block.label.parts
        if item.block.label is None or parts is None or parts.honorific or (parts.generic and not parts.affiliation):
            continue
        form = _form(item.block.label.core.of(page.text))
        if parts.role is None or (parts.name is None and not form.isupper()):
            yield at, form


def _take(own: Sequence[Voice], first: Spoken, under: Sequence[Spoken]) -> None:
    """Give the turns to the reporter, for whom the label above shows that they are."""
    reporter, printed = first.voice, first.block.label
    if reporter is None or printed is None:
        return
    reporter.kind = "press"
    reporter.labels += [label for voice in own for label in voice.labels]
    for item in under:
        item.voice, item.evidence, item.affiliation = reporter, "context", first.affiliation
        item.because = [*item.because[:1], printed.core]


def _leave_open(own: Voice, under: Sequence[Spoken], outlet: str | None) -> None:
    """Leave open which of an outlet's reporters asks under its label."""
    own.names, own.roles, own.kind, own.one_person, own.affiliation = [], [], "press", False, outlet
    for item in under:
        item.evidence, item.because, item.affiliation = "none", [], outlet
