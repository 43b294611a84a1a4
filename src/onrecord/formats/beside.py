"""Where pages begin that stand one behind the other in one file, as archives and scripts put them together."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from onrecord.text.lazy import lazy_re

_NEXT = lazy_re(r"</html\s*>(?:\s|<!--[^<>]*-->)*(?=<!doctype\s+html|<html[\s>])", re.IGNORECASE)
"""An end and a beginning. Beginnings alone do not tell: pages name ``html`` several times, for browsers of one kind."""
_SKIPPED = frozenset("script style template".split())


def page_starts(source: str) -> list[int]:
    """Give where pages begin in an HTML source: 0, and behind the end of each page that another follows."""
    found = [(match.start(), match.end()) for match in _NEXT.finditer(source)]
    if not found:
        return [0]
    walk = _Ends()
    walk.feed(source)
    return [0, *(end for start, end in found if start in walk.ends)]


class _Ends(HTMLParser):
    """Notes where pages end that are open: in a script, a comment or a template ``</html>`` ends nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.ends: set[int] = set()
        self._place = 0
        self._skipped: list[str] = []

    def updatepos(self, i: int, j: int) -> int:
        self._place += max(j - i, 0)
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's
        if tag in _SKIPPED:
            self._skipped.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED and tag in self._skipped:
            self._skipped.remove(tag)
        elif tag == "html" and not self._skipped:
            self.ends.add(self._place)

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002 - the parser's
        return (
            super().parse_marked_section(i, report)
            if self.rawdata.startswith("<![CDATA[", i)
            else self.parse_bogus_comment(i)
        )
