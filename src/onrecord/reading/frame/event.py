"""What is read before a talk, and the kind of event that its lines name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from onrecord.model import SegmentKind, Span
from onrecord.reading.frame.publisher import publisher_of
from onrecord.reading.names.mentions import Mention
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading.page.page import Page

_EVENTS = (
    (
        lazy_re(
            r"press conference|news conference|press availability|media availability|"
            r"(?:press|media) (?:stakeout|encounter)|conferencia de prensa|"
            r"rueda de prensa|pressekonferenz|persconferentie|presskonferens|pressekonferanse|conferenza stampa|"
            r"conférence de presse|conferência de imprensa|(?:entrevista )?coletiva(?: de imprensa)?\b|"
            r"konferencja prasowa|tisková konference|conferință de presă|basın toplantısı|sajtótájékoztató|"
            r"(?:incontro|encuentro|encontro|rencontre|spotkanie)\b.{0,80}\b(?:con i giornalisti|"
            r"con la (?:stampa|prensa)|con (?:los )?periodistas|com (?:os )?jornalistas|com a imprensa|"
            r"avec (?:la presse|les journalistes)|z dziennikarzami)\b|"
            r"lehdistötilaisuus|пресс-конференци|прес-конференці|συνέντευξη τύπου|مؤتمر صحفي|会見|记者会|기자회견",
            re.IGNORECASE,
        ),
        "press conference",
    ),
    (lazy_re(r"gaggle|doorstep|doorstop", re.IGNORECASE), "doorstep"),
    (lazy_re(r"hearing\b|committee meeting|audition de|anhörung|слушания", re.IGNORECASE), "hearing"),
    (lazy_re(r"debate\b|plenarprotokoll|debate del", re.IGNORECASE), "debate"),
    (lazy_re(r"interview|entrevista|intervista|entretien|интервью|інтерв’ю", re.IGNORECASE), "interview"),
    (lazy_re(r"\bcall\b", re.IGNORECASE), "call"),
    (lazy_re(r"briefing|point de presse|брифинг|брифінг|εν[ηή]μ[εέ]ρωση (?:των|του)\b", re.IGNORECASE), "briefing"),
    (lazy_re(r"joint statements|statements\b", re.IGNORECASE), "statements"),
    (
        lazy_re(r"remarks|speech|address(?!ed)|keynote|lecture|discurso|discours|rede von|ansprache", re.IGNORECASE),
        "remarks",
    ),
    (lazy_re(r"statement", re.IGNORECASE), "statements"),
)
_LOOSE = frozenset(("remarks", "statements"))
"""Kinds of event that are parts of a press conference too."""
EVENTS_ALONE = frozenset(("hearing", "press conference", "debate", "interview"))
"""What a line that says nothing else may call the event."""
_NUMBERED = lazy_re(r"(\d{1,3})[.)]? (?=[^\W\d_])")
_ITEM = "item|point|punkt|punt|agendapunt|ponto|punto|tagesordnungspunkt|bod"
"""What a record's head calls a matter by its number: ``Record 2030-2031, no. 3, item 2``."""
OUTSIDE = frozenset({"url", "language"})
"""What a medium declares that is no part of a header."""


class Header(msgspec.Struct):
    """What was read before the talk.

    Attributes:
        title: where the title stands, if anything is one.
        end: offset at which speech may begin.
        placed: spans of lines with their segment kind, in order.
        mentions: people named, in order.
        values: ``title``, ``date``, ``published``, ``updated``, ``place``, ``publisher``, ``event``, ``delivery``.
        because: the spans that show the values.
        keys: what a key to the labels says of each; nothing where initials are the ones of a name.
    """

    title: Span | None = None
    end: int = 0
    placed: list[tuple[Span, SegmentKind]] = msgspec.field(default_factory=list)
    mentions: list[Mention] = msgspec.field(default_factory=list)
    values: dict[str, str] = msgspec.field(default_factory=dict)
    because: dict[str, list[Span]] = msgspec.field(default_factory=dict)
    keys: dict[str, str] = msgspec.field(default_factory=dict)

    @property
    def own(self) -> list[Span]:
        """The lines that are the document's own, title, day, place and people, and none of its site's."""
        return [span for span, kind in self.placed if kind in ("title", "dateline")]

    def set(self, field: str, value: str, *spans: Span) -> None:
        """Record a value with the spans that show it."""
        self.values[field] = value
        self.because[field] = list(spans)

    def hold(self, day: tuple[str, Span] | None) -> None:
        """Take a day, if one is told, for the talk's; a later one that was taken for it is the publication's."""
        known = self.values.get("date")
        if day is None or day[0] == known:
            return
        if known is not None and day[0] < known and self.values.setdefault("published", known) == known:
            self.because["published"] = self.because.get("published") or self.because["date"]
        self.set("date", *day)


def begin(page: Page) -> Header:
    """Make a header of what the medium declares, and of who publishes at the page's address."""
    header = Header()
    for field, (value, span) in page.facts.items():
        if field not in OUTSIDE:
            said = without_item(page, value) if field == "title" else value
            header.set(field, said, *([span] if span else []))
    known = publisher_of(page)
    if known is not None:
        header.set("publisher", known[0], *([known[1]] if known[1] else []))
    header.mentions.extend(page.people)
    return header


def without_item(page: Page, title: str) -> str:
    """Give a title without the number before it that the medium's own head gives as the number of the item."""
    number = _NUMBERED.match(title)
    if number is None or page.head is None:
        return title
    told = re.search(rf"\b(?i:{_ITEM}) {number[1]}\b", page.head.of(page.text))
    return title if told is None else title[number.end() :]


def names_event(text: str) -> bool:
    """Tell whether a line says what kind of event it was."""
    return any(pattern.search(text) for pattern, _ in _EVENTS)


def settle_event(page: Page, header: Header) -> None:
    """Read the kind of event: of what the medium declares for the title, of the title, of the lines below it."""
    if "title" in page.facts:
        _event(header, page.facts["title"][0], *header.because["title"])
    for span, kind in header.placed:
        text = span.of(page.text)
        if kind == "title" and header.values.get("event") in _LOOSE and _EVENTS[0][0].search(text):
            header.set("event", _EVENTS[0][1], span)
        if kind in ("title", "dateline"):
            _event(header, text, span)


def _event(header: Header, text: str, *spans: Span) -> None:
    event = next((event for pattern, event in _EVENTS if pattern.search(text)), None)
    if event is not None and "event" not in header.values:
        header.set("event", event, *spans)


_READERS = lazy_re(r"frequently asked questions|\bfaqs?\b|\bquiz\b", re.IGNORECASE)
"""Titles of pages whose questions nobody asked aloud."""


def asks_readers(page: Page, header: Header) -> bool:
    """Tell whether a page's questions are put for its readers, as its title says; it then has no labels."""
    title = header.values.get("title") or ("" if header.title is None else header.title.of(page.text))
    return _READERS.search(title) is not None
