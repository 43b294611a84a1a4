"""What a header says of the event: title, dates, place, kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.dates import dates, is_clock
from onrecord.grammar.lexicon import INSTITUTIONS, UPPER
from onrecord.model import SegmentKind, Span
from onrecord.reading.mentions import Mention

if TYPE_CHECKING:
    from onrecord.reading.page import Page

_EVENTS = (
    (
        re.compile(
            r"press conference|news conference|press availability|media availability|press stakeout|"
            r"conferencia de prensa|"
            r"rueda de prensa|pressekonferenz|persconferentie|presskonferens|pressekonferanse|conferenza stampa|"
            r"conférence de presse",
            re.IGNORECASE,
        ),
        "press conference",
    ),
    (re.compile(r"gaggle|doorstep|doorstop", re.IGNORECASE), "doorstep"),
    (re.compile(r"hearing\b|committee meeting", re.IGNORECASE), "hearing"),
    (re.compile(r"debate\b", re.IGNORECASE), "debate"),
    (re.compile(r"interview|entrevista", re.IGNORECASE), "interview"),
    (re.compile(r"\bcall\b", re.IGNORECASE), "call"),
    (re.compile(r"briefing", re.IGNORECASE), "briefing"),
    (re.compile(r"joint statements|statements\b", re.IGNORECASE), "statements"),
    (re.compile(r"remarks|speech|address|keynote|lecture|discurso", re.IGNORECASE), "remarks"),
    (re.compile(r"statement", re.IGNORECASE), "statements"),
)
_VENUE = re.compile(
    rf"(?!Via\b|By\b|With\b|The Hon)[{UPPER}][\w.’'-]*(?:,?[ \u00a0]+(?:of|the|and|de|[{UPPER}0-9][\w.’'-]*)){{0,7}}"
)
_SPOKEN_PLACE = re.compile(
    r"\b(?:here in|(?:good|great|pleasure|honou?red|honou?r|glad|happy|delighted|pleased|pleasant) to be "
    r"(?:back |here )*in|"
    r"welcome (?:back )?(?:you )?(?:here )?to) (?P<first>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?:, in "
    r"(?P<second>[A-Z][\w’'-]+))?"
)


MASTHEAD_WORDS = 8


class Header(msgspec.Struct):
    """What was read before the talk.

    Attributes:
        title: where the title stands, if anything is one.
        end: offset at which speech may begin.
        placed: spans of lines with their segment kind, in order.
        mentions: people named, in order.
        values: ``title``, ``date``, ``published``, ``updated``, ``place``, ``publisher``, ``event``, ``delivery``.
        because: the spans that show the values.
        keys: initials that a key to the labels explains.
    """

    title: Span | None = None
    end: int = 0
    placed: list[tuple[Span, SegmentKind]] = msgspec.field(default_factory=list)
    mentions: list[Mention] = msgspec.field(default_factory=list)
    values: dict[str, str] = msgspec.field(default_factory=dict)
    because: dict[str, list[Span]] = msgspec.field(default_factory=dict)
    keys: list[str] = msgspec.field(default_factory=list)

    def set(self, field: str, value: str, *spans: Span) -> None:
        """Record a value with the spans that show it."""
        self.values[field] = value
        self.because[field] = list(spans)


def settle_dates(header: Header, found: list[tuple[str, Span]]) -> None:
    """The first plain date is when the event was held, unless a caption says when: then it is the publication's."""
    for iso, span in found:
        if "date" not in header.values:
            header.set("date", iso, span)
        elif iso > header.values["date"] and "published" not in header.values:
            header.set("published", iso, span)
    if "date" not in header.values and "published" in header.values:
        header.set("date", header.values["published"], *header.because["published"])


def settle_words(page: Page, header: Header) -> None:
    """Choose the title; read the kind of event and the place."""
    _choose_title(page, header)
    if header.title is not None:
        header.set("title", " ".join(header.title.of(page.text).strip("*#_ ").split()), header.title)
    for span, kind in header.placed:
        if kind == "title" or (kind == "dateline" and "event" not in header.values):
            _event(header, span.of(page.text), span)
    if "title" in page.facts:
        _event(header, page.facts["title"][0], *header.because["title"])
    if "place" not in header.values:
        _place_line(page, header)


def _choose_title(page: Page, header: Header) -> None:
    """The first line may be the publisher's masthead: the title is then the first line below that tells of an event."""
    lines = [
        span
        for span, kind in header.placed
        if kind in ("title", "dateline") and not list(dates(page.text, span.start, span.end))
    ]
    if header.title is None or not lines or lines[0] != header.title or not _is_masthead(header.title.of(page.text)):
        return
    below = [span for span in lines[1:] if not _is_masthead(span.of(page.text))]
    telling = [span for span in below if any(pattern.search(span.of(page.text)) for pattern, _ in _EVENTS)]
    if telling or below:
        if "publisher" not in header.values:
            header.set("publisher", " ".join(header.title.of(page.text).split()), header.title)
        header.title = (telling or below)[0]
        header.placed = [
            (span, "title" if span == header.title else "dateline" if span == lines[0] else kind)
            for span, kind in header.placed
        ]


def names_event(text: str) -> bool:
    """Tell whether a line says what kind of event it was."""
    return any(pattern.search(text) for pattern, _ in _EVENTS)


def _is_masthead(text: str) -> bool:
    """Tell whether a line names a body and nothing else."""
    words = [word.strip(".,:()").lower() for word in text.split()]
    return (
        ":" not in text
        and len(words) <= MASTHEAD_WORDS
        and any(word in INSTITUTIONS for word in words)
        and not any(p.search(text) for p, _ in _EVENTS)
    )


def _place_line(page: Page, header: Header) -> None:
    """A short line next to the date or the time tells the place: ``East Room``, ``Head Office, Skarnhavn``."""
    for index, (span, kind) in enumerate(header.placed):
        text = span.of(page.text).strip("*_() ")
        if kind not in ("dateline", "title") or span == header.title or (index == 0) or not _VENUE.fullmatch(text):
            continue
        beside = [header.placed[at][0] for at in (index - 1, index + 1) if 0 <= at < len(header.placed)]
        if any(
            is_clock(near.of(page.text).strip()) or list(dates(page.text, near.start, near.end)) for near in beside
        ) and not list(dates(page.text, span.start, span.end)):
            header.set("place", text, span)
            return


def _event(header: Header, text: str, *spans: Span) -> None:
    if "event" in header.values:
        return
    for pattern, event in _EVENTS:
        if pattern.search(text):
            header.set("event", event, *spans)
            return


def spoken_place(text: str, start: int, end: int) -> tuple[str, Span] | None:
    """Find where the speakers say they are (``here in Washington``) between two offsets."""
    found = _SPOKEN_PLACE.search(text, start, end)
    if found is None:
        return None
    group = "second" if found["second"] else "first"
    if found[group].split()[0] in ("Our", "The", "This", "All", "Europe", "Congress", "NATO"):
        return None
    return found[group], Span(found.start(group), found.end(group))


_READERS = re.compile(r"frequently asked questions|\bfaqs?\b|\bquiz\b", re.IGNORECASE)
"""Titles of pages whose questions nobody asked aloud."""


def asks_readers(page: Page, header: Header) -> bool:
    """Tell whether a page's questions are put for its readers, as its title says; it then has no labels."""
    title = header.values.get("title") or ("" if header.title is None else header.title.of(page.text))
    return _READERS.search(title) is not None
