"""Whose a question is that says of itself that it follows up: his who has just been answered, if he has a name."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Span
from onrecord.reading.names.introductions import called
from onrecord.reading.names.selfwords import says_who
from onrecord.reading.naming.calls import Askers, called_first
from onrecord.reading.naming.callsabroad import called_abroad
from onrecord.reading.turns.calling import is_cut
from onrecord.reading.turns.handwords import LAST_WORDS, calls_another, may_call_another
from onrecord.reading.turns.kinds import is_press
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

ANSWERS = 3
"""Turns, at most, of those who answer one question."""
CALL_WORDS = 20
"""Words, at most, by which whoever leads hands on to another; more are an answer of his own."""
PAIR = 2
"""Questions of one who may follow up."""
HEAD = 200
"""Code points at the beginning of a turn in which somebody says that he follows up."""
_B = r"[ \u00a0\n]"
_FOLLOWS = lazy_re(
    rf"(?:(?:and|but|so|sorry|yes|yeah|ok(?:ay)?|thanks?|thank{_B}you|just|i|have|had|[’']d|can|could|may|if|"
    rf"might|like|"
    rf"a|an|one|as|to|for|quick|quickly|my|short|small|very|brief|really|let|me|also|sir|ma[’']am|madam|"
    rf"(?:mr|madam)\.?{_B}[a-z]{{4,12}})[,.]?{_B}+){{0,9}}"
    rf"(?:i[’']d{_B}like{_B}to{_B})?follow(?:ing)?[- ]?up(?:{_B}question)?"
    rf"(?!{_B}(?:on|to|from|with|behind){_B}(?!(?:your|you)\b))",
    re.IGNORECASE,
)
"""How somebody begins who asks again."""
_FOLLOWS_ABROAD = lazy_re(
    rf"(?:(?:et|oui|alors|merci|bonjour|puis|donc|mais|simplement|juste|ma|une|la|petite|en|comme)[,.]?{_B}+){{0,6}}"
    rf"(?:suivi\b|sous-question|question{_B}(?:de{_B}(?:suivi|relance)|complémentaire|subsidiaire)|relance\b)",
    re.IGNORECASE,
)
_NAMED = ("introduced", "self-introduced", "context", "label")
"""How who asked must be known."""
_FOLLOWS_LABEL = lazy_re(
    r"\bfollow(?:ing)?[- ]?up\b|\bsupplementary\b|\bzusatz(?:frage)?\b|\bnachfrage\b", re.IGNORECASE
)
"""``Q2 (follow-up)``, ``Zusatzfrage:``, as Germany's government prints it."""
_JOINS = lazy_re(
    rf"\b(?:schließe{_B}(?:ich{_B})?mich|anschließend{_B}an|im{_B}anschluss{_B}an|(?:de[rnms]|die|"
    rf"meine[rnm]?){_B}kolleg(?:e|en|in))\b",
    re.IGNORECASE,
)
"""How another goes on where a colleague has asked."""
_HEARD = lazy_re(
    rf"(?:[^.?!\n]{{1,30}}[.,!]{_B}+){{0,3}}(?P<heard>(?:can|do|could){_B}you{_B}(?:all{_B}|guys{_B}|"
    rf"folks{_B})?hear{_B}me"
    rf"(?:{_B}(?:now|ok(?:ay)?|all{_B}right|well))?|(?:am{_B}I{_B}(?:audible|coming{_B}through|unmuted)))\?{_B}*",
    re.IGNORECASE,
)
"""``Thanks. Can you hear me?``"""
_BEHIND = lazy_re(r"[ \u00a0\n,.:;–—-]*")
HEARD = 60
"""Code points, at most, of what somebody is told who asked whether he is heard."""
_UNHEARD = lazy_re(r"\b(?:no|not|cannot|\w+n[’']t|back to you|later|next|move on|moving on)\b", re.IGNORECASE)
_NAME_LAST = lazy_re(
    rf"[.?!,]{_B}+(?:(?:and|to|mr|ms|"
    rf"mrs)\.?{_B}+){{0,2}}(?P<name>[{UPPER}][\w’'-]{{1,24}}(?:{_B}[{UPPER}][\w’'-]{{1,24}})?)"
    r"[.!]?\s*\Z"
)
_TAKES_UP = lazy_re(r"(?P<mark>[-–—]{1,3}|\.{3}|…)[ \u00a0]?[^\W\d_A-Z]")
CALLED = 50
"""Code points, at most, at the beginning of an answer behind which whoever asked is called."""
_GOES_BACK = lazy_re(
    rf"[\s¿¡\"“„«*_]*(?:and|but|so|then|y|e|et|pero|mais|ma|mas|und|aber|en|maar|og|och|men|i|ale|a|и|но|і|але){_B}"
    rf"(?:{_B}?[^\s?]+){{1,8}}\?\W*\Z",
    re.IGNORECASE,
)
"""``But how much?``: one question that takes up the answer before."""
_TELLS_OF = lazy_re(
    rf"\b(?:the|my|your|our|his|her|their|an?|el|un[ae]?|mis?|tus?|sus?|nuestr[oa]|vuestr[oa]|il|un[oa]?|mi[oa]|"
    rf"tu[oa]|su[oa]|"
    rf"nostr[oa]|vostr[oa]|mon|ma|ton|ta|son|sa|notre|votre|leur|me[um]|minha|teu|seu|noss[oa]|voss[oa]|"
    rf"der|die|das|de[mn]|ein(?:e[mnr]?)?|(?:mein|dein|sein|ihr|unser|euer)(?:e[mnr]?)?|"
    rf"(?:a|en|de|con|por|para|in|à|avec|chez|pour|per|com|em){_B}(?:l[aeo]s?|o|a)){_B}(?:[^\W\d_]+{_B}?){{1,3}}\Z"
    rf"|\b(?:wait|next|moment|told|said|asked|mentioned|dije|dicho|dit|gesagt|detto|disse|moments?|momento|"
    rf"warten|espere|esper[ao]|"
    rf"attende[zr]|aspett[aio]|yours|not{_B}you|sit|let|month|year|capital|ciudad|mes|año)\b",
    re.IGNORECASE,
)
"""``... my colleague, Karl.``, ``Wait, Karl.``: who is told of, or called while another asks."""
BROKEN_IN = 160
"""Code points, at most, of what is said in between to somebody who goes on where he broke off."""
_ALLOWED = lazy_re(
    rf"\b(?:one|1|a){_B}(?:main{_B})?questions?\b[^.!?]{{0,40}}\b(?:one|1|a){_B}"
    rf"(?:quick{_B}|brief{_B}|short{_B})?follow[- ]?up|"
    rf"\bune{_B}question\b[^.!?]{{0,30}}\b(?:un{_B}suivi|une{_B}(?:seule{_B})?(?:sous-question|relance|"
    rf"question{_B}(?:de{_B}(?:suivi|relance)|complémentaire)|complémentaire))",
    re.IGNORECASE,
)
"""``One question, one follow-up``, as whoever leads says what each may ask."""
_BEGINS_ANEW = lazy_re(
    rf"\b(?:hello|hi|good{_B}(?:morning|afternoon|evening|day)|my{_B}(?:name|colleague|paper)|"
    rf"i(?:{_B}am|[’']m|{_B}work|{_B}represent)|colleagues?|"
    rf"(?:for|to){_B}(?:taking|take){_B}(?:my|our|the){_B}(?:question|call)|for{_B}doing{_B}this|"
    rf"(?:from|in|on|via){_B}(?:the{_B}|our{_B})?(?:chat|web|internet|q{_B}?&{_B}?a|online|e-?mail|audience|room)|"
    rf"asks|wants{_B}to{_B}know|writes|here{_B}in{_B}the{_B}room|different{_B}(?:topic|subject)|"
    rf"this{_B}is{_B}(?-i:[A-Z])\w*)\b",
    re.IGNORECASE,
)
"""How somebody begins who has not asked yet, or reads what another has sent in."""
_GOES_ON = (
    r"(?:(?:And|Now|Then|So|OK|Okay),? )?(?:[Tt]he |[Oo]ur )?"
    r"(?:[Nn]ext|[Ll]ast|[Ww]e|[Ll]et|[Aa]ny|[Aa]nother|[Oo]ne more|[Oo]ver)\b"
)
"""How whoever has thanked an asker turns to the next."""
_CALLS_HIM = lazy_re(
    rf"(?:\A|(?<=[.?!]){_B})(?:(?:[Ww]ell|[Ll]ook|[Yy]es|[Nn]o|[Tt]hank{_B}you|[Tt]hanks|[Hh]ello|[Hh]i)[,.]?{_B}+)"
    rf"(?P<name>[{UPPER}][\w’'-]+)[,.!]"
)


def go_on(page: Page, spoken: Sequence[Spoken], askers: Askers) -> None:
    """Give an asker what he asks right behind the answer, where he says that he follows up and calls nobody else."""
    for at, item in enumerate(spoken):
        if not is_nameless_press(item):
            continue
        asks, between = asked_before(spoken, at)
        voice = None if asks is None else asks.voice
        labelled = None if _JOINS.search(page.text, item.span.start, item.span.end) else _labelled(page, item)
        if asks is None or voice is None or asks.evidence not in _NAMED or (asks.evidence == "label" and not labelled):
            continue
        checks = says = None
        if len(between) == 1:
            checks = _checks(page.text, asks, between[0].span)
            says = checks or _resumes(page.text, asks.span, between[0].span, item.span)
        says = says or labelled or _follows_up(page.text, item.span.start, item.span.end)
        says = says or _called_behind(page.text, spoken, at, asks)
        if says is None or any(calls_on(askers, each, named=checks is None) for each in between):
            continue
        if checks is None and (_leads_away(page.text, between, voice) or _is_anothers(page.text, says, item, voice)):
            continue
        item.carry_on(asks, says)
    _go_on_once(page, spoken)


def _called_behind(text: str, spoken: Sequence[Spoken], at: int, asks: Spoken) -> Span | None:
    """Find where an asker is called by his first name in the first words of the answer to what is asked here.

    Only behind words that end there, that tell of nobody else whose name it may be, and where the question is one
    that takes up the answer before. One who was called may be thanked by it behind, or in, the answer as well: only
    where one question stands between, and nobody else who speaks has the first name. Not where nothing shows that
    nobody else was called: the answer before hands on, the question begins with a greeting or with who asks, another
    is called by his name in the answer, or the thanks stand in the middle of it and may be a third's.
    """
    names = [] if asks.voice is None else asks.voice.names
    if asks.evidence not in ("introduced", "self-introduced") or not names or " " not in names[0]:
        return None
    first = names[0].split()[0]
    if any(
        v is not asks.voice and first in " ".join(v.names).split() for each in spoken if (v := each.voice) is not None
    ):
        return None
    before, item = spoken[at - 1].span, spoken[at].span
    if may_call_another(text, before) or _BEGINS_ANEW.search(text, item.start, min(item.end, item.start + LAST_WORDS)):
        return None
    thanks = re.compile(
        rf"(?:\A(?:[Tt]hank{_B}you|[Tt]hanks),?{_B}{re.escape(first)}[.!]"
        rf"|(?<=[.?!]){_B}+(?:[Tt]hank{_B}you|[Tt]hanks),?{_B}{re.escape(first)}[.!](?:\Z|{_B}+{_GOES_ON}))"
    )
    answer = spoken[at + 1 : at + 2]
    if answer and answer[0].voice is not None and not is_press(answer[0]):
        found = re.compile(rf"(?P<said>[^.?!,\n]{{2,{CALLED}}}),{_B}{re.escape(first)}(?=[.!?])").match(
            text, answer[0].span.start
        )
        if found is not None and not _TELLS_OF.search(found["said"]) and _GOES_BACK.match(text, item.start, item.end):
            return Span(*found.span())
    if asks.evidence != "introduced":
        return None
    for reply in spoken[at + 1 : at + 1 + PAIR]:
        if is_press(reply) or reply.voice is None:
            break
        said = text[reply.span.start : reply.span.end].strip()
        if any(found["name"] != first for found in _CALLS_HIM.finditer(said)):
            break
        found = thanks.search(text[reply.span.start : reply.span.end].rstrip())
        if found is not None:
            return Span(reply.span.start + found.start(), reply.span.start + found.end())
    return None


def _leads_away(text: str, between: Sequence[Spoken], voice: Voice) -> bool:
    """Tell whether few words of whoever leads stand last, and neither name who has asked nor tell of a follow-up."""
    last = between[-1]
    if last.voice is None or last.voice.kind != "moderator" or len(between) == 1 or last.words > CALL_WORDS:
        return False
    said = fold(last.span.of(text))
    own = {word for name in voice.names for word in fold(name).split()}
    return "follow" not in said and own.isdisjoint(said.split())


def _is_anothers(text: str, says: Span, item: Spoken, voice: Voice) -> bool:
    """Tell whether another says his name behind the words by which he follows up: ``Following up, Omar Bell, Wire``."""
    begin = _BEHIND.match(text, max(says.end, item.span.start)).end()  # type: ignore[union-attr]
    own = says_who(text, begin, item.span.end)
    return own is not None and not voice.bears(own.name)


def asked_before(spoken: Sequence[Spoken], at: int) -> tuple[Spoken | None, Sequence[Spoken]]:
    """Give the turn of an asker with a name that the turns right before one answer, and these; None where none is."""
    first = at - 1
    while first >= 0 and at - first <= ANSWERS and (voice := spoken[first].voice) is not None and voice.kind != "press":
        first -= 1
    asks = spoken[first] if 0 <= first < at - 1 else None
    if asks is None or asks.voice is None or asks.voice.kind != "press" or not asks.voice.names:
        return None, ()
    return asks, spoken[first + 1 : at]


def calls_on(askers: Askers, answers: Spoken, *, named: bool = True) -> bool:
    """Tell whether who answers calls on another: by name, by one name where ``named``, or without any."""
    text, at = askers.page.text, (answers.span.start, answers.span.end)
    if called(text, *at) or called_abroad(text, *at) or (named and called_first(askers, *at)):
        return True
    return calls_another(text, answers.span)


def begins_anew(text: str, start: int, end: int) -> bool:
    """Tell whether words are of one who has not asked yet, or of another than whoever asked before."""
    return _BEGINS_ANEW.search(text, start, end) is not None


def _go_on_once(page: Page, spoken: Sequence[Spoken]) -> None:
    """Give an asker the second question before the next is called, where who leads has said that each may follow up.

    He must have been called by name by whoever leads, and nobody but those who answer may speak between: where more
    than two ask between two calls, the rest may be anybody's.
    """
    leads = [at for at, item in enumerate(spoken) if item.voice is not None and item.voice.kind == "moderator"]
    rule = next(
        (found for at in leads if (found := _ALLOWED.search(page.text, spoken[at].span.start, spoken[at].span.end))),
        None,
    )
    if rule is None:
        return
    for at, stop in pairwise([*leads, len(spoken)]):
        between = spoken[at + 1 : stop]
        asks = [item for item in between if is_press(item)]
        if len(asks) != PAIR or between[0] is not asks[0] or asks[1] is between[1] or between[-1] is asks[1]:
            continue
        first, again = asks
        if first.voice is None or first.evidence != "introduced" or not is_nameless_press(again):
            continue
        before = between[between.index(again) - 1].span
        if not calls_another(page.text, before):
            again.carry_on(first, Span(*rule.span()))


def _labelled(page: Page, item: Spoken) -> Span | None:
    """Give the label of a turn that says that it follows up: ``Q2 (follow-up)``."""
    label = item.block.label
    said = None if label is None else _FOLLOWS_LABEL.search(page.text, label.core.start, label.end)
    return None if said is None else Span(*said.span())


def is_nameless_press(item: Spoken) -> bool:
    """Tell whether a turn is of one who asks, and nothing tells who it is."""
    voice = item.voice
    if item.block.told is not None:
        return False
    return item.block.voice == "other" if voice is None else voice.kind == "press" and not voice.names


def _checks(text: str, asks: Spoken, answers: Span) -> Span | None:
    """Find the words by which somebody asked only whether he is heard, and was told in as few that he is: he then asks.

    Not where he was told that he is not, or where another name stands last: ``We will come back to you. Ivo.``
    """
    found = _HEARD.fullmatch(text, asks.span.start, asks.span.end)
    few = answers.end - answers.start <= HEARD and text.find("?", answers.start, answers.end) < 0
    if found is None or not few or _UNHEARD.search(text, answers.start, answers.end) is not None:
        return None
    last = _NAME_LAST.search(text, answers.start, answers.end)
    own = {word for name in (asks.voice.names if asks.voice else ()) for word in fold(name).split()}
    return Span(*found.span("heard")) if last is None or own.issuperset(fold(last["name"]).split()) else None


def _resumes(text: str, asks: Span, answers: Span, item: Span) -> Span | None:
    """Find the mark by which a turn takes up in small letters what the asker's, cut short by a few words, broke off."""
    resumes = _TAKES_UP.match(text, item.start, item.end)
    if resumes is None or answers.end - answers.start > BROKEN_IN or not is_cut(text[asks.start : asks.end]):
        return None
    return Span(*resumes.span("mark"))


def _follows_up(text: str, start: int, end: int) -> Span | None:
    """Find the words by which a turn begins that asks again, and not about what another has asked."""
    stop = min(end, start + HEAD)
    found = _FOLLOWS.match(text, start, stop) or _FOLLOWS_ABROAD.match(text, start, stop)
    return None if found is None else Span(*found.span())
