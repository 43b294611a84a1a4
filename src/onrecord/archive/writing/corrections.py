"""Corrections by hand, applied to a reading of the text they were made for or of a later one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import msgspec

from onrecord.archive.errors import BadCorrection
from onrecord.archive.questions.rows import QuestionStatus
from onrecord.archive.words.words import fold
from onrecord.model import (
    ITEM_TYPES,
    Commitment,
    Figure,
    Layer,
    OtherItem,
    Problem,
    QuestionPart,
    Span,
    Speaker,
    Transcript,
    Turn,
    TurnKind,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.model import Correction

UNPLACED = "correction-unplaced"
"""The kind of problem that a correction without a place becomes."""
TURN_FIELDS = frozenset({"speaker", "affiliation", "kind"})
"""What a correction of a turn may set."""
REPLY_FIELDS = frozenset({"status", "to", "of"})
"""What a correction of a question part may set of a reply to it."""
PERIOD_FIELDS = frozenset({"as_of_date", "due"})
"""Periods of an item, which a correction gives as ``2024-01-01/2024-12-31``."""


def apply(transcript: Transcript, made: Iterable[Correction]) -> Transcript:
    """Apply corrections in order; one that finds no place becomes a problem.

    Applying a correction twice changes no more than applying it once.
    """
    for correction in made:
        try:
            transcript = _apply(transcript, correction)
        except BadCorrection as error:
            at = min(correction.target.start, len(transcript.text))
            problem = Problem(UNPLACED, at, min(correction.target.end, len(transcript.text)), str(error))
            if problem not in transcript.problems:
                transcript = msgspec.structs.replace(transcript, problems=(*transcript.problems, problem))
        if correction not in transcript.corrections:
            transcript = msgspec.structs.replace(transcript, corrections=(*transcript.corrections, correction))
    return transcript


def check(transcript: Transcript, correction: Correction) -> None:
    """Make sure that a correction can be applied.

    Raises:
        BadCorrection: its words stand nowhere or in several places, belong to no turn or item or to several, or it
            sets what cannot be set.
    """
    _apply(transcript, correction)


def _apply(transcript: Transcript, correction: Correction) -> Transcript:
    span = correction.place(transcript.text)
    if not span:
        raise BadCorrection(
            f"the words that {correction.by} corrected ({_short(correction.target.exact)}) stand in this text nowhere, "
            "or in several places; make the correction again"
        )
    if correction.target.layer == "turns":
        return _correct_turn(transcript, correction, span)
    return _correct_item(transcript, correction, span)


def _correct_turn(transcript: Transcript, correction: Correction, span: Span) -> Transcript:
    touched = [turn for turn in transcript.turns if turn.span.overlaps(span)]
    if len(touched) != 1 or not touched[0].span.contains(span):
        raise BadCorrection(
            f"the words that {correction.by} corrected ({_short(correction.target.exact)}) do not lie in one turn; "
            "correct each turn by itself"
        )
    unknown = correction.set.keys() - TURN_FIELDS
    if unknown:
        raise BadCorrection(f"a correction cannot set {min(unknown)!r} of a turn; it can set its speaker, "
                            "affiliation or kind")  # fmt: skip
    turn = touched[0]
    speakers = transcript.speakers
    if "speaker" in correction.set:
        speakers, turn = _with_speaker(transcript, turn, correction.set["speaker"])
    if "affiliation" in correction.set:
        turn = msgspec.structs.replace(turn, affiliation=correction.set["affiliation"])
    if "kind" in correction.set:
        kind = correction.set["kind"]
        if kind not in get_args(TurnKind):
            raise BadCorrection(f"{kind!r} is no kind of turn; the kinds are {', '.join(get_args(TurnKind))}")
        turn = msgspec.structs.replace(turn, kind=kind)
    turns = tuple(turn if other.id == turn.id else other for other in transcript.turns)
    return msgspec.structs.replace(transcript, speakers=speakers, turns=turns)


def _with_speaker(transcript: Transcript, turn: Turn, name: str | None) -> tuple[tuple[Speaker, ...], Turn]:
    """Give a turn another speaker; None means that whose words they are is not known."""
    speakers = transcript.speakers
    label = transcript.speaker_of(turn)
    labels = label.labels if label and turn.label else ()
    if name is not None:
        found = next((s for s in speakers if s.name is not None and fold(s.name) == fold(name)), None)
    elif turn.label is None:
        return speakers, msgspec.structs.replace(turn, speaker=None, evidence="correction", because=(), confidence=1.0)
    else:
        found = next((s for s in speakers if s.name is None and s.labels == labels), None)
    if found is None:
        found = Speaker(_free_id(speakers), labels=labels, name=name, one_person=name is not None)
        speakers = (*speakers, found)
    return speakers, msgspec.structs.replace(turn, speaker=found.id, evidence="correction", because=(), confidence=1.0)


def _free_id(speakers: tuple[Speaker, ...]) -> str:
    taken = {speaker.id for speaker in speakers}
    number = len(speakers) + 1
    while f"s{number}" in taken:
        number += 1
    return f"s{number}"


def _correct_item(transcript: Transcript, correction: Correction, span: Span) -> Transcript:
    name = correction.target.layer
    layer = transcript.layers.get(name)
    items = [item for item in (layer.items if layer else ()) if (item.start, item.end) == (span.start, span.end)]
    if layer is None or len(items) != 1:
        raise BadCorrection(
            f"the layer {name!r} has no single item at the words that {correction.by} corrected "
            f"({_short(correction.target.exact)}); annotate the document first"
        )
    item, item_type = items[0], ITEM_TYPES.get(name, OtherItem)
    values: dict[str, Any] = dict(correction.set)
    if isinstance(item, QuestionPart):
        item, values = _with_reply(transcript, item, correction)
    if isinstance(item, Figure | Commitment):
        values = _with_ids(transcript, values)
    if isinstance(item, OtherItem):
        corrected: object = msgspec.structs.replace(item, fields=item.fields | values)
    else:
        unknown = values.keys() - set(item.__struct_fields__)
        if unknown:
            raise BadCorrection(f"a correction cannot set {min(unknown)!r} of an item of {name!r}")
        try:
            corrected = msgspec.convert(msgspec.to_builtins(item) | values, item_type)
        except msgspec.ValidationError as error:
            raise BadCorrection(f"an item of {name!r} cannot be set so: {error}") from error
    changed: Layer = msgspec.structs.replace(
        layer, items=tuple(corrected if other is items[0] else other for other in layer.items)
    )
    return msgspec.structs.replace(transcript, layers=transcript.layers | {name: changed})


def _with_ids(transcript: Transcript, values: dict[str, Any]) -> dict[str, Any]:
    """Give what a correction sets of a figure or commitment: a speaker by name, a period as ``from/to``."""
    given = dict(values)
    if given.get("speaker") is not None:
        given["speaker"] = _speaker_id(transcript, given["speaker"])
    for period in PERIOD_FIELDS & given.keys():
        given[period] = None if given[period] is None else given[period].split("/")
    return given


def _with_reply(
    transcript: Transcript, part: QuestionPart, correction: Correction
) -> tuple[QuestionPart, dict[str, Any]]:
    """Set what a correction says of a reply (``status``, ``to``; ``of`` names whose, where several were asked).

    Gives the part with its reply corrected, and the rest of what the correction sets. People are given by their names:
    ids mean nothing in another version.
    """
    rest: dict[str, Any] = {field: value for field, value in correction.set.items() if field not in REPLY_FIELDS}
    given = {field: value for field, value in correction.set.items() if field in REPLY_FIELDS}
    if not given:
        return part, rest
    of = given.pop("of", None)
    wanted = [reply for reply in part.replies if of is None or reply.to == _speaker_id(transcript, of)]
    if len(wanted) != 1 or not given:
        raise BadCorrection(
            f"the question that {correction.by} corrected has {len(part.replies)} replies; "
            "name in 'of' the person whose reply is meant, and set its status or to"
        )
    (reply,) = wanted
    if given.get("status") not in {None, *get_args(QuestionStatus)}:
        raise BadCorrection(f"{given['status']!r} is no status; they are {', '.join(get_args(QuestionStatus))}")
    changed = msgspec.structs.replace(reply, confidence=1.0)
    if "status" in given:
        changed = msgspec.structs.replace(changed, status=given["status"])
        if given["status"] != "declined":
            changed = msgspec.structs.replace(changed, refusal=None)
        if given["status"] in {"cut", "unaddressed"}:
            changed = msgspec.structs.replace(changed, answers=())
    if "to" in given:
        name = given["to"]
        changed = msgspec.structs.replace(changed, to=None if name is None else _speaker_id(transcript, name))
    replies = tuple(changed if other is reply else other for other in part.replies)
    return msgspec.structs.replace(part, replies=replies), rest


def _speaker_id(transcript: Transcript, name: str) -> str:
    found = next(
        (speaker for speaker in transcript.speakers if speaker.name and fold(speaker.name) == fold(name)), None
    )
    if found is None:
        raise BadCorrection(f"nobody in this transcript is named {name!r}; give the name in full as it is listed there")
    return found.id


def _short(words: str) -> str:
    limit = 40
    one_line = " ".join(words.split())
    return repr(one_line if len(one_line) <= limit else one_line[: limit - 1] + "…")
