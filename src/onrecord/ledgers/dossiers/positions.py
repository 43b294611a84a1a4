"""What each speaker said of a matter, event by event, and how it changed: by the words, never by a judgement."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.ledgers.dossiers.rows import Position, Taken, name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.archive import Voice
    from onrecord.ledgers.dossiers.collect import Read
    from onrecord.ledgers.dossiers.rows import Passage
    from onrecord.ledgers.echoes import Point
    from onrecord.model import Citation, Span


def positions(documents: Sequence[Read], points: Sequence[Point], *, new: bool) -> tuple[Position, ...]:
    """Give each speaker's passages by event; people first who say most, those who only ask last.

    With ``new``, speakers who say something new, with what they said before.
    """
    by_voice: dict[str, list[tuple[Read, list[Passage]]]] = defaultdict(list)
    voices: dict[str, Voice] = {}
    persons = _persons(documents)
    for read in documents:
        here: dict[str, list[Passage]] = defaultdict(list)
        for passage in read.passages:
            key = _key(passage, persons)
            here[key].append(passage)
            if passage.speaker is not None:
                voices.setdefault(key, passage.speaker)
        for key, passages in here.items():
            by_voice[key].append((read, passages))
    made = [
        _position(voices.get(key), events, points)
        for key, events in by_voice.items()
        if not new or any(passage.new for _, passages in events for passage in passages)
    ]
    return tuple(sorted(made, key=lambda each: (each.asks, each.speaker is None, -each.passages, each.name)))


def _persons(documents: Sequence[Read]) -> dict[str, str]:
    """Give for each name the one person in the people authority whom a passage gives it to, if there is one."""
    found: dict[str, set[str]] = defaultdict(set)
    for read in documents:
        for passage in read.passages:
            if passage.speaker is not None and passage.speaker.name and passage.speaker.person:
                found[passage.speaker.name].add(passage.speaker.person)
    return {name: min(persons) for name, persons in found.items() if len(persons) == 1}


def _key(passage: Passage, persons: dict[str, str]) -> str:
    """Give what makes two voices one: the person, else a name; voices without either stay their document's own."""
    speaker = passage.speaker
    if speaker is None:
        return ""
    if speaker.person or speaker.name:
        return speaker.person or persons.get(speaker.name or "") or f"name {speaker.name}"
    return f"voice {passage.record} {speaker.id}"


def _position(speaker: Voice | None, events: Sequence[tuple[Read, list[Passage]]], points: Sequence[Point]) -> Position:
    used: set[str] = set()
    before: dict[str, str] = {}
    taken = []
    for read, passages in events:
        # Voices that nobody names are many people's: nothing is said for the first time by them.
        told = dict(_told(passages)) if speaker is not None else {}
        printed = {entry: _printed(read, spans) for entry, spans in told.items()}
        first = ((printed[entry], read.transcript.cite(told[entry][0])) for entry in told if entry not in used)
        taken.append(
            Taken(
                record=read.row.id,
                title=read.row.title,
                date=read.row.date,
                passages=tuple(passages),
                again=tuple(_again(passages, points)) if speaker is not None else (),
                first=tuple(first),
                gone=tuple(sorted({words for entry, words in before.items() if entry not in told})),
            )
        )
        used |= told.keys()
        before = printed
    asks = all(passage.premise for _, passages in events for passage in passages)
    return Position(name_of(speaker) or "unknown speakers", speaker, asks, tuple(taken))


def _printed(read: Read, spans: Sequence[Span]) -> str:
    """Give the words of an entry as they stand; an ellipsis is between words that stand apart."""
    text = read.transcript.text
    return " … ".join(" ".join(text[span.start : span.end].split()) for span in spans)


def _told(passages: Iterable[Passage]) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Give the entries that suffice by themselves, each once with its words, in the order of the text.

    Of several that are the same words, or words of each other, the longest is told.
    """
    found = [
        (because.spans, because.entry)
        for passage in passages
        for because in passage.because
        if because.how in {"word", "name"} and because.spans
    ]
    found.sort(key=lambda each: (-sum(span.end - span.start for span in each[0]), "+" in each[1], each[1]))
    covered: set[Span] = set()
    kept: list[tuple[tuple[Span, ...], str]] = []
    for spans, entry in found:
        own = spans[: entry.count("+") + 1]
        if not all(any(one.start <= span.start and span.end <= one.end for one in covered) for span in own):
            kept.append((own, entry))
        covered.update(own)
    seen: set[str] = set()
    for spans, entry in sorted(kept):
        if entry not in seen:
            seen.add(entry)
            yield entry, spans


def _again(passages: Sequence[Passage], points: Sequence[Point]) -> Iterator[tuple[Citation, Citation]]:
    """Give words of points that the same speaker made at an earlier event, each with the use before it."""
    for point in points:
        for number, use in enumerate(point.uses):
            inside = any(
                use.record == passage.record and passage.citation.start <= use.citation.start < passage.citation.end
                for passage in passages
            )
            if not inside or use.speaker is None:
                continue
            earlier = [
                other
                for other in point.uses[:number]
                if other.record != use.record and other.name is not None and other.name == use.name
            ]
            if earlier:
                yield use.citation, earlier[-1].citation
