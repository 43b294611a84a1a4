"""Problems: what could not be placed or believed, as data with its place."""

from __future__ import annotations

import msgspec


class Problem(msgspec.Struct, frozen=True):
    """Something in the text that a person should look at; a text is never refused for it.

    Attributes:
        kind: a short name that stays the same between releases (``no-speaker``, ``undecodable-byte``, ...).
        start: first code point of the place.
        end: code point after the place; equal to ``start`` where the place is a point.
        says: one sentence for a person.
    """

    kind: str
    start: int
    end: int
    says: str


class OnRecordError(Exception):
    """Base of every error the program raises on purpose: one clear sentence that says what to do."""


class NotADocument(OnRecordError):
    """The bytes hold no text that could be a transcript (an empty file, an image, a program)."""
