"""HTML: whole pages and fragments, every text node kept, each run of text mapped to its bytes.

The text is what a reader sees in order: paragraphs parted by a blank line, white space collapsed as browsers do.
Scripts, styles and templates are no text. What a site puts around a transcript (menus, footers, cookie banners) is
kept and marked as chrome, by the elements and names that sites use for it. Tokens come from the standard library's
tolerant HTML parser, which never fails and keeps no tree: depth costs nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord import styles
from onrecord.formats import frontmatter
from onrecord.formats.beside import page_starts
from onrecord.formats.elements import BYLINE_NAMES, CHROME_NAMES, SPEAKER_NAMES
from onrecord.formats.markup import TextBuilder
from onrecord.model import NotADocument, Span
from onrecord.reading import Page
from onrecord.reading.names.mentions import mentions
from onrecord.reading.page.menus import menus
from onrecord.text import decode
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Capture, Transcript
    from onrecord.reading.names.mentions import Mention
    from onrecord.text import Decoded

name = "html"
version = "7"

_SNIFF = 4096
_DOCUMENT = lazy_re(rb"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_FRAGMENT = lazy_re(
    rb"<(?:p|div|br|h[1-6]|strong|b|em|span|ul|ol|li|table|article|section|a)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_XML = lazy_re(rb"\s*<\?xml")
_CHARSET = lazy_re(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
FRAGMENT_TAGS = 3
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_SKIPPED = frozenset("script style template".split())
_PARAGRAPH = frozenset(
    "p div ul ol table section article main header footer nav aside blockquote pre h1 h2 h3 h4 h5 h6 form fieldset dl "
    "figure address details body html head title hr center".split()
)
_LINE = frozenset("br li tr dt dd figcaption caption option legend summary button label thead tbody".split())
_CELL = frozenset("td th".split())
_CHROME_TAGS = frozenset("nav footer aside figcaption form button select title noscript dialog iframe object".split())
_CHROME_ROLES = frozenset("navigation banner contentinfo search menu menubar dialog alert".split())
_BODY = "articlebody"  # what schema.org calls the words of a page: on kremlin.ru they lie in a layer over its list
LONGEST_TERM = 80
_ROW = lazy_re(
    r"<tr\b[^<>]{0,300}>\s*<t[dh]\b[^<>]{0,300}>\s*(?:<(?:p|b|strong|div|span)\b[^<>]{0,300}>\s*){0,3}([^<\s][^<]{0,79})"
    r"(?:</(?:p|b|strong|div|span)>\s*){0,3}</t[dh]>\s*<td\b",
    re.IGNORECASE,
)
"""A row that begins with a few words in a cell of their own."""
FEWEST_ROWS = 3
"""Such rows from which on a table can be a talk, one beginning as another does: speaker, words."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "th")
_CONTENT = frozenset("main article".split())
_META = {
    "article:published_time": "published",
    "article:modified_time": "updated",
    "dcterms.date": "date",
    "date": "published",
    "og:site_name": "publisher",
    "dc.publisher": "publisher",
    "dcterms.publisher": "publisher",
    "og:url": "url",
}
LONGEST_FACT = 200
ALL_CHROME = 0.9
"""The share of a page's text that no site has in its menus."""
LONG_PAGE = 1_500
"""Code points from which on a page that is all menus is taken for one whose names mislead."""
SET_IN_FULL = 0.8
"""The share of a page's text that stands in ``pre`` where the page is one typed document."""
_CUT_OFF = lazy_re(r"&[A-Za-z]\Z")
"""What the parser would lose the ``&`` of at the end of a page."""
_NO_TEXT = lazy_re("[\x00-\x1f\ud800-\udfff]")
_DAY = lazy_re(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?")


def reads(capture: Capture) -> bool:
    """Take documents that declare themselves HTML, and fragments with a few of its tags."""
    head = capture.data[:_SNIFF]
    if b"\x00" in head[:64]:
        head = head.replace(b"\x00", b"")
    if _XML.match(head) and not re.search(rb"<html[\s>]", head, re.IGNORECASE):
        return False
    return _DOCUMENT.search(head) is not None or len(_FRAGMENT.findall(head)) >= FRAGMENT_TAGS


def read(capture: Capture) -> tuple[Transcript, ...]:
    """Read the transcript of a page, or of each of several pages that were put into one file.

    Raises:
        NotADocument: the page holds no text.
    """
    decoded = decode(capture.data, declared=declared(capture.data) or capture.charset)
    starts = page_starts(decoded.text)
    transcripts: list[Transcript] = []
    for start, end in pairwise([*starts, len(decoded.text)]):
        builder, parser = _parsed(decoded, start, end)
        site = sum(span.end - span.start for span in parser.chrome)
        if site > max(ALL_CHROME * builder.size, LONG_PAGE):
            # A name that sites give to menus stands on an element that holds the whole page.
            builder, parser = _parsed(decoded, start, end, by_name=False)
        if builder.size:
            page = page_of(capture, decoded, builder, parser, len(transcripts) + 1)
            transcripts.append(styles.read(page))
    if not transcripts:
        raise NotADocument("the page holds no text; give the page as the publisher sent it, or its text")
    return tuple(transcripts)


def _parsed(decoded: Decoded, start: int, end: int, *, by_name: bool = True) -> tuple[TextBuilder, PageParser]:
    """Read a stretch of the source, ``by_name`` with what its elements are called."""
    builder = TextBuilder(decoded)
    front = _front_matter(decoded.text, builder) if start == 0 else None
    parser = PageParser(decoded.text, builder, start if front is None else front.end, end)
    parser.by_name = by_name
    parser.read()
    return builder, parser


def _front_matter(source: str, builder: TextBuilder) -> Span | None:
    """Take the block of YAML before a page that is Markdown with HTML in it; one with tags is left to the parser."""
    front = frontmatter.block(source)
    if front is None or "<" in source[: front.end]:
        return None
    builder.add(front.start, front.end, keep_space=True)
    builder.break_line(2)
    return front


def page_of(capture: Capture, decoded: Decoded, builder: TextBuilder, parser: PageParser, part: int) -> Page:
    """Make the page of what a parser has read."""
    text = builder.text()
    front = frontmatter.block(text)
    told: dict[str, tuple[str, Span | None]] = {} if front is None else dict(frontmatter.facts(text, front))
    block = () if front is None else (Span(0, len(text[: front.end].rstrip())),)
    if "title" not in parser.facts and parser.title is not None and parser.set_in_full > SET_IN_FULL * len(text):
        # A page of one ``pre`` has no headings: its title is in its head, behind a dash at the Government Printing
        # Office.
        named = parser.title.of(text).strip(" -\n")
        told |= {"title": (named, parser.title)} if named else {}
    return Page(
        text,
        builder.offsets(),
        capture,
        capture.ref("text/html", decoded.encoding, part),
        builder.problems(),
        tuple(sorted({*block, *parser.chrome, *menus(text, parser.links, parser.headings)})),
        parser.facts | told,
        bold=tuple(parser.bold),
        slanted=tuple(parser.slanted),
        headings=tuple(parser.headings),
        terms=tuple(term for term in parser.terms if term.end - term.start <= LONGEST_TERM),
        people=tuple(_titled(text, parser.title)),
        head=parser.title,
        bylines=tuple(parser.bylines),
    )


def _titled(text: str, title: Span | None) -> Iterator[Mention]:
    """Give the people whom the page's title element names with their offices: headings may leave their names out."""
    if title is not None:
        yield from (found for found in mentions(text, title.start, title.end) if found.role)


def declared(data: bytes) -> str | None:
    """Give the character encoding that a page's ``meta`` element declares."""
    found = _CHARSET.search(data[:_SNIFF])
    return None if found is None else found[1].decode("ascii").lower()


class PageParser(HTMLParser):
    """Feeds the text nodes of a stretch of HTML to a `TextBuilder`, and notes what is chrome.

    Args:
        source: the whole decoded source.
        builder: takes the text.
        start: first code point of the HTML in the source.
        end: code point after it.
    """

    def __init__(self, source: str, builder: TextBuilder, start: int = 0, end: int | None = None) -> None:
        super().__init__(convert_charrefs=False)
        self._html = source[start : len(source) if end is None else end]
        self._shift = start
        self._place = 0
        self._builder = builder
        self._open: list[tuple[str, int, bool, bool]] = []
        self._counts: dict[str, int] = {}
        self._chrome_depth = self._speaker_depth = self._byline_depth = 0
        self._skip = self._pre = 0
        rows = Counter(" ".join(found[1].split()) for found in _ROW.finditer(self._html))
        self._is_talk = rows.total() >= FEWEST_ROWS and max(rows.values()) > 1
        self._row = self._cells = 0
        self.by_name = True
        self._beside = -1
        self.set_in_full = 0
        self._heading: list[Span] | None = None
        self.chrome: list[Span] = []
        self.bold: list[Span] = []
        self.slanted: list[Span] = []
        self.headings: list[Span] = []
        self.terms: list[Span] = []
        self.bylines: list[Span] = []
        self.links: list[Span] = []
        self._goes_on = False  # the last link, behind a character reference: "O&#39;Hara" is one
        self.title: Span | None = None
        self.facts: dict[str, tuple[str, Span | None]] = {}

    def read(self) -> None:
        """Read the whole stretch."""
        cut = _CUT_OFF.search(self._html)
        self.feed(self._html[: cut.start()] if cut else self._html)
        self.close()
        if cut:
            self._place = cut.start()
            self._text(len(cut[0]))
        self._builder.break_line(2)

    def updatepos(self, i: int, j: int) -> int:
        """Keep the place as an offset; the parser counts lines and columns, which nobody asks for."""
        self._place += max(j - i, 0)
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        self._break(tag)
        if self._is_talk:
            self._open_cell(tag)
        if tag == "meta":
            self._meta(dict(attrs))
        elif tag == "html":
            self._fact("language", dict(attrs).get("lang"))
        elif tag == "link" and (dict(attrs).get("rel") or "").lower() == "canonical":
            self._fact("url", dict(attrs).get("href"))
        if tag in _VOID:
            return
        is_body = _BODY in (dict(attrs).get("itemprop") or "").lower().split()
        chrome = -self._chrome_depth if is_body else int(self._is_chrome(tag, dict(attrs)))
        names = f"{dict(attrs).get('class') or ''} {dict(attrs).get('id') or ''}"
        is_speaker = SPEAKER_NAMES.search(names) is not None
        is_byline = BYLINE_NAMES.search(names) is not None
        self._open.append((tag, chrome, is_speaker, is_byline))
        self._counts[tag] = self._counts.get(tag, 0) + 1
        self._chrome_depth += chrome
        self._speaker_depth += is_speaker
        self._byline_depth += is_byline
        self._skip += tag in _SKIPPED
        self._pre += tag == "pre"
        if tag == "h1" and self._heading is None and not self._chrome_depth:
            self._heading = []

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Treat ``<p/>`` as browsers do: void elements end themselves, others open."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close an element and those left open inside it; an end tag of nothing open is passed over."""
        self._break(tag)
        if not self._counts.get(tag):
            return
        while self._open:
            last, chrome, was_speaker, was_byline = self._open.pop()
            self._counts[last] -= 1
            self._chrome_depth -= chrome
            self._speaker_depth -= was_speaker
            self._byline_depth -= was_byline
            self._skip -= last in _SKIPPED
            self._pre -= last == "pre"
            if last == tag:
                break

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002 - the parser's
        """Take ``<![if ...]>`` for a comment, as browsers do; the parser would stop at those that it doesn't know."""
        if self.rawdata.startswith("<![CDATA[", i):
            return super().parse_marked_section(i, report)
        return self.parse_bogus_comment(i)

    def handle_data(self, data: str) -> None:
        """Take a run of text."""
        self._text(len(data))

    def handle_entityref(self, name: str) -> None:
        """Take a named character reference."""
        at = self._place + len(name) + 1
        self._text(len(name) + 1 + (self._html[at : at + 1] == ";"))

    def handle_charref(self, name: str) -> None:
        """Take a numeric character reference."""
        at = self._place + len(name) + 2
        self._text(len(name) + 2 + (self._html[at : at + 1] == ";"))

    def unknown_decl(self, data: str) -> None:
        """Take what stands in a CDATA section as text."""
        if data.startswith("CDATA["):
            self._text(len(data) - 6, skip=len("<![CDATA["), references=False)

    def _text(self, length: int, *, skip: int = 0, references: bool = True) -> None:
        if self._skip:
            return
        start = self._shift + self._place + skip
        span = self._builder.add(start, start + length, keep_space=bool(self._pre), references=references)
        if span is None:
            return
        self.set_in_full += (span.end - span.start) * bool(self._pre)
        if self._counts.get("strong") or self._counts.get("b"):
            _lengthen(self.bold, span, 1)
        if self._counts.get("em") or self._counts.get("i"):
            _lengthen(self.slanted, span, 1)
        if any(self._counts.get(level) for level in _HEADINGS):
            _lengthen(self.headings, span, 1)
        if self._counts.get("dt") or self._speaker_depth:
            _lengthen(self.terms, span, 1)
        if self._byline_depth and not self._chrome_depth:
            _lengthen(self.bylines, span, 1)
        if self._counts.get("a"):
            if self._goes_on:
                self.links[-1] = Span(self.links[-1].start, span.end)
            else:
                self.links.append(span)
            self._goes_on = True
        if self._counts.get("title") and not self._counts.get("svg"):
            self.title = Span(span.start if self.title is None else self.title.start, span.end)
        if self._chrome_depth:
            _lengthen(self.chrome, span, 2)
        elif self._heading is not None and self._counts.get("h1"):
            self._heading.append(span)
            whole = Span(self._heading[0].start, span.end)
            self.facts["title"] = (" ".join(self._builder.text()[whole.start : whole.end].split()), whole)

    def _open_cell(self, tag: str) -> None:
        """Let the words of a talk that is a table stand beside its speaker, though each is a paragraph of its own."""
        if tag == "tr":
            self._row, self._cells = self._builder.size, 0
        elif tag in _CELL:
            self._cells += 1
            if self._cells == 2 and 0 < self._builder.size - self._row <= LONGEST_TERM:  # noqa: PLR2004 - the words' cell
                self._builder.part_cells(beside=True)
                self._beside = self._builder.size

    def _break(self, tag: str) -> None:
        self._goes_on = False
        if tag in _CELL or tag == "tr":
            self._beside = -1
        elif self._beside == self._builder.size:
            return  # no words since the cell was opened
        if tag in _PARAGRAPH:
            self._builder.break_line(2)
        elif tag in _LINE:
            self._builder.break_line(1)
        elif tag in _CELL:
            self._builder.part_cells()

    def _is_chrome(self, tag: str, attrs: dict[str, str | None]) -> bool:
        if tag in _CHROME_TAGS or (tag == "header" and not any(self._counts.get(content) for content in _CONTENT)):
            return True
        role = (attrs.get("role") or "").lower()
        if role in _CHROME_ROLES or attrs.get("aria-hidden") == "true" or (self.by_name and role == "complementary"):
            return True
        if tag in ("body", "html", "main", "article", "p", "h1", "strong", "b", "em", "i"):
            return False
        return self.by_name and CHROME_NAMES.search(f"{attrs.get('class') or ''} {attrs.get('id') or ''}") is not None

    def _meta(self, attrs: dict[str, str | None]) -> None:
        field = _META.get((attrs.get("property") or attrs.get("name") or "").lower())
        content = attrs.get("content") or ""
        if field in ("url", "publisher"):
            self._fact(field, content)
        elif field and (found := _DAY.search(content)):
            self._fact(field, found[0] if field == "updated" else found[0][:10])

    def _fact(self, field: str, value: str | None) -> None:
        """Take what the page declares, the first time it does; what is no text of a few words says nothing."""
        says = " ".join((value or "").split())
        if says and len(says) <= LONGEST_FACT and not _NO_TEXT.search(says):
            self.facts.setdefault(field, (says, None))


def _lengthen(spans: list[Span], span: Span, apart: int) -> None:
    """Add a span, as one with the last where no more than ``apart`` characters part them."""
    if spans and spans[-1].end >= span.start - apart:
        spans[-1] = Span(spans[-1].start, span.end)
    else:
        spans.append(span)
