"""Commitments: who will do, or has agreed to do, what; by when, under which condition, and how firmly."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
version = "3"
LANGUAGES = frozenset({"en", "und"})
"""Languages in which commitments are looked for; short English texts may be of no language that could be told."""


def annotate(transcript: Transcript) -> Layer:
    """Find the commitments of a transcript, in text order; ``made_at`` is the time of the capture."""
    return layer(transcript, shipped())


def layer(transcript: Transcript, model: Model) -> Layer:
    """Give the layer, made with a given model."""
    items = tuple(_items(transcript, model)) if transcript.language in LANGUAGES else ()
    return Layer(name, version, transcript.capture.retrieved_at, items, model.sha256)


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
