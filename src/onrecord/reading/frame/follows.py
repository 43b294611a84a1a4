"""The line of a page that says that the transcript follows: what stands above it is none of the talk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.reading.page.page import Page

MAX_HEADER_LINES = 400
TALK_WITHIN = 40
"""Lines below a sentence that tells of the talk in which its first label must stand."""
FOLLOWS_WITHIN = 20
"""Lines from the top in which a page says that the transcript follows."""
_HEADS_TALK = re.compile(r"(?:read )?(?:the )?(?:full |complete |episode |rush )*transcript", re.IGNORECASE)
_BEGINS = re.compile(r"[(\[]begin(?:ning of)? (?:official |the )?(?:transcript|text)[)\]]", re.IGNORECASE)
_FOLLOWS = re.compile(
    r"\b(?:transcript|remarks|text)\b[^.?!]{0,60}\b(?:below|follows|as follows|here follows)\W*$", re.IGNORECASE
)


def told_of(page: Page) -> int:
    """Give the index behind the line that says that the transcript follows; 0 where none does."""
    own = 0
    for index, line in enumerate(page.lines[:MAX_HEADER_LINES]):
        text = page.line_text(line)
        if _BEGINS.fullmatch(text):
            return index + 1
        if page.told_kind(line.start) is not None:
            continue  # a site's menu may be long
        own += 1
        if own <= FOLLOWS_WITHIN and (_FOLLOWS.search(text) or _HEADS_TALK.fullmatch(text.strip("*_#: "))):
            return index + 1
        if own == TALK_WITHIN:
            break
    return 0
