"""The sentences of a document, as a matter is looked for in them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive.words.passages import passages
from onrecord.ledgers.dossiers.entries import tokens
from onrecord.ledgers.measurewords import words
from onrecord.model import QuestionPart
from onrecord.text.lazy import lazy_re
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from onrecord.ledgers.dossiers.entries import Entries, Found
    from onrecord.ledgers.measurewords import Word
    from onrecord.model import Span, Transcript, Turn

_AWAY = lazy_re(
    r"(?:^|[.?!…,;:–—\n]\W{0,8})(?:(?:and|but|then|also|just|my|a|the|just a|one)[\s,]+){0,3}"
    r"(?:second(?:ly)?|third(?:ly)?|another|other|separate(?:ly)?|different(?:ly)?|finally|lastly|next|"
    r"(?:turning|moving|going|coming)(?:\s\w+)?\sto|regarding|in terms of|with (?:regard|respect) to|"
    r"on|for|to)\b(?!\s+(?:your part|behalf|top|example|instance|that|this|it)\b)"
    r"|\b(?:second|other|separate|different|next) (?:question|topic|subject|issue|one)\b|\bone more\b|\bif I may\b|"
    r"\bchange (?:the )?(?:topic|subject)",
    re.IGNORECASE,
)
"""What an asker says before another question: ``And on Sudan``, ``Secondly``, ``one more``."""
_ANAPHORA = lazy_re(
    r"[\W_]*(?:(?:And|So|But|Because|Therefore|Also|Then|Plus),?\s+)?(?:that|this|these|those|it|they|them|he|she|there|"
    r"such|both|and|so|but|because|which|or|therefore|also|plus|first|second|secondly|third|thirdly|finally|"
    r"we’ve|we've)\b",
    re.IGNORECASE,
)


class Sentence(NamedTuple):
    """A sentence of a document.

    Attributes:
        span: code points of the text.
        turn: number of its turn.
        begins: how it stands to the sentence before: 0 in the same paragraph, 1 in the next paragraph of the same turn,
            2 in another turn.
        asks: in a turn that asks, the number in the document of the question that it belongs to: what leads up to a
            part, and the parts that follow on each other; None in any other turn.
        replies: the numbers of the questions that it is an answer to, by the layer of questions.
        after: in a turn that replies, the numbers of all questions of the turn before.
        words: its words, places counting from its start.
        stems: keys of those that tell, each once.
        leans: whether it opens with a word that leans on the sentence before.
        found: entries of the definition that stand in it.
    """

    span: Span
    turn: int
    begins: int
    asks: int | None
    replies: frozenset[int]
    after: frozenset[int]
    words: tuple[Word, ...]
    stems: frozenset[str]
    leans: bool
    found: tuple[Found, ...]

    @property
    def tells(self) -> bool:
        """Tell whether an entry stands in it that suffices by itself."""
        return any(each.how != "companion" for each in self.found)


def sentences_of(transcript: Transcript, entries: Entries) -> list[Sentence]:
    """Cut the speech of a document into sentences, with what of the definition stands in each."""
    text = transcript.text
    asked = _Asked(transcript)
    starts = [passage.start for passage in passages(transcript)]
    made: list[Sentence] = []
    for number, turn in enumerate(transcript.turns):
        before: int | None = None
        for span in sentences(text, transcript.speech_in(turn.span)):
            said = text[span.start : span.end]
            cut = tuple(words(said))
            paragraph = bisect_right(starts, span.start)
            made.append(
                Sentence(
                    span=span,
                    turn=number,
                    begins=2 if before is None else int(paragraph != before),
                    asks=asked.question(turn, span),
                    replies=asked.answered(turn, span),
                    after=asked.before(number),
                    words=cut,
                    stems=frozenset(word.key for word in cut if word.tells),
                    leans=_ANAPHORA.match(said) is not None,
                    found=tuple(entries.find(tokens(said, cut), span.start)),
                )
            )
            before = paragraph
    return made


class _Asked:
    """The questions of a document: its parts, those that follow on each other taken together, and their answers."""

    def __init__(self, transcript: Transcript) -> None:
        layer = transcript.layers.get("questions")
        parts = [item for item in layer.items if isinstance(item, QuestionPart)] if layer else []
        self._of_turn: dict[str, list[tuple[int, int]]] = {}
        self._answers: dict[str, list[tuple[int, int, int]]] = {}
        number, end, turn = -1, 0, ""
        for part in sorted(parts, key=lambda each: each.start):
            if part.turn == turn and not _turns_away(transcript.text, end, part):
                self._of_turn[part.turn][-1] = (part.end, number)
            else:
                number += 1
                self._of_turn.setdefault(part.turn, []).append((part.end, number))
            end, turn = part.end, part.turn
            for reply in part.replies:
                for each in reply.answers:
                    self._answers.setdefault(each.turn, []).append((each.start, each.end, number))
        asked: frozenset[int] = frozenset()
        self._before: list[frozenset[int]] = []
        for said in transcript.turns:
            own = frozenset(number for _, number in self._of_turn.get(said.id, ()))
            if own or said.kind in {"question", "statement"}:
                asked = own
            self._before.append(frozenset() if own else asked)

    def question(self, turn: Turn, span: Span) -> int | None:
        """Give the number of the question in which a sentence stands."""
        ends = self._of_turn.get(turn.id)
        if not ends:
            return None
        return next((number for end, number in ends if span.start < end), ends[-1][1])

    def answered(self, turn: Turn, span: Span) -> frozenset[int]:
        """Give the numbers of the questions that a sentence is an answer to."""
        answers = self._answers.get(turn.id, ())
        return frozenset(number for start, end, number in answers if start < span.end and span.start < end)

    def before(self, number: int) -> frozenset[int]:
        """Give the numbers of the questions to which a turn, by its number, replies as a whole."""
        return self._before[number]


def _turns_away(text: str, end: int, part: QuestionPart) -> bool:
    """Tell whether the asker says that another question begins, between the last part and this one or in this one."""
    return _AWAY.search(text, max(end - 1, 0), part.end) is not None
