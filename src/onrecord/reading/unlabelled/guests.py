"""Who answers in an interview without labels: whom the questions call, whom its head quotes or says the talk is with.

``Ms Reyes, you have been Governor ...``; ``Falk: «We are late»``; ``Intervista di Dana Reyes al ministro Ivo Falk``.
His full name stands above the first question. Where dashes open the turns, it is the one person in the title whom the
words above the first dash name again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_office, is_person
from onrecord.model import Span
from onrecord.reading.cast.credits import LINKS, NAME, TALK, WORD, B, is_somebody
from onrecord.reading.names.introductions import is_personal
from onrecord.reading.names.names import same_name
from onrecord.reading.names.voice import Voice
from onrecord.reading.unlabelled.hosts import ABOVE, alternate, is_dashed, is_quoted, said_by
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.reading.blocks.blocks import Block, Paragraph
    from onrecord.reading.cast.cast import Cast
    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Page

    Shown = tuple[Voice, tuple[Span, ...]]


class Told(NamedTuple):
    """A full name above the talk, the office before it, and where it stands."""

    name: str
    role: str | None
    span: Span


_STYLE = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Governor|President|Minister|Secretary|Commissioner|"
    r"Ambassador|Chancellor|Director|Senator|Mayor|General|Admiral|Frau|Herr|Madame|Monsieur|Señora?|Senhora?|"
    r"Signora?|Presidenta|Presidente|Ministra|Ministro)\.?"
)
_POLITE = r"(?:Madam|Madame|Mr|Frau|Herr|Monsieur le|Madame la|Señora?|Senhora?|Signora?)\.?"
_OF = "des|der|von|vom|für|de|del|della|di|du|do|da|of|for"
_ADDRESS = (
    r"(?:(?:you(?! (?:know|see|say|could say)\b)|how|what|why|when|where|who|whom|whose|which|do|does|did|is|are|"
    r"was|were|have|has|had|can|could|will|would|should|let|let[’']s|thank|thanks|welcome|congratulations|"
    r"Sie|Ihre?|wie|was|warum|wann|wo|wer|wem|welche[rsn]?|haben|sind|vous|votre|pourquoi|"
    r"comment|quand|où|qui|quel(?:le)?s?|usted|su|cómo|por qué|qué|cuándo|"
    r"dónde|quién|cuál|cuánto|lei|come|perché|che|como|por que|quando)\b|¿)"
)
_CALLS = lazy_re(
    rf"(?:\A|(?<=[.?!:…–—,]){B})(?:(?:And|But|So|Now|Well|Welcome|Hello|Finally|Congratulations),?{B})?"
    rf"(?P<name>(?:{_POLITE}{B})?(?:{_STYLE}{B})?(?:(?:{LINKS}){B}){{0,2}}{WORD}"
    rf"(?:{B}(?:(?:{LINKS}){B}){{0,2}}{WORD}){{0,2}}),{B}{_ADDRESS}"
    rf"|,{B}(?P<last>{_STYLE}{B}(?:(?:{LINKS}){B}){{0,2}}{WORD})[?!]"
)
"""How whoever answers is called: at the beginning of a sentence said to him, or at the end of a question."""
_STYLED = lazy_re(rf"(?:{_POLITE}{B})?{_STYLE}{B}")
_ENDS_IN = rf"(?<![\w’'.-])(?:(?:{WORD}|[{UPPER}]\.)(?:{B}(?:{LINKS}))*{B}){{{{1,4}}}}{{}}(?![\w’'-])"
_BEGINS_WITH = rf"(?<![\w’'-]){{}}(?:{B}(?:{LINKS}|[{UPPER}]\.))*{B}{WORD}(?![\w’'-])"
_FORMER = lazy_re(
    r"\b(?:nachfolger\w*|vorgänger\w*|ehemalig\w*|früher\w*|verstorben\w*|stellvertret\w*|tod|rücktritt|"
    r"sprecher\w*|treffen|"
    r"successeure?|prédécesseure?|ancien\w*|feu|rencontre|sucesora?|antecesora?|muerte|reunión|encuentro|visita|"
    r"sucessora?|"
    r"antecessora?|successore|predecessore|incontro|succes\w+|predecess\w+|former|late|deputy|"
    r"meeting)\b[^.!?\n]{0,25}\Z",
    re.IGNORECASE,
)
"""What stands before an office that another holds now, or that somebody holds who was met."""
_HEADLINE = lazy_re(
    rf"^(?P<who>[^\W\d_][\w’'.-]*(?:{B}[\w’'.-]+){{0,5}}?)[ \u00a0]*(?:[:–—]|,(?=[ \u00a0]*[«“„]))[ \u00a0]*[«“„\"‘]",
    re.MULTILINE,
)
"""``Il ministro Falk: «We are late»``"""
_WITH = lazy_re(
    rf"\b(?i:{TALK}){B}(?:(?i:di|de|von|par|por|del?){B}{NAME}{B})?"
    rf"(?i:al?|allo|alla|ai|con|avec|mit|with|z|med|s){B}(?P<rest>[^\n«“„:;()]{{4,140}})"
)
_WITH_ELIDED = lazy_re(rf"\b(?i:{TALK}){B}(?i:di{B}{NAME}{B})?(?i:all)[’'](?P<rest>[^\n«“„:;()]{{4,140}})")
_LAST = lazy_re(rf"(?P<name>{WORD}(?:{B}{WORD}))\Z")
_ANSWERS = lazy_re(
    rf"(?P<name>{WORD}(?:{B}{WORD}){{1,2}})(?:,[^.\n]{{0,80}},|,[^.,\n]{{0,20}})?{B}(?:qui{B}|hier{B}|here{B}|"
    rf"aquí{B}|ici{B})?"
    r"(?:answers|replies|responds|hits back|risponde|replica|répond|antwortet|responde|contesta|odpowiada|odpovídá)\b"
)
"""``Ivo Dahl, the Minister for Harbours, answers his critic``: whom the headline quotes is then another."""
_FULL = lazy_re(rf"(?<![\w’'-]){NAME}(?![\w’'-])")


_HERE_BEFORE = lazy_re(
    r"(?:\b(?:welcome|joined by|joining (?:me|us)(?: \w+){0,3} is|with (?:me|us)(?: (?:now|here|today|"
    r"in the studio))* (?:is|are)|"
    r"i[’']?m with|we[’']re with|speaking (?:to|with)|talking (?:to|with)|thank you|thanks|good (?:morning|"
    r"afternoon|evening)|hello|"
    r"guten (?:tag|morgen|abend)|willkommen|bei (?:mir|uns) ist|bonjour|bonsoir|bienvenue|buenos días|"
    r"buenas tardes|bienvenid[oa]|"
    r"buongiorno|buonasera|benvenut[oa]|bom dia|boa tarde|bem-vind[oa]|welkom|goede(?:morgen|middag|navond)|te gast is|"
    r"välkommen|velkommen|gjest er|gæst er|gäst är|tervetuloa|witam|dzień dobry|(?:naszym |moim )?"
    r"gościem(?: \w+){0,2} jest|"
    r"vítám|dobrý den|(?:naším |mým )?hostem je|köszöntöm|üdvözlöm|vendégünk|vendégem|bun venit|bună ziua|hoş geldiniz|"
    r"konuğumuz|dobrodošli|gost je|здравствуйте|добрый (?:день|вечер)|у нас в гостях|вітаю|доброго дня|"
    r"у нас у гостях)(?: to)?"
    r"[,:]?\s+(?:(?:a stúdióban|in studio|im studio|en el estudio|w studiu|ve studiu|в студии|у студії|"
    r"i studiet|i studion)\s+)?)"
    r"(?:(?:the|our|mr|mrs|ms|dr|herr|frau|monsieur|madame|señora?|minister|senator|premier|president|"
    r"professor)\b\.?,?\s+){0,4}\Z",
    re.IGNORECASE,
)
"""What stands before the name of somebody who is there."""
_HERE_BEHIND = lazy_re(
    r"(?:,[^.,?!\n]{2,80},?)?\s+(?:is (?:now )?(?:with (?:me|us)|here|my guest|our guest|on the line|"
    r"in the studio)|joins (?:me|us)|"
    r"ist (?:bei (?:mir|uns)|hier|mein gast|unser gast)|est (?:avec|notre invité|mon invité)|está (?:con|aquí|"
    r"conosco|comigo)|è (?:con|qui))\b"
    r"|(?:,[^.?!\n]{2,80})?,\s+(?:welcome|good (?:morning|afternoon|evening)|hello|thank you|thanks|you|guten|"
    r"willkommen|sie|"
    r"bonjour|bonsoir|bienvenue|vous|buen[oa]s|bienvenid[oa]|usted|buongiorno|buonasera|benvenut[oa]|lei|"
    r"bom dia|boa)\b",
    re.IGNORECASE,
)
"""What stands behind it."""


def guest(page: Page, blocks: Sequence[Block], header: Header, people: Cast) -> Shown | None:
    """Find who answers; nobody where what is told above the talk, or called in it, tells of two."""
    first = next((block for block in blocks if block.voice in ("other", "back", "nobody")), None)
    start = 0 if first is None or first is blocks[0] else first.paragraphs[0].start
    if is_dashed(page, start) and all(block.label is None for block in blocks):
        return _titled(page, Span(blocks[0].paragraphs[0].start, start), header, people)
    host = next((block for block in blocks if block.label is not None), None)
    if host is not None and any(block.under is host.label for block in blocks if block.voice == "other"):
        return _hosted(page, host, header, people)
    if not alternate(blocks):
        return None
    asked = said_by(blocks, "other")
    begin = max(0, asked[0].start - ABOVE)
    above = page.text[begin : asked[0].start]
    told = _called(page.text, asked, above)
    if not told and is_quoted(page, blocks):
        told = _quoted(above)
    if not told:
        return None
    name, role, span = max(told, key=lambda each: (bool(each.role), -len(each.name)))
    span = Span(begin + span.start, begin + span.end)
    known = [voice for voice in people.voices if voice.bears(name)]
    if len(known) == 1:
        return known[0], (span,)
    return Voice(names=[name], roles=[role] if role else [], because=[span]), (span,)


def _titled(page: Page, above: Span, header: Header, people: Cast) -> Shown | None:
    """Give the one person in the title whom the words above the first dash, or of who opens the talk, name again."""
    title = header.title or page.facts.get("title", ("", None))[1]
    titled = [voice for voice in people.voices if title and any(map(title.contains, voice.because))]
    names = (" ".join(found[0].split()) for found in _FULL.finditer(page.text, above.start, above.end))
    if len(titled) != 1 or not any(titled[0].bears(name) for name in names if is_somebody(name)):
        return None
    return titled[0], tuple(titled[0].because[:1])


def _hosted(page: Page, host: Block, header: Header, people: Cast) -> Shown | None:
    """Give the one person in the title whom the host's first words say to be there, and nobody else with him."""
    above = Span(host.paragraphs[0].start, host.paragraphs[-1].end)
    one = _titled(page, above, header, people)
    named = list(_FULL.finditer(page.text, above.start, above.end))
    if one is None or any(is_somebody(found[0]) and not one[0].bears(" ".join(found[0].split())) for found in named):
        return None
    here = (found for found in named if one[0].bears(" ".join(found[0].split())))
    return one if any(_is_here(page.text, found, above) for found in here) else None


def _is_here(text: str, found: re.Match[str], above: Span) -> bool:
    """Tell whether a name is said to somebody, or of somebody who is there: ``Ivo Falk is with me``."""
    before, after = text[above.start : found.start()], text[found.end() : above.end]
    return _HERE_BEFORE.search(before) is not None or _HERE_BEHIND.match(after) is not None


def _called(text: str, asked: Iterable[Paragraph], above: str) -> list[Told]:
    """Give the full names of the one person whom the questions call; none where somebody is called who has none."""
    found: list[Told] = []
    for name, styled in (call for each in asked for call in _calls(text, each)):
        told = list(_holding(above, name) if is_office(name.lower()) else _in_full(above, name))
        if styled and not told:
            return []
        found += told
    return found if found and all(same_name(one.name, found[0].name) for one in found) else []


def _quoted(above: str) -> list[Told]:
    """Give the full names of the one person whom the headline quotes, or with whom the byline says the talk is."""
    called = [*_headed(above)]
    told = [full for name in called for full in _in_full(above, name)]
    names = [*(one.name for one in told), *(found["name"] for found in _ANSWERS.finditer(above)), *called]
    return told if told and all(same_name(one.name, name) for one in told for name in names) else []


def _calls(text: str, paragraph: Paragraph) -> Iterator[tuple[str, bool]]:
    """Give the names called in a question, each with whether an office or a title of respect stands before it."""
    for found in _CALLS.finditer(text[paragraph.start : paragraph.end]):
        whole = found["name"] or found["last"]
        bare = _STYLED.sub("", whole, count=1)
        yield bare, bare != whole


def _headed(above: str) -> Iterator[str]:
    """Give the names by which the headline quotes somebody, and those with whom the talk is said to be."""
    for found in _HEADLINE.finditer(above):
        parts = parse_label(found["who"])
        if parts.name is not None and not parts.affiliation and parts.name[0].isupper():
            yield parts.name
    for pattern in (_WITH, _WITH_ELIDED):
        for found in pattern.finditer(above):
            parts = parse_label(found["rest"].strip(" .,*_"))
            last = _LAST.search(found["rest"].strip(" .,*_"))
            if parts.name is not None and is_person(parts.name):
                yield parts.name
            elif last is not None and is_person(last["name"]):
                yield last["name"]


def _holding(above: str, office: str) -> Iterator[Told]:
    """Give the full names that stand right behind a called office: ``Frau Ministerin`` has one above the talk."""
    if re.search(rf",{B}{re.escape(office)}\b|(?<![\w’'-]){re.escape(office)}{B}(?:{_OF})\b", above):
        return  # another office of the same word: "Ada Falk, Präsidentin des Verbands"
    for found in re.finditer(rf"(?<![\w’'-])(?<!ex-){re.escape(office)}{B}(?P<name>{WORD}(?:{B}{WORD}){{1,2}})", above):
        if is_personal(found["name"]) and _FORMER.search(above[max(0, found.start() - 40) : found.start()]) is None:
            yield Told(" ".join(found["name"].split()), office, Span(*found.span()))


def _in_full(above: str, called: str) -> Iterator[Told]:
    """Give the full names in some lines that end in a called surname, or begin with a called first name."""
    word = re.escape(called.rsplit(maxsplit=1)[-1])
    patterns = [_ENDS_IN.format(word)] if " " in called else [_ENDS_IN.format(word), _BEGINS_WITH.format(word)]
    for found in (found for pattern in patterns for found in re.finditer(pattern, above)):
        parts = parse_label(" ".join(found[0].split()))
        if parts.name is not None and is_personal(parts.name) and not parts.affiliation:
            yield Told(parts.name, parts.role, Span(*found.span()))
