"""Heads and feet that a text keeps of its pages: the same words with a number that goes up by one."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NUMBERED = lazy_re(
    r"(?P<head>[^\W\d_](?:[^\n]{0,78}?[^\s|–—-])??)"
    r"(?P<apart>[ \t\u00a0]{1,100}(?:[|–—-][ \t\u00a0]{1,20})?(?:page[ \t\u00a0]{1,20})?)(?P<number>\d{1,4})"
    r"(?: of \d{1,4})?",
    re.IGNORECASE,
)
_NUMBER_FIRST = lazy_re(
    r"(?P<number>\d{1,4})(?P<apart>[ \t\u00a0]{3,100})(?P<head>[^\W\d_](?:[^\n]{0,78}?[^\s])??)", re.IGNORECASE
)
"""``1843        D143``, at the outer edge of a left page."""
_COLUMNS = lazy_re(
    r"(?P<head>[^\W_][^\t\n]{3,60}?)(?:\t+|[ ]{3,100})"
    r"(?=[^\W\d_])(?:[^\t\n]{3,90}?)(?:\t+|[ ]{3,100})(?P<number>\d{1,4})"
)
"""``3rd March, 2031        Questions        1847``: what each page is about, between the day and the page's number."""
_LEFT = lazy_re(r"(?P<number>\d{1,5})[ \u00a0](?P<head>[^\W\d_][^\n]{19,170})")
_RIGHT = lazy_re(r"(?P<head>[^\W\d_][^\n]{19,170})[ \u00a0](?P<number>\d{1,5})")
"""``874 Harbour Council – 3rd Sitting, 4 March 2031`` on a left page, ``... 4 March 2031 875`` on a right one."""
_CODE = lazy_re(r"(?P<head>[A-Z][A-Z0-9]{1,7}(?:[._-]\d{3,8}){0,4}[._-]?)(?P<number>\d{3,10})")
"""``HLN.0001.0012.0007``, on each page of an exhibit."""
_FIELD = lazy_re(r"(?:^|(?<=[ \t]{2}))([^\W\d_][^\W\d_]{2,20})[ \t]*:(?=[ \t]|$)")
"""``Board : Lamps    From : 10.04``: a field of a page's head; a blank gap parts it from the one before."""
_LABEL = lazy_re(r"[^\n:]{1,60}:(?:\s|$)")
_SENTENCE = lazy_re(r"[.?!…—–-][\"'”’»)\]*_]{0,3}$")
_RIGHTS = lazy_re(
    r"©|\b(?:copyright|rights reserved|reproduc\w*|copied|copying|passed on|confidential|prohibited|permission)\b",
    re.IGNORECASE,
)
_COLUMN = lazy_re(r"\([A-D]\)(?:[ \t\u00a0]{1,100}\([A-D]\))?")
"""The letter of a page's column, or of both: ``(A)    (C)``."""
HEAD_WORDS = 4
"""Blanks, at least, in a head with one blank between it and a page's number.

Of what is said hardly any line comes back with the next number.
"""
_GAP = lazy_re(r"(?:\t+|[ \u00a0]{3,100})[ \t\u00a0]*")
_RULE = lazy_re(r"[_=*–—-]{5,200}")
_DAY = lazy_re(r"(?:\d{1,2}[./-]){2}\d{4}|\d{4}(?:[./-]\d{1,2}){2}")
"""A day in figures, and nothing else."""
WIDE = 3
"""Blanks that set a page's number apart from one word, at least: ``D143          1842``."""
PAGE = 400
"""Characters from one such line to the next, at least: rows of a table stand closer."""
LONGEST = 200
"""Characters of such a line."""
SHORTEST = 12
"""Characters, at least, of a head or foot without a number."""
BESIDE = 3
"""Lines from a page's number within which its head and foot stand."""
PAGE_LINES = 6
"""Lines of a page, at least, that a bare number counts: what is counted more closely is no page."""
DEEP = 12
"""Lines of a foot that stands above every page's number, at most."""
FOOT_WORDS = 3
"""Words of such a foot, at least."""
LONG_FOOT = 20
"""Words from which nobody says the same at the end of each page."""
DIGITS = 4
FEWEST = 3
"""Lines that a count has at least; two do where the number stands apart from the words, or behind ``page``."""


def repeated_edges(text: str, lines: Sequence[tuple[int, int]], counted: frozenset[int]) -> frozenset[int]:
    """Give the starts of the lines that stand again and again beside a page's number, and nowhere else but once.

    Args:
        text: the whole text.
        lines: start and end of each line.
        counted: the starts of the lines that count pages.
    """
    alone = [at for at, (start, end) in enumerate(lines) if end - start <= DIGITS and text[start:end].isdecimal()]
    numbers = [int(text[slice(*lines[at])]) for at in alone]
    rising = {
        each
        for (one, this), (two, that) in pairwise(zip(numbers, alone, strict=True))
        if two == one + 1 and that - this >= PAGE_LINES
        for each in (this, that)
    }
    pages = rising | {at for at, (start, _) in enumerate(lines) if start in counted}
    if len(pages) < FEWEST - 1:
        return frozenset()
    where: dict[str, list[int]] = {}
    for at, (start, end) in enumerate(lines):
        words = SHORTEST <= end - start <= LONGEST and text[end - 1] not in ":.?!…,;" and " " in text[start:end]
        if words or (end - start <= SHORTEST and _DAY.fullmatch(text, start, end)):
            where.setdefault(" ".join(text[start:end].split()), []).append(at)
    found: set[int] = set()
    for places in where.values():
        beside = [at for at in places if not pages.isdisjoint(range(at - BESIDE, at + BESIDE + 1))]
        if len(beside) >= FEWEST - 1 and len(places) <= len(beside) + 1:
            found.update(lines[at][0] for at in beside)
    rules = {at for page in pages for at in (page - 1, page + 1) if 0 <= at < len(lines)}
    found.update(lines[at][0] for at in rules if _RULE.fullmatch(text, *lines[at]))
    return frozenset(found)


def running_lines(text: str, lines: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Give the starts of the lines that count pages; one word and a number count other things, ``Question 2``.

    Args:
        text: the whole text.
        lines: start and end of each line.
    """
    counts: dict[str, list[tuple[int, int]]] = {}
    for start, end in lines:
        inside = text[start:end] if end - start <= LONGEST else ""
        columns = _COLUMNS.fullmatch(inside) if "\t" in inside or "   " in inside else None
        if columns is not None:
            counts.setdefault(f"word {columns['head']}\t", []).append((int(columns["number"]), start))
        mirrored = _mirrored(inside) if "   " in inside or "\t" in inside else None
        if mirrored is not None:
            counts.setdefault(f"word {mirrored[0]}\n", []).append((mirrored[1], start))
        code = _CODE.fullmatch(inside) if inside[-1:].isdigit() and inside[:1].isupper() else None
        if code is not None:
            counts.setdefault(f"word {code['head']}\f", []).append((int(code["number"]), start))
        first = text[start].isdigit()
        if inside and (first or text[end - 1].isdigit()) and inside.count(" ") >= HEAD_WORDS:
            mirrored_head = (_LEFT if first else _RIGHT).fullmatch(inside)
            if mirrored_head is not None:
                key = f"word {mirrored_head['head']}\v"
                counts.setdefault(key, []).append((int(mirrored_head["number"]), start))
        if end - start > LONGEST or not (first or (text[end - 1].isdigit() and text[start].isupper())):
            continue
        found = (_NUMBER_FIRST if first else _NUMBERED).fullmatch(text, start, end)
        if found is None:
            continue
        word = " " not in found["head"] and not found["apart"].strip(" \t\u00a0")
        if word and len(found["apart"]) < WIDE:
            continue
        sure = len(found["apart"]) > 1
        key = f"word {found['head']}" if word or first else f"{sure}{found['head']}"
        counts.setdefault(key, []).append((int(found["number"]), start))
    return frozenset(
        start
        for key, counted in counts.items()
        if len(counted) >= (FEWEST - 1 if key.startswith("True") else FEWEST)
        and all(after[0] == before[0] + 1 for before, after in pairwise(counted))
        and (not key.startswith("word") or all(after[1] - before[1] > PAGE for before, after in pairwise(counted)))
        for _, start in counted
    )


def repeated_feet(text: str, lines: Sequence[tuple[int, int]], counted: frozenset[int]) -> frozenset[int]:
    """Give the starts of the lines that stand in one order above every page's number but the first.

    They stand below the last page too. Inside a turn they would be the speaker's words.

    Args:
        text: the whole text.
        lines: start and end of each line.
        counted: the starts of the lines that count pages.
    """
    ends = [at for at, (start, _) in enumerate(lines) if start in counted][1:]
    if len(ends) < FEWEST - 1:
        return frozenset()
    foot: list[str] = []
    while len(foot) < DEEP and ends[0] > len(foot) + 1:
        above = {" ".join(text[slice(*lines[end - len(foot) - 1])].split()) for end in ends}
        if len(above) > 1:
            break
        foot.insert(0, above.pop())
    if not _is_printed(foot):
        return frozenset()
    said = [" ".join(text[start:end].split()) for start, end in lines]
    tops = [at for at in range(len(said)) if said[at] == foot[0] and said[at : at + len(foot)] == foot]
    return frozenset(lines[at + step][0] for at in tops for step in range(len(foot)))


def repeated_fields(text: str, lines: Sequence[tuple[int, int]], counted: frozenset[int]) -> frozenset[int]:
    """Give the starts of the lines right above every page's number that are its head: fields, the same on each page.

    What the fields hold may change: ``Board : Lamps    From : 10.04`` above ``Writer :    Page: 2``. Lines of one field
    are somebody's labels, so one line at least has two; beside it stand lines that each page has.

    Args:
        text: the whole text.
        lines: start and end of each line.
        counted: the starts of the lines that count pages.
    """
    pages = [at for at, (start, _) in enumerate(lines) if start in counted]
    if len(pages) < FEWEST:
        return frozenset()
    deep = 0
    fields = False
    while deep < DEEP and pages[0] > deep:
        above = [text[slice(*lines[at - deep - 1])] for at in pages]
        named = {tuple(_FIELD.findall(line)) for line in above}
        if len(named) == 1 and len(next(iter(named))) > 1:
            fields = True
        elif len({" ".join(line.split()) for line in above}) > 1:
            break
        deep += 1
    return frozenset(lines[at - step - 1][0] for at in pages for step in range(deep)) if fields else frozenset()


def _is_printed(foot: Sequence[str]) -> bool:
    """Tell whether lines above each number are the print's: somebody may end each page by ``Thank you very much.``."""
    words = len(" ".join(foot).split())
    if words >= LONG_FOOT:
        return True  # "Disclaimer: This version of the record ...", whatever it looks like
    if words < FOOT_WORDS or any(map(_LABEL.match, foot)):
        return False
    return any(map(_RIGHTS.search, foot)) or not any(map(_SENTENCE.search, foot))


def column_letters(text: str, lines: Sequence[tuple[int, int]], counted: frozenset[int]) -> frozenset[int]:
    """Give the starts of the lines that hold no more than the letters of a page's columns, beside those that count it.

    Args:
        text: the whole text.
        lines: start and end of each line.
        counted: the starts of the lines that count pages.
    """
    if not counted or ("(A)" not in text and "(B)" not in text):
        return frozenset()
    pages = [at for at, (start, _) in enumerate(lines) if start in counted]
    return frozenset(
        lines[other][0]
        for at in pages
        for side in (range(at - 1, at - BESIDE, -1), range(at + 1, at + BESIDE))
        for other in takewhile(lambda index: _is_column(text, lines, index), side)
    )


def _is_column(text: str, lines: Sequence[tuple[int, int]], at: int) -> bool:
    return 0 <= at < len(lines) and _COLUMN.fullmatch(text, *lines[at]) is not None


def _mirrored(line: str) -> tuple[str, int] | None:
    """Give the words of a head in two columns or more, in any order, and the page's number at either end of it.

    ``Official Report     3 March 2031     874`` stands on a left page, ``875     3 March 2031     Official Report`` on
    a right one.
    """
    columns = _GAP.split(line)
    for at in (-1, 0):
        number = columns[at]
        if len(columns) > FEWEST - 1 and len(number) <= DIGITS and number.isdecimal():
            del columns[at]
            return "\t".join(sorted(columns)), int(number)
    return None
