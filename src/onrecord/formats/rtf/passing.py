"""Passes over what is no text in an RTF document: pictures, tables, what the file says of itself."""

from __future__ import annotations

import re

from onrecord.text.lazy import lazy_re

_SEEN = lazy_re(rb"\\(?:bin(?P<size>[0-9]{1,10}) ?|(?P<par>pard|sectd)(?![A-Za-z])|[^A-Za-z])|[{}]", re.DOTALL)


def passed_over(data: bytes, at: int, *, bare: bool) -> tuple[int, bool]:
    """Pass over the rest of a group.

    Args:
        data: the file.
        at: a byte in the group.
        bare: no paragraph begins in such a group.

    Returns:
        The byte of the brace that closes it, or the end of the file; of a bare group whose end was lost,
        where a paragraph begins. Then whether the group was what it should be.
    """
    depth = 0
    while found := _SEEN.search(data, at):
        at = found.end()
        if found["size"]:
            size = int(found["size"])
            at += size if at + size <= len(data) else 0
        elif found["par"]:
            if bare and not depth:
                return found.start(), False
        elif found[0] == b"{":
            depth += 1
        elif found[0] == b"}":
            depth -= 1
            if depth < 0:
                return found.start(), True
    return len(data), True
