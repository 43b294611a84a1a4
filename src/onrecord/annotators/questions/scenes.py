"""Rounds made ready for weighing: the one place where the exchange, its terms and likeness of meaning come together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.annotators.questions.signs import Idf, prepare
from onrecord.annotators.questions.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.annotators.questions.asking import Asking, Round
    from onrecord.annotators.questions.likeness import Likeness
    from onrecord.annotators.questions.signs import Scene


def scenes(asking: Asking, likeness: Likeness | None = None) -> Iterator[tuple[Round, Scene | None]]:
    """Give each round with its scene; None where nobody replies."""
    text = asking.text
    bags = {span.start: terms(text[span.start : span.end]) for own in asking.sentences for span in own}
    idf = Idf(list(bags.values()))
    for one in asking.rounds:
        if not one.replies:
            yield one, None
            continue
        alike = None if likeness is None else likeness.between(text, one)
        yield one, prepare(asking, one, idf, bags, alike)
