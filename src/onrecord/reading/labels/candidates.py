"""Places where a speaker label may stand, each scored by its own shape.

Every line is tried as a label in each of the ways that transcripts print them; nothing here looks at a second line to
decide. Which candidates are labels is decided for the whole document (`onrecord.reading.labels.labels`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import dates, is_clock
from onrecord.grammar.labels.abroad import is_floor
from onrecord.grammar.labels.labelasides import MACHINE, TIME, without_asides
from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import (
    HEADINGS,
    HONORIFICS,
    PARTICLES,
    ROLE_WORDS,
    UPPER,
)
from onrecord.grammar.labels.notes import is_note
from onrecord.grammar.labels.offices import is_role
from onrecord.grammar.labels.tongues import LINKS
from onrecord.grammar.labels.tongues import PRESS as SMALL_ASKERS
from onrecord.model import Span
from onrecord.reading.forms.bracketed import bracketed
from onrecord.reading.forms.bracketedoffices import with_holders
from onrecord.reading.forms.clocked import clocked, is_time, without_time
from onrecord.reading.forms.eastern import EASTERN, EASTERN_OPENS
from onrecord.reading.forms.gapped import gapped
from onrecord.reading.forms.letterstops import letter_stops
from onrecord.reading.forms.notedlabels import STOP, without_prose
from onrecord.reading.forms.questionnumbers import ALONE, NUMBER
from onrecord.reading.forms.shape import (
    COUNTED,
    JOINED_PARTICLE,
    LOOSE,
    LOWER_IN_LABELS,
    MAX_TOKENS,
    QUESTION_BY,
    SIGNS,
    SMALL_ASIDE,
    Candidate,
    Family,
    bends,
    hung,
    is_shortened,
    shape,
    strays,
    with_dashes,
)
from onrecord.reading.forms.smalloutlets import in_outlet
from onrecord.reading.frame.nolabels import REACHED, goes_on_above, is_nobodys, is_rights, is_told, is_trail, is_typists
from onrecord.reading.frame.sitelines import is_linked, is_section
from onrecord.reading.frame.titles import SPACED
from onrecord.reading.frame.venue import ends_in_state
from onrecord.reading.labels.sections import SURE, behind, is_starred, offered_headings
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from onrecord.reading.page.page import Line, Page

__all__ = ["MAX_CORE", "Candidate", "Family", "candidates"]

MAX_CORE = 110
BOLD = 0.25
"""What it adds that a label is in bold type and the words behind it are not."""
FULL_LINE = 60
STOPPED = 100
"""Characters in which the full stop stands that ends a label."""
TERM = 0.55
"""The least for a name that the medium sets as a term, with its words as the description."""

_TIMECODE = rf"(?:[\[(]?{TIME}[\])]?[\s\-–—|]{{0,3}})"
_DECOR = r"(?:[*_]{1,3}|§[ \u00a0]|#{1,6}[ \t]+|>{1,3}[ \t]*)"
PARAGRAPH = 600
"""Characters behind a label in which its paragraph is looked at."""
_COLON = lazy_re(
    rf"(?:{NUMBER}|Q\d{{1,4}}[.:]?[ \t\u00a0]+|\d{{1,3}}\.[ \t]+(?=[{UPPER}]{{2,}}[ ]|(?:Rt[ ])?Hon[ ])|"
    rf"\*{{1,2}}{_TIMECODE}\*{{1,2}}[ \t]+|{COUNTED})?{_DECOR}?"
    rf"(?P<core>{_TIMECODE}?[^\W_][^:：\n]{{0,{MAX_CORE}}}?(?:[(\[]{TIME}[\])])?)"
    rf"(?P<delim>[*_]{{0,3}}(?:(?<=[^\W\d_])::(?=[ \u00a0])|[ \t\u00a0]?[:：])[*_]{{0,3}}"
    rf"(?:[ \t\u00a0]*[\[(]{TIME}[\])])?)(?P<space>[\s\u200b]*)"
)
_STATED = lazy_re(
    rf"(?P<core>[{UPPER}][^\n:;.?!]{{3,100}}?),?(?P<delim>[ ](?:made|issued|delivered|gave) the following "
    r"(?:statement|remarks|comments?)[^\n:.?!]{0,40}:)(?P<space>)$"
)
"""``Dana Reyes, Spokeswoman for the Registry, made the following statement:``"""
_TIME_FIRST = lazy_re(rf"(?P<time>[\[(]?{TIME}[\])]?)[ \t\u00a0\-–—|]*")
_STOP_DASH = lazy_re(
    rf"(?=[{UPPER}])(?P<core>(?:\b[{UPPER}]\w{{0,4}}\.|[^\n.:]){{1,90}}?)"
    rf"(?P<delim>\.(?:[-–—]+|[ \u00a0][-–—]+)(?:[ \u00a0]\([A-Z]{{2}}\))?)"
    r"(?P<space>[ \t\u00a0]+)(?=\S)"
)
"""``Portavoz.- Buenos días.``, ``Dana Reyes (Lib). – (FR) Madam President``, ``Mme Reyes (Lib). - Merci.``"""
_TAB = lazy_re(r"(?P<core>[^\t:\n]{2,60}?)(?P<delim>)(?P<space>[ ]*\t\s*)(?=\S)")
_DASH = lazy_re(
    r"(?P<core>(?:\([^()\n:]{1,60}\)|[^\n:—–(]|\((?![^()\n:]{1,60}\))){2,80}?)(?P<delim>[ \t\u00a0]*(?:[—–]|"
    r"[ \t\u00a0]--?(?=[ \t\u00a0])))(?P<space>[ \t\u00a0]+)(?=\S)"
)
_STOP_START = lazy_re(
    r"(?:M\.(?=[ \u00a0]\w{2})|The|THE|[A-Z]{2,}|Q|A|"
    + "|".join(sorted({w.capitalize() for w in HONORIFICS | ROLE_WORDS if w.isascii()}))
    + r")(?:\b|(?<=\.))"
)
_LE_LA = lazy_re(r"(?:M\.|Mme) (?:le |la |l[’'])")
"""``Mme la présidente.``"""
_STOP_ASIDE = lazy_re(rf"[{UPPER}][^\n.(),]{{3,40}}(?:\([^()\n]{{2,40}}\)|, [{UPPER}][^\n.,]{{1,30}})\.")
_SMALL_PREFIX = lazy_re(r"\b(?:Ma?c|De|Di|La|Le|Van|Von|[dlO][’'])(?=[A-Z]{2})")
"""What stays small in a name in capitals: ``McGARRITY``."""
LEADER = 200
"""Characters of a line of a list."""
_LEADER = lazy_re(r"(?:\.{6}|(?:\. ){6})[. ]{0,200}[^\s.][^.?!:]{0,60}(?:\.[ ][^.?!:\n]{0,60})?$", re.MULTILINE)
"""Dots that lead from one column of a list to the next: ``President: Mr. Falk . . . . . . (Ostrelle)``."""
_DIGIT = lazy_re(r"\d")
_EVENT = lazy_re(
    r"\b(?:press|news|media|noon|daily) (?:conferences?|briefings?|availabilit(?:y|ies)|stakeouts?|encounters?|"
    r"releases?|cent(?:er|re)s?|rooms?)"
    r"(?= ?[)*_]*$| (?:at|in|on|with|by|following) )",
    re.IGNORECASE,
)
"""What the name of an event is, or ends in: nobody is called so."""
_WRAPPED = lazy_re(r"[ \u00a0](?:of|for|the|and|to)$")
_OPENS = lazy_re(r"[(\[]")
_LINE_DELIM = lazy_re(r"(?:(?<!\b[^\W_])\.|[ \t\u00a0]*[—–]|[ \t\u00a0]+--?)[*_]*$")


def candidates(page: Page) -> list[Candidate]:
    """Give every place where a label may stand, in text order, scored by its own shape."""
    found: list[Candidate] = []
    shorter: dict[int, Candidate] = {}
    offered = offered_headings(page)
    lettered = letter_stops(page)
    leaders = "......" in page.text or ". . . . . . " in page.text
    for index, line in enumerate(page.lines):
        told = page.told_kind(line.start) is not None or page.marks.tells_other(line.start)
        heads_table = page.is_heading(line) and "\t" in page.line_text(line)
        leads = (
            leaders and line.end - line.start <= LEADER and _LEADER.search(page.text, line.start, line.end) is not None
        )
        spaced = (
            page.text.startswith(" ", line.start + 1) and SPACED.fullmatch(page.text, line.start, line.end) is not None
        )
        if told or heads_table or leads or spaced or line.start in page.running:
            continue  # "A P P E A R A N C E S": no label of one letter
        best: Candidate | None = None
        letter = lettered.get(index)
        for candidate in [_candidate(page.text, index, letter, "gap")] if letter else _at_line(page, index, line):
            heading = page.is_heading(line) or page.text.startswith("# ", line.start)
            if heading and candidate.body < line.end:
                continue  # a heading with a colon in it: the words behind it are its own
            core = candidate.core.of(page.text)
            if " " in core and is_section(core):
                continue  # "Attach File", in bold type before the file
            candidate.body = page.marks.behind(candidate.body, page.text)
            candidate.score = shape(page.text, candidate)
            if candidate.family in ("line", "gap") and _names_somebody(candidate):
                if page.is_term(line, candidate.core):
                    candidate.score = max(candidate.score, TERM)
                if index in offered and candidate.family == "line":
                    candidate.score = max(candidate.score, SURE)
            if candidate.family == "line" and page.text.startswith("**", line.start) and not candidate.bold:
                candidate.score += SURE * (candidate.score > 0)  # whose part of a briefing comes
            if candidate.score > 0 and page.stands_out(candidate.core, candidate.body):
                candidate.score += BOLD
            if candidate.score > 0 and candidate.family == "dash":
                shorter[index] = candidate
            if candidate.score > 0 and (best is None or candidate.score > best.score):
                best = candidate
        if best is not None:
            found.append(best)
    return with_holders(page, clocked(page, with_dashes(without_prose(page.text, found), shorter)))


def explained(page: Page, keys: Iterable[str], start: int, taken: Container[int]) -> Iterator[Candidate]:
    """Give the initials with one blank behind them that begin paragraphs, where a key above the talk explains them."""
    printed = re.compile(rf"(?P<core>{'|'.join(map(re.escape, keys))})(?P<delim>)(?P<space>[ \u00a0])(?=\S)")
    for index, line in enumerate(page.lines):
        match = printed.match(page.text, line.start, line.end) if line.gap and line.start >= start else None
        if match is not None and index not in taken:
            yield _candidate(page.text, index, match, "gap")


def _names_somebody(candidate: Candidate) -> bool:
    parts = candidate.parts
    words = (parts.name or "").lower().split()
    return parts.generic or parts.role is not None or (bool(words) and HEADINGS.isdisjoint(words))


def _at_line(page: Page, index: int, line: Line) -> Iterator[Candidate]:
    text = page.text
    head = text[line.start : min(line.end, line.start + MAX_CORE + 24)].removeprefix("§").lstrip()
    first = head.lstrip("*_#> ([")[:1]
    word = head.split(None, 1)[0] if first else ""
    small = first.islower() and word.lower() not in PARTICLES and not JOINED_PARTICLE.match(word)
    if not first or (small and word.strip(SIGNS) not in SMALL_ASKERS and not MACHINE.fullmatch(word.strip(SIGNS))):
        return
    match = gapped(text, line)
    eastern = EASTERN.match(text, line.start, line.end) if head[0] in EASTERN_OPENS else None
    found = eastern or match
    if found:
        yield _candidate(text, index, found, "colon" if eastern else "gap")
        return
    yield from _run_in(page, index, line)
    if head[0] in "([":
        if is_note(text[line.start : line.end]) or is_typists(text[line.start : line.end]):
            return
        inside = bracketed(text, line)
        if inside is not None:
            yield _candidate(text, index, *inside)
    if ".-" in head or ". -" in head or "–" in head or "—" in head:
        match = _STOP_DASH.match(text, line.start, line.end)
        if match and _plausible(SMALL_ASIDE.sub("", match["core"])) and not is_shortened(match["core"], match["delim"]):
            yield _candidate(text, index, match, "colon")
    if ":" in head or "：" in head:
        yield from _colon(text, index, line)
    if "\t" in head:
        match = _TAB.match(text, line.start, line.end)
        if match and _plausible(match["core"]):
            yield _candidate(text, index, match, "gap")
    if "—" in head or "–" in head or " -" in head:
        match = _DASH.match(text, line.start, line.end)
        if match and not text[match.end() : line.end].isdigit() and _plausible(match["core"]):
            yield _candidate(text, index, match, "dash")
    if (
        line.gap == 0
        and index
        and page.wrapped
        and not page.ends_sentence(page.lines[index - 1])
        and page.line_text(page.lines[index - 1]) not in "§¶"
        and not page.recurs(line)
        and not is_time(page, index - 1)
    ):
        return  # a wrapped line: only the plainest labels begin one
    if ". " in head or ".\u00a0" in head or head[-1] == "." or ".--" in head:
        yield from _stops(page, index, line)
    if line.end - line.start <= MAX_CORE and head[-1] not in ",;?!:" and _plausible(head):
        yield from _own_line(page, index, line)


def _colon(text: str, index: int, line: Line) -> Iterator[Candidate]:
    stated = _STATED.match(text, line.start, line.end)
    match = stated or _COLON.match(text, line.start, line.end)
    if match is None or (stated is None and (_in_column(match, line) or _in_clock(text, match))):
        return
    if REACHED.fullmatch(text, match.end(), line.end) or text.startswith(":", match.end("delim")):
        return  # "Ostrelle: (555) 014-8418", "Home :: News :: March"
    if is_nobodys(match["core"], text[match.end() : match.end() + PARAGRAPH].split("\n\n", 1)[0]):
        return
    if stated is not None or _plausible(QUESTION_BY.sub("Q ", without_asides(match["core"]))):
        yield _candidate(text, index, match, "colon")


def _run_in(page: Page, index: int, line: Line) -> Iterator[Candidate]:
    """Give the label that type or the medium sets apart at a line's beginning, with nothing else behind it."""
    end = page.set_apart(line)
    core = page.text[line.start : end].rstrip()
    said = page.text[end : line.end].lstrip()
    if core and said and core[-1].isalnum() and said[0] not in ".:,;–—-(" and _plausible(core) and not is_told(said):
        yield _make(
            page.text,
            index,
            Span(line.start, line.start + len(core)),
            line.start + len(core),
            line.end - len(said),
            "gap",
        )


def _in_column(match: re.Match[str], line: Line) -> bool:
    """Tell whether a colon is a piece of a rule between columns, as in the caption of a case: nothing is behind it."""
    return match.end("delim") == line.end and match["core"].endswith("   ")


def _in_clock(text: str, match: re.Match[str]) -> bool:
    """Tell whether the colon of a label is the colon of a clock time: ``Dana Reyes  0:12``."""
    return text[match.end("core") - 1].isdigit() and text[match.end("delim") : match.end("delim") + 2].isdigit()


def _plausible(core: str) -> bool:
    """Tell cheaply whether a line beginning can be a label: few words, hardly a small-letter word that labels lack."""
    tokens = core.split()
    if len(tokens) > MAX_TOKENS:
        return False
    small = [token for token in tokens if token[0].islower()]
    if not small or is_floor([token.strip(SIGNS).lower() for token in tokens]):
        return True
    found = strays(tokens, abroad=False)
    if not LINKS.issuperset(found):
        return False
    abroad = bends(tokens)
    if found and not abroad:
        return False
    strange = sum(token.strip(SIGNS) not in LOWER_IN_LABELS and not JOINED_PARTICLE.match(token) for token in small)
    return strange - hung(tokens) - in_outlet(tokens) <= (LOOSE if abroad else 1)


def _candidate(text: str, index: int, match: re.Match[str], family: Family) -> Candidate:
    groups = match.groupdict()
    one = next((n for n in ("", "1", "2") if groups.get("core" + n) is not None), "")
    start, end = match.span("core" + one)
    timed = ":" in text[start : match.end("delim" + one) - 1]
    time_first = _TIME_FIRST.match(text, start, end)
    if time_first:
        start = time_first.end()
    return _make(
        text, index, Span(min(start, end), end), match.end("delim" + one), match.end("space" + one), family, timed=timed
    )


def _make(text: str, index: int, core: Span, end: int, body: int, family: Family, *, timed: bool = False) -> Candidate:
    printed = core.of(text)
    parts = parse_label(printed)
    key = fold(re.sub(TIME, " ", printed) if ":" in printed else printed)
    letters = [c for c in (parts.name or parts.role or printed) if c.isalpha()]
    upper = bool(letters) and sum(c.isupper() for c in letters) > 0.8 * len(letters)
    return Candidate(index, core, end, body, family, parts, key, upper=upper, timed=timed)


def _stops(page: Page, index: int, line: Line) -> Iterator[Candidate]:
    text = page.text
    if not _STOP_START.match(text, line.start) and not _STOP_ASIDE.match(text, line.start, line.end):
        return
    for stop in STOP.finditer(text, line.start, min(line.end, line.start + STOPPED)):
        printed = text[line.start : stop.start()]
        if not _plausible(printed) or printed.partition(" ")[0].endswith(":"):
            return  # "RWG: Thanks, General.": what stops is said
        if len(printed.split()) > 1 and len(printed.split()[-1]) == 1:
            continue  # an initial: "Secretary Antony J. Blinken"
        if printed.count("(") > printed.count(")"):
            continue  # "The PRESIDING OFFICER (Mr. Dahl)."
        parts = parse_label(printed)
        office = parts.role is not None and (
            parts.name is not None
            or printed[:3].lower() == "the"
            or printed.isupper()
            or (_LE_LA.match(printed) is not None and is_role(printed))
        )
        beside = parts.name is not None and parts.affiliation is not None and len(parts.name.split()) > 1
        capitals = (
            not page.shouted
            and parts.name is not None
            and len(parts.name.split()) > 1
            and _SMALL_PREFIX.sub("", printed).isupper()
        )
        if office or beside or capitals or (parts.honorific and parts.name) or (parts.generic and printed.isupper()):
            body = stop.end()
            while body < line.end and text[body].isspace():
                body += 1
            yield _make(text, index, Span(line.start, stop.start()), stop.end(), body, "stop")
            return


def _own_line(page: Page, index: int, line: Line) -> Iterator[Candidate]:
    after = behind(page, index)
    if after is None or is_starred(page, index) or is_trail(page, index):
        return
    text = page.text
    linked = text.startswith("[", line.start) and is_linked(page.line_text(line))
    if linked or goes_on_above(page, index) or is_rights(page.line_text(line)):
        return
    start, end = line.start, line.end
    if text.startswith("**", start) and text[end - 1].isalnum() and text.find("*", start + 2, end) < 0:
        return  # "**Fairhaven", as the spokespeople of the United Nations print headings
    while start < end and text[start] in "*_#>[ (§\u00a0":
        start += 1
    delim = _LINE_DELIM.search(text, start, end)
    end = delim.start() if delim else end
    end = start + len(text[start:end].rstrip("*_¶§# \u00a0"))
    if start > line.start and text[start - 1] + text[end - 1] in ("()", "[]") and not _OPENS.search(text, start, end):
        start -= 1  # "(Question)"
    numbered = ALONE.match(text, start, end)
    start = numbered.end() if numbered else start
    if timed := re.search(TIME, text[start:end]) is not None:
        time_first = _TIME_FIRST.match(text, start, end)
        start = time_first.end() if time_first else start
        end = without_time(text, start, end)
    if (timed and is_clock(page.line_text(line))) or ":" in re.sub(TIME, "", text[start:end]):
        return  # "POST-CABINET PRESS CONFERENCE: MONDAY"
    dated = _DIGIT.search(text, start, end) is not None and any(True for _ in dates(text, start, end))
    if not page.recurs(line) and (dated or _EVENT.search(text, start, end)):
        return  # "Press Briefings", "Thursday, July 17, 2014 (PM)"
    if page.recurs(line):
        end = start + len(without_asides(text[start:end]).rstrip())
    if text[after.start].islower() and _WRAPPED.search(text, start, end):
        return  # "General Dana Reyes, deputy director of" / "operations, briefed the media": a wrapped sentence
    if start < end and after.gap <= max(page.usual_gap, 1):
        candidate = _make(text, index, Span(start, end), line.end, after.start, "line", timed=timed)
        # Speech follows a label: a full line of type, or the end of a sentence. A list of names has neither.
        full = after.end - after.start > FULL_LINE
        ends = page.ends_sentence(after) and not ends_in_state(page.line_text(after))
        if page.recurs(line) or ends or text[after.end - 1] == "," or full or is_time(page, index + 1):
            candidate.bold = text.startswith("**", line.start) and text.startswith("**", max(line.end - 2, line.start))
            yield candidate
