"""Names for voices that have a number only, as diarised speech has them: ``Speaker 2``, ``SPEAKER_00``.

A number is one voice's throughout. Who it is, is taken from what the voice says of itself in its first words, or from
a full name by which another greets, presents or thanks it, where it is the voice that speaks there. Whoever is called
by two names, and two who would have one name, stay nobody. A ``MODERATOR`` is one person where the opening says so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Evidence, Span
from onrecord.reading.names.introductions import is_kind, is_personal
from onrecord.reading.names.names import same_name
from onrecord.reading.naming.leads import name_throughout, only_leads
from onrecord.reading.naming.numberedcalls import whom_called
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.names.voice import Voice

_NUMBERED = lazy_re(r"\[?(?:speaker|voice|spk|person|participant)[ _-]?\d{1,3}\b", re.IGNORECASE)
OPENING = 2
"""Turns at the beginning in one of which whoever leads says his name."""
_B = r"[ \u00a0\n]+"
_WORD = rf"[{UPPER}][\w’'-]{{1,40}}"
_NAME = rf"{_WORD}(?:{_B}(?:[{UPPER}]\.|{_WORD})){{1,2}}"
_WHOLE = rf"(?P<whole>(?:{_WORD}{_B}){{0,4}}{_NAME})"
"""A full name, with an office before it."""
FIRST_WORDS = 400
"""Code points of the first words of a voice in which it says who it is."""
LATER_WORDS = 120
"""Code points at the beginning of its later turns in which it does: where it is another's name, it is two voices."""
LAST_WORDS = 320
"""Code points at the end of a turn in which it greets or thanks whoever speaks next."""


def presenting(words: str) -> re.Pattern[str]:
    """Give the pattern for whoever is presented with some words, with what he is before his name or without."""
    return re.compile(
        rf"\b(?i:{words})(?:,|{_B}(?:the|our|my)(?:{_B}[a-z]+){{0,3}})*{_B}{_WHOLE}"
        rf"(?=[,.?!;]|{_B}(?:of|from|with|in|at|who|here)\b)"
    )


_SELF = lazy_re(
    rf"(?:^|[.,!?;]{_B}|\b(?i:and|hello|hi|morning|afternoon|evening|welcome|everyone|everybody|all|well|so){_B})"
    rf"(?P<am>I[’']m|I{_B}am|(?i:my{_B}name{_B}is|my{_B}name[’']s)){_B}(?:(?i:your{_B}host|the{_B}host),?{_B})?{_WHOLE}"
    rf"(?=[,.;!]|{_B}(?:and|with|from|of|here|in|at|live|for|reporting)\b)"
)
_PLAYS = lazy_re(
    rf",{_B}(?:and{_B})?I(?:[’']m{_B}\w+ing|{_B}(?:look|see|say|think|go|wake|want|read|hear|walk|ask|wonder|sit|get))\b"
)
"""How somebody goes on who takes another's part: ``so I'm Dana Reyes, I look at this and think ...``."""
_GREETED = lazy_re(
    rf"(?:\A|(?i:\b(?:hello|hi|hey|morning|afternoon|evening|welcome|everyone|everybody|all|thanks|you))[,.!]?{_B}(?:and{_B})?)\Z"
)
"""What stands before the first words of whoever says who he is."""
_QUOTES = lazy_re(
    r"(?i:\b(?:imagine|suppose|pretend|assume|picture|if|when|"
    rf"says?|said|wrote|writes?|texted|e-?mailed|reads?|goes|went|like|thought|told)(?:{_B}\w+){{0,3}}),?:?"
    rf"{_B}[“\"]?\Z"
)
"""Words that tell what another said: ``he said, I'm Dana Reyes``, ``as one wrote to me, my name is Dana Reyes``."""
_ANOTHER = lazy_re(
    rf"(?i:(?:(?:oh|well|no|yes|thank{_B}you|thanks),?{_B}){{0,2}}(?:she|he|they)\b"
    rf"|[^.?!]{{0,80}}\b(?:on{_B}behalf{_B}of|instead{_B}of|in{_B}(?:his|her){_B}(?:place|name)"
    rf"|could(?:n[’']t|{_B}not){_B}(?:be|make|come))\b)"
)
"""How somebody begins who speaks of whoever was presented, or for them."""
_GOES_ON = lazy_re(r"(?i:sorry\b|let(?:[’']s| me| us)\b|before (?:he|she|we)\b|welcome\b)")
"""How a host begins who goes on in the guest's place: ``Sorry, the line is down.``."""
_HELLO = (
    rf"(?i:welcome|thank{_B}you|thanks|good{_B}(?:morning|afternoon|evening)|"
    rf"(?:it[’']s{_B})?(?:good|great|nice){_B}to{_B}(?:see|have))"
)
_THANKED = lazy_re(
    rf"(?:^|[.!?]{_B}|(?i:\b(?:and|well|so|okay|now),?{_B})){_WHOLE},{_B}(?:as{_B}always,{_B})?(?P<thanks>{_HELLO})\b"
    rf"|(?:^|[.!?,]{_B}|(?i:\b(?:and|well|so|okay|now),?{_B}))(?P<thanks2>{_HELLO})(?:{_B}(?i:so|very){_B}much)?"
    rf"(?:{_B}(?i:back|to{_B}the{_B}(?:show|program|programme)))?,?{_B}{_WHOLE.replace('whole', 'whole2')}(?=[,.!?])"
)
_PRESENTED = presenting(
    rf"(?:joining|with){_B}(?:us|me)(?:{_B}(?:now|today|here|this{_B}(?:morning|afternoon|evening)|live|again))*{_B}is|"
    rf"(?:my|our){_B}guest(?:{_B}(?:today|now|this{_B}(?:week|morning)))?{_B}is|(?:i[’']m|we[’']re|we{_B}are){_B}(?:now{_B})?"
    rf"(?:here{_B}with|joined{_B}by)|(?:i[’']m|we[’']re){_B}speaking{_B}with"
)
_COLLEAGUE = lazy_re(r"\b(?:colleague|co-?host|producer|partner)s?\b", re.IGNORECASE)
_FULL = lazy_re(_NAME)
_TAKES = lazy_re(
    rf"(?i:(?:oh|yes|yeah|well|hi|hey|hello|sure),?{_B})?(?i:thank|thanks|good{_B}(?:morning|afternoon|evening|to)|great{_B}to|"
    rf"glad|nice{_B}to|happy{_B}to|pleasure|my{_B}pleasure|it[’']s{_B}(?:a{_B}pleasure|good|great|nice)|pleased|"
    rf"hi\b|hello\b|always{_B}(?:good|great|a)|appreciate)"
)
"""How somebody begins who has been greeted or thanked."""


class Told(NamedTuple):
    """What tells who a voice is."""

    name: str
    role: str | None
    span: Span
    evidence: Evidence


def name_numbered(text: str, spoken: Sequence[Spoken], voices: Sequence[Voice]) -> None:
    """Name the voices that have a number only, where words of the talk plainly tell who they are."""
    numbered = {id(v): v for v in voices if not v.names and not v.roles and v.labels and _is_numbered(v)}
    for item in spoken[:OPENING]:
        if item.voice is not None and item.voice.kind == "moderator" and only_leads(item.voice):
            numbered[id(item.voice)] = item.voice
    if not numbered:
        return
    told: dict[int, list[Told]] = defaultdict(list)
    for at, each in _tellings(text, spoken):
        voice = spoken[at].voice
        if id(voice) in numbered and (each.evidence == "self-introduced" or not only_leads(voice)):
            told[id(spoken[at].voice)].append(each)
    found: dict[int, Told] = {}
    for key, tellings in told.items():
        first = next((each for each in tellings if each.evidence == "self-introduced"), tellings[0])
        if all(same_name(first.name, each.name) for each in tellings):
            found[key] = first
    for key, each in found.items():
        others = [known for known in voices if id(known) != key]
        taken = any(same_name(each.name, name) for known in others for name in known.names if known.names)
        rival = any(same_name(each.name, other.name) for k, other in found.items() if k != key)
        if not taken and not rival:
            roles = [role for role in dict.fromkeys(one.role for one in told[key]) if role]
            spans = [one.span for one in told[key]]
            name_throughout(numbered[key], each.name, roles, spans, each.evidence, spoken)


def _is_numbered(voice: Voice) -> bool:
    return all(_NUMBERED.match(label) for label in voice.labels)


def _tellings(text: str, spoken: Sequence[Spoken]) -> Iterator[tuple[int, Told]]:
    """Give what tells who speaks a turn, with the number of the turn."""
    begun: set[int] = set()
    for at, item in enumerate(spoken):
        if item.voice is None:
            continue
        new = id(item.voice) not in begun
        own = says_self(text, item, FIRST_WORDS if new else LATER_WORDS)
        if own is not None:
            yield at, own
        if new:
            begun.add(id(item.voice))
            if at and (shown := _presented(text, spoken[at - 1], item)) is not None:
                yield at, shown
        yield from _thanked(text, spoken, at)
        whom = whom_called(text, spoken, at)
        if whom is not None and not _is_anothers(text, spoken[at + 1], whom[0]):
            yield at + 1, Told(whom[0], None, whom[1], "introduced")


def _is_anothers(text: str, item: Spoken, name: str) -> bool:
    """Tell whether a turn's first words are not his who has just been called: it speaks of him, or leads the talk."""
    start, end = item.span.start, min(item.span.end, item.span.start + 200)
    if _ANOTHER.match(text, start, item.span.end) or _GOES_ON.match(text, start, end):
        return True
    return re.search(rf"\b{re.escape(name.split(maxsplit=1)[0])}\b", text[start:end]) is not None


def says_self(text: str, item: Spoken, within: int = FIRST_WORDS) -> Told | None:
    """Find who a voice says that it is, anywhere in its first words, where it neither quotes nor plays another."""
    start, end = item.span.start, min(item.span.end, item.span.start + within)
    for found in _SELF.finditer(text[start:end]):
        before, am = text[start : start + found.start("am")], not found["am"].lower().startswith("my")
        plays = _PLAYS.match(text, start + found.end(), end) is not None and _GREETED.search(before) is None
        if not (_QUOTES.search(before) or (am and (plays or is_kind(found["whole"])))):
            return told_by(text, found, start, "self-introduced")
    return None


def _presented(text: str, before: Spoken, item: Spoken) -> Told | None:
    """Find who begins to speak: the one person whom the turn before has presented, and who greets or is asked.

    Nobody else may be named behind, and nobody who is presented as one who leads as well.
    """
    if before.voice is None or before.voice is item.voice:
        return None
    begin = max(before.span.start, before.span.end - 2 * LAST_WORDS)
    said = text[begin : before.span.end]
    founds = list(_PRESENTED.finditer(said))
    if len(founds) != 1 or not (before.asks or _TAKES.match(text, item.span.start, item.span.end)):
        return None
    if _COLLEAGUE.search(founds[0][0]) or _ANOTHER.match(text, item.span.start, item.span.end):
        return None
    told = told_by(text, founds[0], begin, "introduced")
    behind = (" ".join(other[0].split()) for other in _FULL.finditer(said, founds[0].end()))
    if told is None or any(is_personal(name) and not same_name(told.name, name) for name in behind):
        return None
    return told


def _thanked(text: str, spoken: Sequence[Spoken], at: int) -> Iterator[tuple[int, Told]]:
    """Give who is greeted or thanked by name at the end of a turn: who speaks before and behind it, and no other."""
    item = spoken[at]
    begin = max(item.span.start, item.span.end - LAST_WORDS)
    founds = list(_THANKED.finditer(text[begin : item.span.end]))
    if len(founds) != 1 or (founds[0].start() == 0 and begin > item.span.start):
        return
    before = spoken[at - 1] if at else None
    behind = spoken[at + 1] if at + 1 < len(spoken) else None
    told = told_by(text, founds[0], begin, "introduced")
    if told is None:
        return
    takes = behind is not None and _TAKES.match(text, behind.span.start, behind.span.end) is not None
    if before is not None and before.voice is not item.voice and _goes_on(spoken, at):
        yield at - 1, told
    elif takes and behind is not None and behind.voice is not item.voice and _welcomes(founds[0]):
        yield at + 1, told


def _goes_on(spoken: Sequence[Spoken], at: int) -> bool:
    """Tell whether two speak with each other around a turn: in its place somebody else may be thanked, who is gone."""
    if at + 1 < len(spoken):
        return spoken[at + 1].voice is spoken[at - 1].voice
    return at > 1 and spoken[at - 2].voice is spoken[at].voice


def _welcomes(found: re.Match[str]) -> bool:
    """Tell whether words greet somebody who has not spoken yet, rather than thank him for what he has said."""
    return not (found["thanks"] or found["thanks2"]).lower().startswith("thank")


def told_by(text: str, found: re.Match[str], begin: int, evidence: Evidence) -> Told | None:
    """Give the name and the office that were found in words that begin at ``begin``."""
    group = "whole" if found["whole"] else "whole2"
    parts = parse_label(" ".join(found[group].split()))
    if parts.name is None or parts.affiliation:
        return None
    name = parts.name
    if parts.role and " " not in name:
        name = _in_full(text, name)
    if not is_personal(name):
        return None
    start, end = found.span(group)
    return Told(name, parts.role, Span(begin + start, begin + end), evidence)


def _in_full(text: str, last: str) -> str:
    """Give the one full name in the document that ends in a surname; the surname where there are more or none."""
    pattern = re.compile(rf"(?P<first>{_WORD}){_B}(?P<last>{re.escape(last)})\b")
    names = {f"{found['first']} {found['last']}" for found in pattern.finditer(text)}
    full = {name for name in names if is_personal(name)}
    return full.pop() if len(full) == 1 else last
