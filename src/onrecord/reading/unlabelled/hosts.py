"""Who asks in an interview without labels: whoever the lines above it say, or whom the one who answers calls so.

``Interview: Dana Reyes`` above questions in bold type, ``Intervista di Dana Reyes al ministro`` above answers in
quotation marks, ``Reyes Dana beszélgetett ...`` above the first dash; ``Guten Tag, Herr Dahl``, with ``am Mikrofon ist
Jan Dahl`` above.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.cast.credits import (
    LINKS,
    SAID,
    TRADES,
    WORD,
    B,
    calls_otherwise,
    conductor,
    is_somebody,
    names_another,
)
from onrecord.reading.names.names import same_name
from onrecord.reading.names.voice import Voice
from onrecord.reading.unlabelled.dashes import BEHIND_DASH
from onrecord.reading.unlabelled.quotedanswers import QUOTED_ANSWER
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.blocks.blocks import Block, Paragraph
    from onrecord.reading.cast.cast import Cast
    from onrecord.reading.page.page import Page

    Shown = tuple[Voice, tuple[Span, ...]]

FEWEST = 2
"""Questions and answers, at least, of a talk whose parts show who asks."""
ABOVE = 2500
"""Code points above the first question in which the names of those who talk stand."""
BEFORE = 90
"""Code points before a name in which another's may be tied to it."""
GREETS = 60
"""Code points at the beginning of the first answer in which whoever asks is greeted."""
_CALLED = lazy_re(
    rf",{B}(?:lieber{B}|liebe{B}|cher{B}|chère{B}|caro{B}|cara{B})?"
    rf"(?:Herr|Frau|Mr\.?|Ms\.?|Mrs\.?|Monsieur|Madame|signor|signora|señora?|meneer|mevrouw|pane|paní){B}"
    rf"(?P<name>(?:(?:{LINKS}){B}){{0,2}}{WORD})(?=[,.!?:;]|{B}[–—-])"
)
_FULL = rf"(?<![\w’'.-])(?P<full>{WORD}(?:{B}(?:{WORD}|[A-Z]\.)){{{{0,2}}}}{B}{{}})(?![\w’'-])"
_TIED_BEFORE = lazy_re(rf"{WORD}{B}{WORD}(?:,?{B}(?:und|and|et|y|e|en|a|i|&)|,|{B}/){B}\Z")
_ASKS = lazy_re(
    r"\b(?:mikrofon|micro\w*|microphone|fragen|gespräch\w*|gesprochen|interview\w*|moderation|moderiert|redakt\w+|studio|"
    r"propos|recueillis|entretien|entrevista\w*|intervista\w*|domande|preguntas|pregunta|perguntas|vragen|rozmawia\w*|"
    r"name ist|ich bin|je suis|soy|sono|i[’']m|i am|with|mit|con|avec)\b[^.!?\n]{0,60}\Z",
    re.IGNORECASE,
)
"""What tells of whose name is behind it that he asks."""


def host(
    page: Page, blocks: Sequence[Block], people: Cast, answers: Voice | None = None, *, labelled: bool = False
) -> Shown | None:
    """Find who asks: the one person who conducted the talk, as the lines above the first question say.

    Where nothing but its mark tells a question from an answer, only whom the one who ``answers`` calls so. Answers may
    be ``labelled``.
    """
    asked = said_by(blocks, "other")
    if not asked:
        return None
    first, said = asked[0].start, [] if labelled else said_by(blocks, "back")
    dashed = is_dashed(page, first)
    bold = (len(asked) >= FEWEST if labelled else alternate(blocks)) and all(_is_bold(page, each) for each in asked)
    if dashed or bold or is_quoted(page, blocks):
        guests = [*(voice for voice in people.voices if voice.roles), *([answers] if answers else [])]
        forms = (*SAID, *TRADES) if dashed else SAID
        told = conductor(page.text, max(0, first - ABOVE), first, forms, guests)
        if told is not None and not calls_otherwise(page.text, ((each.start, each.end) for each in said), told[0]):
            return Voice(names=[told[0]], kind="press", because=[told[1]]), (told[1],)
    return None if dashed or labelled else _called(page, asked, said, answers)


def first_host(page: Page, blocks: Sequence[Block], people: Cast) -> Shown | None:
    """Find who asks where some answers have labels: the outlet's label is his too, if the first question has it."""
    shown = host(page, blocks, people, labelled=True)
    label = next((block.label for block in blocks if block.label is not None), None)
    core = "" if label is None else label.core.of(page.text)
    first = people.by_label.get(core)
    if shown is None or label is None or first is None or first.kind != "press" or first.names:
        return shown
    asks, because = shown
    asks.affiliation = label.parts.affiliation
    asks.labels += first.labels
    asks.because[:0] = because
    people.voices[:] = [asks if voice is first else voice for voice in people.voices]
    people.by_label[core] = asks
    people.resolved.add(core)
    return asks, because


def said_by(blocks: Sequence[Block], voice: str) -> list[Paragraph]:
    """Give the paragraphs of blocks that are ``back``, who answers, or ``other``, who asks."""
    return [each for block in blocks if block.voice == voice for each in block.paragraphs]


def alternate(blocks: Sequence[Block]) -> bool:
    """Tell whether no block has a label, and questions and answers take turns."""
    voices = [block.voice for block in blocks]
    unlabelled = all(block.label is None for block in blocks)
    return unlabelled and voices.count("other") >= FEWEST and voices.count("back") >= FEWEST


def is_dashed(page: Page, start: int) -> bool:
    """Tell whether a dash opens the words that start here."""
    return BEHIND_DASH.search(page.text, max(0, start - 4), start) is not None


def is_quoted(page: Page, blocks: Sequence[Block]) -> bool:
    """Tell whether the answers of a talk without labels stand in quotation marks."""
    answers = [block.paragraphs[0] for block in blocks if block.voice == "back"]
    return alternate(blocks) and all(QUOTED_ANSWER.match(page.text, each.start, each.end) for each in answers)


def _is_bold(page: Page, paragraph: Paragraph) -> bool:
    """Tell whether a question stands in bold type; the marks of it are no part of the paragraph by now."""
    return page.text.startswith("**", max(paragraph.start - 2, 0)) or page.is_bold(paragraph.start, paragraph.end)


def _called(page: Page, asked: Sequence[Paragraph], said: Sequence[Paragraph], guest: Voice | None) -> Shown | None:
    """Find who asks: the one whom the answers call by his surname, if nobody else is, and no other asks with him.

    He is greeted so in the first words, or what stands before his full name tells that he asks: a critic of whom both
    speak is called as well.
    """
    calls = [found["name"] for each in said for found in _CALLED.finditer(page.text, each.start, each.end)]
    if guest is None or len({fold(call) for call in calls}) != 1:
        return None
    text, begin, end = page.text, max(0, asked[0].start - ABOVE), asked[0].end
    founds = re.compile(_FULL.format(re.escape(calls[0]))).finditer(text, begin, end)
    full = [found for found in founds if is_somebody(" ".join(found["full"].split()))]
    names = {" ".join(found["full"].split()) for found in full}
    if len(names) != 1 or any(same_name(name, each) for name in names for each in guest.names):
        return None
    greets = _CALLED.search(text, said[0].start, min(said[0].end, said[0].start + GREETS)) is not None
    before = [text[max(0, found.start() - BEFORE) : found.start()] for found in full]
    if not greets and not any(map(_ASKS.search, before)):
        return None
    if any(map(_TIED_BEFORE.search, before)) or any(names_another(text, found.end()) for found in full):
        return None
    span = Span(*full[0].span())
    return Voice(names=list(names), kind="press", because=[span]), (span,)
