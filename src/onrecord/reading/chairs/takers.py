"""Lines of a record between its turns that say who takes the chair, and whom ``The Chair`` is then."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_full_name, is_name
from onrecord.model import Span
from onrecord.reading.chairs.bracketedchairs import change_holders
from onrecord.reading.names.names import name_words, same_name
from onrecord.reading.names.voice import Voice
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.cast.cast import Cast
    from onrecord.reading.page.page import Page

LONGEST = 300
"""Characters of such a line."""
LABEL = 100
"""Characters at the beginning of a line in which a label ends."""
SHORT = 60
"""Characters of a line that may be a label or a heading of its own."""
FEW_GAPS = 10
"""A document with fewer blank lines than one in so many lines is set without them."""
_VERBS = r"(?:took|takes|resumed|resumes|assumed|assumes|returned to)"
_WHO = rf"[{UPPER}][^\n:;?!\[\]]{{2,70}}?"
_AT = r"(?: (?:again|then)|,? at [\d.: apm]{1,12})?"
_HINT = lazy_re(rf"\b(?:{_VERBS}|in) the Chair\b")
_TAKES = lazy_re(
    rf"[\[(*_–—\s]*(?:{_WHO} (?:left|leaves|vacated|vacates) the [Cc]hair{_AT}(?:[.,;]| and)\s*(?:and )?)?"
    rf"(?P<who>{_WHO}),? (?:then |again )?(?:{_VERBS} the Chair|in the Chair)"
    rf"{_AT}[.\])*_–—\s]*"
)
"""``[Mr Falk left the Chair. Ms Dorn took the Chair.]``, as a whole line."""
_BRACKETED = lazy_re(r"[*_]*(?:\[[^\[\]]*\]|\([^\n]*\))[*_]*\.?")
_LABELLED = lazy_re(r"[^\n]{0,99}?[:—–]|[^\n]{0,30}?[A-Z]{4}|[*_]*[\[(]")
_PARTED = lazy_re(r", and |, | and ")
_FIRST = lazy_re(
    r"(?:then|thereupon|whereupon|later|when|since|until|after|before|once|and|but|so|now|if|because|yesterday|"
    r"today|at (?:this|that) (?:point|time|stage)),? ",
    re.IGNORECASE,
)
"""How a sentence begins that somebody tells; in brackets it is no part of a name either."""
_CHAIRS = frozenset({"chair", "chairman", "chairwoman", "chairperson"})
_MALE = frozenset("mr sir lord".split())
_FEMALE = frozenset("ms mrs miss mdm madam dame lady baroness".split())


def takes_chair(text: str) -> bool:
    """Tell whether a line has the form in which records tell who takes the chair."""
    return "the Chair" in text and _TAKES.fullmatch(text) is not None


class Taking(NamedTuple):
    """A line that says who takes the chair: where it stands, who it is and with which honorific, if it is one."""

    span: Span
    name: str | None
    honorific: str | None


def takings(page: Page) -> list[Taking]:
    """Give the lines that say who takes the chair: in brackets, or as a paragraph above what is no speech.

    ``Ada Lenz took the chair.`` may be a sentence of somebody's as well, on a line or in a paragraph of its own.
    """
    if " the Chair" not in page.text:
        return []
    starts = [line.start for line in page.lines]
    indices = {bisect_right(starts, found.start()) - 1 for found in _HINT.finditer(page.text)}
    close = sum(line.gap > 0 for line in page.lines) * FEW_GAPS < len(page.lines)
    return [taking for index in sorted(indices) if (taking := _taking(page, index, close=close)) is not None]


def _taking(page: Page, index: int, *, close: bool) -> Taking | None:
    line = page.lines[index] if index >= 0 else None
    if line is None or line.end - line.start > LONGEST:
        return None
    found = _TAKES.fullmatch(page.text, line.start, line.end)
    bracketed = _BRACKETED.fullmatch(page.text, line.start, line.end) is not None
    takers = [] if found is None else list(_takers(found["who"]))
    if not bracketed and (found is None or not _stands_alone(page, index, close=close) or not _is_plain(found["who"])):
        return None
    one = len({fold(name) for name, _ in takers}) == 1
    return Taking(Span(line.start, line.end), *(takers[0] if one else (None, None)))


def _stands_alone(page: Page, index: int, *, close: bool) -> bool:
    """Tell whether a line is a paragraph, and a label, a heading or nothing stands below: speech would go on there.

    Where a document is set without blank lines, the line above must end a sentence.
    """
    above, line, below = (page.lines[at] if 0 <= at < len(page.lines) else None for at in range(index - 1, index + 2))
    ends = above is not None and page.ends_sentence(above)
    if line is None or not (line.gap or (close and ends)):
        return False
    if below is None:
        return True
    short = below.end - below.start <= SHORT and page.text[below.end - 1] not in ".?!"
    labelled = _LABELLED.match(page.text, below.start, min(below.end, below.start + LABEL)) is not None
    return (labelled or (short and not close)) and bool(below.gap or close)


def _is_plain(who: str) -> bool:
    """Tell whether all that stands before the verb are names and offices: ``Ivo Dahl never`` tells something else."""
    if _FIRST.match(who) is not None:
        return False
    each = [parse_label(part) for part in _PARTED.split(who)]
    return all(parts.name is not None or parts.role is not None for parts in each)


def _takers(who: str) -> Iterator[tuple[str, str | None]]:
    """Give the people among those who may take the chair, each with his honorific."""
    first = _FIRST.match(who)
    parted = _PARTED.split(who if first is None else who[first.end() :])
    for part in parted:
        parts = parse_label(part)
        name = parts.name
        if name and is_name(name) and (parts.honorific or is_full_name(name) or len(parted) == 1):
            yield name, parts.honorific


def change_chairs(page: Page, spoken: Sequence[Spoken], people: Cast) -> None:
    """Give what ``The Chair`` says to whoever has taken the chair, where lines between the turns tell of it.

    Where such a line gives an office only, several people, or a name that two have, it is nobody's.
    """
    change_holders(page, spoken)
    turns = [item for item in spoken if (label := item.block.label) and label.key.removeprefix("the ") in _CHAIRS]
    changes = [each for each in (takings(page) if turns else ()) if each.span.start > turns[0].span.start]
    own: dict[tuple[str | None, bool | None], Voice] = {}
    for item in turns if changes else ():
        at = bisect_left(changes, item.span.start, key=lambda each: each.span.start)
        if not at or item.voice is None or item.block.label is None:
            continue
        change = changes[at - 1]
        first, core = turns[0].voice, item.block.label.core.of(page.text)
        key = (change.name, _is_man(change.honorific))
        if key not in own:
            own[key] = _who_takes(page, people, change, changes, core)
        voice = own[key]
        if voice is not first or change.name is None:
            voice.labels += [core] if core not in voice.labels else []
            item.voice, item.affiliation = voice, voice.affiliation
            item.evidence, item.because = ("context", [change.span]) if voice.names else ("label", item.because[:1])


def _who_takes(page: Page, people: Cast, change: Taking, changes: Sequence[Taking], core: str) -> Voice:
    """Give the one voice of a name, or a new one; without a name the one that leads, whoever it is."""
    name = change.name
    fits = [v for v in people.voices if name is not None and any(same_name(name, known) for known in v.names)]
    man = _is_man(change.honorific)
    titled = [v for v in fits if man is not None and any(_is_man(parse_label(x).honorific) is man for x in v.labels)]
    fits = titled or fits
    full = any(len(name_words(known)) > 1 for v in fits for known in v.names) and len(name_words(name or "")) > 1
    if len(fits) == 1 and not titled and not full and not _agrees(page, change, changes):
        fits = []
    if name is None or len(fits) > 1:
        fits = [v for v in people.voices if not v.names and v.roles == [core] and not v.one_person]
        name = None
    voice = fits[0] if fits else Voice(names=[] if name is None else [name], roles=[core])
    if not fits:
        voice.one_person = name is not None
        people.voices.append(voice)
    return voice


def _agrees(page: Page, change: Taking, changes: Sequence[Taking]) -> bool:
    """Tell whether the rest of a document calls whoever has the surname by the same honorific, and by no other.

    ``Ms Dorn`` who takes the chair is not the Karl Dorn whom all call ``Mr Dorn``.
    """
    man = _is_man(change.honorific)
    if man is None or change.name is None:
        return True
    last = re.escape(change.name.rsplit(maxsplit=1)[-1].lower())
    titles = "|".join(sorted(_MALE | _FEMALE))
    called = re.compile(rf"\b(?P<title>{titles})\.?[ \u00a0](?:[\w’'.-]{{1,25}}[ \u00a0]){{0,2}}?{last}\b")
    elsewhere = zip(
        [0, *(each.span.end for each in changes)], [*(each.span.start for each in changes), None], strict=True
    )
    known = {_is_man(found["title"]) for start, end in elsewhere for found in called.finditer(page.low[start:end])}
    return known == {man}


def _is_man(honorific: str | None) -> bool | None:
    """Tell whether an honorific is a man's or a woman's; None where it is either's."""
    word = fold(honorific or "")
    return word in _MALE if word in _MALE or word in _FEMALE else None
