"""Turns printed without a speaker's label in a transcript that labels its speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.annotators.gaps.found import Found, first_words
from onrecord.grammar.labels.lexicon import PRESS
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Transcript

_WORD = lazy_re(r"[\W_]*\w?[^\W\d_A-Z]+\W*")
_LABEL = lazy_re(r"(?P<word>\w+)[*.:;]*\s+(?P<next>\S)")


def unlabelled_speakers(transcript: Transcript) -> Iterator[Found]:
    """Give the first words of each turn that lacks a label; none where the transcript prints no labels at all."""
    turns = transcript.turns
    if all(turn.label is None for turn in turns):
        return
    for turn in turns:
        if turn.label is not None:
            continue
        quoted = first_words(transcript.text, turn.start, turn.end)
        if not _begins_a_voice(quoted.of(transcript.text)):
            continue
        speaker = transcript.speaker_of(turn)
        if speaker is not None and speaker.name is not None:
            why = f"the words of {speaker.name} are printed without a label"
        elif turn.kind == "question":
            why = "a question is printed without a label or a name"
        else:
            why = "these words are printed without a label, and nothing shows whose they are"
        yield Found(quoted, "unlabelled-speaker", why)


def _begins_a_voice(words: str) -> bool:
    """Tell the beginning of somebody's words from a label that was not read as one, and from a scanner's debris."""
    label = _LABEL.match(words)
    if label and label["word"].lower() in PRESS and not label["next"].islower():
        return False
    tokens = words.split()
    spoken = sum(_WORD.fullmatch(token) is not None for token in tokens)
    return words.lstrip("\"“‘'([–—- ")[:1].isupper() and 2 * spoken >= len(tokens)
