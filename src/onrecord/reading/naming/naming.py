"""Names for voices that no label names: said by whoever called on them, or by themselves."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.labels.offices import words_of
from onrecord.grammar.labels.tongues import HALL
from onrecord.model import Evidence, Span
from onrecord.reading.cast.cast import of_names
from onrecord.reading.chairs.chairlines import preside
from onrecord.reading.labels.sections import is_set
from onrecord.reading.names.introductions import Introduction, called
from onrecord.reading.names.names import name_words, same_name
from onrecord.reading.names.selfwords import opens_as, says_who
from onrecord.reading.names.voice import Voice
from onrecord.reading.naming.calls import (
    Askers,
    called_first,
    denies,
    in_turn,
    is_only_addressed,
    says_all,
    says_called,
    says_first,
    says_name_asked,
    says_one_name,
)
from onrecord.reading.naming.callsabroad import answers_call, called_abroad, called_by_surname
from onrecord.reading.naming.followups import go_on
from onrecord.reading.naming.lines import is_caller, keeps_line, opens_line, stays_on_air
from onrecord.reading.naming.namesasked import ask_again
from onrecord.reading.turns.kinds import GREETING, SHORT
from onrecord.reading.unlabelled.handed import HANDED
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.cast.cast import Cast
    from onrecord.reading.page.page import Page

WORDS_OF_CALL = 2
CALLS = 2
"""People whom somebody plainly calls by their first names, at least, before a bare name of his is a call as well."""
BARE = 60
_BARE = lazy_re(r"[.?!)\]][”\")\]]?[ \u00a0\n]+[^\W\d_][\w’'-]+[.?!]?$")
_OTHERS = frozenset(("press", "moderator", "interpreter"))
_WHO = lazy_re(r"\b(?:who|whose|whom|where|which)\b[^.!?]{0,80}\?", re.IGNORECASE)
_ASKS = lazy_re(
    r"(?:why|how|what|when|where|who|which|is|are|was|will|did|does|do|has|can)\b[^.!?\n]*\?", re.IGNORECASE
)
_BEFORE_NOUNS = frozenset(
    "im am in an vor nach mit ohne bei zum zur beim vom von seit bis fur um aus auf uber unter gegen durch keine kein "
    "keinen gute guter gutes guten nachste nachsten nachstes letzte letzten letztes diese dieser dieses diesen jede "
    "jeden viele vielen alle beide erst schon noch nur sehr ganz meine unsere ihre eine einen ein der die das den dem "
    "des grosse grossen kurze herzlichen schonen besten liebe lieben zwei drei vier funf zehn so".split()
)
_HALLS = [[word] for word in sorted(HALL)]
_BREAKS_IN = lazy_re(r"[—–-]|\.\.|…|[a-z]")


def introduce(page: Page, spoken: list[Spoken], people: Cast) -> None:
    """Name the voices that no label names, where somebody just before, or they themselves, say who they are."""
    preside(page, spoken, people)
    _introduce(page, spoken, people)
    ask_again(page, spoken, people)


def _introduce(page: Page, spoken: list[Spoken], people: Cast) -> None:
    text = page.text
    waiting: tuple[Introduction, Spoken] | None = None
    hailed: list[Introduction] = []
    named: list[Introduction] = []
    previous: Spoken | None = None
    askers = Askers(page, [voice for voice in people.voices if voice.kind != "press"])
    anybody = Askers(page, ())
    leading, nobodys = _callers(askers, spoken), _shouts(text, spoken)
    for index, item in enumerate(spoken):
        at = (item.span.start, item.span.end)
        if item.block.told is not None or id(item) in nobodys:
            waiting, previous, hailed = None, None, []  # a voice that only the model hears is given no name
            continue
        if not _is_nameless(item):
            # A name called stays called over a short aside of the same voice ("Oh, sorry."), not over an answer.
            intro = _plainly(askers, item) or called_abroad(text, *at) or _by_surname(askers, spoken, index)
            if intro and _calls_away(item, intro) and not _stands_set(page, item, intro):
                waiting = (intro, item)
            elif not (waiting and _still_calls(askers, waiting, item)):
                waiting = None
            open_behind = not waiting and any(map(_is_nameless, spoken[index + 1 : index + 3]))
            leads = id(item.voice) in leading and not _asks_who(text, spoken, index)
            hailed = _hailed(askers, item, hailed, leads=leads) if open_behind else []
            named += [each for each in hailed if each not in named]
            previous = item
            continue
        hailed = _handed(anybody, previous, item) or hailed
        own = _says_self(anybody, previous, item, first=index == 0)
        waiting = None if waiting is not None and _is_no_call(text, item, waiting[0]) else waiting
        own = _says_again(people, text, item, named) if own is None and waiting is None else own
        if waiting is not None:
            intro = waiting[0]
            if own is not None and not same_name(own.name, intro.name):
                _take(people, item, own, "self-introduced", [own.span])
                waiting = None
            else:
                spans = [intro.span, *([own.span] if own else [])]
                outlet = (own.outlet if own and own.outlet else None) or intro.outlet
                _take(people, item, intro._replace(outlet=outlet, name=_fuller(intro, own)), "introduced", spans)
                waiting = (intro, waiting[1]) if _only_greets(text, item) else None
        elif own is not None:
            _take(people, item, own, "self-introduced", [own.span])
        elif hailed and (first := _first_name(text, item, hailed)) is not None:
            if _only_thanks(text, item) or _is_put_right(text, spoken, index, first):
                continue  # "Thanks, Dana.", of the one before: the name stays called
            kinds = None if item.block.voice == HANDED else ("press",)
            _take(people, item, _of_first(people, first, kinds), "introduced", [first.span])
        elif previous is not None and _thanked_by_name(text, spoken, index, previous):
            pass
        hailed = []
        previous = item
    _carry_on(page, spoken, askers)


def _carry_on(page: Page, spoken: list[Spoken], askers: Askers) -> None:
    """Give those who have been named what else they plainly ask before another is called."""
    go_on(page, spoken, askers)
    stays_on_air(spoken, askers)
    keeps_line(page, spoken, askers)


def _handed(anybody: Askers, before: Spoken | None, item: Spoken) -> list[Introduction]:
    """Give whom the turn before calls, where a turn without a label begins behind it."""
    handed = item.block.voice == HANDED and before is not None
    return called_first(anybody, before.span.start, before.span.end) if handed and before is not None else []


def _says_self(anybody: Askers, before: Spoken | None, item: Spoken, *, first: bool) -> Introduction | None:
    """Find who a turn's first words say that its speaker is, or those of the ``first`` turn of all, which opens."""
    text, at = anybody.page.text, (item.span.start, item.span.end)
    opens = opens_as(text, *at) if first and item.block.voice == "opening" else None
    own = opens or says_who(text, *at) or says_one_name(anybody, *at)
    if own is not None or before is None:
        return own
    return _says_called(text, before, item) or says_name_asked(text, before.span, *at)


def _plainly(askers: Askers, item: Spoken) -> Introduction | None:
    """Give whom the last words of a turn call; German nouns that are a sentence (``Im Herbst.``) call nobody."""
    text = askers.page.text
    intro = called(text, item.span.start, item.span.end)
    if intro is None or intro.outlet is not None or not askers.is_german:
        return intro
    leads = item.voice is not None and item.voice.kind == "moderator"
    before = text[item.span.start : intro.span.start].rstrip()[-1:]
    alone = before in ("", ".", "!", "?") and not any(map(str.isalnum, text[intro.span.end : item.span.end]))
    return None if alone and not (leads and fold(intro.name).split()[0] not in _BEFORE_NOUNS) else intro


def _by_surname(askers: Askers, spoken: Sequence[Spoken], index: int) -> Introduction | None:
    """Give whom a turn calls on by his surname with a style, where somebody without a name speaks right behind it."""
    if not any(map(_is_nameless, spoken[index + 1 : index + 3])):
        return None
    item = spoken[index]
    leads = item.voice is not None and item.voice.kind == "moderator"
    return called_by_surname(askers, item.span.start, item.span.end, leads=leads)


def _says_again(people: Cast, text: str, item: Spoken, named: Sequence[Introduction]) -> Introduction | None:
    """Find who of those who have been called by one name says that it is he."""
    said = says_called(text, item.span.start, item.span.end, named)
    return None if said is None else _of_first(people, said, ("press",))


def _says_called(text: str, before: Spoken, item: Spoken) -> Introduction | None:
    """Find who says his full name where the turn before has called him by a part of it."""
    if _is_nameless(before):
        return None
    return answers_call(text, before.span, item.span.start, item.span.end)


def _fuller(intro: Introduction, own: Introduction | None) -> str:
    """Give the name of one who is called by it, or as he says it himself if that is more: ``Frau Lenz, bitte.``."""
    return own.name if own is not None and len(own.name.split()) > len(intro.name.split()) else intro.name


def _is_nameless(item: Spoken) -> bool:
    """Tell whether nothing printed says who speaks."""
    voice = item.voice
    return voice is None or (not voice.names and not voice.one_person and voice.kind in ("press", "unknown"))


def _shouts(text: str, spoken: Sequence[Spoken]) -> set[int]:
    """Give the turns of the hall where two of those who are called have labels of their own: it is nobody called."""
    hall = {id(item) for item in spoken if _is_of_hall(text, item)}
    own: set[int] = set()
    for item, after in pairwise(spoken if hall else ()):
        voice = after.voice
        if voice is not None and voice.name and after.block.label is not None and not _is_nameless(item):
            intro = called(text, item.span.start, item.span.end)
            if intro is not None and name_words(voice.name)[-1] in name_words(intro.name):
                own.add(id(voice))
    return hall if len(own) >= CALLS else set()


def _is_of_hall(text: str, item: Spoken) -> bool:
    label = item.block.label
    return label is not None and label.parts.nobody and words_of(label.core.of(text))[-1:] in _HALLS


def _callers(askers: Askers, spoken: Sequence[Spoken]) -> set[int]:
    """Find who plainly calls on several by their first names: he who answers leads the talk himself."""
    text = askers.page.text
    names: dict[int, set[str]] = {}
    bare: dict[int, set[str]] = {}
    for index, (item, after) in enumerate(pairwise(spoken)):
        if item.voice is not None and item.voice.kind not in _OTHERS and _is_nameless(after) and not _is_nameless(item):
            first = called_first(askers, item.span.start, item.span.end)
            names.setdefault(id(item.voice), set()).update(fold(each.name) for each in first)
            if not first and _ends_bare(text, item) and not _asks_who(text, spoken, index):
                said = called_first(askers, item.span.start, item.span.end, leads=True)
                addressed = {fold(each.name) for each in said if is_only_addressed(text, each.name)}
                bare.setdefault(id(item.voice), set()).update(addressed)
    return {voice for voice, each in names.items() if each and len(each | bare.get(voice, set())) >= CALLS}


def _ends_bare(text: str, item: Spoken) -> bool:
    """Tell whether a turn ends in one word that is a sentence of its own: ``No. Thomas.``."""
    return _BARE.search(text[max(item.span.start, item.span.end - BARE) : item.span.end]) is not None


def _asks_who(text: str, spoken: Sequence[Spoken], index: int) -> bool:
    """Tell whether a name alone may be the answer to what was asked, or all of the turn."""
    before = spoken[index - 1].span if index else None
    return spoken[index].words < WORDS_OF_CALL or (
        before is not None and _WHO.search(text, before.start, before.end) is not None
    )


def _hailed(askers: Askers, item: Spoken, before: list[Introduction], *, leads: bool) -> list[Introduction]:
    """Give whom a turn calls by one name; a call holds over a few words of others."""
    kind = None if item.voice is None else item.voice.kind
    if kind == "interpreter":
        return before  # "Mic, please."
    if kind == "press":
        return []
    again = called_first(askers, item.span.start, item.span.end, leads=kind == "moderator")
    if not again and leads and _ends_bare(askers.page.text, item):
        again = called_first(askers, item.span.start, item.span.end, leads=True)
    return again or (before if item.words <= SHORT else [])


def _first_name(text: str, item: Spoken, hailed: Sequence[Introduction]) -> Introduction | None:
    """Give who speaks of those called by one name: the one called, or whoever of two says so himself."""
    if item.voice is not None and item.voice.kind != "press" and not is_caller(item):
        return None
    if len(hailed) > 1:
        says = says_first(text, item.span.start, item.span.end, hailed)
        if says is not None or not in_turn(text, hailed[0], hailed[1], item.span.start):
            return says
    if _BREAKS_IN.match(text, item.span.start) or denies(text, item.span.start, item.span.end, hailed[0]):
        return None
    return says_all(text, item.span.start, item.span.end, hailed[0])


def _is_no_call(text: str, item: Spoken, intro: Introduction) -> bool:
    """Tell whether a name before a turn was no call: its words go on where the other broke off, or it is a paper's."""
    label = item.voice is not None and intro.name in item.voice.labels
    return label or _BREAKS_IN.match(text, item.span.start) is not None


def _only_thanks(text: str, item: Spoken) -> bool:
    """Tell whether a turn is thanks and no more, or a name called out: it may be whose turn ends, or anybody's."""
    few = item.words <= WORDS_OF_CALL and not _ASKS.match(text, item.span.start)
    return few or (not item.asks and _only_greets(text, item))


def _is_put_right(text: str, spoken: Sequence[Spoken], index: int, first: Introduction) -> bool:
    """Tell whether the next turn says that another was meant than speaks: ``Omar, I called on Dana.``."""
    if index + 1 == len(spoken):
        return False
    behind = spoken[index + 1].span
    said = text[behind.start : min(behind.end, behind.start + BARE)]
    meant = rf"\b(?:called on|calling on|call on|meant|asked for|go to) {re.escape(first.name)}\b"
    return first.name in said and re.search(meant, said) is not None


def _of_first(people: Cast, first: Introduction, kinds: tuple[str, ...] | None) -> Introduction:
    """Give the full name of the one known voice, of these kinds or any, who has this first name."""
    names = {
        voice.name
        for voice in people.voices
        if (kinds is None or voice.kind in kinds) and voice.name and fold(voice.name).split()[0] == fold(first.name)
    }
    return first._replace(name=names.pop() or first.name) if len(names) == 1 else first


def _still_calls(askers: Askers, waiting: tuple[Introduction, Spoken], item: Spoken) -> bool:
    """Tell whether a few words leave a call as it was: an aside of the same voice, or the first name by another."""
    if opens_line(askers.page.text, item.span, waiting[0].name):
        return True
    if item.words > SHORT:
        return False
    again = called_first(askers, item.span.start, item.span.end)
    named = [fold(each.name) for each in again] == [fold(waiting[0].name).split()[0]]
    return waiting[1].voice is item.voice or named


def _stands_set(page: Page, item: Spoken, intro: Introduction) -> bool:
    """Tell whether a name stands alone in type of its own behind what is said: a heading, nobody who is called."""
    index = page.line_at(intro.span.start)
    return page.lines[index].start > item.span.start and is_set(page, index) and not is_set(page, index - 1)


def _calls_away(item: Spoken, intro: Introduction) -> bool:
    return item.voice is None or not item.voice.bears(intro.name)


def _only_greets(text: str, item: Spoken) -> bool:
    return item.words <= 2 * SHORT and not item.asks and GREETING.match(text, item.span.start) is not None


def _thanked_by_name(text: str, spoken: Sequence[Spoken], index: int, previous: Spoken) -> bool:
    """Carry a name over to a second turn under the same empty label when the reply thanks that person by first name.

    State Department pages cut a reporter's turn in two where the principal's greeting between was left out.
    """
    item = spoken[index]
    voice = previous.voice
    if (
        index + 1 >= len(spoken)
        or voice is None
        or not voice.names
        or previous.evidence not in ("introduced", "self-introduced")
        or not _is_under_same(item, previous)
    ):
        return False
    first = (voice.name or "").split()[0]
    reply = spoken[index + 1].span
    found = re.compile(rf"\b{re.escape(first)}\b").search(text, reply.start, min(reply.start + 60, reply.end))
    if not found:
        return False
    item.voice, item.evidence, item.affiliation = voice, previous.evidence, previous.affiliation
    item.because = [*previous.because, Span(found.start(), found.end())]
    return True


def _is_under_same(item: Spoken, previous: Spoken) -> bool:
    """Tell whether two turns have labels that say the same, if they have any: a ``Q`` is not the ``A`` behind it."""
    one, other = item.block.label, previous.block.label
    return one is None or other is None or one.key == other.key


def _take(people: Cast, item: Spoken, intro: Introduction, evidence: Evidence, spans: list[Span]) -> None:
    handed = item.block.voice == HANDED or (item.block.voice == "opening" and intro.outlet is None)
    known = of_names([v for v in people.voices if v.kind == "press" or not v.titled or handed], intro.name)
    voice = known or Voice(names=[intro.name], kind="unknown" if handed else "press")
    if known is None:
        people.voices.append(voice)
    elif " " not in (voice.name or "") and not handed:
        voice.one_person = False  # called "Dana" twice: it may be two of that name
    if item.voice is not None:
        voice.labels += [label for label in item.voice.labels if label not in voice.labels]
    voice.affiliation = voice.affiliation or intro.outlet
    if (
        intro.outlet
        and voice.affiliation
        and len(intro.outlet) > len(voice.affiliation)
        and intro.outlet.endswith(voice.affiliation)
    ):
        voice.affiliation = intro.outlet
    item.give(voice, evidence, spans)
    label = item.block.label
    item.affiliation = intro.outlet or (label.parts.affiliation if label else None) or voice.affiliation
