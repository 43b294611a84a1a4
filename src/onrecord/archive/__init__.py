"""The record on disk: SQLite for the truth, a tantivy index derived from it."""

from __future__ import annotations

from onrecord.archive.archive import Archive
from onrecord.archive.commitmentfilters import CommitmentFilters
from onrecord.archive.commitmentrows import FORCES, CommitmentRow, Commitments, Force
from onrecord.archive.decisions import Decided, Decision, Verdict
from onrecord.archive.echoing import Asked, Spoken, SpokenRow, TurnRow
from onrecord.archive.errors import (
    ArchiveBusy,
    ArchiveFailed,
    ArchiveReadOnly,
    BadCorrection,
    BadQuery,
    DoesNotResolve,
    NeedsExtra,
    NewerSchema,
    NoSuchTable,
    NotAnArchive,
    NotInArchive,
)
from onrecord.archive.figurefilters import FigureFilters
from onrecord.archive.figurerows import FigureRow, Figures
from onrecord.archive.hits import Hit, HitQuestion, Hits, Searched
from onrecord.archive.questionfilters import QuestionFilters
from onrecord.archive.questionrows import (
    SAYS,
    AnswerRow,
    CountRow,
    LeftOut,
    QuestionCounts,
    QuestionRow,
    Questions,
    Voice,
    in_words,
    is_sure,
)
from onrecord.archive.rows import (
    Added,
    Appearance,
    DocumentRow,
    FetchOutcome,
    FetchRow,
    ListedRow,
    PersonRow,
    Resolved,
    Shown,
    Stats,
    VersionRow,
)
from onrecord.archive.trace import Difference, Fate, Traced

__all__ = [
    "FORCES",
    "SAYS",
    "Added",
    "AnswerRow",
    "Appearance",
    "Archive",
    "ArchiveBusy",
    "ArchiveFailed",
    "ArchiveReadOnly",
    "Asked",
    "BadCorrection",
    "BadQuery",
    "CommitmentFilters",
    "CommitmentRow",
    "Commitments",
    "CountRow",
    "Decided",
    "Decision",
    "Difference",
    "DocumentRow",
    "DoesNotResolve",
    "Fate",
    "FetchOutcome",
    "FetchRow",
    "FigureFilters",
    "FigureRow",
    "Figures",
    "Force",
    "Hit",
    "HitQuestion",
    "Hits",
    "LeftOut",
    "ListedRow",
    "NeedsExtra",
    "NewerSchema",
    "NoSuchTable",
    "NotAnArchive",
    "NotInArchive",
    "PersonRow",
    "QuestionCounts",
    "QuestionFilters",
    "QuestionRow",
    "Questions",
    "Resolved",
    "Searched",
    "Shown",
    "Spoken",
    "SpokenRow",
    "Stats",
    "Traced",
    "TurnRow",
    "Verdict",
    "VersionRow",
    "Voice",
    "in_words",
    "is_sure",
]
