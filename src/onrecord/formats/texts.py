"""JSON and JSON Lines with whole pages as strings, as those who collect pages keep them.

Each object with a long string under a key for words (``text``, ``content``, ``body``) is a document; what stands beside
it tells its title, days and address. Its string is read as a page is, by the house styles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import styles
from onrecord.formats.jsonkeys import TITLES, WORDS, by_key, day_of, title_of
from onrecord.formats.jsonsource import Text, looks_like_json, values
from onrecord.formats.markup import undecoded
from onrecord.formats.tagged import add_tagged
from onrecord.formats.values import Places, ValueBuilder
from onrecord.grammar.days.dates import dates
from onrecord.model import NotADocument
from onrecord.reading import Page
from onrecord.text import decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.model import Capture, SegmentKind, Span, Transcript
    from onrecord.text import Decoded

name = "texts"
version = "1"

LONG = 400
"""Code points from which on a string is a page and no field."""
MOST = 0.5
"""The least share of a source that its pages are; a source with less is something else that holds some prose."""
_PAGES = (
    *WORDS,
    "full_text",
    "fulltext",
    "raw_text",
    "plain_text",
    "page_text",
    "transcript_text",
    "article",
    "markdown",
)
_PUBLISHED = ("published", "published_date", "publication_date", "published_at", "pub_date", "posted", "release_date")
_ADDRESSES = ("url", "source_url", "link", "href", "canonical_url", "permalink", "source")
_PUBLISHERS = ("publisher", "site_name", "source_name", "organization", "organisation", "agency")
_LANGUAGES = ("language", "lang")


def reads(capture: Capture) -> bool:
    """Take JSON that is mostly whole pages in strings."""
    return looks_like_json(capture.data) and bool(_found(decode(capture.data).text))


def read(capture: Capture) -> tuple[Transcript, ...]:
    """Read every document, in the order in which they begin.

    Raises:
        NotADocument: no string holds words.
    """
    decoded = decode(capture.data)
    places = Places(decoded)
    made: list[Transcript] = []
    for item, pages in _found(decoded.text):
        page = _page(capture, decoded, ValueBuilder(decoded, places, "json"), item, pages, len(made) + 1)
        if page is not None:
            made.append(styles.read(page))
    if not made:
        raise NotADocument("the JSON holds no words; give the transcript's text in it")
    return tuple(made)


def _found(source: str) -> list[tuple[dict[str, object], list[Text]]]:
    """Give the objects that hold pages, with these; none where the source is mostly something else."""
    found = list(_documents(source))
    held = sum(text.end - text.start for _, pages in found for text in pages)
    return found if held >= MOST * len(source) else []


def _documents(source: str) -> Iterator[tuple[dict[str, object], list[Text]]]:
    stack = [*reversed(list(values(source)))]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            pages = _pages(value)
            if pages:
                yield value, pages
                continue
            stack += [each for each in reversed(value.values()) if isinstance(each, (dict, list))]
        elif isinstance(value, list):
            stack += [each for each in reversed(value) if isinstance(each, (dict, list))]


def _pages(item: dict[str, object]) -> list[Text]:
    """Give the longest string of an object, or the paragraphs that are one together, where it is a page."""
    found: list[list[Text]] = [[]]
    for key in _PAGES:
        value = by_key(item, (key,))
        several = value if isinstance(value, list) else [value]
        texts = [each for each in several if isinstance(each, Text)]
        if len(texts) == len(several) and _length(texts) >= LONG:
            found.append(texts)
    return max(found, key=_length)


def _length(texts: Sequence[Text]) -> int:
    return sum(len(text.says) for text in texts)


def _page(
    capture: Capture, decoded: Decoded, builder: ValueBuilder, item: dict[str, object], pages: list[Text], part: int
) -> Page | None:
    facts: dict[str, tuple[str, Span | None]] = {}
    placed: list[tuple[Span, SegmentKind]] = []
    title = title_of([item])
    printed = by_key(item, TITLES)
    if title and isinstance(printed, Text) and title not in " ".join(pages[0].says[: 2 * len(title)].split()):
        span = add_tagged(builder, decoded.text, printed)
        if span is not None:
            placed.append((span, "title"))
            facts["title"] = (title, span)
            builder.part("\n\n")
    begun = builder.size
    for text in pages:
        add_tagged(builder, decoded.text, text)
        builder.part("\n\n")
    if builder.size == begun:
        return None
    facts |= {field: (says, None) for field, says in _told(item).items()}
    offsets = builder.offsets()
    return Page(
        text=builder.text(),
        offsets=offsets,
        capture=capture,
        ref=capture.ref("application/json", decoded.encoding, part),
        problems=undecoded(offsets),
        facts=facts,
        placed=tuple(placed),
    )


def _told(item: dict[str, object]) -> dict[str, str]:
    """Give what an object tells of its page beside the title."""
    told = {"published": _day(item, _PUBLISHED), "date": day_of([item])}
    fields: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("url", _ADDRESSES),
        ("publisher", _PUBLISHERS),
        ("language", _LANGUAGES),
    )
    for field, keys in fields:
        value = by_key(item, keys)
        if isinstance(value, Text) and 0 < len(value.says.strip()) <= LONG:
            told[field] = value.says.strip()
    return {field: says for field, says in told.items() if says}


def _day(item: dict[str, object], keys: tuple[str, ...]) -> str | None:
    for key in keys:
        told = by_key(item, (key,))
        found = next(iter(dates(told.says)), None) if isinstance(told, Text) and len(told.says) <= LONG else None
        if found is not None:
            return found.iso
    return None
