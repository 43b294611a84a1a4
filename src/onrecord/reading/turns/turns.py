"""Blocks to turns: whose words, on what evidence, doing what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import clock, dates
from onrecord.grammar.labels.labelasides import TIME
from onrecord.model import Evidence, SegmentKind, Span, Speaker, Turn
from onrecord.reading.blocks.blocks import Block, Paragraph, trim
from onrecord.reading.blocks.spoken import Spoken, count_words, has_question
from onrecord.reading.forms.questionnumbers import is_asked
from onrecord.reading.turns.doing import turn_kinds
from onrecord.reading.turns.parts import Order
from onrecord.reading.unlabelled.voices import about_page, are_spoken

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.reading.cast.cast import Cast
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

    Shown = tuple[Voice, tuple[Span, ...]]

CONFIDENCE: dict[Evidence, float] = {
    "label": 0.99,
    "title": 0.97,
    "introduced": 0.95,
    "self-introduced": 0.95,
    "context": 0.85,
    "model": 0.8,
    "correction": 1.0,
    "none": 0.0,
}
"""How sure each kind of evidence makes: an order set by hand, not a measured share; 0 says that nobody is named."""

DATELINE_WORDS = 60


def spoken_blocks(
    page: Page,
    blocks: Sequence[Block],
    people: Cast,
    unlabelled: Mapping[str, Shown | None],
    *,
    alone: bool,
) -> tuple[list[Spoken], list[tuple[Span, SegmentKind]]]:
    """Find the words of each block and its voice by label, title or context.

    Args:
        page: the document.
        blocks: its blocks in order.
        people: voices by label.
        unlabelled: whose the words without a label are, by the block's voice (``opening``, ``back``, ``other``), each
            with the spans that show it.
        alone: the document has no label at all.

    Returns:
        The blocks with words, and the segments of all blocks.
    """
    opening = unlabelled.get("opening")
    spoken: list[Spoken] = []
    kinds: list[tuple[Span, SegmentKind]] = []
    for block in blocks:
        pieces = [piece for paragraph in block.paragraphs for piece in trim(page.text, paragraph)]
        said = [span for span, kind in pieces if kind == "speech"]
        label = block.label
        if label is not None:
            kinds.extend(
                _label_kinds(page, label, max((kinds[-1][0].end if kinds else 0), page.lines[label.line].start))
            )
        if (
            said
            and (block.voice == "lede" or (block.voice == "opening" and opening is None))
            and (alone or not are_spoken(page.text, _of_talk(page.text, block, said)))
        ):
            kinds.extend((span, _unspoken(page.text, span) if kind == "speech" else kind) for span, kind in pieces)
            continue
        kinds.extend(pieces)
        if not said:
            continue
        item = Spoken(block, Span(said[0].start, said[-1].end), None, "none", [])
        item.words = sum(count_words(span.of(page.text)) for span in said)
        item.asks = has_question(page.text, item.span)
        if label is not None:
            core = label.core.of(page.text)
            item.voice = people.by_label[core]
            item.affiliation = label.parts.affiliation or item.voice.affiliation
            item.because = [label.core]
            item.kind = "interjection" if label.aside else "question" if is_asked(page, label) else None
            if core in people.resolved:
                item.evidence = "title"
                item.because += item.voice.because[:2]
            elif not label.parts.generic:
                item.evidence = "label"
                item.because += item.voice.because[:1]
            else:
                item.because = []
        elif block.under is not None:
            core = block.under.core.of(page.text)
            item.voice = people.by_label[core]
            item.evidence, item.because = "context", [block.under.core]
            item.affiliation = block.under.parts.affiliation or item.voice.affiliation
        elif block.told is not None:
            item.evidence, item.because = "model", [block.told.because]
        elif shown := unlabelled.get(block.voice):
            item.voice, because = shown
            item.evidence, item.because = "context", list(because)
            item.affiliation = item.voice.affiliation
        spoken.append(item)
    return spoken, kinds


def _of_talk(text: str, block: Block, said: Sequence[Span]) -> Sequence[Span]:
    """Give the words above a talk without those of the page itself, which may speak to its readers."""
    if block.voice != "lede":
        return said
    return [span for span in said if not about_page(text, Paragraph(span.start, span.end, 0))]


def _unspoken(text: str, span: Span) -> SegmentKind:
    """Place a paragraph that nobody spoke: "The committee met at 10:02 a.m., ..." tells of the event."""
    short = len(span.of(text).split()) <= DATELINE_WORDS
    return (
        "dateline"
        if short and (clock(text, span.start, span.end) or any(dates(text, span.start, span.end)))
        else "unknown"
    )


def _label_kinds(page: Page, label: Candidate, begin: int) -> list[tuple[Span, SegmentKind]]:
    """A label segment, the time mark before it apart; ``begin`` is where its part of the line begins."""
    start = label.core.start
    kinds: list[tuple[Span, SegmentKind]] = []
    before = page.text[begin:start].rstrip()
    if before and re.search(TIME, before):
        kinds.append((Span(begin, begin + len(before)), "timecode"))
    elif before:
        start = begin
    stop = page.lines[label.line].end if label.family == "line" else label.end
    return [*kinds, (Span(start, stop), "label")]


def turns_and_speakers(
    page: Page, spoken: Sequence[Spoken], order: Order | None = None
) -> tuple[tuple[Turn, ...], tuple[Speaker, ...]]:
    """Number turns and speakers in text order."""
    order = order or Order.of(page.text, spoken)
    ids: dict[int, str] = {}
    speakers: list[Speaker] = []
    turns: list[Turn] = []
    for item, kind in zip(spoken, turn_kinds(page.text, order), strict=True):
        voice = item.voice
        if voice is not None and id(voice) not in ids:
            ids[id(voice)] = f"s{len(ids) + 1}"
            speakers.append(
                Speaker(
                    id=ids[id(voice)],
                    labels=tuple(dict.fromkeys(voice.labels)),
                    person=voice.person,
                    name=voice.name,
                    role=voice.role,
                    affiliation=voice.affiliation,
                    one_person=voice.one_person,
                    kind=voice.kind,
                )
            )
        label = item.label
        if item.block.label is not None:
            label = Span(item.block.label.core.start, item.block.label.end)
        turns.append(
            Turn(
                id=f"t{len(turns) + 1}",
                start=item.span.start,
                end=item.span.end,
                speaker=None if voice is None else ids[id(voice)],
                label=label,
                affiliation=item.affiliation,
                evidence=item.evidence,
                because=tuple(item.because),
                confidence=CONFIDENCE[item.evidence] if item.block.told is None else item.block.told.sure,
                kind=kind,
                began=item.began,
                ended=item.ended,
            )
        )
    return tuple(turns), tuple(speakers)
