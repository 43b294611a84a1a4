"""ConvoKit corpora: utterances in JSON, one a line, each with its speaker and the conversation it belongs to.

Every conversation gives a record. The speaker's identifier stands before the words as a label; what else an utterance
carries (identifiers, replies, metadata) is no part of the text.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from onrecord import styles
from onrecord.formats.jsonsource import Text, looks_like_json, says, seconds, values
from onrecord.formats.markup import undecoded
from onrecord.formats.values import Places, ValueBuilder
from onrecord.model import NotADocument
from onrecord.reading import Page, Utterance
from onrecord.text import decode
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.model import Capture, Span, Transcript
    from onrecord.text import Decoded

name = "convokit"
version = "1"

_SNIFF = 65536
_SIGNS = (
    lazy_re(rb"\"text\"\s*:\s*\""),
    lazy_re(rb"\"(?:speaker|user)\"\s*:"),
    lazy_re(rb"\"(?:conversation_id|root|reply[-_]to)\"\s*:"),
)
_CONVERSATION = ("conversation_id", "root")
_DAY = lazy_re(r"(?:19|20)\d\d-[01]\d-[0-3]\d")
_EPOCH = range(10**8, 5 * 10**9)
"""Numbers that are seconds since 1970, not since the beginning of a recording."""


def reads(capture: Capture) -> bool:
    """Take JSON whose objects have a text, a speaker and a conversation."""
    head = capture.data[:_SNIFF].replace(b"\x00", b"")
    if not looks_like_json(capture.data) or not all(sign.search(head) for sign in _SIGNS):
        return False
    return bool(_utterances(decode(capture.data).text))


def read(capture: Capture) -> tuple[Transcript, ...]:
    """Read every conversation, in the order of their first utterances.

    Raises:
        NotADocument: no utterance holds words.
    """
    decoded = decode(capture.data)
    places = Places(decoded)
    conversations: dict[str, list[dict[str, object]]] = {}
    for utterance in _utterances(decoded.text):
        which = next((found for key in _CONVERSATION if (found := says(utterance.get(key)))), "")
        conversations.setdefault(which, []).append(utterance)
    transcripts: list[Transcript] = []
    for which, utterances in conversations.items():
        made = _transcript(capture, decoded, places, which, utterances, len(transcripts) + 1)
        if made is not None:
            transcripts.append(made)
    if not transcripts:
        raise NotADocument("the JSON holds no words; give the utterances of the corpus with their text")
    return tuple(transcripts)


def _transcript(
    capture: Capture,
    decoded: Decoded,
    places: Places,
    which: str,
    utterances: list[dict[str, object]],
    part: int,
) -> Transcript | None:
    builder = ValueBuilder(decoded, places, "json")
    given: list[Utterance] = []
    for utterance in utterances:
        words = utterance["text"]
        if not isinstance(words, Text) or not words.says.strip():
            continue
        speaker = _speaker(utterance)
        builder.part("\n\n")
        label = None if speaker is None else builder.add(speaker.start, speaker.end)
        builder.part("\n")
        span = builder.add(words.start, words.end)
        if span is not None:
            named = None if speaker is None else speaker.says
            given.append(Utterance(start=span.start, end=span.end, speaker=named, key=named, label=label))
    if not given:
        return None
    offsets = builder.offsets()
    facts: dict[str, tuple[str, Span | None]] = {"title": (which, None)} if which else {}
    day = next((found for each in utterances if (found := _day(each))), None)
    if day:
        facts["date"] = (day, None)
    page = Page(
        text=builder.text(),
        offsets=offsets,
        capture=capture,
        ref=capture.ref("application/jsonl", decoded.encoding, part),
        problems=undecoded(offsets),
        facts=facts,
    )
    return styles.read_given(page, given)


def _utterances(source: str) -> list[dict[str, object]]:
    """Give the utterances: objects with a text and a speaker, in lists or by themselves."""
    found: list[object] = []
    for value in values(source):
        inner = value.get("utterances", value) if isinstance(value, dict) else value
        found += inner if isinstance(inner, list) else [inner]
    return [
        each
        for each in found
        if isinstance(each, dict)
        and isinstance(each.get("text"), Text)
        and ("speaker" in each or "user" in each)
        and seconds(each.get("start")) is None
    ]


def _speaker(utterance: dict[str, object]) -> Text | None:
    """Give the speaker of an utterance, itself or the identifier in the object that stands for it."""
    speaker = utterance.get("speaker", utterance.get("user"))
    if isinstance(speaker, dict):
        speaker = speaker.get("name") or speaker.get("id")
    return speaker if isinstance(speaker, Text) and speaker.says.strip() else None


def _day(utterance: dict[str, object]) -> str | None:
    stamp = says(utterance.get("timestamp")) or ""
    found = _DAY.match(stamp)
    if found:
        return found[0]
    number = seconds(utterance.get("timestamp")) if not stamp.replace(".", "").isdigit() else stamp.partition(".")[0]
    if number is not None and number.isdigit() and int(number) in _EPOCH:
        return datetime.fromtimestamp(int(number), UTC).date().isoformat()
    return None
