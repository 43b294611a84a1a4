"""The sections on what keeps being said, who and what is named, gaps, disagreements, and the documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.briefs.amounts import disagreeing
from onrecord.briefs.blocks import Cell, Heading, Link, Note, Row, Run, Said, Table, plain, said_words
from onrecord.briefs.labels import DOCUMENTS, MENTIONS
from onrecord.briefs.naming import counted, period, voice_line, when
from onrecord.briefs.told import quoted
from onrecord.ledgers.edits.kinds import SAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.briefs.blocks import Block
    from onrecord.ledgers.dossiers import Differs, Dossier
    from onrecord.ledgers.echoes import Point
    from onrecord.ledgers.echoes.rows import Use
    from onrecord.model import Citation

_BETWEEN = {"editions": "Between editions of one document", "transcripts": "Between transcripts of one event"}
_HOW = {"in": "Stands inside", "beside": "Stands beside"}


def points(dossier: Dossier, *, why: bool) -> Iterator[Block]:
    """Give each talking point with its uses in order, what each adds and drops, and who took it over."""
    del why
    for point in dossier.points:
        yield Heading(f"“{' '.join(point.label.split())}”", _of_point(point))
        yield from map(_use, point.uses)
        for taken in point.taken_over:
            after = f"after {taken.after} ({when(taken.after_date)})"
            says = f"In this record {taken.speaker} says it from {when(taken.date)} on, {after}"
            yield Note(says, (taken.citation, taken.after_citation))


def _of_point(point: Point) -> str:
    first, latest = point.uses[0], point.uses[-1]
    said = f"{counted(len(point.uses), 'use')} in {counted(point.documents, 'document')}"
    moved = "; the figures in it are not the same in all" if point.moved else ""
    return f"{said}, {period(first.date or '', latest.date)} in this record{moved}"


def _use(use: Use) -> Said:
    runs, at = [], 0
    for span in use.added:
        runs += [Run(use.words[at : span.start]), Run(span.of(use.words), "strong")]
        at = span.end
    runs.append(Run(use.words[at:]))
    notes = []
    if use.added:
        notes.append(Note(f"Not in the use before: {quoted(span.of(use.words) for span in use.added)}"))
    if use.dropped:
        notes.append(Note(f"No longer: {quoted(use.dropped)}"))
    if use.question is not None:
        notes.append(Note(f"In answer to: “{' '.join(use.question.words.split())}”", (use.question.citation,)))
    return Said(
        tuple(run for run in runs if run.text), voice_line(use.speaker), use.date, use.citation, notes=tuple(notes)
    )


def named(dossier: Dossier, *, why: bool) -> Iterator[Block]:
    """Give a table of who and what is named."""
    del why
    if not dossier.named:
        return
    rows = tuple(
        Row(
            (
                Cell((plain(each.name),)),
                Cell((plain("name" if each.kind == "name" else each.kind),)),
                Cell((plain(f"{each.mentions:,}"),), number=True),
                Cell((plain(f"{each.documents:,}"),), number=True),
                _mention(each.first),
                _mention(each.latest),
            )
        )
        for each in dossier.named
    )
    head = ("Name", "What", MENTIONS, DOCUMENTS, "First mention here", "Latest mention here")
    yield Table("Who and what is named", head, rows)


def _mention(citation: Citation) -> Cell:
    return Cell((plain(f"“{said_words(citation)}”"),), citation)


def gaps(dossier: Dossier, *, why: bool) -> Iterator[Block]:
    """Give each gap with its own characters, why it is one, and what it touches."""
    del why
    for hole in dossier.gaps:
        touched = Note(f"{_HOW[hole.how]}: “{said_words(hole.touches)}”", (hole.touches,))
        yield Said(
            (Run(" ".join(hole.citation.exact.split()) or "(white space)"),),
            None,
            hole.date,
            hole.citation,
            head=f"{hole.kind.replace('-', ' ')} · {hole.title or hole.record}",
            notes=(Note(hole.why), touched),
        )


def disagreements(dossier: Dossier, *, why: bool) -> Iterator[Block]:
    """Give what two people say differently at one event, then what editions and transcripts have differently."""
    del why
    for each in dossier.disagreements:
        yield from disagreeing(each)
    for between, title in _BETWEEN.items():
        found = [each for each in dossier.differences if each.between == between]
        if found:
            yield Heading(title, counted(len(found), "difference"))
        for difference in found:
            yield from _difference(difference)


def _difference(each: Differs) -> Iterator[Block]:
    edit = each.edit
    where = each.record if each.other is None else f"{each.record} and {each.other}"
    first, second = ("Before", "Now") if each.between == "editions" else ("One", "Other")
    says = f"{SAYS[edit.kind][:1].upper()}{SAYS[edit.kind][1:]}: “{one_line(edit.was)}” beside “{one_line(edit.now)}”"
    yield Note(f"{says} ({where})", tuple(side for side in (edit.before, edit.after) if side is not None))
    sides = ((first, edit.before, edit.was, edit.speaker), (second, edit.after, edit.now, edit.speaker_now))
    for label, citation, words, speaker in sides:
        if citation is not None:
            runs = _marked(said_words(citation), one_line(words))
            yield Said(runs, speaker or "speaker unknown", None, citation, head=label, depth=1)


def one_line(text: str) -> str:
    """Give text on one line."""
    return " ".join(text.split())


def _marked(sentence: str, words: str) -> tuple[Run, ...]:
    """Mark the words that differ, where they stand once in their sentence."""
    if not words or sentence.count(words) != 1:
        return (Run(sentence),)
    at = sentence.index(words)
    runs = (Run(sentence[:at]), Run(words, "strong"), Run(sentence[at + len(words) :]))
    return tuple(run for run in runs if run.text)


def documents(dossier: Dossier) -> Iterator[Block]:
    """Give the documents that have passages."""
    for source in dossier.sources:
        facts = [when(source.date), source.publisher, counted(source.passages, "passage")]
        facts.append(f"{source.record}@{source.version}")
        yield Link(source.title or source.record, " · ".join(fact for fact in facts if fact), source.url)
