"""Names alone on their lines with what a site offers beside each speech: ``Link to this: Individually | In context``.

Who speaks stands above the offers, or below those of the speech before, with party and seat beside or below the name.
A line of a site's words that comes back right behind, or right before, such names shows both: they are labels, and it
is nobody's words.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from onrecord.grammar.days.dates import clock, dates
from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import HEADINGS
from onrecord.grammar.labels.offices import is_name
from onrecord.model import Span
from onrecord.reading.forms.clocked import is_time, without_time
from onrecord.reading.labels.candidates import Candidate
from onrecord.reading.labels.linkedoffers import linked_lines, numberless
from onrecord.reading.labels.offerwords import is_offer, offer_behind
from onrecord.reading.labels.stamped import stamped
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping, Sequence

    from onrecord.grammar.labels.labels import LabelParts
    from onrecord.model import SegmentKind
    from onrecord.reading.page.page import Line, Page

LONGEST = 110
"""Characters of a line of offers, and of a label with party and seat."""
FEWEST = 3
"""Times that an offer stands beside names, at least."""
SHARE = 0.7
"""The share of its places where a name is beside it, at least."""
OFFER = 8
"""Last characters of lines by which offers behind names are looked for."""
CERTAIN = 1.5
"""The score of a name that stands so."""
FULL = 60
"""Characters of a line that is no name, from which on it is said, however it ends."""
_REPLIES = frozenset("reply replies like report antworten répondre responder rispondi odpowiedz svara reageer".split())
"""What readers are offered below comments: whoever wrote one is nobody in the talk."""
_RUN_ON = lazy_re(
    r"[^\s()]+[ \u00a0][^\s()]+(?:[ \u00a0][^\s()]+){0,2}?(?=[ \u00a0](?:Labour|Conservatives?|Liberals?|"
    r"Liberal Democrats?|Independent|Crossbench(?:er)?|Republicans?|Democrats?|Socialists?|NDP|SNP|DUP|SDLP|UUP|"
    r"Plaid Cymru|Sinn F[eé]in|Fianna F[aá]il|Fine Gael|Bloc Qu[eé]b[eé]cois|[A-Z][a-z]+ Party)(?:[, \u00a0(]|$))"
)
"""A name with a party behind it and nothing between them: ``Dana Reyes Labour, Fairhaven``."""
_BRACKETS = lazy_re(r"(?:\([^()\n]{1,60}\)[ \u00a0]?){1,3}")
"""``(Fairhaven) (Lib)``, below a name."""
_BRACKETS_BEHIND = lazy_re(r"(?:[ \u00a0]?\([^()\n]{1,60}\)){1,3}$")
_COLON = lazy_re(r"[^\W\d_][^:\n]{0,60}:(?=\s)")
_PICTURE = lazy_re(r"!?\[?(?:photo|image|picture|portrait|foto|bild|zdjęcie)\b", re.IGNORECASE)
"""``Photo of Dana Reyes``"""
HEADS = 5
"""Lines, at most, of headings, times and pictures above a name."""
_CUT = ",.?!;:"
_ENDS = lazy_re(r"[.?!…][\"'”’»)\]*_]{0,4}$")
NEAR = 3
"""Lines, at most, that stand between offers and what is said."""


class _Run(NamedTuple):
    """Lines of offers that stand together, with the clock times between them: indices of the first and the last."""

    first: int
    last: int


class _Label(NamedTuple):
    """Whoever speaks: the line of the name, the last line that belongs to it, and the line where the words begin."""

    line: int
    last: int
    body: int


def offered(page: Page) -> tuple[Page, dict[int, Candidate]]:
    """Give the page with what the site offers beside speeches as its own words, and the labels that this shows.

    Where the clock time of each speech ends its label, the times show them.
    """
    with_times, timed = stamped(page)
    if timed and not _has_others(page, len(timed), timed):
        return with_times, timed
    beside = _behind(page)
    if beside and not _has_others(page, len(beside), beside):
        tails = {Span(candidate.body, page.lines[index].end) for index, candidate in beside.items()}
        page = msgspec.structs.replace(page, chrome=tuple(sorted({*page.chrome, *tails})))
        for index, candidate in beside.items():
            candidate.body = page.lines[index + 1].start
        return page, beside
    runs = _runs(page, is_offer)
    found = _beside(page, runs)
    if links := linked_lines(page):
        with_links = _runs(page, lambda text: text in links or is_offer(text))
        if len(more := _beside(page, with_links)) > len(found):
            runs, found = with_links, more
    offers = {index for run in runs for index in range(run.first, run.last + 1)}
    if not found or _has_others(page, len(found), offers):
        return page, {}
    own = {Span(line.start, line.end) for run in runs for line in page.lines[run.first : run.last + 1]}
    names = {Span(*line[:2]) for label in found for line in page.lines[label.line : label.last + 1]}
    own = {*page.chrome, *(span for span in own if page.told_kind(span.start) is None)} - names
    chrome = tuple(sorted(own))
    placed = tuple(_between(page, found, runs))
    labels = {label.line: _candidate(page, label) for label in [*found, *_again(page, found, offers)]}
    return msgspec.structs.replace(page, chrome=chrome, placed=(*page.placed, *placed)), labels


def with_offers(tried: Sequence[Candidate], offers: Mapping[int, Candidate]) -> list[Candidate]:
    """Give the places where labels may stand with those that offers show: no other line is a name by itself there."""
    if not offers:
        return list(tried)
    return [*(c for c in tried if c.family != "line" and c.line not in offers), *offers.values()]


def _has_others(page: Page, number: int, own: Container[int]) -> bool:
    """Tell whether more labels with colons come back than offers show: the offers stand in a list below the talk."""
    lines = (line for index, line in enumerate(page.lines) if index not in own)
    tried = (_COLON.match(page.text, line.start, line.end) for line in lines)
    heads = Counter(head[0] for head in tried if head is not None)
    return sum(count for count in heads.values() if count > 1) > number


def _beside(page: Page, runs: Sequence[_Run]) -> list[_Label]:
    """Give the labels beside the lines of offers; none where there are few, or comments of readers have them."""
    below = (page.line_text(page.lines[run.last + 1]).lower() for run in runs if run.last + 1 < len(page.lines))
    commented = sum(text in _REPLIES for text in below) > 1
    return (_above(page, runs) or _below(page, runs)) if len(runs) >= FEWEST and not commented else []


def _runs(page: Page, offers: Callable[[str], bool]) -> list[_Run]:
    """Find the lines of offers: some come back, digits aside, and others begin as those do."""
    short = [
        (index, numberless(page.line_text(line)))
        for index, line in enumerate(page.lines)
        if line.end - line.start <= LONGEST and page.text[line.end - 1] not in ".?!;,"
    ]
    counts = Counter(text for _, text in short)
    firsts = {text.partition(" ")[0] for text, count in counts.items() if count >= FEWEST and offers(text)}
    runs: list[_Run] = []
    for index, text in short if firsts else ():
        if text.partition(" ")[0] not in firsts or not offers(text):
            continue
        if runs and all(is_time(page, between) for between in range(runs[-1].last + 1, index)):
            runs[-1] = runs[-1]._replace(last=index)
        else:
            runs.append(_Run(index, index))
    return runs


def _behind(page: Page) -> dict[int, Candidate]:
    """Give the labels with offers behind them on their own lines; their words begin, as yet, where the offers do."""
    short = [(index, page.line_text(line)) for index, line in enumerate(page.lines[:-1]) if _is_short(page, line)]
    lasts = Counter(text[-OFFER:] for _, text in short if len(text) > OFFER)
    found: dict[int, Candidate] = {}
    for index, text in short:
        at = offer_behind(text) if lasts[text[-OFFER:]] >= FEWEST else None
        if at is None or page.told_kind(page.lines[index].start) is not None:
            continue
        line = page.lines[index]
        core = Span(line.start, line.start + len(text[:at].rstrip(" \u00a0-–—|·•")))
        parts = parse_label(core.of(page.text))
        known = parts.honorific is not None or " " in (parts.name or "")
        if parts.role is not None or (known and is_name(parts.name or "")):
            key = fold(core.of(page.text))
            upper = (parts.name or "").isupper()
            body = line.start + at
            found[index] = Candidate(index, core, core.end, body, "colon", parts, key, CERTAIN, upper=upper)
    keys = {candidate.key for candidate in found.values()}
    return found if len(found) >= FEWEST and 1 < len(keys) < len(found) else {}


def _is_short(page: Page, line: Line) -> bool:
    return line.end - line.start <= 2 * LONGEST and page.text[line.end - 1] not in ".?!;,"


def _above(page: Page, runs: Sequence[_Run]) -> list[_Label]:
    """Give the labels right above the offers."""
    groups: list[tuple[list[int], int]] = []
    for before, run in zip((_Run(-1, -1), *runs), runs, strict=False):
        group: list[int] = []
        for index in range(run.first - 1, max(run.first - 1 - NEAR, before.last), -1):
            if not is_time(page, index):
                if _is_said(page, index):
                    break
                group.insert(0, index)
        groups.append((group, run.last + 1))
    return _chosen(page, groups)


def _below(page: Page, runs: Sequence[_Run]) -> list[_Label]:
    """Give the labels right below the offers of the speech before, and the first, where one of these stands again."""
    groups: list[tuple[list[int], int]] = []
    ends = _Run(len(page.lines), len(page.lines))
    for run, after in pairwise([*runs, ends]):
        lines = [index for index in range(run.last + 1, after.first) if not is_time(page, index)][: NEAR + 2]
        said = next((at for at, index in enumerate(lines[: NEAR + 1]) if _is_said(page, index)), len(lines) - 1)
        groups.append((lines[:said], lines[said] if lines else after.first))
    found = _chosen(page, groups)
    names = {fold(_core(page, label.line).of(page.text)): label.last - label.line for label in found}
    for index in range(runs[0].first - 1, -1, -1) if found else ():
        beside = names.get(fold(_core(page, index).of(page.text)))
        if beside is not None and index + beside + 1 < runs[0].first:
            return [_Label(index, index + beside, index + beside + 1), *found]
    return found


def _chosen(page: Page, groups: Sequence[tuple[list[int], int]]) -> list[_Label]:
    """Give the line with the name of each group: the last, or the one above it where that tells party or seat.

    What a name stands above is told by what comes back: a heading is printed once, above a name that others are not.
    """
    texts = [[page.line_text(page.lines[index]) for index in group[-2:]] for group, _ in groups]
    two = [len(each) > 1 and _name(page, group[-2]) is not None for each, (group, _) in zip(texts, groups, strict=True)]
    pairs = Counter(tuple(each) for each, is_two in zip(texts, two, strict=True) if is_two)
    paired = 2 * sum(two) >= len(groups) and max(pairs.values(), default=0) > 1
    alone = {each[-1] for each, is_two in zip(texts, two, strict=True) if each and not is_two}
    found: list[_Label] = []
    for (group, body), each, is_two in zip(groups, texts, two, strict=True):
        if not group or body >= len(page.lines):
            continue
        beside = is_two and (_BRACKETS.fullmatch(each[-1]) is not None or (paired and each[-1] not in alone))
        line = group[-1 - beside]
        if _name(page, line) is not None:
            found.append(_Label(line, group[-1], body))
    keys = {fold(_core(page, label.line).of(page.text)) for label in found}
    sure = len(found) >= max(FEWEST, SHARE * len(groups)) and 1 < len(keys) < len(found)
    return found if sure else []


def _again(page: Page, found: Sequence[_Label], offers: Container[int]) -> Iterator[_Label]:
    """Give the lines that name whoever a label does, set as the labels are: no offers stand beside them.

    The first speech, what a note or a vote parts from the speech before, and what a heading follows have none above.
    """
    headings = {page.is_heading(page.lines[label.line]) for label in found}
    taken = {index for label in found for index in range(label.line, label.body + 1)}
    names = {_bare(page, label.line) for label in found}
    for index in range(1, len(page.lines) - 1):
        line = page.lines[index]
        if index in taken or index in offers or headings != {page.is_heading(line)} or page.told_kind(line.start):
            continue
        if line.end - line.start > LONGEST or _bare(page, index) not in names or _name(page, index) is None:
            continue
        below = index + 1 + (is_time(page, index + 1) and index + 2 < len(page.lines))
        if not page.is_heading(page.lines[below]) and (True in headings or _stands(page, index, below, offers)):
            yield _Label(index, index, below)


def _stands(page: Page, index: int, below: int, offers: Container[int]) -> bool:
    """Tell whether a line has speech below, and above it speech, a time, a heading or offers, and no list."""
    above = page.lines[index - 1]
    parted = index - 1 in offers or page.is_heading(above) or is_time(page, index - 1)
    return _is_said(page, below) and (parted or _is_said(page, index - 1))


def _bare(page: Page, index: int) -> str:
    """Give whoever a line names, folded, without what stands in brackets behind: ``The Convener (Dana Reyes)``."""
    return fold(_BRACKETS_BEHIND.sub("", _core(page, index).of(page.text)))


def _is_said(page: Page, index: int) -> bool:
    """Tell whether a line reads like speech: it ends as a sentence does, or is longer than a name with an office."""
    line = page.lines[index]
    if _ENDS.search(page.text, max(line.end - 8, line.start), line.end):
        return True
    return line.end - line.start > FULL and _name(page, index) is None


def _name(page: Page, index: int) -> LabelParts | None:
    """Take a line apart as whoever speaks; None where it holds no name and no office."""
    line = page.lines[index]
    if line.end - line.start > LONGEST or page.text[line.end - 1] in _CUT:
        return None
    if page.told_kind(line.start) is not None and Span(line.start, line.end) not in page.chrome:
        return None  # inside what the medium sets apart, and no line that only its links make look so
    core = _core(page, index)
    parts = parse_label(core.of(page.text))
    if parts.role is not None or parts.generic:
        return parts
    name = parts.name or ""
    known = parts.honorific is not None or " " in name
    return parts if known and is_name(name) and HEADINGS.isdisjoint(fold(name).split()) else None


def _edge(page: Page, index: int) -> int:
    """Give the end of a line without the time of the speech behind a name."""
    line = page.lines[index]
    timed, day = clock(page.text, line.start, line.end), next(dates(page.text, line.start, line.end), None)
    ends = [
        told.start
        for told in (None if timed is None else timed[1], None if day is None else day.span)
        if told is not None
    ]
    end = min(ends, default=without_time(page.text, line.start, line.end))
    return line.start + len(page.text[line.start : end].rstrip(" \u00a0,–—-|(["))


def _core(page: Page, index: int) -> Span:
    """Give a label without the party that smaller type, or nothing, sets off behind it, and without its time."""
    line = page.lines[index]
    end = _edge(page, index)
    run_on = _RUN_ON.match(page.text, line.start, end)
    apart = page.set_apart(line)
    if run_on is not None or apart > line.start:
        end = min(end, apart if run_on is None else run_on.end())
    return Span(line.start, end)


def _candidate(page: Page, label: _Label) -> Candidate:
    """Make the label, with party and seat as where whoever speaks belongs."""
    core = _core(page, label.line)
    parts = parse_label(core.of(page.text))
    end = page.lines[label.line].end
    behind = page.text[core.end : max(_edge(page, label.line), core.end)]
    if label.last > label.line:
        end = page.lines[label.last].end
        behind = page.line_text(page.lines[label.last])
        core = Span(core.start, end)
    told = ", ".join(behind.strip(" \u00a0,–—-|()").replace(")(", ") (").split(") ("))
    if told and parts.affiliation is None and not any(map(str.isdigit, told)):
        parts = msgspec.structs.replace(parts, affiliation=told)
    body = page.lines[label.body].start
    key = fold(core.of(page.text))
    upper = parts.name is not None and parts.name.isupper()
    return Candidate(label.line, core, end, body, "colon", parts, key, CERTAIN, upper=upper)


def _between(page: Page, labels: Sequence[_Label], runs: Sequence[_Run]) -> Iterator[tuple[Span, SegmentKind]]:
    """Place the times beside labels and offers, and the heading above a label."""
    offers = {index for run in runs for index in range(run.first, run.last + 1)}
    bodies = {label.body for label in labels}
    for label in labels:
        for index in range(label.last + 1, label.body):
            if is_time(page, index):
                yield Span(*page.lines[index][:2]), "timecode"
        top, above = _above_name(page, label.line, offers | bodies)
        known = top >= 0 and label is not labels[0] and (page.lines[top + 1].gap > 0 or len(above) == 1)
        for index in above:
            if is_time(page, index):
                yield Span(*page.lines[index][:2]), "timecode"
            elif known:
                yield (
                    Span(*page.lines[index][:2]),
                    "chrome" if _PICTURE.match(page.line_text(page.lines[index])) else "heading",
                )


def _above_name(page: Page, line: int, ends: Container[int]) -> tuple[int, list[int]]:
    """Give the lines between the speech, or the offers, before a name and the name; and where that speech ends.

    Where more stands there than headings do, nobody knows where it ends: -1.
    """
    above: list[int] = []
    for index in range(line - 1, max(line - 1 - HEADS, -1), -1):
        if index in ends or _is_said(page, index):
            return index, above
        above.append(index)
    return -1, above
