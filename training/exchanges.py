"""Labelled transcripts with labels taken away: paragraphs whose voice is known and no longer printed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from onrecord.model import Capture, Span
from onrecord.reading import Page
from onrecord.reading.blocks.blocks import Block, Paragraph
from onrecord.reading.unlabelled.signs import Setting, signs
from onrecord.reading.unlabelled.unlabelled import TENTHS, may_ask, whole

if TYPE_CHECKING:
    from random import Random

    from onrecord.model import Speaker, Transcript, Turn
    from onrecord.reading.unlabelled.voices import Unit

Role = Literal["official", "asker", "other"]
Way = Literal["press", "some", "both", "all", "shown", "twice"]
WAYS: tuple[Way, ...] = ("press", "some", "both", "all", "shown", "twice")
"""What is taken away: the labels of the press; some of them; those and some of the officials' that follow; all; none
(long turns are then cut in two under a label printed twice, as some publishers do after a note); those of the press,
and officials' turns are cut behind every question of their own: its place doesn't tell then whose it is."""
SOME, FOLLOWING, TWICE = 0.3, 0.5, 0.9
FEWEST = 3
"""Questions that a document must hold to be learnt from."""


@dataclass(frozen=True)
class Said:
    """A turn, for learning.

    Attributes:
        who: the speaker's id.
        role: official, asker, or anybody else.
        units: its paragraphs.
        turn: the turn itself.
    """

    who: str
    role: Role
    units: tuple[Unit, ...]
    turn: Turn


@dataclass(frozen=True)
class Example:
    """A paragraph behind another.

    Attributes:
        part: which decision it teaches.
        signs: its signs.
        changes: whether the voice changes.
        way: what was taken away.
        asked: whether reading would ask the model here.
        late: whether a question has begun before.
    """

    part: Literal["asker", "back"]
    signs: tuple[int, ...]
    changes: bool
    way: Way
    asked: bool
    late: bool = False


@dataclass(frozen=True)
class _Shown:
    """Turns under one printed label."""

    who: str
    turns: tuple[Said, ...]
    labelled: bool = True


def said(transcript: Transcript) -> list[Said]:
    """Take a transcript's turns with their roles and paragraphs; turns without words are left out."""
    page = Page(
        text=transcript.text,
        offsets=transcript.offsets,
        capture=Capture(b""),
        ref=transcript.capture,
        furniture=tuple(Span(s.start, s.end) for s in transcript.segments if s.kind == "furniture"),
    )
    roles = _roles(transcript)
    found: list[Said] = []
    for turn in transcript.turns:
        units = tuple(whole(page, Block(None, _paragraphs(page, turn))))
        if units:
            found.append(Said(turn.speaker or "", roles.get(turn.speaker or "", "other"), units, turn))
    return found


def _roles(transcript: Transcript) -> dict[str, Role]:
    roles: dict[str, Role] = {}
    officials = [speaker.id for speaker in transcript.speakers if speaker.kind == "principal"]
    for speaker in transcript.speakers:
        roles[speaker.id] = "other"
        if speaker.kind == "principal":
            roles[speaker.id] = "official"
        elif speaker.kind == "press" or (len(officials) == 1 and _asks(transcript, speaker)):
            roles[speaker.id] = "asker"
    return roles


def _asks(transcript: Transcript, speaker: Speaker) -> bool:
    """Tell whether somebody unknown does what the press does beside the one official of a document."""
    own = [turn for turn in transcript.turns if turn.speaker == speaker.id]
    asking = sum("?" in transcript.text[turn.start : turn.end] for turn in own)
    return speaker.kind == "unknown" and not speaker.role and 0 < len(own) <= 2 * asking


def _paragraphs(page: Page, turn: Turn) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    for line in page.lines_between(turn.start, turn.end):
        start, end = max(line.start, turn.start), min(line.end, turn.end)
        if paragraphs and line.gap == 0:
            paragraphs[-1] = paragraphs[-1]._replace(end=end)
        else:
            paragraphs.append(Paragraph(start, end, line.gap))
    if turn.label is not None and paragraphs:
        gap = page.lines[page.line_at(turn.label.start)].gap
        paragraphs[0] = paragraphs[0]._replace(gap=gap)
    return paragraphs


def examples(transcript: Transcript, way: Way, draw: Random) -> list[Example]:
    """Take labels away in one way and give every paragraph that stands behind another without a label between."""
    turns = said(transcript)
    if sum(one.role == "asker" for one in turns) < FEWEST:
        return []
    shown = _shown(transcript.text, turns, way, draw)
    labels = [block.who for block in shown if block.labelled]
    pairs = len(labels) - 1
    again = TENTHS
    if pairs > 0:
        again = TENTHS * sum(one == two for one, two in pairwise(labels)) // pairs
    press = any(block.labelled and block.turns[0].role == "asker" for block in shown)
    result: list[Example] = []
    for index, block in enumerate(shown):
        if block.labelled and block.turns[0].role != "official":
            continue
        after = shown[index + 1] if index + 1 < len(shown) else None
        if way == "all":
            after = None
        same = after is not None and after.who == block.who
        first = after.turns[0].units[0] if after is not None else None
        setting = Setting(same=same, press=press, again=again, after=(first.start, first.end) if first else None)
        units = [unit for turn in block.turns for unit in turn.units]
        roles = [turn.role for turn in block.turns for _ in turn.units]
        asked = same or way == "all"
        numbers = [number for number, turn in enumerate(block.turns) for _ in turn.units]
        opened = False
        for at in range(1, len(units)):
            before, here = roles[at - 1], roles[at]
            own = tuple(signs(transcript.text, units, at, setting))
            may = may_ask(transcript.text, units[at])
            # Late is wrong too: the second paragraph of a question, or of an answer, begins nobody's words.
            late = before == here == "asker" and numbers[at - 1] == numbers[at] and not opened
            if may and (before == "official" or late):
                result.append(Example("asker", own, before != here, way, asked, late))
            if "asker" in roles[:at]:
                result.append(Example("back", own, before == "asker" and here == "official", way, asked))
            opened = here == "asker" and (may or (opened and before == "asker"))
    return result


def _shown(text: str, turns: list[Said], way: Way, draw: Random) -> list[_Shown]:
    """Put turns under the labels that are left; where no label is left, talk between two other voices is one."""
    blocks: list[_Shown] = []
    before: Said | None = None
    if way == "twice":
        turns = [part for turn in turns for part in _parted(text, turn)]
    for turn in turns:
        hidden = False
        if way == "all":
            hidden = turn.role != "other" and before is not None and before.role != "other"
        elif turn.role == "asker":
            hidden = way in ("press", "both", "twice") or (way == "some" and draw.random() < SOME)
        elif turn.role == "official" and way == "both" and before is not None and before.role == "asker":
            hidden = draw.random() < FOLLOWING
        if hidden and blocks and blocks[-1].turns[0].role != "other":
            blocks[-1] = replace(blocks[-1], turns=(*blocks[-1].turns, turn))
        elif way == "shown" and turn.role == "official" and len(turn.units) > 1 and draw.random() < TWICE:
            at = draw.randrange(1, len(turn.units))
            blocks.append(_Shown(turn.who, (replace(turn, units=turn.units[:at]),)))
            blocks.append(_Shown(turn.who, (replace(turn, units=turn.units[at:]),)))
        elif not hidden:
            blocks.append(_Shown(turn.who, (turn,), labelled=way != "all"))
        before = turn
    return [block for block in blocks if way != "all" or block.turns[0].role != "other"]


def _parted(text: str, turn: Said) -> list[Said]:
    """Cut an official's turn behind each paragraph that could be somebody's question."""
    if turn.role != "official":
        return [turn]
    cuts = [at + 1 for at in range(1, len(turn.units) - 1) if may_ask(text, turn.units[at])]
    return [replace(turn, units=turn.units[start:end]) for start, end in pairwise([0, *cuts, len(turn.units)])]
