"""Who and what is named in the passages of a matter: people, bodies, places, events."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import date as day
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from onrecord.grammar.labels.lexicon import HONORIFICS, INSTITUTIONS, ROLE_WORDS, UPPER
from onrecord.ledgers.dossiers.rows import Named
from onrecord.ledgers.measurewords import words
from onrecord.model import Span
from onrecord.people import Happenings, authority, event_towns, states
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.ledgers.dossiers.collect import Read
    from onrecord.model import Citation, Person
    from onrecord.people import NamedEvent

_DAY = len("2031-07-14")
Kind = Literal["person", "body", "place", "event", "name"]
_WORD = rf"(?:[{UPPER}][\w’'-]*\w|[A-Z]{{2,}}|(?:[A-Z]\.){{2,}})"
_NAME = lazy_re(rf"\b{_WORD}(?:(?:\s+|\s+(?:of|for|and|the|on|in|de|van|von|al|bin)\s+(?:the\s+)?){_WORD})*")
_JOINTS = lazy_re(r"\s+and\s+|\s+(?:in|on)\s+(?:the\s+)?")
_WORD_AT = lazy_re(r"\S+")
_FIRST = lazy_re(r"(\S+)\s+")
_OF = lazy_re(r"\s+(?:of|for)\s+(?:the\s+)?")
_TITLES = HONORIFICS | ROLE_WORDS | {"the", "pope", "affairs"}
"""Words of offices and of address, as they stand before a name."""
_BODIES = INSTITUTIONS | frozenset("union nations group department force forces party army navy guard school".split())
_EVENT = lazy_re(r"\b(?:Summit|Conference|Ministerial|Treaty|Act|Accords?|Agreement|Anniversary|Forum|Games)\b")
_PLACE = lazy_re(
    r"^(?:(?:Middle|Near|Far|North|South|East|West|Central|Western|Eastern|Northern|Southern)\s)?"
    r"(?:East|West|Europe|Asia|Africa|America|Korea|Balkans|Atlantic|Pacific|Asia[ -]Pacific|Indo-Pacific|Arctic|Gaza)$"
    r"|\b(?:Sea|Ocean|River|Strait|Gulf|Bank|Strip|Island|Islands|City|Bay|Peninsula|Mountains?)\b"
)
_GENERIC_EVENT = lazy_re(_EVENT.pattern + "$")
_CONTRACTED = lazy_re(r"(?:['’](?:m|re|ve|ll|d|s)|n['’]t)$", re.IGNORECASE)
_INITIALS = lazy_re(r"[A-Z]{2,6}")
_NO_NAMES = frozenset(
    "i we you he she it they this that these those there here and but so or if when while after before on in at as the "
    "a an our my your his her its their what who why how where which yes no not now then thank thanks ladies gentlemen "
    "first second third also well let look monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december today tomorrow yesterday because with for "
    "from to of by just all both one two three some many more most every each good question okay right mr mrs ms dr "
    "sir madam minister president secretary general chancellor prime allies ally alliance members member".split()
)
_NO_BODIES = frozenset("GDP GNP COVID AI TV IT OK CEO PPE ICU GPS DNA FY QE ID PM AM".split())


class _Mention(NamedTuple):
    printed: str
    title: str
    citation: Citation
    read: Read
    opens: bool

    @property
    def record(self) -> str:
        return self.citation.record


def named(documents: Sequence[Read], *, new: bool) -> tuple[Named, ...]:
    """Give the names in the passages that are said twice, or that the people authority knows; most mentions first."""
    mentions: dict[str, list[_Mention]] = defaultdict(list)
    for read in documents:
        for mention in _mentions(read, new=new):
            mentions[_key(mention.printed)].append(mention)
    _join_families(mentions)
    made: list[Named] = []
    for key, found in _one_person(mentions).items():
        if all(mention.opens for mention in found) and len(found[0].printed.split()) == 1 and not _known(key):
            continue  # a word with a capital because a sentence begins
        one = _named(key, found)
        if one.mentions > 1 or one.kind != "name":
            made.append(one)
    return tuple(sorted(made, key=lambda each: (-each.mentions, -each.documents, each.name)))


def _mentions(read: Read, *, new: bool) -> Iterator[_Mention]:
    for passage in read.passages:
        if new and not passage.new:
            continue
        for part in passage.citation.parts:
            text = read.transcript.text[part.start : part.end]
            for found in _NAME.finditer(text):
                for start, end, title in _pieces(found[0], found.start()):
                    printed = " ".join(text[start:end].split())
                    if _is_none(printed):
                        continue
                    before = text[:start].rstrip("\"“‘'( \n")
                    opens = not before or before[-1] in ".?!…:;"
                    span = Span(part.start + start, part.start + end)
                    yield _Mention(printed, title, read.transcript.cite(span), read, opens)


def _is_none(printed: str) -> bool:
    """Tell whether words with capitals are no name: ``We're``, ``European Allies``, ``Summit``."""
    last = printed.rsplit(" ", 1)[-1]
    contracted = _CONTRACTED.sub("", last)
    return (
        len(printed) == 1
        or fold(last) in _NO_NAMES
        or (contracted != last and fold(contracted) in _NO_NAMES)
        or (" " not in printed and _GENERIC_EVENT.fullmatch(printed) is not None)
    )


def _pieces(name: str, offset: int) -> Iterator[tuple[int, int, str]]:
    """Cut names that ``and`` joins, and leave off titles, what opens a sentence, and the ``s`` of possession.

    Yields:
        Start, end and the title left off.
    """
    at = 0
    whole = [(word.start, word.end) for word in words(name) if word.key.startswith("state:")]
    joints = (
        joint for joint in _JOINTS.finditer(name) if not any(a < joint.end() and joint.start() < b for a, b in whole)
    )
    for joint in (*joints, None):
        end = len(name) if joint is None else joint.start()
        start = at
        at = end if joint is None else joint.end()
        title = ""
        if not _is_body(name[start:end]):
            behind = _titled(name, start, end)
            title, start = name[start:behind].strip(), behind
        while (first := _FIRST.match(name, start, end)) and fold(first[1].rstrip(".,")) in _NO_NAMES:
            start = first.end()
        if (of := _OF.search(name, start, end)) and _key(name[of.end() : end]).startswith("state:") and title:
            end = of.start()  # Prime Minister Orban of Hungary
        stop = start + len(re.sub(r"['’]s?$", "", name[start:end]))
        if start < stop:
            yield offset + start, offset + stop, title


def _titled(name: str, start: int, end: int) -> int:
    """Give where a name begins behind its titles (``Prime Minister``, ``Secretary of State``); ``end`` if it is one."""
    at = start
    while at < end:
        word = _WORD_AT.match(name, at, end)
        if word is None or fold(word[0].rstrip(".,")) not in _TITLES:
            break
        at = word.end()
        if (of := _OF.match(name, at, end)) is not None:  # the office's field is one word
            field = _WORD_AT.match(name, of.end(), end)
            at = end if field is None else field.end()
        at += len(name[at:end]) - len(name[at:end].lstrip())
    return at


def _is_body(name: str) -> bool:
    return any(fold(word) in _BODIES for word in name.split())


def _key(printed: str) -> str:
    cut = words(printed)
    if len(cut) == 1 and cut[0].key.startswith("state:"):
        return cut[0].key
    return fold(re.sub(r"^[Tt]he\s+", "", printed))


def _join_families(mentions: dict[str, list[_Mention]]) -> None:
    """Count a family name alone with the one full name that ends in it, unless a title tells of somebody else."""
    full = defaultdict(list)
    for key in mentions:
        if " " in key and not key.startswith("state:"):
            full[key.rsplit(" ", 1)[1]].append(key)
    for family, keys in full.items():
        if len(keys) != 1 or family not in mentions:
            continue
        titles, others = ({each.title for each in mentions[key]} for key in (keys[0], family))
        if others <= titles | {""}:
            mentions[keys[0]] += mentions.pop(family)
            mentions[keys[0]].sort(key=lambda each: (each.record, each.citation.start))


def _one_person(mentions: dict[str, list[_Mention]]) -> dict[str, list[_Mention]]:
    """Bring the names together that the authority knows as one person's."""
    together: dict[str, list[_Mention]] = {}
    for key, found in mentions.items():
        person = None if key.startswith("state:") else _person(found[0].printed, found)
        together.setdefault(f"person:{person.id}" if person else key, []).extend(found)
    for found in together.values():
        found.sort(
            key=lambda each: (each.read.row.date is None, each.read.row.date or "", each.record, each.citation.start)
        )
    return together


def _known(key: str) -> bool:
    return key.startswith("state:") or key in _towns()


@cache
def _towns() -> frozenset[str]:
    return frozenset(fold(town) for town in event_towns())


def _named(key: str, found: list[_Mention]) -> Named:
    printed = Counter(mention.printed for mention in found).most_common()
    name = max(printed, key=lambda each: (each[1], len(each[0]), each[0]))[0]
    kind, known, authority_key = _kind(key, name, found)
    return Named(
        name=known or name,
        kind=kind,
        key=authority_key,
        mentions=len(found),
        documents=len({mention.record for mention in found}),
        first=found[0].citation,
        latest=found[-1].citation,
    )


def _kind(key: str, name: str, found: list[_Mention]) -> tuple[Kind, str | None, str | None]:
    """Tell what a name is, what it is known as, and its key in the authority."""
    if key.startswith("state:"):
        state = next(each for each in states() if each.id == key.removeprefix("state:"))
        return "place", state.name, None
    if _EVENT.search(name):
        event = _event(name, found)
        return "event", event.name if event else None, event.id if event else None
    if key in _towns() or _PLACE.search(name):
        return "place", None, None
    if _is_body(name) or (_INITIALS.fullmatch(name) and name not in _NO_BODIES):
        return "body", None, None
    person = _person(name, found)
    if person is not None:
        return "person", person.name, person.id
    titled = any(fold(mention.title) not in {"", "the"} for mention in found)
    return ("person" if titled else "name"), None, None


def _event(name: str, found: list[_Mention]) -> NamedEvent | None:
    """Give the event that is meant, if all mentions mean one."""
    meant = set()
    for mention in found:
        date, transcript = mention.read.row.date, mention.read.transcript
        if date is None or len(date) != _DAY:
            return None
        known = Happenings(transcript.text, transcript.publisher, transcript.place)
        meant.add(known.find(name, day.fromisoformat(date)))
    return meant.pop() if len(meant) == 1 else None


def _person(name: str, found: list[_Mention]) -> Person | None:
    """Give the person, if the authority knows one who fits the name, the titles printed before it and the days."""
    known = set()
    for mention in found:
        title = mention.title.removeprefix("The ").strip()
        if " " in name or title:
            fits = authority().find(name, mention.read.row.date, role=title or None)
            known.add(fits.id if fits else None)
    known.discard(None)
    return authority().get(known.pop() or "") if len(known) == 1 else None
