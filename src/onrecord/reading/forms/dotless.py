"""Names of languages whose capital ``I`` is a dotless letter, as a page shows that it is written in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.labels.display import set_down_dotless
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.grammar.labels.labels import LabelParts
    from onrecord.reading.page.page import Page

_WORD = lazy_re(r"(?<!\w)(?<!\w[’'-])[a-zâçğöşüı]*ı")
"""A word with that letter that is nobody's name: an English page has names with it too."""


def with_dotless(page: Page, parts: LabelParts) -> LabelParts:
    """Give a label with its name set down as the page's language does, where that has a dotless letter."""
    if parts.name is None or not ("ı" in page.text and ("ş" in page.text or "ğ" in page.text)):
        return parts
    if _WORD.search(page.text) is None:
        return parts
    return msgspec.structs.replace(parts, name=set_down_dotless(parts.name))
