"""What a record tells of its sitting, over a whole paragraph: when it was adjourned, and who took the chair."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.dates import clock
from onrecord.grammar.labels import parse_label
from onrecord.grammar.lexicon import UPPER
from onrecord.model import Span
from onrecord.reading.afterwards import with_afterwards
from onrecord.reading.agendaitems import with_items
from onrecord.reading.bracketedchairs import change_holders
from onrecord.reading.buttons import without_buttons
from onrecord.reading.chairlines import chaired
from onrecord.reading.contents import sectioned
from onrecord.reading.inserted import with_inserted
from onrecord.reading.names import same_name
from onrecord.reading.recordlines import recorded
from onrecord.reading.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import SegmentKind
    from onrecord.reading.page import Line, Page
    from onrecord.reading.spoken import Spoken
    from onrecord.reading.who import Cast

LONGEST = 300
"""Characters of such a paragraph."""
_HINTS = ("djourned", "uspended")
_CHAIR = ("took the Chair", "resumed the Chair", "took the chair", "resumed the chair", "returned to the Chair")
_SENTENCE = re.compile(
    r"(?:The )?(?:(?:joint|select|special|standing|sub|full) |sub-?)*"
    r"(?:sitting|meeting|session|committee|house|assembly|council|chamber|senate|dáil|seanad|debate|proceedings|board) "
    r"(?:(?:was|were|then|stood|again) ){0,2}(?:suspended|adjourned|resumed|rose|concluded|ended|closed|recessed)"
    r"(?: (?:(?:suspended|adjourned|adjourn|resumed|resume|until|till|from|at|on|in|into|to|and|the|same|next|private|"
    r"public|closed|open|session|noon|midnight|day|tomorrow|again|sine|die|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"[ap]\.?m|\d{1,4}(?:[.:]\d\d)?(?:st|nd|rd|th)?)[.,]?)){1,30}",
    re.IGNORECASE,
)
"""``The joint committee adjourned at 12.02 p.m. until 9.30 a.m. on Thursday, 10 October 2024.``

In the past tense: that the sitting *is* suspended is what somebody says who leads it.
"""
_NEXT = re.compile(r"(?<=\.)\s+(?=[A-Z])")


def of_sittings(page: Page) -> Page:
    """Give the page with the lines placed as notes that tell of the sitting, of who takes the chair, or came later."""
    page = with_inserted(with_items(recorded(with_afterwards(chaired(sectioned(without_buttons(page)))))))
    if not any(hint in page.text for hint in (*_HINTS, *_CHAIR)):
        return page
    placed: list[tuple[Span, SegmentKind]] = [
        (Span(line.start, line.end), "note")
        for line in page.lines
        if line.gap and line.end - line.start <= LONGEST and _tells(page.line_text(line))
    ]
    return msgspec.structs.replace(page, placed=(*page.placed, *placed)) if placed else page


def _tells(text: str) -> bool:
    if any(hint in text for hint in _CHAIR) and _TAKES.fullmatch(text) is not None:
        return True
    sentences = _NEXT.split(text) if any(hint in text for hint in _HINTS) else ()
    return bool(sentences) and all(_SENTENCE.fullmatch(each) and clock(each) for each in sentences)


_WHO = rf"[{UPPER}][^\n:;?!\[\]]{{2,70}}?"
_AT = r"(?: (?:again|then)|,? at [\d.: apm]{1,12})?"
_TAKES = re.compile(
    rf"[\[(*_–—\s]*(?:{_WHO} (?:left|leaves|vacated|vacates) the [Cc]hair{_AT}(?:[.,;]| and)\s*(?:and )?)?"
    rf"(?P<who>{_WHO}),? (?:then |again )?"
    r"(?:(?:took|takes|resumed|resumes|assumed|assumes|returned to) the [Cc]hair|in the Chair)"
    rf"{_AT}[.\])*_–—\s]*"
)
"""``[Mr Falk left the Chair. Ms Dorn took the Chair.]``, as a whole line."""
_CHAIRS = frozenset({"chair", "chairman", "chairwoman", "chairperson"})


def change_chairs(page: Page, spoken: Sequence[Spoken], people: Cast) -> None:
    """Give what ``The Chair`` says to whoever has taken the chair, where lines between the turns tell of it.

    Where such a line gives an office only, or a name that two have, it is nobody's.
    """
    change_holders(page, spoken)
    if "the Chair" not in page.text and "the chair" not in page.text:
        return
    turns = [item for item in spoken if (label := item.block.label) and label.key.removeprefix("the ") in _CHAIRS]
    changes = [line for line in page.lines if turns and line.start > turns[0].span.start and _is_change(page, line)]
    for item in turns if changes else ():
        before = [line for line in changes if line.start < item.span.start]
        found = _TAKES.fullmatch(page.text, before[-1].start, before[-1].end) if before else None
        if found is None or item.voice is None or item.block.label is None:
            continue
        first, core = turns[0].voice, item.block.label.core.of(page.text)
        name = parse_label(found["who"]).name
        voice = _who_takes(people, name, core)
        if voice is not first or name is None:
            voice.labels += [core] if core not in voice.labels else []
            named = bool(voice.names)
            item.voice, item.affiliation = voice, voice.affiliation
            item.evidence, item.because = ("context", [Span(*found.span())]) if named else ("label", item.because[:1])


def _is_change(page: Page, line: Line) -> bool:
    return (
        line.end - line.start <= LONGEST
        and page.low.find("the chair", line.start, line.end) >= 0
        and _TAKES.fullmatch(page.text, line.start, line.end) is not None
    )


def _who_takes(people: Cast, name: str | None, core: str) -> Voice:
    """Give the one voice of a name, or a new one; without a name the one that leads, whoever it is."""
    fits = [v for v in people.voices if name is not None and any(same_name(name, known) for known in v.names)]
    if name is None or len(fits) > 1:
        fits = [v for v in people.voices if not v.names and v.roles == [core] and not v.one_person]
    voice = fits[0] if fits else Voice(names=[] if name is None else [name], roles=[core])
    if not fits:
        voice.one_person = name is not None
        people.voices.append(voice)
    return voice
