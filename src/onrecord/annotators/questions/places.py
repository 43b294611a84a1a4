"""Where in a sentence a long pattern can match at all, told by a short one: the same matches in a fraction of the time.

A pattern of many branches that ignores case tries each of them at every word. A second one, without branches of its own
to follow and minding case, tells the few words at which one of them could begin.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator


_APOSTROPHE = "[’']"


def each(beginnings: str, behind: str) -> tuple[str, ...]:
    """Give a pattern for each of some beginnings with the same behind it; commas part those of several words."""
    return tuple(begin + behind for begin in beginnings.split("," if "," in beginnings else None))


def by_letter(ways: Iterable[str]) -> str:
    """Join patterns so that a word is tried with those that begin with its letter: they match what all would.

    Args:
        ways: patterns in small letters, the first of them to be taken where two match. Each begins with a letter or an
            apostrophe, and holds no bar but in brackets.
    """
    firsts: dict[str, list[str]] = {}
    for way in ways:
        first = _APOSTROPHE if way.startswith(_APOSTROPHE) else way[0]
        firsts.setdefault(first, []).append(way[len(first) :])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in firsts.items())


def matches(pattern: re.Pattern[str], places: re.Pattern[str], said: str, seen: str) -> Iterator[re.Match[str]]:
    """Give the matches of a pattern as its ``finditer`` does.

    Args:
        pattern: matches no empty string.
        places: matches, empty, wherever the pattern could begin to.
        said: the sentence.
        seen: what ``places`` looks at: the sentence, or the same in small letters. Not looked at where its length
            differs, as that of a few letters does.
    """
    if len(seen) != len(said):
        yield from pattern.finditer(said)
        return
    end = 0
    for place in places.finditer(seen):
        found = pattern.match(said, place.start()) if place.start() >= end else None
        if found is not None:
            yield found
            end = found.end()
