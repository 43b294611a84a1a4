"""Those who may be asked, and what they are called: names, offices with states, given names learnt from the record."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labelasides import without_asides
from onrecord.people.places import states
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.annotators.exchange import Exchange
    from onrecord.model import Speaker

INITIAL = 2
"""Letters up to which a word of a name is an initial or a particle."""
SURE = 0.6
"""Share of its uses in which a given name calls the same speaker from which it is theirs."""
STATE = 4
"""Letters that an adjective has in common with its state: ``Norwegian``, ``Norway``."""
_KINDS = (
    "acting agriculture assistant associate attorney chief defence defense deputy education energy environment "
    "executive finance fire first foreign health home interior justice managing police prime solicitor state "
    "trade transport under vice"
).split()
HEADS = (
    "administrator,admiral,ambassador,captain,chair,chairman,chairperson,chairwoman,chancellor,chief,coach,colonel,"
    "commander,commissioner,congressman,congresswoman,coordinator,director,director general,director-general,doctor,"
    "envoy,excellency,general,governor,high representative,inspector,judge,justice,king,mayor,minister,pm,premier,"
    "president,principal,professor,queen,secretary,secretary general,secretary-general,senator,sheriff,spokesman,"
    "spokesperson,spokeswoman,superintendent,surgeon general,taoiseach,treasurer,undersecretary,your excellency,"
    "your majesty"
).split(",")
KIND = "|".join(_KINDS)
OFFICE = rf"(?:(?:{KIND})[ -])*(?:{'|'.join(sorted(HEADS, key=len, reverse=True))})"
"""An office as it is said, in any case of letters: ``Deputy Prime Minister``."""
_OFFICE = lazy_re(rf"\b{OFFICE}\b")
_STATE_OF = r"[^\n.;]{0,40}?\bof (?:the )?((?:[A-Z][\w’'-]+ ?){1,3})"


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
        self._given: dict[str, str] = {}
        self._offices: dict[str, set[str]] = {}
        self._states: dict[str, set[str]] = {}
        leading = [speaker for speaker in speakers.values() if speaker.kind == "moderator"]
        self._leading = {office for speaker in leading for office in _offices_of(speaker)}
        self._leaders = {word for speaker in leading for word in _name_words(speaker)}
        self._principals = tuple(one for one in answering if speakers[one].kind == "principal")
        title = "\n".join(
            exchange.text[part.start : part.end] for part in exchange.transcript.segments if part.kind == "title"
        )
        for one in answering:
            speaker = speakers[one]
            for word in _name_words(speaker):
                self._names.setdefault(word, []).append(one)
            self._offices[one] = _offices_of(speaker)
            self._states[one] = _states_of(speaker, title)

    def learn(self, called: Iterable[tuple[str, str]]) -> None:
        """Learn given names.

        Args:
            called: each name with which somebody was called, in lower case, with the id of the one who spoke then.
        """
        counts: dict[str, Counter[str]] = {}
        for name, one in called:
            if one in self._offices and name not in self._names and not self._holders(_plain(name)):
                counts.setdefault(name, Counter())[one] += 1
        for name, found in counts.items():
            one, most = found.most_common(1)[0]
            if most >= SURE * found.total():
                self._given[name] = one

    def both(self, office: str | None = None) -> tuple[str, ...]:
        """Give the two who are spoken to by ``both of you``, or ``both ministers``; empty where that isn't plain."""
        if office:
            wanted = fold(office).rstrip("s")
            held = tuple(one for one in self.ids if any(name.endswith(wanted) for name in self._offices[one]))
            if len(held) > 1:
                return held
        if len(self.ids) == 2:  # noqa: PLR2004 - both
            return self.ids
        return self._principals if len(self._principals) == 2 else ()  # noqa: PLR2004 - both

    def named(self, name: str, office: str | None, state: str = "") -> tuple[str, ...]:
        """Give whom a name with an office, a name alone or an office alone can mean; empty where nobody or too many.

        Args:
            name: the name as printed, maybe empty.
            office: the office as printed.
            state: the state as it is said with the office, ``Norwegian`` or ``Norway``.
        """
        words = fold(name).split()
        for word in reversed(words):
            if word in self._names:
                found = self._names[word]
                return tuple(found) if len(found) == 1 else ()
            if word in self._given and not office:
                return (self._given[word],)
        if words or not office:
            return ()
        held = self._holders(_plain(office))
        if state and len(self.ids) > 1:
            own = [one for one in (held or self.ids) if _same_state(state, self._states[one])]
            if own or len(held) > 1 or any(self._states[one] for one in held):
                held = own
        if not held and not state and fold(office) in self._given:
            return (self._given[fold(office)],)
        return (held[0],) if len(held) == 1 else ()

    def leads(self, office: str | None, name: Sequence[str] = ()) -> bool:
        """Tell whether an office or a name is that of whoever leads: ``Madam President``, ``Thank you, Lena``."""
        if any(fold(word) in self._leaders for word in name):
            return True
        if not office or name:
            return False
        wanted = _plain(office).split()[-1]
        return any(wanted in held for held in self._leading)

    def holds(self, office: str) -> bool:
        """Tell whether anybody present may hold an office, or has none printed."""
        wanted = _plain(office).split()[-1]
        return any(not held or any(wanted in name for name in held) for held in self._offices.values())

    def _holders(self, wanted: str) -> list[str]:
        if wanted == "pm":
            wanted = _PRIME
        exact = [one for one, held in self._offices.items() if wanted in held]
        if exact:
            return exact
        # Who has no office printed may be the minister rather than the prime minister beside him.
        other = _PRIME if wanted == "minister" and not all(self._offices.values()) else ""
        return [
            one
            for one, held in self._offices.items()
            if any(name.endswith(f" {wanted}") and name != other for name in held)
        ]


def _name_words(speaker: Speaker) -> set[str]:
    if not speaker.one_person:
        return set()
    words = fold(speaker.name or "").split()
    return {word for word in words if len(word) > INITIAL and not _OFFICE.fullmatch(word)}


def _offices_of(speaker: Speaker) -> set[str]:
    # "Minister Falk (to President Reyes)": whom a label's words are put to holds no office of the speaker's.
    labels = map(without_asides, speaker.labels)
    printed = [text.lower() for text in (speaker.role or "", speaker.name or "", *labels) if text]
    return {_plain(office) for text in printed for office in _OFFICE.findall(text)}


def _plain(office: str) -> str:
    return _CHAIR.sub("chair", fold(office))


_PRIME = "prime minister"
_CHAIR = lazy_re(r"\bchair(?:man|woman|person)\b")


def _states_of(speaker: Speaker, title: str) -> set[str]:
    """Give the words that may name a speaker's state, from their role and from what follows their name in the title."""
    role = speaker.role or ""
    found = {word for state in re.findall(r"\bof (?:the )?((?:[A-Z][\w’'-]+ ?){1,3})", role) for word in state.split()}
    found |= {word for word in re.findall(r"[A-Z][\w’'-]+", _OFFICE.split(role.title())[0]) if len(word) >= STATE}
    surname = (speaker.name or "").split()[-1:]
    if surname and title:
        for state in re.findall(rf"\b{re.escape(surname[0])}(?:,? {_STATE_OF}|,? of (?:the )?([A-Z]\w+))", title):
            found |= {word for group in state for word in group.split()}
        before = re.findall(rf"\bof (?:the )?([A-Z][\w’'-]+),? (?:[A-Z][\w.’'-]+ )?{re.escape(surname[0])}\b", title)
        found |= set(before)
    return {fold(word) for word in found}


@cache
def _adjectives() -> dict[str, str]:
    return {fold(word): fold(state.name) for state in states() for word in (*state.adjectives, *state.names)}


def _same_state(said: str, held: set[str]) -> bool:
    word = fold(said)
    state = _adjectives().get(word, word)
    return any(
        one in {word, *state.split()} or (len(one) >= STATE and one[:STATE] == word[:STATE]) for one in held if one
    )
