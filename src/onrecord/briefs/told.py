"""The sections that show what was said: extracts, the timeline, who said what."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import structs

from onrecord.briefs.blocks import Heading, Note, Said, plain, said_words
from onrecord.briefs.labels import ABOUT, ASKED, BELONGS_BY, FIRST, GONE, HOW, NEW, NOT_TOLD
from onrecord.briefs.naming import counted, period, voice_line, when

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.briefs.blocks import Block
    from onrecord.ledgers.dossiers import Because, Dossier, Passage, Taken
    from onrecord.model import Citation


def summary(dossier: Dossier, *, why: bool) -> Iterator[Block]:
    """Give the extracts; with ``why``, what made each be chosen."""
    for each in dossier.summary:
        notes = (Note(f"Chosen: {each.says}"),) if why else ()
        yield Said((plain(each.words),), voice_line(each.speaker), each.date, each.citation, notes=notes)


def timeline(dossier: Dossier, *, why: bool) -> Iterator[Block]:
    """Give the moments by date."""
    del why
    held = {source.record: source.date for source in dossier.sources}
    for each in dossier.timeline:
        if each.kind == "said":
            head = f"{each.what} · {counted(each.passages, 'passage')}" if each.passages else each.what
        else:
            head = f"{ABOUT[each.kind]}: “{' '.join(each.what.split())}”"
        said_on = each.date if each.kind == "said" else held.get(each.record)
        yield Said(
            (plain(each.words),),
            voice_line(each.speaker),
            said_on,
            each.citation,
            lead=period(each.date, each.until),
            head=head,
        )


def positions(dossier: Dossier, *, why: bool) -> Iterator[Block]:
    """Give all passages by speaker and event, with what each speaker repeats, brings in and leaves out."""
    for each in dossier.positions:
        quiet = f"{counted(each.passages, 'passage')} at {counted(len(each.taken), 'event')}"
        line = voice_line(each.speaker)
        name = line if each.speaker is not None and line.startswith(each.name) else each.name
        yield Heading(name, f"{quiet}; asks only" if each.asks else quiet)
        for number, taken in enumerate(each.taken):
            yield Heading(taken.title or taken.record, when(taken.date), depth=1)
            # At the first event every word is said for the first time, which tells nothing.
            yield from _taken(taken if number else structs.replace(taken, first=()), each.name, why=why)


def _taken(taken: Taken, name: str, *, why: bool) -> Iterator[Block]:
    if taken.gone:
        yield Note(f"{GONE}: {quoted(taken.gone)}")
    first, again = list(taken.first), list(taken.again)
    for passage in taken.passages:
        own = [each for each in first if _holds(passage.citation, each[1])]
        first = [each for each in first if each not in own]
        before = [each for each in again if _holds(passage.citation, each[0])]
        again = [each for each in again if each not in before]
        notes = [Note(f"{FIRST}: {quoted(word for word, _ in own)}")] if own else []
        notes += [_again(earlier) for _, earlier in before]
        notes += [Note(f"{BELONGS_BY}: {because(passage)}")] if why else []
        tags = [*([NEW] if passage.new else []), *([ASKED] if passage.premise else [])]
        by = voice_line(passage.speaker) if passage.speaker is not None else name
        yield Said(
            (plain(passage.words),),
            by,
            passage.date,
            passage.citation,
            told=True,
            tags=tuple(tags),
            notes=tuple(notes),
        )
    yield from (Note(f"{FIRST}: {quoted([word])}", (place,)) for word, place in first)
    yield from (_again(earlier) for _, earlier in again)


def _again(earlier: Citation) -> Note:
    return Note(f"Said before by the same speaker: “{said_words(earlier)}”", (earlier,))


def because(passage: Passage) -> str:
    """Say what brought a passage in, the strongest first."""
    return "; ".join(_one(each) for each in passage.because) or NOT_TOLD


def _one(each: Because) -> str:
    entry = _entry(each)
    return f"{HOW[each.how]} “{entry}”" if entry else HOW[each.how]


def _entry(each: Because) -> str:
    return "" if each.how in {"beside", "question"} else " ".join(each.entry.split())


def brought(dossier: Dossier) -> Counter[tuple[str, str]]:
    """Count the passages that each entry brought in, by how and entry; a passage counts once for each."""
    return Counter(
        key for passage in dossier.passages for key in {(str(each.how), _entry(each)) for each in passage.because}
    )


def quoted(words: Iterable[str]) -> str:
    """Give words in quotation marks, parted by commas."""
    return ", ".join(f"“{' '.join(each.split())}”" for each in words)


def _holds(outer: Citation, inner: Citation) -> bool:
    same = outer.record == inner.record and outer.version == inner.version
    return same and outer.start <= inner.start and inner.end <= outer.end
