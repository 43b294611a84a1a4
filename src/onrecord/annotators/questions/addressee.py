"""Whom a question part is put to, with the words that show it.

A name or an office called out (``Mr. Secretary General,``, ``for President Sund:``) holds until the next one. Without
one the only person who answers is meant, or the person who has just spoken to the same reporter; else nobody is named.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.annotators.questions.terms import STOP
from onrecord.model import Span
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.exchange import Exchange
    from onrecord.model import Speaker

BOTH = 2
SHORT = 60
"""Words up to which a turn without a name goes on with the person who spoke just before it."""
_OFFICES = (
    "vice president", "president", "prime minister", "deputy prime minister", "secretary general", "secretary-general",
    "deputy secretary", "under secretary", "undersecretary", "assistant secretary", "secretary", "foreign minister",
    "defence minister", "defense minister", "finance minister", "chief minister", "first minister", "minister",
    "high representative", "chancellor", "commissioner", "chairman", "chairwoman", "chairperson", "chair", "governor", "ambassador",
    "director general", "director-general", "director", "general", "admiral", "colonel", "captain", "commander", "sheriff", "mayor", "premier",
    "senator", "congressman", "congresswoman", "administrator", "commissioner", "spokesperson", "treasurer", "attorney general", "king", "your majesty",
    "your excellency", "excellency", "taoiseach", "doctor", "professor", "chief", "judge", "justice", "pm",
)  # fmt: skip
_OFFICE = "|".join(sorted(map(re.escape, set(_OFFICES)), key=len, reverse=True))
_CALLED = re.compile(
    rf"(?P<open>^|[.!?,;:—–-]\s*|\b(?:and|but|so|thank you|thanks|then|now|hi|hello|yes|morning|afternoon|evening|well|for|to|with|first|second|secondly|"
    rf"finally|maybe|also|is|you|question|one|ask|of|dear)\s+|(?<=\w )(?=(?:mr|madam)\.? (?:secretary|president|prime|minister|chair|ambassador|commissioner)))(?P<who>(?:(?:the|our|you)\s+)?(?:(?P<title>mr|mrs|ms|madam|madame|dr|sir|lord|lady)\.?\s+)?"
    rf"(?:(?P<office>{_OFFICE})\b(?:\s+(?:of|for)\s+(?:the\s+)?(?-i:[A-Z])\w+)?)?(?P<name>(?:\s*(?-i:[A-Z])[\w’'-]+){{0,3}}))"
    r"(?P<close>\s*(?:[,.:;!?—–-]|\bif i\b|\bi\b|\bdo\b|\bdid\b|\bis\b|\bare\b|\bwhat\b|\bhow\b|\bwhy\b|\bcan\b|\bcould\b|\bwould\b|\bwill\b|\byou\b|\bon\b|"
    r"\babout\b|\bhave\b|\bas well\b|\bfirst\b|\bplease\b|\bsir\b|$|(?P<bare>(?=\s))))",
    re.IGNORECASE,
)
"""A person called; ``open`` and ``close`` are what shows that somebody is spoken to and not of."""
_FOR = re.compile(r"\b(?:for|to|of|with|ask)\s+$", re.IGNORECASE)
_ASKING = re.compile(
    r"\b(?:questions?|one|ask|that|this|turn(?:ing)?|and|but|then|first|next|second(?:ly)?|also|start|begin|goes|directed|quickly|briefly)\b[^.?!]{0,24}\b(?:for|to|of|with|ask)\s+$|(?:^|[.?!—:;,-]\s*)(?:for|to)\s+$",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\b(?:both of you|you both|(?:to|for) both\b(?! (?:sides|countries|nations|parties))|each of you|either of you|the two of you|all of you|both (?:leaders|"
    r"presidents|ministers|secretaries|gentlemen|principals))\b",
    re.IGNORECASE,
)


class Called(NamedTuple):
    """A place where a turn says whom it speaks to.

    Attributes:
        span: the words, as code points of the document.
        to: ids of the speakers called.
    """

    span: Span
    to: tuple[str, ...]


class Present:
    """Those who may be asked, and the names and offices by which they are called.

    Args:
        exchange: the exchange.
        answering: ids of the speakers who answer in it, in order of first turn.
    """

    def __init__(self, exchange: Exchange, answering: Sequence[str]) -> None:
        speakers = {speaker.id: speaker for speaker in exchange.transcript.speakers}
        self.ids = tuple(answering)
        self._names: dict[str, list[str]] = {}
        self._offices: list[tuple[str, str]] = []
        for one in answering:
            speaker = speakers[one]
            for word in _name_words(speaker):
                self._names.setdefault(word, []).append(one)
            self._offices.append((one, _offices_of(speaker)))

    def named(self, name: str, office: str | None) -> tuple[str, ...]:
        """Give whom a name with an office, a name alone or an office alone can mean; empty where nobody or too many."""
        words = [word for word in fold(name).split() if word in self._names]
        if words:
            found = self._names[words[-1]]
            return tuple(found) if len(found) == 1 else ()
        if fold(name) or not office:
            return ()
        wanted = fold(office)
        exact = [one for one, held in self._offices if re.search(rf"(?:^|\|){wanted}(?:$|\||\s)", held)]
        if len(exact) != 1:
            exact = [one for one, held in self._offices if f" {wanted} " in f" {held.replace('|', ' ')} "]
        if len(exact) > 1:
            plain = [one for one, held in self._offices if wanted in held.split("|")]
            exact = plain or exact
        return tuple(exact) if len(exact) == 1 else ()


def _name_words(speaker: Speaker) -> set[str]:
    words = fold(speaker.name or "").split()
    return {word for word in words if len(word) > 2} if speaker.one_person else set()  # noqa: PLR2004 - no initials


def _offices_of(speaker: Speaker) -> str:
    printed = [fold(text) for text in (speaker.role or "", *speaker.labels) if text]
    held = {office.replace("-", " ") for text in printed for office in _found(text)}
    return "|".join(sorted(held))


def _found(text: str) -> list[str]:
    return re.findall(rf"\b(?:{_OFFICE.replace('-', ' ')})\b", text)


def calls(text: str, sentences: Sequence[Span], present: Present) -> list[Called]:
    """Give the places of a turn where somebody present is called, in order."""
    found: list[Called] = []
    for sentence in sentences:
        said = text[sentence.start : sentence.end]
        both = _BOTH.search(said)
        if both and len(present.ids) >= BOTH:
            found.append(Called(_at(sentence, both.span()), present.ids))
        at = 0
        while match := _CALLED.search(said, at):
            at = max(match.start("who") + 1, match.end("open"))
            if not match["who"].strip() or not (match["office"] or match["name"]):
                continue
            to = present.named(match["name"] or "", match["office"])
            if to and _spoken_to(said, match):
                found.append(Called(_at(sentence, match.span("who")), to))
                at = match.end("who")
    return sorted(found)


def unknown_name(text: str, sentence: Span) -> Span | None:
    """Give the given name with which a turn begins, ``Jay, did the President ...?``; None where it begins otherwise."""
    found = _GIVEN.match(text, sentence.start, sentence.end)
    return None if found is None or found["name"].lower() in STOP else Span(*found.span("name"))


_GIVEN = re.compile(r"(?:(?:Thank you|Thanks|Hi|Hello|And|So|Okay|Yes|Yeah)[,.]?\s+)?(?P<name>[A-Z][a-z]{2,11}),\s")


def _spoken_to(said: str, match: re.Match[str]) -> bool:
    """Tell whether somebody is spoken to and not of."""
    before = said[: match.start("who")]
    if _FOR.search(before):
        return _ASKING.search(before) is not None
    opened = match["open"].strip()
    if match["bare"] is not None and not (match["title"] and match["office"] and not match["name"].strip()):
        return False
    if match.start("who") == 0 or opened.lower() in _GREETS:
        return True
    if match["title"] and match["office"] and not match["name"].strip() and not match["who"].lower().startswith("the "):
        return True  # "Mr. Secretary General" is never said of somebody
    close = match["close"].strip()
    if opened[-1:] not in set(",.:;!?—–-") or (close and close[:1] not in set(",.:;!?—–-")):
        return False
    return not close or close[0] in ".:!?" or _YOU.match(said, match.end()) is not None


_YOU = re.compile(
    r"[^.?!]{0,60}?\b(?:you|your|i|could|can|do|does|did|would|will|what|how|why|is|are)\b", re.IGNORECASE
)
_GREETS = frozenset("thank you|thanks|hi|hello|yes|morning|afternoon|evening|and|but|so|well|dear|now|then".split("|"))


def _at(sentence: Span, span: tuple[int, int]) -> Span:
    return Span(sentence.start + span[0], sentence.start + span[1])
