"""What stands before the talk on a Japanese, Chinese or Korean page: title, day, place, a site's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import dates
from onrecord.grammar.labels.easternnames import ends_in_office
from onrecord.model import Span
from onrecord.reading.east.leads import ENDS
from onrecord.reading.frame.event import begin
from onrecord.reading.frame.settle import settle_dates
from onrecord.reading.frame.sitelines import is_home
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import SegmentKind
    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Line, Page

EVENT = lazy_re(
    r"会見|會見|会见|记者会|記者會|发布会|發布會|發佈會|答記者問|答记者问|答問內容|答问内容|談話|谈话|讲话|講話|"
    r"吹风会|座談|说明会|"
    r"說明會|质询|質詢|会議録|會議紀錄|議事録|速記録|"
    r"委員会|本会議|演説|演讲|演講|インタビュー|专访|專訪|对话|對話|ブリーフィング|実录|实录|實錄|発言|挨拶|"
    r"브리핑|기자회견|간담회|회의록|인터뷰|연설|"
    r"담화|질의응답|말씀|청문회"
)
"""What talks are called."""
_EVENTS = (
    (
        lazy_re(r"記者会見|会見|记者会|記者會|发布会|發布會|發佈會|會見傳媒|会见传媒|会见媒体|기자회견"),
        "press conference",
    ),
    (lazy_re(r"委員会|委員會|청문회|公聴会"), "hearing"),
    (lazy_re(r"インタビュー|专访|專訪|인터뷰|対談"), "interview"),
    (lazy_re(r"吹风会|说明会|說明會|ブリーフィング|브리핑"), "briefing"),
    (lazy_re(r"演説|演讲|演講|讲话|講話|挨拶|연설|談話|谈话|담화"), "remarks"),
)
CHROME = lazy_re(
    r"本文へ|メニュー|検索|文字(?:の)?(?:サイズ|大きさ)|標準$|拡大$|印刷|English$|ENGLISH$|ホーム(?:$|\s*[＞>»›/|"
    r"｜])|トップ(?:ページ)?(?:へ)?(?:$|\s*[＞>»›/])|サイトマップ|"
    r"現在位置|ここから本文|ページの先頭|このページ|前のページ|次のページ|閉じる|シェア|ツイート|Facebook|"
    r"Twitter|LINE|X$|"
    r"首页|首頁|当前位置|當前位置|您的位置|您现在的位置|你的位置|跳至|跳到|字号|字號|字体|大中小|【?大\s*中\s*小|"
    r"打印|列印|分享|收藏|关闭|關閉|返回|登录|登入|注册|註冊|搜索|搜尋|"
    r"简体|簡體|繁體|繁体|寄给朋友|寄給朋友|新聞公報$|新闻公报$|網站導覽|网站导航|网站地图|回首頁|:::|无障碍|"
    r"無障礙|微信|微博|扫一扫|手机版|责任编辑|責任編輯|编辑[：:]|"
    r"来源[：:]|來源[：:]|相关|相關|附件|附件下载|"
    r"본문\s*바로가기|주메뉴|메뉴|홈(?:$|\s*[>＞»])|HOME|Home|인쇄|공유|글자\s*크기|검색|로그인|회원가입|"
    r"사이트맵|목록|이전글|다음글|첨부파일|스크랩|조회수?|등록자|담당부서|담당자|작성자|"
    r"skip to|Skip to|https?://|Copyright|©|Share|Print",
)
"""How lines of a site begin that are no part of a document."""
TRAIL = lazy_re(r"[^。.]{1,40}(?:\s*[＞>»›]\s*[^＞>»›]{1,40}){1,8}$|[^。.]{1,12}(?:\s*[｜|]\s*[^｜|]{1,20}){2,12}$")
"""``内閣府ホーム ＞ 大臣 ＞ 会見``"""
_WIDE = lazy_re(r"[ \u00a0]{2,}|[\t\u3000]+|[ \u00a0]*[|｜][ \u00a0]*")
FEWEST_ENTRIES, LONGEST_ENTRY = 4, 16
"""Entries of a menu, at least, and characters of one, at most."""
NOTICE = lazy_re(
    r"※|[（(]?注\d?[）)：:]|注釈|(?:この|本|当)(?:ページ|記録|会見録|議事録|概要|速記録|資料)は?|下線部|"
    r".{0,24}(?:映像|動画|録画|音声|手話).{0,24}(?:御覧|ご覧|視聴|こちら|公開|配信)|"
    r".{0,20}未定稿|.{0,20}仮訳|無断転載|(?:以下|下列|下文)(?:は|是|為|为|係|系).{0,100}|.{0,30}文言を整理|"
    r"다음은 .{0,60}(?:전문|내용|발언|일문일답|요약|문답).{0,20}|"
    r".{0,80}(?:摄|攝|供图|供圖|提供照片|資料圖片)[）)]?$|[（(]?(?:图为|圖為|图片)|点击|點擊|(?:请|請)(?:同时|"
    r"同時|另)参阅|[（(]請同時參閱|本文(?:件)?(?:根据|根據)|※|▶|☞ |"
    r"\*{4,}$|[-=＝－―─━_*＊]{4,}$"
)
"""What a publisher says of the page and of the talk."""
_TELLS = lazy_re(
    r"(?:主持|举行|舉行|召开|召開|出席|接受|会见|會見|開催|実施|行われ|開かれ|개최|가졌다|"
    r"열렸다).{0,60}(?:记者会|記者會|发布会|發布會|吹风会|會議|会议|采访|採訪|專訪|专访|"
    r"談話|谈话|会見|传媒|傳媒|媒体|媒體|회견|브리핑)"
)
"""A sentence that tells of the event: ``…外交部发言人…主持例行记者会。``"""
_PUBLISHED = lazy_re(
    r"(?:发布(?:时间|日期)?|發布(?:時間|日期)?|發佈日期|公開日|掲載日?|更新日?|最終更新|発行|作成日|登録日|"
    r"등록일|작성일|게시일|입력|수정|发布于|日期|更新时间)\s*[：:]?\s*"
)
_PLACE = lazy_re(
    r"(?:於[：:\s\u3000]\s*|於(?=[^\s：:])|(?:場所|会場|場 所|場　所|開催場所|地点|地點|会议地点|장소|장 "
    r"소)\s*[：:\u3000]\s*|"
    r"(?:場所|会場|地点|地點|장소)\s{1,4})(?P<place>[^）)》】\n]{2,50})"
)
_READERS = lazy_re(
    r"よくある(?:ご|御)?(?:質問|お?問い?合わせ)|想定問答|常见(?:问题|问答)|常見(?:問題|問答)|자주\s*(?:묻는|하는)\s*질문|FAQ"
)
_SECTION = lazy_re(
    r"(?:[0-9０-９一二三四１-９IVⅠ-Ⅴ]{1,2}[．.、)）]?\s*|[■□◆◇○●▼▽【《〔\[〈<]{1,2}\s*)?"
    r"(?P<whose>[^\s。、：:]{0,12}?)(?:からの)?(?:冒頭(?:発言|説明|挨拶)?|質疑応答|質疑|発言(?:要旨|概要)?|"
    r"開場(?:白)?|開會發言|开场白|答问|问答|媒體提問|記者提問|记者提问|提问|모두\s?발언|모두\s?말씀|질의\s?응답|"
    r"일문일답|"
    r"閣議等について|閣議について|主な質疑)(?:[：:][^。]{0,30}|[－―-][^。]{0,30})?\s*[】》〕\]〉>]?"
)
"""Headings of the parts of a talk: ``１．冒頭発言``, ``【岸田総理冒頭発言】``."""
LONGEST_TITLE = 120
WITHIN = 60
"""Lines from the top in which title and day stand."""
_HELD_AT = lazy_re(
    r"在(?P<place>[\u4e00-\u9fff]{2,16}?(?:總部|总部|中心|大樓|大楼|大廈|大厦|大堂|機場|机场|府|館|馆|廳|厅|室))"
    r"(?=就|與|与|向|會見|会见|舉行|举行|召開|召开|接受)[^。]{0,60}?(?:傳媒|传媒|媒体|媒體|记者|記者)"
)
"""``在添馬政府總部就…會見傳媒``"""
PLACE_ENDS = lazy_re(r"\s*[、,（(].*$")


def read_head(page: Page, first: int) -> tuple[Header, int]:
    """Read what stands before the talk.

    Args:
        page: the document.
        first: index of the line of the first label; the number of lines where there is none.

    Returns:
        The header, and the index of the first line that somebody speaks, ``first`` where no speech stands before it.
    """
    header = begin(page)
    lines = page.lines[:first]
    kinds = [_kind(page, line) for line in lines[: WITHIN * 4]]
    title = _title(page, lines, kinds)
    declared = page.facts.get("title", ("", None))[1]
    if title is not None and "title" not in page.facts:
        header.title = Span(lines[title].start, lines[title].end)
        header.set("title", " ".join(header.title.of(page.text).strip("*#_ \u3000").split()), header.title)
    found: list[tuple[str, Span]] = []
    start = first
    begins = 0 if title is None else title + 1
    for index, line in enumerate(lines):
        told = page.told_kind(line.start)
        kind: SegmentKind | None = told or (kinds[index] if index < len(kinds) else None)
        if declared is not None and declared.start <= line.start < declared.end:
            kind = "title"
        elif index == title:
            kind = "title"
            _take(page, header, line, found)
        elif told is None and kind != "chrome" and not _speaks(page, line, index >= begins):
            kind = _take(page, header, line, found) or kind or "dateline"
        elif kind == "chrome" and told is None and _PUBLISHED.search(page.line_text(line)):
            _take(page, header, line, found)
        elif kind is None and index >= begins:
            start = index
            break
        header.placed.append((Span(line.start, line.end), kind or "dateline"))
        header.end = line.end
    settle_dates(page, header, found)
    _event(page, header)
    return header, start


def is_section(text: str) -> str | None:
    """Give whose words a heading says that follow, empty where it says nobody's; None where a line is no heading."""
    found = _SECTION.fullmatch(text.strip("*# "))
    return None if found is None else found["whose"]


def is_chrome(text: str) -> bool:
    """Tell whether a line is a site's own."""
    bare = text.strip("*#・•-| \u3000")
    return not any(map(str.isalnum, text)) or CHROME.match(bare) is not None or TRAIL.fullmatch(bare) is not None


def asks_readers(title: str) -> bool:
    """Tell whether a page's questions are put for its readers, as its title says."""
    return _READERS.search(title) is not None


def tells_of_event(text: str) -> bool:
    """Tell whether a sentence tells that the talk was held, or that its text follows."""
    return _TELLS.search(text) is not None or NOTICE.match(text) is not None or text[-1] in "：:"


def _kind(page: Page, line: Line) -> SegmentKind | None:
    text = page.line_text(line)
    if is_section(text) is not None:
        return "heading"
    if _is_menu(text):
        return "chrome"
    if is_chrome(text) and not (EVENT.search(text) and text[-1:] != "。" and TRAIL.fullmatch(text) is None):
        return "chrome"
    return "note" if NOTICE.match(text) else None


def _is_menu(text: str) -> bool:
    """Tell whether a line is a row of a site's parts, its first page among them; one part may be named after talks."""
    entries = [entry for entry in _WIDE.split(text.strip()) if entry]
    return (
        len(entries) >= FEWEST_ENTRIES
        and any(is_home(entry) for entry in entries)
        and all(len(entry) <= LONGEST_ENTRY and not any(map(str.isdigit, entry)) for entry in entries)
    )


def _title(page: Page, lines: Sequence[Line], kinds: Sequence[SegmentKind | None]) -> int | None:
    """Choose the line that names the event best: with whose it is, and no more than a heading."""
    best: tuple[float, int] | None = None
    first = True
    for index, line in enumerate(lines[:WITHIN]):
        text = page.line_text(line)
        if (
            index >= len(kinds)
            or kinds[index] is not None
            or page.told_kind(line.start) not in (None, "title", "heading")
        ):
            continue
        if (
            len(text) > LONGEST_TITLE
            or text[-1] in "。、，：:"
            or _PUBLISHED.match(text)
            or text[0] in "《(（"
            or _NO_TITLE.search(text)
        ):
            continue
        bare = _without_days(page, line)
        names = EVENT.search(bare) is not None
        score = 2.0 * names - 1.5 * (not names and not first) + (len(bare) > 6) + 0.1 * (index == 0)  # noqa: PLR2004
        score += 0.5 * (_HAS_OFFICE.search(bare) is not None) - 2 * (len(bare) < 3) - (_PLACE.search(text) is not None)  # noqa: PLR2004
        first = False
        if best is None or score > best[0]:
            best = (score, index)
    return None if best is None or best[0] < 0.5 else best[1]  # noqa: PLR2004


_HONOURS = lazy_re(r"[ \u00a0](?:[A-Z]\.){2,}$")
"""``, G.B.S., J.P.`` behind a name in a list of those present."""
_NO_TITLE = lazy_re(r"付した案件|[開閉散]会$|開議$|出席(?:委員|者|議員)|議事日程|午[前後].{0,8}[開散閉再]")
_HAS_OFFICE = lazy_re(
    r"大臣|長官|长|長|总理|總統|总统|主席|发言人|發言人|代表|委員|장관|대변인|총리|대통령|위원|特首|총재"
)


def _without_days(page: Page, line: Line) -> str:
    text, at = "", line.start
    for printed in dates(page.text, line.start, line.end):
        text += page.text[at : printed.span.start]
        at = printed.span.end
    return (text + page.text[at : line.end]).strip("日일 　()（）")


def _speaks(page: Page, line: Line, below: bool) -> bool:  # noqa: FBT001
    """Tell whether a line below the title is somebody's speech: a whole sentence that does not tell of the page."""
    text = page.line_text(line)
    if not below or text[-1] not in ENDS or NOTICE.match(text) or is_section(text) is not None:
        return False
    if _HONOURS.search(text):
        return False
    if text[0] in "（(《" or (len(text) <= 60 and ends_in_office(text.rstrip(ENDS))):  # noqa: PLR2004
        return False
    told = _TELLS.search(text) is not None and any(True for _ in dates(page.text, line.start, line.end))
    return text[-1] in "。．.！!？?…」』”" and not told


def _take(page: Page, header: Header, line: Line, found: list[tuple[str, Span]]) -> SegmentKind | None:
    """Take the day and the place that a line holds; None where it holds neither."""
    text = page.line_text(line)
    taken = False
    for printed in dates(page.text, line.start, line.end):
        before = page.text[line.start : printed.span.start]
        if _PUBLISHED.search(before[-12:]):
            header.set("published", printed.iso, printed.span)
        else:
            found.append((printed.iso, printed.span))
        taken = True
    place = _PLACE.search(text) or (_HELD_AT.search(text) if NOTICE.match(text) else None)
    if place is not None and "place" not in header.values:
        named = place["place"].strip(" 　、。")
        at = line.start + text.index(named, place.start("place"))
        header.set("place", named, Span(at, at + len(named)))
        taken = True
    return "dateline" if taken else None


def _event(page: Page, header: Header) -> None:
    for span, kind in header.placed:
        for pattern, event in _EVENTS if kind == "title" and "event" not in header.values else ():
            if pattern.search(span.of(page.text)):
                header.set("event", event, span)
                break
