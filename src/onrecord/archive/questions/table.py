"""Questions as the rows of a table, one for each person asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.archive.questions.rows import QuestionRow
    from onrecord.archive.rows.voices import Voice

COLUMNS = (
    "record", "version", "title", "date", "publisher", "part", "turn", "follows", "asker", "asker_person",
    "asker_label", "outlet", "to", "to_person", "to_role", "to_label", "status",
    "confidence", "sure", "words", "citation", "answers", "answer_citations", "answered_by", "answer_turns", "refusal",
    "refusal_citation", "gap", "gap_citation", "read_out_by", "asker_named", "asker_named_citation",
)  # fmt: skip
"""The columns of the table of questions, in order."""


def record(row: QuestionRow) -> dict[str, Any]:
    """Give a question part and one person's reply as the columns of the table."""
    return {
        "record": row.record,
        "version": row.version,
        "title": row.title,
        "date": row.date,
        "publisher": row.publisher,
        "part": row.id,
        "turn": row.turn,
        "follows": row.follows,
        "asker": row.asker and row.asker.name,
        "asker_person": row.asker and row.asker.person,
        "asker_label": row.asker and row.asker.label,
        "outlet": row.outlet,
        "to": row.to and row.to.name,
        "to_person": row.to and row.to.person,
        "to_role": row.to and row.to.role,
        "to_label": row.to and row.to.label,
        "status": row.status,
        "confidence": row.confidence,
        "sure": row.sure,
        "words": row.words,
        "citation": str(row.citation),
        "answers": [answer.citation.words for answer in row.answers],
        "answer_citations": [str(answer.citation) for answer in row.answers],
        "answered_by": [_named(answer.speaker) for answer in row.answers],
        "answer_turns": [answer.turn for answer in row.answers],
        "refusal": row.refusal and row.refusal.words,
        "refusal_citation": row.refusal and str(row.refusal),
        "gap": row.left_out and row.left_out.why,
        "gap_citation": row.left_out and row.left_out.citation and str(row.left_out.citation),
        "read_out_by": _named(row.read_out_by),
        "asker_named": row.asker_named and row.asker_named.words,
        "asker_named_citation": row.asker_named and str(row.asker_named),
    }


def _named(voice: Voice | None) -> str | None:
    return None if voice is None else voice.name or voice.role or voice.label
