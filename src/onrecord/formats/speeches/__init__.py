"""Speeches in JSON of any schema: objects with a speaker and words, in lists, however deep they lie.

The keys are known by their names, in several languages, and by what they hold. The speaker stands before the words as a
label; what has words and no speaker is a note or a heading. Objects with a title around lists of speeches give the
headings; the other values are no part of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import styles
from onrecord.formats.jsonkeys import HEADINGS, KINDS, affiliation_of, by_key, day_of, title_of
from onrecord.formats.jsonsource import Text, looks_like_json, says, seconds
from onrecord.formats.markup import undecoded
from onrecord.formats.speeches.people import People, is_named, who_speaks
from onrecord.formats.speeches.places import Found, documents, words_of
from onrecord.formats.tagged import add_tagged
from onrecord.formats.values import Places, ValueBuilder
from onrecord.grammar.labels.labels import parse_label
from onrecord.model import NotADocument, Span
from onrecord.reading import Page, Utterance
from onrecord.text import decode
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.formats.speeches.people import Who
    from onrecord.model import Capture, SegmentKind, Transcript
    from onrecord.text import Decoded

name = "speeches"
version = "1"

_LABELLED = lazy_re(r"\s*[.:]")
_FIRST = lazy_re(r"\b(?:I|I[’']m|[Ww]e|[Mm]y|[Oo]ur)\b[^.?!]{3,}[.?!]")
MAX_NOTE = 300
"""Longer words without a speaker are documents that are printed in between."""


def reads(capture: Capture) -> bool:
    """Take JSON that holds objects with a speaker and words."""
    return looks_like_json(capture.data) and bool(documents(decode(capture.data).text))


def read(capture: Capture) -> tuple[Transcript, ...]:
    """Read every document, in the order in which they begin.

    Raises:
        NotADocument: no speech holds words.
    """
    decoded = decode(capture.data)
    places = Places(decoded)
    made: list[Transcript] = []
    for found in documents(decoded.text):
        transcript = _Document(decoded, places, found).transcript(capture, len(made) + 1)
        if transcript is not None:
            made.append(transcript)
    if not made:
        raise NotADocument("the JSON holds no words; give the speeches with their text")
    return tuple(made)


class _Document:
    def __init__(self, decoded: Decoded, places: Places, found: Found) -> None:
        self._decoded = decoded
        self._found = found
        self._people = People(found.roots)
        self._builder = ValueBuilder(decoded, places, "json")
        self._placed: list[tuple[Span, SegmentKind]] = []
        self._utterances: list[Utterance] = []
        self._before: Who | None = None

    def transcript(self, capture: Capture, part: int) -> Transcript | None:
        title = title_of(self._found.roots)
        for item in self._found.items:
            if isinstance(item, Text):
                if item.says != title:
                    self._place(item, "heading")
            else:
                self._item(item)
        if not self._utterances:
            return None
        facts: dict[str, tuple[str, Span | None]] = {}
        if title:
            facts["title"] = (title, None)
        day = day_of(self._found.roots)
        if day:
            facts["date"] = (day, None)
        offsets = self._builder.offsets()
        page = Page(
            text=self._builder.text(),
            offsets=offsets,
            capture=capture,
            ref=capture.ref("application/json", self._decoded.encoding, part),
            problems=undecoded(offsets),
            facts=facts,
            placed=tuple(self._placed),
        )
        return styles.read_given(page, self._utterances)

    def _item(self, item: dict[str, object]) -> None:
        words = words_of(item)
        who = who_speaks(item, self._people)
        kind = says(by_key(item, KINDS)) or ""
        if not words:
            if not _same(who, self._before):
                self._before = None
            return
        if who is None and not _is_speech(kind) and not _speaks(item, kind, words):
            for text in words:
                self._place(text, "heading" if kind.lower() in HEADINGS else "note")
            return
        self._speech(item, who, words, kind.lower())

    def _place(self, text: Text, kind: SegmentKind) -> None:
        self._builder.part("\n\n")
        span = add_tagged(self._builder, self._decoded.text, text)
        if span is None:
            return
        self._placed.append((span, "insert" if kind == "note" and len(span) > MAX_NOTE else kind))
        if kind == "heading":
            self._before = None

    def _speech(self, item: dict[str, object], who: Who | None, words: list[Text], kind: str) -> None:
        goes_on = bool(self._utterances) and who is not None and _same(who, self._before)
        self._builder.part("\n\n")
        label: Span | None = None
        if who is not None and not goes_on and not _says_label(words[0], who):
            for part in who.label:
                span = self._builder.add(part.start, part.end)
                self._builder.part(" ")
                label = span if label is None or span is None else Span(label.start, span.end)
            self._builder.part("\n")
        spans = []
        for text in words:
            span = add_tagged(self._builder, self._decoded.text, text)
            self._builder.part("\n\n")
            spans += [] if span is None else [span]
        if not spans:
            if label is not None:
                self._placed.append((label, "label"))
            return
        began, ended = (
            seconds(by_key(item, ("start", "start_time", "began"))),
            seconds(by_key(item, ("end", "end_time"))),
        )
        start = spans[0].start
        if goes_on:
            last = self._utterances.pop()
            start, label, began = last.start, last.label, last.began
        self._utterances.append(
            Utterance(
                start=start,
                end=spans[-1].end,
                speaker=None if who is None else who.says,
                key=None if who is None else who.key,
                name=None if who is None else who.name,
                role=None if who is None else who.role,
                label=label,
                affiliation=affiliation_of(item),
                kind="question" if kind == "question" else "answer" if kind == "answer" else None,
                began=began,
                ended=ended,
            )
        )
        self._before = who


def _is_speech(kind: str) -> bool:
    return kind.lower() in ("speech", "utterance", "turn", "question", "answer")


def _speaks(item: dict[str, object], kind: str, words: list[Text]) -> bool:
    """Tell whether words beside an empty key for the speaker are spoken all the same: somebody speaks of himself."""
    said = " ".join(text.says for text in words)
    return not kind and is_named(item) and said.lstrip()[:1] not in ("(", "[", "*") and _FIRST.search(said) is not None


def _same(who: Who | None, before: Who | None) -> bool:
    """Tell whether the words of two objects are one speaker's: of ``Reporter`` nobody knows."""
    if who is None or before is None or parse_label(who.says).nobody:
        return False
    return (who.says, who.key, who.name) == (before.says, before.key, before.name)


def _says_label(words: Text, who: Who) -> bool:
    """Tell whether the words begin with the speaker's label, as the page has printed it."""
    said = words.says.lstrip()
    return said[: len(who.says)].casefold() == who.says.casefold() and bool(_LABELLED.match(said, len(who.says)))
