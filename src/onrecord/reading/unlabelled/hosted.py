"""Interviews whose asker has a label at the first turn only, and the one who answers at each.

``Dana Reyes: Good morning, Governor.`` opens the talk; below it a question stands under each answer without a label.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.reading.names.introductions import introduces_self
from onrecord.reading.unlabelled.interviews import seem_labelled
from onrecord.reading.unlabelled.unlabelled import whole
from onrecord.reading.unlabelled.voices import cut_block, ends_asking

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.reading.blocks.blocks import Block
    from onrecord.reading.frame.event import Header
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page
    from onrecord.reading.unlabelled.voices import Unit

FEWEST = 4
"""Answers, at least, with another's words below each."""
LABELLED = 3
"""One of those words in so many seems to have a label, at most."""
ASKING = 5, 2
"""Of so many of those words, so many end in a question, at least."""
REMARK = 15
"""Words, at most, of what is said to an answer of one paragraph and asks nothing: ``So not to the end.``"""
OPENS = 120
"""Words, at most, with which whoever asks opens the talk."""
HEADS = 10
"""One answer in this many, at most, begins by asking."""
_OTHERS = re.compile(
    r"\b(?:questions?|reporters?|journalists?|press|media|audience|students?|residents?|callers?|listeners?|fragen|"
    r"publikum|journalist\w*|questions|preguntas|periodistas|domande|giornalisti|perguntas|jornalistas|pytani\w+|"
    r"dziennikar\w+|otázk\w+|otázek|novinář\w+|kérdés\w+|újságíró\w+|вопрос\w*|журналист\w*|питан\w+)\b",
    re.IGNORECASE,
)
"""How whoever opens a talk says that others ask in it."""


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
    opens = " ".join(page.text[each.start : each.end] for each in blocks[at].paragraphs)
    if host.roles or host is answers or answers.kind not in ("unknown", "principal"):
        return None
    if len(opens.split()) > OPENS or _OTHERS.search(opens) is not None:
        return None
    if any(voice_of(block) is not answers for block in rest):
        return None
    units = [whole(page, block) for block in rest[:-1]]
    if any(len(each) < 2 for each in units):  # noqa: PLR2004 - an answer, and what is said to it
        return None
    if seem_labelled(page.text, [each[-1] for each in units]) * LABELLED > len(units):
        return None  # labels that were not read as any
    asking = [ends_asking(page.text, each[-1]) for each in units]
    if sum(asking) * ASKING[0] < len(units) * ASKING[1]:
        return None
    if sum(_asks(page.text, each[0]) for each in units) * HEADS > len(units):
        return None
    if not all(asks or _remarks(page.text, each) for asks, each in zip(asking, units, strict=True)):
        return None  # more of an answer, it may be
    if any(introduces_self(page.text, each[-1].start, each[-1].end) for each in units):
        return None
    result = [*blocks[: at + 1]]
    for block, each in zip(rest[:-1], units, strict=True):
        begins = len(each) - 1
        while begins > 1 and ends_asking(page.text, each[begins - 1]):
            begins -= 1
        result.append(block)
        said = cut_block(block, each[begins].start)
        said.under = blocks[at].label
        result.append(said)
    return [*result, rest[-1]]


def _remarks(text: str, units: Sequence[Unit]) -> bool:
    """Tell whether what stands below an answer is plainly no more of it: a question, or a few words below the first."""
    said = units[-1]
    few = len(text[said.start : said.end].split()) <= REMARK and len(units) == 2  # noqa: PLR2004 - answer and remark
    return few or _asks(text, said)


def _asks(text: str, unit: Unit) -> bool:
    return text.find("?", unit.start, unit.end) >= 0
