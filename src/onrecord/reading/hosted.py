"""Interviews whose asker has a label at the first turn only, and the one who answers at each.

``Dana Reyes: Good morning, Governor.`` opens the talk; below it a question stands under each answer without a label.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.reading.interviews import seem_labelled
from onrecord.reading.unlabelled import whole
from onrecord.reading.voices import cut_block

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.reading.blocks import Block
    from onrecord.reading.event import Header
    from onrecord.reading.page import Page
    from onrecord.reading.voice import Voice
    from onrecord.reading.voices import Unit

FEWEST = 4
"""Answers, at least, with another's words below each."""
ASKING = 3
"""One of those words in this many asks."""
OPENS = 120
"""Words, at most, with which whoever asks opens the talk."""
OPENS = 120
"""Words, at most, with which whoever asks opens the talk."""
HEADS = 10
"""One answer in this many, at most, begins by asking."""


def split_hosted(
    page: Page, blocks: Sequence[Block], voice_of: Callable[[Block], Voice | None], header: Header
) -> list[Block] | None:
    """Take what whoever opens the talk says without a label from under the answers of the one whom he asks.

    None where the document does not show it: he opens it shortly and has no office, each answer but the last has words
    below its first paragraph, and these ask. Where the press asks, whoever opens the talk is one of those asked.
    """
    at = next((index for index, block in enumerate(blocks) if block.label is not None), len(blocks))
    rest = blocks[at + 1 :]
    if (
        len(rest) <= FEWEST
        or header.values.get("event") not in ("interview", None)
        or any(block.label is None for block in rest)
    ):
        return None
    host, answers = voice_of(blocks[at]), voice_of(rest[0])
    if host is None or not (host.names and host.one_person) or answers is None or not answers.one_person:
        return None
    opens = sum(len(page.text[each.start : each.end].split()) for each in blocks[at].paragraphs)
    if host.roles or opens > OPENS or host is answers or answers.kind not in ("unknown", "principal"):
        return None
    if any(voice_of(block) is not answers for block in rest):
        return None
    units = [whole(page, block) for block in rest[:-1]]
    if any(len(each) < 2 for each in units):  # noqa: PLR2004 - an answer, and what is said to it
        return None
    if seem_labelled(page.text, [each[-1] for each in units]) * ASKING > len(units):
        return None  # labels that were not read as any
    asking = sum(_asks(page.text, each[-1]) for each in units)
    if asking * ASKING < len(units) or sum(_asks(page.text, each[0]) for each in units) * HEADS > len(units):
        return None
    result = [*blocks[: at + 1]]
    for block, each in zip(rest[:-1], units, strict=True):
        begins = len(each) - 1
        while begins > 1 and _asks(page.text, each[begins - 1]):
            begins -= 1
        result.append(block)
        said = cut_block(block, each[begins].start)
        said.under = blocks[at].label
        result.append(said)
    return [*result, rest[-1]]


def _asks(text: str, unit: Unit) -> bool:
    return text.find("?", unit.start, unit.end) >= 0
