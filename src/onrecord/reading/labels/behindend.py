"""Labels behind the line where a talk is over: what a publisher adds there has colons too, ``Speakers: Falk``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onrecord.reading.frame.below import listed_again
from onrecord.reading.frame.tail import is_end_mark
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

SHARE = 4
"""Labels of the talk, at least, for one behind its end."""
SMALL_WORDS = 4
"""Words in small letters of what somebody says, at least: ``Speakers: Falk (Harbour), Dahl.`` tells who was there."""
_OF_AUTHOR = lazy_re(r"(?:(?:She|He) )?(?:is|was|has been) (?:an?|the) ")
"""``She is the author of three books.``"""
_SMALL = lazy_re(r"(?<![^\W_])[^\W\d_A-ZÀ-ÖØ-Þ]\w*")


def before_end(page: Page, labels: list[Candidate]) -> list[Candidate]:
    """Give the labels up to the line that ends the talk, where those behind it are few and none stands above it.

    A list of those who have spoken ends it as well.
    """
    labels = _before_list(page, labels)
    counts = Counter(label.key for label in labels)
    behind = _last_alone(labels, counts)
    if not behind or len(behind) * SHARE > len(labels) - len(behind):
        return labels
    if _is_said(page, labels[: -len(behind)], behind):
        return labels
    first = labels[-len(behind) - 1].line
    for index in range(behind[-1].line - 1, first, -1):
        if page.lines[index].gap and is_end_mark(page.line_text(page.lines[index])):
            return [label for label in labels if label.line < index]
    return labels


def _before_list(page: Page, labels: list[Candidate]) -> list[Candidate]:
    """Give the labels above a list of those who have labels, where none but the list's own stand below it."""
    texts = {page.line_text(page.lines[label.line]) for label in labels if label.family == "line"}
    listed = listed_again(page, texts, labels[0].line) if texts else range(0)
    behind = [label for label in labels if label.line >= listed.start] if listed else []
    return [label for label in labels if label not in behind] if all(b.line in listed for b in behind) else labels


def _is_said(page: Page, talk: Sequence[Candidate], behind: Sequence[Candidate]) -> bool:
    """Tell whether labels behind look as those of the talk do, and have words of somebody who speaks.

    A mark may part two talks, or end a film amid one: ``(Fin de la vidéo)``.
    """
    upper = 2 * sum(label.upper for label in talk) > len(talk)
    return any(label.upper == upper and _speaks(page, label.body) for label in behind)


def _speaks(page: Page, body: int) -> bool:
    """Tell whether a paragraph is somebody's words: a title has no stop, and a note tells of its author."""
    end = page.lines[page.line_at(body)].end
    stops = page.ends_sentence(page.lines[page.line_at(body)]) and _OF_AUTHOR.match(page.text, body) is None
    return stops and len(_SMALL.findall(page.text, body, end)) >= SMALL_WORDS


def _last_alone(labels: Sequence[Candidate], counts: Counter[str]) -> list[Candidate]:
    """Give the last labels of all that stand once, in text order."""
    at = len(labels)
    while at and counts[labels[at - 1].key] == 1:
        at -= 1
    return list(labels[at:])
