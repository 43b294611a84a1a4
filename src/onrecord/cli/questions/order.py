"""When the answer to a question part comes out of its order, or later than in the reply to its question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Answer, QuestionPart, Speaker, Transcript, Turn

_SHOWN = 60


class Later(NamedTuple):
    """An answer that stands behind something that ended the reply.

    Attributes:
        turn: id of the turn that answers.
        after: id of the turn behind which it stands.
        called: whether that turn calls on the next who asks, by name.
        reporter: whether the next who asks is of the press, or of an outlet.
        asks: whether that turn asks the next question.
        words: how that turn begins.
    """

    turn: str
    after: str
    called: bool
    reporter: bool
    asks: bool
    words: str


class Order(NamedTuple):
    """Where the answers to a part stand.

    Attributes:
        before: ids of the parts that were asked before it in the same turn and are answered after it.
        first: whether it is answered before all the others of its turn.
        later: its answers in later turns than the reply to its question.
        others: ids of those turns with answers whose speaker is none of the people asked.
    """

    before: tuple[str, ...] = ()
    first: bool = False
    later: tuple[Later, ...] = ()
    others: tuple[str, ...] = ()

    def form(self) -> dict[str, Any]:
        """Give it as JSON."""
        return self._asdict() | {"later": [later._asdict() for later in self.later]}

    def notes(self, names: dict[str, str], *, sure: bool = True) -> list[str]:
        """Say it in words; ``names`` gives the names of the speakers of turns.

        Where it is not ``sure`` what became of the part, it is only said to be taken up.
        """
        says = []
        answered = "answered" if sure else "taken up"
        if self.before:
            listed = ", ".join(self.before[:-1]) + (" and " if len(self.before) > 1 else "") + self.before[-1]
            says.append(f"out of order: {answered} {'first, ' if self.first else ''}before {listed}")
        for later in self.later:
            behind = (
                f"after the next {'reporter' if later.reporter else 'questioner'} was called"
                if later.called
                else "after the next question"
                if later.asks
                else "after the moderator spoke"
            )
            says.append(f"{answered} {behind}: {later.turn} stands behind {later.after}, “{later.words}”")
        says += [f"{answered} in {turn} by {names.get(turn, 'unknown')}, who was not asked" for turn in self.others]
        return says


def orders(transcript: Transcript, parts: Sequence[QuestionPart]) -> dict[str, Order]:
    """Tell for each part, by its id, where its answers stand."""
    numbers = {turn.id: number for number, turn in enumerate(transcript.turns)}
    began = {part.id: min((answer.start for answer in _answers(part)), default=None) for part in parts}
    found = {}
    for part in parts:
        own = began[part.id]
        siblings = [other for other in parts if other.turn == part.turn and other.id != part.id]
        starts = {other.id: at for other in siblings if (at := began[other.id]) is not None}
        before = () if own is None else tuple(
            other.id for other in siblings
            if (other.start, other.end) < (part.start, part.end) and starts.get(other.id, -1) > own
        )  # fmt: skip
        found[part.id] = Order(
            before=before,
            first=bool(before) and own is not None and own < min(starts.values()),
            later=tuple(_later(transcript, part, numbers)),
            others=_others(transcript, part, numbers),
        )
    return found


def _answers(part: QuestionPart) -> list[Answer]:
    return [answer for reply in part.replies for answer in reply.answers]


def _later(transcript: Transcript, part: QuestionPart, numbers: dict[str, int]) -> list[Later]:
    turns, asked = transcript.turns, numbers.get(part.turn)
    if asked is None:
        return []
    found = {}
    for answer in _answers(part):
        at = numbers.get(answer.turn)
        if at is None or at <= asked or answer.turn in found:
            continue
        between = turns[asked + 1 : at]
        # What the same person goes on to ask belongs to one exchange; so does who breaks in before anybody replies.
        replied = next((number for number, turn in enumerate(between) if turn.kind == "answer"), None)
        if replied is None:
            continue
        breaks = [turn for turn in between[replied + 1 :] if _ends_exchange(transcript, turn, turns[asked])]
        if breaks:
            called = next((turn for turn in breaks if _called_by(transcript, turn, numbers)), None)
            asks = next((turn for turn in breaks if turn.kind == "question"), None)
            behind = called or asks or breaks[0]
            words = " ".join(transcript.words_of(behind).split())
            voice = None if called is None else _called_by(transcript, called, numbers)
            found[answer.turn] = Later(
                turn=answer.turn,
                after=behind.id,
                called=called is not None,
                reporter=voice is not None and (voice.kind == "press" or voice.affiliation is not None),
                asks=behind.kind == "question",
                words=words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…",
            )
    return list(found.values())


def _ends_exchange(transcript: Transcript, turn: Turn, asked: Turn) -> bool:
    if turn.kind == "moderation":
        return True
    voice = transcript.speaker_of(turn)
    same = voice is not None and voice.one_person and turn.speaker == asked.speaker
    return turn.kind == "question" and not same


def _called_by(transcript: Transcript, turn: Turn, numbers: dict[str, int]) -> Speaker | None:
    """Give the next who asks, if a moderator's turn names them."""
    from onrecord.text import fold

    if turn.kind != "moderation":
        return None
    behind = transcript.turns[numbers[turn.id] + 1 :]
    asks = next((other for other in behind if other.kind == "question"), None)
    voice = None if asks is None else transcript.speaker_of(asks)
    if voice is None or voice.name is None:
        return None
    said = {word.strip(".,!?;:") for word in fold(transcript.words_of(turn)).split()}
    return voice if fold(voice.name).split()[-1] in said else None


def _others(transcript: Transcript, part: QuestionPart, numbers: dict[str, int]) -> tuple[str, ...]:
    asked = {reply.to for reply in part.replies}
    if None in asked:
        return ()
    ids = dict.fromkeys(answer.turn for answer in _answers(part) if answer.turn in numbers)
    return tuple(id_ for id_ in ids if transcript.turns[numbers[id_]].speaker not in asked)
