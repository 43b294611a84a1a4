"""Labels in Japanese, Chinese and Korean taken apart; every person and outlet is invented."""

from __future__ import annotations

import pytest

from onrecord.grammar.labels.easternnames import ends_in_office, parse_eastern, plain_label

NAMES = """
ja | 【城北外務大臣】 | 城北 | 外務大臣 | -
ja | 【城田外務大臣】 | 城田 | 外務大臣 | -
ja | 水野地域振興担当大臣 | 水野 | 地域振興担当大臣 | -
ja | 城田薫外務大臣 | 城田薫 | 外務大臣 | -
ja | 福島県知事 | - | 福島県知事 | -
ja | 林野庁長官 | - | 林野庁長官 | -
ja | 原子力規制委員長 | - | 原子力規制委員長 | -
ja | 石橋県庁大臣 | - | 石橋県庁大臣 | -
ja | （大　臣） | - | 大臣 | -
ja | 港湾大臣 | - | 港湾大臣 | -
ja | 溝端大臣 | 溝端 | 大臣 | -
ja | ノルヴィア海軍大臣 | - | ノルヴィア海軍大臣 | -
ja | 前外務大臣 | - | 前外務大臣 | -
ja | ○国務大臣（城田茜君） | 城田茜 | 国務大臣 | -
ja | ○委員長（来栖直君） | 来栖直 | 委員長 | -
ja | 港湾大臣（港湾） | - | 港湾大臣 | -
ja | 水野大臣（担当） | 水野 | 大臣 | -
ja | 水野（港湾新聞） | 水野 | - | 港湾新聞
ja | 水野（港湾庁長官） | 水野 | 港湾庁長官 | -
ja | 水野（港湾） | 水野 | - | -
ja | ○石井薫君 | 石井薫 | - | -
ja | ○鎌倉委員 | 鎌倉 | 委員 | -
ja | ○石井（薫）委員 | 石井(薫) | 委員 | -
ja | ○石井（薫）君 | 石井(薫) | - | -
ja | 【湊新聞　石井記者】 | 石井 | - | 湊新聞
ja | 【湊新聞の石井記者】 | 石井 | - | 湊新聞
ja | MHK石井記者 | 石井 | - | MHK
ja | 石井記者 | 石井 | - | -
ja | 湊新聞記者 | - | - | 湊新聞
ja | 記者（湊新聞・石井） | 石井 | - | 湊新聞
ja | 記者（湊新聞） | - | - | 湊新聞
ja | 湊新聞 | - | - | 湊新聞
ja | 湊新聞 大森 | 大森 | - | 湊新聞
ja | 内閣府特命担当大臣　水野　佳代子 | 水野佳代子 | 内閣府特命担当大臣 | -
ja | 港湾大臣 水野 | 水野 | 港湾大臣 | -
ja | 港湾庁長官 担当室付の者 | - | 港湾庁長官 | -
ja | 水野 港湾庁長官 | 水野 | 港湾庁長官 | -
ja | 地方 山本大臣 | 山本 | 大臣 | -
ja | 地方 港湾大臣 | - | 地方 港湾大臣 | -
ja | 水野 佳代子 | 水野佳代子 | - | -
ja | 一つ目の 話と その 続き | - | - | -
ja | 港の予算案 | - | - | -
ja | 水野佳代子 | 水野佳代子 | - | -
ja | 水野さん | 水野 | - | -
ja | Dana Reyes | Dana Reyes | - | -
ja | 司会 水野 | 水野 | 司会 | -
zh | 路透社记者 | - | - | 路透社
zh | 《海港时报》记者 | - | - | 海港时报
zh | 新海社记者张可 | 张可 | - | 新海社
zh | 记者采访的部分 | - | - | -
zh | 现场记者 | - | - | -
zh | 一、聯海報記者問 | - | - | 聯海報
zh | 以下為司法局局長區國權 | 區國權 | 以下為司法局局長 | -
zh | 金国总理 | - | 金国总理 | -
ja | NKR 小坂 | 小坂 | - | NKR
zh | 女记者 | - | - | -
zh | 外交部发言人白露 | 白露 | 外交部发言人 | -
zh | 王可外长 | 王可 | 外长 | -
zh | 蘇院長 | 蘇 | 院長 | -
zh | 司法部长 | - | 司法部长 | -
zh | 白露 | 白露 | - | -
zh | 白露答 | 白露 | - | -
zh | 中海社 | - | - | 中海社
zh | 不知何谓 | - | - | -
zh | 邢慧（渔业总局副局长） | 邢慧 | 渔业总局副局长 | -
zh | 发言人（邢慧） | 邢慧 | 发言人 | -
zh | 国家统计局副局长 盛大海 | 盛大海 | 国家统计局副局长 | -
zh | 渔业总局 副局长 | - | 渔业总局 副局长 | -
ko | 오민석 기자 | 오민석 | - | -
ko | 대한통신 오민석 기자 | 오민석 | - | 대한통신
ko | 기자 (바다일보) | - | - | 바다일보
ko | 바다일보 기자 | - | - | 바다일보
ko | 해운부 대변인 윤세라 | 윤세라 | 해운부 대변인 | -
ko | 윤세라 해운부 대변인 | 윤세라 | 해운부 대변인 | -
ko | 윤 대변인 | 윤 | 대변인 | -
ko | 장관 | - | 장관 | -
ko | 대변인(윤세라) | 윤세라 | 대변인 | -
ko | 해운부 정책 대변인 | - | 해운부 정책 대변인 | -
ko | 윤세라 | 윤세라 | - | -
ko | 바다일보 | - | - | 바다일보
ko | 알 수 없는 말 | - | - | -
"""
ROWS = [[None if cell == "-" else cell for cell in row.split(" | ")] for row in NAMES.strip().split("\n")]


@pytest.mark.parametrize(("language", "label", "name", "role", "outlet"), ROWS)
def test_a_label_is_taken_apart(
    language: str, label: str, name: str | None, role: str | None, outlet: str | None
) -> None:
    parts = parse_eastern(label, language)
    assert (parts.name, parts.role, parts.affiliation) == (name, role, outlet)


@pytest.mark.parametrize("label", ["（記　者）", "問", "Q1", "記者Ａ", "【問２】", "<질문>", "会后有记者问", "质问："])
def test_a_part_in_the_talk_may_be_many_peoples(label: str) -> None:
    parts = parse_eastern(label, "ja")
    assert parts.generic
    assert parts.nobody


@pytest.mark.parametrize("label", ["答", "（答）", "통역", "A1"])
def test_an_answer_or_an_interpreter_is_a_part_in_the_talk(label: str) -> None:
    parts = parse_eastern(label, "ja")
    assert parts.generic
    assert not parts.nobody


def test_a_moderator_is_told_by_the_word() -> None:
    assert parse_eastern("（司会）", "ja").role == "司会"


@pytest.mark.parametrize(
    ("label", "plain"),
    [("（大　臣）", "大臣"), ("《海》", "海"), ("質問）", "質問"), ("○委員長（直）", "委員長(直)"), ("", "")],
)
def test_a_label_without_what_is_around_it(label: str, plain: str) -> None:
    assert plain_label(label) == plain


def test_nothing_is_nobody() -> None:
    assert parse_eastern("【】", "ja").name is None
    assert ends_in_office("石橋総理大臣") == "総理大臣"


def test_a_foreign_reporter_has_dots_in_the_name() -> None:
    parts = parse_eastern("路联社记者安妮·马林", "zh")
    assert (parts.name, parts.affiliation) == ("安妮·马林", "路联社")
    assert parse_eastern("路联社记者看海·", "zh").name is None
