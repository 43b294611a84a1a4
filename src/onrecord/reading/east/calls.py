"""Reporters named where they begin to speak, as Japanese, Chinese and Korean transcripts have it in their words."""

from __future__ import annotations

import re

from onrecord.grammar.labels.easternnames import FOREIGN, HAN, HANGUL, is_han_name, is_hangul_name, is_outlet_name
from onrecord.grammar.labels.easternwords import SURNAMES_JA
from onrecord.model import Span
from onrecord.reading.names.introductions import Introduction
from onrecord.text.lazy import lazy_re

_NAME = rf"[{HAN}\u3041-\u3096\u30a1-\u30fe]{{1,6}}?"
_JA_SELF = lazy_re(
    rf"(?:^|[。、，．！!?？\s　」])(?:幹事社?(?:の|、|として)?|代表(?:質問)?の|"
    rf"[月火水木金土日]曜会の)?[、\s　]?(?P<outlet>[^。、，．\s　「」のはがでを]{{2,24}})"
    rf"(?:の|、|[\s　・])(?:記者の|政治部の)?(?P<name>{_NAME})(?:記者)?(?P<says>です|と申します|ともうします|"
    rf"と言います|といいます|でございます|であります)(?=[。、，．．が\s　]|$)"
)
_JA_GLUED = lazy_re(
    rf"(?:^|[。、，\s　])(?P<outlet>[A-Za-zＡ-Ｚａ-ｚ]{{2,10}}|[{HAN}\u30a1-\u30fe]{{2,12}}(?:新聞|通信|放送|"
    rf"テレビ|新報|日報|タイムズ))(?P<name>[{HAN}]{{1,3}})"
    r"(?P<says>です|と申します)(?=[。、，が])"
)
_JA_CALL = lazy_re(
    rf"(?:^|[。、，\s　])(?P<outlet>[^。、，\s　「」のはがでを]{{2,24}})(?:の|、|[\s　])(?P<name>{_NAME})(?:さん|"
    rf"様|記者)(?=[、。，\s　]|どうぞ|お願い|$)"
)
_JA_NO_NAME = lazy_re(
    r"質問|^件$|話|関連|関係|確認|お願い|こと|もの|ところ|とおり|通り|状況|問題|^問$|続き|最後|追加|予定|認識|"
    r"理解|場合|意味|趣旨|意見|考え|立場|段階|一つ|二つ|方針|状態|"
    r"はず|ため|わけ|よう|そう|どう|とき|今日|明日|昨日|答え|結果|内容|数字|案件|テーマ|記者|皆|みな|一点|二点|"
    r"点$|方$|側$|中$|上$|下$|次第|感じ|事実|課題|対象|対応|検討|記事|社説|[朝夕]刊|報道|世論|調査|取材|連載|見出し|一面|特集|番組|報告|社長|会長|中継|業界|各社|論調|計画|政策|予算"
)
_ZH_SELF = lazy_re(
    r"(?:^|[。，！？\s])(?:您好[，。]|你好[，。]|谢谢主持人[，。]|謝謝主持人[，。]|主席好[，。])?(?P<says>我是|我來自|"
    r"我来自|我们是)?(?:来自|來自)?(?P<outlet>[^，。！？\s的]{2,20}?)(?:的)?"
    rf"(?:记者|記者)[，、 ]?(?P<name>{FOREIGN}|[{HAN}]{{2,4}})?(?=[，。！？\s]|$)"
)
_ZH_CALL = lazy_re(
    r"(?:请|請|有请|有請)(?P<outlet>[^，。！？\s请請]{2,20}?)(?:的)?(?:记者|記者)(?:朋友)?(?P<name>)?(?:提问|"
    r"提問|发问|發問|先|$|[，。])"
)
_KO_SELF = lazy_re(
    rf"(?:^|[.,!?\s])(?P<outlet>[A-Za-z{HANGUL}0-9]{{2,14}}?)(?:의|"
    rf",)?\s(?P<name>[{HANGUL}]{{2,4}}(?:\s(?!기자)[{HANGUL}]{{2,4}})?)"
    rf"(?:\s?기자)?(?P<says>입니다|이라고 합니다|라고 합니다)(?=[.,\s]|$)"
)
_KO_CALL = lazy_re(
    rf"(?P<outlet>[A-Za-z{HANGUL}0-9]{{2,14}}?)(?:의|,)?\s(?P<name>[{HANGUL}]{{2,4}})\s?기자(?:님)?(?:,|\.|\s|"
    rf"께서|부터|$)"
)
_KO_DOES = lazy_re("[가-힣][신는]$")
"""What whoever is called on does: ``손 드신 홍길동 기자님``."""
WITHIN = 90
"""Characters from the beginning of a turn in which an asker says who asks."""
_FIRM = ("我是", "我來自", "我来自", "我们是", "と申します", "ともうします", "と言います", "といいます")


_REPORTED = ("据", "據", "根据", "根據", "有", "就", "针对", "針對", "关于", "關於")
"""What tells of another's report: ``据路透社记者李强报道``."""


def says_who(text: str, start: int, end: int, language: str) -> Introduction | None:
    """Find who asks, or for which outlet, in the first words of a turn; the name is empty where only that is said."""
    said = text[start : min(end, start + WITHIN)]
    patterns = {"ja": (_JA_SELF, _JA_GLUED), "zh": (_ZH_SELF,), "ko": (_KO_SELF,)}[language]
    for pattern in patterns:
        for found in pattern.finditer(said):
            outlet, name = _plain(found["outlet"]), found["name"] or ""
            firm = found["says"] in _FIRM
            if found["says"] is None and (found.start() > 0 or outlet.startswith(_REPORTED)):
                continue  # "据…记者": not the one who speaks
            if pattern is _JA_GLUED and name not in SURNAMES_JA:
                continue
            if language == "zh" and not (is_han_name(name) or re.fullmatch(FOREIGN, name)):
                name = ""
            if (firm or is_outlet_name(outlet)) and _can_be(name, language):
                return _intro(found, outlet, name, start)
    return None


def office_says_who(text: str, span: Span, role: str) -> Introduction | None:
    """Find the name that the holder of an office says with it in the first words: ``항만과장 윤가람입니다``."""
    said = re.compile(
        rf"(?:[^.?!\n]{{0,20}}[.,!?] )?(?:저는 )?(?:[{HANGUL}]{{2,14}} )?{re.escape(role)} (?P<name>[{HANGUL}]{{2,4}})"
        r"(?:입니다|이라고 합니다|라고 합니다)(?=[.,\s])"
    ).match(text, span.start, span.end)
    if said is None or not is_hangul_name(said["name"]):
        return None
    return Introduction(said["name"], None, Span(*said.span("name")))


def calls_who(text: str, start: int, end: int, language: str, *, leads: bool) -> Introduction | None:
    """Find whom the last words of a turn call on; who ``leads`` need not say a paper by a name that is known."""
    begin = max(start, end - WITHIN)
    last: Introduction | None = None
    for found in {"ja": _JA_CALL, "zh": _ZH_CALL, "ko": _KO_CALL}[language].finditer(text[begin:end]):
        outlet, name = _plain(found["outlet"]), found["name"] or ""
        if (leads or is_outlet_name(outlet)) and _can_be(name, language):
            last = _intro(found, outlet, name, begin)
            if _KO_DOES.search(outlet) is not None and not is_outlet_name(outlet):
                last = last._replace(outlet=None)
    return last


def _intro(found: re.Match[str], outlet: str, name: str, at: int) -> Introduction:
    span = Span(at + found.start("outlet"), at + found.end("name" if name else "outlet"))
    return Introduction(name, outlet.strip("《》"), span)


def _can_be(name: str, language: str) -> bool:
    """Tell whether a few characters can be a name; in Chinese none need be said."""
    if language == "ja":
        return _JA_NO_NAME.search(name) is None and re.search(f"[{HAN}\u3041-\u30ff]", name) is not None
    if language == "ko":
        return is_hangul_name(name) or len(name.split()) > 1
    return not name or is_han_name(name) or re.fullmatch(FOREIGN, name) is not None


def _plain(outlet: str) -> str:
    return re.sub(r"^(?:幹事社?|代表|では|それでは|続いて|次に|最後に)", "", outlet) or outlet
