"""Who is behind each label: printed labels brought together with the people the document names.

A name is only ever taken from words of the document (title, other labels, what a speaker says) or from the people
authority where office and date fit one person; each is kept with the spans that show it. Where two people fit,
nobody is named.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import ASKERS
from onrecord.grammar.labels.offices import words_of
from onrecord.people import authority, is_family_name
from onrecord.reading.cast.cast import Cast
from onrecord.reading.cast.fullnames import complete
from onrecord.reading.cast.lettered import by_initials, by_office, is_of_initial, spell_out, told_by_initials
from onrecord.reading.cast.misspelt import misspelt, with_hyphen
from onrecord.reading.cast.parts import ANSWERING, part_of
from onrecord.reading.cast.patronymics import complete_patronymics
from onrecord.reading.cast.sexes import of_two, sex_of, told_apart
from onrecord.reading.cast.unnamed import unnamed
from onrecord.reading.frame.titledoffice import office_in_title
from onrecord.reading.names.familynames import family_first, is_family_first
from onrecord.reading.names.names import (
    cuts_short,
    name_words,
    office_words,
    same_name,
    share_office,
    spelt_office,
    without_initials,
)
from onrecord.reading.names.voice import Voice
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from onrecord.grammar.labels.labels import LabelParts
    from onrecord.reading.frame.event import Header
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page


_ASK = ASKERS | {"q"}
"""First words of a label that names who asks: ``Frage Lenz``, ``Q: (Dana Reyes, Harbour Wire)``."""


def cast(page: Page, labels: Sequence[Candidate], header: Header) -> Cast:
    """Bring labels and named people together."""
    voices = _titled(page, labels, header)
    press = bool(_PRESS_EVENT.search(header.values.get("title", "")))
    result = Cast(voices, {}, set(), _interviewed(page, header, voices), press)
    distinct: dict[str, LabelParts] = {}
    for label in labels:
        if (core := label.core.of(page.text)) not in distinct:
            distinct[core] = misspelt(page, voices, label.parts, (each.parts for each in labels))
    distinct = with_hyphen(voices, distinct)
    printed = {label.core.of(page.text): _printed(page, label) for label in labels}
    two, several = of_two(page, labels), told_by_initials(labels)
    alone = {words[0] for parts in distinct.values() if len(words := name_words(parts.name or "")) == 1}
    # Full names first: a surname alone then finds the one it belongs to.
    for core, parts in sorted(distinct.items(), key=lambda item: -len(name_words(item[1].name or ""))):
        held = by_office(result.voices, parts)
        if held is not None:
            result.by_label[core] = held
            result.resolved.add(core)
        elif parts.name is not None:
            apart = [voice for voice in result.voices if core not in two or told_apart(page, voice, two[core])]
            if without_initials(parts.name) != parts.name and name_words(parts.name)[-1] in several:
                apart = [voice for voice in apart if is_of_initial(voice, parts.name)]
            if "." in parts.name and any(_fuller(each, parts) for each in distinct.values()):
                apart = [voice for voice in apart if not any(cuts_short(parts.name, known) for known in voice.names)]
            result.by_label[core] = _named(result, apart, parts, alone, _rivals(distinct.values(), parts, core))
            if two and (core in two or sex_of(parts.honorific)):
                result.by_label[core].sex = two.get(core, sex_of(parts.honorific))
            if words_of(core)[0] in _ASK and result.by_label[core].kind == "unknown" and not parts.role:
                result.by_label[core].kind = "press"  # "Frage Lenz"
    look_up(result.voices, header)
    given = frozenset(
        fold(parts.name)
        for parts in distinct.values()
        if parts.name and " " not in parts.name and not (parts.honorific or parts.role or parts.affiliation)
    )
    above = min((label.core.start for label in labels), default=0)
    complete_patronymics(page, result.voices)
    complete(page, [voice for voice in result.voices if voice.person is None], given, above)
    for core, parts in distinct.items():
        if parts.name is None:
            others = [voice for voice in result.voices if core in two and not told_apart(page, voice, two[core])]
            result.by_label[core] = unnamed(result, core, parts, others)
            result.by_label[core].sex = two.get(core)
    for core in distinct:
        result.by_label[core].labels.append(printed[core])
    spell_out(page, result.by_label, distinct)
    look_up([voice for voice in result.voices if voice.person is None], header)
    return result


def _printed(page: Page, label: Candidate) -> str:
    """Give a label without the numbers of lines, and the foot and head of pages, that may stand inside it."""
    core = label.core
    if not page.edges or "\n" not in core.of(page.text):
        return core.of(page.text)
    lines = page.lines_between(core.start, core.end)
    return "\n".join(page.text[max(line.start, core.start) : min(line.end, core.end)] for line in lines)


def _titled(page: Page, labels: Sequence[Candidate], header: Header) -> list[Voice]:
    """Give a voice for each person, and the one office, that title and roster name."""
    voices: list[Voice] = []
    for mention in header.mentions:
        fits = [voice for voice in voices if any(same_name(mention.name, name) for name in voice.names)]
        if len(fits) != 1:
            voices.append(Voice(titled=True))
        voice = fits[0] if len(fits) == 1 else voices[-1]
        voice.names.append(mention.name)
        voice.because.append(mention.span)
        if mention.role:
            voice.roles.append(mention.role)
        voice.affiliation = voice.affiliation or mention.outlet
    voices = family_first(voices)
    answers = any(label.parts.generic and part_of(label.core.of(page.text)) in ANSWERING for label in labels)
    if answers and (office := office_in_title(page, header)) is not None:
        voices.append(office)
    return voices


_PRESS_EVENT = lazy_re(
    r"\b(?:press|news|media)[ -](?:conference|availability|encounter|stakeout|"
    r"(?:tele-?|audio)?briefing|teleconference|gaggle|scrum|questions)|\bdoorstop\b|\bpressekonferenz|"
    r"conf[ée]rence de presse|(?:conferencia|rueda) de prensa|conferenza stampa",
    re.IGNORECASE,
)
_INTERVIEW = lazy_re(
    r"(?:interview|conversation|q ?& ?a|questions? (?:for|to)|entretien|entrevista|intervista|gespräch)\b.{0,40}?"
    r"\b(?:with|for|to|con|mit|avec|al?|à)\b",
    re.IGNORECASE,
)


def _interviewed(page: Page, header: Header, voices: Sequence[Voice]) -> list[Voice]:
    """Give the people whom the title says that the talk is with: ``A conversation with Dana Reyes``."""
    title = header.title or page.facts.get("title", ("", None))[1]
    found = None if title is None else _INTERVIEW.search(page.text, title.start, title.end)
    if title is None or found is None:
        return []
    return [v for v in voices if any(found.end() <= span.start < title.end for span in v.because)]


def _named(
    result: Cast, voices: Sequence[Voice], parts: LabelParts, alone: Container[str], rivals: Sequence[str]
) -> Voice:
    """Give whom a label with a name names: one of some of the voices, or a new one."""
    name = parts.name or ""
    fits = [v for v in voices if any(same_name(name, known) for known in v.names)]
    first = _by_first_word(voices, parts, alone)
    if not fits or (first and parts.role and not any(_holds(voice, parts.role) for voice in fits)):
        fits = first or fits or by_initials(voices, parts)
    fits = [voice for voice in fits if not _differs(voice, parts)]
    if len(fits) > 1 and parts.role:
        fits = [v for v in fits if any(share_office(parts.role, role) for role in v.roles)] or fits
    if len(fits) > 1:
        exact = [v for v in fits if any(fold(name) == fold(known) for known in v.names)]
        fits = exact or fits
    if len(fits) == 1 and not _other_person(fits[0], parts, rivals):
        voice = fits[0]
    else:
        voice = Voice()
        result.voices.append(voice)
    voice.names.append(name)
    if parts.role:
        voice.roles.append(parts.role)
    if parts.affiliation:
        voice.affiliation = voice.affiliation or parts.affiliation
    return voice


def _fuller(other: LabelParts, parts: LabelParts) -> bool:
    """Tell whether another label is that of the one whose first name this one would cut short.

    Beside ``Minister Lind`` or ``Johanna Lind``, ``Jo. Lind`` is another.
    """
    name, mine = other.name or "", parts.name or ""
    if cuts_short(mine, name):
        return True
    return other.role is not None and len(words := name_words(name)) == 1 and words == name_words(mine)[1:]


def _differs(voice: Voice, parts: LabelParts) -> bool:
    """Tell whether somebody with a surname alone is known in full by now: Ada Falk is not the Karl Falk who is FALK."""
    words = name_words(parts.name or "")
    others = [name_words(name) for name in voice.names if not same_name(name, parts.name or "")]
    return len(words) > 1 and any(
        len(other) > 1 and other[-1] == words[-1] and other[0][0] != words[0][0] for other in others
    )


def _by_first_word(voices: Sequence[Voice], parts: LabelParts, alone: Container[str]) -> list[Voice]:
    """Find the titled people whose name begins with a label of one word.

    It is a given name (``Dana:`` below a roster), or the family name where the office agrees (``Minister Kaneda`` for
    Kaneda Sayuri). Whoever has a label of his last name (``alone``) is not meant: ``JAMES`` is then another's.
    """
    words = name_words(parts.name or "")
    if len(words) != 1:
        return []
    office = office_words(parts.role or "")
    if parts.honorific and not parts.role:  # "Mr. Okabe" may be OKABE Shinichi, and "Mr. Dana" no Dana Reyes
        voices = [voice for voice in voices if any(map(is_family_first, voice.names))]
    return [
        voice
        for voice in voices
        if any(len(name_words(name)) > 1 and name_words(name)[0] == words[0] for name in voice.names)
        and not any(name_words(name)[-1] in alone for name in voice.names)
        and (not office or _holds(voice, parts.role or ""))
    ]


def _holds(voice: Voice, role: str) -> bool:
    """Tell whether somebody has an office, however much more of it is printed elsewhere."""
    return any(spelt_office(role, words) <= words for words in map(office_words, voice.roles))


def _rivals(labels: Iterable[LabelParts], parts: LabelParts, core: str) -> list[str]:
    """Give the offices, sharing no word with this label's own, that other labels give to the same bare surname.

    A heading, ``Intervento della ministra Falk``, is not the full name's with another office either.
    """
    mine, words = parts.role, name_words(parts.name or "")
    if not mine or not office_words(mine) or len(words) != 1:
        return []
    heads = len(words_of(core)) > len(words_of(f"{parts.role} {parts.name}")) + 1
    names = [(label, name_words(label.name or "")) for label in labels if label.role]
    offices = [label.role or "" for label, name in names if name == words or (heads and name[-1:] == words)]
    return [office for office in offices if not (share_office(office, mine) or _stems(office) & _stems(mine))]


def _stems(office: str) -> set[str]:
    """Give the words of an office without their endings: ``Ministra`` and ``Ministro`` are one."""
    return {word[:6] for word in office_words(office)}


def _other_person(voice: Voice, parts: LabelParts, rivals: Sequence[str]) -> bool:
    """Tell whether a surname fits but the office says that it is somebody else (a president and his wife, say)."""
    if parts.affiliation and voice.affiliation and not voice.titled and len(name_words(parts.name or "")) == 1:
        return fold(parts.affiliation) != fold(voice.affiliation)
    if not parts.role or not voice.roles:
        return False
    mine = office_words(parts.role)
    if not any(share_office(parts.role, held) for held in voice.roles) and any(
        share_office(rival, held) for rival in rivals for held in voice.roles
    ):
        return True  # PRIME MINISTER FALK is the Ada Falk of the title; MAYOR FALK is somebody else
    return all("first" in mine ^ office_words(role) and "lady" in mine ^ office_words(role) for role in voice.roles)


def look_up(voices: Sequence[Voice], header: Header) -> None:
    """Find the voices in the people authority: by surname, office or publisher, and the day of the event."""
    date, publisher = header.values.get("date"), header.values.get("publisher")
    for voice in voices:
        if not voice.name:
            continue
        # Whoever comes from an outlet is not one of the publisher's own officers.
        body = None if voice.affiliation else publisher
        roles: Sequence[str | None] = voice.roles or (None,)
        fits = [authority().find(voice.name, date, role=role, body=body) for role in roles]
        keys = {person.id for person in fits if person is not None}
        person = next((person for person in fits if person is not None), None)
        if person is not None and len(keys) == 1 and not any(other.person == person.id for other in voices):
            voice.person = person.id
            if is_family_name(voice.name, person):
                voice.names = [person.name]
