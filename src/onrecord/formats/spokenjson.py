"""The shapes in which tools write recognised speech as JSON: pieces with times, each of one voice.

Whisper, WhisperX, whisper.cpp, Amazon Transcribe, AssemblyAI, Deepgram, Rev, YouTube and podcast feeds call one thing
by many names; here each piece becomes the same.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from onrecord.formats.jsonsource import Text, says, seconds, values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_PATHS = (
    ("segments",),
    ("utterances",),
    ("results", "utterances"),
    ("results", "audio_segments"),
    ("monologues",),
    ("transcription",),
    ("transcript",),
    ("transcript", "segments"),
    ("transcript", "utterances"),
    ("results", "items"),
    ("events",),
)
"""Where the pieces stand; the first place that holds some counts."""
_WORDS = ("text", "transcript", "body")
_STARTS = ("start", "start_time", "startTime", "tStartMs")
_ENDS = ("end", "end_time", "endTime")
_LASTS = ("duration", "dur", "dDurationMs")
_SPEAKERS = ("speaker", "speaker_label", "speaker_name", "speakerName", "speakerLabel")
SLOWEST = 30
"""Seconds that a word takes, at most: where it takes more on the average, the times are thousandths of seconds."""
_THOUSAND = Decimal(1000)


class Said(NamedTuple):
    """A piece of speech.

    Attributes:
        words: the strings that make it, in order; one that is white space parts those beside it.
        are: ``parts`` of the piece, which stand as they are; or ``words`` that blanks part, but not signs from words.
        speaker: the string that names the voice, if one does.
        named: what the voice is called: the string, or a number.
        began: seconds, a decimal string; None where no time is given.
        ended: the same.
    """

    words: tuple[Text, ...]
    are: Literal["parts", "words"]
    speaker: Text | None
    named: str | None
    began: str | None
    ended: str | None


def pieces(source: str) -> list[Said]:
    """Find the pieces of speech in JSON, or in JSON objects one a line; none where it is something else."""
    alone: list[object] = []
    for value in values(source):
        if isinstance(value, list):
            found = _said(value, {})
        else:
            found = next((all_ for path in _PATHS if (all_ := _said(_at(value, path), value))), [])
        if found:
            return _in_seconds(found)
        alone.append(value)
    return _in_seconds(_said(alone, {}))


def _at(value: object, path: Sequence[str]) -> list[object]:
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, list) else []


def _said(items: Sequence[object], whole: object) -> list[Said]:
    known = [each for each in items if isinstance(each, dict)]
    if any("alternatives" in each for each in known):
        return list(_spelt(known, whole))
    return [said for each in known if (said := _piece(each, whole)) is not None]


def _piece(each: Mapping[str, object], whole: object) -> Said | None:
    """Read one piece: an object with words and times, one with the parts of its words, or one with times inside it."""
    speaker, named = _speaker(each, whole)
    parts = each.get("elements")
    if isinstance(parts, list):
        inner = [part for part in parts if isinstance(part, dict)]
        words = tuple(value for part in inner if isinstance(value := part.get("value"), Text))
        began = next((time for part in inner if (time := seconds(part.get("ts"))) is not None), None)
        ended = next((time for part in reversed(inner) if (time := seconds(part.get("end_ts"))) is not None), None)
        return Said(words, "parts", speaker, named, began, ended) if words and began is not None else None
    began, ended = _times(each)
    if began is None or ended is None:
        return None
    parts = each.get("segs")
    if isinstance(parts, list):
        inner = [part for part in parts if isinstance(part, dict)]
        words = tuple(value for part in inner if isinstance(value := part.get("utf8"), Text))
        return Said(words, "parts", speaker, named, began, ended) if words else None
    text = next((value for key in _WORDS if isinstance(value := each.get(key), Text)), None)
    return None if text is None else Said((text,), "parts", speaker, named, began, ended)


def _times(each: Mapping[str, object]) -> tuple[str | None, str | None]:
    offsets = each.get("offsets")
    if isinstance(offsets, dict):
        return seconds(offsets.get("from")), seconds(offsets.get("to"))
    began = next((time for key in _STARTS if (time := seconds(each.get(key))) is not None), None)
    if began is None:
        return None, None
    end = next((key for key in _ENDS if key in each), None)
    if end is not None:
        return began, seconds(each[end]) or began
    lasts = next((time for key in _LASTS if (time := seconds(each.get(key))) is not None), None)
    return began, None if lasts is None else seconds(float(Decimal(began) + Decimal(lasts)))


def _speaker(each: Mapping[str, object], whole: object) -> tuple[Text | None, str | None]:
    """Give who speaks a piece; whom its words name where they agree, and the name that the file gives to a number."""
    told = next((each[key] for key in _SPEAKERS if says(each.get(key))), None)
    if told is None:
        words = each.get("words")
        inner = [word.get("speaker") for word in words if isinstance(word, dict)] if isinstance(words, list) else []
        if inner and all(says(one) for one in inner) and len({says(one) for one in inner}) == 1:
            told = inner[0]
    if not isinstance(told, Text) and told is not None:
        names = _at(whole, ("speakers",))
        listed = [one for one in names if isinstance(one, dict) and one.get("id") == told]
        named = listed[0].get("name") if len(listed) == 1 else None
        return None, (says(named) or says(told)) if isinstance(named, Text) else says(told)
    return (told, told.says) if isinstance(told, Text) and told.says.strip() else (None, None)


def _spelt(items: Sequence[Mapping[str, object]], whole: object) -> Iterator[Said]:
    """Join single words, each with its guesses, to pieces of one voice: the voice stands beside them or in a list."""
    listed = {
        says(word.get("start_time")): word.get("speaker_label")
        for part in _at(whole, ("results", "speaker_labels", "segments"))
        if isinstance(part, dict)
        for word in _at(part, ("items",))
        if isinstance(word, dict)
    }
    words: list[Text] = []
    voice: Text | None = None
    began = ended = None
    for item in items:
        guesses = _at(item, ("alternatives",))
        word = guesses[0].get("content") if guesses and isinstance(guesses[0], dict) else None
        if not isinstance(word, Text):
            continue
        start = seconds(item.get("start_time"))
        told = item.get("speaker_label") or listed.get(says(item.get("start_time")))
        speaker = told if isinstance(told, Text) else None
        if start is not None and words and (speaker and speaker.says) != (voice and voice.says):
            yield _of_words(words, voice, began, ended)
            words = []
        if start is not None and not words:
            voice, began = speaker, start
        words.append(word)
        ended = seconds(item.get("end_time")) or ended
    if words and began is not None:
        yield _of_words(words, voice, began, ended)


def _of_words(words: Sequence[Text], voice: Text | None, began: str | None, ended: str | None) -> Said:
    return Said(tuple(words), "words", voice, None if voice is None else voice.says, began, ended)


def _in_seconds(found: list[Said]) -> list[Said]:
    """Give the pieces with their times in seconds, where they were thousandths."""
    lasts = sum(Decimal(each.ended) - Decimal(each.began) for each in found if each.began and each.ended)
    words = sum(len(word.says.split()) for each in found for word in each.words)
    if lasts <= SLOWEST * words:
        return found
    return [each._replace(began=_thousandth(each.began), ended=_thousandth(each.ended)) for each in found]


def _thousandth(time: str | None) -> str | None:
    return None if time is None else seconds(float(Decimal(time) / _THOUSAND))
