"""Askers who are printed by name: known for press by what they and those around them say, and by who answers them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.reading.names.introductions import called, says_outlet
from onrecord.reading.names.names import name_words
from onrecord.reading.names.selfwords import says_who
from onrecord.reading.naming.leads import is_operator
from onrecord.reading.turns.calling import is_cut
from onrecord.reading.turns.kinds import turns_of
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.cast.cast import Cast
    from onrecord.reading.names.voice import Voice

SEVERAL = 3
"""Askers, and answers of one principal, from which on they show a pattern."""
PAIR = 2
NEARLY_ALL = 0.7
"""Share of the turns that an interviewer and a guest have together, at least."""
ONE_SIDED = 4
"""Questions of an interviewer for one of the guest's, at least."""
CALL = 200
"""Code points at the end of what an operator says in which he calls whoever asks."""
FIRST_WORDS = 120
"""Code points at the beginning of a turn in which an asker says who asks."""
ASKS_WORDS = 250
"""Words of a turn up to which it may be an asker's: who speaks longer speaks for themselves."""
_CAPITAL = lazy_re(rf"[{UPPER}][\w’'-]*")
_PUTS = lazy_re(
    r"\b(?:i (?:was|am|[’']m) (?:just )?wonder\w*|i wonder|(?:want(?:ed)?|like|love) to (?:ask|know)|my question|"
    r"(?:could|can|would) you)\b",
    re.IGNORECASE,
)
"""Asks without a question mark."""
_INVERTED = lazy_re(
    r"\b(?:do|does|did|have|has|had|will|would|could|can|should|are|is|was|were) "
    r"(?:you|we|they|he|she|it|there|the|your)\b",
    re.IGNORECASE,
)
"""The verb before whom it is about, as in a question that is cut short: ``How far do you expect --``."""


def name_askers(text: str, spoken: Sequence[Spoken], people: Cast) -> None:
    """Take for press who asks and is called on by name and outlet, or says both: ``Dana Reyes, Harbour Wire.``.

    At a hearing or in a panel people say whence they come as well: there only whom the operator of a call has on the
    line asks.
    """
    press = people.press_event or any(voice.kind == "press" for voice in people.voices)
    turns = turns_of(spoken)
    for before, item, behind in zip(spoken, spoken[1:], spoken[2:], strict=False):
        voice = item.voice
        if voice is None or not _is_plain(voice) or not _puts(text, item) or item.words > ASKS_WORDS:
            continue
        if _is_operators(text, before) and _is_called(text, before, voice):
            voice.kind = "press"
        if not press or voice.kind == "press":
            continue
        own = turns[id(voice)]
        asks = sum(_puts(text, spoken[at]) for at in own)
        if behind.voice is voice or before.voice is voice or asks * 2 < len(own):
            continue
        if _says_outlet(text, item, voice) or _is_called(text, before, voice):
            voice.kind = "press"


def _is_operators(text: str, item: Spoken) -> bool:
    """Tell whether the operator of a call says that a question comes, and from whom."""
    return (
        is_operator(item.voice)
        and "question" in text[max(item.span.start, item.span.end - CALL) : item.span.end].lower()
    )


def _puts(text: str, item: Spoken) -> bool:
    start, end = item.span.start, item.span.end
    cut = is_cut(text[start:end]) and _INVERTED.search(text, start, end) is not None
    return item.asks or cut or _PUTS.search(text, start, end) is not None


def _is_plain(voice: Voice) -> bool:
    """Tell whether a voice has a name, and neither an office nor a place in the title."""
    return voice.kind == "unknown" and bool(voice.names) and not (voice.roles or voice.titled)


def _says_outlet(text: str, item: Spoken, voice: Voice) -> bool:
    """Tell whether a turn says an outlet behind the name of its label, in its first words."""
    start, end = item.span.start, min(item.span.end, item.span.start + FIRST_WORDS)
    words = [word for name in voice.names for word in name_words(name)]
    return any(
        fold(found[0]) in words and says_outlet(text, found.end(), item.span.end)
        for found in _CAPITAL.finditer(text, start, end)
    )


def _is_called(text: str, before: Spoken, voice: Voice) -> bool:
    """Tell whether the turn before calls on the voice by name and outlet."""
    intro = called(text, before.span.start, before.span.end)
    return intro is not None and intro.outlet is not None and voice.bears(intro.name)


def take_host(spoken: Sequence[Spoken], people: Cast) -> None:
    """In an interview take the one of two who asks for the press, though the title may name both.

    Of two who have nearly all turns one asks in a third of his own and has no office; the other hardly asks, and says
    more.
    """
    turns = turns_of(spoken)
    voices = [voice for voice in people.voices if voice.names and len(turns.get(id(voice), ())) >= SEVERAL]
    if len(voices) != PAIR or sum(len(turns[id(voice)]) for voice in voices) < NEARLY_ALL * len(spoken):
        return
    for host, guest in (voices, voices[::-1]):
        own, others = ([spoken[at] for at in turns[id(voice)]] for voice in (host, guest))
        asks, back = sum(item.asks for item in own), sum(item.asks for item in others)
        if (
            host.kind in ("unknown", "principal")
            and not host.roles
            and asks * SEVERAL >= len(own)
            and asks >= max(2, back * ONE_SIDED)
            and sum(item.words for item in others) > sum(item.words for item in own)
        ):
            host.kind = "press"


def _take_outlets(text: str, spoken: Sequence[Spoken]) -> None:
    """Give those who ask under their names the outlet that they say behind the same name: ``Dana Reyes, Wire``."""
    found: set[int] = set()
    for item in spoken:
        voice = item.voice
        if voice is None or voice.kind != "press" or not voice.names or voice.affiliation or voice.roles:
            continue
        own = says_who(text, item.span.start, item.span.end)
        if own is not None and own.outlet and voice.bears(own.name):
            voice.affiliation = own.outlet
            item.because = [*item.because, own.span]
            found.add(id(voice))
    for item in spoken if found else ():
        if item.voice is not None and id(item.voice) in found:
            item.affiliation = item.affiliation or item.voice.affiliation


def askers(text: str, spoken: Sequence[Spoken], people: Cast) -> None:
    """Take those for press who ask once at a press conference and whom its principal answers, where several do.

    Who is known for press is given the outlet that he says.
    """
    _take_outlets(text, spoken)
    principals = Counter(id(item.voice) for item in spoken if item.voice is not None and item.voice.kind == "principal")
    if not people.press_event or not principals:
        return
    main, turns = principals.most_common(1)[0]
    once: list[Voice] = []
    row: list[Voice] = []
    for item in spoken:
        voice, label = item.voice, item.block.label
        if voice is not None and id(voice) == main:
            once += row
            row = []
        elif voice is None or not item.asks or voice in row:
            row = []
        elif voice.kind == "unknown":
            plain = _is_plain(voice) and label is not None and label.parts.honorific is None
            # Several ask one after another before the principal answers.
            row = [*row, voice] if plain else []
    known = sum(voice.kind == "press" and bool(voice.names) for voice in people.voices)
    if len(once) + known >= SEVERAL and turns >= SEVERAL:
        for voice in once:
            voice.kind = "press"
