"""Likeness of meaning between parts and sentences, where the extra ``onrecord[semantic]`` is installed."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.questions.asking import Round
    from onrecord.text.embedding import Embedder

SWITCH = "ONRECORD_SEMANTIC"
"""Environment variable; ``off`` leaves the extra unused where it is installed."""
DIGITS = 4
"""Decimals kept: a row's last ones depend on which texts were encoded beside it."""


class Likeness:
    """Compares meanings.

    Args:
        embedder: makes rows of length 1 of texts.
    """

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    @staticmethod
    def installed() -> Likeness | None:
        """Give the likeness by the extra; None where it is not installed or switched off."""
        return None if os.environ.get(SWITCH, "").lower() in {"off", "0", "no"} else _installed()

    def between(self, text: str, one: Round) -> list[list[float]]:
        """Give for each sentence in reply its likeness to each part, 0 to 1."""
        lines = [_plain(text, span.start, span.end) for _, span in one.replies]
        parts = [_plain(text, part.span.start, part.span.end) for part in one.parts]
        rows = self._embedder.encode([*lines, *parts])
        alike: Sequence[Sequence[float]] = (rows[: len(lines)] @ rows[len(lines) :].T).tolist()
        return [[round(max(0.0, figure), DIGITS) for figure in row] for row in alike]


@lru_cache(maxsize=1)
def _installed() -> Likeness | None:
    from onrecord.text.embedding import embedder  # noqa: PLC0415 - the extra is looked for when it is wanted

    found = embedder()
    return None if found is None else Likeness(found)


def _plain(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
