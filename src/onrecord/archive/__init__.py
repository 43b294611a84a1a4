"""The record on disk: SQLite for the truth, a tantivy index derived from it."""

from __future__ import annotations

from onrecord.archive.archive import Archive
from onrecord.archive.citing.trace import Difference, Fate, Traced
from onrecord.archive.commitments.filters import CommitmentFilters
from onrecord.archive.commitments.rows import FORCES, CommitmentRow, Commitments, Force
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
from onrecord.archive.figures.decisions import Decided, Decision, Verdict
from onrecord.archive.figures.filters import FigureFilters
from onrecord.archive.figures.rows import FigureRow, Figures
from onrecord.archive.questions.filters import QuestionFilters
from onrecord.archive.questions.rows import (
    SAYS,
    AnswerRow,
    CountRow,
    LeftOut,
    QuestionCounts,
    QuestionRow,
    Questions,
    in_words,
    is_sure,
)
from onrecord.archive.rows.hits import Hit, HitQuestion, Hits
from onrecord.archive.rows.listing import Searched
from onrecord.archive.rows.rows import (
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
from onrecord.archive.rows.voices import Voice
from onrecord.archive.sentences.methods import Asked, Spoken, SpokenRow, TurnRow

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
