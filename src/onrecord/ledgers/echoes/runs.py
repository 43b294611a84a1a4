"""From groups of mentions to uses in the text: points that run over two sentences, and the clauses that carry them."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive.sentences.spoken import heard
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.ledgers.echoes.groups import Group
    from onrecord.ledgers.echoes.speech import Speech

_TOGETHER = 0.6
"""Share of the uses of the rarer of two points that stand just before or behind the other, from which they are one."""
_TWICE = 2
_DENIED = 48
"""Code points before a use in which a word that denies is looked for."""
_NEAR, _NEAR_BEFORE = 4, 7
"""Words beyond which a clause is not followed to its end, and to its beginning ..."""
_DENIES = lazy_re(r"\b(?:not|no|never|nobody|nothing|none|nor|neither|without|cannot)\b|n['’]t\b", re.IGNORECASE)
"""... unless one of these stands before it: words that deny what follows are never cut from it."""
_JOINING = 3.1
"""Nats up to which a word at the end of a use is left out: it joins the use to what is said behind it."""
_BREAK = lazy_re(r"[,;:.?!…()\[\]\n]|\s[-–—]+\s|[–—]")
_WORD = lazy_re(r"\w+")


class Run(NamedTuple):
    """One use of a point.

    Attributes:
        start: place of its first word among all words of the record.
        end: the place behind its last.
        first: number of the sentence in which it begins.
        last: number of the sentence in which it ends.
        typical: how like it is to the other uses, 0 to 1.
    """

    start: int
    end: int
    first: int
    last: int
    typical: float


def runs(groups: Iterable[Group], speech: Speech) -> list[list[Run]]:
    """Give the uses of each point in the order of the record, points that go on in the next sentence joined."""
    first = speech.first.tolist()
    points = [_uses(speech, first, group) for group in groups]
    goes_on = ((speech.document[1:] == speech.document[:-1]) & (speech.turn[1:] == speech.turn[:-1])).tolist()
    ending: defaultdict[int, list[int]] = defaultdict(list)
    for number, point in enumerate(points):
        for run in point:
            ending[run.last].append(number)
    into: dict[int, int] = {}
    for number, point in enumerate(points):
        # What stands once alone just behind another point is no part of it, and that is most of what does.
        ended = [before for run in point for before in ending.get(run.first - 1, ()) if goes_on[run.first - 1]]
        near = [_last(into, before) for before in ended] if len(ended) >= _TWICE else ()
        for other in sorted({other for other in near if other != number and near.count(other) >= _TWICE}):
            joined = _joined(points[other], point, goes_on)
            if joined is not None:
                points[other] = joined
                into[number] = other
                break
    return [point for number, point in enumerate(points) if number not in into]


def _last(into: dict[int, int], number: int) -> int:
    """Give the point that a point has become a part of, in the end."""
    while number in into:
        number = into[number]
    return number


def _uses(speech: Speech, first: Sequence[int], group: Group) -> list[Run]:
    """Give the sentences in which a group's wordings stand, each once; ``first`` is the first word of each."""
    found = []
    sentences_of = speech.sentences_of
    for mention, also, typical in zip(group.mentions, group.also, group.typical, strict=True):
        if not also and len(mention.parts) == 1:
            ((wording, start, end),) = mention.parts
            found += [Run(first[at] + start, first[at] + end, at, at, typical) for at in sentences_of(wording)]
            continue
        used: set[int] = set()
        for each in (mention, *also):
            (wording, start, _), (_, _, end) = each.parts[0], each.parts[-1]
            more = len(each.parts) - 1
            for sentence in sentences_of(each.unit if more else wording):
                if not used.isdisjoint((sentence, sentence + more)):
                    continue
                used.update((sentence, sentence + more))
                found.append(
                    Run(first[sentence] + start, first[sentence + more] + end, sentence, sentence + more, typical)
                )
    return sorted(found)


def _joined(one: list[Run], other: list[Run], goes_on: Sequence[bool]) -> list[Run] | None:
    """Give two points as one where the second mostly goes on just behind the first; None where it does not.

    Args:
        one: the first.
        other: the second.
        goes_on: of each sentence but the last, whether the next stands in the same turn.
    """
    following = {run.first: run for run in other}
    before = [run for run in one if run.last + 1 in following and goes_on[run.last]]
    # Uses may lie within each other: one place in the text counts once.
    if len({run.last for run in before}) < _TWICE or len(before) < _TOGETHER * min(len(one), len(other)):
        return None
    pairs = {run: following[run.last + 1] for run in before}
    joined = [run._replace(last=pairs[run].last, end=pairs[run].end) if run in pairs else run for run in one]
    taken = set(pairs.values())
    sentences = {number for run in joined for number in range(run.first, run.last + 1)}
    joined += [run for run in other if run not in taken and run.first not in sentences]
    return sorted(joined)


def place(speech: Speech, text: str, run: Run) -> Span:
    """Give the characters of a use: from the first to the last of its words, and to the end of a clause that is near.

    Args:
        speech: the record.
        text: of the document.
        run: the use.
    """
    run = _bare(speech, run)
    first = Span(int(speech.start[run.first]), int(speech.end[run.first]))
    last = Span(int(speech.start[run.last]), int(speech.end[run.last]))
    start = heard(text, first.start, first.end).starts[run.start - int(speech.first[run.first])]
    end = heard(text, last.start, last.end).ends[run.end - 1 - int(speech.first[run.last])]
    return Span(_back(text, first.start, start), _on(text, end, last.end))


def _bare(speech: Speech, run: Run) -> Run:
    """Leave out words at the end that only join others; what stands first may deny all the rest, and stays."""
    words = speech.words_of(run.last)
    begin = int(speech.first[run.last])
    end = run.end
    while end - max(begin, run.start) > 1 and speech.weight[words[end - 1 - begin]] <= _JOINING:
        end -= 1
    return run._replace(end=end)


def _back(text: str, bound: int, start: int) -> int:
    denies = _DENIES.search(text, max(bound, start - _DENIED), start)
    until = start if denies is None else denies.start()
    breaks = [found.end() for found in _BREAK.finditer(text, bound, until)]
    begin = breaks[-1] if breaks else bound
    if denies is None and len(_WORD.findall(text, begin, start)) > _NEAR_BEFORE:
        return start
    found = _WORD.search(text, begin, start)
    return start if found is None else found.start()


def _on(text: str, end: int, bound: int) -> int:
    found = _BREAK.search(text, end, bound)
    stop = bound if found is None else found.start()
    between = _WORD.findall(text, end, stop)
    if not between or len(between) > _NEAR:
        return end
    return end + len(text[end:stop].rstrip())


def typical(point: Sequence[Run]) -> int:
    """Give the number of the use that is most like the others; of several, the first."""
    return max(range(len(point)), key=lambda at: (point[at].typical, -at))
