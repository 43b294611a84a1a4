"""Who asks and who answers where dashes open the turns of a talk and no label names anybody, in any language.

The title has one person's full name, and the words above the first dash have it again: he answers. Another's name there
is the asker's where a word says so: ``Reyes Dana beszélgetett Falk Ivo miniszterrel``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_person
from onrecord.grammar.labels.tongues import OUTLETS
from onrecord.model import Span
from onrecord.reading.names.names import same_name
from onrecord.reading.names.voice import Voice
from onrecord.reading.unlabelled.boldnames import called_guest, named_host
from onrecord.reading.unlabelled.calledhosts import called_host
from onrecord.reading.unlabelled.dashes import BEHIND_DASH, interviewer
from onrecord.reading.unlabelled.interviewheads import byline_host, headline_guest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.blocks.blocks import Block
    from onrecord.reading.cast.who import Cast
    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Page

    Shown = tuple[Voice, tuple[Span, ...]]

_WORD = rf"[{UPPER}][^\W\d_]+(?:[-’'][^\W\d_]+)*"
_NAME = re.compile(rf"(?<![\w’'-]){_WORD}(?:[ \u00a0]{_WORD}){{1,3}}(?![\w’'-])")
_ASKS = (
    r"(?:beszélget(?:ett|ő\w*)|kérdez(?:te|ett)|riporter\w*|műsorvezető\w*|újságíró\w*|rozmawia(?:ł|ła)?|pyta(?:ł|ła)?|"
    r"redaktor(?:ka|ki)?|dziennikar(?:z|ka)|moderátor(?:ka)?|redaktorka|hovořil[aoi]?|ptal[ao]? se|rozprávala? sa|"
    r"haastatteli|toimittaja|intervjuade|programledare|programleder|reporter(?:en)?|interviewede|vært(?:en)?|"
    r"moderatorul|jurnalistul|realizator(?:ul)?|беседовал[аи]?|беседует|ведущ(?:ий|ая)|журналист(?:ка)?|"
    r"розмовля(?:в|ла|є)|ведуч(?:ий|а)|voditelj(?:ica)?|novinar(?:ka)?|razgovarao|razgovarala|δημοσιογράφος)"
)
_BEHIND = re.compile(rf"[ \u00a0]{_ASKS}(?!\w)", re.IGNORECASE)
_BEFORE = re.compile(rf"(?<!\w){_ASKS}:?[ \u00a0]\Z", re.IGNORECASE)
LONGEST_ASKS = 24


def guest(page: Page, blocks: Sequence[Block], header: Header, people: Cast) -> Shown | None:
    """Find who answers: the one person in the title whom the words above the first dash name again."""
    above = _above(page, blocks)
    if above is None or header.title is None:
        return (called_guest(page, blocks, people) or headline_guest(page, blocks, people)) if above is None else None
    titled = [voice for voice in people.voices if any(header.title.contains(span) for span in voice.because)]
    told = [name for name, _ in _names(page.text, above)]
    if len(titled) != 1 or not any(same_name(name, known) for name in told for known in titled[0].names):
        return None
    return titled[0], tuple(titled[0].because[:1])


def host(page: Page, blocks: Sequence[Block], people: Cast, answers: Voice | None = None) -> Shown | None:
    """Find who asks: whom the words above the first dash say so of, in English or in another language.

    Or whom the one who ``answers`` calls so.
    """
    above = _above(page, blocks)
    found = interviewer(page, blocks, people)
    if above is None or found is not None:
        found = found or named_host(page, blocks, people) or byline_host(page, blocks, people)
        return found or called_host(page, blocks, answers)
    known = [name for voice in people.voices for name in voice.names]
    asking = [
        (name, span)
        for name, span in _names(page.text, above)
        if not any(same_name(name, each) for each in known)
        and (
            _BEHIND.match(page.text, span.end, above.end)
            or _BEFORE.search(page.text, max(above.start, span.start - LONGEST_ASKS), span.start)
        )
    ]
    if len({name for name, _ in asking}) != 1:
        return None
    name, span = asking[0]
    return Voice(names=[name], kind="press", because=[span]), (span,)


def _above(page: Page, blocks: Sequence[Block]) -> Span | None:
    """Give the words above the first dash of a talk without labels; None where there are none."""
    first = next((block for block in blocks if block.voice in ("other", "back", "nobody")), None)
    if first is None or first is blocks[0] or any(block.label is not None for block in blocks):
        return None
    end = first.paragraphs[0].start
    if BEHIND_DASH.search(page.text, max(0, end - 4), end) is None:
        return None
    return Span(blocks[0].paragraphs[0].start, end)


def _names(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    """Give the full names of people in some words, and no outlet's."""
    for found in _NAME.finditer(text, span.start, span.end):
        words = found[0].split()
        if is_person(found[0]) and OUTLETS.isdisjoint(word.lower() for word in words):
            yield " ".join(words), Span(*found.span())
