"""Two versions of one document, turn by turn: what went, what came, what is somebody else's now."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from onrecord.ledgers.edits.kinds import WEIGHTS, EditKind, kind_of, plain
from onrecord.ledgers.edits.speech import Speech, Word
from onrecord.model import Citation, Span
from onrecord.text.alignment import Block, align

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Transcript


class Edit(msgspec.Struct, frozen=True):
    """One change between two versions.

    Attributes:
        kind: what changed.
        weight: how grave it is, 0 to 100; see `onrecord.ledgers.edits.kinds.WEIGHTS`.
        was: the words that went, as they stand; empty where nothing went.
        now: the words that came; empty where nothing came.
        was_at: the place of ``was`` in the older version's text; None where nothing went.
        now_at: the place of ``now`` in the newer version's text.
        before: the sentence of the older version around the change; None where it has no such turn.
        after: the sentence of the newer version.
        speaker: whose words they are in the older version; None where that is unknown, or there is no such turn.
        speaker_now: the same in the newer.
    """

    kind: EditKind
    weight: int
    was: str
    now: str
    was_at: Span | None
    now_at: Span | None
    before: Citation | None
    after: Citation | None
    speaker: str | None
    speaker_now: str | None


def compare(old: Transcript, new: Transcript) -> tuple[Edit, ...]:
    """Compare two versions, best read by one reader; the gravest edits first, then in text order.

    White space, the site's own words, page furniture, timecodes and differences of type alone (curly or straight
    quotation marks, kinds of dashes) are noise and left out.
    """
    one, two = Speech(old), Speech(new)
    blocks = align([word.plain for word in one.words], [word.plain for word in two.words])
    found = [
        *compare_speech(one, two, blocks),
        *_headers(old, new),
        *_notes(old, new),
    ]
    order = {id(edit): number for number, edit in enumerate(found)}
    return tuple(sorted(found, key=lambda edit: (-edit.weight, order[id(edit)])))


def compare_speech(one: Speech, two: Speech, blocks: list[Block]) -> Iterator[Edit]:
    """Give what differs in the words of turns: those of another speaker first, then in text order."""
    yield from _attributions(one, two, blocks)
    for block in changed(one, two, blocks):
        yield from _changes(one, two, block)


def changed(one: Speech, two: Speech, blocks: list[Block]) -> list[Block]:
    """Give the blocks of other words, joined over single words and moved to where turns and sentences begin."""
    return [_slid(one, two, block) for block in _joined(one, blocks)]


def _joined(one: Speech, blocks: list[Block]) -> Iterator[Block]:
    """Give the blocks of other words, two of them joined where one word alone stands between them in a sentence."""
    held: Block | None = None
    for before, block, behind in zip([None, *blocks], blocks, [*blocks[1:], None], strict=False):
        if not block.same:
            held = block if held is None else Block(False, held.start, block.end, held.other_start, block.other_end)  # noqa: FBT003
            continue
        short = block.end - block.start == 1 and before is not None and behind is not None
        if held is not None and not (short and one.words[block.start].plain.isalnum()):
            yield held
            held = None
    if held is not None:
        yield held


def _slid(one: Speech, two: Speech, block: Block) -> Block:
    """Move a block of words that only went, or only came, to where a turn begins, or else a sentence, if it fits there.

    Of ``We met. We left.`` without its first sentence, ``met. We`` went as well as ``We met.``; and where one speaker
    ends with ``Thank you.`` and the next begins with it, the words that came are the turn of the next.
    """
    if block.start != block.end and block.other_start != block.other_end:
        return block
    side = one if block.start != block.end else two
    start, end = (block.start, block.end) if side is one else (block.other_start, block.other_end)
    words = side.words
    left = right = 0
    while left < start and words[start - left - 1].plain == words[end - left - 1].plain:
        left += 1
    while end + right < len(words) and words[start + right].plain == words[end + right].plain:
        right += 1
    nearest = sorted(range(-left, right + 1), key=abs)
    for begins in (side.begins_turn, side.begins_sentence):
        for by in nearest:
            if begins(start + by):
                return Block(False, block.start + by, block.end + by, block.other_start + by, block.other_end + by)  # noqa: FBT003
    return block


def _attributions(one: Speech, two: Speech, blocks: list[Block]) -> Iterator[Edit]:
    """Give the runs of the same words that are another speaker's now."""
    pairs = [
        (one.words[block.start + at], two.words[block.other_start + at])
        for block in blocks
        if block.same
        for at in range(block.end - block.start)
    ]
    for (turn, turn_now), run in groupby(pairs, key=lambda pair: (pair[0].turn, pair[1].turn)):
        if not one.other_voice(turn, two, turn_now):
            continue
        kept = list(run)
        if sum(word.plain.isalnum() for word, _ in kept) < _FEW:
            continue
        yield _edit(
            "attribution",
            one.cite(Span(kept[0][0].span.start, kept[-1][0].span.end)),
            two.cite(Span(kept[0][1].span.start, kept[-1][1].span.end)),
            one.name(turn),
            two.name(turn_now),
        )


_FEW = 3
"""Words under which a run that stands in another's turn may be chance."""


def _changes(one: Speech, two: Speech, block: Block) -> Iterator[Edit]:
    """Give what a block of other words changes: whole turns that went or came, and words within turns."""
    went, came = one.words[block.start : block.end], two.words[block.other_start : block.other_end]
    gone, new = _whole(one, went), _whole(two, came)
    # A turn rewritten from end to end is one that went and one that came only where nothing pairs the two.
    rewritten = (
        {(a, b) for a in gone for b in new if not one.other_voice(a, two, b)} if len(gone) == len(new) else set()
    )
    for turn in gone:
        if not any(turn == a for a, _ in rewritten):
            kind: EditKind = "question-removed" if one.is_question(turn) else "turn-removed"
            yield _edit(kind, one.cite_turn(turn), None, one.name(turn), None)
    for turn in new:
        if not any(turn == b for _, b in rewritten):
            kind = "question-added" if two.is_question(turn) else "turn-added"
            yield _edit(kind, None, two.cite_turn(turn), None, two.name(turn))
    kept_turns, new_turns = {a for a, _ in rewritten}, {b for _, b in rewritten}
    went = [word for word in went if word.turn not in gone or word.turn in kept_turns]
    came = [word for word in came if word.turn not in new or word.turn in new_turns]
    # Words of two turns are never told as one run: they would all be the first one's.
    new_runs = [list(run) for _, run in groupby(came, key=lambda word: word.turn)]
    for _, run in groupby(went, key=lambda word: word.turn):
        old_run = list(run)
        at = next((n for n, new in enumerate(new_runs) if not one.other_voice(old_run[0].turn, two, new[0].turn)), None)
        yield _within(one, two, block, old_run, [] if at is None else new_runs.pop(at))
    for new_run in new_runs:
        yield _within(one, two, block, [], new_run)


def _within(one: Speech, two: Speech, block: Block, went: list[Word], came: list[Word]) -> Edit:
    before = one.around(went, block.start)
    after = two.around(came, block.other_start)
    side, words = (one, went) if went else (two, came)
    whole = not (went and came) and side.holds_sentence(words)
    kind = kind_of([word.plain for word in went], [word.plain for word in came], sentences=whole)
    return Edit(
        kind=kind,
        weight=WEIGHTS[kind],
        was=one.between(went),
        now=two.between(came),
        was_at=_place(went),
        now_at=_place(came),
        before=before,
        after=after,
        speaker=one.name_at(went, block.start),
        speaker_now=two.name_at(came, block.other_start),
    )


def _whole(speech: Speech, words: list[Word]) -> list[int]:
    """Give the turns of which every word is among these."""
    return [turn for turn, run in groupby(words, key=lambda word: word.turn) if len(list(run)) == speech.size(turn)]


def _edit(
    kind: EditKind, before: Citation | None, after: Citation | None, speaker: str | None, speaker_now: str | None
) -> Edit:
    was, now = ("" if one is None else one.words for one in (before, after))
    return Edit(kind, WEIGHTS[kind], was, now, _at(before), _at(after), before, after, speaker, speaker_now)


def _at(cited: Citation | None) -> Span | None:
    return None if cited is None else Span(cited.start, cited.end)


def _place(run: list[Word]) -> Span | None:
    return Span(run[0].span.start, run[-1].span.end) if run else None


def _headers(old: Transcript, new: Transcript) -> Iterator[Edit]:
    """Give the changes of title, date and place that the page itself shows."""
    for field in ("title", "date", "place"):
        was, now = getattr(old, field) or "", getattr(new, field) or ""
        if plain(" ".join(was.split())) != plain(" ".join(now.split())):
            before, after = _shown(old, field), _shown(new, field)
            yield Edit(
                "header", WEIGHTS["header"], was, now, _at(before), _at(after), before, after, None, None
            )  # fmt: skip


def _shown(transcript: Transcript, field: str) -> Citation | None:
    spans = [span for span in transcript.because.get(field, ()) if span]
    return transcript.cite(spans[0]) if spans else None


_NOTES = frozenset({"note", "editorial"})


def _notes(old: Transcript, new: Transcript) -> Iterator[Edit]:
    """Give the notes and editors' insertions that went or came."""
    notes, others = (
        [segment for segment in one.segments if segment.kind in _NOTES] for one in (old, new)
    )  # fmt: skip
    texts = [
        [plain(" ".join(one.text[note.start : note.end].split())) for note in side]
        for one, side in ((old, notes), (new, others))
    ]
    for block in align(*texts):
        if block.same:
            continue
        went = [old.cite(Span(note.start, note.end)) for note in notes[block.start : block.end]]
        came = [new.cite(Span(note.start, note.end)) for note in others[block.other_start : block.other_end]]
        for before, after in _paired(went, came):
            was, now = ("" if one is None else one.exact for one in (before, after))
            yield Edit("note", WEIGHTS["note"], was, now, _at(before), _at(after), before, after, None, None)


def _paired(went: list[Citation], came: list[Citation]) -> Iterator[tuple[Citation | None, Citation | None]]:
    for at in range(max(len(went), len(came))):
        yield (went[at] if at < len(went) else None), (came[at] if at < len(came) else None)
