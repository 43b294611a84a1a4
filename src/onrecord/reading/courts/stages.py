"""What a court's or an inquiry's record prints between turns: who is sworn, who examines, when a witness goes.

The lines are nobody's words. They tell whose a bare ``Q.`` and ``A.`` are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_name
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import SegmentKind
    from onrecord.reading.page.page import Page

_ASIDE = r"(?:[\s:.,–—-]{0,80}(?:[\[(][^()\[\]]{1,40}[\])]|(?i:continu(?:ed|ing)|resumed)))*[\s:.,–—-]{0,80}"
"""``: [Continued]``, ``[10.31am]`` behind what such a line says."""
_EXAMINES = lazy_re(
    r"[<\[(–—-]{0,3}\s{0,4}(?=[A-Z])(?i:(?:(?:the witness|[^\n,:;?!]{4,40})\s(?:was|is)\s(?:then\s|further\s){0,2})?"
    r"(?:(?:further|continued|cont['’]d|resumed)\s)?"
    r"(?:(?:(?:direct|cross|re-?direct|re-?cross|redirect|recross|re|voir dire)[\s-]{0,3})?"
    r"exam(?:ination|ined)(?:[\s-]in[\s-]chief)?|(?:further\s)?question(?:s|ed|ing)))"
    r"(?:\s?[\[(]?(?i:continued|resumed|cont['’]d)[\])]?)?(?:,|:)?\s(?i:by|from)\s"
    r"(?P<who>(?:(?i:the)\s)?[^:\[\]()<>?!\n]{2,60}?)(?i:,?\sas\sfollows)?" + _ASIDE
)
"""``Cross-examination by MR REYES``, ``<EXAMINATION BY MS DAHL:``, ``Questions from THE CHAIR``."""
_HEADS = lazy_re(
    r"[<\[(–—-]{0,3}\s{0,4}(?:(?:FURTHER|CONTINUED|RESUMED) )?"
    r"(?:(?:DIRECT|CROSS|RE-?DIRECT|RE-?CROSS|RE|VOIR DIRE)[ -]{0,3})?EXAMINATION(?:[ -]IN[ -]CHIEF)?" + _ASIDE
)
"""``DIRECT EXAMINATION``, with who examines on the next line."""
_BY = lazy_re(
    rf"BY (?P<who>(?:MR|MRS|MS|MISS|DR|MX)\.? ?[{UPPER}][{UPPER}’'. -]{{1,40}}?"
    rf"|THE [A-Z]{{4,20}}(?: [A-Z]{{4,20}}){{0,2}})"
    r"(?: ?\((?i:continuing|resuming)\))?[:.]?"
)
_OATH = (
    r"(?:(?:having\s)?(?:been\s)?(?:first\s|previously\s|duly\s|re-?){0,3}(?:sworn|affirmed|recalled|resworn|called)"
    r"|on\s(?:(?:his|her|their)\s)?(?:former\s|previous\s)?(?:oath|affirmation)|under\s(?:former\s)?oath)"
)
_SWORN = lazy_re(
    rf"[<\[(–—-]{{0,3}}\s{{0,4}}(?:(?i:whereupon),?\s)?(?![QA][.:\s])(?P<who>[^,:;()\[\]<>?!\n]{{4,60}}?)\s?"
    rf"(?:,\s?(?:[^,.?!]{{0,40}}\bwitness[^,.?!]{{0,40}},\s?)?|[\[(]|\s[–—-]+\s?){_OATH}"
    r"(?!\s(?!as\b|by\b|on\b|and\b|was\b|through\b|testif|[\[(\d]))\b(?:[^.?!]|\.(?=\d|\W*$|\w\.)|(?<=\bm[rs])\.|(?<=\bmrs)\.){0,120}",
    re.IGNORECASE,
)
"""``DANA REYES (affirmed)``, ``<DANA REYES, sworn: [10.04am]``."""
_EXAMINED_BY = lazy_re(
    rf"\b(?i:examined\s(?:in\schief\s)?by\s)(?P<who>(?i:mr|mrs|ms|miss|dr)\.?\s[{UPPER}][\w’'-]+(?:\s(?!AS\b)[{UPPER}][\w’'-]+){{0,2}})"
)
"""``DANA REYES, HAVING BEEN SWORN, WAS EXAMINED BY MR. DAHL AS FOLLOWS:``"""
_WITNESS = lazy_re(
    rf"(?i:witness):\s{{1,10}}(?P<who>[{UPPER}][^:;?!,\[\]()\n]{{3,60}}?)(?:, [^:?!\n]{{2,100}}?)?{_ASIDE}"
)
"""``WITNESS: DANA REYES [Resumed]``, ``Witness: Dana Reyes, Harbour Trust.``"""
_NUMBER = lazy_re(r"(?:[A-Z]{1,5}-){1,3}\d{1,5}")
_CALLED_WITNESS = lazy_re(r"witness:", re.IGNORECASE)
"""A label too, where a record prints a witness's words below it."""
_HEARD = lazy_re(
    rf"(?:(?:VIDEO(?:TAPED)? |ORAL )?DEPOSITION|TESTIMONY|EVIDENCE(?= OF (?:MR|MRS|MS|MISS|DR|SIR|DAME)\b)) OF "
    rf"(?P<who>[{UPPER}][{UPPER}’'. -]{{4,60}})"
)
"""``DEPOSITION OF DANA REYES``"""
_ARGUES = lazy_re(
    rf"[<\[(]?\s{{0,4}}(?:(?:ORAL|REBUTTAL|OPENING|CLOSING|REPLY) )?ARGUMENT (?:OF|BY) "
    rf"(?P<caps>[{UPPER}][{UPPER}’'., -]{{4,80}})"
    rf"|(?=[{UPPER}])(?i:(?:(?:opening|closing|oral|reply|further)\s)?submissions?\sby)\s"
    rf"(?P<who>[^:\[\]()<>?!\n]{{4,60}}?){_ASIDE}"
)
"""``ORAL ARGUMENT OF DANA REYES, ESQ.,``, ``Closing submissions by MS DAHL``"""
_BEHALF = lazy_re(rf"(?:ON BEHALF OF|FOR)(?: THE)? [{UPPER}][{UPPER}’'., -]{{3,90}}")
_GOES = lazy_re(
    r"[<\[(]*\s{0,4}(?:the )?witness (?:then )?"
    r"(?:with-?drew|withdraws|withdrawn|(?:was |is )?(?:excused|released|stood down)|"
    r"stands down|retired|steps? down|stepped down)[^?!]{0,30}",
    re.IGNORECASE,
)
_ENTERS = lazy_re(
    r"[<\[(]+\s{0,4}(?:the )?witness(?:es)? "
    r"(?:entered|enters|takes|took|answered|answers|testifie[sd]|stands)\b[^?!]{0,50}",
    re.IGNORECASE,
)
_NO_PERSON = lazy_re(
    r"\b(?:and|was|is|were|that|of|in|to|jury|jurors?|panel|interpreters?|court|members|witnesses|officers?|bailiffs?)\b",
    re.IGNORECASE,
)
_SEVERAL = lazy_re(r"\s(?:and|&)\s", re.IGNORECASE)
_MAY = lazy_re(
    r"examin|question(?:s|ed|ing)?,? (?:by|from)|sworn|affirm|\boath|called|witness|argument (?:of|by)|behalf of|"
    r"submissions? by|\bfor the|\bby m|\bby dr|\bby the |(?:deposition|evidence|testimony) of|^-{2,3} ?[a-z]"
)
"""What such a line has in it, in small letters."""
_HINTS = (
    *("examin", "question", "sworn", "affirm", "oath", "called", "witness", "argument ", "behalf of", "submission"),
    *("for the", "by m", "by dr", "by the ", "deposition of", "evidence of", "testimony of", "--"),
)
"""What is searched for first: one of these is in all that `_MAY` finds."""
_PAUSES = lazy_re(
    r"[–—-]{1,3} ?(?:upon|on) (?:commenc|resum|recess|adjourn|conclud)[^?!]{0,60}|"
    r"[–—-]{1,3} ?(?:whereupon|exhibit no|"
    r"(?:short |luncheon |lunch |morning |afternoon )?(?:recess|break|adjournment) (?:taken|at|until))\b[^?!]{0,90}",
    re.IGNORECASE,
)
"""``--- Upon commencing at 9.04 a.m.``"""
_QUESTION = lazy_re(r"^[ \t]*(?:\d{1,2}[ \t]+)?(?:[^\n:]{2,40}:[ \t]{1,10})?Q\.?[ \t]{1,12}\S", re.MULTILINE)
_ANSWER = lazy_re(
    r"^[ \t]*(?:\d{1,2}[ \t]+)?(?:A\.?[ \t]{1,12}\S|(?:THE )?WITNESS:|(?:The )?Witness:[ \t])", re.MULTILINE
)
_COURT = lazy_re(
    r"(?:the )?(?:court|bench|tribunal|panel|inquiry|commission|chair(?:man|woman|person)?|commissioner|coroner|"
    r"arbitrator|videographer|(?:grand )?jur(?:y|or)|foreperson|foreman|referee|hearing officer|"
    r"(?:presiding )?judge|president|counsel|prosecut(?:ion|or)|defen[cs]e|plaintiffs?|defendants?)"
    r"(?: (?:to|for|of|assisting) (?:the )?\w+(?: \w+){0,3}| \w+)?",
    re.IGNORECASE,
)
"""Whom a court's record names by office as the one who asks: ``Questions from THE CHAIR``."""
LONGEST = 160
"""Characters of such a line."""
INSIDE = 6
"""Blanks by which a line between turns stands further in than others."""

StageKind = Literal["witness", "examiner", "goes", "heading", "note"]


class Stage(msgspec.Struct, frozen=True):
    """A line between turns.

    Attributes:
        span: the line.
        kind: ``witness`` who is heard from now on; ``examiner`` who asks from now on; ``goes``: the witness has gone,
            or several are heard at once; ``heading`` and ``note`` tell neither.
        who: the name or office printed, None where the line has none.
        whose: place of ``who`` in the text.
        by: who examines, where the line that tells who is heard says that too.
        head: the line reads ``Witness: Dana Reyes``.
    """

    span: Span
    kind: StageKind
    who: str | None = None
    whose: Span | None = None
    by: str | None = None
    head: bool = False


def stages(page: Page) -> tuple[Stage, ...]:
    """Find the lines that tell who is heard and who asks, in order; none where none tells of an examination."""
    found: list[Stage] = []
    for index in _hinted(page):
        line = page.lines[index]
        if line.end - line.start > LONGEST:
            continue
        below = bool(found) and found[-1].span.end == page.lines[index - 1].end
        if not (below or _apart(page, index)) or _MAY.search(page.line_text(line).lower()) is None:
            continue
        if page.told_kind(line.start) is None:
            argues = below and found[-1].kind == "heading"
            stage = _stage(page.text, Span(line.start, line.end), argues=argues)
            if stage is not None:
                found.append(stage)
    heads = [each for each in found if each.head]
    if heads and len(heads) < sum(_CALLED_WITNESS.match(page.text, line.start) is not None for line in page.lines):
        found = [each for each in found if not each.head]
    heads += [each for each in found if each.kind == "heading"]
    return tuple(found) if heads or is_examination(page, found) else ()


def _hinted(page: Page) -> list[int]:
    """Give the lines that have something in them that such lines have: a plain search is faster than a pattern."""
    low = page.low
    found: set[int] = set()
    for hint in _HINTS if page.lines else ():
        at = low.find(hint)
        while at >= 0:
            found.add(page.line_at(at))
            at = low.find(hint, at + 1)
    return sorted(found)


def is_examination(page: Page, told: Sequence[Stage]) -> bool:
    """Tell whether lines between turns tell of an examination: who asks in it, or who is sworn and answers."""
    if any(each.kind == "examiner" and each.who is not None for each in told):
        return True
    if not any(each.kind == "witness" for each in told):
        return False
    return _QUESTION.search(page.text) is not None or _ANSWER.search(page.text) is not None


def _apart(page: Page, index: int) -> bool:
    """Tell whether a line does not go on with a sentence that was cut at the width of the page."""
    line = page.lines[index]
    before = page.lines[index - 1] if index else None
    return (
        before is None
        or line.gap > 0
        or page.text[line.start] in "<[("
        or page.ends_sentence(before)
        or line.indent >= page.usual_indent + INSIDE
        or not page.wrapped
    )


def _stage(text: str, span: Span, *, argues: bool) -> Stage | None:
    start, end = span.start, span.end
    while end - start > 1 and text[start] == text[end - 1] and text[start] in "*_":
        start, end = start + 1, end - 1  # "*(The witness withdrew)*"
    if argues and _BEHALF.fullmatch(text, start, end):
        return Stage(span, "heading")
    for kind, pattern in _KINDS:
        match = pattern.fullmatch(text, start, end)
        if match is None:
            continue
        who = match.groupdict().get("who")
        if who is None:
            return Stage(span, kind)
        if kind == "heading":
            return Stage(span, kind) if is_examiner(who) else None
        if kind == "witness" and _SEVERAL.search(who) and all(map(is_witness, _SEVERAL.split(who))):
            return Stage(span, "goes")  # two are sworn: whose an answer is, is open
        if is_examiner(who) if kind == "examiner" else (is_witness(who) or is_number(who)):
            by = _EXAMINED_BY.search(text, match.end("who"), span.end) if kind == "witness" else None
            said = None if by is None else " ".join(by["who"].split())
            whose = Span(*match.span("who"))
            return Stage(span, kind, " ".join(who.split()), whose, said, head=pattern is _WITNESS)
    return None


_KINDS: tuple[tuple[StageKind, re.Pattern[str]], ...] = (
    ("examiner", _EXAMINES),
    ("examiner", _HEADS),
    ("examiner", _BY),
    ("heading", _ARGUES),
    ("witness", _WITNESS),
    ("witness", _SWORN),
    ("witness", _HEARD),
    ("goes", _GOES),
    ("note", _ENTERS),
    ("note", _PAUSES),
)


def is_witness(who: str) -> bool:
    """Tell whether words are one person's name, with or without ``Mr`` before it."""
    parts = parse_label(who)
    name = parts.name
    plain = name is not None and is_name(name) and not parts.generic and _NO_PERSON.search(who) is None
    return plain and (parts.honorific is not None or len((name or "").split()) > 1)


def is_number(who: str) -> bool:
    """Tell whether words are the number of a witness whose name is kept from the public: ``LMR-OTP-P-0207``."""
    return _NUMBER.fullmatch(who) is not None


def is_examiner(who: str) -> bool:
    """Tell whether words are a person with ``Mr`` or ``Ms``, or an office of a court: the press is neither."""
    parts = parse_label(who)
    named = parts.name is not None and parts.honorific is not None and is_name(who.partition(",")[0])
    return named or _COURT.fullmatch(who.strip()) is not None


def staged(page: Page) -> tuple[Page, tuple[Stage, ...]]:
    """Give the page with its lines between turns placed, and what they tell."""
    told = stages(page)
    placed = ((each.span, _segment_kind(each)) for each in told)
    return (msgspec.structs.replace(page, placed=(*page.placed, *placed)) if told else page), told


def _segment_kind(stage: Stage) -> SegmentKind:
    return "note" if stage.kind in ("goes", "note") else "heading"
