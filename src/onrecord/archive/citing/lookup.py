"""What a search reads of the archive: texts, documents and passages, remembered while they stay the same."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from onrecord.archive.query.matching import Words
from onrecord.archive.store.versions import parts_of
from onrecord.model import UNHEARD, VERSION_DIGITS, Citation, Span, merge

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

_CONTEXT = 32
_TEXTS = 64
"""Texts that are remembered."""
_FOLLOWING = 16
"""Passages of the turn that are read at a time when a phrase runs on."""
_COLUMNS = "document.record, title, date, name.text, document.url, latest, content, sha256"
_FROM = (
    "FROM document JOIN version ON version.id = latest JOIN content ON content.id = version.content"
    " LEFT JOIN name ON name.id = publisher WHERE document.id = ?"
)
_DOCUMENT = f"SELECT {_COLUMNS} {_FROM}"
_WITH_TEXT = f"SELECT {_COLUMNS}, content.text {_FROM}"


class Document(NamedTuple):
    """A document in its latest version; ``version`` and ``content`` are row ids."""

    record: str
    title: str | None
    date: str | None
    publisher: str | None
    url: str | None
    version: int
    content: int
    digest: str


class FoundPassage(msgspec.Struct, frozen=True):
    """A passage with its text: ``turn`` is the number of its turn, ``parts`` are its runs of speech."""

    document: Document
    text: str
    turn: int | None
    parts: tuple[Span, ...]
    words: Words

    @property
    def span(self) -> Span:
        """The passage's place in the text."""
        return Span(self.parts[0].start, self.parts[-1].end)


class Lookup:
    """Reads one archive for its searches."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._texts: OrderedDict[int, str] = OrderedDict()
        self._documents: dict[int, Document] = {}

    def forget(self) -> None:
        """Forget the documents, because some have changed; texts never do."""
        self._documents.clear()

    def document(self, document: int) -> Document:
        """Give what is known of a document."""
        if document not in self._documents:
            self._documents[document] = Document(*self._connection.execute(_DOCUMENT, (document,)).fetchone())
        return self._documents[document]

    def passage(self, document: int, number: int) -> FoundPassage | None:
        """Give a passage of a document; None where it is no longer there."""
        row = self._connection.execute(
            "SELECT turn, start, end, parts FROM passage WHERE document = ? AND number = ?", (document, number)
        ).fetchone()
        if row is None:
            return None
        turn, start, end, packed = row
        about = self.document(document)
        text, parts = self._text(about.content), parts_of(start, end, packed)
        words = Words(text, parts, lambda: self._following(document, number, turn))
        return FoundPassage(about, text, turn, parts, words)

    def inside(self, passage: FoundPassage, places: Sequence[Span], *, clipped: bool) -> FoundPassage | None:
        """Give a passage for a search in some places of its text; None where it lies in none of them.

        Where it is ``clipped``, only the words in those places are the passage's: it is found and marked by no others.
        """
        if not places:
            return None
        if not clipped:
            return passage
        spans = merge(places)
        parts = [found for part in passage.parts for span in spans if (found := part.clip(span)) is not None]
        end, last = passage.span.end, spans[-1].end

        def following() -> Iterator[Span]:
            return iter(self._speech(passage.document.version, end, last) if last > end else ())

        return msgspec.structs.replace(passage, words=Words(passage.text, parts, following))

    def cite(self, passage: FoundPassage, marks: tuple[Span, ...]) -> Citation:
        """Cite a passage, and what lies behind it up to the last marked word, as the transcript itself would."""
        document, text, parts = passage.document, passage.text, passage.parts
        start, end = passage.span.start, max(passage.span.end, marks[-1].end if marks else 0)
        if len(parts) > 1 or end > parts[-1].end:
            parts = self._speech(document.version, start, end)
        return self.citation(document, text, Span(start, end), parts)

    def cite_in(self, passage: FoundPassage, span: Span) -> Citation:
        """Cite characters of a passage, as the transcript itself would."""
        document = passage.document
        return self.citation(document, passage.text, span, self._speech(document.version, span.start, span.end))

    def cite_span(self, document: int, span: Span) -> Citation:
        """Cite characters of a document's latest version, as the transcript itself would."""
        about, text = self.document(document), self.text(document)
        parts = self._speech(about.version, span.start, span.end)
        return self.citation(about, text, span, parts)

    def with_text(self, document: int) -> tuple[Document, str]:
        """Give what is known of a document, and the text of its latest version."""
        about = self._documents.get(document)
        if about is None:
            *known, text = self._connection.execute(_WITH_TEXT, (document,)).fetchone()
            about = self._documents[document] = Document(*known)
            if about.content not in self._texts:
                self._remember(about.content, text)
        return about, self._text(about.content)

    def text(self, document: int) -> str:
        """Give the text of a document's latest version."""
        return self._text(self.document(document).content)

    def citation(self, document: Document, text: str, span: Span, parts: tuple[Span, ...]) -> Citation:
        """Cite characters whose runs of speech are known."""
        whole = len(parts) == 1 and parts[0] == span
        return Citation(
            record=document.record,
            version=document.digest[:VERSION_DIGITS],
            start=span.start,
            end=span.end,
            parts=parts,
            exact=span.of(text),
            words=" ".join(part.of(text).strip() for part in parts),
            prefix=text[max(span.start - _CONTEXT, 0) : span.start],
            suffix=text[span.end : span.end + _CONTEXT],
            url=document.url,
            inserted=() if whole else self._inserted(document.version, text, span),
        )

    def _text(self, content: int) -> str:
        text = self._texts.get(content)
        if text is None:
            (text,) = self._connection.execute("SELECT text FROM content WHERE id = ?", (content,)).fetchone()
            self._remember(content, text)
        else:
            self._texts.move_to_end(content)
        return str(text)

    def _remember(self, content: int, text: str) -> None:
        self._texts[content] = text
        if len(self._texts) > _TEXTS:
            self._texts.popitem(last=False)

    def _following(self, document: int, number: int, turn: int | None) -> Iterator[Span]:
        while turn is not None:
            rows = self._connection.execute(
                "SELECT turn, start, end, parts FROM passage WHERE document = ? AND number > ? ORDER BY number LIMIT ?",
                (document, number, _FOLLOWING),
            ).fetchall()
            for other, start, end, parts in rows:
                if other != turn:
                    return
                yield from parts_of(start, end, parts)
            if len(rows) < _FOLLOWING:
                return
            number += _FOLLOWING

    def _speech(self, version: int, start: int, end: int) -> tuple[Span, ...]:
        return self._segments(version, "speech", start, end)

    def _inserted(self, version: int, text: str, span: Span) -> tuple[Span, ...]:
        notes = self._segments(version, "note", span.start, span.end)
        unheard = (part for part in notes if UNHEARD.search(part.of(text)))
        return tuple(sorted((*self._segments(version, "editorial", span.start, span.end), *unheard)))

    def _segments(self, version: int, kind: str, start: int, end: int) -> tuple[Span, ...]:
        rows = self._connection.execute(
            # Segments tile the text: those before the one in which the place begins need not be gone through.
            "SELECT start, end FROM segment WHERE version = ?1 AND kind = ?4 AND start < ?2 AND end > ?3 AND"
            " start >= coalesce((SELECT max(start) FROM segment WHERE version = ?1 AND start <= ?3), 0) ORDER BY start",
            (version, end, start, kind),
        )
        return tuple(Span(max(first, start), min(last, end)) for first, last in rows)
