"""People named with their office in titles, subtitles, captions and rosters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.days.dates import dates
from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import (
    COUNTRY_WORDS,
    GATHERINGS,
    HEADINGS,
    HONORIFICS,
    INSTITUTIONS,
    PARTICLES,
    PORTFOLIOS,
    ROLE_WORDS,
    UPPER,
)
from onrecord.grammar.labels.offices import has_role, is_full_name, is_name, is_role
from onrecord.model import Span
from onrecord.reading.names.familynames import ends_office
from onrecord.reading.names.headverbs import is_verb
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

_EVENT_WORDS = frozenset(
    "joint press conference statement statements briefing remarks interview meeting summit availability gaggle call "
    "hearing debate speech address transcript session doorstep doorstop questions answers question answer news media "
    "encounter stakeout briefings conferences interviews transcripts releases coverage "
    "roundtable discussion opening closing statement video monthly weekly daily ministerial council dialogue forum "
    "state department photo official office house committee background record bilateral visit dinner "
    "show programme program podcast hour "
    "team unit service services desk directorate division section "
    "auditorium room hall center centre reception ceremony "
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday".split()
)
# White space is bounded: where a line holds a thousand spaces, every share of them between two quantifiers is tried.
_SPLIT = lazy_re(
    r"\s{0,40}(?:\b(?:entretien|audition|comparecencia|interview|entrevista|intervista|gespräch|"
    r"conf[ée]rence de presse(?: conjointe)?|"
    r"conferencia de prensa|conferenza stampa|"
    r"rueda de prensa|declaraci[oó]n(?:es)?|déclarations?|discours|discurso|"
    r"allocution|intervenci[oó]n|introduzione|intervento|dichiarazion[ei]|intervention|introduction|intervenção|saluto|"
    r"visita|visite|viaggio|voyage|viaje|viagem|incontro|encuentro|encontro|rencontre|discorso|udienza|besuch|reise|"
    r"coletiva(?: de imprensa)?|pronunciamento|pressekonferenz|regierungserklärung)\s{1,40}"
    r"(?:de|du|da|do|del|della|di|des|mit|von|avec)\s+(?:(?:l[aeo]s?|der|dem)\s+|l[’'])?|"
    r"(?:transcript|remarks|statement|speech|address|interview|press conference|briefing|doorstop) of\s+(?:the\s+)?|"
    r"[’']s\b|:\s|[;|•·\t]|[ \u00a0]{20,40}|"
    r"\s[-–—]\s|,?\s{1,40}\b(?:and|with|by|at|in|on|following|before|after|during|holds?|hosts?|"
    r"delivers?|gives?|"
    r"speaks?|updates|announces|signs|visits|unveils|addresses|joins|discusses|"
    r"(?<!ssistant )(?<!dviser )(?<!dvisor )(?<!nvoy )(?<!assador )(?<!ntative )(?!(?<=ecretary )to the )to|as|"
    r"welcomes|greets|receives|congratulates|"
    r"from|aboard|alongside|attends?|meets?|participates?|featuring|y|et|und|con|avec|mit)\b|\s*&\s|\bby\b)\s*",
    re.IGNORECASE,
)
_PART = rf"[{UPPER}][\w’'-]{{0,40}}"
_AND = rf",?[ \u00a0](?:and|&)[ \u00a0](?P<second>{_PART}(?:[ \u00a0]{_PART}){{0,3}})"
_HONORED = r"(?:the[ \u00a0])?(?:M(?:r|rs|s|iss|x)|Dr|Prof|Hon|Sir|Dame)\b"
_OF_TWO = (
    lazy_re(
        rf"\b(?P<office>(?:{_PART}[ \u00a0]){{1,4}}for(?:[ \u00a0]the)?(?:,?[ \u00a0]{_PART}){{1,5}}{_AND})"
        rf"(?=,[ \u00a0](?:(?P<mr>{_HONORED})|{_PART}[ \u00a0]{_PART}))"
    ),
    lazy_re(
        rf"\b[Tt]he[ \u00a0](?P<office>(?:{_PART}[ \u00a0]){{1,4}}of(?:[ \u00a0]the)?(?:[ \u00a0]{_PART}){{1,5}}{_AND})"
        rf"(?=,[ \u00a0](?P<mr>{_HONORED}))"
    ),
)
_MANY = frozenset(
    "officials officers leaders members representatives ministers experts analysts correspondents reporters "
    "journalists diplomats ambassadors spokespersons spokespeople".split()
)
"""Those whom a title names by what they are, all of them together."""
_HEADS = frozenset(
    "president minister secretary chair chairman chairwoman chairperson chief director governor commissioner mayor "
    "ambassador spokesperson spokesman spokeswoman head speaker chancellor premier deputy senator envoy".split()
)
"""``the Secretary for Ports and Rail, Ms Reyes``: one office."""
_FOR = lazy_re(r"(?P<left>[^,()]{4,80}?) (?:for|to) [^\W\d_a-z]")
"""``President Dana Reyes for the Harbour Post``: what an interview is for is no part of the name."""
_SYMBOL = lazy_re(r"[A-Z]{1,12}(?:/[A-Z0-9.()-]{1,20}){1,6}")
"""``SG/SM/20258``: the symbol of a document."""
_TRIM = " \t\u00a0,.:;()[]*_\"'“”‘’-–—"
_LOWER = lazy_re(r"(?:[a-z]+[\s\u00a0]+)*(?=[^a-z]|[a-z]{1,3}[-’'])")
_ASIDE = lazy_re(r"\s*\((?P<role>[^()]{2,60})\)?")
_COMMA = lazy_re(r"\s*,\s+")
_CAPITALS = lazy_re(
    r"(?:(?:[a-z]{1,3}[-’'])?[^\W\d_a-zß-öø-ÿ][^\s,()]*|of|the|for|"
    + "|".join(sorted(PARTICLES - {"y", "e", "o"}))
    + r")(?:\.?\s+|$)"
)


_COLUMN = lazy_re(rf"(?<=\S)[ \u00a0]{{2,40}}(?={_HONORED}\.?[ \u00a0][{UPPER}])")
"""The blanks between a column of offices and the names beside it: ``Counsel for the Port      Ms D. Reyes``."""
_JOINS = frozenset("de des du del della delle dei degli do da dos das".split())
"""What joins an office in small letters to what it is of: ``ministre des``."""
_CUT_SHORT = frozenset(
    "capt lieut comm comdr brig supt insp maj gen col sgt sen rep gov amb sec min dep asst assoc atty messrs".split()
)
_PRESIDING = lazy_re(
    rf"\b(?P<office>(?:Vice[- ])?President|Chair(?:man|woman|person)?|Speaker|Commissioner)[ \u00a0]"
    rf"(?P<name>[{UPPER}][\w’'-]+(?:[ \u00a0][{UPPER}][\w’'-]+){{0,2}}),? presiding\b"
    rf"|\bHon\.[ \u00a0\n]+(?P<name3>[{UPPER}][\w’'.-]+(?:\s+[{UPPER}][\w’'.-]+){{1,3}}),?\s+[\[(]?"
    rf"(?P<office3>(?:(?:Vice|Acting)\s+)?Chair(?:man|woman)?)(?:\s+of\s+the\s+\w+(?:\s+\w+){{0,6}})?[\])]?,?\s+presiding\b"
    rf"|^PRESIDENZA DEL(?:LA|L[’'])? ?(?:VICE ?)?(?P<office2>PRESIDENTE)"
    rf"(?: |\n(?=[{UPPER}’'-]+ [{UPPER}]))(?P<name2>[{UPPER}’' -]{{4,40}})$"
    rf"|^(?P<office4>[Pp]résidence) de (?P<sex>Mme|M\.) (?P<name4>[{UPPER}][\w’'-]+(?: [{UPPER}][\w’'-]+){{1,3}})"
    r"(?:, (?:vice-)?présidente?)?$",
    re.MULTILINE,
)
"""``President Halvorsen presiding``: who is meant by the office alone, further down."""
TOP = 6000
"""Code points from the beginning in which a record says who presides."""
LINE = 500
"""Code points of a line that says it, at most."""
_PRESIDES = ("presiding", "PRESIDENZA DEL", "résidence de ")
"""What stands in such a line."""

_WHEN = lazy_re(
    r"(?:após|depois|durante|antes|por ocasião|ao final|tras|después|al término|con motivo|à l[’']issue|après|avant|"
    r"lors|pendant|dopo|prima|al termine|nach|während|anlässlich)\b"
)
"""What tells when it was, behind a name: ``Ana Lis, após cerimônia de inauguração``."""


class Mention(msgspec.Struct, frozen=True):
    """A person named in the text around the talk.

    Attributes:
        name: as printed, without office.
        role: office as printed, if one stands with the name.
        affiliation: state or body behind the name (``President Macron of France``).
        span: name and office in the text.
        outlet: whom the person writes or speaks for, where a header line says so.
    """

    name: str
    role: str | None
    affiliation: str | None
    span: Span
    outlet: str | None = None


def mentions(text: str, start: int, end: int) -> Iterator[Mention]:
    """Give the people named in a run of heading-like text, in order.

    An office may stand before the name (``US Secretary of State, Antony Blinken``) or behind it (``Ben Rhodes, Deputy
    National Security Advisor``).
    """
    for piece_start, piece_end in _pieces(text, start, end):
        parts: list[tuple[int, int]] = []
        at = piece_start
        for comma in [*_outside(_COMMA, text, piece_start, piece_end), None]:
            stop = piece_end if comma is None else comma.start()
            parts.append((at, stop))
            at = stop if comma is None else comma.end()
        for found in _in_parts(text, parts):
            if found.role is not None or not ends_office(text, found.span.end - len(found.name.split()[-1])):
                yield found  # "Minister for Ports and Tourism Okabe" names no Tourism Okabe


_LED = lazy_re(
    r"^(?P<office>(?:Acting )?President|Chair(?:man|woman|person)?):[ \t]+"
    r"(?=M(?:r|s|rs|iss)\.?[ ]|Dr\.?[ ]|Sir[ ]|Dame[ ])"
    rf"(?P<name>[{UPPER}][^\n:;()]{{3,60}}?)[ \t]*(?:\.{{4}}|(?:\.[ ]){{4}})[. ]{{0,200}}\(",
    re.MULTILINE,
)
"""``President: Mr. Falk . . . . . . (Ostrelle)``"""
_TAKES_CHAIR = lazy_re(r"\b(?:took|takes|resumed|returned to|in) the [Cc]hair\b")


def _led(text: str) -> Iterator[Mention]:
    """Give the president whom a list with leading dots names, where nobody takes the chair further down."""
    found = list(_LED.finditer(text, 0, TOP))
    if len(found) == 1 and _TAKES_CHAIR.search(text) is None:
        name = parse_label(" ".join(found[0]["name"].split())).name
        if name is not None:
            yield Mention(name, found[0]["office"], None, Span(found[0].start(), found[0].end("name")))


def presiding(text: str) -> Iterator[Mention]:
    """Give the person who presides, where the top of a record says so and nobody takes his place further down."""
    yield from _led(text)
    if not any(word in text[: TOP + LINE] for word in _PRESIDES):
        return
    everywhere = list(_PRESIDING.finditer(text))
    part = next((number for found in everywhere for number in ("", "2", "3", "4") if found["name" + number]), "")
    if len({next(filter(None, found.group("name", "name2", "name3", "name4"))) for found in everywhere}) != 1:
        return
    for found in everywhere[:1]:
        if found.start() > TOP:
            return
        places = (*found.span("name" + part), *found.span("office" + part))
        name, office = (" ".join(found[group + part].split()) for group in ("name", "office"))
        if part == "4":
            office = "présidente" if found["sex"] == "Mme" else "président"
        yield Mention(name, office, None, Span(min(places), max(places)))


def _in_parts(text: str, parts: list[tuple[int, int]]) -> Iterator[Mention]:
    index = 0
    while index < len(parts):
        start, end = parts[index]
        here = text[start:end]
        after = text[slice(*parts[index + 1])] if index + 1 < len(parts) else ""
        if is_role(_bare(here)) and after and is_name(_leading(after)) and not has_role(after):
            found = _mention(_leading(after), parts[index + 1][0], role=_bare(here), begin=start)
            index += 1
        else:
            office = _LOWER.match(here)
            small = here[: office.end()].rstrip() if office else ""
            joined = small.split()[-1] in _JOINS if is_role(small) else False
            if joined and is_full_name(_leading(after)) and not has_role(after):
                found = _mention(_leading(after), parts[index + 1][0], role=here, begin=start)
                index, after = index + 1, ""  # "ministre des Ports, Dana Reyes"
            elif joined and (small.split()[-1] != "de" or small.split()[0][-1] in "aeo"):
                found = None  # "ministro de Puertos"; but "minister de Vries"
            elif office and small and is_role(small) and here[office.end() :][:1].isupper():
                at = office.end()  # "du ministre Laurent Abadie"
                found = _mention(_leading(here[at:]), start + at, role=small, begin=start)
            else:
                found = _mention(_leading(here), start)
            aside = _ASIDE.match(text, found.span.end, end) if found is not None else None
            if found is not None and aside and is_role(aside["role"]):
                found = msgspec.structs.replace(found, role=aside["role"], span=Span(found.span.start, aside.end()))
            if (
                found is not None
                and found.role is None
                and after
                and has_role(after)
                and not _WHEN.match(after)
                and (parse_label(_leading(after)).name is None or is_role(_leading(after)))
            ):
                found = msgspec.structs.replace(
                    found, role=after.strip(), span=Span(found.span.start, parts[index + 1][1])
                )
                index += 1
        if found is not None:
            yield found
        index += 1


def _bare(text: str) -> str:
    return text[4:] if text[:4].lower() == "the " else text


def _leading(text: str) -> str:
    """Give the capitalised words a text begins with, connectors between them included."""
    run = 0
    for word in _CAPITALS.finditer(text):
        if word.start() != run:
            break
        run = word.end()
        bare = word[0].strip(_TRIM)
        if word[0].rstrip()[-1:] == "." and len(bare) > 2 and "." not in bare and not _is_cut_short(bare):  # noqa: PLR2004
            break  # "..., Dana Reyes. She ...": a sentence ends
    return text[:run].rstrip(_TRIM)


def _is_cut_short(word: str) -> bool:
    """Tell whether a stop behind a word may cut it short: ``Prof.``, ``Gov.``, ``Capt.``."""
    return word.lower() in HONORIFICS | ROLE_WORDS | _CUT_SHORT


def _is_one(found: re.Match[str]) -> bool:
    """Tell whether what stands behind ``and`` belongs to the office: it is neither another office nor a person."""
    words = fold(found["second"]).split()
    return _HEADS.isdisjoint(words) and bool(found["mr"] or len(words) == 1 or PORTFOLIOS.issuperset(words))


def _outside(cuts: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Give where a text is cut, but not inside an office of two parts: ``Secretary for Ports and Rail``."""
    whole = [found.span("office") for each in _OF_TWO for found in each.finditer(text, start, end) if _is_one(found)]
    for cut in cuts.finditer(text, start, end):
        if not any(first < cut.start() < last for first, last in whole):
            yield cut


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for cut in [*_outside(_SPLIT, text, start, end), None]:
        stop = end if cut is None else cut.start()
        while at < stop and text[at] in _TRIM:
            at += 1
        while stop > at and text[stop - 1] in _TRIM and text[stop - 1] != ".":
            stop -= 1
        lower = _LOWER.match(text, at, stop)
        at = lower.end() if lower and not is_role(text[at : lower.end()]) else at
        if at < stop:
            yield at, stop
        at = at if cut is None else cut.end()


def _mention(chunk: str, start: int, *, role: str | None = None, begin: int | None = None) -> Mention | None:
    if chunk[:4].lower() == "the ":
        chunk, start = chunk[4:], start + 4
    if _SYMBOL.fullmatch(chunk) and any(map(str.isdigit, chunk)):
        return None
    outlet = _FOR.match(chunk)
    if outlet is not None and (before := parse_label(outlet["left"])).role and is_full_name(before.name or ""):
        chunk = outlet["left"]
    column = _COLUMN.search(chunk)
    if column is not None and role is None and has_role(chunk[: column.start()]):
        # The name of the office may end in what looks like a name.
        return _mention(
            chunk[column.end() :],
            start + column.end(),
            role=chunk[: column.start()],
            begin=start if begin is None else begin,
        )
    parts = parse_label(chunk) if chunk else None
    if parts is None or parts.name is None or parts.generic:
        return None
    words = fold(parts.name).split()
    if not words or any(w in _EVENT_WORDS for w in words) or all(w in COUNTRY_WORDS or w in ROLE_WORDS for w in words):
        return None
    if (role or parts.role) and is_verb(parts.name):
        return None  # "Prime Minister Urges Dana Reyes": she is somebody else
    if parts.honorific is None and words[-1] in _MANY:
        return None  # "Senior Officials"
    if parts.honorific is None and all(w in HEADINGS or w in GATHERINGS for w in words):
        return None  # "OFFICIAL REPORT"
    bare = role is None and parts.role is None and parts.honorific is None
    if bare and words[0] in ("der", "die", "das", "the"):
        return None  # "DER ANKER Nr. 9"
    if bare and (len(words) < 2 or ":" in chunk or any(w in INSTITUTIONS for w in words)):  # noqa: PLR2004
        return None  # a bare word is no person, and "Assembly of Halvaria" is none
    if all(w in INSTITUTIONS or w in COUNTRY_WORDS for w in words[-1:]):
        return None
    span = Span(start if begin is None else begin, start + len(chunk))
    body = parts.affiliation
    if body is not None and (_WHEN.match(body) or any(True for _ in dates(body, 0, len(body)))):
        body = None  # "Director-General Dana Reyes, 12 June 2031"
    return Mention(parts.name, role or parts.role, body, span)
