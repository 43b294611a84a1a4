"""Who is behind each label: printed labels brought together with the people the document names.

A name is only ever taken from words of the document (title, other labels, what a speaker says) or from the people
authority where office and date fit one person; each is kept with the spans that show it. Where two people fit,
nobody is named.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.labels import LabelParts, display_name, has_role, is_name
from onrecord.grammar.lexicon import CONNECTORS, COUNTRY_WORDS, FUNCTION_WORDS, HEADINGS, HONORIFICS, INTERPRETERS, MODERATORS, PRESS, ROLE_WORDS, UPPER
from onrecord.model import Span, SpeakerKind
from onrecord.people import authority
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.reading.header import Header
    from onrecord.reading.labels import Candidate
    from onrecord.reading.page import Page

_OFFICE_FILLERS = CONNECTORS | {"the", "mr", "madam", "his", "her", "excellency", "hon"}
_ABBREVIATED = {"pm": {"prime", "minister"}, "sg": {"secretary", "general"}, "presidnet": {"president"}}
_CUES = re.compile(
    r"(?:\b(?:with|by|joined by|introduce|introducing|welcome|thank|thanks to|from|have|i[’']m|i am|my name is|this is|over to|"
    r"colleague|colleagues|and|hear from|here is|mr\.?|ms\.?|mrs\.?|dr\.?|our)[,:]?\s*)$",
    re.IGNORECASE,
)


class Voice(msgspec.Struct):
    """One voice of the document, while it is being found out.

    Attributes:
        names: forms of the name, as printed; the fullest becomes the speaker's name.
        roles: offices as printed.
        affiliation: outlet or body.
        labels: printed labels, in order of first use.
        because: spans that show who it is, beside the label itself.
        one_person: whether all turns under the labels are one person's.
        kind: what the voice does in the event.
        titled: the title or a roster names it.
        person: key in the authority.
    """

    names: list[str] = msgspec.field(default_factory=list)
    roles: list[str] = msgspec.field(default_factory=list)
    affiliation: str | None = None
    labels: list[str] = msgspec.field(default_factory=list)
    because: list[Span] = msgspec.field(default_factory=list)
    one_person: bool = True
    kind: SpeakerKind = "unknown"
    titled: bool = False
    person: str | None = None

    @property
    def name(self) -> str | None:
        """The fullest form of the name, set down from capitals; None where nobody is named."""
        if not self.names:
            return None
        return display_name(max(self.names, key=lambda name: (len(_words(name)), not name.isupper(), -len(name))))

    @property
    def role(self) -> str | None:
        """The fullest office printed."""
        return max(self.roles, key=lambda role: (len(role.split()), not role.isupper()), default=None)


class Cast(msgspec.Struct):
    """The voices of a document and which label is whose.

    Attributes:
        voices: all voices, those that title and roster name first.
        by_label: voice by the label's core as printed.
        resolved: labels that name an office only and were resolved through the title or another label.
    """

    voices: list[Voice]
    by_label: dict[str, Voice]
    resolved: set[str]


def _words(name: str) -> list[str]:
    words = [fold(word).replace(" ", "") for word in name.split()]
    return [word for word in words if len(word) > 1] or words


def same_name(one: str, other: str) -> bool:
    """Tell whether two printed names can be one person's: equal last names, and first names that do not differ."""
    a, b = _words(one), _words(other)
    if not a or not b:
        return False
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    return long[-len(short) :] == short or (len(short) > 1 and short[0] == long[0] and short[-1] == long[-1])


def _office(role: str) -> set[str]:
    words = {word for word in fold(role).split() if word not in _OFFICE_FILLERS}
    for short, full in _ABBREVIATED.items():
        if short in words:
            words = (words - {short}) | full
    return words


def cast(page: Page, labels: Sequence[Candidate], header: Header) -> Cast:
    """Bring labels and named people together."""
    voices: list[Voice] = []
    for mention in header.mentions:
        fits = [voice for voice in voices if any(same_name(mention.name, name) for name in voice.names)]
        voice = fits[0] if len(fits) == 1 else Voice(titled=True)
        if voice not in voices:
            voices.append(voice)
        voice.names.append(mention.name)
        voice.because.append(mention.span)
        if mention.role:
            voice.roles.append(mention.role)
        voice.affiliation = voice.affiliation or mention.outlet
    result = Cast(voices, {}, set())
    distinct: dict[str, LabelParts] = {}
    for label in labels:
        distinct.setdefault(label.core.of(page.text), label.parts)
    # Full names first: a surname alone then finds the one it belongs to.
    for core, parts in sorted(distinct.items(), key=lambda item: -len(_words(item[1].name or ""))):
        if parts.name is not None:
            result.by_label[core] = _named(result, core, parts)
    _complete(page, result)
    for core, parts in distinct.items():
        if parts.name is None:
            result.by_label[core] = _unnamed(result, core, parts)
    order = list(distinct)
    for core in order:
        result.by_label[core].labels.append(core)
    _look_up(result, header)
    return result


def _named(result: Cast, core: str, parts: LabelParts) -> Voice:
    name = parts.name or ""
    fits = [v for v in result.voices if any(same_name(name, known) for known in v.names)]
    if len(fits) > 1 and parts.role:
        fits = [v for v in fits if any(_office(parts.role) & _office(role) for role in v.roles)] or fits
    if len(fits) > 1:
        exact = [v for v in fits if any(fold(name) == fold(known) for known in v.names)]
        fits = exact or fits
    if len(fits) == 1 and not _other_person(fits[0], parts):
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


def _other_person(voice: Voice, parts: LabelParts) -> bool:
    """Tell whether a surname fits but the office says that it is somebody else (a president and his wife, say)."""
    if parts.affiliation and voice.affiliation and not voice.titled and len(_words(parts.name or "")) == 1:
        return fold(parts.affiliation) != fold(voice.affiliation)
    if not parts.role or not voice.roles:
        return False
    mine = _office(parts.role)
    return all("first" in mine ^ _office(role) and "lady" in mine ^ _office(role) for role in voice.roles)


def _unnamed(result: Cast, core: str, parts: LabelParts) -> Voice:
    words = set(fold(core).split())
    if parts.generic:
        kind: SpeakerKind = "unknown"
        if words & PRESS:
            kind = "press"
        elif words & MODERATORS:
            kind = "moderator"
        elif words & INTERPRETERS:
            kind = "interpreter"
        same = [v for v in result.by_label.values() if not v.names and any(fold(core) == fold(known) for known in v.labels)]
        voice = same[0] if same else Voice(one_person=False, kind=kind)
        if not same:
            result.voices.append(voice)
        return voice
    last = _words(core)[-1:]
    called = [v for v in result.voices if last and any(_words(name)[-1:] == last for name in v.names)]
    if len(called) == 1 and len(words) > 1:
        return called[0]  # "SECRETARY DE LA CUMBRE": an office by its words, but the title names a de la Cumbre
    office = _office(parts.role or core)
    fits = [v for v in result.voices if v.names and any(office <= _office(role) for role in v.roles)]
    if len(fits) > 1:
        fits = [v for v in fits if v.titled] or fits
    if len(fits) > 1:
        fits = [v for v in fits if any(office == _office(role) for role in v.roles)] or fits
    if len(fits) == 1:
        result.resolved.add(core)
        return fits[0]
    same = [v for v in result.voices if not v.names and any(office == _office(role) for role in v.roles)]
    if same:
        return same[0]
    many = bool(words & {"official", "officials", "member", "staff", "aide", "analyst", "participant"})
    voice = Voice(roles=[parts.role or core], one_person=not many)
    result.voices.append(voice)
    return voice


def _complete(page: Page, result: Cast) -> None:
    """Find first names that the text gives for surnames: "joined by Ben Rhodes", "This is Janet McCabe"."""
    bare: dict[str, list[Voice]] = defaultdict(list)
    for voice in result.voices:
        if voice.name and all(len(_words(name)) == 1 for name in voice.names):
            bare[_words(voice.names[0])[0]].append(voice)
    if not bare:
        return
    forms = {form for voices in bare.values() for v in voices for n in v.names for form in (n, display_name(n)) if not form.isupper()}
    if not forms:
        return
    pattern = re.compile(
        rf"\b(?P<first>[{UPPER}][\w’'-]+(?:[ \u00a0\n]+[{UPPER}](?:\.|[\w’'-]+))?)[ \u00a0\n]+(?P<last>"
        + "|".join(map(re.escape, sorted(forms, key=len, reverse=True))) + r")\b"
    )
    seen: dict[str, dict[str, tuple[str, Span, bool]]] = defaultdict(dict)
    for found in pattern.finditer(page.text):
        firsts = [w for w in found["first"].split() if not _no_first_name(w)]
        if not firsts or _no_first_name(found["first"].split()[-1]):
            continue
        surname = fold(found["last"])
        name = " ".join([*firsts, found["last"]])
        start = found.end("last") - len(" ".join([*firsts, found["last"]]))
        before = page.text[max(found.start() - 60, 0) : found.start()]
        after = page.text[found.end() : found.end() + 40]
        office = bool(before.split()) and has_role(" ".join(before.split()[-2:]))
        cued = office or _CUES.search(before) is not None or (after[:2] == ", " and has_role(" ".join(after.split()[:4])))
        key = fold(display_name(name)).split()[0]
        old = seen[surname].get(key)
        seen[surname][key] = (name, Span(max(start, 0), found.end("last")), cued or (old[2] if old else False))
    for surname, voices in bare.items():
        names = seen.get(surname, {})
        if len(voices) != 1 or len(names) != 1:
            continue
        name, span, cued = next(iter(names.values()))
        voice = voices[0]
        if not cued or (voice.roles and not _shares_office(page.text, span, voice)):
            continue
        voice.names.append(name)
        voice.because.append(span)


def _no_first_name(word: str) -> bool:
    low = word.strip(".,").lower()
    return low in ROLE_WORDS or low in HONORIFICS or low in COUNTRY_WORDS or low in HEADINGS or low in FUNCTION_WORDS or len(low) < 2  # noqa: PLR2004


def _shares_office(text: str, span: Span, voice: Voice) -> bool:
    """Tell whether a word of the label's office stands beside the full name: not every Biden is the president."""
    beside = set(fold(text[max(span.start - 80, 0) : span.start]).split()) | set(fold(text[span.end : span.end + 60]).split())
    return any(_office(role) & beside for role in voice.roles)


def _look_up(result: Cast, header: Header) -> None:
    date, publisher = header.values.get("date"), header.values.get("publisher")
    for voice in result.voices:
        if not voice.name or not (voice.labels or voice.titled):
            continue
        person = authority().find(voice.name, date, role=voice.role, body=publisher)
        if person is None and voice.role and len(_words(voice.name)) > 1:
            person = authority().find(voice.name, date)
        if person is not None and len({p.person for p in result.voices if p.person == person.id}) == 0:
            voice.person = person.id
            if len(_words(voice.name)) <= len(_words(person.name)):
                voice.names.append(person.name)
                voice.names = [name for name in voice.names if len(_words(name)) >= len(_words(person.name))] or [person.name]
                if person.name in voice.names:
                    voice.names = [person.name]


def of_names(voices: Iterable[Voice], name: str) -> Voice | None:
    """Find the one voice that a name can be; None where none or several can."""
    fits = [voice for voice in voices if any(same_name(name, known) for known in voice.names)]
    return fits[0] if len(fits) == 1 and is_name(name) else None
