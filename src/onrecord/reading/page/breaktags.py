"""What an editor's program leaves in a text where a page of a web site ends: ``_editor_page_break_tag_``."""

from __future__ import annotations

import re

from onrecord.model import Span

_HINTS = ("page_break", "page-break", "page break", "pagebreak", "nextpage", "#p#", ".page--]")
"""One of these stands in each such tag, in small letters."""
_TAG = re.compile(
    r"(?<!\w)_(?:[a-z]{1,20}_){0,3}page_?break(?:_[a-z]{1,20}){0,3}_|"
    r"[\[{][-=!* ]{0,4}(?:page[ _-]?break|next[_-]?page|[a-z]{2,20}\.page)[-=!* ]{0,4}[\]}]|"
    r"<!-{2,3} {0,2}(?:page[ _-]?break|next[_-]?page) {0,2}-{2,3}>|"
    r"#p#[^#\n]{0,40}#e#"
)
"""``_editor_page_break_tag_``, ``[page break]``, ``<!--nextpage-->``, ``#p#...#e#``: nobody speaks so."""


def break_tags(low: str) -> tuple[Span, ...]:
    """Find the tags of page breaks in a text in small letters, on lines of their own or beside what is printed."""
    if not any(hint in low for hint in _HINTS):
        return ()
    return tuple(Span(*found.span()) for found in _TAG.finditer(low))
