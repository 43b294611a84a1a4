"""Labels that are an office and nothing else (``PM:``, ``Portavoz.-``), and when a document names who holds it.

What is looked for is each label's own office beside a full name: no list of countries or bodies is needed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.grammar.labels.abroad import is_state_office
from onrecord.grammar.labels.labelwords import POST_NOMINALS
from onrecord.grammar.labels.lexicon import ARTICLES, CONNECTORS, HONORIFICS, PARTICLES, UPPER
from onrecord.grammar.labels.offices import is_office, is_person, is_role, words_of
from onrecord.grammar.labels.tongues import OF
from onrecord.model import Span
from onrecord.reading.names.mentions import Mention
from onrecord.reading.names.names import office_words, same_name
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

B = r"[ \u00a0]"
_BETWEEN = rf"{B}(?:(?:d[aeio]|dell?[ao]?|dei|degli|d[aeo]s|du){B}|(?:dell?|de l)[’']|d[’'])?"
"""What may stand between two words of an office: ``PRESIDENTE ORDINE`` is the ``Presidente dell'Ordine``."""
WORD = rf"[{UPPER}](?:(?![’'][sS]\b)[\w’'-]){{1,24}}"
_PARTICLES = "|".join(sorted(map(re.escape, PARTICLES), key=len, reverse=True))
_LINK = rf"{B}(?:(?:{_PARTICLES}|{_PARTICLES.upper()}){B}){{0,2}}"
FULL = rf"{WORD}(?:{_LINK}(?:[{UPPER}]\.{B}?){{0,3}}{WORD}){{1,3}}"
"""A full name, with particles and initials."""
CALLED = rf"{WORD}(?:{_LINK}{WORD}){{0,3}}"
"""A name by which somebody is called."""
NAMES = rf"{WORD}(?:{B}{WORD}){{0,3}}"
"""A name in English."""
STYLES = (
    r"(?:(?i:the|rt|right|hon|honourable|mr|mrs|ms|miss|mdm|dr|prof|shri|smt|sir|dame|dato|datuk)\b[.’']?"
    r"[ \u00a0]){0,3}"
)
"""What stands between an office and a name in English."""
BODIES = "|".join(sorted(map(re.escape, OF), key=len, reverse=True))
"""What an office is of where no preposition leads to it: ``marszałek Sejmu``."""
STYLES_ABROAD = r"(?i:(?:(?:don|doña|dr|dra|m|mme|herr|frau|dl|pan|pani|ex\.?m[oa]|sr|sra|d)\.?ª?[ \u00a0]){0,3})"
"""The same in other languages of Europe."""
SHARED = frozenset("minister secretary member senator deputy delegate commissioner judge".split())
"""Offices that several hold in one room, where they are called no more than that."""
_SEATS = frozenset(
    "senador senadora diputado diputada deputado deputada edil vocal concejal concejala vereador vereadora consejero "
    "consejera député députée sénateur sénatrice senatore senatrice onorevole relator relatora".split()
)
"""The same in Romance languages, whatever else is said of them: ``senador por Karrin``."""
_LETTERS = lazy_re(r"[A-Z]{2,4}")
_PLAIN = lazy_re(r"[A-Z][A-Za-z]+(?:[ -](?:of|for|the|and|[A-Z][A-Za-z]+)){0,5}")
"""An office in English, or in letters, as a label has it."""
_DEFINITE = lazy_re(r"(?P<bare>\w*(?:minister|president|talman|sekretær|sekreterare|formand|ordfører))(?:e?n|et)?")
"""Nordic offices with the article at their end, as labels print them: ``Statsministeren``."""
_ACCENTS = {"a": "aàáâãä", "c": "cç", "e": "eèéêë", "i": "iíîï", "n": "nñ", "o": "oóôõö", "u": "uúùûü"}
_GAP = r"(?:[ \u00a0-]|[ \u00a0]?\n)"
_JOIN = rf"{_GAP}(?:(?:of|for|and|to|the){_GAP}){{0,2}}"
_ANOTHER = frozenset("former then late ex vice deputy assistant shadow acting incoming outgoing".split())
"""Words before an office with which it is another one."""
_AND = frozenset("and y e et und &".split())


class Office:
    """An office that stands alone in labels.

    Attributes:
        label: as the labels print it.
        bare: the same in small letters, see `bare`.
        words: the words that make it, see `office_words`.
        generic: the label may be anybody's who leads a talk: ``The Speaker``.
        is_plain: it is in English, or in letters.
        is_shared: several hold it in one room.
    """

    def __init__(self, label: str, *, generic: bool = False) -> None:
        """Describe what a label prints."""
        self.label, self.generic = label, generic
        self.bare = bare(label)
        self.words = office_words(label)
        self.is_plain = not generic and _PLAIN.fullmatch(label) is not None
        self.is_shared = self.bare in SHARED or not _SEATS.isdisjoint(self.bare.split())

    @cached_property
    def pattern(self) -> str:
        """A pattern for the office: capitals may have no accents, and letters stand for what they abbreviate."""
        if _LETTERS.fullmatch(self.label):
            return office_pattern(self.label)
        definite = _DEFINITE.fullmatch(self.bare)
        if definite is not None:
            return f"(?i:{_without_accents(definite['bare'])}(?:e?n|et)?)"
        return f"(?i:{_without_accents(self.bare)})"

    @cached_property
    def or_letters(self) -> str:
        """The same, or the letters that stand for it."""
        words = self.bare.split()
        return f"(?:{self.pattern}|{''.join(word[0] for word in words).upper()})" if len(words) > 1 else self.pattern

    @property
    def without_state(self) -> Office:
        """The same without the letters of a state behind it: ``Prezydent`` of ``Prezydent RP``."""
        return Office(self.label.rpartition(" ")[0]) if is_state_office(self.label) else self

    def is_called(self, words: str) -> bool:
        """Tell whether some words are the office and nothing else."""
        return self._places.fullmatch(words) is not None

    def places(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Give where a text has the office."""
        return self._places.finditer(text, start, len(text) if end is None else end)

    def stands_at(self, text: str, at: int) -> re.Match[str] | None:
        """Give the office if it stands at a place."""
        return self._places.match(text, at)

    @cached_property
    def _places(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w’'-])(?P<office>{self.pattern})(?![\w-])")

    def is_held(self, mentions: Iterable[Mention]) -> bool:
        """Tell whether one of some people is named with the office."""
        return any(each.role and self.words <= office_words(each.role) for each in mentions)

    def is_label(self, label: Candidate) -> bool:
        """Tell whether a label is this office and nothing else."""
        return label.parts.name is None and label.parts.role == self.label


def bare(label: str) -> str:
    """Give an office in small letters, without the article and the titles of respect before it in a label."""
    words = words_of(label)
    while len(words) > 1 and (words[0] in ARTICLES or words[0] in HONORIFICS):
        words = words[1:]
    return " ".join(words)


def other_talk(page: Page, labels: Sequence[Candidate], office: Office) -> Iterator[tuple[int, int]]:
    """Give where those speak who have another label than an office: who says his own office may speak of another."""
    ends = [*(label.core.start for label in labels[1:]), len(page.text)]
    return ((each.body, end) for each, end in zip(labels, ends, strict=True) if not office.is_label(each))


def offices_alone(labels: Sequence[Candidate], text: str) -> list[Office]:
    """Give the offices that are labels as they stand, those of generic labels too, in order of the alphabet."""
    found = {
        (c.parts.role or c.core.of(text), c.parts.generic)
        for c in labels
        if c.parts.name is None and c.parts.affiliation is None and (c.parts.role is not None or c.parts.generic)
    }
    return [Office(label, generic=generic) for label, generic in sorted(found)]


def office_pattern(letters: str) -> str:
    """Give a pattern for the offices that letters stand for: ``MoS`` is a Minister of State."""
    if letters == "Min":
        return "Minister"
    return _JOIN.join("(?:of|O\\w{1,24})" if letter in "oO" else rf"{letter}\w{{1,24}}" for letter in letters)


def _without_accents(office: str) -> str:
    """Give a pattern for an office in small letters, with the accents of its letters or without them."""
    plain = "".join(c for c in unicodedata.normalize("NFD", office) if not unicodedata.combining(c))
    letters = (f"[{_ACCENTS[c]}]" if c in _ACCENTS else re.escape(c) for c in plain)
    return "".join(letters).replace(r"\ ", _BETWEEN)


def is_whole(text: str, found: re.Match[str]) -> bool:
    """Tell whether what was found is an office, and no part of a longer one.

    ``Deputy Prime Minister`` is another one, and so is ``Press Secretary to the Prime Minister``; in ``vicepresidenta y
    ministra`` the second is whole.
    """
    line = text[max(found.start("office") - 60, 0) : found.start("office")].rpartition("\n")[2]
    before = words_of(line.replace("-", " "))
    while before and (before[-1] in CONNECTORS or before[-1] in ARTICLES):
        if before.pop() in _AND:
            return is_role(found["office"])
    another = before and before[-1] != "office" and (before[-1] in _ANOTHER or is_office(before[-1]))
    return is_role(found["office"]) and not another


def is_holder(name: str) -> bool:
    """Tell whether a name behind an office is a person's in full, and holds no word of an office."""
    return is_person(name) and not any(map(is_office, words_of(name)))


def the_one(found: Sequence[Mention]) -> Mention | None:
    """Give the one person whom all mentions name, by the longest name."""
    full = max(found, key=lambda mention: len(mention.name.split()), default=None)
    return full if full is not None and all(same_name(full.name, each.name) for each in found) else None


def is_labelled(labels: Iterable[Candidate], office: Office, name: str) -> bool:
    """Tell whether a label is somebody's by name who has the surname or the office: the bare one may be another's."""
    surname = fold(name).split()[-1]
    return any(
        label.parts.name is not None
        and (fold(label.parts.name).split()[-1] == surname or office.words <= office_words(label.parts.role or ""))
        for label in labels
    )


def with_name(
    text: str, places: Iterable[re.Match[str]], form: re.Pattern[str]
) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Give the places of an office with a holder's name behind them, in a form with a group ``name``, and that."""
    for held in places:
        found = form.match(text, held.end())
        if found is not None and is_holder(found["name"]):
            yield held, found


def mention(office: str, held: re.Match[str], found: re.Match[str]) -> Mention:
    """Give the person whom a match names with an office, as it is called, that stands before the name or behind it.

    Letters behind the name are no part of it: ``DANA REYES MP``.
    """
    start, end = min(held.start(), found.start("name")), max(held.end(), found.end("name"))
    words = found["name"].split()
    while len(words) > 2 and words[-1] in POST_NOMINALS:  # noqa: PLR2004 - first and last name stay
        words.pop()
    return Mention(" ".join(words), office, None, Span(start, end))
