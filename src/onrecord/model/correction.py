"""Corrections by hand, anchored by span and words so that they survive a re-reading."""

from __future__ import annotations

import msgspec

from onrecord.model.span import Span


class Target(msgspec.Struct, frozen=True):
    """What a correction is about.

    Attributes:
        layer: ``turns`` or the name of a layer.
        start: first code point of the corrected item in the version named.
        end: code point after it.
        exact: the characters there.
        version: first 12 digits of the ``text_sha256`` that the offsets count in.
    """

    layer: str
    start: int
    end: int
    exact: str
    version: str


class Correction(msgspec.Struct, frozen=True):
    """One change made by a person.

    Attributes:
        target: what is corrected.
        set: field and new value, as in the JSON form (``{"speaker": "Jens Stoltenberg"}``); of a question part also
            ``status`` and ``to`` (a name) of its reply, with ``of`` naming whose where several were asked.
        by: who made it.
        at: when, UTC, ISO 8601.
        why: the reason, in words.
    """

    target: Target
    set: dict[str, str | None]
    by: str
    at: str
    why: str

    def place(self, text: str) -> Span | None:
        """Find the corrected words in a text, which may be another version.

        The recorded place counts if the words stand there; otherwise the only other place where they stand.
        None where they stand nowhere, or in several places: a correction is never re-anchored by a guess.
        """
        target = self.target
        if target.exact and text[target.start : target.end] == target.exact:
            return Span(target.start, target.end)
        at = text.find(target.exact) if target.exact else -1
        if at < 0 or text.find(target.exact, at + 1) >= 0:
            return None
        return Span(at, at + len(target.exact))
