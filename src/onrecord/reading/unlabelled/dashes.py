"""Talks in which a dash opens every turn, or every question, and no label says whose it is.

Presidents' offices and newspapers of Eastern and Southern Europe print interviews so: the one who asks and the one
who answers take turns, and further paragraphs of an answer have no dash. Lists print dashes as well, so one is
believed only where every other dashed paragraph asks and the ones between answer.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.reading.blocks.blocks import Block, Paragraph
from onrecord.reading.frame.event import asks_readers
from onrecord.reading.unlabelled.dashtalk import by_questions, without_foot
from onrecord.reading.unlabelled.interviews import SELF
from onrecord.reading.unlabelled.unlabelled import whole
from onrecord.reading.unlabelled.voices import ends_asking
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Page
    from onrecord.reading.unlabelled.voices import Unit

_DASH = lazy_re(r"(?:[-–—―][ \u00a0\u2009]+|[–—―](?=[^\W\d_]))")
BEHIND_DASH = lazy_re(r"[-–—―][ \u00a0\u2009]*\Z")
_YOU = lazy_re(
    r"\b(?:(?:you|your|yours|mr\.?|madam|vous|votre|vos|sie|ihr\w*|usted|su)\b|"
    r"(?:minister|president|secretary|chancellor|governor|director|general|ambassador|commissioner),)",
    re.IGNORECASE,
)
FEWEST = 3
"""Questions that a talk of dashes must show."""
ASKING = 0.6
"""Share, at least, of the dashed paragraphs in a questioner's places that end in a question."""
NEARLY_ALL = 0.8
BACK = 0.15
"""Share, at most, of answers that end in a question which another answers: one is let pass."""
LEDE = 2000
"""Code points above the first question in which whoever asks is named."""
ABOVE = 12
"""Paragraphs, at most, above the first dash."""


def split_dashes(page: Page, block: Block, header: Header) -> list[Block]:
    """Part questions from answers where dashes open them; what the dashes leave in doubt is given to nobody."""
    text = page.text
    units = whole(page, block)
    dashed = [at for at, unit in enumerate(units) if _DASH.match(text, unit.start, unit.end)]
    if len(dashed) < FEWEST or dashed[0] > ABOVE or asks_readers(page, header):
        return [block]
    stretches = [units[at:end] for at, end in pairwise([*dashed, len(units)])]
    result = [Block(None, _paragraphs(units[: dashed[0]]), "lede")]
    if _only_questions(text, stretches):
        for first, *answer in stretches:
            result += [Block(None, _paragraphs([first], text), "other"), Block(None, _paragraphs(answer), "back")]
    else:
        voices = _by_turns(text, stretches)
        foot: Sequence[Unit] = ()
        if not voices:
            own = without_foot(text, stretches[-1])
            foot, stretches[-1] = stretches[-1][own:], stretches[-1][:own]
            voices = by_questions(text, stretches)
        result += [Block(None, _paragraphs(each, text), voice) for each, voice in zip(stretches, voices, strict=False)]
        if voices and foot:
            result.append(Block(None, _paragraphs(foot), "lede"))
    return [each for each in result if each.paragraphs] if len(result) > 1 else [block]


def _paragraphs(units: Sequence[Unit], text: str = "") -> list[Paragraph]:
    """Make paragraphs of units; with the text given, the first is without its dash."""
    made = [Paragraph(unit.start, unit.end, unit.gap) for unit in units]
    sign = _DASH.match(text, made[0].start, made[0].end) if text else None
    return made if sign is None else [made[0]._replace(start=sign.end()), *made[1:]]


def _talks(text: str, asking: Sequence[Sequence[Unit]], said: Sequence[Sequence[Unit]]) -> bool:
    """Tell whether the ones speak to somebody, and the others of themselves and no less."""
    return (
        any(_YOU.search(text, each[0].start, each[-1].end) for each in asking)
        and sum(SELF.search(text, each[0].start, each[-1].end) is not None for each in said) * 2 >= len(said)
        and sum(map(_length, said)) >= sum(map(_length, asking))
    )


def _length(units: Sequence[Unit]) -> int:
    return units[-1].end - units[0].start


def _only_questions(text: str, stretches: Sequence[Sequence[Unit]]) -> bool:
    """Tell whether dashes open the questions alone, with the answers below them."""
    asks = sum(ends_asking(text, each[0]) for each in stretches)
    said = [each[1:] for each in stretches if len(each) > 1]
    return (
        asks >= FEWEST
        and asks >= NEARLY_ALL * len(stretches)
        and len(said) >= NEARLY_ALL * len(stretches)
        and not any(ends_asking(text, each[-1]) for each in said)
        and _talks(text, [each[:1] for each in stretches], said)
    )


def _by_turns(text: str, stretches: Sequence[Sequence[Unit]]) -> list[str]:
    """Give whose each dashed stretch is; nothing where they are no questions and answers by turns."""
    asks = [ends_asking(text, each[-1]) for each in stretches]
    back = [at for at in range(1, len(asks), 2) if asks[at] and not any(asks[at + 1 : at + 2])]
    one = asks[::2]
    if (
        sum(one) < FEWEST
        or sum(one) < ASKING * len(one)
        or len(back) > max(1, BACK * len(one))
        or not _talks(text, stretches[::2], stretches[1::2])
    ):
        return []
    voices = ["other", "back"] * len(one)
    for at in back:
        # Asked back, or a dash too many or too few: nobody's, up to the next question in its place.
        before = max((i for i in range(0, at, 2) if asks[i]), default=0)
        behind = min((i for i in range(at + 1, len(asks), 2) if asks[i]), default=len(asks))
        voices[before + 1 : behind] = ["nobody"] * (behind - before - 1)
    return voices[: len(asks)]
