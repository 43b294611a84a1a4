"""Who holds the office that is a label in a chamber's record, as a line above its talk says who is in the chair.

``[Hon. Dana Reyes, Speaker, in the Chair]`` above ``The Speaker:``; ``Le sénateur Dane Reyes (président) occupe le
fauteuil.`` above ``Le président :``; ``PRESIDENCIA DEL EXCMO. SR. D. DARÍO LEMOS`` above ``El señor PRESIDENTE``;
``Ülést vezeti: Reyes Dana alelnök`` above ``ELNÖK:``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_office, is_person, is_role, words_of
from onrecord.model import Span
from onrecord.reading.cast.offices.alone import FULL, B, bare, is_holder, the_one
from onrecord.reading.names.mentions import TOP, Mention
from onrecord.reading.names.names import name_words, same_name
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.grammar.labels.labels import LabelParts
    from onrecord.reading.cast.offices.alone import Office
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

STEMS = (
    *("president", "præsident", "presidente", "presidenta", "préside", "président", "prezident", "presedinte"),
    *("talman", "formand", "ordfører", "forseti", "puhemies", "puheenjohtaja", "eesistuja", "juhataja", "elnök"),
    *("başkan", "chair", "the chair", "speaker", "the speaker", "voorzitter", "vorsitz", "preşedinte", "președinte"),
    *("marszałek", "przewodnicz", "předsed", "predsed", "pirminink", "vadītāj", "presidència", "president/a"),
    *("председател", "головуюч", "голова", "πρόεδρος", "kryetar"),
)
"""How what a presiding officer is called begins."""
ADDRESS = frozenset("m mme el la le o a der die de pan paní señor señora sr sra the mr mrs ms madam madame".split())
"""What may stand before it where it is a form of address."""
_VICE = lazy_re(r"(?:vice|co)-?")
_SAYS = lazy_re(
    rf"[ \t*_]*[\[(]?[*_ ]*(?P<who>[{UPPER}][^\n:;?!]{{5,160}}?)\)?,?[ \u00a0]+(?i:in the chair)\.?"
    r"[*_ ]*[\])]?[*_.]*[ \t]*"
)
_OPENS = lazy_re(
    r"[ \t*_]*(?P<office>(?:The|Madam|Mr\.?|Acting|Deputy)[ \u00a0][^\n:;?!()]{4,50}?)[ \u00a0]*"
    r"\((?P<who>[^()\n]{5,80})\)[*_,]*[ \u00a0]+(?:then )?(?:takes|took) the [Cc]hair\b[^\n;?!]{0,160}"
)
"""``The SPEAKER (Hon. Dana Reyes) took the chair at 14:00``: name and office, above the first turn of the office."""
_CHANGES = lazy_re(
    r"[ \t*_]*(?P<mark>[\[(])?[*_ ]*(?P<who>[^\n:;?!]{4,160}?),?[ \u00a0]+(?:then |again )?"
    r"(?:takes|took|resum(?:es|ed|ing)|assum(?:es|ed|ing)|in|return(?:s|ed) to) the chair\b[^\n:;?!]{0,40}",
    re.IGNORECASE,
)
"""``[Mr. Dorn took the Chair]``"""
_ELECTED = lazy_re(
    rf"\b[{UPPER}][\w’'-]+ was (?:duly )?elected[^.\n]{{1,60}} (?:and|who) (?:then )?(?:took|takes|assumed|assumes) "
    r"the chair\b",
    re.IGNORECASE,
)
"""``Mr. Dorn was elected Speaker and took the Chair``, within a paragraph."""
PLAIN = 80
"""Code points of such a line that stands in no brackets."""
_MET = lazy_re(r"\b(?:met|assembled|sat|resumed|convened)\b")
_PARTED = lazy_re(r"[ \u00a0]?[,(][ \u00a0]?")
_BILINGUAL = lazy_re(r"^[^/\n]{2,40} / (?=[^\W\d_])|,? sa Chathaoir(?: /)?$", re.IGNORECASE)
"""What an Irish record prints before the English and behind it: ``Teachta / Deputy Ada Lis sa Chathaoir / in``."""
_CHAIRS = frozenset("chair chairman chairwoman chairperson cathaoirleach convener".split())
"""What whoever sits in the chair of a committee is called, if nothing else is said of him."""
_CLERKS = frozenset("clerk secretary registrar".split())
"""Whoever sits in the chair until a Chair is elected."""
_LETTERS = lazy_re(r"(?:[A-Z]{2,5}|[A-Z][A-Za-z]{0,2}\.?[A-Z]\.?)")
"""``JP``, ``MP``, ``Ph.D``: what stands behind a name."""


def in_chair(page: Page, labels: Sequence[Candidate], offices: Sequence[Office]) -> Iterator[Mention]:
    """Give whom a line above the talk puts in the chair, with the one office of a label that it names.

    Nobody, where lines name two, or one below gives the chair to another who has no label of his own.
    """
    end = labels[0].core.start
    yield from _in_english(page, labels, offices)
    yield from _abroad(page, end, [each for each in offices if _VICE.sub("", each.bare, count=1).startswith(STEMS)])


def _in_english(page: Page, labels: Sequence[Candidate], alone: Sequence[Office]) -> Iterator[Mention]:
    end, offices = labels[0].core.start, {office.bare: office for office in alone}
    lines = list(page.lines_having(" the chair"))
    above = [_SAYS.fullmatch(page.text, line.start, line.end) for line in lines if line.end <= end]
    found = [told for each in above if each is not None and (told := _told(each, offices)) is not None]
    opens = [_OPENS.fullmatch(page.text, line.start, line.end) for line in lines]
    found += [told for each in opens if each is not None and (told := _opened(each, labels, offices)) is not None]
    if len({(fold(each.name), each.role) for each in found}) != 1:
        return
    below = [_CHANGES.fullmatch(page.text, line.start, line.end) for line in lines if line.end > end]
    taken = _ELECTED.search(page.text, end)
    if taken is not None and name_words(found[0].name)[-1] not in words_of(taken[0]):
        return
    if bare(found[0].role or "") in _CHAIRS and any(_is_own(label.parts, found[0].name) for label in labels):
        return  # "Deputy Ada Lis": whoever sits in for the Chair keeps her own label, and the Chair is another
    others = [
        label.parts for label in labels if label.parts.role and bare(label.parts.role) != bare(found[0].role or "")
    ]
    if not any(each is not None and _is_anothers(each, found[0], offices, others) for each in below):
        yield found[0]


def _is_own(parts: LabelParts, name: str) -> bool:
    """Tell whether a label is somebody's by name, and not as whoever is in the chair."""
    return bool(parts.name) and same_name(parts.name or "", name) and _CHAIRS.isdisjoint(words_of(parts.role or ""))


def _is_anothers(
    found: re.Match[str], told: Mention, offices: Mapping[str, Office], others: Sequence[LabelParts]
) -> bool:
    """Tell whether a line gives the chair to another, who has no label of his own office, with his name or without."""
    if found["mark"] is None and (len(found[0]) > PLAIN or not found["who"][0].isupper()):
        return False
    who = bare(found["who"])
    own = bare(told.role or "")
    if who == own or name_words(told.name)[-1] in words_of(found["who"]):
        return False
    if any(each != own and re.search(rf"\b{re.escape(each)}\b", who) for each in offices):
        return False
    return not any(each.name is not None and name_words(each.name)[-1] in words_of(found["who"]) for each in others)


def _told(found: re.Match[str], offices: Mapping[str, Office]) -> Mention | None:
    """Give whom a line names that ends in a name and one office, with letters behind the name."""
    name = office = None
    span = Span(*found.span("who"))
    chairs = [offices[each] for each in sorted(_CHAIRS & offices.keys())]
    clerk = not _CLERKS.isdisjoint(words_of(found["who"]))
    sits = parse_label(_BILINGUAL.sub("", found["who"]))
    if len(chairs) == 1 and not clerk and sits.affiliation is None and sits.name and is_person(sits.name):
        begin = found.string.find(sits.name, found.start("who"))
        return Mention(sits.name, chairs[0].label, None, Span(begin, begin + len(sits.name))) if begin >= 0 else None
    parts = [part.removeprefix("with ") for part in _PARTED.split(found["who"]) if part]
    while parts and (name is None or office is None):
        part = parts.pop()
        one = parse_label(part)
        if office is None and bare(part) in offices:
            office = offices[bare(part)]
        elif name is None and one.name and one.role is None and (is_person(one.name) or one.honorific):
            name = one.name
            begin = found.string.find(name, found.start("who"))
            span = Span(begin, begin + len(name)) if begin >= 0 else span
        elif not _LETTERS.fullmatch(part):
            return None
    if name is None or office is None or (parts and _MET.search(", ".join(parts)) is None):
        return None
    return Mention(name, office.label, None, span)


def _opened(found: re.Match[str], labels: Sequence[Candidate], offices: Mapping[str, Office]) -> Mention | None:
    """Give whom a line names behind the office that took the chair, above the office's first label."""
    office = offices.get(bare(found["office"]))
    name = parse_label(found["who"]).name
    first = min(
        (each.core.start for each in labels if bare(each.core.of(found.string)) == bare(found["office"])), default=0
    )
    if office is None or name is None or not is_person(name) or found.end() > first:
        return None
    begin = found.string.find(name, found.start("who"))
    return Mention(name, office.label, None, Span(begin, begin + len(name))) if begin >= 0 else None


HONOR = (
    r"(?i:(?:le|la|tr[eè]s|honorable|hon|sénateur|sénatrice|députée?|conseill(?:er|ère)|mme|mlle|m|monsieur|madame|dr|"
    r"docteure?|me|h|excm[oa]|ilm[oa]|ex\.?m[oa]|sres|sra|sr|dña|dª|d|señora?|senhora?|diputad[oa]|deputad[oa]|"
    rf"senadora?|don|doña)\.?ª?{B}|l[’'])"
)
_STYLED = rf"(?P<titles>{HONOR}{{0,5}})(?P<name>{FULL})"
_OFFICE = (
    r"(?P<office>(?i:(?:vice-?|co)?présidente?(?:[ -](?:suppléante?|intérimaire|adjointe?|"
    r"d[’'](?:âge|assemblée|office)))?))"
)
_SITS = rf",?{B}(?:occupe(?:nt)?|occupant|est{B}au|étant{B}au|au){B}(?:le{B})?fauteuil[ .*_\])]*$"
_ABROAD = (
    # Le sénateur Dane Reyes (président) occupe le fauteuil.
    lazy_re(rf"^[ \t*_\[(]*{_STYLED}(?:{B}\({_OFFICE}\))?{_SITS}", re.MULTILINE),
    lazy_re(rf"^[ \t*_\[(]*{_STYLED},{B}{_OFFICE}{_SITS}", re.MULTILINE),
    lazy_re(rf"^[ \t*_\[(]*(?i:le|la){B}{_OFFICE},{B}{_STYLED}{_SITS}", re.MULTILINE),
    # PRESIDENCIA DEL EXCMO. SR. D. DARÍO LEMOS PRIETO; Présidence de Mme Dana Reyes, vice-présidente
    lazy_re(
        rf"\b(?i:(?:presid[eê]n[cç]ia|présidence){B}(?:(?:del?{B}la|del|do|da|du|de){B}|de{B}l[’']))(?={HONOR})"
        rf"{_STYLED}(?:{B}\({_OFFICE}\)|,{B}{_OFFICE.replace('office', 'behind')})?(?=[ \u00a0]*(?:$|[,.;(]))",
        re.MULTILINE,
    ),
    # Ülést vezeti: Reyes Dana alelnök
    lazy_re(
        r"^[ \t*_]*(?i:ülést vezet(?:i|te)|elnököl|az ülés elnöke|przewodniczy|obradom przewodniczy|schůzi řídí|řídí|"
        r"předsedá|schôdzu vedie|председательствует|заседание вед[её]т|головує|засідання веде|води заседанието|"
        r"puhetta johtaa|den vorsitz führt|vorsitz|preside|(?:sous la )?présidence|presidência|presidenza)"
        rf"[*_]*(?:[ \u00a0]?:|\t|[ \u00a0]{{2}}|{B}de(?={B}))[ \t\u00a0*_]*(?P<titles>)(?P<name>{FULL})"
        rf"(?:,?{B}(?P<office>[^\W\d_A-Z][^\W\d_]{{3,20}}(?:{B}[^\W\d_]{{2,20}}){{0,3}})|"
        rf"{B}\((?P<behind>[^()\n]{{4,30}})\))?[*_ ]*$",
        re.MULTILINE,
    ),
    # Веде засідання Голова Верховної Ради ГАЛЮК А.В.
    lazy_re(
        r"^(?:Председательству[ею]т|Веде засідання|Головує)\b[^\n]{2,90}?[ \u00a0](?P<titles>)(?P<office>)"
        rf"(?:(?P<name>(?:[{UPPER}]\.{B}?){{1,2}}[{UPPER}][\w’'-]+)|"
        rf"(?P<last>[{UPPER}][\w’'-]+){B}(?P<first>[{UPPER}]\.{B}?[{UPPER}]\.))\.?$",
        re.MULTILINE,
    ),
)
"""Lines in other languages that say who leads a sitting."""
_HINTS = lazy_re(
    r" fauteuil|pr[eé]sid[eéê]n[cçz]|ülés|elnök|przewodnicz|řídí|předsed|schôdzu|председ|заседани|голов|засідан|"
    r"puhetta|vorsitz|preside"
)
_CHANGE_ABROAD = lazy_re(
    r"\b(?:prend|reprend|quitte|cède|assume)[ \u00a0](?:de nouveau[ \u00a0])?(?:le fauteuil|la présidence)\b|"
    r"\bremplace\b[^.\n]{0,60}\b(?:au fauteuil|présidente?)\b|\bprésidente?(?: suppléante?)?, préside\b|"
    r"^[ \t]*[\[(]?[^\n:]{0,60}?\b(?:elnöki szék\w*|elnöklést|przewodnictwo|"
    r"obrad(?:om|y) obejmuje|předsednictví|řízení schůze|"
    r"predsedníctv\w+|vedenie schôdze|председательск\w+ мест\w+|головуванн\w+|"
    r"председателств\w+|puheenjohtaj\w+ siirtyi|"
    r"übernimmt den vorsitz|den vorsitz übernimmt)\b[^\n:]{0,80}$|"
    r"\b(?:ocupa|asume|assume|reassume|toma|deja|abandona|pasa a ocupar)\b[^.\n]{0,30}\bl?a (?:presid[eê]n[cç]ia|"
    r"presidenza)",
    re.MULTILINE,
)
"""What tells between turns of another who takes the chair."""
HERS = lazy_re(
    r"\b(?:la|mme|mlle|madame|sra|señora|senhora|excma|ilma|exma|doña|dña|diputada|deputada|senadora|sénatrice|députée|"
    r"conseillère|docteure|(?:vice-?)?présidente|presidenta)\b|ª",
    re.IGNORECASE,
)
HIS = lazy_re(
    r"\b(?:m|monsieur|sr|señor|senhor|excmo|ilmo|exmo|don|diputado|deputado|senador|sénateur|député|conseiller|"
    r"(?:vice-?)?président)\b(?!\.?ª)",
    re.IGNORECASE,
)


def changes_chair(page: Page, start: int) -> bool:
    """Tell whether a line in another language says that somebody takes the chair, behind a place in the text."""
    return _CHANGE_ABROAD.search(page.low, start) is not None


def _abroad(page: Page, end: int, chairs: Sequence[Office]) -> Iterator[Mention]:
    """Give whom the lines of a record in another language put in the chair, if all name one person.

    With the one label of the office that the first of them says, or of whoever presides; not a man with a woman's.
    """
    if not chairs or _HINTS.search(page.low) is None:
        return
    found = [each for form in _ABROAD for each in form.finditer(page.text) if _is_led(each)]
    first = min(found, key=re.Match.start, default=None)
    if first is None or first.end() > min(end, TOP) or changes_chair(page, first.end()):
        return
    office = _office(first)
    held = [each for each in chairs if fold(each.bare) == fold(office)]
    held = held or [each for each in chairs if each.bare.startswith(STEMS)]
    line = f"{first['titles']} {office}"
    held = [
        each
        for each in held
        if not ((HERS.search(each.label) and HIS.search(line)) or (HIS.search(each.label) and HERS.search(line)))
    ]
    if len(held) == 1:
        one = the_one([Mention(_name(each), held[0].label, None, _span(each)) for each in found])
        if one is not None:
            yield one


def _is_led(found: re.Match[str]) -> bool:
    """Tell whether what a line says of who leads is a person, and an office if there is more."""
    name, office = _name(found), _office(found)
    person = "." in name or is_holder(name)
    return person and (not office or is_role(office) or is_office(office.split()[0].lower()))


def _name(found: re.Match[str]) -> str:
    return " ".join((found["name"] or f"{found['first']} {found['last']}").split())


def _office(found: re.Match[str]) -> str:
    return found["office"] or found.groupdict().get("behind") or ""


def _span(found: re.Match[str]) -> Span:
    opens = len(found[0]) - len(found[0].lstrip(" \t*_[("))
    return Span(found.start() + opens, found.end("name" if found["name"] else "first"))
