"""Which figures, commitments and questions of a record belong to a matter: those in its passages, judged once more.

A passage may hold a figure on something else. Spans of time (``for two years``) are said of everything: they belong
where their own sentence has words of the definition. A question part whose own words have some belongs in any case:
one sentence may ask for three things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ledgers.measurewords import words

if TYPE_CHECKING:
    from onrecord.archive import CommitmentRow, FigureRow, QuestionRow
    from onrecord.ledgers.dossiers.belonging import Kin
    from onrecord.ledgers.dossiers.collect import Read
    from onrecord.ledgers.dossiers.entries import Entries
    from onrecord.ledgers.dossiers.rows import Passage
    from onrecord.model import Citation

LONG = 8
"""Telling words from which on a question part is judged by them."""
KINDRED = 1.0
"""Log odds of these words above which they keep the matter's company."""


class Items:
    """The judge of the items of a matter.

    Args:
        documents: those that were read, by id.
        entries: of the definition.
        kindred: words that keep the matter's company in this record.
    """

    def __init__(self, documents: dict[str, Read], entries: Entries, kindred: Kin) -> None:
        self._documents = documents
        self._entries = entries
        self._kindred = kindred

    def __contains__(self, record: object) -> bool:
        return record in self._documents

    def figure(self, row: FigureRow) -> bool:
        """Tell whether a figure belongs."""
        return self._passage(row.citation) is not None and (row.kind != "duration" or self._tells(row.sentence))

    def commitment(self, row: CommitmentRow) -> bool:
        """Tell whether a commitment belongs."""
        return self._passage(row.citation) is not None

    def question(self, row: QuestionRow) -> bool:
        """Tell whether a question part belongs."""
        if self._entries.tells(row.words):
            return True
        passage = self._passage(row.citation)
        if passage is None or any(each.how == "decision" for each in passage.because):
            return passage is not None
        own = [word.key for word in words(row.words) if word.tells]
        # A part of many words says itself what it asks for, whatever else stands in the turn.
        return len(own) < LONG or self._tells(row.citation) or self._kindred.total(own) > KINDRED

    def _passage(self, citation: Citation) -> Passage | None:
        """Give the passage that holds the characters, if one does."""
        read = self._documents.get(citation.record)
        return None if read is None else read.holds(citation.start, citation.end)

    def _tells(self, cited: Citation) -> bool:
        """Tell whether a sentence of a document that was read has an entry that suffices by itself."""
        sentences = self._documents[cited.record].sentences
        return any(each.tells and each.span.start < cited.end and cited.start < each.span.end for each in sentences)
