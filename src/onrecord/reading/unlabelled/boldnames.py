"""Who asks and who answers in an interview without labels, where bold type or the talk itself parts the two.

Who answers is called by name in the questions (``Ms Reyes, you have been Governor ...``), and stands with his full name
above them. Who asks is whoever the same lines say conducted the talk.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import PARTICLES, UPPER
from onrecord.grammar.labels.offices import is_office
from onrecord.model import Span
from onrecord.reading.blocks.blocks import Paragraph
from onrecord.reading.names.introductions import is_personal
from onrecord.reading.names.names import same_name
from onrecord.reading.names.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.blocks.blocks import Block
    from onrecord.reading.cast.who import Cast
    from onrecord.reading.page.page import Page

    Shown = tuple[Voice, tuple[Span, ...]]


class Told(NamedTuple):
    """A full name above the talk, the office before it, and where it stands."""

    name: str
    role: str | None
    span: Span


FEWEST = 2
"""Questions and answers, at least, of a talk in which a name called tells who answers."""
ABOVE = 2500
"""Code points above the first question in which the names of those who talk stand."""
_B = r"[ \u00a0]+"
_WORD = rf"[{UPPER}][\w’'-]+"
_LINKS = "|".join(sorted(PARTICLES))
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
_CALLS = re.compile(
    rf"(?:\A|(?<=[.?!:…–—,]){_B})(?:(?:And|But|So|Now|Well|Welcome|Hello|Finally|Congratulations),?{_B})?"
    rf"(?P<name>(?:{_POLITE}{_B})?(?:{_STYLE}{_B})?(?:(?:{_LINKS}){_B}){{0,2}}{_WORD}"
    rf"(?:{_B}(?:(?:{_LINKS}){_B}){{0,2}}{_WORD}){{0,2}}),{_B}{_ADDRESS}"
    rf"|,{_B}(?P<last>{_STYLE}{_B}(?:(?:{_LINKS}){_B}){{0,2}}{_WORD})[?!]"
)
"""How whoever answers is called: at the beginning of a sentence said to him, or at the end of a question."""
_STYLED = re.compile(rf"(?:{_POLITE}{_B})?{_STYLE}{_B}")
_ENDS_IN = rf"(?<![\w’'.-])(?:(?:{_WORD}|[{UPPER}]\.)(?:{_B}(?:{_LINKS}))*{_B}){{{{1,4}}}}{{}}(?![\w’'-])"
_BEGINS_WITH = rf"(?<![\w’'-]){{}}(?:{_B}(?:{_LINKS}|[{UPPER}]\.))*{_B}{_WORD}(?![\w’'-])"
_FORMER = re.compile(
    r"\b(?:nachfolger\w*|vorgänger\w*|ehemalig\w*|früher\w*|verstorben\w*|stellvertret\w*|tod|rücktritt|sprecher\w*|treffen|"
    r"successeure?|prédécesseure?|ancien\w*|feu|rencontre|sucesora?|antecesora?|muerte|reunión|encuentro|visita|sucessora?|"
    r"antecessora?|successore|predecessore|incontro|succes\w+|predecess\w+|former|late|deputy|meeting)\b[^.!?\n]{0,25}\Z",
    re.IGNORECASE,
)
"""What stands before an office that another holds now, or that somebody holds who was met."""
_NAME = rf"{_WORD}(?:{_B}(?:{_WORD}|[{UPPER}]\.|{_LINKS})){{1,3}}"
_CONDUCTED = re.compile(
    rf"(?:\b(?i:interviewed|conducted){_B}by:?|^(?i:interview|conversation|questions?|talk){_B}by:?"
    rf"|^(?i:interview(?:er)?|questions|interviewed{_B}by|text):){_B}(?P<name>{_NAME})",
    re.MULTILINE,
)
"""``The interview was conducted by Dana Reyes``, ``Interview: Dana Reyes``."""
_MORE = re.compile(
    rf"(?:,{_B}{_NAME}){{0,4}},?{_B}(?:and|und|et|&|/){_B}{_WORD}|,{_B}{_NAME}[.]?$|{_B}/{_B}{_WORD}", re.MULTILINE
)


def parted(page: Page, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Part paragraphs between their lines where bold type begins or ends: a question and its answer in one.

    Each piece that is in bold type must ask: other lines in bold type are headings and emphasis.
    """
    result: list[Paragraph] = []
    for each in paragraphs:
        pieces = list(_pieces(page, each))
        heavy = [page.is_bold(piece.start, piece.end) for piece in pieces]
        asks = all(
            page.text[piece.start : piece.end].rstrip('*_"”’») ').endswith("?")
            for piece, bold in zip(pieces, heavy, strict=True)
            if bold
        )
        result += pieces if asks and any(heavy) else [each]
    return result


def _pieces(page: Page, paragraph: Paragraph) -> Iterator[Paragraph]:
    """Give the stretches of a paragraph's lines that are in bold type, or are not."""
    begin, gap, before, last = paragraph.start, paragraph.gap, None, paragraph.start
    at = paragraph.start
    for line in page.text[paragraph.start : paragraph.end].split("\n"):
        start, end = at + len(line) - len(line.lstrip()), at + len(line.rstrip())
        at += len(line) + 1
        if start >= end:
            continue
        bold = page.is_bold(start, end)
        if before is not None and bold is not before:
            yield Paragraph(begin, last, gap)
            begin, gap = start, 1
        before, last = bold, end
    yield Paragraph(begin, paragraph.end, gap)


def called_guest(page: Page, blocks: Sequence[Block], people: Cast) -> Shown | None:
    """Find who answers: the one person called by name in the questions, whose full name stands above them."""
    if not alternate(blocks):
        return None
    asked = [each for block in blocks if block.voice == "other" for each in block.paragraphs]
    calls = [call for each in asked for call in _called(page.text, each)]
    begin = max(0, asked[0].start - ABOVE)
    above = page.text[begin : asked[0].start]
    found: list[Told] = []
    for name, styled in calls:
        told = list(_holding(above, name) if is_office(name.lower()) else told_in_full(above, name))
        if styled and not told:
            return None  # somebody is called whom nothing tells in full
        found += told
    if not found or not all(same_name(one.name, found[0].name) for one in found):
        return None
    name, role, span = max(found, key=lambda each: (bool(each.role), len(each.name)))
    span = Span(begin + span.start, begin + span.end)
    known = [voice for voice in people.voices if any(same_name(name, each) for each in voice.names)]
    if len(known) == 1:
        return known[0], (span,)
    return Voice(names=[name], roles=[role] if role else [], because=[span]), (span,)


def named_host(page: Page, blocks: Sequence[Block], people: Cast, *, labelled: bool = False) -> Shown | None:
    """Find who asks: the one person who conducted the talk, as the lines above the first question in bold type say.

    Where nothing but its mark tells a question from an answer, who asks is left open. Answers may be ``labelled``.
    """
    asked = [each for block in blocks if block.voice == "other" for each in block.paragraphs]
    if not (len(asked) >= FEWEST if labelled else alternate(blocks)) or not all(_is_bold(page, each) for each in asked):
        return None
    first = asked[0].start
    founds = list(_CONDUCTED.finditer(page.text, max(0, first - ABOVE), first))
    names = [" ".join(found["name"].split()) for found in founds]
    guests = [name for voice in people.voices if voice.roles for name in voice.names]
    if (
        not names
        or not all(is_personal(name) and same_name(name, names[0]) for name in names)
        or any(_MORE.match(page.text, found.end(), first) for found in founds)
        or any(same_name(names[0], guest) for guest in guests)
    ):
        return None
    span = Span(*founds[0].span("name"))
    return Voice(names=[names[0]], kind="press", because=[span]), (span,)


def first_host(page: Page, blocks: Sequence[Block], people: Cast) -> Shown | None:
    """Find who asks where some answers have labels: the outlet's label is his too, if the first question has it."""
    shown = named_host(page, blocks, people, labelled=True)
    label = next((block.label for block in blocks if block.label is not None), None)
    core = "" if label is None else label.core.of(page.text)
    first = people.by_label.get(core)
    if shown is None or label is None or first is None or first.kind != "press" or first.names:
        return shown
    host, because = shown
    host.affiliation = label.parts.affiliation
    host.labels += first.labels
    host.because[:0] = because
    people.voices[:] = [host if voice is first else voice for voice in people.voices]
    people.by_label[core] = host
    people.resolved.add(core)
    return host, because


def _is_bold(page: Page, paragraph: Paragraph) -> bool:
    """Tell whether a question stands in bold type; the marks of it are no part of the paragraph by now."""
    stars = page.text.startswith("**", max(paragraph.start - 2, 0))
    return stars or page.is_bold(paragraph.start, paragraph.end)


def alternate(blocks: Sequence[Block]) -> bool:
    """Tell whether no block has a label, and questions and answers take turns."""
    voices = [block.voice for block in blocks]
    unlabelled = all(block.label is None for block in blocks)
    return unlabelled and voices.count("other") >= FEWEST and voices.count("back") >= FEWEST


def _called(text: str, paragraph: Paragraph) -> Iterator[tuple[str, bool]]:
    """Give the names called in a question, each with whether an office or a title of respect stands before it."""
    for found in _CALLS.finditer(text[paragraph.start : paragraph.end]):
        whole = found["name"] or found["last"]
        bare = _STYLED.sub("", whole, count=1)
        yield bare, bare != whole


def _holding(above: str, office: str) -> Iterator[Told]:
    """Give the full names that stand right behind a called office: ``Frau Ministerin`` has one above the talk."""
    if re.search(rf",{_B}{re.escape(office)}\b|(?<![\w’'-]){re.escape(office)}{_B}(?:{_OF})\b", above):
        return  # another office of the same word: "Ada Falk, Präsidentin des Verbands"
    for found in re.finditer(
        rf"(?<![\w’'-])(?<!ex-){re.escape(office)}{_B}(?P<name>{_WORD}(?:{_B}{_WORD}){{1,2}})", above
    ):
        if is_personal(found["name"]) and _FORMER.search(above[max(0, found.start() - 40) : found.start()]) is None:
            yield Told(" ".join(found["name"].split()), office, Span(*found.span()))


def told_in_full(above: str, called: str) -> Iterator[Told]:
    """Give the full names in some lines that end in a called surname, or begin with a called first name."""
    word = re.escape(called.rsplit(maxsplit=1)[-1])
    patterns = [_ENDS_IN.format(word)] if " " in called else [_ENDS_IN.format(word), _BEGINS_WITH.format(word)]
    for found in (found for pattern in patterns for found in re.finditer(pattern, above)):
        parts = parse_label(" ".join(found[0].split()))
        if parts.name is not None and is_personal(parts.name) and not parts.affiliation:
            yield Told(parts.name, parts.role, Span(*found.span()))
