"""Speech recognition: the JSON of Whisper and of other tools, pieces with times and, where it was diarised, speakers.

The text is that of the segments, a line each; consecutive segments of one speaker make one turn. The speaker's name
stands before a turn as a label where the JSON gives it as a string. The whole text, which Whisper gives a second time,
and the single words with their times are left out of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import styles
from onrecord.formats.jsonsource import looks_like_json, says, values
from onrecord.formats.markup import undecoded
from onrecord.formats.spokenjson import Said, pieces
from onrecord.formats.values import Places, ValueBuilder
from onrecord.model import NotADocument, Span
from onrecord.reading import Page, Utterance
from onrecord.text import decode
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.model import Capture, Transcript

name = "asr"
version = "3"

_SNIFF = 65536
_SIGNS = (
    lazy_re(rb"\"(?:text|transcript|body|content|value|utf8)\"\s*:"),
    lazy_re(rb"\"(?:start|start_time|startTime|tStartMs|ts|offsets)\"\s*:"),
)
_LETTER = lazy_re(r"[A-P]")
"""What some tools call voices by; ``Q`` asks, and beside it ``A`` answers."""


def reads(capture: Capture) -> bool:
    """Take JSON that holds segments with text, start and end."""
    head = capture.data[:_SNIFF].replace(b"\x00", b"")
    if not looks_like_json(capture.data) or not all(sign.search(head) for sign in _SIGNS):
        return False
    return bool(pieces(decode(capture.data).text))


def read(capture: Capture) -> tuple[Transcript, ...]:
    """Read the one transcript of a recording.

    Raises:
        NotADocument: no segment holds words.
    """
    decoded = decode(capture.data)
    builder = ValueBuilder(decoded, Places(decoded), "json")
    utterances: list[Utterance] = []
    before: tuple[str | None] | None = None
    found = pieces(decoded.text)
    lettered = all(each.named is None or _LETTER.fullmatch(each.named) for each in found)
    for piece in found:
        if not any(word.says.strip() for word in piece.words):
            continue
        goes_on = before == (piece.named,)
        builder.part("\n" if goes_on else "\n\n")
        label: Span | None = None
        if not goes_on and piece.speaker is not None:
            label = builder.add(piece.speaker.start, piece.speaker.end)
            builder.part("\n")
        span = _add(builder, piece)
        if span is None:
            continue
        last = utterances.pop() if goes_on else None
        utterances.append(
            Utterance(
                start=span.start if last is None else last.start,
                end=span.end,
                speaker=piece.named,
                is_identifier=piece.named is not None and (lettered or piece.named.isdigit()),
                label=label if last is None else last.label,
                began=piece.began if last is None else last.began,
                ended=piece.ended,
            )
        )
        before = (piece.named,)
    if not utterances:
        raise NotADocument("the JSON holds no words; give the segments of the recognised speech with their text")
    offsets = builder.offsets()
    page = Page(
        text=builder.text(),
        offsets=offsets,
        capture=capture,
        ref=capture.ref("application/json", decoded.encoding),
        problems=undecoded(offsets),
        facts=_declared(decoded.text),
    )
    return (styles.read_given(page, utterances),)


def _declared(source: str) -> dict[str, tuple[str, Span | None]]:
    """Give the language that was recognised."""
    told = next((says(value.get("language")) for value in values(source) if isinstance(value, dict)), None)
    return {"language": (told, None)} if told else {}


def _add(builder: ValueBuilder, piece: Said) -> Span | None:
    """Add the words of a piece; give their place."""
    first: int | None = None
    last = 0
    for word in piece.words:
        parted = word.says[:1].isspace() if piece.are == "parts" else any(map(str.isalnum, word.says))
        if parted and first is not None:
            builder.part(" ")
        span = builder.add(word.start, word.end)
        if span is not None:
            first, last = span.start if first is None else first, span.end
        if piece.are == "parts" and word.says[-1:].isspace():
            builder.part(" ")
    return None if first is None else Span(first, last)
