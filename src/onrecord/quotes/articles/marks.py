"""Quotation marks: where quotations begin and end in an article's paragraphs.

One kind of marks carries a text's quotations, the other those inside them; which one, the whole text shows. A quotation
that goes on into the next paragraph has no closing mark in the first and an opening one in the second.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.quotes.articles.paragraphs import Paragraph


class Marked(msgspec.Struct, frozen=True):
    """Words between quotation marks, or a block quotation.

    Attributes:
        places: for each paragraph they stand in: its number among the paragraphs, from 0, and the words' code points
            in it, the marks left out.
        outer: the same with the marks.
        text: the words; paragraphs parted by a blank line.
        block: whether it is a block quotation.
        closed: whether a closing mark was found.
    """

    places: tuple[tuple[int, Span], ...]
    outer: tuple[tuple[int, Span], ...]
    text: str
    block: bool = False
    closed: bool = True


_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "‟": "”", "「": "」", "『": "』", "＂": "＂", '"': '"'}
_DOUBLE = lazy_re('[“”„‟«»‹›「」『』＂"]')
_SINGLE_OPEN = lazy_re(r"(?<![\w’'])[‘‚'`](?=[\w\[(“\"…])")
_SINGLE_CLOSE = lazy_re(r"(?<=[\w.,!?…;:)\]”\"—-])[’'](?!\w)")
_ELIDED = lazy_re(r"['’‘](?:\d0s\b|tis\b|twas\b|em\b|cause\b|til\b|n['’])", re.IGNORECASE)
_FEW = 2


def marked(paragraphs: Sequence[Paragraph]) -> list[Marked]:
    """Give the quotations of an article, in order; those inside others are part of them."""
    found: list[Marked] = []
    singles = _by_singles(paragraphs)
    run: list[tuple[int, Span]] = []
    for at, paragraph in enumerate(paragraphs):
        if paragraph.quoted:
            if at == 0 or not paragraphs[at - 1].quoted:
                found.append(_block(paragraphs, at))
            continue
        spans = list(_single(paragraph.text) if singles else _double(paragraph.text))
        if paragraph.heading and not spans:
            # Headlines are often set with single marks where the text has double ones, or the other way about.
            spans = [one for one in (_double if singles else _single)(paragraph.text) if one[1]]
        if run:
            goes_on = bool(spans) and not spans[0][0].start and paragraph.text[0] == _opening(paragraphs, run)
            ends = True
            if goes_on:
                span, ends = spans.pop(0)
                run.append((at, span))
            if ends:
                found.append(_made(paragraphs, run, closed=goes_on))
                run = []
        found += [_made(paragraphs, [(at, span)], closed=True) for span, closed in spans if closed]
        if spans and not spans[-1][1]:
            run = [(at, spans[-1][0])]
    if run:
        found.append(_made(paragraphs, run, closed=False))
    return found


def _opening(paragraphs: Sequence[Paragraph], run: list[tuple[int, Span]]) -> str:
    number, span = run[0]
    return paragraphs[number].text[span.start]


def _by_singles(paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether single marks carry the quotations of a text, as British papers print them.

    Marks inside others of the other kind say nothing of it, nor do single marks around a word or two.
    """
    singles = doubles = 0
    for one in paragraphs:
        if one.quoted:
            continue
        outer = [span for span, _ in _double(one.text)]
        own = [span for span, _ in _single(one.text) if len(span.of(one.text).split()) > _FEW]
        doubles += sum(not any(other.start < span.start and span.end < other.end for other in own) for span in outer)
        singles += sum(not any(other.start < span.start and span.end < other.end for other in outer) for span in own)
    return singles > doubles


def _double(text: str) -> Iterator[tuple[Span, bool]]:
    """Give the stretches between double marks, and whether each is closed; straight marks pair off in turn."""
    begun: tuple[int, str] | None = None
    depth = 0
    for found in _DOUBLE.finditer(text):
        mark, at = found.group(), found.start()
        if begun is None:
            behind = text[at + 1 : at + 2]
            inches = mark == '"' and text[at - 1 : at].isdigit() and not behind.strip(" .,)")
            # A mark that can only close, or an inch mark behind a figure, opens nothing.
            if mark in _PAIRS and not inches and (mark != "»" or behind.strip()):
                begun, depth = (at, mark), 0
            continue
        if mark == begun[1] and mark not in _PAIRS[begun[1]]:
            depth += 1
        elif mark in _PAIRS[begun[1]]:
            if depth:
                depth -= 1
                continue
            yield Span(begun[0], at + 1), True
            begun = None
    if begun is not None:
        yield Span(begun[0], len(text)), False


def _single(text: str) -> Iterator[tuple[Span, bool]]:
    """Give the stretches between single marks; a plural's apostrophe closes nothing while a better mark follows."""
    at = 0
    while (opening := _SINGLE_OPEN.search(text, at)) is not None:
        at = opening.end()
        if _ELIDED.match(text, opening.start()):
            continue
        closings = [found.start() for found in _SINGLE_CLOSE.finditer(text, opening.end())]
        following = _SINGLE_OPEN.search(text, opening.end())
        before = [one for one in closings if following is None or one < following.start()] or closings[:1]
        firm = [one for one in before if text[one - 1] in ".,!?…"]
        end = (firm or before)[0] if before else None
        if end is None:
            yield Span(opening.start(), len(text)), False
            return
        yield Span(opening.start(), end + 1), True
        at = end + 1


def _made(paragraphs: Sequence[Paragraph], outer: list[tuple[int, Span]], *, closed: bool) -> Marked:
    last = len(outer) - 1
    places = []
    for at, (number, span) in enumerate(outer):
        text = paragraphs[number].text
        end = span.end - 1 if closed and at == last else span.end
        inner = text[span.start + 1 : end]
        start = span.start + 1 + len(inner) - len(inner.lstrip())
        places.append((number, Span(start, max(start, start + len(inner.strip())))))
    words = "\n\n".join(span.of(paragraphs[number].text) for number, span in places)
    return Marked(tuple(places), tuple(outer), words, closed=closed)


def _block(paragraphs: Sequence[Paragraph], first: int) -> Marked:
    """Make a block quotation of a paragraph and those behind it that are quoted too; who signs it is no part of it."""
    last = first
    while last + 1 < len(paragraphs) and paragraphs[last + 1].quoted:
        last += 1
    outer = tuple((number, Span(0, len(paragraphs[number].text))) for number in range(first, last + 1))
    places = [(number, _bare(span.of(paragraphs[number].text))) for number, span in outer]
    if len(places) > 1 and not places[-1][1]:
        places.pop()
    text = "\n\n".join(span.of(paragraphs[number].text) for number, span in places)
    return Marked(tuple(places), outer, text, block=True)


_SIGNED = lazy_re(r"(?:^|(?<=[.!?…”\"’'])\s+)(?:[—–]|--?)\s*[A-ZÀ-Þ][^.!?]{2,100}\.?$")


def _bare(text: str) -> Span:
    """Give a paragraph of a block quotation without its signature, and without marks around the whole of it."""
    signed = _SIGNED.search(text)
    end = len(text[: signed.start()].rstrip()) if signed is not None else len(text)
    if end > 1 and text[end - 1] in _PAIRS.get(text[0], "") and not _DOUBLE.search(text, 1, end - 1):
        return Span(1, end - 1)
    return Span(0, end)
