"""Questions and answers behind a letter and a full stop, or the word once: ``P. ¿Cuándo?``, ``R. Pronto.``.

A letter with a stop begins many a line of prose and every other line of a list of names, so the two must take turns
through the document, and questions stand behind the one. Where several answer, as names behind the letters say, the
letters say too little.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading.page.page import Page

FEWEST = 3
"""Answers, at least."""
TURNS = 0.9
"""The share of neighbours, at least, of which one asks and the other answers."""
ASKING = 0.5
"""The share of questions, at least, with a question mark."""
SAID = 0.7
"""The share of answers, at least, that end as a sentence does."""
_ENDS = frozenset('.!?…:*_)"”»’')
PARAGRAPH = 1200
"""Characters behind a question's letter, at most, in which its mark is looked for."""
_NAMED = rf"[{UPPER}][\w’'-]+(?:[ \u00a0][\w’'-]+){{0,3}}"
_GATE = lazy_re(r"^[*_]{0,3}R(?:[*_]{0,3}\.|espuesta|esposta|isposta|ESPUESTA|ESPOSTA|ISPOSTA)", re.MULTILINE)
_LETTER = lazy_re(
    r"^[*_]{0,3}(?P<core>[PDQR]|Preguntas?|Respuesta|Pergunta|Resposta|Domanda|Risposta|"
    r"PREGUNTAS?|RESPUESTA|PERGUNTA|RESPOSTA|DOMANDA|RISPOSTA)"
    r"(?P<delim>[*_]{1,3}\.-?|\.-?[*_]{1,3}|\.(?=[ \u00a0\t]))(?P<space>[ \u00a0\t]*)(?=[^\s*])(?![^\W\d_]\.)",
    re.MULTILINE,
)
"""The hyphen behind the stop is another form, but for type that ends behind it."""
_SAYS_WHO = lazy_re(
    rf"[*_]{{0,3}}(?:\((?P<inside>{_NAMED})\)|(?P<before>{_NAMED})[*_]{{0,3}}:)",
)
"""Who answers, behind the letter: ``R. (Ana Lis) Pronto.``."""


def letter_stops(page: Page) -> dict[int, re.Match[str]]:
    """Give the labels by their lines, where the document prints questions and answers so; else nothing."""
    text = page.text
    if _GATE.search(text) is None:
        return {}
    found = list(_LETTER.finditer(text))
    asked = [each for each in found if each["core"][0] != "R"]
    turns = sum((one["core"][0] == "R") is not (two["core"][0] == "R") for one, two in pairwise(found))
    marks = sum(
        one["core"][0] != "R" and text.find("?", one.end(), min(two.start(), one.end() + PARAGRAPH)) >= 0
        for one, two in pairwise(found)
    )
    answers = [(one.end(), two.start()) for one, two in pairwise(found) if one["core"][0] == "R"]
    said = sum(text[start:end].rstrip()[-1:] in _ENDS for start, end in answers)
    if (
        len({each["core"][0] for each in asked}) != 1
        or len(found) - len(asked) < FEWEST
        or turns < TURNS * (len(found) - 1)
        or marks < ASKING * len(asked)
        or said < SAID * len(answers)
        or len({who["inside"] or who["before"] for start, _ in answers if (who := _SAYS_WHO.match(text, start))}) > 1
    ):
        return {}
    return {page.line_at(each.start()): each for each in found}
