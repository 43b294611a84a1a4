"""Unlabelled voices that rules leave undecided: the model's say, where the structure makes one plausible.

The model is asked where the same label stands twice in a row over several paragraphs, where other questions of the
document stand without a label, and where a document has no label at all. It cuts only what it is sure of; whose the
words are it doesn't say.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from onrecord.model import Span
from onrecord.reading.blocks.blocks import Block, Told
from onrecord.reading.unlabelled.signs import Setting, signs
from onrecord.reading.unlabelled.voicemodel import shipped
from onrecord.reading.unlabelled.voices import cut_block, units_of
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page
    from onrecord.reading.unlabelled.voices import Unit

_SENTENCE_END = lazy_re(r"[.?!…][\"'”’)\]]*\s+")
_BEGINS = lazy_re(r"[\"“(*_\[]*(?:[^\W\d_a-z]|\d)")
FEWEST = 5
"""Words that a question has at least, where nothing but the model tells that it is another's."""
INTERVIEW = 3
"""Questions that a document without any label must show before one is cut out of it."""
MOST = 0.96
"""As sure as a turn of the model's may be called: the share of held-out examples that were right at its threshold."""
TENTHS = 10


def split_unlabelled(page: Page, blocks: Sequence[Block], voice_of: Callable[[Block], Voice | None]) -> list[Block]:
    """Take out of blocks the words that the model is sure are another's, as blocks without a label."""
    voices = [voice_of(block) for block in blocks]
    labelled = [index for index, block in enumerate(blocks) if block.label is not None]
    press = any(voice is not None and voice.kind == "press" for voice in voices)
    dropped = any(block.voice == "other" for block in blocks)
    again = _again([voices[index] for index in labelled])
    alone = not labelled
    result: list[Block] = []
    for index, block in enumerate(blocks):
        result.append(block)
        voice = voices[index]
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if not block.paragraphs or block.voice == "other" or (after is not None and after.voice == "other"):
            continue
        if voice is None and not alone:
            continue
        if voice is not None and voice.kind in ("press", "moderator", "interpreter"):
            continue
        same = after is not None and voices[index + 1] is voice and voice is not None
        if not (same or alone or dropped):
            continue
        if page.text.find("?", block.paragraphs[0].start, block.paragraphs[-1].end) < 0:
            continue
        units = whole(page, block)
        if not any(may_ask(page.text, unit) for unit in units[1:]):
            continue
        setting = Setting(same=same, press=press, again=again, after=first_of(page, after))
        cuts = decide(page.text, units, setting)
        if alone and sum(cut[1] == "asker" for cut in cuts) < INTERVIEW:
            continue
        result += _cut(page.text, block, units, cuts)
    return result


def whole(page: Page, block: Block) -> list[Unit]:
    """Cut a block into paragraphs; where blank lines part them, a wrapped line that ends a sentence parts nothing."""
    units = units_of(page, block)
    if not (page.wrapped and page.usual_gap):
        return units
    merged: list[Unit] = []
    for unit in units:
        if merged and merged[-1].paragraph == unit.paragraph:
            merged[-1] = merged[-1]._replace(end=unit.end)
        else:
            merged.append(unit)
    return merged


def first_of(page: Page, block: Block | None) -> tuple[int, int] | None:
    """Give the place of a block's first paragraph; None where it has none."""
    units = [] if block is None else whole(page, block)
    return (units[0].start, units[0].end) if units else None


def _again(voices: Sequence[Voice | None]) -> int:
    """Tell, in tenths, how many labels are followed by the same speaker's."""
    pairs = len(voices) - 1
    if pairs < 1:
        return TENTHS
    return TENTHS * sum(one is two for one, two in pairwise(voices)) // pairs


def may_ask(text: str, unit: Unit) -> bool:
    """Tell whether a paragraph can be the beginning of somebody's question: a sentence's beginning, a question in it.

    Of others the model is not asked: broken-off talk and a rhetorical "Why?" are where it would go wrong.
    """
    words = text[unit.start : unit.end].split()
    return len(words) >= FEWEST and text.find("?", unit.start, unit.end) >= 0 and _BEGINS.match(words[0]) is not None


def decide(text: str, units: Sequence[Unit], setting: Setting) -> list[tuple[int, Literal["asker", "back"], float]]:
    """Find the paragraphs at which the voice changes: index, to whom, how sure."""
    model = shipped()
    cuts: list[tuple[int, Literal["asker", "back"], float]] = []
    asking = False
    for index in range(1, len(units)):
        part = model.back if asking else model.asker
        before = units[index - 1]
        # Where the paragraph before asks too, the question may have begun there.
        if not asking and (text.find("?", before.start, before.end) >= 0 or not may_ask(text, units[index])):
            continue
        sure = part.sure(signs(text, units, index, setting))
        if sure >= part.threshold:
            cuts.append((index, "back" if asking else "asker", sure))
            asking = not asking
    return cuts


def _cut(
    text: str, block: Block, units: Sequence[Unit], cuts: Sequence[tuple[int, Literal["asker", "back"], float]]
) -> list[Block]:
    made: list[Block] = []
    for number, (index, kind, sure) in enumerate(cuts):
        end = units[cuts[number + 1][0] if number + 1 < len(cuts) else len(units) - 1].end
        new = cut_block(made[-1] if made else block, units[index].start)
        new.voice = "other" if kind == "asker" else "back"
        new.told = Told(telling(text, units[index].start, end), min(round(sure, 2), MOST))
        made.append(new)
    return made


def telling(text: str, start: int, end: int) -> Span:
    """Give the sentence that tells most: the first question, or else the first sentence."""
    mark = text.find("?", start, end)
    begin = start
    stop = mark + 1
    for found in _SENTENCE_END.finditer(text, start, end):
        if mark < 0 or found.start() >= mark:
            stop = stop or found.start() + 1
            break
        begin = found.end()
    return Span(begin, stop or end)
