"""Blocks to turns: whose words, on what evidence, doing what."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.dates import clock, dates
from onrecord.grammar.labels import TIME
from onrecord.model import Evidence, SegmentKind, Span, Speaker, Turn, TurnKind
from onrecord.reading.blocks import Block, trim
from onrecord.reading.voice import Voice
from onrecord.reading.voices import is_spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.candidates import Candidate
    from onrecord.reading.page import Page
    from onrecord.reading.who import Cast

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

_INTERJECTION = re.compile(
    r"(?:oh|sorry|yes|no|okay|right|excuse|well|yeah|sure|please|absolutely|hm+|uh|um)\b", re.IGNORECASE
)
GREETING = re.compile(r"(?:hi|hello|thank|thanks|good (?:morning|afternoon|evening)|yes|sir|mr|madam)\b", re.IGNORECASE)
SHORT = 4
LETTERED = 2
"""Turns under a label for the press from which on the document prints one for all of it."""
SEVERAL = 3
"""Askers, and answers of one principal, from which on they show a pattern."""
DATELINE_WORDS = 60
MODERATOR_WORDS = 60
ASKER = 3
"""A voice without office or place in the title is an asker where all but one turn in this many ask."""


class Spoken(msgspec.Struct):
    """A block with words in it, on its way to being a turn.

    Where the medium itself says who speaks, the block has no label candidate; what the medium says stands in
    ``label``, ``began``, ``ended`` and ``kind``.
    """

    block: Block
    span: Span
    voice: Voice | None
    evidence: Evidence
    because: list[Span]
    affiliation: str | None = None
    words: int = 0
    asks: bool = False
    label: Span | None = None
    began: str | None = None
    ended: str | None = None
    kind: TurnKind | None = None


def spoken_blocks(
    page: Page,
    blocks: Sequence[Block],
    people: Cast,
    unlabelled: tuple[Shown | None, Shown | None],
    *,
    alone: bool,
) -> tuple[list[Spoken], list[tuple[Span, SegmentKind]]]:
    """Find the words of each block and its voice by label, title or context.

    Args:
        page: the document.
        blocks: its blocks in order.
        people: voices by label.
        unlabelled: whose the words before the first label are, and whose the answers without a label, each with the
            spans that show it.
        alone: the document has no label at all.

    Returns:
        The blocks with words, and the segments of all blocks.
    """
    opening, answering = unlabelled
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
            and (alone or not is_spoken(page.text, said[0].start, said[-1].end))
        ):
            kinds.extend((span, _unspoken(page.text, span) if kind == "speech" else kind) for span, kind in pieces)
            continue
        kinds.extend(pieces)
        if not said:
            continue
        item = Spoken(block, Span(said[0].start, said[-1].end), None, "none", [])
        item.words = sum(len(span.of(page.text).split()) for span in said)
        item.asks = "?" in page.text[item.span.start : item.span.end]
        if label is not None:
            core = label.core.of(page.text)
            item.voice = people.by_label[core]
            item.affiliation = label.parts.affiliation or item.voice.affiliation
            item.because = [label.core]
            if core in people.resolved:
                item.evidence = "title"
                item.because += item.voice.because[:2]
            elif not label.parts.generic:
                item.evidence = "label"
                item.because += item.voice.because[:1]
            else:
                item.because = []
        elif block.told is not None:
            item.evidence, item.because = "model", [block.told.because]
        elif shown := {"opening": opening, "back": answering}.get(block.voice):
            item.voice, because = shown
            item.evidence, item.because = "context", list(because)
            item.affiliation = item.voice.affiliation
        spoken.append(item)
    return spoken, kinds


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


def settle_kinds(spoken: Sequence[Spoken], people: Cast) -> None:
    """Tell press, moderators and principals apart by what they do in the document."""
    # Where the press has a label of its own, an official who asks himself something is no reporter.
    lettered = (
        sum(_is_press(item) and item.voice is not None and not item.voice.one_person for item in spoken) >= LETTERED
    )
    for voice in people.voices:
        own = [index for index, item in enumerate(spoken) if item.voice is voice]
        if voice.kind != "unknown" or not own:
            continue
        items = [spoken[index] for index in own]
        asks = sum(item.asks for item in items)
        before_press = sum(index + 1 < len(spoken) and _is_press(spoken[index + 1]) for index in own)
        after_press = sum(index > 0 and _is_press(spoken[index - 1]) for index in own)
        average = sum(item.words for item in items) / len(items)
        if (voice.affiliation and not voice.roles and asks * 2 >= len(items)) or (
            len(own) > 1 and not (voice.roles or voice.titled or lettered) and asks * ASKER >= len(items) * (ASKER - 1)
        ):
            voice.kind = "press"
        elif (
            len(own) > 1
            and average <= MODERATOR_WORDS
            and before_press * 2 >= len(own)
            and not voice.titled
            and (
                after_press * 2 < len(own)  # who speaks after the questions answers them
            )
        ):
            voice.kind = "moderator"
        elif voice.titled or voice.roles:
            voice.kind = "principal"


def askers(spoken: Sequence[Spoken], people: Cast) -> None:
    """Take those for press who ask once at a press conference and whom its principal answers, where several do."""
    principals = Counter(id(item.voice) for item in spoken if item.voice is not None and item.voice.kind == "principal")
    if not people.press_event or not principals:
        return
    main, turns = principals.most_common(1)[0]
    once: list[Voice] = []
    for before, item, after in zip(spoken, spoken[1:], spoken[2:], strict=False):
        voice = item.voice
        plain = voice is not None and voice.kind == "unknown" and voice.names and not (voice.roles or voice.titled)
        label = item.block.label
        if plain and voice and item.asks and label is not None and label.parts.honorific is None:
            around = (before.voice, after.voice)
            if after.voice is not None and id(after.voice) == main and voice not in around:
                once.append(voice)
    if len(once) >= SEVERAL and turns >= SEVERAL:
        for voice in once:
            voice.kind = "press"


def _is_press(item: Spoken) -> bool:
    return item.block.voice == "other" or (item.voice is not None and item.voice.kind == "press")


def turns_and_speakers(page: Page, spoken: Sequence[Spoken]) -> tuple[tuple[Turn, ...], tuple[Speaker, ...]]:
    """Number turns and speakers in text order."""
    ids: dict[int, str] = {}
    speakers: list[Speaker] = []
    turns: list[Turn] = []
    asked = False
    for item in spoken:
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
        kind = item.kind or _turn_kind(page.text, item, asked=asked)
        asked = asked or kind == "question"
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


def _turn_kind(text: str, item: Spoken, *, asked: bool) -> TurnKind:
    kind = item.voice.kind if item.voice is not None else "unknown"
    if item.words <= SHORT and not item.asks and _INTERJECTION.match(text, item.span.start):
        return "interjection"
    if kind == "press" or item.block.voice == "other":
        return (
            "question" if item.asks or item.words > SHORT or GREETING.match(text, item.span.start) else "interjection"
        )
    if kind == "moderator":
        return "moderation"
    return "answer" if asked else "statement"
