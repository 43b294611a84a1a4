"""Askers called by one name, as in ``Dana?`` or ``Sorry, Dana, you had your hand up``.

One capitalised word at the end of a turn may be a town, an outlet or an ``Exactly.``; it is taken for a name only in
the forms in which people call on somebody, and only where nothing in the document says that it is anything else.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import COUNTRY_WORDS, FUNCTION_WORDS, GENERIC, HEADINGS, OUTLET_WORDS, UPPER
from onrecord.model import Span
from onrecord.reading.names.introductions import NO_NAME, OUTLET, Introduction, called, is_personal, outlet_of
from onrecord.reading.names.names import name_words
from onrecord.reading.names.selfabroad import is_outlet
from onrecord.reading.page.language import language_of
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

DENIES = 120
"""Code points at the beginning of a turn in which somebody says that another was called."""
TAIL = 200
"""Code points from the end of a turn in which a call is looked for."""
_B = r"[ \u00a0\n]"
_NAME = rf"[{UPPER}][a-zà-öø-ÿāēīōū][\w’'-]*"
_HAIL = (
    rf"(?:(?:thank{_B}you|thanks|ok(?:ay)?|yes|yeah|yep|right|all{_B}right|alright|sorry|so|and|now|well|sure|good|great|"
    rf"go{_B}ahead|please|then|hi|with{_B}that)(?:{_B}(?:very{_B}much|so{_B}much|then|please))?[,.:]?{_B}+)"
)
_GO = (
    rf"(?:,?{_B}(?:please|go(?:{_B}right)?{_B}ahead|go(?:{_B}for{_B}it)|over{_B}to{_B}you|all{_B}yours|your{_B}turn|"
    rf"(?:the{_B}floor{_B}is|it[’']s){_B}yours|you{_B}have{_B}the{_B}floor|you[’']re{_B}(?:next|up|first|on)|"
    rf"(?:I{_B}(?:think|believe){_B})?you(?:[’']ve|{_B}have)?{_B}(?:had|got|have){_B}"
    rf"(?:(?:your|a|another|one{_B}more)(?:{_B}(?:second|last|final|quick|further|short|brief))?{_B}"
    rf"(?:hand|question|follow)|(?:a{_B}(?:second|last|final|quick|further)|another|one{_B}more){_B}one\b)"
    rf"[^.?!]{{0,30}}|I{_B}(?:saw|see){_B}your{_B}hand[^.?!]{{0,20}}|"
    rf"(?:(?:do|would){_B})?you{_B}(?:want|like|care|wanna){_B}(?:to{_B})?(?:kick|start|begin|lead|go{_B}(?:first|next|ahead)|"
    rf"get{_B}us)[^.?!]{{0,20}}|"
    rf"you(?:[’']ve|{_B}have){_B}been{_B}(?:(?:very|so|really|most){_B})?(?:patient|waiting|waving)[^.?!]{{0,30}}|"
    rf"(?:(?:can|could|will|would){_B}you{_B})?(?:please{_B})?(?:unmute|introduce{_B}yourself|(?:state|tell{_B}us){_B}your|"
    rf"ask{_B}your{_B}question)\b[^.?!]{{0,60}}|"
    rf"(?:did|do){_B}you{_B}have{_B}(?:one|(?:a|another)(?:{_B}quick|{_B}short)?{_B}question)|"
    rf"you{_B}(?:look|seem){_B}(?:eager|keen|ready|impatient)|"
    rf"(?:first,?{_B})?(?:and{_B})?then{_B}(?:I[’']ll|I{_B}will|we[’']ll|we{_B}will){_B}(?:come|go|get|turn){_B}(?:back{_B})?to{_B}"
    rf"(?:you|the{_B}(?:lady|gentleman|colleague))\b[^.?!]{{0,40}}|"
    rf"and{_B}then{_B}we[^.?!]{{0,60}}|(?:(?:the|your|with{_B}the){_B})?(?:last|final|first|next){_B}(?:question|one|word))"
    rf"|,{_B}(?:in|at|on|from|over){_B}(?:the{_B})?(?:front|back|second|third|left|right|middle|there|here|end|phone|line)"
    rf"(?:{_B}row)?)"
)
_FROM = (
    rf"(?P<from>(?-i:(?:,?{_B}(?:from|with|of|at)|(?P<only>,)){_B}[*_]{{0,2}}{OUTLET}[*_]{{0,2}}"
    rf"(?:{_B}(?:news{_B})?(?:agency|newspaper|magazine|television|radio|service))?))?"
)
"""An outlet, and what sort of one in small letters behind it; behind a comma ``only``, it may be another person."""
_LEADS_UP = (
    rf"(?:(?:(?:and|so|now|okay|all{_B}right),?{_B}+)?(?:with{_B}th(?:at|is)(?:{_B}said)?|having{_B}said{_B}that|"
    rf"on{_B}that{_B}note|to{_B}(?:begin|start)|I[’']ll{_B}stop{_B}there),?{_B}+)?"
)
"""``With that, Dana, go ahead.``: what ends a statement tells of no call by itself."""
_ALONE = lazy_re(
    rf"{_LEADS_UP}(?P<hail>{_HAIL}{{1,3}})?(?i:(?P<mr>m(?:r|s|rs)\.?{_B}))?(?P<name>(?-i:{_NAME})){_FROM}(?P<go>{_GO}{{0,2}})"
    r"[.?!,…]?",
    re.IGNORECASE,
)
"""A sentence that is nothing but a call: ``Dana?``, ``Yes, Dana, please.``"""
_THANKED = lazy_re(rf"\b(?:thanks|thank{_B}you)(?:{_B}(?:very|so){_B}much)?,?{_B}+$", re.IGNORECASE)
_TAG = lazy_re(rf"right,{_B}+", re.IGNORECASE)
"""``Right, Dana?``, which asks whether it is so."""
_INVITES = lazy_re(
    rf"\b(?:(?:happy|glad|ready|pleased|free){_B}to{_B}(?:take|answer|(?:go|turn){_B}to)|let(?:[’']s|{_B}us|{_B}me){_B}(?:take|have|go{_B}to)|"
    rf"(?:I|we)(?:[’']ll|{_B}(?:will|can)){_B}(?:now{_B})?take|open{_B}(?:it{_B})?up{_B}(?:to|for)|"
    rf"(?:I|we)(?:[’']ll|{_B}will){_B}(?:go|turn){_B}to|(?:go|turn|get){_B}(?:straight{_B})?to)\b[^.?!\n]{{0,20}}"
    rf"\bquestions?\b[^.?!\n]{{0,40}}[.?!]{_B}+$",
    re.IGNORECASE,
)
"""``Happy to take questions.``, behind which a name alone is a call."""
INVITED = 110
_FEW = rf"(?:just{_B})?(?:(?:an?|one|two|three|four|the|our){_B})?(?:(?:couple|few){_B})?"
_ANNOUNCES = lazy_re(
    rf"(?:(?:okay|all{_B}right|so|and|now),?{_B})?(?:(?:(?:I|we)(?:[’']ve{_B}got|{_B}have)(?:{_B}time)?{_B}for|let[’']s{_B}(?:do|take)|"
    rf"(?:I|we)(?:[’']ll|{_B}will){_B}(?:do|take)){_B}{_FEW}(?:one|two|three|four|more|last|final|next)|"
    rf"{_FEW}(?:(?:one|two|three|few|couple){_B}more|last|final|next))(?:{_B}more)?(?:{_B}questions?|{_B}one)?"
    rf"(?:{_B}from{_B}each{_B}side)?[.:]",
    re.IGNORECASE,
)
"""A sentence that tells of a question, and no more: ``One more.``, ``We'll take two from each side.``"""
_WEAK = lazy_re(rf"(?:(?:and|now|so|then|well|good|great|sorry|with{_B}that)[,.:]?{_B}+)+", re.IGNORECASE)
"""What stands before other words as often as before a name that is called."""
_TO = lazy_re(
    rf"(?:\b(?:go|goes|going|come|turn|move|over|back|hand|pass|start|begin|end|finish|hear|take|throw|switch)\b"
    rf"[^.?!,;]{{0,40}}?{_B}(?:to|with|from)|\b(?:next|first|last|final|one)(?:{_B}(?:question|one|up|is|goes|will{_B}be|"
    rf"then|more))*{_B}(?:to|from|is|with|be|up)|\b(?:next|first|last|final|finally|lastly)(?:{_B}(?:up|one|question))?[,:])"
    rf"{_B}+(?i:(?P<mr>m(?:r|s|rs)\.?{_B}))?(?P<name>(?-i:{_NAME})){_FROM}"
    rf"(?P<go>{_GO}{{0,2}})[.?!…]?$",
    re.IGNORECASE,
)
"""``We'll start on the left with Dana.``"""
_TWO = lazy_re(
    rf"{_HAIL}{{0,3}}(?P<name>(?-i:{_NAME}))(?:{_B}first)?,?{_B}(?:and{_B}then|then|and|followed{_B}by|after{_B}that)(?:{_B}to)?{_B}"
    rf"(?P<other>(?-i:{_NAME}))(?:{_B}after(?:{_B}that)?)?[.?!]?",
    re.IGNORECASE,
)
_ON_AIR = lazy_re(
    rf"{_HAIL}{{0,3}}(?P<name>(?-i:{_NAME})),?{_B}(?:in|from|at|of){_B}(?-i:{_NAME})(?:{_B}(?-i:{_NAME})){{0,2}}"
    rf"(?:{_GO}(?:{_B}the{_B}air)?|,?{_B}(?:good{_B}(?:morning|afternoon|evening|day)|hello|hi|welcome)){{1,2}}"
    rf"(?:,?{_B}(?P=name))?[.?!]?",
    re.IGNORECASE,
)
"""``Dana in Karrin, go ahead.``, as whoever leads a talk on the radio calls on whoever has rung."""
_IN_TURN = lazy_re(r"\b(?:then|followed)\b", re.IGNORECASE)
_GOES_ON = lazy_re(r"(?:and|but|so|or|then|because)\b", re.IGNORECASE)
_AFTER = lazy_re(rf"{_B}after\b", re.IGNORECASE)
_THEN = lazy_re(rf",?{_B}(?:and{_B})?then{_B}|\band{_B}then\b", re.IGNORECASE)
_CUT = lazy_re(
    rf"[.?!…](?<!\bMr.)(?<!\bMs.)(?<!\bMrs.)(?<!\bDr.)[\"”’)]*{_B}+(?:\((?i:laughter|laughs|applause)\){_B}+)?"
)
_NAMED = lazy_re(rf"{_B}{_NAME}")
_SAYS = lazy_re(
    rf"(?:(?:thank{_B}you|thanks|hi|hello|hey|yes|yeah|good{_B}(?:morning|afternoon|evening))[^.,!?\n]{{0,40}}[.,!]{_B}+){{0,3}}"
    rf"(?:it[’']s{_B}|this{_B}is{_B}|i[’']m{_B}|i{_B}am{_B}|my{_B}name(?:[’']s|{_B}is){_B})?(?P<name>(?-i:{_NAME})),?{_B}"
    rf"(?:here{_B})?(?:from|with|of|at|for|on{_B}behalf{_B}of|here)\b",
    re.IGNORECASE,
)
"""``Dana, on behalf of the correspondents.``"""
_IT_IS = lazy_re(
    rf"(?:(?:thank{_B}you|thanks|hi|hello|hey|yes|yeah|sorry|good{_B}(?:morning|afternoon|evening)|[a-z]{{3,12}})"
    rf"[^.,!?\n]{{0,30}}[.,!]{_B}+){{0,2}}(?:it[’']s|this{_B}is){_B}(?P<name>(?-i:{_NAME}))(?:{_B}(?:here|again))?(?=[.,!])",
    re.IGNORECASE,
)
"""``Minister, it's Dana.``"""
_NAMELESS = lazy_re(
    rf"\b(?:(?:don[’']t|do{_B}not|didn[’']t|can[’']t|cannot){_B}(?:see|know|have|catch|read|remember){_B}(?:you\b(?={_B}*[.?!]|$)|"
    rf"(?:his|her|your|the|their){_B}names?)|(?:say|state|give|tell{_B}us|what[’']s|what{_B}is){_B}(?:please{_B})?your{_B}(?:full{_B})?name|"
    rf"(?:identify|introduce){_B}yourself)\b",
    re.IGNORECASE,
)
"""What somebody says who calls on one whose name he does not know."""
_PLACES = frozenset("cape gulf bay strait straits island islands isle isles valley bridge dam canal channel".split())
_WHOLE = lazy_re(rf"(?:(?:thank{_B}you|thanks|yes|hi|hello)[.,!]{_B}+)?(?P<name>{_NAME}(?:{_B}{_NAME}){{1,2}})\.{_B}")
_SAYS_OUTLET = lazy_re(
    rf"(?:(?i:thank{_B}you|thanks|hi|hello|hey|yes|good{_B}(?:morning|afternoon|evening))[^.,!?\n]{{0,40}}[.,!]{_B}+){{0,3}}"
    rf"(?P<name>{_NAME})(?P<comma>,)?{_B}(?:here{_B})?(?:from|with){_B}{OUTLET}(?:{_B}[a-z]{{3,12}})?[.,]"
)
"""``Dana, from the Harbour Wire. When does it open?``"""
_OTHER = lazy_re(
    rf"\b(?:(?i:i[’']m|i{_B}am|my{_B}name(?:[’']s|{_B}is)){_B}(?P<name>{_NAME}(?:{_B}{_NAME})?)(?={_B}(?:with|from|of|at)\b|[,.])"
    rf"|(?i:this{_B}is|it[’']s){_B}(?P<named>{_NAME}(?:{_B}{_NAME})?)(?={_B}(?:with|from|of|here)\b|,))"
)
_DOES = "(?:is|has|does|could|was|had|will|did|can|wo|asked|left|took|said|got|just)"
_BEGINS = lazy_re(
    rf"(?:^|(?<=[.!,?][ \u00a0])|(?<=\bis[ \u00a0])|(?<=[’']m[ \u00a0]))(?P<name>{_NAME}{_B}{_NAME})"
    rf"(?=[,.]|{_B}(?:with|from|of|here)\b)"
)
_NO_WORDS = (
    NO_NAME
    | GENERIC
    | HEADINGS
    | OUTLET_WORDS
    | COUNTRY_WORDS
    | FUNCTION_WORDS
    | frozenset(
        "absolutely afternoon again agreed ah always amen anybody anyone anything arabic back beautiful behind both "
        "break brief bye center centre certainly chat cheers chinese christ climate coffee colleagues congratulations "
        "congress continue cool correct deal defence defense democracy domestic done east easy economy education "
        "either election elections else energy english enough evening everybody exactly excellent fact facts faith "
        "false fantastic fine fire floor follow-up followup foreign freedom french front gentleman gentlemen german "
        "god goodbye goodnight government guys hall hand hands health heaven her his history hm hmm hold hope housing "
        "indeed international internet interpretation interpreter it jesus journalists ladies lady later left life "
        "local loud louder love luck lunch maybe media mic microphone microphones mics middle mine money month "
        "morning neither never next nice nobody none nope north nothing number numbers oh online order other others "
        "ours pardon parliament peace people perfect perhaps person podium point points policy precisely press "
        "proceed promise quick quickly quiet ready really remote repeat reporters right room row russian sanctions "
        "security shoot short silence simple somebody someone sometimes sorry sound south spanish start stop summit "
        "sure table talks tax taxes terrific that theirs them these this those time today tomorrow tonight topic "
        "trade translation true truth uh um virtual volume wait war way weapons web week welcome well west what "
        "whatever wherever whoever wonderful world wow yeah year yep yesterday your yours yup zoom".split()
    )
)
_PLACED = lazy_re(
    rf"\b(?:the|in|at|of|[{UPPER}]\w{{1,40}},? (?:with|from))[ ](?=(?P<word>[{UPPER}][\w’'-]{{0,40}}))(?P=word)\b(?!,)"
)
_PLACING = ("the", "in", "at", "of", "with", "from")
"""What stands before them."""
_PLACING_MOST = max(map(len, _PLACING))
_SHORT = frozenset("al bo cy di ed jo lu mo ty vi".split())
"""Names of two letters; others of as many are initials or common words."""
_LY = lazy_re(r"\w{3,}(?:ly|ing|tion|ness|ment|able|ous)$")


class Askers:
    """What one capitalised word may be in a document: an asker's name, or anything else.

    Args:
        page: the document.
        others: voices whose names are no askers'.
    """

    def __init__(self, page: Page, others: Iterable[Voice]) -> None:
        self.page = page
        self._taken = {word for voice in others for name in voice.names for word in name_words(name)}
        self._may: dict[str, bool] = {}

    @cached_property
    def is_german(self) -> bool:
        """Tell whether the document is in German, whose nouns have capitals as names have."""
        return language_of(self.page.text, self.page.facts.get("language", (None, None))[0]).startswith("de")

    def _is_placed(self, word: str) -> bool:
        """Tell whether the document shows a body or a place behind a word; hardly any stands behind such words."""
        text = self.page.text
        at = text.find(f" {word}")
        while at >= 0:
            if text.endswith(_PLACING, max(at - _PLACING_MOST, 0), at):
                return word in self._placed
            at = text.find(f" {word}", at + 1)
        return False

    @cached_property
    def _placed(self) -> frozenset[str]:
        """Words behind which the document shows a body or a place: ``the Lamp``, ``in Karrin``."""
        return frozenset(found["word"] for found in _PLACED.finditer(self.page.text))

    def may_be(self, word: str) -> bool:
        """Tell whether a capitalised word may be somebody's name: no common word here, no body's, nobody else's."""
        if word not in self._may:
            self._may[word] = self._can_be(word)
        return self._may[word]

    def _can_be(self, word: str) -> bool:
        folded = fold(word)
        return (
            (len(word) > 2 or folded in _SHORT)  # noqa: PLR2004 - initials
            and folded not in _NO_WORDS
            and folded not in self._taken
            and not self.page.has_word(word.lower())
            and not (_LY.match(folded) and not self.page.has_word(f"{word},"))
            and not self._is_placed(word)
        )


def called_first(askers: Askers, start: int, end: int, *, leads: bool = False) -> list[Introduction]:
    """Find whom the last words of a turn call on by one name; two where two are called, none where none plainly is.

    Args:
        askers: what words may be names in the document.
        start: first code point of the turn.
        end: code point after the last.
        leads: whether the turn is somebody's who leads the talk: a name alone is then a call.
    """
    text = askers.page.text
    begin = max(start, end - TAIL)
    cuts = [begin] if begin == start else []
    cuts += [found.end() for found in _CUT.finditer(text, begin, end) if found.end() < end]
    for at, cut in reversed(list(enumerate(cuts))[-3:]):
        two = _TWO.fullmatch(text, cut, end)
        if two is not None:
            both = [_introduction(two, "name"), _introduction(two, "other")]
            return both if all(askers.may_be(each.name) for each in both) else []
        found = _placed(askers, _ALONE.fullmatch(text, cut, end)) or _ON_AIR.fullmatch(text, cut, end)
        if found is not None:
            before = cuts[at - 1] if at else cut
            lead = leads or _INVITES.search(text[max(start, cut - INVITED) : cut]) is not None
            lead = lead or _ANNOUNCES.fullmatch(text, before, before + len(text[before:cut].rstrip())) is not None
            plain = _is_call(found, leads=lead, asked=text[end - 1] == "?") and askers.may_be(found["name"])
            return [_in_full(text, start, cut, _introduction(found, "name"))] if plain else []
        found = _placed(askers, _TO.search(text, cut, end)) if _NAMED.search(text, cut, end) is not None else None
        if found is not None:
            plain = askers.may_be(found["name"]) and not _THEN.search(text, cut, found.start("name"))
            return [_introduction(found, "name")] if plain else []
    return []


def _is_call(found: re.Match[str], *, leads: bool, asked: bool) -> bool:
    """Tell whether a name with what is said beside it calls: a bare ``Exactly.`` hands nothing on, nor do thanks."""
    if found.re.pattern == _ON_AIR.pattern:
        return True
    hail = found["hail"] or ""
    if found["go"]:
        return True
    if _THANKED.search(hail):
        return asked  # "Thank you, Dana.": of who has asked before
    if asked:
        return _TAG.fullmatch(hail) is None
    return leads or bool(found["mr"] or found["from"] or (hail and not _WEAK.fullmatch(hail)))


def _placed(askers: Askers, found: re.Match[str] | None) -> re.Match[str] | None:
    """Give a call if what stands behind a comma in it is where somebody works: ``going to Karrin, Tavria`` is none."""
    if found is None or not found["from"] or found["from"][0] != ",":
        return found
    outlet = found["outlet"]
    shows = not OUTLET_WORDS.isdisjoint(fold(outlet).split()) or is_outlet(outlet) or not found["from"].endswith(outlet)
    if found["only"]:
        return found if shows and found["go"] and askers.may_be(found["name"]) else None
    return found if shows or found.groupdict().get("mr") else None


def _in_full(text: str, start: int, cut: int, first: Introduction) -> Introduction:
    """Give the full name by which the sentence before has called him: ``First is Dana Reyes of the Wire. Dana.``."""
    full = called(text, start, start + len(text[start:cut].rstrip())) if cut > start else None
    return full if full is not None and fold(full.name).split()[0] == fold(first.name) else first


def says_first(text: str, start: int, end: int, called: Iterable[Introduction]) -> Introduction | None:
    """Find which of those called says his name in the first words of a turn."""
    found = _SAYS.match(text, start, min(end, start + TAIL))
    if found is None:
        return None
    return next((each for each in called if fold(each.name) == fold(found["name"])), None)


def says_called(text: str, start: int, end: int, called: Iterable[Introduction]) -> Introduction | None:
    """Find which of those who have been called begins by saying that it is he: ``Minister, it's Dana.``."""
    found = _IT_IS.match(text, start, min(end, start + TAIL))
    return None if found is None else next((each for each in called if fold(each.name) == fold(found["name"])), None)


def says_name_asked(text: str, before: Span, start: int, end: int) -> Introduction | None:
    """Find the full name that opens a turn as a sentence, where the turn ``before`` asks for it or does not know it.

    The document must have the name nowhere else: so begins who asks about a place or a person, too.
    """
    asks = _NAMELESS.search(text, max(before.start, before.end - TAIL), before.end)
    found = None if asks is None else _WHOLE.match(text, start, min(end, start + TAIL))
    words = set() if found is None else set(fold(found["name"]).split())
    if found is None or not is_personal(found["name"]) or words & _NO_WORDS or words & _PLACES:
        return None
    if text.count(found["name"]) > 1:
        return None
    return Introduction(" ".join(found["name"].split()), None, Span(*found.span("name")))


def in_turn(text: str, first: Introduction, other: Introduction, start: int) -> bool:
    """Tell whether of two who are called one is told to wait for the other, as in ``Dana, then Omar.``.

    Not where what begins here may go on from what another has asked before.
    """
    if _GOES_ON.match(text, start) is not None:
        return False
    between = _IN_TURN.search(text, first.span.end, other.span.start)
    return between is not None or _AFTER.match(text, other.span.end) is not None


def says_all(text: str, start: int, end: int, first: Introduction) -> Introduction:
    """Give the full name by which somebody called by one name begins, as in ``Dana Reyes, Harbour Wire``."""
    for found in _BEGINS.finditer(text[start : min(end, start + TAIL)]):
        name = " ".join(found["name"].split())
        if fold(first.name) in (fold(name).split()[0], fold(name).split()[-1]) and is_personal(name):
            return first._replace(name=name)
    return first


def says_one_name(askers: Askers, start: int, end: int) -> Introduction | None:
    """Find the one name that opens a turn, with the outlet behind it.

    The outlet must be one by its words; without a comma between, somebody must be called by the name besides.
    """
    found = _SAYS_OUTLET.match(askers.page.text, start, min(end, start + TAIL))
    if found is None or not askers.may_be(found["name"]):
        return None
    outlet = outlet_of(found["outlet"])
    if outlet is None or OUTLET_WORDS.isdisjoint(fold(outlet).split()):
        return None
    if found["comma"] is None and re.search(rf"\b{re.escape(found['name'])}[,.?!]", askers.page.text) is None:
        return None
    return Introduction(found["name"], outlet, Span(found.start("name"), found.end("outlet")))


def denies(text: str, start: int, end: int, first: Introduction) -> bool:
    """Tell whether a turn begins by saying that another speaks than was called: ``Dana isn't here, I'm Omar``."""
    head = text[start : min(end, start + DENIES)]
    called = fold(first.name).split()
    says = any(set(called).isdisjoint(fold(found["name"] or found["named"]).split()) for found in _OTHER.finditer(head))
    if says or first.name not in head:
        return says
    name = re.escape(first.name)
    return re.search(rf"\bnot{_B}{name}\b|\b{name}{_B}{_DOES}(?:n[’']t)?\b", head) is not None


def is_only_addressed(text: str, name: str) -> bool:
    """Tell whether a name stands nowhere but where somebody is addressed by it: no place is told of so."""
    return re.search(rf"\b{re.escape(name)}\b(?![.,?!])", text) is None


def _introduction(found: re.Match[str], group: str) -> Introduction:
    groups = found.groupdict()
    said = found.string[found.start("outlet") : found.end("from")] if group == "name" and groups.get("from") else None
    outlet = outlet_of(said.strip("*_")) if said else None
    return Introduction(found[group], outlet, Span(found.start(group), found.end("from" if outlet else group)))
