"""The sections on commitments and on questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.archive import FORCES
from onrecord.briefs.blocks import Heading, Note, Said, plain, said_words
from onrecord.briefs.labels import BENEFICIARY, CONDITION, DEADLINE, LATER
from onrecord.briefs.naming import counted, period, short_name, voice_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.archive import CommitmentRow, QuestionRow
    from onrecord.briefs.blocks import Block
    from onrecord.ledgers.commitments import Followed
    from onrecord.ledgers.dossiers import Dossier

GROUPS: tuple[tuple[str, tuple[str | None, ...]], ...] = (
    ("Taken up", ("answered", "addressed")),
    ("Without an answer", ("unaddressed", "declined", "cut")),
    ("Open", (None,)),
)
"""Questions by what became of them: a heading, and the statuses that stand under it."""


POSSIBLE = "May be a commitment"
"""Over what stands below the bar of the layer."""


def commitments(dossier: Dossier, *, why: bool) -> Iterator[Block]:
    """Give each commitment with its deadline and what later documents say of it, then what may be one.

    Of the latter no line says who is to do what: that is as doubtful as they are.
    """
    del why
    for each in dossier.commitments:
        row = each.commitment
        yield _commitment(row, f"{row.actor} {FORCES[row.force]}: {row.action}", f"{LATER}: {each.says}")
        yield from _later(each)
    if dossier.possible:
        yield Heading(
            POSSIBLE, f"{counted(len(dossier.possible), 'passage')} to read: the record calls none of them one"
        )
    for row in dossier.possible:
        yield _commitment(row)


def _commitment(row: CommitmentRow, head: str = "", *also: str) -> Said:
    by_when = f"{DEADLINE}: “{row.deadline}”" if row.deadline else ""
    if row.due is not None:
        by_when = f"{by_when or DEADLINE} ({period(*row.due)})"
    notes = [
        by_when,
        f"{CONDITION}: “{row.condition}”" if row.condition else "",
        f"{BENEFICIARY}: “{row.beneficiary}”" if row.beneficiary else "",
        *also,
    ]
    return Said(
        (plain(row.words),),
        voice_line(row.speaker),
        row.date,
        row.citation,
        head=head,
        notes=tuple(Note(" ".join(note.split())) for note in notes if note),
    )


def _later(followed: Followed) -> Iterator[Block]:
    for later in followed.later:
        whose = f", of {later.actor}" if later.actor else ""
        yield Said(
            (plain(later.words),),
            voice_line(later.speaker),
            later.date,
            later.citation,
            head=f"{LATER}: {later.says}{whose}",
            notes=(Note(f"In common: {', '.join(later.shared)}"),) if later.shared else (),
            depth=1,
        )


def questions(dossier: Dossier, *, why: bool) -> Iterator[Block]:
    """Give the questions by what became of them, each with the words that take it up."""
    del why
    for title, statuses in GROUPS:
        rows = [row for row in dossier.questions if row.status in statuses]
        if rows:
            yield Heading(title, counted(len(rows), "question"))
        for row in rows:
            yield from _question(row)


def _question(row: QuestionRow) -> Iterator[Block]:
    by = voice_line(row.asker)
    if row.outlet and row.outlet.casefold() not in by.casefold():
        by = f"{by}, {row.outlet}"
    whom = "nobody in particular, or it cannot be told" if row.to is None else short_name(row.to)
    notes = []
    if row.asker is not None and row.asker.id is None:
        named = "" if row.asker_named is None else f", who names “{said_words(row.asker_named)}”"
        cited = () if row.asker_named is None else (row.asker_named,)
        notes.append(Note(f"Read out by {short_name(row.read_out_by)}{named}", cited))
    if row.refusal is not None:
        notes.append(Note(f"Declined in the words “{said_words(row.refusal)}”", (row.refusal,)))
    if row.left_out is not None:
        shown = row.left_out.citation
        words = "" if shown is None else f": “{' '.join(shown.exact.split())}”"
        notes.append(Note(f"{row.left_out.why}{words}", () if shown is None else (shown,)))
    elif row.status == "cut":
        notes.append(Note("No gap is marked there"))
    yield Said(
        (plain(row.words),),
        by,
        row.date,
        row.citation,
        head=f"To {whom}: {row.says}",
        notes=tuple(notes),
    )
    for number, answer in enumerate(row.answers):
        yield Said(
            (plain(said_words(answer.citation)),),
            voice_line(answer.speaker),
            row.date,
            answer.citation,
            head="" if number else "In reply",
            depth=1,
        )
