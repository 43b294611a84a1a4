"""Who is behind each label of a Japanese, Chinese or Korean page: by name, by title, or nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.easternnames import HAN, is_han_name, japanese_name, parse_eastern, plain_label
from onrecord.grammar.labels.easternwords import ALIASES, ANSWERS, INTERPRETERS, MODERATORS, OFFICES_HAN, SURNAMES_HAN
from onrecord.grammar.labels.labels import LabelParts
from onrecord.model import Span
from onrecord.reading.east.head import EVENT, is_section
from onrecord.reading.east.opened import opened
from onrecord.reading.east.titledoffice import office_in_title
from onrecord.reading.names.voice import Voice
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.model import SpeakerKind
    from onrecord.reading.frame.event import Header
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

    _Named = tuple[str, str, tuple[int, int]]
    """A name, an office, and where they stand in a line."""

_NO_NAMES = frozenset(OFFICES_HAN)
_OFFICES = "|".join(sorted(OFFICES_HAN, key=len, reverse=True))
_JA_WHO = lazy_re(
    rf"(?:^|"
    rf"[\s「『（(【《:：、。の・])(?P<who>[{HAN}\u30a1-\u30fe・]{{1,24}}?(?:{_OFFICES}))(?:（[^（）]{{1,20}}）|"
    rf"\([^()]{{1,20}}\))?"
)
_JA_NAME = rf"[{HAN}]{{1,4}}[ \u3000][{HAN}\u3041-\u30ff]{{1,5}}"
_JA_SPACED = lazy_re(
    rf"(?:^|[\s　：:、（(])(?:(?P<name>{_JA_NAME})[ "
    rf"\u3000]+(?P<role>[^\s、。]{{0,24}}?(?:{_OFFICES})(?:[（(][^（）()]{{1,20}}[）)])?)"
    rf"|(?P<role2>[^\s、。：:]{{0,24}}(?:{_OFFICES})(?:[（(][^（）()]{{1,20}}[）)])?)[：:]?[ "
    rf"\u3000]+(?P<name2>{_JA_NAME}))(?=$|[\s　、）)])"
)
_ZH_VERBS = (
    "主持|出席|举行|舉行|召开|召開|答|会见|會見|就|在|于|於|今|昨|接受|介绍|介紹|发表|發表|回答|同|与|與|率|宣布|"
    "表示|谈|談|的|将|將|应|應|和|及|"
    r"議員|议员|女士|先生|小姐|教授|博士|醫生|医生|"
    r"[，。、：:；;\s（(）)」》]|$|记者会|記者會|发布会|发言|星期|上午|下午"
)
_FAMILY = "|".join(sorted(SURNAMES_HAN, key=len, reverse=True))
_ZH_LEADING = lazy_re(
    rf"(?P<role>[{HAN}]{{0,16}}?(?:{_OFFICES}))[ \u3000]?(?P<name>(?:{_FAMILY})[{HAN}]{{1,2}}?)(?={_ZH_VERBS})"
)
_ZH_NAMED = lazy_re(
    rf"(?:^|[，。、：:\s（(「日])(?P<name>(?:{_FAMILY})[{HAN}]{{1,2}}?)(?P<role>{_OFFICES})(?={_ZH_VERBS})"
)
_CHUNK = lazy_re(r"[^,，、:：;；|/()（）\[\]\n]+")
_HOSTS = lazy_re(rf"主持人?[：:].{{0,40}}?[\s：:](?P<name>[{HAN}]{{2,4}})[）)]?$")
_ZH_BEFORE = lazy_re(r"^.*(?:[日月年]|[上下]午|今[早晚晨]|[聯联會会偕陪連连]同)|^(?:以下)?(?:是|為|为|由|对|對)")
"""``下午聯同``, ``以下是``: what stands before an office in a sentence that tells who met the press."""
_KO_AROUND = lazy_re(
    r"\s*(?:정례|긴급|신년|주요|합동|공동|주간|취임|퇴임)\s*$|^.*\d+[일년]\.?\s*|"
    r"^\d{4}(?:[.\-/] ?\d{1,2}){2}\.?\s+|\s+\d{4}(?:[.\-/] ?\d{1,2}){2}\.?$"
)
_SPOKESMEN = ("发言人", "發言人", "報道官", "대변인")
LONGEST = 400
"""Characters of a line above the talk in which people are looked for."""
_UNLISTED = lazy_re(rf"[{HAN}]{{2,4}}")
_DEPUTY = ("副", "次", "政務", "前", "元", "原", "同", "부", "전")


class Cast:
    """The voices of a page.

    Attributes:
        voices: all, those named above the talk first.
        title: where the title stands, None where none is in the text.
        by_label: voice by the label's core as printed.
        resolved: labels of an office alone that were resolved through the title or another label.
        nameless: voices without a name, by their office, or by what the label says.
        opened: voices of offices whose holder is named where the talk is opened.
    """

    def __init__(self, voices: list[Voice], title: Span | None) -> None:
        self.voices = voices
        self.title = title
        self.by_label: dict[str, Voice] = {}
        self.resolved: set[str] = set()
        self.nameless: dict[str, Voice] = {}
        self.opened: list[Voice] = []


def cast(page: Page, labels: Sequence[Candidate], header: Header, language: str) -> Cast:
    """Bring labels together with the people whom the lines above the talk name."""
    voices: list[Voice] = []
    for name, role, span in [found for line in lines_above(header) for found in named_in(page.text, line, language)]:
        _join(voices, name, role, language, span)
    people = Cast(voices, header.title or page.facts.get("title", ("", None))[1])
    if language == "ko":
        people.opened = _opened(page, labels, voices)
        voices += people.opened
    distinct = {label.core.of(page.text): label.parts for label in labels}
    for core, parts in sorted(distinct.items(), key=lambda item: (-len(item[1].name or ""), not item[1].affiliation)):
        if parts.name is not None:
            people.by_label[core] = _named(voices, parts, language)
    printed = " ".join(span.of(page.text) for span in lines_above(header))
    for core, parts in distinct.items():
        role = _behind_office(printed, plain_label(core)) if parts == LabelParts() else None
        if role is not None:
            people.by_label[core] = _join(voices, plain_label(core), role, language, None)
    for core, parts in distinct.items():
        held = [v for v in voices if parts == LabelParts() and v.names[:1] == [plain_label(core)]]
        if len(held) == 1:
            people.by_label.setdefault(core, held[0])  # a foreign name, told by another label with the outlet
        if core not in people.by_label:
            people.by_label[core] = _unnamed(people, core, parts)
    _of_title(page, people, distinct)
    for core in distinct:
        people.by_label[core].labels.append(core)
    for voice in voices:
        if any(role.split(" ")[0] in MODERATORS for role in voice.roles):
            voice.kind = "moderator"
        elif voice.kind == "unknown" and (voice.roles or voice.titled):
            voice.kind = "principal"
    return people


def _opened(page: Page, labels: Sequence[Candidate], voices: Sequence[Voice]) -> list[Voice]:
    """Make the voices of offices alone whose holder is named where the talk is opened, and nowhere above it."""
    if len(labels) < 2:  # noqa: PLR2004 - who opens and whose talk it is
        return []
    first = Span(labels[0].body, labels[1].core.start)
    roles = {plain_label(label.parts.role) for label in labels[1:] if label.parts.role and not label.parts.name}
    found: list[Voice] = []
    for role in sorted(roles - MODERATORS - {plain_label(labels[0].parts.role or "")}):
        told = opened(page, role, first)
        if told is not None and not any(same_office(role, held) for voice in voices for held in voice.roles):
            found.append(Voice(names=[told[0]], roles=[role], because=[told[1]]))
    return found


def _of_title(page: Page, people: Cast, labels: Mapping[str, LabelParts]) -> None:
    """Give answers without a name to the office that the title names, where the lines above the talk name nobody."""
    answers = [core for core in labels if plain_label(core).replace(" ", "").lower() in ANSWERS]
    told = None
    if answers and not any(voice.names and voice.kind != "press" for voice in people.voices):
        told = office_in_title(page, people.title)
    if told is not None:
        role, span = told
        people.by_label[answers[0]].roles.append(role)
        for core in answers:
            voice = people.by_label[core] = people.by_label[answers[0]]
            voice.because, voice.one_person, voice.titled = [span], True, True


def _behind_office(printed: str, name: str) -> str | None:
    """Give the office right before a name that no list has, in what stands above the talk; None where there is none."""
    found = _UNLISTED.fullmatch(name) and re.search(
        rf"(?P<role>[{HAN}]{{0,12}}(?:{_OFFICES}))[ 　]?{name}(?![长長])", printed
    )
    return _ZH_BEFORE.sub("", found["role"]) if found else None


def lines_above(header: Header) -> list[Span]:
    """Give the lines above the talk that are not the site's own."""
    return [span for span, kind in header.placed if kind != "chrome"]


def _named(voices: list[Voice], parts: LabelParts, language: str) -> Voice:
    """Find or make the voice of a label with a name; a reporter is none of those who have an office."""
    if parts.role or not parts.affiliation:
        return _join(voices, parts.name or "", parts.role, language, None)
    name = (parts.name or "").replace(" ", "")
    held = (v for v in voices if v.names == [name] and v.kind == "press" and v.affiliation == parts.affiliation)
    voice = next(held, None) or Voice(names=[name], affiliation=parts.affiliation, kind="press")
    if voice not in voices:
        voices.append(voice)
    return voice


def _unnamed(people: Cast, core: str, parts: LabelParts) -> Voice:
    """Find or make the voice of a label without a name: whose office it is, who answers, or the press."""
    word = plain_label(core).replace(" ", "").lower()
    role = parts.role
    if role is not None and word not in MODERATORS:
        fits = [v for v in people.voices if v.names and any(same_office(role, held) for held in v.roles)]
        fits = [v for v in fits if v.titled] or fits
        if len(fits) == 1:
            people.resolved.add(core)
            return fits[0]
    one = principal(people) if word in ANSWERS else None
    if one is not None:
        people.resolved.add(core)
        return one
    key = "press" if parts.nobody and not parts.affiliation else role or word
    voice = people.nameless.get(key)
    if voice is None:
        kind: SpeakerKind = "press" if parts.nobody else "interpreter" if word in INTERPRETERS else "unknown"
        roles = [role] if role else []
        voice = Voice(roles=roles, affiliation=parts.affiliation, one_person=not parts.generic, kind=kind)
        people.nameless[key] = voice
        people.voices.append(voice)
    return voice


def principal(people: Cast) -> Voice | None:
    """Give the one person with an office whom the page names, in its title before all; None where several are.

    Moderators and press are left out; of several in a title the spokesman speaks: ``发言人…就…外长访问答记者问``.
    """
    named = [v for v in people.voices if v.names and v.roles and v.kind not in ("press", "moderator")]
    named = [v for v in named if not any(role.split(" ")[0] in MODERATORS for role in v.roles)]
    title = people.title
    headed = [v for v in named if title is not None and any(title.contains(span) for span in v.because)]
    found = headed or [v for v in named if v.titled] or named
    speaks = [v for v in found if any(role.endswith(_SPOKESMEN) for role in v.roles)]
    found = speaks if headed and len(found) > 1 else found
    return found[0] if len(found) == 1 else None


def same_office(one: str, other: str) -> bool:
    """Tell whether two printed offices can be one: the shorter ends the longer, and no ``副`` is between."""
    a, b = _office(one), _office(other)
    for long, short in ((a, b), (b, a)):
        if long.endswith(short) and (long == short or not long[: -len(short)].endswith(_DEPUTY)):
            return True
    return ALIASES.get(a, a) == ALIASES.get(b, b)


def _office(role: str) -> str:
    return re.sub(r"\([^()]*\)|（[^（）]*）|[\s　]", "", role)


def _join(voices: list[Voice], name: str, role: str | None, language: str, span: Span | None) -> Voice:
    """Find the voice of a name, or make it; the fullest form becomes its name."""
    bare = name.replace(" ", "").replace("\u3000", "")
    fits = [v for v in voices if v.names and _same(v.names[0], bare, language)]
    if len(fits) > 1:
        fits = [v for v in fits if role and any(same_office(role, held) for held in v.roles)] or fits[:0]
    if len(fits) == 1 and fits[0].names[0] != bare and role and fits[0].roles:
        # A family name alone is another's where the office is another.
        fits = [v for v in fits if any(_alike(role, held) for held in v.roles)]
    voice = fits[0] if len(fits) == 1 else Voice(titled=span is not None)
    if voice not in voices:
        voices.append(voice)
    if not voice.names or len(_letters(bare)) > len(_letters(voice.names[0])) or "(" in voice.names[0]:
        voice.names = [bare]
    if role and role not in voice.roles:
        voice.roles.append(role)
    if span is not None:
        voice.titled = True
        voice.because.append(span)
    return voice


def _letters(name: str) -> str:
    return name.replace("(", "").replace(")", "")


def _alike(one: str, other: str) -> bool:
    """Tell whether two offices may be one person's: both ministers, both spokesmen."""
    a, b = _office(one), _office(other)
    deputy = [any(mark in office[:-1] for mark in ("副", "政務官", "次官")) for office in (a, b)]
    members = all(office.endswith(("委員", "議員", "理事", "幹事")) for office in (a, b))
    return same_office(one, other) or members or (a[-2:] == b[-2:] and deputy[0] == deputy[1])


def _same(known: str, name: str, language: str) -> bool:
    if known == name:
        return True
    short, long = sorted((known, name), key=lambda form: (len(_letters(form)), "(" not in form))
    if language == "ja":
        family = japanese_name(long)
        plain = _letters(short)  # "石井（薫）委員": which of two of the name
        given = plain != short and long.startswith(plain)
        return given or (long.startswith(short) and (short == family or (family is None and len(short) > 1)))
    return len(short) == 1 and long.startswith(short)


def named_in(text: str, line: Span, language: str) -> Iterator[tuple[str, str | None, Span]]:
    """Give the people whom a line above the talk names with an office."""
    said = text[line.start : min(line.end, line.start + LONGEST)]
    found = {"ja": _japanese, "zh": _chinese, "ko": _korean}[language]
    for name, role, (start, end) in found(said):
        if name not in _NO_NAMES:  # "総裁・財務大臣": two offices
            yield name, role, Span(line.start + start, line.start + end)


def _korean(said: str) -> Iterator[_Named]:
    for chunk in _CHUNK.finditer(said):
        before = _KO_AROUND.sub("", EVENT.split(chunk[0].strip())[0].strip())
        parts = parse_eastern(before, "ko")
        if parts.name and parts.role:
            yield parts.name, parts.role, chunk.span()


def _japanese(said: str) -> Iterator[_Named]:
    for found in _JA_SPACED.finditer(said):
        part = "" if found["name"] else "2"
        yield re.sub("[君氏]$", "", found["name" + part]), found["role" + part], found.span()
    whose = is_section(said)
    for who, span in [
        *((found["who"], found.span("who")) for found in _JA_WHO.finditer(said)),
        (whose, (0, len(said))),
    ]:
        parts = parse_eastern(who or "", "ja")
        if parts.name and parts.role:
            yield parts.name, parts.role, span


def _chinese(said: str) -> Iterator[_Named]:
    hosts = _HOSTS.match(said)
    if hosts is not None and is_han_name(hosts["name"]):
        yield hosts["name"], "主持人", hosts.span()
    for pattern in (_ZH_LEADING, _ZH_NAMED):
        for found in pattern.finditer(said):
            role = _ZH_BEFORE.sub("", found["role"])
            if is_han_name(found["name"]) and role:
                yield found["name"], role, found.span()
    for chunk in _CHUNK.finditer(said):
        if len(chunk[0].split()) > 1:
            parts = parse_eastern(chunk[0], "zh")
            if parts.name and parts.role:
                yield parts.name, parts.role, chunk.span()
