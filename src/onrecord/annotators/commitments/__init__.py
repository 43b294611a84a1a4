"""Commitments: who will do, or has agreed to do, what; by when, under which condition, and how firmly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.annotators.commitments.actors import Actors
from onrecord.annotators.commitments.due import Deadlines
from onrecord.annotators.commitments.force import condition, force
from onrecord.annotators.commitments.found import found_in
from onrecord.annotators.commitments.model import shipped
from onrecord.annotators.exchange import Exchange
from onrecord.model import Commitment, Layer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.annotators.commitments.model import Model
    from onrecord.model import Transcript

name = "commitments"
version = "5"
LANGUAGES = frozenset({"en", "und"})
"""Languages in which commitments are looked for; short English texts may be of no language that could be told."""
POSSIBLE = 0.12
"""Probability from which a clause may be an undertaking: on documents left out F2, where recall counts twice, is as
good from 0.1 to 0.2 (`training.commitments --cross`), and whoever asks for these would rather read too much."""


def annotate(transcript: Transcript) -> Layer:
    """Find the commitments of a transcript, in text order; ``made_at`` is the time of the capture."""
    return layer(transcript, shipped())


def layer(transcript: Transcript, model: Model) -> Layer:
    """Give the layer, made with a given model."""
    items = tuple(_items(transcript, model)) if transcript.language in LANGUAGES else ()
    return Layer(name, version, transcript.capture.retrieved_at, items, model.sha256)


def possible(transcript: Transcript) -> tuple[Commitment, ...]:
    """Find what may be an undertaking and stands below the bar of the layer, in text order; ids are ``p1``, ``p2``, ...

    For those who would rather read too much than miss one. What shares characters with a commitment of the
    transcript's layer, or of the one it would have, is left out.
    """
    if transcript.language not in LANGUAGES:
        return ()
    told = transcript.layers.get(name) or annotate(transcript)
    held = [(item.start, item.end) for item in told.items]
    below = [
        item
        for item in _items(transcript, shipped().at(POSSIBLE))
        if not any(start < item.end and item.start < end for start, end in held)
    ]
    return tuple(msgspec.structs.replace(item, id=f"p{number}") for number, item in enumerate(below, 1))


def _items(transcript: Transcript, model: Model) -> Iterator[Commitment]:
    exchange, actors, deadlines = Exchange(transcript), Actors(transcript), Deadlines(transcript)
    number = 0
    for turn, asks in zip(transcript.turns, exchange.asks, strict=True):
        if asks:
            continue
        voice = transcript.speaker_of(turn)
        for found in found_in(transcript, turn, model):
            actor, bound = actors.actor(found, voice), condition(found)
            if not actor or not found.action:
                continue  # nobody is said to do it, or nothing to be done
            number += 1
            phrase, home = deadlines.phrase(found), actors.home(voice)
            yield Commitment(
                id=f"c{number}",
                start=found.span.start,
                end=found.span.end,
                turn=turn.id,
                actor=actor,
                action=found.action,
                force=force(found, home, actor, bound),
                deadline=deadlines.words(phrase),
                due=deadlines.due(phrase, home),
                condition=bound,
                beneficiary=actors.beneficiary(found, actor),
                speaker=turn.speaker,
            )
