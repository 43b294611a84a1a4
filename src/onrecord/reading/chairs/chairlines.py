"""Who presides at each place of a chamber's record, where lines between turns say who takes the chair.

``President: Dana Reyes`` stands above ``Presidenten [10:00:12]:``, and later ``President: Ivo Dahl`` above the same
label: each of its turns is then the last one's so named. Romance records head each part of a sitting with it:
``PRESIDENZA DELLA VICEPRESIDENTE DANA REYES`` above ``PRESIDENTE.``. The lines are nobody's words, nor are those beside
them that tell when a sitting began and who kept its minutes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.offices import is_full_name, is_name, is_role, words_of
from onrecord.model import Span
from onrecord.reading.cast.cast import of_names
from onrecord.reading.cast.offices.alone import FULL, B
from onrecord.reading.cast.offices.inchair import ADDRESS, HERS, HIS, HONOR, STEMS
from onrecord.reading.forms.dotless import with_dotless
from onrecord.reading.names.names import name_words
from onrecord.reading.names.voice import Voice
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from onrecord.model import SegmentKind
    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.cast.cast import Cast
    from onrecord.reading.page.page import Line, Page

LONGEST = 100
"""Characters of a line that says who takes the chair."""
AGAIN = 2
"""Turns of whoever presides, at least."""
BESIDE = 5
"""Lines above and below such a line that may belong to it."""
FAR_IN = 16
"""Blanks before a line that is set in the middle."""
_FIELD = lazy_re(r"(?P<office>[^\W\d_][^\n:;,()\[\].]{2,40}?):[ \t\u00a0]+(?P<who>[^\n:;?!]{4,70}[^\n:;?!.])")
_TURN = lazy_re(
    r"(?P<office>[^\W\d_]{3,30}(?:[ \u00a0][^\W\d_]{3,30})?)[ \t\u00a0]*(?P<clock>[\[(]\d[\d.:]*[\])])?"
    r"(?P<delim>[:.–—-])"
)
_CLOCK = lazy_re(r"[^\n:.?!]{3,40}:[ \t\u00a0]*(?:kl\.? ?)?(?:[01]?\d|2[0-3])[.:][0-5]\d(?: Uhr)?")
_ENDINGS = lazy_re(r"(?<=\w{5})(?:e?n|in)$")
"""The article at the end of a Nordic office: ``Presidenten``."""
_HEADED = lazy_re(
    rf"(?i:presiden[zc]a|présidence|presidência){B}(?i:del(?:l[ao]|{B}la)?|do|da|du|de(?:{B}la)?|"
    rf"del?l?[’'])(?:{B}|(?<=’)|(?<='))"
    rf"(?P<who>(?:{HONOR}|(?i:(?:vice[ -]?)?president[ea]|on(?:orevole|\.)|senatore|senatrice|deputat[oa])\s){{0,5}})"
    rf"(?P<name>{FULL})(?P<behind>,{B}[^\n.:;?!]{{3,60}})?"
)
"""``Présidence de Mme Dana Reyes, vice-présidente``, or ``PRESIDENZA DEL PRESIDENTE`` above the name."""
_NAMELESS = lazy_re(
    r"(?m)^[ \t*_]*(?i:presiden[zc]a|présidence|presidência)[ \u00a0]"
    r"(?i:del(?:l[ao]|[ ]la)?|do|da|du|de(?:[ ]la)?)[ \u00a0](?i:vice[ -]?)?(?i:pr[eé]sident[ea]?)[ \t*_.]*$",
)
"""A heading that gives the chair to an office and names nobody: ``PRESIDENZA DEL PRESIDENTE``."""
_CHAIR = "presid"
"""How the office begins of whoever is called by it alone under such a heading."""
_NO_LETTER = lazy_re(r"[\W\d_]*0?[\W\d_]*")


def chaired(page: Page) -> Page:
    """Give the page with the lines placed as notes that say who takes the chair, and those that belong to them."""
    found = [*_lines(page), *_headed(page)]
    if not found:
        return page
    own = {page.line_at(at) for index, *_, name in found for at in (page.lines[index].start, name.start)}
    beside = {
        index
        for at in own
        for side in (range(at - 1, at - BESIDE - 1, -1), range(at + 1, at + BESIDE + 1))
        for index in _run(page, side)
    }
    told = own | beside
    # A sitting's end is told far from them, its beginning beside them: "Start time: 14.03", "Closing time: 14.31".
    words = {word for index in beside if (caption := _timed(page, index)) for word in caption}
    if words:
        told |= {index for index in range(len(page.lines)) if not words.isdisjoint(_timed(page, index))}
    placed: list[tuple[Span, SegmentKind]] = [
        (Span(page.lines[index].start, page.lines[index].end), "note") for index in sorted(told)
    ]
    return msgspec.structs.replace(page, placed=(*page.placed, *placed))


def _timed(page: Page, index: int) -> list[str]:
    """Give the words before the colon of a line that holds a clock time only; none where it is no such line."""
    line = page.lines[index]
    found = _CLOCK.fullmatch(page.text, line.start, line.end)
    return [] if found is None else words_of(found[0].partition(":")[0])


def preside(page: Page, spoken: Sequence[Spoken], people: Cast) -> None:
    """Give the turns under the bare office of whoever presides to the person named last above each."""
    headed = _headed(page)
    # Of several in headings the first alone may have been told as the chair.
    told = {fold(name) for _, _, name, _ in headed}
    nameless = {
        id(voice)
        for item in spoken
        if (voice := item.voice) is not None
        and voice.roles
        and (not voice.names or (len(voice.names) == 1 and fold(voice.names[0]) in told))
    }
    found = [*_lines(page), *headed] if nameless else []
    if not found:
        return
    taken = Counter(office for office, _ in {(each[1], fold(each[2])) for each in found})
    lists = _listed(page, found, [item.span.start for item in spoken])
    lines: dict[str, list[tuple[int, str, Span]]] = {}
    for each in found:
        lines.setdefault(each[1], []).append((page.lines[each[0]].start, *each[2:]))
    voices: dict[str, Voice] = {}
    for item in spoken:
        voice = item.voice
        if voice is None or id(voice) not in nameless or item.block.label is None or item.block.label.parts.name:
            continue
        office = _bare(voice.roles[0])
        office = office if office in lines else _alone(office)
        above = lines.get(office, [])
        at = bisect_right(above, item.span.start, key=lambda each: each[0])
        if not at or above[at - 1][0] in lists:
            continue
        _, name, span = above[at - 1]
        if office == _CHAIR and _NAMELESS.search(page.text, span.end, item.span.start) is not None:
            continue
        if _is_anothers(item.block.label.core.of(page.text), page.line_text(page.lines[page.line_at(span.start)])):
            continue
        own = voices.get(fold(name)) or of_names(people.voices, name)
        if own is None:
            own = Voice(names=[name], kind="moderator" if taken[office] > 1 else voice.kind)
            people.voices.append(own)
        if fold(name) not in voices:
            voices[fold(name)] = own
            own.roles += [role for role in voice.roles if role not in own.roles]
            own.because.append(span)
        own.labels += [label for label in (item.block.label.core.of(page.text),) if label not in own.labels]
        item.voice, item.evidence = own, "title"
        item.because = [item.block.label.core, span]


def _headed(page: Page) -> list[tuple[int, str, str, Span]]:
    """Give the headings that say who presides from there on, where they name several; one is told above the talk."""
    found = [
        (index, _CHAIR, each["name"], Span(*each.span("name")))
        for index, line in enumerate(page.lines)
        if page.low.startswith((_CHAIR, "présid"), line.start) and (each := _heading(page, index)) is not None
    ]
    return found if len({fold(name) for _, _, name, _ in found}) > 1 else []


def _heading(page: Page, index: int) -> re.Match[str] | None:
    """Give the heading of a line, or of two of which the second is a name."""
    below = page.lines[index + 1 : index + 2]
    ends = [page.lines[index].end, *(line.end for line in below if not line.gap)]
    return next((each for end in ends if (each := _HEADED.fullmatch(page.text, page.lines[index].start, end))), None)


def _alone(office: str) -> str:
    """Give the key of headings for an office that is the president's, with a form of address at most before it."""
    words = [word for word in office.split() if word not in ADDRESS]
    return _CHAIR if len(words) == 1 and words[0].startswith(_CHAIR) else office


def _is_anothers(label: str, line: str) -> bool:
    """Tell whether a label is a woman's and a line names a man, or the other way round."""
    return bool((HERS.search(label) and HIS.search(line)) or (HIS.search(label) and HERS.search(line)))


def _listed(page: Page, found: Sequence[tuple[int, str, str, Span]], turns: Sequence[int]) -> set[int]:
    """Find the lines between two turns that give an office to one and to another: they list who takes part."""
    named: dict[tuple[int, str], dict[int, str]] = {}
    for index, office, name, _ in found:
        start = page.lines[index].start
        named.setdefault((bisect_right(turns, start), office), {})[start] = fold(name)
    return {start for names in named.values() if len(set(names.values())) > 1 for start in names}


def _lines(page: Page) -> list[tuple[int, str, str, Span]]:
    """Give the lines that say who takes the chair: index, office, name, and where the name stands.

    Only an office that begins turns as well counts, and these must be printed in another way: below
    ``Chair: We begin.`` the line ``Chair: Dana Reyes`` calls on her.
    """
    starts = [index for index, line in enumerate(page.lines) if page.low.startswith(STEMS, line.start)]
    found = [each for index in starts if (each := _line(page, index, page.lines[index])) is not None]
    if not found:
        return []
    own = {each[0] for each in found}
    turns = [
        match
        for index in starts
        if index not in own
        and (match := _TURN.match(page.text, page.lines[index].start, page.lines[index].end)) is not None
    ]
    counts = Counter(_bare(match["office"]) for match in turns)
    alike = {match["office"] for match in turns if match["delim"] == ":" and match["clock"] is None}
    heads = {page.line_text(page.lines[index]).partition(":")[0] for index in own}
    printed = {_bare(office) for office in heads & alike}
    return [each for each in found if counts[each[1]] >= AGAIN and each[1] not in printed]


def _line(page: Page, index: int, line: Line) -> tuple[int, str, str, Span] | None:
    if line.end - line.start > LONGEST:
        return None
    found = _FIELD.fullmatch(page.text, line.start, line.end)
    if found is None or not is_role(found["office"]):
        return None
    parts = parse_label(found["who"])
    name = parts.name
    if name is None or not is_full_name(name) or not is_name(found["who"].split(", ")[0]):
        return None
    at = page.text.find(name, found.start("who"), line.end)
    said = with_dotless(page, parts).name or name
    return (index, _bare(found["office"]), said, Span(at, at + len(name))) if at >= 0 else None


def _bare(office: str) -> str:
    """Give an office folded, without ``the`` before it or an article at its end."""
    return _ENDINGS.sub("", fold(office).removeprefix("the "))


def _run(page: Page, side: Sequence[int]) -> Iterator[int]:
    """Give the lines of one side that belong to a line of the chair, up to the first that does not."""
    for index in side:
        if not 0 <= index < len(page.lines):
            return
        line = page.lines[index]
        text = page.line_text(line)
        centred = line.indent >= FAR_IN and len(text) <= LONGEST
        centred = centred and (not page.ends_sentence(line) or _names_one(text))
        if not (centred or _NO_LETTER.fullmatch(text) or _lists_names(text) or _CLOCK.fullmatch(text)):
            return
        yield index


def _names_one(text: str) -> bool:
    """Tell whether a field holds one person's full name with whence he comes: ``KÂTİP: Dana Reyes (Karrin)``."""
    found = _FIELD.fullmatch(text)
    parts = None if found is None else parse_label(found["who"])
    return parts is not None and parts.name is not None and parts.affiliation is not None and is_full_name(parts.name)


def _lists_names(text: str) -> bool:
    """Tell whether a field holds several people's names and nothing else: ``Clerks: Dana Reyes (Karrin), Ivo Dahl``."""
    caption, colon, rest = text.partition(":")
    names = [parse_label(each).name for each in rest.split(", ")] if colon and len(text) <= 2 * LONGEST else []
    return (
        len(names) > 1
        and len(words_of(caption)) <= 4  # noqa: PLR2004 - a caption is short
        and all(name is not None and is_full_name(name) and len(name_words(name)) <= 4 for name in names)  # noqa: PLR2004
    )
