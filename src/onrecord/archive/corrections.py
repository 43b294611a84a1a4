"""Corrections by hand, applied to a reading of the text they were made for or of a later one."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import msgspec

from onrecord.archive.errors import BadCorrection
from onrecord.archive.words import fold
from onrecord.model import ITEM_TYPES, Layer, OtherItem, Problem, Span, Speaker, Transcript, Turn, TurnKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.model import Correction

UNPLACED = "correction-unplaced"
"""The kind of problem that a correction without a place becomes."""
TURN_FIELDS = frozenset({"speaker", "affiliation", "kind"})
"""What a correction of a turn may set."""


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
    if isinstance(item, OtherItem):
        corrected: object = msgspec.structs.replace(item, fields=item.fields | correction.set)
    else:
        unknown = correction.set.keys() - set(item.__struct_fields__)
        if unknown:
            raise BadCorrection(f"a correction cannot set {min(unknown)!r} of an item of {name!r}")
        try:
            corrected = msgspec.convert(msgspec.to_builtins(item) | correction.set, item_type)
        except msgspec.ValidationError as error:
            raise BadCorrection(f"an item of {name!r} cannot be set so: {error}") from error
    changed: Layer = msgspec.structs.replace(
        layer, items=tuple(corrected if other is item else other for other in layer.items)
    )
    return msgspec.structs.replace(transcript, layers=transcript.layers | {name: changed})


def _short(words: str) -> str:
    limit = 40
    one_line = " ".join(words.split())
    return repr(one_line if len(one_line) <= limit else one_line[: limit - 1] + "…")
