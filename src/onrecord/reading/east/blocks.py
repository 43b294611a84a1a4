"""What each label of a Japanese, Chinese or Korean page covers: paragraphs, headings between turns, notes, the tail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import dates
from onrecord.model import Span
from onrecord.reading.blocks.blocks import Block, Paragraph, Placed
from onrecord.reading.east.head import CHROME, NOTICE, is_chrome, is_section
from onrecord.reading.east.leads import ENDS, asks
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.model import SegmentKind
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Line, Page

_END = lazy_re(
    r"[（(【〔\[＜<]?\s*(?:以\s*上|了|完|終|終わり|おわり|结束|結束|끝|이상|END|End)\s*[）)】〕\]＞>]?[。.]?|"
    r"[*＊※=＝─━―-]{3,}|"
    r"[（(](?:请|請)(?:同时|同時).{0,30}[）)]"
)
"""What stands alone on a line where a talk is over."""
_NOTE = lazy_re(
    r"[（(【〔\[＜<](?:[^（()）【】〔〕\[\]<>＜＞\n]{0,12}?(?:笑い?|笑声|笑聲|拍手|鼓掌|掌声|掌聲|웃음|박수|"
    r"通訳(?:中|あり)?|逐次通訳|中略|後略|以下略|略|発言する者あり|"
    r"速記中止|退席|着席|離席|投影|映像|録音|聞き取れず|聴取不能|不鮮明|听不清|聽不清|청취\s?불능|장내\s?소란|"
    r"장내\s?웃음|일동\s?웃음)[^（()）【】〔〕\[\]<>＜＞\n]{0,12})[）)】〕\]＞>]"
    r"|[（(][^（）()\n]{1,12}部分[）)]|[（(]以下[^（）()\n]{0,16}語[^（）()\n]{0,10}[）)]|[（(【\[＜<](?:以\s?上|了|完|終|끝|이상)[）)】\]＞>]"
    r"|(?<=[.!?])[ \u00a0]{2,3}끝\.?\Z"
)
"""Directions inside speech: ``（笑）``, ``（拍手）``, ``(웃음)``."""
_ASIDE = lazy_re(r"(?<=.)[（(][^（）()。]{1,30}[）)]$")
_WHOLE = lazy_re(r"[（(][^（）()]{4,200}[。.]?[）)]")
_PROCEEDS = lazy_re(
    r".{0,20}午[前後][^。]{1,16}(?:開議|開会|散会|休憩|閉会|再開)|―+\s*◇\s*―+|[―─━－-]{3,}.{0,10}[―─━－-]{3,}|"
    r"[（(].{1,20}(?:개의|산회|정회|속개|폐회)[）)]|"
    r"[（(]\d{1,2}[시時時].{0,12}[）)]"
)
LONGEST_HEADING = 48
TAIL_LINE = 40
"""Characters of a line below a talk that is no sentence."""


def cut(page: Page, labels: Sequence[Candidate], start: int) -> Placed:
    """Cut a page at its labels from line ``start`` on; what stands before the first label is a block ``opening``."""
    placed = Placed([Block(None, [], "opening")], [])
    at = {label.line: label for label in labels}
    lines = page.lines
    last = max(at, default=start - 1)
    tail = _tail(page, last, start)
    headings = _headings(page, at, start)
    alone = {label.line for label in labels if label.body > lines[label.line].end}
    for index in range(start, len(lines)):
        line, label = lines[index], at.get(index)
        text = page.line_text(line)
        if index >= tail:
            ends = _END.fullmatch(text) or NOTICE.match(text)
            placed.kinds.append(
                (Span(line.start, line.end), page.told_kind(line.start) or ("note" if ends else "chrome"))
            )
        elif label is not None:
            placed.blocks.append(Block(label, []))
            placed.kinds.append((Span(label.core.start, label.end), "label"))
            if label.body < line.end:
                placed.blocks[-1].paragraphs.append(Paragraph(label.body, line.end, 0))
        elif (kind := _standing(page, index, headings, alone)) is not None:
            placed.kinds.append((Span(line.start, line.end), kind))
        else:
            _add(page, placed.blocks[-1].paragraphs, index)
    if not placed.blocks[0].paragraphs:
        placed.blocks.pop(0)
    return placed


def trim(text: str, paragraph: Paragraph) -> Iterator[tuple[Span, SegmentKind]]:
    """Cut a paragraph into speech and directions, in order."""
    at = paragraph.start
    for found in _NOTE.finditer(text, paragraph.start, paragraph.end):
        yield from _speech(text, at, found.start())
        yield Span(*found.span()), "note"
        at = found.end()
    yield from _speech(text, at, paragraph.end)


def _speech(text: str, start: int, end: int) -> Iterator[tuple[Span, SegmentKind]]:
    said = text[start:end].strip()
    if said:
        begin = start + text[start:end].index(said[0])
        yield Span(begin, begin + len(said)), "speech"


def _add(page: Page, paragraphs: list[Paragraph], index: int) -> None:
    line = page.lines[index]
    if paragraphs and line.gap == 0 and paragraphs[-1].end == page.lines[index - 1].end:
        paragraphs[-1] = paragraphs[-1]._replace(end=line.end)
    else:
        paragraphs.append(Paragraph(line.start, line.end, line.gap))


def _standing(page: Page, index: int, headings: set[int], alone: set[int]) -> SegmentKind | None:
    """Place a line inside the talk that nobody spoke."""
    line = page.lines[index]
    text = page.line_text(line)
    told = page.told_kind(line.start)
    if told is not None:
        return told
    if page.is_heading(line) or index in headings or (is_section(text) is not None and index - 1 not in alone):
        return "heading"
    if _NOTE.fullmatch(text) or _END.fullmatch(text) or _PROCEEDS.fullmatch(text) or NOTICE.match(text):
        return "note"
    if line.gap and _WHOLE.fullmatch(text):
        return "note"
    if line.start in page.running:
        return "furniture"
    short = line.end - line.start <= TAIL_LINE and text[-1] not in ENDS
    return "chrome" if short and index - 1 not in alone and is_chrome(text) else None


def _headings(page: Page, at: dict[int, Candidate], start: int) -> set[int]:
    """Find the lines right above labels that name what comes: short, no sentence, behind a whole one."""
    found: set[int] = set()
    for index in at:
        above = index - 1
        while above >= start and above not in at and _names_topic(page, above, at):
            found.add(above)
            above -= 1
    return found


def _names_topic(page: Page, index: int, at: dict[int, Candidate]) -> bool:
    line = page.lines[index]
    text = page.line_text(line)
    before = at.get(index - 1)
    if before is not None and before.body >= line.start:
        return False  # all that somebody says whose label stands alone
    bare = _ASIDE.sub("", text)  # "日中関係（査証免除）"
    return line.end - line.start <= LONGEST_HEADING and bare[-1:] not in ENDS + "、，,ー～…：:" and not asks(bare)


def _tail(page: Page, last: int, start: int) -> int:
    """Find the first line behind the last label that is the publisher's: all from there on is."""
    lines = page.lines
    begin = max(last, start) + 1
    for index in range(begin, len(lines)):
        text = page.line_text(lines[index])
        first = index == last + 1 and last >= start and not _follows(page, last)
        if not first and (_ends(page, lines[index]) or _END.fullmatch(text)):
            return index
    index = len(lines)
    while index - 1 > last + 1 and (lines[index - 1].gap or last < start) and _short(page, lines[index - 1]):
        index -= 1
    return index


def _follows(page: Page, index: int) -> bool:
    """Tell whether a label's line holds more than the label: what stands below is no first word of its speaker."""
    text = page.line_text(page.lines[index])
    return len(text) > TAIL_LINE // 2 or text[-1] in ENDS


def _ends(page: Page, line: Line) -> bool:
    text = page.line_text(line).strip("*#・•● \u3000")
    if not text or page.told_kind(line.start) == "chrome":
        return True
    whole = text[-1] in "。．！？!?"
    if NOTICE.match(text) or (CHROME.match(text) and not whole and len(text) <= TAIL_LINE * 2):
        return True
    dated = any(True for _ in dates(page.text, line.start, line.end))
    return len(text) <= TAIL_LINE and not whole and (dated or _FOOT.search(text) is not None)


_FOOT = lazy_re(
    r"〒|電話|電　話|電郵|电话|TEL|Tel|E-?mail|住所|プライバシー|著作権|リンク集|版权|版權|主办|主辦|网站标识|"
    r"ICP|备案|網站安全|隱私|香港時間|香港时间|お問い?合わせ|担当課|関連(?:情報|リンク|記事)|"
    r"上一篇|下一篇|推荐阅读|저작권|개인정보|주소|대표전화|문의|기자\s*=|@"
)


def _short(page: Page, line: Line) -> bool:
    text = page.line_text(line)
    return len(text) <= TAIL_LINE and text[-1] not in ENDS + "ー～…" and not asks(text)
