"""Two transcripts of one event, word by word. No text is made of them: each word keeps its own citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.ledgers.edits.compare import Edit, changed, compare_speech
from onrecord.ledgers.edits.speech import Speech
from onrecord.ledgers.variants.gaps import Filled, filled
from onrecord.model import Citation
from onrecord.text.alignment import Block, align

if TYPE_CHECKING:
    from onrecord.model import Transcript


class Passage(msgspec.Struct, frozen=True):
    """Words that only one of two transcripts has.

    Attributes:
        citation: the words.
        speaker: whose they are there; None where that is unknown.
        kind: ``turn``, ``question`` or ``passage`` (whole sentences of a turn that both have).
    """

    citation: Citation
    speaker: str | None
    kind: str


class Voices(msgspec.Struct, frozen=True):
    """The same words under two speakers.

    Attributes:
        one: the words in the first transcript.
        other: the words in the second.
        speaker: whose they are in the first; None where that is unknown.
        speaker_other: the same in the second.
        conflict: whether both name somebody; else one of them names whom the other leaves unnamed.
    """

    one: Citation
    other: Citation
    speaker: str | None
    speaker_other: str | None
    conflict: bool


class Pair(msgspec.Struct, frozen=True):
    """Two transcripts of one event.

    Attributes:
        one: id and version of the first, written ``id@version``.
        other: the same of the second.
        words: words of turns of the first.
        words_other: the same of the second.
        shared: words that both have in the same order.
        only_one: what only the first has, in text order.
        only_other: what only the second has.
        voices: the same words under two speakers.
        wordings: other words in place of each other, in text order.
        filled: gaps of either that the other fills.
    """

    one: str
    other: str
    words: int
    words_other: int
    shared: int
    only_one: tuple[Passage, ...]
    only_other: tuple[Passage, ...]
    voices: tuple[Voices, ...]
    wordings: tuple[Edit, ...]
    filled: tuple[Filled, ...]


def side_by_side(one: Transcript, other: Transcript) -> Pair:
    """Align two transcripts of one event. Gaps are those of the layer ``gaps``, where a transcript has it."""
    first, second = Speech(one), Speech(other)
    blocks = align([word.plain for word in first.words], [word.plain for word in second.words])
    edits = list(compare_speech(first, second, blocks))
    same, others = [block for block in blocks if block.same], changed(first, second, blocks)
    return Pair(
        one=f"{one.id}@{one.version}",
        other=f"{other.id}@{other.version}",
        words=first.count(),
        words_other=second.count(),
        shared=sum(first.words[at].plain[0].isalnum() for block in same for at in range(block.start, block.end)),
        only_one=tuple(
            Passage(edit.before, edit.speaker, edit.kind.split("-")[0])
            for edit in edits
            if edit.kind.endswith("-removed") and edit.before is not None
        ),
        only_other=tuple(
            Passage(edit.after, edit.speaker_now, edit.kind.split("-")[0])
            for edit in edits
            if edit.kind.endswith("-added") and edit.after is not None
        ),
        voices=tuple(
            Voices(edit.before, edit.after, edit.speaker, edit.speaker_now, _both_named(first, second, edit))
            for edit in edits
            if edit.kind == "attribution" and edit.before is not None and edit.after is not None
        ),
        wordings=tuple(edit for edit in edits if edit.kind in _WORDINGS),
        filled=(*filled(first, second, same, others), *filled(second, first, *map(_turned, (same, others)))),
    )


def _both_named(first: Speech, second: Speech, edit: Edit) -> bool:
    return all(at is not None and side.is_named(at.start) for side, at in ((first, edit.was_at), (second, edit.now_at)))


def _turned(blocks: list[Block]) -> list[Block]:
    return [block.turned() for block in blocks]


_WORDINGS = frozenset({"figure", "negation", "wording", "spelling"})
