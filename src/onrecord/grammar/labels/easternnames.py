"""What stands in a Japanese, Chinese or Korean label: office, name, outlet, or that somebody asks.

No blanks and no capitals part a name from an office there. A name is told by what is known beside it: an office
that it stands before or behind, brackets, blanks inside it, and the family names of each country. Where these leave
it open, the whole label is the office.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from onrecord.grammar.labels.eastern import unbracketed
from onrecord.grammar.labels.easternwords import (
    ANSWERS,
    INTERPRETERS,
    MODERATORS,
    NO_PORTFOLIO_NAMES,
    OFFICES_HAN,
    OFFICES_HANGUL,
    OUTLET_BEGINS,
    OUTLET_ENDS,
    PORTFOLIOS,
    PRESS,
    SURNAMES_HAN,
    SURNAMES_HANGUL,
    SURNAMES_JA,
)
from onrecord.grammar.labels.labels import LabelParts, parse_label
from onrecord.text.lazy import lazy_re

HAN = r"\u3400-\u4dbf\u4e00-\u9fff々ヶ"
HANGUL = r"\uac00-\ud7a3"
EASTERN_LETTER = lazy_re(rf"[{HAN}{HANGUL}\u3041-\u30ff]")
_LETTERS_APART = lazy_re(rf"[{HAN}](?: [{HAN}])+|[{HANGUL}](?: [{HANGUL}])+")
_AROUND = lazy_re(r"[<《](?P<inside>[^<>《》]+)[>》]")
_LETTERS = lazy_re("[A-Z]{2,6}")
_ANY = lazy_re(
    "[女男]|现场|現場|外媒|外国|外國|境外|[中其]?他|另一?[名位]?|某|有|多[名位]|[一二三]?[名位]|媒體|媒体|同一|各"
)
_COUNTED = lazy_re(r"(?:第?[一二三四五六七八九十]{1,3}|\d{1,3})[、.]\s*(?=\D)")
_NUMBER = lazy_re(r"(?:[ ]?(?:\d{1,3}|[A-Za-z甲乙丙丁]))$")
_PAREN = lazy_re(r"(?P<left>[^()]+?) ?\((?P<inside>[^()]{1,30})\)")
_SEAT = lazy_re(rf"(?P<name>[{HAN}]{{1,3}}\([{HAN}]{{1,2}}\))(?P<office>委員|議員|君)")
"""``鈴木（庸）委員``: which of two of the name."""
_ASKED = lazy_re(r".{0,12}记者[问問]")
"""``会后有记者问：``"""
_SAYS = lazy_re(r"(?<=.)(?:回答|続けて|补充|補充|答|问|問|說|说)$")
_POLITE = lazy_re(r"(?<=.)(?:君|さん|氏|様|女士|先生|님|씨)$")
_JA_ASKER = lazy_re(rf"(?P<outlet>[A-Za-z0-9\u30a1-\u30fe&]{{2,12}})(?P<name>[{HAN}]{{1,4}})")
FOREIGN = rf"[{HAN}]{{1,6}}(?:[·•‧・][{HAN}]{{1,8}}){{1,3}}"
"""A foreign name in Chinese: ``安妮·马林``."""
_MEMBERS = ("委員", "議員", "参考人", "公述人", "理事")
_CERTAIN = ("官房長官", "官房副長官", "総理")
_UNLISTED = lazy_re(rf"(?!日本|前|元|新|現|各|両|同|当|駐|副)[{HAN}]{{2,4}}(?<![国府省庁県都市町村前元新])")
"""A name that no list has, before what is plainly an office."""
_ONE_OFFICE = frozenset(
    "院長 总统 總統 部長 部长 主席 市長 市长 特首 县长 縣長 總理 总理 书记 主任 司長 局長 局长".split()
)
_NO_GIVEN = lazy_re(r"[部局司委院省市县縣厅廳署處处府]")
_NO_GIVEN_BEFORE = lazy_re(r"[国國会會党黨军軍行社台宫宮区區业業务務办辦]")
"""What no given name has that an office stands behind: ``中国总理``."""
_NO_NAMES = frozenset(
    "金融 司法 安全 江苏 江西 安徽 武汉 文化 水利 高级 高等 高等教育 石油 应急 农村 卫生 华盛顿 万国 全国 各位 "
    "常任 常务 单位 "
    "华人 向前 马来 马来西亚 易地 时任 包括 全体 何时 何谓 解决 解读 连续 安排 路透 金额 成果 温馨 项目 古巴 "
    "古装 白皮书".split()
)
_NO_NAMES_KO = frozenset(
    "정례 정책 정부 기자 공동 신년 주요 현안 관련 회견 전문 긴급 정기 오전 오후 주간 일일 오늘 이번 다음 추가 "
    "질의 답변 국민 국회 정무 홍보 문화 "
    "안보 외교 국방 통일 법무 보건 복지 환경 노동 고용 여성 교육 행정 해양 수산 산업 중소 기업 금융 공정 방송 "
    "통신 위원 한국 대한 대한민국 "
    "이전 이상 장소 전체 연합 조선 동아 한겨레 서울 부산 경기 강원 전남 전북 제주 인천 대구 광주 대전 울산 주한 "
    "주미 이재 신임 전임 현장 원내 "
    "선임 수석 공보 국제 국가 군사 경제 남북 북한 미국 중국 일본 유엔 차기 소통 지원 도시 지방 민정 시민 사회 "
    "안전 소방 경찰 관세 조달".split()
)
_PLACES = lazy_re(r"[県府都道市区町村庁省]")
MAX_GIVEN = 3


@lru_cache(maxsize=4096)
def parse_eastern(label: str, language: str) -> LabelParts:
    """Take a label apart. ``label`` is without its delimiter; ``language`` is ``ja``, ``zh`` or ``ko``."""
    text = plain_label(label)
    if not text:
        return LabelParts()
    word = _NUMBER.sub("", text).replace(" ", "").lower()
    whole = text.replace(" ", "").lower()
    if whole in PRESS or word in PRESS:
        return LabelParts(generic=True, nobody=True)
    if _ASKED.fullmatch(whole):
        return LabelParts(generic=True, nobody=True)
    if whole in ANSWERS or word in ANSWERS or whole in INTERPRETERS:
        return LabelParts(generic=True)
    if whole in MODERATORS:
        return LabelParts(role=text)
    if EASTERN_LETTER.search(text) is None:
        return parse_label(text)
    seat = _SEAT.fullmatch(text)
    if seat is not None:
        return LabelParts(name=seat["name"], role=None if seat["office"] == "君" else seat["office"])
    paren = _PAREN.fullmatch(text)
    if paren is not None:
        return _bracketed(paren["left"], paren["inside"], language)
    said = _SAYS.sub("", text)
    if said != text and parse_eastern(said, language) != LabelParts():
        return parse_eastern(said, language)
    if language == "ko":
        return _korean(text)
    asker = _asker(text, language)
    if asker is not None:
        return asker
    polite = _POLITE.sub("", text)
    if polite != text and not ends_in_office(polite):
        before, _, last = polite.rpartition(" ")
        if before and is_outlet_name(before):
            return LabelParts(name=last, affiliation=before)
        return LabelParts(name=polite.replace(" ", ""))
    tokens = polite.split()
    if len(tokens) > 1:
        return _apart(tokens, language)
    return _japanese(polite) if language == "ja" else _chinese(polite)


def plain_label(label: str) -> str:
    """Give a label in plain letters, without brackets, circles and colons around it: ``（大　臣）`` is ``大臣``."""
    text = " ".join(unicodedata.normalize("NFKC", label).split()).strip("*_#:∶︰ ")
    around = _AROUND.fullmatch(text)
    text = unbracketed(text if around is None else around["inside"].strip())
    if text[:1] + text[-1:] in ("()", "[]") and text.count(text[0]) == 1:
        text = text[1:-1].strip()
    text = text.strip("○〇◯◎●△▲□■◆◇▷▶ㅇ☞- ").rstrip(":").strip()
    text = _COUNTED.sub("", text, count=1)
    text = text if "(" in text else text.rstrip(")")
    return text.replace(" ", "") if _LETTERS_APART.fullmatch(text) and all(len(t) == 1 for t in text.split()) else text


def ends_in_office(text: str) -> str | None:
    """Give the word of an office that a text ends in; None where it ends in none."""
    return next((office for office in _BY_LENGTH if text.endswith(office)), None)


def is_outlet_name(text: str) -> bool:
    """Tell whether a text ends as newspapers, agencies and stations are called, or is in quotation marks for titles."""
    folded = text.lower().strip()
    if _LETTERS.fullmatch(text.strip()):
        return True  # "NKR"
    return folded.startswith(("《", *OUTLET_BEGINS)) or any(folded.endswith(end) for end in OUTLET_ENDS)


def is_han_name(text: str) -> bool:
    """Tell whether a text has the form of a Chinese name: a family name that is known, one or two characters more."""
    family = next((name for name in SURNAMES_HAN if text.startswith(name)), None)
    if family is None or text in _NO_NAMES or ends_in_office(text) is not None:
        return False
    given = text[len(family) :]
    return 1 <= len(given) <= 2 and re.fullmatch(f"[{HAN}]+", given) is not None and not _NO_GIVEN.search(given)  # noqa: PLR2004


def is_hangul_name(text: str) -> bool:
    """Tell whether a text has the form of a Korean name: a family name, one to three syllables more, no office."""
    family = next((name for name in SURNAMES_HANGUL if text.startswith(name)), None)
    given = text[len(family or "") :]
    return (
        family is not None
        and 1 <= len(given) <= 2  # noqa: PLR2004
        and re.fullmatch(f"[{HANGUL}]+", text) is not None
        and text not in _NO_NAMES_KO
        and ends_in_office(text) is None
    )


def japanese_name(text: str) -> str | None:
    """Give the family name, one that is known, which a Japanese text begins with; the longest."""
    return next((text[:size] for size in (4, 3, 2, 1) if text[:size] in SURNAMES_JA and len(text) >= size), None)


def _bracketed(left: str, inside: str, language: str) -> LabelParts:
    """Take apart ``委員長（大沢直君）``, ``記者（東都新聞・大森）``, ``張三（外交部發言人）``, ``답변(항만과장)``."""
    head = parse_eastern(left, language)
    name = _POLITE.sub("", inside).replace(" ", "")
    if head.nobody:
        pieces = [piece for piece in re.split(r"[・,、 /]", inside) if piece]
        outlet = pieces[0] if pieces and (is_outlet_name(pieces[0]) or len(pieces) > 1) else None
        said = pieces[1] if outlet and len(pieces) > 1 else None
        return LabelParts(name=said, affiliation=outlet, generic=said is None, nobody=said is None)
    if left in ANSWERS and ends_in_office(inside):
        holder = parse_eastern(inside, language)
        return holder if holder.name else LabelParts(role=inside)
    if ends_in_office(left) or left in MODERATORS:
        known = parse_eastern(inside, language).name
        if (
            head.name is None
            and not ends_in_office(name)
            and (known or inside[-1:] == "君" or _is_full(name, language))
        ):
            return LabelParts(name=known or name, role=left)
        return head
    if head.name and ends_in_office(inside):
        return LabelParts(name=head.name, role=inside)
    if head.name and is_outlet_name(inside):
        return LabelParts(name=head.name, affiliation=inside)
    return head


def _is_full(name: str, language: str) -> bool:
    if language == "ja":
        return japanese_name(name) is not None
    return is_han_name(name) if language == "zh" else is_hangul_name(name)


def _asker(text: str, language: str) -> LabelParts | None:
    """Take apart a label of the press: ``東都新聞　大森記者``, ``路透社记者``, ``新华社记者张三``."""
    word = "记者" if "记者" in text else "記者"
    if word not in text:
        return None
    before, _, behind = text.rpartition(word)
    before, behind = before.strip(" の・,"), behind.strip()
    if behind and not is_han_name(behind) and not (language == "zh" and re.fullmatch(FOREIGN, behind)):
        return None
    if behind:
        return LabelParts(name=behind, affiliation=_untitled(before) or None)
    if not before or _ANY.fullmatch(before):
        return LabelParts(generic=True, nobody=True)
    if language == "zh":
        return LabelParts(affiliation=_untitled(before), generic=True, nobody=True)
    outlet, _, name = before.rpartition(" ") if " " in before else before.rpartition("の")
    glued = _JA_ASKER.fullmatch(before) if not outlet else None
    if glued is not None and not is_outlet_name(before):
        outlet, name = glued["outlet"], glued["name"]
    if is_outlet_name(name) or len(name) > MAX_GIVEN + 2 or not re.search(f"[{HAN}\u3041-\u30ff]", name):
        return LabelParts(affiliation=_untitled(before), generic=True, nobody=True)
    return LabelParts(name=name, affiliation=outlet or None)


def _untitled(outlet: str) -> str:
    """Give an outlet without the marks around its title: ``《环球时报》`` is ``环球时报``."""
    around = _AROUND.fullmatch(outlet)
    return outlet if around is None else around["inside"]


def _apart(tokens: list[str], language: str) -> LabelParts:
    """Take apart a label with blanks in it: office and name, outlet and name, or family and given name."""
    last, rest = tokens[-1], " ".join(tokens[:-1])
    if tokens[0] in MODERATORS and _is_full(last, language):
        return LabelParts(name=last, role=rest)
    office = ends_in_office(last)
    if office is not None and _is_full(tokens[0], language) and not ends_in_office(tokens[0]):
        return LabelParts(name=tokens[0], role=" ".join(tokens[1:]))
    if office is not None:
        inner = _japanese(last) if language == "ja" else _chinese(last)
        return inner if inner.name else LabelParts(role=" ".join(tokens))
    if len(tokens) > 2 and ends_in_office(" ".join(tokens[:-2])):  # noqa: PLR2004 - office, family and given name
        return LabelParts(name=tokens[-2] + last, role=" ".join(tokens[:-2]))
    if ends_in_office(rest):
        known = len(last) <= MAX_GIVEN + 2 and re.fullmatch(f"[{HAN}\u3041-\u30ff·・]+", last)
        return LabelParts(name=last, role=rest) if known else LabelParts(role=rest)
    if is_outlet_name(rest):
        return LabelParts(name=last, affiliation=rest)
    if len(tokens) == 2 and all(re.fullmatch(f"[{HAN}\u3041-\u30ff]{{1,4}}", token) for token in tokens):  # noqa: PLR2004
        return LabelParts(name="".join(tokens))
    return LabelParts()


def _japanese(text: str) -> LabelParts:
    office = ends_in_office(text)
    if office is None:
        if is_outlet_name(text):
            return LabelParts(affiliation=text, generic=True, nobody=True)
        family = japanese_name(text)
        return LabelParts() if family is None or len(text) > len(family) + MAX_GIVEN else LabelParts(name=text)
    before = _without_portfolio(text[: len(text) - len(office)])
    if not before:
        return LabelParts(role=text)
    family = japanese_name(before)
    peeled = text[len(before) : len(text) - len(office)]
    certain = office in _CERTAIN or bool(re.sub("特命担当|担当|副|兼|・", "", peeled))
    if (office in _MEMBERS or (certain and family is None)) and _UNLISTED.fullmatch(before):
        return LabelParts(name=before, role=text[len(before) :])
    plain = office == "大臣" and len(before) == 2 and before not in NO_PORTFOLIO_NAMES  # noqa: PLR2004
    if family is None and plain and re.fullmatch(f"[{HAN}]+", before):
        return LabelParts(name=before, role=text[len(before) :])
    if family is None:
        return LabelParts(role=text)
    if before == family:
        return LabelParts(name=family, role=text[len(family) :])
    given = before[len(family) :]
    if peeled and len(given) <= MAX_GIVEN and not _PLACES.search(given):
        return LabelParts(name=before, role=text[len(before) :])
    if len(family) > 1 and len(given) > 1 and not _PLACES.match(given):
        return LabelParts(name=family, role=text[len(family) :])
    return LabelParts(role=text)


def _without_portfolio(text: str) -> str:
    """Give what is left of a text when what an office is of is taken from its end: ``岸田`` of ``岸田外務``."""
    while text:
        end = next((words for words in _PORTFOLIOS if text.endswith(words)), None)
        if end is None or (text in SURNAMES_JA and len(text) > 1):
            return text
        text = text[: len(text) - len(end)]
    return text


def _chinese(text: str) -> LabelParts:
    for size in (3, 2, 4):
        office, name = text[:-size], text[-size:]
        if office and is_han_name(name) and ends_in_office(office):
            return LabelParts(name=name, role=office)
    office_word = ends_in_office(text)
    if office_word is None:
        if is_han_name(text):
            return LabelParts(name=text)
        return (
            LabelParts(affiliation=_untitled(text), generic=True, nobody=True) if is_outlet_name(text) else LabelParts()
        )
    before = text[: len(text) - len(office_word)]
    if before and (
        (is_han_name(before) and not _NO_GIVEN_BEFORE.search(before[1:]))
        or (before in SURNAMES_HAN and office_word in _ONE_OFFICE)
    ):
        return LabelParts(name=before, role=office_word)
    return LabelParts(role=text)


def _korean(text: str) -> LabelParts:
    tokens = text.split()
    if tokens[-1] == "기자" or (tokens[0] == "기자" and len(tokens) > 1):
        rest = [word for word in tokens if word != "기자"]
        name = rest.pop() if rest and is_hangul_name(rest[-1]) and not is_outlet_name(rest[-1]) else None
        outlet = " ".join(rest) or None
        return LabelParts(name=name, affiliation=outlet, generic=name is None, nobody=name is None)
    offices = [at for at, token in enumerate(tokens) if ends_in_office(token)]
    if not offices:
        if len(tokens) == 1 and is_hangul_name(text):
            return LabelParts(name=text)
        return LabelParts(affiliation=text, generic=True, nobody=True) if is_outlet_name(text) else LabelParts()
    first, last = offices[0], offices[-1]
    behind = tokens[last + 1] if last + 1 < len(tokens) else ""
    if is_hangul_name(behind):
        return LabelParts(name=behind, role=" ".join(tokens[: last + 1]))
    for at in (0, first - 1):
        if 0 <= at < first and (is_hangul_name(tokens[at]) or (len(tokens[at]) == 1 and tokens[at] in SURNAMES_HANGUL)):
            return LabelParts(name=tokens[at], role=" ".join(tokens[:at] + tokens[at + 1 :]))
    return LabelParts(role=text)


_BY_LENGTH = sorted((*OFFICES_HAN, *OFFICES_HANGUL), key=len, reverse=True)
_PORTFOLIOS = sorted(PORTFOLIOS, key=len, reverse=True)
