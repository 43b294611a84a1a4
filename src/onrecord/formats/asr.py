"""Speech recognition: the JSON of Whisper and WhisperX, segments with times and, where it was diarised, speakers.

The text is that of the segments, a line each; consecutive segments of one speaker make one turn. The speaker's name
stands before a turn as a label where the JSON gives it as a string. The whole text, which Whisper gives a second time,
and the single words with their times are left out of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import styles
from onrecord.formats.jsonsource import Text, says, seconds, values
from onrecord.formats.markup import undecoded
from onrecord.formats.values import Places, ValueBuilder
from onrecord.model import NotADocument
from onrecord.reading import Page, Utterance
from onrecord.text import decode
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.model import Capture, Span, Transcript

name = "asr"
version = "2"

_SNIFF = 65536
_BEGINS = lazy_re(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*[{\[]")
_SIGNS = (lazy_re(rb"\"text\"\s*:"), lazy_re(rb"\"start\"\s*:"), lazy_re(rb"\"end\"\s*:"))


def reads(capture: Capture) -> bool:
    """Take JSON that holds segments with text, start and end."""
    head = capture.data[:_SNIFF].replace(b"\x00", b"")
    if _BEGINS.match(head) is None or not all(sign.search(head) for sign in _SIGNS):
        return False
    return bool(_segments(decode(capture.data).text))


def read(capture: Capture) -> tuple[Transcript, ...]:
    """Read the one transcript of a recording.

    Raises:
        NotADocument: no segment holds words.
    """
    decoded = decode(capture.data)
    builder = ValueBuilder(decoded, Places(decoded), "json")
    utterances: list[Utterance] = []
    before: tuple[str | None] | None = None
    for segment in _segments(decoded.text):
        speaker = _speaker(segment)
        words = segment["text"]
        if not isinstance(words, Text) or not words.says.strip():
            continue
        named = None if speaker is None else speaker.says
        label: Span | None = None
        if before == (named,):
            builder.part("\n")
        else:
            builder.part("\n\n")
            label = None if speaker is None else builder.add(speaker.start, speaker.end)
            builder.part("\n")
        span = builder.add(words.start, words.end)
        if span is None:
            continue
        began, ended = seconds(segment.get("start")), seconds(segment.get("end"))
        if before == (named,):
            last = utterances[-1]
            began, label, start = last.began, last.label, last.start
            utterances.pop()
        else:
            start = span.start
        utterances.append(Utterance(start=start, end=span.end, speaker=named, label=label, began=began, ended=ended))
        before = (named,)
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


def _segments(source: str) -> list[dict[str, object]]:
    """Find the list of segments: the whole, its member ``segments``, or the objects one a line."""
    found: list[object] = []
    for value in values(source):
        inner = value.get("segments") if isinstance(value, dict) else value
        found += inner if isinstance(inner, list) else [value]
    return [
        each
        for each in found
        if isinstance(each, dict)
        and isinstance(each.get("text"), Text)
        and seconds(each.get("start")) is not None
        and "end" in each
    ]


def _speaker(segment: dict[str, object]) -> Text | None:
    """Give the speaker of a segment; that of its words where they agree."""
    speaker = segment.get("speaker")
    if isinstance(speaker, Text) and speaker.says.strip():
        return speaker
    words = segment.get("words")
    named = [word.get("speaker") for word in words if isinstance(word, dict)] if isinstance(words, list) else []
    texts = [each for each in named if isinstance(each, Text) and each.says.strip()]
    if texts and len(texts) == len(named) and len({says(each) for each in texts}) == 1:
        return texts[0]
    return None
