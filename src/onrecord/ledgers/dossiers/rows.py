"""What a dossier holds: plain, immutable rows. Every line has its citation."""

from __future__ import annotations

from typing import Literal

import msgspec

from onrecord.archive import Voice
from onrecord.ledgers.edits import Edit
from onrecord.model import Citation, Span
from onrecord.text import fold


class Because(msgspec.Struct, frozen=True):
    """Why a sentence belongs.

    Attributes:
        how: ``word`` or ``name`` of the definition, ``companion``, ``kin`` (words that this record has mostly where the
            matter is spoken of), ``beside`` (it stands among sentences that belong), ``question`` (the rest of a turn
            that asks about it) or ``decision``.
        entry: the entry of the definition, the words, or the reason given.
        spans: where these words stand, code points of the text; empty for ``beside``.
    """

    how: Literal["word", "name", "companion", "kin", "beside", "question", "decision"]
    entry: str
    spans: tuple[Span, ...] = ()


class Passage(msgspec.Struct, frozen=True):
    """Whole sentences of one turn that belong to the matter, one behind the other.

    Attributes:
        record: id of the document.
        version: first 12 digits of the ``text_sha256``.
        title: its title.
        date: the day the event was held.
        publisher: who published it.
        event: what the event is called, if that is known.
        turn: id of the turn; None for speech outside turns.
        turn_kind: what the turn does.
        speaker: who says it; None where that is unknown.
        words: the words spoken, on one line.
        citation: these words.
        because: what brought it in, the strongest first.
        premise: whether somebody says it who asks.
        new: whether it is of the time that the dossier was asked about as new.
    """

    record: str
    version: str
    title: str | None
    date: str | None
    publisher: str | None
    event: str | None
    turn: str | None
    turn_kind: str | None
    speaker: Voice | None
    words: str
    citation: Citation
    because: tuple[Because, ...]
    premise: bool = False
    new: bool = False

    @property
    def name(self) -> str | None:
        """Who says it, by the best that is known."""
        return name_of(self.speaker)


class Extract(msgspec.Struct, frozen=True):
    """A sentence or two that stand for others: see `says`.

    Attributes:
        words: the words spoken, on one line.
        citation: these words.
        speaker: who says them.
        record: id of the document.
        title: its title.
        date: the day the event was held.
        says: what made them be chosen, in plain words.
    """

    words: str
    citation: Citation
    speaker: Voice | None
    record: str
    title: str | None
    date: str | None
    says: str


class Moment(msgspec.Struct, frozen=True):
    """One entry of the timeline.

    Attributes:
        date: first day, ISO 8601; a month or a year where no more is known.
        until: last day, where it is a period.
        kind: ``said`` (an event at which the matter was spoken of), ``about`` (a time that a figure is about) or
            ``due`` (a deadline).
        what: of an event its title; else the words that name the time.
        words: the words spoken then, or of that time.
        citation: these words.
        speaker: who says them.
        record: id of the document.
        passages: of an event, how many passages it has.
    """

    date: str
    until: str | None
    kind: Literal["said", "about", "due"]
    what: str
    words: str
    citation: Citation
    speaker: Voice | None
    record: str
    passages: int = 0


class Taken(msgspec.Struct, frozen=True):
    """What one speaker said at one event, and how it differs from what the same said before.

    Attributes:
        record: id of the document.
        title: its title.
        date: the day the event was held.
        passages: the passages, in the order of the text.
        again: words of points made before by the same speaker, each with its earlier use.
        first: words of the definition, as they are said, that the speaker uses for the first time in this record, with
            their place.
        gone: those that the speaker used at the event before, as they were said, and not here.
    """

    record: str
    title: str | None
    date: str | None
    passages: tuple[Passage, ...]
    again: tuple[tuple[Citation, Citation], ...] = ()
    first: tuple[tuple[str, Citation], ...] = ()
    gone: tuple[str, ...] = ()


class Position(msgspec.Struct, frozen=True):
    """All that one speaker said of the matter, by event.

    Attributes:
        name: who, by the best that is known.
        speaker: as the first document knows the speaker; None for voices that nobody names.
        asks: whether the speaker only asks.
        taken: at each event, in the order of dates.
    """

    name: str
    speaker: Voice | None
    asks: bool
    taken: tuple[Taken, ...]

    @property
    def passages(self) -> int:
        """How many passages there are."""
        return sum(len(each.passages) for each in self.taken)


class Named(msgspec.Struct, frozen=True):
    """Somebody or something named in the passages.

    Attributes:
        name: as it is known, else as printed most often.
        kind: ``person``, ``body``, ``place``, ``event`` or ``name`` where that is not known.
        key: key in the people authority, of a person or an event; None for others.
        mentions: how often.
        documents: in how many documents.
        first: the first mention in these passages.
        latest: the latest.
    """

    name: str
    kind: Literal["person", "body", "place", "event", "name"]
    key: str | None
    mentions: int
    documents: int
    first: Citation
    latest: Citation


class Hole(msgspec.Struct, frozen=True):
    """A gap in the record that touches the matter.

    Attributes:
        kind: as the layer of gaps has it.
        why: what shows it, in one sentence.
        citation: the gap's own characters.
        touches: the passage that it touches.
        how: ``in`` where it stands inside, or partly; ``beside`` where something is missing within 400 code points.
        record: id of the document.
        title: its title.
        date: the day the event was held.
    """

    kind: str
    why: str
    citation: Citation
    touches: Citation
    how: Literal["in", "beside"]
    record: str
    title: str | None
    date: str | None


class Differs(msgspec.Struct, frozen=True):
    """Two readings of one passage: of two editions of a document, or of two transcripts of one event.

    Attributes:
        between: ``editions`` or ``transcripts``.
        edit: what differs, with both sides' citations.
        record: id of the document (of two transcripts, the first).
        other: id of the other document, of two transcripts.
    """

    between: Literal["editions", "transcripts"]
    edit: Edit
    record: str
    other: str | None = None


def name_of(speaker: Voice | None) -> str | None:
    """Give the best that is known of who speaks: name, office, printed label; None where nothing is."""
    return None if speaker is None else speaker.name or speaker.role or speaker.label


def is_called(speaker: Voice | None, wanted: str) -> bool:
    """Tell whether somebody is called so: all words of a name that was asked for, case and accents aside."""
    return set(fold(wanted).split()) <= set(fold(name_of(speaker) or "").split())
