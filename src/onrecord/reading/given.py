"""Transcripts whose speakers the medium itself names: Hansard's XML, diarised speech recognition, tables, captions.

Nothing is inferred of who speaks, but where captions mark a change of voice, call it the press, or a number stands for
one, and somebody says who it is. A name that is printed in the text is a label and the evidence for itself; a name that
stands in an attribute only is kept as a label of the speaker, and the turn has none.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.labels.labels import LabelParts, parse_label
from onrecord.model import Problem, Reader, SegmentKind, Span, Transcript
from onrecord.reading.blocks.blocks import Block, Paragraph, cut, trim
from onrecord.reading.blocks.spoken import Spoken, count_words, has_question
from onrecord.reading.cast.cast import Cast
from onrecord.reading.cast.fullnames import complete
from onrecord.reading.cast.parts import kind_of
from onrecord.reading.cast.who import look_up
from onrecord.reading.frame.event import Header, begin
from onrecord.reading.frame.settle import settle_dates, settle_words
from onrecord.reading.labels.candidates import candidates
from onrecord.reading.labels.labels import decide
from onrecord.reading.names.voice import Voice
from onrecord.reading.naming.heard import name_heard
from onrecord.reading.naming.naming import introduce
from onrecord.reading.naming.numbered import name_numbered
from onrecord.reading.naming.onlymarks import name_marked
from onrecord.reading.naming.surnames import name_in_full
from onrecord.reading.tiling import transcript_of
from onrecord.reading.turns.doing import name_leaders
from onrecord.reading.turns.kinds import settle_kinds
from onrecord.reading.turns.turns import turns_and_speakers
from onrecord.reading.utterances import PrintedInside, Utterance
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from onrecord.reading.page.page import Page

_PEER = lazy_re(
    r"(?:the )?(?:lord|lady|baroness|baron|viscount|viscountess|earl|countess|duke|duchess|marquess|bishop)\b",
    re.IGNORECASE,
)
"""Titles that are part of a name: ``Baroness Ellerby of Skarn`` is not somebody called Ellerby, of the outlet Skarn."""
_COUNTED = lazy_re(r"\d\]?$")
_REPLIES = lazy_re(r"(?:aye|yea|yes|no|nay|here|present|abstain|ja|nein|hier|sí|oui|non|présente?)[.!]?", re.IGNORECASE)
_PARAGRAPH_BREAK = lazy_re(r"\n[ \t]*\n\s*")


def read_given(
    page: Page,
    reader: Reader,
    settle: Callable[[Page, Header], None],
    utterances: Sequence[Utterance],
) -> Transcript:
    """Make a transcript of utterances whose speakers the medium names.

    Args:
        page: the document; its ``placed`` and ``chrome`` say what is no speech, inside utterances too.
        reader: the house style's name and version.
        settle: the style's last word on the header.
        utterances: one that begins inside another ends it: what follows the inner one is nobody's.
    """
    header = _header(page, utterances[0].start if utterances else len(page.text))
    settle(page, header)
    people = Cast([], {}, set())
    voices: dict[str, Voice] = {}
    spoken: list[Spoken] = []
    inside = PrintedInside(page.text, utterances)
    placed: list[tuple[Span, SegmentKind]] = list(page.placed)
    apart = sorted([*page.chrome, *(span for span, _ in page.placed)])
    marked: set[int] = set()
    at = 0
    for utterance in _apart([part for each in utterances for part in inside.of(each)]):
        while at < len(apart) and apart[at].end <= utterance.start:
            at += 1
        if utterance.label:
            placed.append((utterance.label, "label"))
        pieces = [piece for paragraph in _paragraphs(page.text, utterance, apart, at) for piece in paragraph]
        placed += pieces
        said = [span for span, kind in pieces if kind == "speech"]
        if said:
            voice = _voice(voices, utterance)
            marked.update([len(spoken)] if utterance.marked else [])
            spoken.append(_spoken(page, utterance, voice, said))
    placed += inside.placed
    people.voices.extend(voices.values())
    name_marked(page.text, spoken, people.voices, len(marked))
    name_heard(page.text, spoken, marked, people.voices)
    name_numbered(page.text, spoken, people.voices)
    look_up([voice for voice in people.voices if voice.person is None], header)
    keyed = {utterance.key for utterance in utterances}
    _complete(page, people.voices, [voice for key, voice in voices.items() if key not in keyed])
    name_in_full(page.text, spoken, people.voices)
    settle_kinds(page.text, spoken, people)
    if _prints_askers(spoken):
        introduce(page, spoken, people)
        settle_kinds(page.text, spoken, people)
    order = name_leaders(page.text, spoken, people)
    turns, speakers = turns_and_speakers(page, spoken, order)
    if turns and not speakers:
        says = "nothing in the document says who speaks; the words are given to nobody"
        page = msgspec.structs.replace(page, problems=(*page.problems, Problem("no-speaker", 0, len(page.text), says)))
    return transcript_of(page, reader, header, placed, turns, speakers)


def _complete(page: Page, everybody: Sequence[Voice], unkeyed: Sequence[Voice]) -> None:
    """Find first names that the text gives for bare surnames; nobody is given the name of another who speaks.

    Whoever has a key or a title is one of a house, in which others may bear the name.
    """
    full = {fold(name) for voice in everybody for name in voice.names if " " in name}
    alone = [voice for voice in unkeyed if voice.person is None and all(map(str.isalpha, voice.labels))]
    before = [len(voice.names) for voice in alone]
    given = frozenset(fold(label) for voice in alone for label in voice.labels)
    complete(page, alone, given)
    for voice, count in zip(alone, before, strict=True):
        if any(fold(name) in full for name in voice.names[count:]):
            del voice.names[count:]


def _prints_askers(spoken: Sequence[Spoken]) -> bool:
    """Tell whether labels in the text give turns to the press and to nobody of it: whoever answers may call by name."""
    return any(
        item.label is not None and item.voice is not None and item.voice.kind == "press" and not item.voice.names
        for item in spoken
    )


def printed(page: Page) -> tuple[Utterance, ...]:
    """Find the utterances of a text that has printed labels and nothing else: captions, subtitles.

    Words before the first label are an utterance of nobody.
    """
    labels = decide(page, candidates(page), frozenset(), 0, {})
    utterances = []
    for block in cut(page, labels, 0).blocks:
        if not block.paragraphs:
            continue
        core = None if block.label is None else block.label.core
        utterances.append(
            Utterance(
                start=block.paragraphs[0].start,
                end=block.paragraphs[-1].end,
                speaker=None if core is None else core.of(page.text),
                label=None if core is None or block.label is None else Span(core.start, block.label.end),
            )
        )
    return tuple(utterances)


def continued(text: str, utterances: Sequence[Utterance]) -> tuple[list[Utterance], list[Span]]:
    """Join what one voice says where its label is printed again with each piece: with each caption.

    A label of many people may be another's each time; a name's is not, nor the number that a machine gave a voice.
    Where a roll is called the machine easily takes two for one: what answers by a word stays apart.

    Returns:
        The utterances, and the labels that stand inside of them.
    """
    joined: list[Utterance] = []
    again: list[Span] = []
    for each in utterances:
        before = joined[-1] if joined else None
        if before is not None and each.label is not None and _is_same(before, each):
            roll = [_REPLIES.fullmatch(text[part.start : part.end].strip()) for part in (before, each)]
            if not any(roll):
                again.append(each.label)
                joined[-1] = msgspec.structs.replace(before, end=each.end, ended=each.ended)
                continue
        joined.append(each)
    return joined, again


def _is_same(before: Utterance, after: Utterance) -> bool:
    if before.label is None or before.speaker is None or after.speaker is None:
        return False
    same = fold(before.speaker) == fold(after.speaker)
    return same and (not parse_label(after.speaker).generic or _COUNTED.search(after.speaker) is not None)


def _apart(utterances: Sequence[Utterance]) -> list[Utterance]:
    """Let every utterance end where the next begins: in damaged sources ends are missing."""
    ordered = sorted(utterances, key=_begin)
    return [
        each if after is None else msgspec.structs.replace(each, end=max(each.start, min(each.end, _begin(after))))
        for each, after in zip_longest(ordered, ordered[1:])
    ]


def _begin(utterance: Utterance) -> int:
    return utterance.start if utterance.label is None else min(utterance.label.start, utterance.start)


def _header(page: Page, end: int) -> Header:
    header = begin(page)
    header.end, header.placed = end, [item for item in page.placed if item[0].end <= end]
    settle_dates(page, header, [])
    settle_words(page, header)
    header.placed = []
    return header


def _paragraphs(
    text: str, utterance: Utterance, apart: Sequence[Span], first: int
) -> Iterable[list[tuple[Span, SegmentKind]]]:
    """Give speech and notes of an utterance by paragraph, leaving out what the medium has placed.

    ``first`` is the number of the first span in ``apart`` that does not end before the utterance.
    """
    at = utterance.start
    for number in range(first, len(apart)):
        span = apart[number]
        if span.start >= utterance.end:
            break
        yield from _between(text, at, span.start)
        at = max(at, span.end)
    yield from _between(text, at, utterance.end)


def _between(text: str, start: int, end: int) -> Iterable[list[tuple[Span, SegmentKind]]]:
    at = start
    for gap in [*_PARAGRAPH_BREAK.finditer(text, start, end), None]:
        stop = end if gap is None else gap.start()
        if at < stop:
            yield trim(text, Paragraph(at, stop, 1))
        at = stop if gap is None else gap.end()


def _spoken(page: Page, utterance: Utterance, voice: Voice | None, said: list[Span]) -> Spoken:
    item = Spoken(Block(None, []), Span(said[0].start, said[-1].end), voice, "none", list(utterance.because))
    item.words = sum(count_words(span.of(page.text)) for span in said)
    item.asks = has_question(page.text, item.span)
    item.label, item.kind, item.began, item.ended = utterance.label, utterance.kind, utterance.began, utterance.ended
    if voice is not None:
        item.affiliation = utterance.affiliation or voice.affiliation
        if voice.names or voice.roles:
            item.evidence = "label"
            if utterance.label is not None:
                item.because.insert(0, Span(utterance.label.start, utterance.label.end))
    return item


def _voice(voices: dict[str, Voice], utterance: Utterance) -> Voice | None:
    """Find or make the voice that the medium names; two keys are two people, whatever their names."""
    if utterance.speaker is None or not utterance.speaker.strip():
        return None
    speaker = " ".join(utterance.speaker.split())
    key = utterance.key or fold(speaker) or speaker
    voice = voices.get(key)
    if voice is None:
        voice = voices[key] = _new_voice(speaker, utterance)
    elif not utterance.is_identifier or utterance.name:
        named = _new_voice(speaker, utterance)
        voice.names += [name for name in named.names if name not in voice.names]
        voice.roles += [role for role in named.roles if role not in voice.roles]
    if speaker not in voice.labels:
        voice.labels.append(speaker)
    return voice


def _new_voice(speaker: str, utterance: Utterance) -> Voice:
    parts = LabelParts() if utterance.is_identifier else parse_label(speaker)
    voice = Voice(affiliation=utterance.affiliation or parts.affiliation)
    if utterance.name:
        named = _without_title(utterance.name)
        if named:
            voice.names.append(named)
        else:
            voice.roles.append(" ".join(utterance.name.split()))
        if utterance.role:
            voice.roles.append(" ".join(utterance.role.split()))
    elif utterance.role:
        return msgspec.structs.replace(voice, roles=[" ".join(utterance.role.split())])
    elif parts.generic:
        voice.one_person, voice.kind = False, kind_of(speaker)
    elif parts.name is not None and _PEER.match(speaker):
        voice.names.append(speaker)
        voice.affiliation = utterance.affiliation
    elif parts.name is not None:
        voice.names.append(parts.name)
    if parts.role and not parts.generic:
        voice.roles.append(parts.role)
    return voice


def _without_title(name: str) -> str | None:
    """Give a name without the title before it; None where an office stands for it: ``The CHIEF WHIP``."""
    whole = " ".join(name.split())
    parts = parse_label(whole)
    if parts.name is None and (parts.role or parts.generic):
        return None
    if parts.name is not None and parts.honorific and not parts.role and not _PEER.match(whole):
        return parts.name
    return whole
