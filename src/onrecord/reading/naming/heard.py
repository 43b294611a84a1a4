"""Names for voices that captions only mark, as in ``>> Good evening. My name is Dana Reyes``.

Captions print labels for those who sit on the dais, and a bare mark for whoever comes to the microphone. A name is
taken from what he says of himself, or from whoever has just called on him; he keeps it while he answers the one who
asks him on. Everything else stays nobody's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Evidence, Span
from onrecord.reading.names.introductions import Introduction, called, introduces_self, is_personal
from onrecord.reading.names.names import name_words
from onrecord.reading.names.voice import Voice
from onrecord.reading.turns.kinds import ends_asking
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from onrecord.reading.blocks.spoken import Spoken

_B = r"[ \u00a0\n]+"
_WORD = rf"[{UPPER}][\w’'-]{{0,40}}"
_FULL = rf"{_WORD}(?:{_B}(?:{_WORD}|[{UPPER}]\.))?{_B}{_WORD}"
HEAD = 160
"""Code points at the beginning of a turn in which somebody says who he is."""
TAIL = 260
"""Code points at the end of a turn in which somebody is called."""
_TITLE = r"(?:m(?:r|s|rs|iss)\.?|dr\.?|chief|director|commissioner|captain|sergeant|deputy|marshal|sheriff|professor)"
_TITLED = lazy_re(rf"\b(?i:{_TITLE}){_B}(?P<name>{_WORD})(?![’']s\b)")
_OPENS = lazy_re(
    rf"(?:(?i:thank{_B}you|thanks|good{_B}(?:morning|afternoon|evening)|hi|hello|yes|okay)[^.!?]{{0,60}}[.!,]{_B}){{0,2}}"
    rf"(?P<name>{_FULL})(?=[.,])"
)
"""``Thank you, Mayor. Dana Reyes, ports and piers.``"""
_SHOUTED = lazy_re(
    rf"(?:MY{_B}NAME{_B}IS|MY{_B}NAME[’']S|(?P<office>I[’']M|I{_B}AM|THIS{_B}IS)){_B}(?P<name>{_WORD}(?:{_B}{_WORD}){{1,4}}?)"
    rf"(?=[.,]|{_B}(?:AND|OF|WITH|FROM|FOR)\b)"
)
_HANDS_ON = lazy_re(
    rf"\b(?i:(?:turn|hand|pass|go|send|throw)(?:{_B}\w+){{0,4}}{_B}to|hear{_B}from|introduce|welcome|call{_B}(?:on|up)|"
    rf"recogni[sz]e|invite){_B}(?:(?i:our|the){_B})?(?P<whom>{_WORD}(?:{_B}{_WORD}){{1,5}})[.!]$"
)
"""``I'll turn it over to Fire Marshal Dana Reyes.``"""
_NEXT = lazy_re(
    rf"\b(?i:speaker|up|next|comes?{_B}from|deck)(?:{_B}(?i:is|we{_B}have))?:?{_B}(?P<name>{_FULL})(?=[.,])"
)
"""``First speaker is Dana Reyes. You have three minutes.``"""
_OF_SELF = lazy_re(rf"(?i:\b(?:name[’']?s|name{_B}is|i[’']m|i{_B}am)){_B}(?:{_WORD}{_B}){{0,3}}\Z")
_SIGNS = lazy_re(rf"(?i:\b(?:i[’']m|i{_B}am|this{_B}is|name{_B}is|that{_B}was|reporting|says?|said)),?{_B}\Z")
"""What somebody says before his own name at the end of his report."""
_STOPS = lazy_re(rf"[.?!]{_B}\Z")
_ADDRESSED = lazy_re(
    rf"(?:\A|[.?!]{_B}|(?i:\b(?:so|and|but|okay|now|well|yes|thanks|thank{_B}you),?{_B}))(?i:{_TITLE}){_B}(?P<name>{_WORD}),"
    rf"|,{_B}(?i:{_TITLE}){_B}(?P<name2>{_WORD})\?\Z"
)
_CLERK = lazy_re(
    rf"\b(?i:madam|mr\.?|mister|city|town|our){_B}(?P<role>(?i:clerk|secretary)),{_B}(?i:would|will|could|can|please|call|"
    rf"read|take)\b[^.?!]*[.?!]$"
)
_ROLL = lazy_re(rf"\b(?i:call|take|have)(?:{_B}(?i:for))?{_B}(?i:the){_B}(?i:roll|vote)\b")
_ROLL_CALL = lazy_re(rf"(?P<title>{_WORD}(?:{_B}{_WORD}){{0,2}}){_B}(?P<name>{_WORD})\?")
_VOTES = lazy_re(r"(?:aye|yes|no|nay|yea|here|present|abstain)[.!]?", re.IGNORECASE)
OFFICES = frozenset(
    "councilmember councilman councilwoman council member mayor commissioner supervisor trustee alderman "
    "alderwoman alderperson vice pro tem director chair president senator representative member".split()
)


def name_heard(text: str, spoken: list[Spoken], marked: Collection[int], voices: list[Voice]) -> None:
    """Name the turns of nobody that a mark begins.

    Args:
        text: the text.
        spoken: the turns in order.
        marked: numbers of those that a mark begins.
        voices: the voices known; new ones are added.
    """
    heard: list[Voice] = []
    clerk: Voice | None = None
    rolls = False
    for index, item in enumerate(spoken):
        before = spoken[index - 1] if index else None
        if item.voice is not None or index not in marked:
            rolls = rolls and item.words <= ROLL_WORDS
            continue
        told = _told(text, item, before)
        if before is not None and (vote := _vote(text, item, before)) is not None:
            item.give(_voice(vote.name, voices, heard), "introduced", [vote.span])
        elif told is not None:
            item.give(_voice(told[0].name, voices, heard), told[1], [told[0].span])
        elif before is not None and (called_clerk := _CLERK.search(text, *_tail(before))) is not None:
            clerk = clerk or _new(Voice(roles=[called_clerk["role"].capitalize()]), voices)
            rolls = _ROLL.search(called_clerk[0]) is not None
            item.give(clerk, "context", [Span(*called_clerk.span())])
        elif rolls and clerk is not None and _roll_call(text, item) is not None:
            item.give(clerk, "context", [Span(item.span.start, item.span.end)])
        elif before is not None and (asked := _asked(text, spoken, index, heard)) is not None:
            item.give(asked[0], "context", [asked[1]])


ROLL_WORDS = 3


def _told(text: str, item: Spoken, before: Spoken | None) -> tuple[Introduction, Evidence] | None:
    """Find the full name that somebody gives of himself, or by which he has just been called."""
    names = [] if before is None else list(_names_called(text, before))
    own = introduces_self(text, item.span.start, item.span.end) or _shouts(text, item)
    if own is not None and (_OF_SELF.search(text, item.span.start, own.span.start) or _is_among(own.name, names)):
        return own, "self-introduced"
    opens = _OPENS.match(text, item.span.start, min(item.span.end, item.span.start + HEAD))
    if opens is not None and is_personal(said := _plain(opens["name"])) and _is_among(said, names):
        return Introduction(said, None, Span(*opens.span("name"))), "introduced"
    if before is None or own is not None:
        return None
    last = _handed(text, before)
    full = [each for each in names if " " in each.name]
    if last is None and len(names) == len(full) == 1 and not ends_asking(text, before.span):
        last = full[0]
    return None if last is None else (last, "introduced")


def _is_among(name: str, called_on: Sequence[Introduction]) -> bool:
    return any(name_words(name)[-1] == name_words(each.name)[-1] for each in called_on)


def _handed(text: str, before: Spoken) -> Introduction | None:
    """Find whom the last words of a turn hand on to by full name; a reporter's own at the end hands nothing on."""
    start, end = _tail(before)
    found = _HANDS_ON.search(text, start, end)
    if found is not None:
        name = parse_label(_plain(found["whom"])).name
        return Introduction(name, None, Span(*found.span("whom"))) if name and is_personal(name) else None
    intro = called(text, before.span.start, before.span.end)
    if intro is None or _SIGNS.search(text, start, intro.span.start) or fold(intro.name).split()[0] in OFFICES:
        return None
    bare = intro.span.start == before.span.start or _STOPS.search(text, start, intro.span.start) is not None
    chairs = before.label is not None or ends_asking(text, before.span)
    return None if bare and (intro.outlet is not None or not chairs) else intro


def _names_called(text: str, before: Spoken) -> Iterator[Introduction]:
    """Give whom the end of a turn calls: ``Mr. Reyes from planning``, ``First speaker is Dana Reyes``."""
    start, end = _tail(before)
    for found in _TITLED.finditer(text, start, end):
        yield Introduction(found["name"], None, Span(*found.span("name")))
    for found in _NEXT.finditer(text, start, end):
        if is_personal(_plain(found["name"])):
            yield Introduction(_plain(found["name"]), None, Span(*found.span("name")))


def _shouts(text: str, item: Spoken) -> Introduction | None:
    """Find the name that somebody gives of himself in captions without small letters; with ``I'M`` an office too."""
    found = _SHOUTED.search(text, item.span.start, min(item.span.end, item.span.start + HEAD))
    if found is None or not text[item.span.start : item.span.end].isupper():
        return None
    parts = parse_label(_plain(found["name"]))
    if parts.name is None or not is_personal(parts.name) or (found["office"] and parts.role is None):
        return None
    return Introduction(parts.name, None, Span(*found.span("name")))


def _roll_call(text: str, item: Spoken) -> re.Match[str] | None:
    """Find whom a turn calls that is nothing but a member's title and name."""
    found = _ROLL_CALL.fullmatch(text, item.span.start, item.span.end)
    return found if found is not None and OFFICES.issuperset(fold(found["title"]).split()) else None


def _vote(text: str, item: Spoken, before: Spoken) -> Introduction | None:
    """Find who votes: a word behind nothing but his name."""
    found = _roll_call(text, before)
    if found is None or _VOTES.fullmatch(text, item.span.start, item.span.end) is None:
        return None
    return Introduction(found["name"], None, Span(*found.span("name")))


def _asked(text: str, spoken: list[Spoken], index: int, heard: list[Voice]) -> tuple[Voice, Span] | None:
    """Find who answers: the one heard before whom the question addresses, or whom the same voice has asked before."""
    before = spoken[index - 1]
    if before.voice is None or before.voice in heard or not ends_asking(text, before.span):
        return None
    asked = text[before.span.start : before.span.end]
    named = {fold(found["name"] or found["name2"]) for found in _ADDRESSED.finditer(asked)}
    if named or _TITLED.search(asked):
        fits = [v for v in heard if any(name_words(name)[-1] in named for name in v.names)]
        return (fits[0], Span(before.span.start, before.span.end)) if len(fits) == len(named) == 1 else None
    answered = spoken[index - 2] if index > 2 else None  # noqa: PLR2004 - question, answer, question, answer
    voice = None if answered is None else answered.voice
    if voice is None or voice not in heard or spoken[index - 3].voice is not before.voice:
        return None
    return voice, Span(before.span.start, before.span.end)


def _voice(name: str, voices: list[Voice], heard: list[Voice]) -> Voice:
    """Find the one known voice of a name, or make one."""
    fits = [voice for voice in voices if voice.bears(name)]
    voice = fits[0] if len(fits) == 1 else _new(Voice(), voices)
    if name not in voice.names:
        voice.names.append(name)
    if not voice.labels and voice not in heard:
        heard.append(voice)
    return voice


def _new(voice: Voice, voices: list[Voice]) -> Voice:
    voices.append(voice)
    return voice


def _tail(item: Spoken) -> tuple[int, int]:
    return max(item.span.start, item.span.end - TAIL), item.span.end


def _plain(name: str) -> str:
    return " ".join(name.split())
