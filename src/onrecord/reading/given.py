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
from onrecord.model import Problem, Reader, SegmentKind, Span, Transcript, TurnKind
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


class Utterance(msgspec.Struct, frozen=True, kw_only=True):
    """Words of one speaker, as the medium gives them.

    Attributes:
        start: first code point of the words in the text.
        end: code point after the last.
        speaker: what the medium calls the speaker, as given; None where it names nobody.
        key: what tells two speakers of one name apart (an identifier); ``speaker`` where it is None.
        name: the person's name in full, where the medium gives it beside ``speaker``.
        is_identifier: ``speaker`` is no name that people write but a key (``ReyesDana``, ``u17``).
        label: place of the name printed with these words, with its delimiter; None where it is no part of the text.
        because: places in the text that show who the speaker is, beside the label.
        affiliation: outlet, body or party.
        kind: what the turn does, where the medium says so.
        began: seconds at which the words begin, a decimal string.
        ended: seconds at which they end.
        marked: the medium shows that another voice begins, and not whose it is.
    """

    start: int
    end: int
    speaker: str | None = None
    key: str | None = None
    name: str | None = None
    is_identifier: bool = False
    label: Span | None = None
    because: tuple[Span, ...] = ()
    affiliation: str | None = None
    kind: TurnKind | None = None
    began: str | None = None
    ended: str | None = None
    marked: bool = False


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
    placed: list[tuple[Span, SegmentKind]] = list(page.placed)
    apart = sorted([*page.chrome, *(span for span, _ in page.placed)])
    marked: set[int] = set()
    at = 0
    for utterance in _apart(utterances):
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
    people.voices.extend(voices.values())
    name_marked(page.text, spoken, people.voices, len(marked))
    name_heard(page.text, spoken, marked, people.voices)
    name_numbered(page.text, spoken, people.voices)
    look_up([voice for voice in people.voices if voice.person is None], header)
    unknown = [voice for voice in people.voices if voice.person is None]
    complete(page, unknown, above=utterances[0].start if utterances else 0)
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
        voice.names.append(" ".join(utterance.name.split()))
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
