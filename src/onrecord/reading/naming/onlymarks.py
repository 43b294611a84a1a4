"""Captions in which marks tell that the voice changes and nothing tells whose it is: who leads, and who was presented.

Whoever opens a briefing says his own name and presents one speaker, who thanks him and takes the questions; those who
ask say their names with their outlets. Where two are presented, or another gives his name, the answers are nobody's.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.reading.names.introductions import introduces_self
from onrecord.reading.names.names import name_words
from onrecord.reading.names.voice import Voice
from onrecord.reading.naming.numbered import presenting, says_self, told_by
from onrecord.reading.turns.kinds import ends_asking
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Span
    from onrecord.reading.blocks.spoken import Spoken

FEWEST = 4
"""Turns of a briefing, at least."""
_B = r"[ \u00a0\n]+"
_WORD = rf"(?:[{UPPER}]\.|[{UPPER}][\w’'-]{{1,40}})"
_PRESENTS = presenting(
    rf"hear{_B}from|introduce|welcome|turn{_B}(?:it|things|you){_B}over{_B}to|hand{_B}(?:it{_B})?over{_B}to|joined{_B}by"
)
"""``In a moment you'll hear from Rear Admiral Dana Reyes``: a question may say so too, an opening does not."""
_THANKS = lazy_re(
    rf"(?i:thank{_B}you|thanks)(?:{_B}(?i:very|so){_B}much)?,?{_B}(?P<whom>{_WORD}(?:{_B}{_WORD}){{0,2}})[.,]?"
)
_QUESTIONS = lazy_re(r"\bquestions?\b", re.IGNORECASE)
_LEADS = lazy_re(
    rf"\b(?i:(?:next|last|final|first|another|more){_B}questions?|one{_B}more|go{_B}ahead|time{_B}for|"
    rf"thank{_B}you{_B}all|thanks,?{_B}everyone|get{_B}back{_B}to{_B}you|follow{_B}up{_B}with{_B}you)\b"
)
"""What whoever leads a briefing says, and whoever answers may say too."""
_CLOSES = lazy_re(
    rf"\b(?i:thank{_B}you{_B}(?:all|everyone)|thanks,?{_B}(?:all|everyone)|for{_B}(?:coming|joining)|concludes|"
    rf"that[’']s{_B}all|have{_B}time{_B}for)\b"
)


class _Presented:
    """Whom the first turn presents: the voice, the words that do, and the words by which others address him."""

    def __init__(self, voice: Voice, span: Span, called: frozenset[str]) -> None:
        self.voice, self.span, self.called = voice, span, called


def name_marked(text: str, spoken: Sequence[Spoken], voices: list[Voice], marked: int) -> None:
    """Name whoever opens, whoever is presented and those who ask and say who they are.

    Args:
        text: the text.
        spoken: the turns in order.
        voices: the voices known; new ones are added.
        marked: how many turns a mark begins.
    """
    if len(spoken) < FEWEST or marked < len(spoken) - 1 or any(item.label is not None for item in spoken):
        return
    first = spoken[0]
    leader = _opens(text, first, voices)
    if leader is None:
        return
    shown = _presented(text, first, leader)
    if shown is None or not _takes_over(text, first, spoken[1], leader, shown):
        return
    voices.append(shown.voice)
    spoken[1].give(shown.voice, "introduced", [shown.span])
    for item in spoken[2:]:
        if item.voice is None:
            _asks(text, item, voices)
    others = {id(item.voice) for item in spoken if item.voice is not None and not _asked(text, item)}
    if len(others) > 2 or not any(_QUESTIONS.search(text, *_ends(item)) for item in spoken[:2]):  # noqa: PLR2004 - these two
        return
    for before, item in pairwise(spoken[1:]):
        addressed = _addresses(text, item.span, shown)
        if item.voice is not None:
            continue
        if addressed and item is spoken[-1] and not _asked(text, item) and _CLOSES.search(text, *_ends(item)):
            item.give(leader, "context", [item.span])
        elif (
            ends_asking(text, before.span)
            and before.voice not in (leader, shown.voice)
            and not ends_asking(text, item.span)
            and not addressed
            and not _LEADS.search(text, *_ends(item))
        ):
            item.give(shown.voice, "context", [before.span])


def _opens(text: str, first: Spoken, voices: list[Voice]) -> Voice | None:
    """Give the voice of whoever says his own name in the first turn."""
    own = says_self(text, first)
    if own is None or first.voice is not None:
        return None if own is None or first.voice is None or not first.voice.bears(own.name) else first.voice
    voice = Voice(names=[own.name], roles=[own.role] if own.role else [])
    voices.append(voice)
    first.give(voice, "self-introduced", [own.span])
    return voice


def _presented(text: str, first: Spoken, leader: Voice) -> _Presented | None:
    """Give whom the first turn presents, where it is one person only."""
    found: dict[str, _Presented] = {}
    for match in _PRESENTS.finditer(text, *_ends(first)):
        told = told_by(text, match, 0, "introduced")
        if told is None or leader.bears(told.name):
            continue
        before = fold(" ".join(match["whole"].split())).removesuffix(fold(told.name)).split()
        called = frozenset({name_words(told.name)[-1], fold(told.name).split()[0], *before[-1:]})
        voice = Voice(names=[told.name], roles=[told.role] if told.role else [])
        found.setdefault(fold(told.name), _Presented(voice, told.span, called))
    return next(iter(found.values())) if len(found) == 1 else None


def _takes_over(text: str, first: Spoken, second: Spoken, leader: Voice, shown: _Presented) -> bool:
    """Tell whether the second turn is the presented one's: it thanks the first by name, or the first ends on him."""
    if second.voice is not None or ends_asking(text, second.span):
        return False
    thanks = _THANKS.match(text, *_ends(second))
    thanked = thanks is not None and not {fold(word) for word in thanks["whom"].split()}.isdisjoint(
        word for name in leader.names for word in fold(name).split()
    )
    last = re.split(r"[.?!:]\s+", text[first.span.start : first.span.end].rstrip(" .!\n"))[-1]
    return thanked or {fold(word) for word in last.split()} <= shown.called


def _asks(text: str, item: Spoken, voices: list[Voice]) -> None:
    """Name whoever asks and says his name with his outlet."""
    own = introduces_self(text, item.span.start, item.span.end) if _asked(text, item) else None
    if own is None or own.outlet is None:
        return
    fits = [voice for voice in voices if voice.bears(own.name)]
    voice = fits[0] if fits else Voice(names=[own.name], affiliation=own.outlet, kind="press")
    if not fits:
        voices.append(voice)
    item.affiliation = own.outlet
    item.give(voice, "self-introduced", [own.span])


def _ends(item: Spoken) -> tuple[int, int]:
    return item.span.start, item.span.end


def _asked(text: str, item: Spoken) -> bool:
    return text.find("?", item.span.start, item.span.end) >= 0


def _addresses(text: str, span: Span, shown: _Presented) -> bool:
    """Tell whether a turn speaks to, or of, whoever was presented."""
    words = {fold(word.strip(".,;:?!’'\"")) for word in text[span.start : span.end].split()}
    return not words.isdisjoint(shown.called)
