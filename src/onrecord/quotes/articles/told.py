"""Figures that an article tells in its own words as somebody's: ``Brandt said that 40 ships had come``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.quantities.quantity import Quantity, quantities
from onrecord.model import Span
from onrecord.quotes.articles.claims import claim_in
from onrecord.quotes.articles.reading import Claim, Reading
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.quotes.articles.marks import Marked
    from onrecord.quotes.articles.paragraphs import Paragraph


class ToldFigure(msgspec.Struct, frozen=True):
    """A figure outside quotations, in a sentence with words of speech.

    Attributes:
        paragraph: the paragraph's number, from 1.
        sentence: the sentence's code points in the paragraph.
        quantity: the figure; its spans are code points of the paragraph.
        claim: whose figure the sentence says it is.
    """

    paragraph: int
    sentence: Span
    quantity: Quantity
    claim: Claim


def told_figures(
    paragraphs: Sequence[Paragraph], found: Sequence[Marked], told: Sequence[Claim | None]
) -> Iterator[ToldFigure]:
    """Give the figures that an article says are somebody's, in order; those of nobody are left out.

    Args:
        paragraphs: the article's.
        found: its quotations, in order, whose words are not looked at.
        told: whom it says each of these is of, as `onrecord.quotes.articles.claims.claims` gives it.
    """
    reading = Reading(paragraphs, found)
    quoted = list(zip(found, told, strict=True))
    for number, paragraph in enumerate(paragraphs):
        text, whole = reading.texts[number], Span(0, len(paragraph.text))
        amounts = list(quantities(text, [whole]))
        for sentence in sentences(text, [whole]) if amounts else ():
            while quoted and (quoted[0][0].outer[0][0], quoted[0][0].outer[0][1].start) < (number, sentence.start):
                one, claim = quoted.pop(0)
                reading.advance(one.outer[0][0], one.outer[0][1].start)
                if claim is not None:
                    reading.spoke(claim, one)
            reading.advance(number, sentence.start)
            for amount in amounts:
                if not sentence.contains(amount.span):
                    continue
                at = amount.span.start - sentence.start
                claim = claim_in(reading, sentence.of(text), at, number)
                if claim is not None:
                    yield ToldFigure(paragraph.number, sentence, amount, claim)
