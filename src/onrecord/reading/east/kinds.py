"""What the turns of a Japanese, Chinese or Korean talk do."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from onrecord.reading.east.leads import asks
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import TurnKind
    from onrecord.reading.blocks.spoken import Spoken

_HANDS_ON = lazy_re(
    r"どうぞ|お願い(?:いた|致)?します[。]?$|(?:御|ご)質問|質問を|挙手|時間が(?:参|まい|来)|時間の(?:関係|都合)|"
    r"最後(?:の|に)|次の(?:方|質問)|一問|指名|"
    r"(?:会見|質疑)を?(?:終|始)|これで|それでは|以上で|"
    r"提问|提問|下一[个位個]|最后一[个位]|最後一[個位]|发布会|發布會|記者會|记者会|到此|有请|有請|介绍|下面|"
    r"질문|말씀해|마치|다음|시작하|부탁드"
)
"""What somebody says who hands on."""
_PRESIDES = lazy_re(r"(?:委員長|議長|主査|座長|위원장|의장|주석|主席)(?:代理|直務代理|직무대리)?$")
_DESK = frozenset("事務方 事務局 事務局員 広報室 広報 広報担当 広報担当者 報道官室".split())
_ENDS = 160
SHORT = 6


def settle(text: str, spoken: Sequence[Spoken]) -> None:
    """Tell for each turn what it does, and of voices without an office who asks."""
    pressed = any(item.voice is not None and item.voice.kind == "press" for item in spoken)
    ends = [asks(text[max(item.span.start, item.span.end - _ENDS) : item.span.end]) for item in spoken]
    if pressed:
        _askers(spoken, ends)
        _leaders(text, spoken)
    asked = False
    before: TurnKind | None = None
    for index, item in enumerate(spoken):
        item.kind = _kind(text, item, ends[index], pressed=pressed, asked=asked, before=before)
        asked = asked or item.kind == "question"
        if item.kind != "moderation":
            before = item.kind


def _askers(spoken: Sequence[Spoken], ends: Sequence[bool]) -> None:
    """Take for press whoever has neither office nor place in the title and asks whenever they speak."""
    own: dict[int, list[int]] = {}
    for index, item in enumerate(spoken):
        own.setdefault(id(item.voice), []).append(index)
    for turns in own.values():
        voice = spoken[turns[0]].voice
        plain = voice is not None and voice.kind == "unknown" and not (voice.roles or voice.titled)
        if voice is not None and plain and all(ends[index] for index in turns):
            voice.kind = "press"


def _leaders(text: str, spoken: Sequence[Spoken]) -> None:
    """Take for moderators those with an office who do nothing but hand on, where somebody else answers."""
    hands: dict[int, list[bool]] = {}
    for item, behind in zip_longest(spoken, spoken[1:]):
        if item is not None and item.voice is not None and item.voice.kind == "principal":
            on = behind is None or (behind.voice is not None and behind.voice.kind == "press")
            on = on and _HANDS_ON.search(text, item.span.start, item.span.end) is not None
            hands.setdefault(id(item.voice), []).append(on)
    if any(not all(turns) for turns in hands.values()):
        for item in spoken:
            if item.voice is not None and len(turns := hands.get(id(item.voice), [])) > 1 and all(turns):
                item.voice.kind = "moderator"


def _kind(text: str, item: Spoken, ends: bool, *, pressed: bool, asked: bool, before: TurnKind | None) -> TurnKind:  # noqa: FBT001
    kind = "unknown" if item.voice is None else item.voice.kind
    roles = () if item.voice is None else item.voice.roles
    said = text[item.span.start : item.span.end]
    if kind == "press":
        return "question" if ends or len(said) > SHORT else "interjection"
    if kind == "moderator" or (pressed and _leads(roles)):
        desk = any(role in _DESK for role in roles)  # officials who help out with facts
        return "answer" if desk and asked and not _HANDS_ON.search(said) else "moderation"
    if pressed:
        return "answer" if asked else "statement"
    member = any(role.endswith(("委員", "議員", "위원", "의원", "委员", "议员", "議員")) for role in roles)
    if any(_PRESIDES.search(role) for role in roles):
        return "answer" if before == "question" and len(said) > _ENDS else "moderation"
    if ends or (member and before != "question"):
        return "question"
    return "answer" if before == "question" else "statement"


def _leads(roles: Sequence[str]) -> bool:
    return any(role.endswith(("広報官", "司会", "秘書官", "사회자")) for role in roles)
