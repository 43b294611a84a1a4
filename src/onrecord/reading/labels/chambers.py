"""Labels of chambers whose delimiter is a full stop or a dash behind more than a name.

Slavic stenograms print ``СТЕЦЕНКО О.П. Дякую.`` and ``ГОЛОВУЮЧИЙ. Прошу.``, where the last initial's full stop is the
delimiter; Brazilian shorthand notes print what the speaker does inside the brackets, ``A SRA. TEREZA LEMOS (Bloco/NV -
SP. Pela ordem.) - Sr. Presidente``, in tables whose first cell is a time.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.labels.labels import LabelParts, parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_name, is_role
from onrecord.model import Span
from onrecord.reading.forms.askedbynotice import asked_by_notice
from onrecord.reading.forms.dashedlabels import dashed_labels
from onrecord.reading.forms.dotless import with_dotless
from onrecord.reading.forms.shape import Candidate
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.page.page import Line, Page

CERTAIN = 1.5
"""The score of a label that only its own form could be."""
FEWEST = 3
"""Labels of such a form, at least, in a stenogram."""
_CHAIR = r"(?:ГОЛОВУЮЧ(?:ИЙ|А)|Головуюч(?:ий|а)|ПРЕДСЕДАТЕЛЬСТВУЮЩ(?:ИЙ|АЯ)|Председательствующ(?:ий|ая))"
_HALL = r"(?:(?:ГОЛОС|Голос|Голоса)[ ])?(?:ІЗ|Із|ИЗ|Из)[ ](?:ЗАЛ[УА]|зал[уа])"
_SURNAME = r"[А-ЯЁІЇЄҐ][А-ЯЁІЇЄҐа-яёіїєґ’'-]{1,30}(?:[ ][А-ЯЁІЇЄҐ][А-ЯЁІЇЄҐа-яёіїєґ’'-]{2,30})?"
_SLAVIC = lazy_re(
    rf"(?P<core>(?P<chair>{_CHAIR})|(?P<hall>{_HALL})|"
    rf"(?P<last>{_SURNAME})[ \u00a0](?P<first>[А-ЯЁІЇЄҐ]\.[ \u00a0]?[А-ЯЁІЇЄҐ](?=\.))"
    r"(?:\.,[ \u00a0](?P<what>[^\n.:]{3,120}))?)"
    r"(?P<delim>\.{1,2})(?:(?P<space>[ \t\u00a0]+)(?=[\"«„(]?[А-ЯЁІЇЄҐ\d(…])|[ \t]*$)"
)
_CHAIRED = lazy_re(rf"^{_CHAIR}\.(?=\s)", re.MULTILINE)
_NOTES = lazy_re(
    rf"(?:(?:R|\d{{1,2}}:\d\d)[ \t]+)?(?P<core>(?:O[ ]SR|A[ ]SRA)\.ª?[ ](?P<who>[{UPPER}][^()\n.:]{{2,70}}?)"
    r"(?:[ ]\((?P<inside>[^()\n]{2,240})\))?)(?P<delim>[ ][-–—])(?P<space>[ \t\u00a0]+)(?=\S)"
)
"""``O SR. PRESIDENTE (Dario Lemos. Bloco/NV - SP. Fala da Presidência.) - Bom dia.``"""
_DOES = lazy_re(r"(?:Para|Pela|Pelo|Como|Sem|Fora|Fala|Pronuncia|Procede|Intervenção|Por|Lê|Fazendo|Em|Questão|Com)\b")
"""How a sentence begins that tells what the speaker does: ``Pela ordem.``"""


_CAPITALS = lazy_re(
    rf"(?P<core>(?P<who>(?=[{UPPER}])(?=[^\n(–-]*[{UPPER}]{{2}})[{UPPER}]["
    rf"{UPPER}0-9 .’'-]{{1,70}}?)(?:[ ]\([^()\n]{{1,60}}\))?)"
    r"(?P<delim>[ ][–—-])(?P<space>[ \u00a0]+)(?=\S)"
)
"""``BAŞKAN – Buyurun Sayın Bakan.``, ``AYŞE YILDIZ (Karrin) – Sayın Başkan``"""
_BALTIC = lazy_re(
    rf"(?P<core>(?:(?P<first>[{UPPER}]\.)[ ](?P<last>[{UPPER}][{UPPER}’'-]{{2,40}})|(?P<chair>PIRMININK(?:AS|Ė)))"
    r"(?:[ ]\((?P<inside>[^()\n]{1,60})\))?)(?P<delim>\.)(?P<space>[ \u00a0]+)(?=\S)"
)
"""``J. PETRAITIS (KF). Ačiū.``, ``PIRMININKĖ. Prašom.``"""


def chambers(page: Page) -> Iterator[Candidate]:
    """Give the labels of the forms that only such records print."""
    yield from _capitals(page)
    yield from dashed_labels(page)
    yield from asked_by_notice(page)
    if "PIRMININK" in page.text:
        baltic = [
            (index, found) for index, line in enumerate(page.lines) if (found := _at(page, _BALTIC, line)) is not None
        ]
        if len(baltic) >= FEWEST and any(found["chair"] for _, found in baltic):
            for index, found in baltic:
                yield _make(page, index, found, _of_baltic(found))
    if " SR" in page.text:
        for index, line in enumerate(page.lines):
            found = _NOTES.match(page.text, line.start, line.end)
            if found is not None:
                yield _make(page, index, found, _of_notes(found))
    labels = [
        (index, found)
        for index, line in enumerate(page.lines)
        if (found := _SLAVIC.match(page.text, line.start, line.end)) is not None
    ]
    if len(labels) >= FEWEST and (_CHAIRED.search(page.text) is not None or _take_turns(labels)):
        for index, found in labels:
            if found["space"] or index + 1 < len(page.lines):
                yield _make(page, index, found, _of_slavic(found))


def _take_turns(labels: Sequence[tuple[int, re.Match[str]]]) -> bool:
    """Tell whether names in capitals come back with others between them; lists have each once or in a row."""
    names = [found["last"] for _, found in labels if found["last"] and found["last"].isupper()]
    rows = [name for name, _ in groupby(names)]
    return any(count >= FEWEST for count in Counter(rows).values()) or len(rows) - len(set(rows)) >= FEWEST


def _at(page: Page, pattern: re.Pattern[str], line: Line) -> re.Match[str] | None:
    return pattern.match(page.text, line.start, line.end)


def _capitals(page: Page) -> Iterator[Candidate]:
    """Give labels in capitals before a dash, where some come back and one of these is an office or a part in the talk.

    Towns stand so before news: ``KARRIN – The harbour opened``.
    """
    if page.shouted or "–" not in page.text:
        return
    found = [(index, each) for index, line in enumerate(page.lines) if (each := _at(page, _CAPITALS, line)) is not None]
    labels = [(index, each, parse_label(each["core"])) for index, each in found]
    counts = Counter(each["core"] for _, each in found)
    leads = {each["core"] for _, each, parts in labels if parts.name is None and (parts.role or parts.generic)}
    if len(found) >= FEWEST and len(counts) > 1 and any(counts[core] > 1 for core in leads):
        for index, each, parts in labels:
            yield _make(page, index, each, with_dotless(page, parts))


def _of_baltic(found: re.Match[str]) -> LabelParts:
    if found["chair"]:
        return LabelParts(name=found["inside"], role=found["chair"])
    return LabelParts(name=f"{found['first']} {found['last']}", affiliation=found["inside"])


def _make(page: Page, index: int, found: re.Match[str], parts: LabelParts) -> Candidate:
    body = found.end("space") if found["space"] else page.lines[index + 1].start
    core = Span(*found.span("core"))
    upper = parts.name is not None and parts.name.isupper()
    return Candidate(
        index, core, found.end("delim"), body, "colon", parts, fold(core.of(page.text)), CERTAIN, upper=upper
    )


def _of_slavic(found: re.Match[str]) -> LabelParts:
    if found["hall"]:
        return LabelParts(generic=True, nobody=True)
    if found["chair"]:
        return LabelParts(role=found["chair"])
    name = f"{found['first']}. {found['last']}"  # the surname stands last, as everywhere else
    what = found["what"]
    office = what is not None and is_role(what.split(" ")[0])
    return LabelParts(name=name, role=what if office else None, affiliation=None if office else what)


def _of_notes(found: re.Match[str]) -> LabelParts:
    who, told = found["who"], [each for each in (found["inside"] or "").rstrip(".").split(". ") if each]
    told = [each for each in told if not _DOES.match(each)]
    if is_role(who):
        name = told[0] if told and is_name(told[0]) else None
        return LabelParts(name=name, role=who, affiliation=". ".join(told[1:]) or None)
    parts = parse_label(found["core"].partition(" (")[0])
    return msgspec.structs.replace(parts, affiliation=". ".join(told) or parts.affiliation)
