"""Tables: CSV and TSV with a column for the speaker and one for the words, known by their headings.

Rows of one speaker that follow each other are a turn, a paragraph each. The speaker stands before the words as a label,
as in the table; other columns are no part of the text.
A column that names the document gives one record for each of its values; rows need not lie together.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from onrecord import styles
from onrecord.formats.markup import undecoded
from onrecord.formats.values import Places, ValueBuilder
from onrecord.grammar.labels.labels import parse_label
from onrecord.model import NotADocument, Problem
from onrecord.reading import Page, Utterance
from onrecord.text import decode
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Capture, Span, Transcript
    from onrecord.text import Decoded

name = "csv"
version = "2"

COLUMNS: dict[str, tuple[str, ...]] = {
    "speaker": ("speaker", "speaker_name", "speakername", "name", "who", "label", "participant", "speaker_id", "user"),
    "text": ("text", "utterance", "words", "content", "speech", "transcript", "message", "said", "statement", "line"),
    "document": (
        "document", "document_id", "doc_id", "doc", "transcript_id", "event_id", "conversation_id", "debate_id",
        "session_id", "meeting_id", "hearing_id", "episode", "episode_id", "file", "filename", "source",
    ),
    "date": ("date", "day", "event_date", "date_held"),
    "title": ("title", "event", "headline", "debate", "session", "meeting"),
    "began": ("start", "start_time", "began", "start_seconds", "time_start", "begin"),
    "ended": ("end", "end_time", "ended", "end_seconds", "time_end"),
    "affiliation": ("affiliation", "party", "outlet", "organisation", "organization"),
}  # fmt: skip
"""Headings by what their column holds, the surest first."""
_SNIFF = 65536
_DELIMITERS = ",\t;|"
_ISO = lazy_re(r"\d{4}-\d\d-\d\d")
_CLOCK = lazy_re(r"(?:(?P<h>\d{1,3}):)?(?P<m>\d{1,3}):(?P<s>\d{1,2}(?:[.,]\d{1,3})?)|(?P<all>\d{1,7}(?:\.\d{1,6})?)")


class Field(NamedTuple):
    """A field of a row, without its quotation marks.

    Attributes:
        start: first code point of the source.
        end: code point after it.
        quoted: quotation marks stand around it; those inside are doubled.
    """

    start: int
    end: int
    quoted: bool


def reads(capture: Capture) -> bool:
    """Take tables whose first row has a heading for the speaker and one for the words."""
    source = decode(capture.data[:_SNIFF]).text
    return _layout(source) is not None and len(source.strip().splitlines()) > 1


def read(capture: Capture) -> tuple[Transcript, ...]:
    """Read every document of a table, in the order of their first rows.

    Raises:
        NotADocument: no row holds words.
    """
    decoded = decode(capture.data)
    layout = _layout(decoded.text)
    documents: dict[str, list[list[Field]]] = {}
    if layout is not None:
        delimiter, columns = layout
        which = columns.get("document", columns.get("date", columns.get("title")))
        rows = _rows(decoded.text, delimiter)
        next(rows, None)
        key = ""
        for row in rows:
            # A row cut short stays with the document of the row before it.
            key = _says(decoded.text, row, which) if which is None or which < len(row) else key
            if not documents or len(row) > max(columns["speaker"], columns["text"]):
                documents.setdefault(key, []).append(row)
            else:
                list(documents.values())[-1].append(row)
        places = Places(decoded)
        made: list[Transcript] = []
        for rows_of in documents.values():
            transcript = _transcript(capture, decoded, places, columns, rows_of, len(made) + 1)
            if transcript is not None:
                made.append(transcript)
        if made:
            return tuple(made)
    raise NotADocument("the table holds no words; give a table with the headings speaker and text over its columns")


def _transcript(
    capture: Capture, decoded: Decoded, places: Places, columns: dict[str, int], rows: list[list[Field]], part: int
) -> Transcript | None:
    source = decoded.text
    builder = ValueBuilder(decoded, places, "csv")
    utterances: list[Utterance] = []
    problems: list[Problem] = []
    for row in rows:
        builder.part("\n\n")
        if len(row) <= max(columns["speaker"], columns["text"]):
            # A row cut short, or no row of the table: its words are kept, given to nobody.
            spans = [span for field in row if (span := builder.add(field.start, field.end, escapes=field.quoted))]
            if spans:
                says = "this row has fewer columns than the table; its words are given to nobody"
                problems.append(Problem("short-row", spans[0].start, spans[-1].end, says))
            continue
        speaker, words = row[columns["speaker"]], row[columns["text"]]
        made = Utterance(
            start=0,
            end=0,
            speaker=_says(source, row, columns["speaker"]) or None,
            affiliation=_says(source, row, columns.get("affiliation")) or None,
            began=_time(_says(source, row, columns.get("began"))),
            ended=_time(_says(source, row, columns.get("ended"))),
        )
        last = utterances[-1] if utterances else None
        goes_on = last is not None and _goes_on(last, made) and last.end == builder.size
        label = None if goes_on else builder.add(speaker.start, speaker.end, escapes=speaker.quoted)
        builder.part("\n")
        span = builder.add(words.start, words.end, escapes=words.quoted)
        if span is None:
            continue
        if last is not None and goes_on:
            utterances[-1] = msgspec.structs.replace(last, end=span.end, ended=made.ended or last.ended)
        else:
            utterances.append(msgspec.structs.replace(made, start=span.start, end=span.end, label=label))
    if not builder.size:
        return None
    facts: dict[str, tuple[str, Span | None]] = {}
    for field in ("title", "date"):
        value = next((found for row in rows if (found := _says(source, row, columns.get(field)))), "")
        day = _ISO.match(value)
        if value and (field == "title" or day):
            facts[field] = (day[0] if field == "date" and day else value, None)
    offsets = builder.offsets()
    page = Page(
        text=builder.text(),
        offsets=offsets,
        capture=capture,
        ref=capture.ref("text/csv", decoded.encoding, part),
        problems=(*undecoded(offsets), *problems),
        facts=facts,
    )
    return styles.read_given(page, utterances)


def _goes_on(last: Utterance, made: Utterance) -> bool:
    """Tell whether a row is of the speaker of the row before it: of ``Reporter`` nobody knows."""
    return made.speaker is not None and made.speaker == last.speaker and not parse_label(made.speaker).nobody


def _layout(source: str) -> tuple[str, dict[str, int]] | None:
    """Find the delimiter and the columns by the headings of the first row; None where they are not those of a table."""
    head = source[: _SNIFF // 16].partition("\n")[0]
    for delimiter in sorted(_DELIMITERS, key=head.count, reverse=True):
        row = next(_rows(head, delimiter), [])
        headings = [re.sub(r"[\s-]+", "_", head[f.start : f.end].strip("\ufeff \t").lower()) for f in row]
        columns = {}
        for what, known in COLUMNS.items():
            found = [headings.index(heading) for heading in known if heading in headings]
            if found:
                columns[what] = found[0]
        if "speaker" in columns and "text" in columns:
            return delimiter, columns
    return None


def _rows(source: str, delimiter: str) -> Iterator[list[Field]]:
    """Give the rows of a table; a quoted field may hold line breaks; one never closed ends with the source."""
    mark = re.escape(delimiter)
    field = re.compile(rf"[ ]*+\"(?P<quoted>(?:[^\"]++|\"\")*+)\"?(?P<rest>[^{mark}\r\n]*+)|(?P<plain>[^{mark}\r\n]*+)")
    row: list[Field] = []
    at = 0
    while at < len(source):
        found = field.match(source, at)
        if found is None:  # pragma: no cover - the pattern matches nothing as well
            return
        if found["quoted"] is None:
            row.append(Field(*found.span("plain"), quoted=False))
        elif found["rest"].strip():
            row.append(Field(found.start(), found.end(), quoted=False))  # a quotation mark inside running words
        else:
            row.append(Field(*found.span("quoted"), quoted=True))
        at = found.end()
        if source.startswith(delimiter, at):
            at += 1
            if at < len(source):
                continue
            row.append(Field(at, at, quoted=False))
        at += 2 if source.startswith("\r\n", at) else 1
        if any(each.end > each.start for each in row):
            yield row
        row = []


def _says(source: str, row: list[Field], column: int | None) -> str:
    if column is None or column >= len(row):
        return ""
    field = row[column]
    says = source[field.start : field.end]
    return (says.replace('""', '"') if field.quoted else says).strip()


def _time(value: str) -> str | None:
    """Give seconds as a decimal string, of a clock or of seconds."""
    found = _CLOCK.fullmatch(value)
    if found is None:
        return None
    if found["all"]:
        return found["all"]
    whole, _, rest = found["s"].replace(",", ".").partition(".")
    total = int(found["h"] or 0) * 3600 + int(found["m"]) * 60 + int(whole)
    return f"{total}.{rest}" if rest.strip("0") else str(total)
