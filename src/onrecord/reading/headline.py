"""Which of the lines above a talk is its title: what the whole head of the page shows, not the first line alone.

A first line may be a masthead, a rubric, a day, a town or a person. It is the title until a line near it tells more:
one that names the event, or the one by which the medium's own head calls the page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.dates import MONTHS, dates
from onrecord.grammar.lexicon import GATHERINGS, HONORIFICS, INSTITUTIONS
from onrecord.model import Span
from onrecord.reading.event import day_alone, names_event
from onrecord.reading.mentions import mentions
from onrecord.reading.names import has_case
from onrecord.reading.venue import field_place
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.reading.event import Header
    from onrecord.reading.page import Page

MASTHEAD_WORDS = 8
TOP_LINES = 6
"""Lines from the top, without the site's own, in which a title that says nothing stands, and a better one below it."""
TOWN_WORDS = 2
SITE_WORDS = 6
"""Words, at most, of a site's name that nothing tells but the title below it."""
HEAD_LINES = 20
DATED_WITHIN = 3
SENTENCES = 3
"""Sentences to its readers, at most, that a site prints above a title."""
SPACED = 0.8
"""The share of single letters in a line that is set with blanks between them."""
SPACED_FEWEST = 6
_LETTERS = re.compile(r"[^\W\d_]+")
_MONTHS = frozenset((*MONTHS, "am", "pm", "gmt"))
_EMPTY = frozenset(
    "the of and online full complete rush official unofficial news press media daily latest room newsroom center "
    "centre transcript transcripts transcription briefing briefings conference conferences interview interviews "
    "remarks statement statements speech speeches release releases event events archive archives "
    "de la el los las les des du le und der die das im do da dos di "
    "prensa rueda ruedas conferencia conferencias comunicado comunicados noticias discurso discursos entrevista "
    "entrevistas versión versiones estenográfica estenográficas transcripción transcripciones presse conférence "
    "conférences communiqué communiqués discours entretien entretiens actualités pressekonferenz pressekonferenzen "
    "pressemitteilung pressemitteilungen mitschrift wortlaut protokoll reden persconferentie persconferenties "
    "conferenza conferenze stampa comunicato coletiva coletivas imprensa pronunciamentos notícias konferencja "
    "konferencje prasowa prasowe".split()
)
"""Words of a heading that says what kind of page it is, and not who spoke of what."""
_NO_TITLE = re.compile(
    r"^\d{1,3}(?:-\d{1,3})?[.,)]? [A-Z]|\bas (?:prepared|delivered|released)\b|\bfollow(?:s|ing)\b|\bbelow\b|[.!?]$",
    re.IGNORECASE,
)
_YEAR_STOP = re.compile(r"(?<=\d) ?r\.$")
"""``3 marca 2031 r.``, no sentence."""
_ROOM = re.compile(r"\b(?:briefing|press|conference|interview) (?:room|hall|cent(?:er|re))\b", re.IGNORECASE)
_STRONG = re.compile(
    r"\b(?:transcript|(?:press|news|media) (?:conference|briefing|availability)|briefing|interview (?:with|of|by)|"
    r"doorstop|remarks (?:by|of|at)|rueda de prensa|conferencia de prensa|conférence de presse|pressekonferenz|"
    r"entrevista|coletiva|persconferentie|conferenza stampa|konferencj\w+ prasow\w+)\b|会見|记者会|기자회견",
    re.IGNORECASE,
)
"""What a title says of the event by which a site's name above it is known to be none."""
_LEADS = re.compile(
    r"(?:(?:full |edited |rush |unofficial )?transcript(?: of|:)|remarks by|"
    r"(?:joint )?(?:press|news|media) (?:conference|briefing|availability)\b|interview with|doorstop|"
    r"rueda de prensa|conferencia de prensa|conférence de presse|"
    r"entrevista (?:coletiva|con|com)|versión estenográfica)\b.{12}",
    re.IGNORECASE,
)
"""How a title begins that stands below what a site tells its readers."""
_BYLINE = re.compile(r"(?:by|with|von|por|par|avec|con|mit|ahead of|following)\b")
_QUOTED = re.compile(r"[\"“”«»„?!:–—]")
_TALKS = re.compile(r"\b(?:I|I[’']m|my|thank|thanks|[Gg]ood (?:morning|afternoon|evening)|ladies|colleagues)\b")
_STYLES = HONORIFICS | {"the", "of", "mp", "and"}
_PARTS = re.compile(r"\s+(?:[|–—·»:-]|::|&[rl]aquo;)\s+|\s+[|»]\s*")


def title_below(page: Page, begins_turn: Callable[[int], bool]) -> int:
    """Give the index of a title with its day below it, above which a site speaks to its readers in sentences; else 0.

    Nobody is labelled above it, and what stands there talks to nobody.
    """
    sentences = 0
    for index, line in enumerate(page.lines[:HEAD_LINES]):
        text = page.line_text(line)
        if begins_turn(index) or _TALKS.search(text):
            return 0
        ends = page.ends_sentence(line) and len(text.split()) >= SITE_WORDS
        if line.gap and not ends and sentences and _LEADS.match(text) and _day_below(page, index):
            return index
        sentences += ends and page.told_kind(line.start) is None
        if sentences > SENTENCES:
            return 0
    return 0


def _day_below(page: Page, index: int) -> bool:
    """Tell whether a short line with a day stands right below a line."""
    return any(
        len(page.line_text(line).split()) <= SITE_WORDS and _has_day(page, Span(line.start, line.end))
        for line in page.lines[index + 1 : index + 1 + DATED_WITHIN]
    )


def choose_title(page: Page, header: Header) -> None:
    """Choose the title among the lines that were placed above the talk."""
    _go_on(page, header)
    _below_masthead(page, header)
    _telling(page, header)
    _by_its_head(page, header)


def _visible(header: Header) -> list[tuple[Span, str]]:
    """Give the placed lines that are none of the site's own."""
    return [(span, kind) for span, kind in header.placed if kind in ("title", "dateline")]


def _take(header: Header, title: Span, old: Span | None) -> None:
    header.placed = [
        (span, "title" if span == title else "dateline" if span == old else kind) for span, kind in header.placed
    ]
    header.title = title


def goes_on(page: Page, header: Header, index: int) -> bool:
    """Tell whether a line is one of a title that is cut at a width: in one block with it, a small letter and a day."""
    if header.title is None or _TALKS.search(page.line_text(page.lines[index])):
        return False
    first = page.line_at(header.title.start)
    block = [first]
    for at in range(first + 1, min(first + TOP_LINES, len(page.lines))):
        if page.lines[at].gap or page.text[page.lines[block[-1]].end - 1] in ".?!…:":
            break
        block.append(at)
    small = [at for at in block if page.text[page.lines[at].start].islower()]
    return (
        index in block
        and bool(small)
        and index <= small[-1]
        and any(_has_day(page, Span(page.lines[at].start, page.lines[at].end)) for at in block)
    )


def _go_on(page: Page, header: Header) -> None:
    """Let a title that is cut at a width go on: with lines right below it, up to the last that begins small."""
    if header.title is None:
        return
    first = page.line_at(header.title.start)
    last = first
    for index in range(first + 1, min(first + TOP_LINES, len(page.lines))):
        line = page.lines[index]
        if line.gap or line.start >= header.end or page.told_kind(line.start) is not None:
            break
        small = page.text[line.start].islower() and not _BYLINE.match(page.text, line.start)
        if small and page.text[page.lines[index - 1].end - 1] not in ".?!…:":
            last = index
    if last > first:
        whole = Span(header.title.start, page.lines[last].end)
        header.placed = [
            (whole if span == header.title else span, kind)
            for span, kind in header.placed
            if span == header.title or not whole.contains(span)
        ]
        header.title = whole


def _below_masthead(page: Page, header: Header) -> None:
    """The first line may be the publisher's masthead: the title is then the first line below that tells of an event."""
    lines = [span for span, _ in _visible(header) if not _has_day(page, span) or _tells(span.of(page.text))]
    if header.title is None or not lines or lines[0] != header.title or not _is_masthead(header.title.of(page.text)):
        return
    below = [span for span in lines[1:] if not _is_masthead(span.of(page.text))]
    telling = [span for span in below if _tells(span.of(page.text))]
    telling = telling or [span for span in below if names_event(span.of(page.text))]
    if telling or below:
        if "publisher" not in header.values and GATHERINGS.isdisjoint(header.title.of(page.text).lower().split()):
            header.set("publisher", " ".join(header.title.of(page.text).split()), header.title)
        _take(header, (telling or below)[0], lines[0])


def _telling(page: Page, header: Header) -> None:
    """A first line that says nothing, ``Press Briefings``, or but where it was, is no title where one below tells."""
    spans = [span for span, _ in _visible(header) if field_place(span.of(page.text)) is None]
    if header.title is None or header.title not in spans[:TOP_LINES]:
        return
    first = spans.index(header.title)
    below = spans[first + 1 : first + 1 + TOP_LINES]
    text = header.title.of(page.text)
    is_day = not _words(text) or _MONTHS.issuperset(_words(text)) or _opens_with_day(page, header.title)
    dated = bool(below) and any(True for _ in day_alone(page, page.lines[page.line_at(below[0].start)]))
    is_town = len(text.split()) <= TOWN_WORDS and dated and not names_event(text)
    poor = is_day or is_town or _is_empty(text) or _is_somebody(page, header.title)
    for at, span in enumerate(below):
        line = span.of(page.text)
        named = is_day and any(span.contains(found.span) for found in header.mentions)
        if not (_tells(line) or (named and not _is_empty(line) and not _NO_TITLE.search(line))):
            continue
        site = _STRONG.search(line) and _is_site(page, header.title)
        if poor or (site and _is_dated(page, below, at)):
            _take(header, span, header.title)
            return


def _by_its_head(page: Page, header: Header) -> None:
    """The medium's own head names the page: a line that is one of its parts is the title where the present one is none.

    A heading that the medium sets as the page's first stays the title unless it says nothing.
    """
    if page.head is None:
        return
    parts = {fold(part) for part in _PARTS.split(page.head.of(page.text)) if part}
    now = header.values.get("title", "") if header.title is None else header.title.of(page.text)
    if not now or (header.title is None and not _is_empty(now)) or (fold(now) in parts and not _is_empty(now)):
        return
    named = [
        span
        for span, _ in _visible(header)[:HEAD_LINES]
        if fold(span.of(page.text)) in parts
        and not _is_empty(span.of(page.text))
        and not _is_masthead(span.of(page.text))
        and not _is_somebody(page, span)
    ]
    if not named and header.title is None:
        named = [span for span in _visible_headings(page, header) if fold(now) in fold(span.of(page.text))]
    if named:
        _take(header, max(named, key=lambda span: span.end - span.start), header.title)


def _tells(text: str) -> bool:
    """Tell whether a line says what kind of event it was, and more than that."""
    return names_event(_ROOM.sub("", text)) and not _is_empty(text) and not _NO_TITLE.search(_YEAR_STOP.sub("", text))


def _has_day(page: Page, span: Span) -> bool:
    return any(True for _ in dates(page.text, span.start, span.end))


def _visible_headings(page: Page, header: Header) -> list[Span]:
    """Give the headings of the medium near the top that say what kind of event it was, and more than that."""
    return [
        span
        for span, _ in _visible(header)[:TOP_LINES]
        if page.is_heading(page.lines[page.line_at(span.start)]) and _tells(span.of(page.text))
    ]


def _is_dated(page: Page, spans: list[Span], at: int) -> bool:
    """Tell whether a line has a day in it, or stands next to one that has."""
    return any(_has_day(page, near) for near in spans[max(at - 1, 0) : at + 2])


def _opens_with_day(page: Page, span: Span) -> bool:
    """Tell whether a line begins with a day and names no event: ``12 avril 2024 - Seul le prononcé fait foi``."""
    first = next(dates(page.text, span.start, span.end), None)
    return first is not None and first.span.start == span.start and not names_event(span.of(page.text))


def _is_empty(text: str) -> bool:
    """Tell whether a line says no more than what kind of page it heads, letters with blanks between them too."""
    words = _words(text)
    if any(map(str.isdigit, text)):
        return False
    spaced = len(words) >= SPACED_FEWEST and sum(len(word) == 1 for word in words) > SPACED * len(words)
    return spaced or _EMPTY.issuperset(words)


def _is_somebody(page: Page, span: Span) -> bool:
    """Tell whether a line names a person, with styles and office, and nothing else."""
    words = set(_words(span.of(page.text))) - _STYLES
    named = {
        word
        for found in mentions(page.text, span.start, span.end)
        for word in _words(f"{found.name} {found.role or ''} {found.affiliation or ''}")
    }
    return bool(named) and words <= named and has_case("".join(words))


def _is_site(page: Page, span: Span) -> bool:
    """Tell whether a line may be a site's name: few words that name no event and nobody, and tell no story."""
    text = span.of(page.text)
    return (
        len(text.split()) <= SITE_WORDS
        and not names_event(text)
        and _QUOTED.search(text) is None
        and not any(found.role for found in mentions(page.text, span.start, span.end))
        and not _has_day(page, span)
    )


def _is_masthead(text: str) -> bool:
    """Tell whether a line names a body and nothing else."""
    words = [word.strip(".,:()").lower() for word in text.split()]
    return (
        ":" not in text
        and len(words) <= MASTHEAD_WORDS
        and any(word in INSTITUTIONS for word in words)
        and not names_event(text)
    )


def _words(text: str) -> list[str]:
    return _LETTERS.findall(text.lower())
