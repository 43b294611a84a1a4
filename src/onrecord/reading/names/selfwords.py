"""Askers who name themselves in other words than most: ``Dana Reyes, freelance.`` and ``Dana Reyes is my name.``."""

from __future__ import annotations

import re

from onrecord.model import Span
from onrecord.reading.names.introductions import (
    HELLO,
    NAME,
    OUTLET,
    Introduction,
    introduces_self,
    is_kind,
    is_personal,
    outlet_of,
)
from onrecord.reading.names.selfabroad import introduces_abroad
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

HEAD = 260
"""Code points at the beginning of a turn in which an asker says who asks."""
_B = r"[ \u00a0\n]+"
_FREE = lazy_re(
    rf"(?:{HELLO}){{0,4}}(?:(?:[Ii][’']m|[Ii] am|[Mm]y name is|[Tt]his is|[Ii]t[’']s){_B})?(?P<name>{NAME}),{_B}"
    rf"(?:(?:and{_B})?(?:I[’']m|I{_B}am){_B})?(?:an?{_B})?(?:freelance(?:r)?|independent)"
    rf"(?:{_B}(?:journalist|reporter|writer|correspondent|photographer))?"
    rf"(?:[.!]|,(?={_B}(?:I|[Mm]y|[Hh]i|[Hh]ello|[Tt]hank|[Gg]ood|[Mm]r|[Mm]s|[Mm]adam|[Ss]ir|[Aa]nd{_B}I|[Hh]ow|[Ww]h\w+)\b))"
)
"""``Hi, Dana Reyes, freelance.``"""
_ASIDE = lazy_re(
    rf"(?:{HELLO}){{0,4}}(?:(?:[Ii][’']m|[Ii] am|[Tt]his is|[Ii]t[’']s){_B})?(?P<name>{NAME}),{_B}"
    rf"(?:I[’']m{_B}(?:new|over{_B}here|back{_B}here|up{_B}here)(?:{_B}(?:here|to{_B}this))?|over{_B}here|back{_B}here|new{_B}here),{_B}"
    rf"(?:with|from|of|for){_B}{OUTLET}(?=[.,!?;:])"
)
"""``Dana Reyes, I'm new, with the Harbour Wire.``"""
_MY_NAME = lazy_re(rf"(?:\A(?:{HELLO}){{0,4}}|[.!?]{_B})(?P<name>{NAME}),?{_B}is{_B}my{_B}name\b")
_HOST = lazy_re(
    rf"(?:^|(?<=[.!?])[”\"]?{_B})(?:(?:[Aa]nd|[Aa]gain),?{_B})?(?:[Ii][’']m|[Ii]{_B}am|[Mm]y{_B}name{_B}is|"
    rf"[Mm]y{_B}name[’']s){_B}(?P<name>{NAME})(?<![’']s)(?=[.,;!]|{_B}(?:and|from|with|in|at|for|here)\b|$)",
    re.MULTILINE,
)
"""``Welcome to Harbour House. My name is Dana Reyes, ...``"""
REPORTS = 120
"""Code points before a name in which others' words may be announced."""
_REPORTED = lazy_re(
    r"\b(?:he|she|they|it|who) (?:just )?(?:wrote|writes|says|said|told|tells)\b|\b[Dd]ear [a-z]|"
    r"\b(?:letter|poem|diary)\b"
)
"""What tells that others' words are read out: ``Dear all, he wrote. I am Dana Reyes and ...``."""
OPENS_WITHIN = 900
"""Code points at the beginning of a talk in which whoever opens it says who he is."""


def opens_as(text: str, start: int, end: int) -> Introduction | None:
    """Find the one name that whoever opens a talk gives as his own, in whichever of his first sentences."""
    told = [
        found
        for found in _HOST.finditer(text, start, min(end, start + OPENS_WITHIN))
        if is_personal(found["name"])
        and not is_kind(found["name"])
        and not _is_quoted(text, start, found.start("name"))
        and _REPORTED.search(text, max(start, found.start("name") - REPORTS), found.end() + REPORTS // 2) is None
    ]
    if not told or len({fold(found["name"]) for found in told}) > 1:
        return None
    name = Span(*told[0].span("name"))
    return Introduction(" ".join(told[0]["name"].split()), None, name)


def _is_quoted(text: str, start: int, at: int) -> bool:
    """Tell whether a quotation that begins before a place in its paragraph is still open there."""
    before = text[max(start, text.rfind("\n", start, at)) : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def says_who(text: str, start: int, end: int) -> Introduction | None:
    """Find who a turn's first words say that its speaker is, in any form that is known."""
    return introduces_abroad(text, start, end) or introduces_self(text, start, end) or _says_plainly(text, start, end)


def _says_plainly(text: str, start: int, end: int) -> Introduction | None:
    """Find the name that an asker gives as his own in the first words of a turn, without an outlet by name."""
    stop = min(end, start + HEAD)
    head = text[start:stop]
    found = _FREE.match(head) or _ASIDE.match(head) or (_MY_NAME.search(head) if "my name" in head else None)
    if found is None or not is_personal(found["name"]):
        return None
    outlet = outlet_of(found.groupdict().get("outlet"))
    name = Span(start + found.start("name"), start + found.end("outlet" if outlet else "name"))
    return Introduction(" ".join(found["name"].split()), outlet, name)
