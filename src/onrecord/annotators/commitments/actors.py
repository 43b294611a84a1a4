"""Actors: who is to do it, in one canonical form where the text decides it, in the printed words where it does not."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from onrecord.annotators.commitments.antecedents import subject_meant
from onrecord.annotators.commitments.nounphrase import named
from onrecord.annotators.commitments.spoken import plain
from onrecord.people import authority
from onrecord.people.days import held
from onrecord.people.places import states
from onrecord.people.roles import body_key
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.annotators.commitments.found import Found
    from onrecord.model import Speaker, Transcript

NATO, ALLIES, CONGRESS, US = "NATO", "NATO Allies", "US Congress", "United States"
_CAPITALS = {
    "moscow": "Russia",
    "the kremlin": "Russia",
    "kremlin": "Russia",
    "kyiv": "Ukraine",
    "kiev": "Ukraine",
    "beijing": "China",
    "tehran": "Iran",
    "pyongyang": "North Korea",
    "the russians": "Russia",
    "the chinese": "China",
    "the united states of america": US,
    "america": US,
    "the us": US,
    "the u.s.": US,
    "the eu": "European Union",
    "the european union": "European Union",
    "the un": "United Nations",
    "the alliance": NATO,
}
"""Names that stand for a state or a body."""
_PUBLISHERS = {"the white house": US, "white house": US, "us department of state": US, "us department of defense": US}
_ARTICLE = lazy_re(r"^(?:And|But|So|Now|Then|Also)?\s*(?:the|a|an)\s+", re.IGNORECASE)
_ALLIES = lazy_re(
    r"^(?:(?:all|our|the|these|each|other|NATO|European|of|us|as)\s+)*(?P<allies>[Aa]llies)(?:\s+also)?$"
    r"|^NATO\s+[Aa]llies$|^(?:all\s+)?(?:the\s+)?(?:Alliance|NATO)(?:['’]s?)?\s+members(?:\s+states)?$"
    r"|^(?:all\s+)?(?:the\s+)?members\s+of\s+(?:the\s+Alliance|NATO)$"
)
_NOBODY = lazy_re(
    r"(?:will|be|is|are|to|of|in|at|by|for|with|on|that|which|who|what|not|do|does|there)\b", re.IGNORECASE
)
"""Words that begin no actor: none was found."""
_CUT = lazy_re(
    r"\s+(?:has|have|had|is|are|was|were|will|would|either|also|remains?)\b|,"
    r"|\s+(?:immediately|urgently|promptly|quickly|fully|(?:all\s+)?(?:around|over|across|throughout)\s+the\s+world)$"
)
"""Where the words for an actor end, if more was taken in."""
_AHEAD = lazy_re(
    r"^(?:(?:And|and|But|but|So|so|then|Then|now|today|Today|very\s+soon|soon|tomorrow|tonight|also|therefore"
    r"|because|while)\b,?\s+)+"
)
_DETERMINER = lazy_re(
    r"^(?:All|Both|Each|Every|Many|Some|Most|These|Those|Our|Their|My|No|Other|More|Several|Any|They|He|She|It"
    r"|This|That)\b"
)
_CONGRESS = lazy_re(r"^(?:the\s+)?(?:US|U\.S\.|United\s+States)?\s*Congress$")
_OFFICE_OF = lazy_re(
    r"(?:Vice[- ]|Deputy\s+)?(?:President|Prime\s+Minister|Chancellor|Premier|King|Queen"
    r"|Secretary[- ]General)\s+of\s+(?:the\s+)?"
    r"(?P<what>[A-Z][\w’' -]+)"
)
_MEETING = lazy_re(
    r"\b(?:summit|meet(?:ing|s)?|ministers?|gather|decisions?|NATO|Alliance|mark|discuss|address|anniversary"
    r"|agenda|welcome|"
    r"celebrate|reaffirm\w*|deterrence|collective|plans?|command)\b",
    re.IGNORECASE,
)
_MEMBERS = lazy_re(
    r"\b(?:support|provid\w+|give|giving|invest\w*|spend\w*|deliver\w*|donat\w+|suppl\w+|send\w*|produc\w+"
    r"|ramp\w*|weapons?|"
    r"ammunition|sustain\w*|find\s+an?\s+(?:\w+\s+)?way|sit\s+down|budgets?|ratif\w+|sanctions?)\b",
    re.IGNORECASE,
)
_ITS_OWN = lazy_re(
    r"\b(?:summit|meet(?:ing|s)?|ministers?|gather|NATO|Alliance|agenda|deterrence|collective|plans?|command)\b",
    re.IGNORECASE,
)
"""What is the alliance's own, where something must be done; all else its members must do."""
_HELPED = lazy_re(
    r"\b(?:support(?:ing)?|help(?:ing)?|assist(?:ing)?|arm(?:ing)?|defend(?:ing)?|protect(?:ing)?|provid(?:e|ing)"
    r"|give|giving|send(?:ing)?|"
    r"(?:support|assistance|aid|help|weapons|ammunition|equipment|training|funding|relief|security)\s+(?:to|for))\s+"
    r"(?:the\s+)?(?:(?:people|government"
    r"|armed\s+forces)\s+of\s+)?(?P<who>(?:[Tt]he\s+)?[A-Z][\w.]+(?:\s+[A-Z][\w.]+){0,2})",
)
_PAIR = lazy_re(
    r"(?:^|[,;:–—]\s+|\b(?:[Aa]nd|[Bb]ut|[Ss]o|that|why|when|think|believe|because|as|if)\s+)(?P<first>(?:[Tt]he|[Oo]ur|[Bb]oth)\s+(?:[a-z]+(?<!ed)|[A-Z]\w+(?:\s+[A-Z]\w+){0,3})"
    r"|[A-Z]\w+(?:\s+[A-Z]\w+){0,3})\s+and\s+(?:the\s+|our\s+)?$"
)
_AND_I = lazy_re(r"\band\s+(?:I|we)$")
_MAY_BEGIN = lazy_re(
    r"(?:[,;:–—]|\b(?:that|think|believe|say|said|and|but|so|because|when|as|know|hope|what|how|which|today|both|the))$",
    re.IGNORECASE,
)
"""What stands before a subject that two make."""
_TWO = 2
_AND_YOU = lazy_re(r"(?:(?P<first>[^,;]+?)\s+and\s+)?you", re.IGNORECASE)
_LEADERS = lazy_re(
    r"(?:(?:all|our|the|these)\s+)*(?P<who>(?:(?:foreign|defence|defense)\s+)?(?:leaders|ministers))$", re.IGNORECASE
)
_DUTY = frozenset({"must", "should", "need", "matters"})
_TO_COME = frozenset({"will", "going"})
_TALKS = lazy_re(
    r"(?:be\s+)?(?:also\s+)?(?:be\s+)?(?:\w+ly\s+)?(?:talk(?:ing)?\s+about|discuss(?:ing)?(?!\s+with\b)|address(?:ing)?|review(?:ing)?|reaffirm(?:ing)?)\b"
)
"""What is done at a meeting of an alliance."""
_JOINT = lazy_re(r"\b(?:summit|NATO|Alliance|our\s+(?:countries|nations)|collective|as\s+Allies)\b")
"""Words by which one of several means all of them."""
_OWNERS = {"my": "i", "our": "we"}
_OF_OTHERS = frozenset({"expects", "confident"})
"""Cues of those who speak of what others will do."""
_WE = frozenset({"we", "all of us", "us", "each of us"})


class Actors:
    """Who is meant in one transcript.

    Args:
        transcript: as read.
    """

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self._homes: dict[str, str | None] = {}
        publisher = fold(transcript.publisher or "")
        self._of_publisher = _PUBLISHERS.get(publisher)
        self._nato = publisher == "nato" or "NATO" in (transcript.title or "")

    def home(self, speaker: Speaker | None) -> str | None:
        """Give the state or body for which somebody speaks; None where nothing decides it."""
        if speaker is None:
            return None
        if speaker.id not in self._homes:
            self._homes[speaker.id] = self._home(speaker)
        return self._homes[speaker.id]

    def _home(self, speaker: Speaker) -> str | None:
        day = self._transcript.date
        if speaker.person is not None and (person := authority().get(speaker.person)) is not None:
            bodies = {office.body for office in person.offices if day is None or held(office, day) == "yes"}
            if len(bodies) == 1:
                return bodies.pop()
        for one in _named(speaker.role or ""):
            return one
        if (of := _OFFICE_OF.fullmatch(speaker.role or "")) is not None:
            return of["what"]
        if speaker.role is not None and fold(speaker.role).endswith("secretary general") and self._nato:
            return NATO
        if speaker.kind in {"principal", "moderator"} and speaker.name is not None:
            return self._of_publisher
        return None

    def actor(self, found: Found, speaker: Speaker | None) -> str:
        """Give the actor of an undertaking; empty where no noun phrase, name or pronoun stands for one."""
        if found.after is not None:
            return self.actor(found.after, speaker)
        meant = subject_meant(found.flat, found.clause)
        pair = _AND_YOU.fullmatch(meant) if found.clause.at.kind == "commitment" else None
        if pair is not None and (you := self._other(speaker)) is not None:
            return f"{_ARTICLE.sub('', pair['first'])} and {you}" if pair["first"] else you
        subject = named(_CUT.split(_AHEAD.sub("", meant), maxsplit=1)[0].strip(" ,"))
        if _AND_I.search(subject) and not self._both(found, subject):
            subject = subject.rpartition(" ")[2]
        low = _OWNERS.get(subject.lower(), subject.lower())
        home = self.home(speaker)
        one = speaker.name if speaker is not None and speaker.one_person else None
        if low in _WE:
            travels = found.clause.at.start == found.clause.at.end  # "From Velda we head to the coast"
            return (one if travels else None) or self._we(found, home) or subject
        of_others = found.clause.at.kind in _OF_OTHERS and not found.flat.startswith(" to ", found.clause.at.end)
        if low == "i" and of_others and home is not None:
            return self._we(found, home) or home  # "I expect more announcements": whose, is not said
        if low == "i":
            return one or subject
        if (allies := _ALLIES.match(subject)) and (
            "NATO" in subject or self._nato or home == NATO or (allies["allies"] or subject)[:1] == "A"
        ):
            return ALLIES
        if _CONGRESS.match(subject) and (US in {home, self._of_publisher} or "U.S" in subject or "US " in subject):
            return CONGRESS
        if home == NATO and (leaders := _LEADERS.match(subject)):
            return f"{NATO} {leaders['who']}"
        if low in _CAPITALS:
            return _CAPITALS[low]
        first = self._first(found, subject)
        bare = _ARTICLE.sub("", subject if first is None else f"{first} and {subject}")
        if _NOBODY.match(bare):
            return ""
        known = _states().get(fold(bare))
        return known or _DETERMINER.sub(lambda word: word[0].lower(), bare)

    def _other(self, speaker: Speaker | None) -> str | None:
        """Give the other of two who hold the event together: whom one of them means by ``you``."""
        names = {one.id: one.name for one in self._transcript.speakers if one.kind == "principal" and one.one_person}
        if speaker is None or len(names) != _TWO or speaker.id not in names:
            return None
        return next(name for number, name in names.items() if number != speaker.id)

    @staticmethod
    def _both(found: Found, subject: str) -> bool:
        """Tell whether ``the Premier and I`` are one subject: no clause ends before ``and`` (``I met him and I``)."""
        clause = found.clause
        at = found.flat.find(subject, clause.start, clause.at.start)
        ahead = found.flat[clause.start : max(at, clause.start)].strip()
        return not subject.endswith("we") and (not ahead or _MAY_BEGIN.search(ahead) is not None)

    @staticmethod
    def _first(found: Found, subject: str) -> str | None:
        """Give the one who is named before ``and`` (``the President and the Foreign Minister``)."""
        clause = found.clause
        at = found.flat.rfind(subject, clause.start, clause.at.start)
        pair = _PAIR.search(found.flat[clause.start : at]) if subject and at >= 0 else None
        return None if pair is None else plain(pair["first"])

    def beneficiary(self, found: Found, actor: str) -> str | None:
        """Give the state for which it is done, where the words say so (``support Ukraine``, ``aid to Norway``)."""
        words = found.flat[found.clause.acts : found.clause.end]
        for helped in _HELPED.finditer(words):
            known = _states().get(fold(helped["who"]))
            if known is not None and known != actor:
                return known
        return None

    def _we(self, found: Found, home: str | None) -> str | None:
        if not (home == NATO or (self._nato and home is not None)):
            return home
        words = found.flat[found.clause.start : found.clause.end]
        meets, gives = _MEETING.search(words), _MEMBERS.search(words)
        if home != NATO:
            talks = found.clause.at.kind in _TO_COME and _TALKS.match(found.flat, found.clause.acts) is not None
            return NATO if talks or (_JOINT.search(words) is not None and not gives) else home
        if found.clause.at.kind in _DUTY:
            return NATO if _ITS_OWN.search(words) is not None and not gives else ALLIES
        return ALLIES if gives and not meets else NATO


@cache
def _states() -> dict[str, str]:
    """Give the names of states by each of their folded names."""
    known = {fold(name): state.name for state in states() for name in (*state.names, state.name)}
    return known | dict.fromkeys(("us", "u s", "united states", "united states of america"), US)


@cache
def state_names() -> frozenset[str]:
    """Give the names of states as actors are named."""
    return frozenset(_states().values())


@cache
def _adjectives() -> dict[str, str]:
    return {fold(name): state.name for state in states() for name in (*state.adjectives, state.name, *state.names)}


def _named(role: str) -> list[str]:
    """Give the state or body that a printed office names (``US Secretary of State``, ``NATO Secretary General``)."""
    words = fold(role).split()
    if "nato" in words:
        return [NATO]
    if words[:1] in (["us"], ["u"]) or words[:2] == ["united", "states"]:
        return [US]
    for at in range(len(words)):
        for length in (3, 2, 1):
            known = _adjectives().get(" ".join(words[at : at + length]))
            if known is not None and at + length <= len(words):
                return [known]
    return [US] if body_key("White House") in " ".join(words) else []
