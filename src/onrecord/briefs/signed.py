"""The line under a quotation: who is said to have said it, and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive.search.stretches import VoiceRow
from onrecord.briefs.offices import wrong_office
from onrecord.grammar.days.dates import MONTHS, dates
from onrecord.quotes.voices import claim, fits
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.archive import Resolved
    from onrecord.model import Speaker

_ISO = lazy_re(r"\b(?:1[89]|20)\d\d-\d\d(?:-\d\d)?\b")
_MONTH = lazy_re(
    rf"\b(?P<month>{'|'.join(sorted((name for name in MONTHS if name.isascii()), key=len, reverse=True))})\b\.?,?\s+"
    r"(?P<year>(?:1[89]|20)\d\d)\b",
    re.IGNORECASE,
)
_EDGES = " \t,;:.·|()[]—–―-\u00a0"
_LEADING = lazy_re(r"^(?:by|from|as|so|thus|said|says|according to|at|on|in|of)\s+", re.IGNORECASE)
_TRAILING = lazy_re(r"\s+(?:on|in|at|of|from|said|says|to)$", re.IGNORECASE)
_BRACKET = lazy_re(r"[\s.,]*[(\[]([^()]*(?:\([^()]*\)[^()]*)*)")
_LONGEST_SIGNATURE = 25
_LONGEST_NAME = 6
_SMALL = frozenset(
    "of the for and in at to by a an de da di do du la le van von der den ter bin al el y e und not named".split()
)
"""Words that stand small within names and offices."""
_SENTENCE = lazy_re(r"[a-zà-ÿ]{2}[.?!]\s+\S")
_UNNAMED = lazy_re(r"\(not named\)?", re.IGNORECASE)
_NOBODY = lazy_re(r"(?:speaker\s+unknown|unknown(?:\s+speaker)?|unnamed)\b", re.IGNORECASE)
_ASKER = lazy_re(r"(?:an?|the|one|another)\s+(?:reporter|journalist|correspondent|questioner)", re.IGNORECASE)
_MARKS = lazy_re(r"[“”\"„‟«»]")


class Signed(NamedTuple):
    """What an attribution says.

    Attributes:
        who: the name, with office and body if they are there; None where it names nobody.
        days: days, months or years, ISO 8601.
    """

    who: str | None
    days: tuple[str, ...]


def signed(text: str) -> Signed:
    """Read an attribution: ``— Anders Voll, Chair of the Port Board, 12 March 2031,``."""
    days: list[str] = []
    for found in [*dates(text)][::-1]:
        if found.iso:
            days.append(found.iso)
            text = text[: found.span.start] + ", " + text[found.span.end :]
    for iso in _ISO.findall(text):
        days.append(iso)
        text = text.replace(iso, ", ")
    for month in [*_MONTH.finditer(text)][::-1]:
        days.append(f"{month['year']}-{MONTHS[month['month'].lower()]:02}")
        text = text[: month.start()] + ", " + text[month.end() :]
    parts = [_bare(part) for part in re.split(r"[,·|;]", text)]
    who = ", ".join(part for part in parts if any(map(str.isalpha, part)) and "/" not in part)
    return Signed(who or None, tuple(days))


def _bare(text: str) -> str:
    text = text.strip(_EDGES)
    while (shorter := _TRAILING.sub("", _LEADING.sub("", text)).strip(_EDGES)) != text:
        text = shorter
    return text


def is_signature(text: str, *, under: bool = False) -> bool:
    """Tell whether words name somebody or a day, and are no sentence.

    Args:
        text: the words.
        under: whether they stand in a line of their own under a quotation, where a name alone is enough.
    """
    by, bare = signed(text), text.rstrip(" ([,·|")
    if len(text.split()) > _LONGEST_SIGNATURE or _SENTENCE.search(text):
        return False
    named = by.who is not None and by.who[:1] in {"“", '"', by.who[:1].upper()}
    closed = bare != text.rstrip() or (under and bare[-1:] not in {".", "?", "!", "…", "”"})
    return bool(by.days) or (named and closed)


def names_somebody(who: str) -> bool:
    """Tell whether an attribution begins with a name or an office in capitals, and not with words of a sentence."""
    first = who.split(",", 1)[0].split()
    telling = [word for word in first if word.casefold() not in _SMALL]
    return 0 < len(telling) <= _LONGEST_NAME and all(word.strip("“\"(’'")[:1].isupper() for word in telling)


def behind(tail: str) -> Signed:
    """Read what stands behind a quotation in line: brackets or a dash with a name and a day, or a day in a sentence."""
    bracket = _BRACKET.match(tail)
    if bracket is not None:
        return signed(bracket[1])
    if re.match(r"[\s.,]*[—–―-]", tail):
        return signed(tail)
    return Signed(None, () if tail.lstrip()[:1] in {";", ":"} else signed(tail).days)


def wrong_speaker(who: str, found: Resolved) -> str | None:
    """Say what is wrong with a name under cited words; None where it is their speaker's.

    Args:
        who: as the brief has it.
        found: the cited words.
    """
    voice, turn = found.speaker, found.turn
    shown = _shown(found)
    if _NOBODY.match(who):
        return None if voice is None or voice.name is None else f"the record names the speaker: {shown}"
    if voice is None:
        where = "they lie in no one turn" if turn is None else "the record does not show who speaks"
        return f"these words cannot be given to {who}: {where}"
    label = _MARKS.sub("", _UNNAMED.sub("", who)).strip(_EDGES) if _UNNAMED.search(who) else who
    row = VoiceRow(
        name=voice.name,
        role=voice.role,
        label=voice.labels[0] if voice.labels else None,
        labels=voice.labels,
        number=0,
        affiliation=voice.affiliation,
        person=voice.person,
        one_person=voice.one_person,
        kind=voice.kind,
    )
    fit = fits(claim(label), row)
    if _ASKER.fullmatch(who) and voice.kind == "press":
        return None
    if fit == "no":
        return f"these are the words of {shown}, not of {who}"
    if fit == "maybe" and voice.name is None and not _UNNAMED.search(who) and not _is_printed(who, voice):
        return f"the record has these words of {shown}, whom it does not name; it does not show that this is {who}"
    other = wrong_office(who, voice) if voice.name is not None else None
    if other is not None:
        return f"the record has {voice.name} as {voice.role or voice.labels[0]}, not as {other}"
    return None


def _is_printed(who: str, voice: Speaker) -> bool:
    """Tell whether an attribution is what the record itself has there: an office, or a label that names nobody."""
    told = {fold(words) for words in (voice.role, voice.affiliation, *voice.labels) if words}
    first, *rest = who.split(", ")
    whole = fold(who) in told
    return whole or (fold(first) in told and all(fold(part) in told for part in rest))


def wrong_day(days: tuple[str, ...], found: Resolved) -> str | None:
    """Say what is wrong with the day under cited words; None where it is the document's, or none is given."""
    for day in days:
        if found.date is None:
            return f"the record does not say on what day this was said; the brief says {day}"
        if not found.date.startswith(day):
            return f"this was said on {found.date}, not on {day}"
    return None


def _shown(found: Resolved) -> str:
    voice = found.speaker
    if voice is None:
        return "somebody unknown"
    known = voice.name or voice.role
    return known or f"“{voice.labels[0]}” (not named)" if known or voice.labels else "somebody unknown"
