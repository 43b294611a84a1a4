"""An edited brief as blocks of plain text, whatever it is written in: Markdown, plain text, HTML or DOCX.

Markdown is read as `onrecord.briefs.markdown` writes it, and liberally, since people edit it: block quotations by their
depth, a line that begins with a dash as one of its own, the cells of a table one by one, escapes taken back.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from onrecord.briefs.labels import TAGS
from onrecord.model import NotADocument
from onrecord.quotes.articles.paragraphs import read, whole_page
from onrecord.text import decode
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class TextBlock(NamedTuple):
    """A block of a brief.

    Attributes:
        text: on one line, without marks of the format.
        depth: how deep it stands in block quotations; 0 outside.
        heading: whether it is a headline.
        aside: whether it is a cell of a table, an item of a list or a line in bold: no paragraph of a quotation.
        row: of a cell of a table of Markdown the number of its row, from 1; else 0.
    """

    text: str
    depth: int = 0
    heading: bool = False
    aside: bool = False
    row: int = 0


_HTML = lazy_re(r"\s*(?:<!--.*?-->\s*)?<(?:!doctype|\?xml|[a-z][a-z0-9]*)[\s/>]", re.IGNORECASE | re.DOTALL)
_NO_TEXT = (b"PK", b"%PDF", b"{\\rtf", b"\xd0\xcf\x11\xe0")
_HEAD = 4096
_TAG = lazy_re(rf'<span class="tag">(?:{"|".join(TAGS)})</span>')
_PRINTED_TAGS = lazy_re(rf"^(?:\[(?:{'|'.join(TAGS)})\]\s*)+")
_ESCAPED = lazy_re(r"\\([!-/:-@\[-`{-~])")
_HELD = 0xE000
"""Where characters that a backslash escapes are kept out of the way, in Unicode's private use area."""
_KEPT = lazy_re(r"[\ue021-\ue07e]")
_DEFINITION = lazy_re(
    r"^ {0,3}\[[^\]\n“”\"„‟«»]+\]:[ \t]*(?:<[a-z][a-z0-9+.-]*://[^\s<>]+>|[a-z][a-z0-9+.-]*://[^\s<>]+)[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""Where a link leads, which nobody reads: one address and nothing behind it."""
_COMMENT = lazy_re(r"<!--.*?-->", re.DOTALL)
_QUOTES, _UNQUOTES = (
    lazy_re(r"<(?:q|(blockquote))(?:\s[^<>]*)?>", re.IGNORECASE),
    lazy_re(r"</(?:q|blockquote)>", re.IGNORECASE),
)
"""Tags of HTML that may stand in Markdown, and quote."""
_QUOTED = lazy_re(r"(?:\s{0,3}>)+\s?")
_HEADING = lazy_re(r"#{1,6}\s+(.*)")
_ITEM = lazy_re(r"(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)")
_RULE = lazy_re(r"(?=.*---)[|:\s-]+$")
_SIGNED = lazy_re(r"\s*(?:[—–―]|--|-(?=\s))\s*\S")
_BOLD = lazy_re(r"\*\*[^*]+\*\*(?:\s*[·(].*)?")
_LINK = lazy_re(r"!?\[([^\[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)")
_STARS = lazy_re(r"\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~")


def blocks(data: bytes) -> list[TextBlock]:
    """Give the blocks of a brief from its bytes.

    Raises:
        NotADocument: it is a damaged Word document, or a file of another kind that is no text.
    """
    if b"\0\0" in data[:_HEAD] or data.startswith(_NO_TEXT):
        try:
            found = read(data)
        except NotADocument as error:
            raise NotADocument(str(error).replace("an article", "a brief")) from error
        return [_tidy(TextBlock(one.text, int(one.quoted), one.heading)) for one in found]
    text = decode(data).text
    if _HTML.match(text):
        return [
            _tidy(TextBlock(one.text, int(one.quoted), one.heading and one.number > 1))
            for one in whole_page(_TAG.sub("", text))
        ]
    return [_tidy(block) for block in _markdown(text)]


def _tidy(block: TextBlock) -> TextBlock:
    return block._replace(text=_PRINTED_TAGS.sub("", " ".join(block.text.split())))


def _markdown(text: str) -> Iterator[TextBlock]:
    """Give the blocks of Markdown or plain text."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _ESCAPED.sub(lambda found: chr(_HELD + ord(found[1])), text)
    text = _DEFINITION.sub("", text)
    text = _QUOTES.sub(lambda found: "\n\n“" if found[1] else "“", _UNQUOTES.sub("”", text))
    closed = text.rfind("-->") + len("-->")  # behind the last end no comment is looked for
    text = _COMMENT.sub("", text[:closed]) + text[closed:]
    for block in _gathered(text.split("\n")):
        plain = _plain(block.text)
        if plain:
            yield block._replace(text=plain)


def _gathered(lines: Iterable[str]) -> Iterator[TextBlock]:
    run: list[str] = []
    at = TextBlock("")

    def whole() -> Iterator[TextBlock]:
        if run:
            yield at._replace(text=" ".join(run))
            run.clear()

    for number, line in enumerate(lines, 1):
        marks = _QUOTED.match(line)
        depth = marks[0].count(">") if marks else 0
        bare = (line[marks.end() :] if marks else line).strip()
        heading = _HEADING.match(bare)
        item = _ITEM.match(bare)
        new = heading or item or bare.startswith("|") or _SIGNED.match(bare) or not bare or _RULE.match(bare)
        lazy = run and not depth and at.depth and not new  # a quotation's lines that a rewrap left without a mark
        if new or (depth != at.depth and not lazy):
            yield from whole()
        if not bare or _RULE.match(bare):
            continue
        if heading:
            yield TextBlock(heading[1].rstrip().rstrip("#").rstrip(), depth, heading=True)
        elif bare.startswith("|"):
            yield from (
                TextBlock(cell, depth, aside=True, row=number) for cell in bare.strip("|").split("|") if cell.strip()
            )
        else:
            if not run:
                at = TextBlock("", depth, aside=item is not None or _BOLD.fullmatch(bare) is not None)
            run.append(bare[item.end() :] if item else bare)
    yield from whole()


def _plain(text: str) -> str:
    """Take the marks of Markdown out, and the backslashes before what is none."""
    text = _STARS.sub("", _LINK.sub(r"\1", text)).replace("`", "")
    text = unescape(text)
    return " ".join(_KEPT.sub(lambda found: chr(ord(found[0]) - _HELD), text).split())
