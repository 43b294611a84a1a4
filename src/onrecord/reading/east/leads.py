"""Which lines of a Japanese, Chinese or Korean page begin with a label, decided for the whole document at once.

A label stands in brackets, behind a circle, before a colon or a wide blank, or alone on its line. Each line gives one
candidate at most; forms that the document does not use again, headings and fields of a page are none.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.grammar.labels.easternnames import ends_in_office, parse_eastern, plain_label
from onrecord.grammar.labels.easternwords import HEADING_ENDS, MODERATORS
from onrecord.grammar.labels.labels import LabelParts
from onrecord.model import Span
from onrecord.reading.forms.shape import Candidate
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    import re
    from collections.abc import Collection, Iterator, Sequence

    from onrecord.reading.page.page import Line, Page

Form = Literal["bracket", "circle", "colon", "word", "dash", "line"]

LONGEST = 48
"""Characters of a line at its beginning in which a label ends."""
ALONE = 24
"""Characters of a line that is nothing but a label."""
SEVERAL = 3
"""Times that words of which nothing is known must stand in a place of labels to be one."""
ENDS = '。．.！!？?…」』”"』)）〉》'
_OPENS = "([（【〔［<＜〈*○〇◯◎●△▲□■◆◇▷▶ㅇ"
_BRACKET = lazy_re(
    r"\*{0,2}(?P<core>[○◯◇◆]?(?:【[^【】\n]{1,40}】|〔[^〔〕\n]{1,40}〕|［[^［］\n]{1,40}］|（[^（）\n]{1,30}）|"
    r"\([^()\n]{1,30}\)|"
    r"\[[^\[\]\n]{1,40}\]|<[^<>\n]{1,30}>|＜[^＜＞\n]{1,30}＞|〈[^〈〉\n]{1,30}〉))(?P<delim>\*{0,2}[：:]?\*{0,2})"
)
_CIRCLE = lazy_re(
    r"\*{0,2}(?P<core>[○〇◯◎●△▲□■◆◇▷▶ㅇ][ \u3000]?[^\s。、，,「」：:？?]{1,24}"
    r"(?:[（(][^（）()\n]{1,16}[）)][^\s。、：:]{0,6})?(?:[ ][^\s。、，,：:？?]{1,12}){0,2}?)"
    r"(?P<delim>\*{0,2}(?:[ ]?[：:]|(?=[\u3000\t]|[ ]{2}|\s*$))\*{0,2})"
)
_CIRCLE_BLANK = lazy_re(r"(?P<core>[○〇◯◎●△▲□■◆◇▷▶ㅇ][ \u3000]?[^\s。、，,「」：:？?]{1,16})(?P<delim>)(?=[ ])")
_COLON = lazy_re(
    r"\*{0,2}(?P<core>(?:[（(][^（）()\n：:]{1,20}[）)])?[^\s：:∶︰。！？!?；;，,、][^：:∶︰。！？!?；;，,\n]{0,38}?)"
    r"(?P<delim>\*{0,2}[ ]?[：:∶︰]\*{0,2})(?!//|(?<=\d.)\d)"
)
_WORD = lazy_re(
    r"\*{0,2}(?P<core>[^\s。、，,：:）)．.？?]{1,12})(?P<delim>[）)．.]?\*{0,2})(?=\u3000|[ ]{2}|\t|(?<=[）)．]))"
)
_WHO = lazy_re(r"[\u3000 ]?[（(](?P<who>[^（）()\n]{2,20})[）)]")
"""``答）（監督課長）``: who answers this time, in brackets behind a word that says only that somebody does."""
_DASH = lazy_re(r"\*{0,2}(?P<core>[^\W\d_]{1,8}(?:[ ][^\W\d_]{1,8}){0,4})(?P<delim>\*{0,2}[ ][-–—－])(?=[ \u3000])")
_NOT_BEHIND = lazy_re(
    r"(?:说|說|表示|指出|强调|強調|称|稱|道|写道|認為|认为|如下|包括|例如|比如|就是|即|第[一二三四五六七八九十]|"
    r"とおり|通り|次は|たとえば|"
    r"いわく|다음|같이|전문|全文|내용)$"
)
_DIRECTION = lazy_re(r"笑|拍手|略|休憩|鼓掌|掌[声聲]|参照|譯文|웃음|박수|訳|^以\s?上$|^了$|^完$|^끝$|^注")
_ASKS = lazy_re(
    r"[？?](?:[」』”\"）)]*)$|(?:か|(?:伺|お?(?:尋|訊|聞)き?|質問)(?:い|ね|か)?(?:い?た)?しま?す|伺います|"
    r"尋ねます|聞きます|ください|下さい|お願いします|お願いいたします|까|주십시오|주세요|바랍니다|나요|죠|습니까)[。．.]?$"
)
_POLITE = ("君", "さん", "議員", "委員")
_NUMBER_ALONE = lazy_re(r"^[\d０-９一二三四五六七八九十①-⑳ｱ-ﾝア-ン]{1,3}$")
_PRESENT = lazy_re(
    r"^(?:出席|缺席|列席|請假|请假|欠席|與會|与会|陪席)(?:的?(?:政府)?(?:議員|议员|委員|委员|官員|官员|秘書|秘书|人員|人员|者))"
)
"""What stands above a list of who is there or away: ``出席議員：``."""
FULL_LINE, WRAPPED = 25, 12
"""Characters of a line, at least, that a page's width may have broken, and lines of such a paragraph, at most."""


class Lead(msgspec.Struct):
    """A place where a label may stand.

    Attributes:
        label: the label as the rest of reading knows it.
        form: how it is set off.
        told: its words alone say that it is one: who asks or answers, or an office.
        asks: what stands behind it ends as a question.
        field: no sentence stands behind it on its line: where it comes once, a page's field, ``主持人：张三``.
        inside: who speaks stands in brackets behind a word for one who asks or answers.
        figure: a figure stands right behind it, as in many fields (``电话：010…``); a label too stands before others.
    """

    label: Candidate
    form: Form
    told: bool
    asks: bool = False
    field: bool = False
    figure: bool = False
    inside: bool = False


def places(page: Page, language: str) -> list[Lead]:
    """Give every line that may begin with a label, in text order. ``language`` is ``ja``, ``zh`` or ``ko``."""
    found = [lead for index, line in enumerate(page.lines) for lead in _at(page, index, line, language)]
    counts = Counter((lead.form, lead.label.key) for lead in found)
    found = [lead for lead in found if not lead.field or counts[lead.form, lead.label.key] > 1]
    others = {(lead.form, lead.label.key) for lead in found if not lead.figure}
    found = [
        lead for lead in found if not lead.figure or lead.label.parts.generic or (lead.form, lead.label.key) in others
    ]
    for lead, after in pairwise([*found, None]):
        if lead is not None:
            end = len(page.text) if after is None else after.label.core.start
            lead.asks = _asks(page, lead, end)
    return found


def chosen(found: Sequence[Lead], title: str, names: Collection[str]) -> list[Candidate]:
    """Choose the labels among what `places` gave.

    Args:
        found: the places.
        title: the title; what stands in it is a label where it stands once.
        names: whom the lines above the talk name.
    """
    return [lead.label for lead in _believed(found, plain_label(title).replace(" ", ""), names)]


def asks(text: str) -> bool:
    """Tell whether words end as a question, or ask for something."""
    return _ASKS.search(text.rstrip()) is not None


def _asks(page: Page, lead: Lead, end: int) -> bool:
    """Tell whether the first lines behind a label ask."""
    lines = page.lines_between(lead.label.body, end)[:3]
    return any(asks(page.line_text(line)) for line in lines)


def _at(page: Page, index: int, line: Line, language: str) -> Iterator[Lead]:
    text = page.text
    if page.told_kind(line.start) not in (None, "heading"):
        return
    stop = min(line.end, line.start + LONGEST + 8)
    head = text[line.start : stop]
    forms: list[tuple[Form, re.Pattern[str]]] = []
    if head[0] in _OPENS:
        forms = [("bracket", _BRACKET), ("circle", _CIRCLE), ("circle", _CIRCLE_BLANK)]
    forms += [("colon", _COLON), ("word", _WORD), ("dash", _DASH)]
    for form, pattern in forms:
        match = pattern.match(text, line.start, stop if form != "circle" else line.end)
        if match is None:
            continue
        lead = _lead(page, index, match, form, language)
        if lead is not None and (pattern not in (_CIRCLE_BLANK, _WORD, _DASH) or lead.told):
            yield lead
            return
    if line.end - line.start <= ALONE and head[-1] not in ENDS + "、，,：:":
        lead = _own_line(page, index, line, language)
        if lead is not None:
            yield lead


def _lead(page: Page, index: int, match: re.Match[str], form: Form, language: str) -> Lead | None:
    text, line = page.text, page.lines[index]
    core, body = Span(*match.span("core")), match.end()
    parts = parse_eastern(core.of(text), language)
    who = _WHO.match(text, body, line.end) if form == "word" and parts.generic else None
    one = LabelParts() if who is None or _DIRECTION.search(who["who"]) else parse_eastern(who["who"], language)
    inside = who is not None and bool(one.role or (one.name and not one.affiliation))
    if who is not None and inside:
        core, body, parts = Span(core.start, who.end()), who.end(), one
    while body < line.end and text[body].isspace():
        body += 1
    alone = body >= line.end
    after = page.lines[index + 1] if index + 1 < len(page.lines) else None
    if alone and after is None:
        return None
    bare = plain_label(core.of(text)).replace(" ", "")
    if not bare or any(each.search(bare) for each in (_NUMBER_ALONE, _DIRECTION, _NOT_BEHIND, _PRESENT)):
        return None
    if not parts.generic and bare.endswith(tuple(HEADING_ENDS)) and not (parts.name or parts.affiliation):
        return None
    field = False
    told = is_told(parts) or bare.endswith(_POLITE)
    said = page.line_text(after) if alone and after is not None else text[body : line.end]
    if not alone and form == "colon" and not _is_said(said):
        said = _last_line(page, index)
    if not (parts.generic and parts.nobody) and not _is_said(said) and alone is False:
        told, field = False, form in ("colon", "circle")
    start = after.start if alone and after is not None else body
    figure = not alone and form == "colon" and text[match.end()].isdigit()
    end = max(match.end("delim"), core.end)
    label = Candidate(index, core, end, start, "line" if alone else "colon", parts, _key(bare))
    return Lead(label, form, told, field=field, figure=figure, inside=inside)


def _last_line(page: Page, index: int) -> str:
    """Give the last line of a paragraph that a page's width has broken, in which a sentence may end."""
    last = index
    while (
        last + 1 < min(len(page.lines), index + WRAPPED)
        and page.lines[last].end - page.lines[last].start >= FULL_LINE
        and not page.lines[last + 1].gap
    ):
        last += 1
    return page.line_text(page.lines[last])


def _own_line(page: Page, index: int, line: Line, language: str) -> Lead | None:
    after = page.lines[index + 1] if index + 1 < len(page.lines) else None
    if after is None:
        return None
    core = Span(line.start, line.end)
    printed = core.of(page.text).strip("*")
    parts = parse_eastern(printed, language)
    bare = plain_label(printed).replace(" ", "")
    if parts == LabelParts() or (bare.endswith(tuple(HEADING_ENDS)) and not parts.generic):
        return None
    if not _is_said(page.line_text(after)):
        return None
    label = Candidate(index, core, line.end, after.start, "line", parts, _key(bare))
    return Lead(label, "line", is_told(parts))


def is_told(parts: LabelParts) -> bool:
    """Tell whether a label's words alone say that it is one."""
    return parts.generic or parts.role is not None or (parts.name is not None and parts.affiliation is not None)


def _is_said(text: str) -> bool:
    """Tell whether words end as speech does: in a sentence, or broken off."""
    return text[-1] in ENDS or text[-1] in "ー—–-~～" or asks(text)


def _key(bare: str) -> str:
    return bare.lower()


def _believed(found: Sequence[Lead], named: str, names: Collection[str]) -> list[Lead]:
    """Choose the labels: forms that come back, and in them what is told, comes back, or asks between others."""
    counts = Counter((lead.form, lead.label.key) for lead in found)
    told = Counter(lead.form for lead in found if lead.told)
    keys = {form: {lead.label.key for lead in found if lead.form == form and lead.told} for form in told}
    asking = any(lead.told and lead.label.parts.nobody for lead in found)
    again: Counter[str] = Counter(
        form for (form, key), number in counts.items() if number > 1 and form != "line" and _is_name(found, form, key)
    )
    whole = {(lead.form, lead.label.parts.name) for lead in found if lead.told}
    taken: list[Lead] = []
    for lead in found:
        form, key = lead.form, lead.label.key
        number, parts = counts[form, key], lead.label.parts
        several = told[form] > 1 and (len(keys[form]) > 1 or asking)
        if form in ("line", "word", "dash"):
            several = several and number > 1 and any(counts[form, other] > 1 for other in keys[form] - {key})
            takes = lead.told and (several or ((parts.nobody or lead.inside) and told[form] > 1))
        elif lead.told:
            takes = several or (number > 1 and _is_talk(lead)) or bool(named and key in named)
        elif key in names or (parts.name or "").replace(" ", "") in names:
            takes = form != "word"
        elif parts.name is not None:
            takes = (number > 1 and (told[form] > 0 or again[form] > 1)) or (key in named and bool(told[form]))
            takes = takes or (several and number == 1 and (lead.asks or (form, key) in whole))
        else:
            takes = told[form] > 1 and (number >= SEVERAL or (number > 1 and lead.asks) or (several and lead.asks))
            takes = (takes or (several and (form, key) in whole)) and len(key) <= ALONE
        if takes:
            taken.append(lead)
    main = Counter(lead.form for lead in taken).most_common(1)
    return [lead for lead in taken if lead.form == main[0][0] or _stands_beside(lead, taken)]


def _stands_beside(lead: Lead, taken: Sequence[Lead]) -> bool:
    """Tell whether a label in another form than most is one: it says who asks or answers, or is common."""
    size = sum(other.form == lead.form for other in taken)
    return (
        lead.label.parts.generic
        or size * 4 >= len(taken)
        or (lead.told and lead.form in ("bracket", "circle", "colon"))
    )


def _is_name(found: Sequence[Lead], form: str, key: str) -> bool:
    return any(lead.form == form and lead.label.key == key and lead.label.parts.name is not None for lead in found)


def _is_talk(lead: Lead) -> bool:
    return ends_in_office(lead.label.key) is not None or lead.label.key in MODERATORS or lead.label.parts.generic
