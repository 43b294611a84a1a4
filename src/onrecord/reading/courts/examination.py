"""Whose the bare ``Q.`` and ``A.`` of an examination are, and what is done in it.

What is printed between turns (`onrecord.reading.courts.stages`) and who has a label of his own show it: the answers are
the witness's who was sworn or called last, the questions those of the counsel who examines. Somebody who breaks in
makes it open whose the next ``Q.`` is, unless it is plain that he gave the word back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.labels.labels import parse_label
from onrecord.model import Span
from onrecord.reading.blocks.spoken import Spoken
from onrecord.reading.cast.cast import Cast
from onrecord.reading.courts.counsel import Office, counsel, office_of
from onrecord.reading.courts.courtwords import (
    ASIDE,
    ASKS_NAME,
    BEFORE,
    BENCH,
    BIDS,
    BREAKS,
    CALLS,
    CLOSES,
    COURTESY,
    DISMISSES,
    FEW,
    GIVES_BACK,
    KNIGHTS,
    NAMED,
    NO_WITNESS,
    OATH,
    OBJECTS,
    PART,
    SAYS_NAME,
    STAFF,
)
from onrecord.reading.courts.marked import ANSWERED, ASKED
from onrecord.reading.courts.stages import is_examination, is_number, is_witness
from onrecord.reading.names.names import name_words, same_name
from onrecord.reading.names.voice import Voice
from onrecord.reading.turns.kinds import SHORT, ends_asking
from onrecord.text import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Container, Sequence

    from onrecord.model import SpeakerKind, TurnKind
    from onrecord.reading.courts.stages import Stage
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page


def asked_inside(page: Page, labels: Sequence[Candidate], told: Sequence[Stage]) -> frozenset[int]:
    """Take the ``Q.`` behind a label into it; give the places of the labels behind which one stands."""
    asked = set()
    for label in labels if is_examination(page, told) else ():
        named = NAMED.match(page.text, label.body) if label.parts.generic and label.key == "q" else None
        if named is not None and named.end() < page.lines[label.line].end:
            # The name stands behind its part in the talk, and behind the number of the question.
            label.core, label.end, label.body = Span(*named.span("core")), named.end("delim"), named.end()
            label.parts, label.key, label.family = parse_label(named["core"]), fold(named["core"]), "colon"
            asked.add(label.core.start)
            continue
        found = None if label.parts.generic or label.family != "colon" else PART.match(page.text, label.body)
        if found is not None and found.end() < page.lines[label.line].end:
            label.end, label.body = found.start() + len(found[0].rstrip()), found.end()
            asked.add(label.core.start)
    return frozenset(asked)


class _Scene(msgspec.Struct):
    """Who is heard, who asks, and the places that show it, while an examination is gone through.

    Attributes:
        people: the voices.
        counsel: identities of those whom lines between turns name as examining.
        ruled: such a line tells who examines; nobody takes over without one.
        broken: somebody else has asked since the examiner did: whose a bare ``Q.`` is, is open.
        gone: the witness has been told to go; answers that follow are somebody else's.
        heard: identities of the voices that are witnesses.
        unsworn: turns of ``THE WITNESS`` before anybody is printed as one.
        office: counsel's office, where the last line that told who examines named that alone.
    """

    text: str
    people: Cast
    counsel: frozenset[int]
    witness: Voice | None = None
    witness_because: tuple[Span, ...] = ()
    examiner: Voice | None = None
    examiner_because: tuple[Span, ...] = ()
    ruled: bool = False
    broken: bool = False
    gone: bool = False
    heard: set[int] = msgspec.field(default_factory=set)
    unsworn: list[Spoken] = msgspec.field(default_factory=list)
    office: Office | None = None

    def is_bench(self, item: Spoken) -> bool:
        """Tell whether a turn is of somebody who presides."""
        words = _label(item).split()
        if item.voice is None or _is_staff(item) or id(item.voice) in self.counsel:
            return False
        return not BENCH.isdisjoint(words) or not KNIGHTS.isdisjoint(words[:1])

    def answers(self, item: Spoken | None) -> bool:
        """Tell whether a turn is a witness's, by its label or its voice."""
        return item is not None and (_part(item) == "a" or id(item.voice) in self.heard)

    def matches(self, pattern: re.Pattern[str], item: Spoken) -> bool:
        """Tell whether words of a turn match."""
        return pattern.search(self.text, item.span.start, item.span.end) is not None


def examine(page: Page, spoken: Sequence[Spoken], people: Cast, told: Sequence[Stage], asked: Container[int]) -> None:
    """Name the questions and answers of an examination, and tell what each turn does.

    Args:
        page: the document.
        spoken: its turns, in order; those whose speaker is shown get one.
        people: the voices.
        told: what is printed between turns.
        asked: places of the labels behind which a ``Q.`` is printed.
    """
    by = [(stage.who if stage.kind == "examiner" else stage.by, stage.span) for stage in told]
    named = [counsel(page.text, people, who, span) for who, span in by if who is not None]
    scene = _Scene(page.text, people, frozenset(id(voice) for voice in named if voice is not None))
    at = 0
    for index, item in enumerate(spoken):
        while at < len(told) and told[at].span.start < item.span.start:
            _enter(scene, told[at])
            at += 1
        behind = spoken[index + 1] if index + 1 < len(spoken) else None
        part = _part(item)
        if scene.office is not None and scene.office.is_of(item):
            _give(item, scene.office.voice, (scene.office.because,))
        if scene.gone and part is not None and not _is_called(item):
            scene.witness, scene.examiner, scene.gone = None, None, False
        if part == "q":
            scene.unsworn = []
            _give(item, None if scene.broken else scene.examiner, scene.examiner_because)
        elif part == "a":
            _answers(scene, spoken, index)
        elif item.voice is not None and item.voice is scene.witness:
            _says_name(scene, spoken, index)
        elif scene.is_bench(item):
            _presides(scene, item, behind, inside=_start(item) in asked)
        elif item.voice is not None and not _is_staff(item) and id(item.voice) not in scene.heard:
            _examines(scene, item, behind, inside=_start(item) in asked)
    _who_sits(scene, spoken)
    for index, item in enumerate(spoken):
        item.kind = _kind(scene, spoken, index)
    for item in spoken:
        if item.voice is not None and item.voice.kind in ("unknown", "press"):
            item.voice.kind = _voice_kind(scene, item) or item.voice.kind


def _voice_kind(scene: _Scene, item: Spoken) -> SpeakerKind | None:
    if scene.answers(item):
        return "witness"
    if scene.is_bench(item) or _is_staff(item):
        return "moderator"
    # Whoever examines is no press, nor is he the one whom somebody calls by name.
    return "member" if _part(item) == "q" or item.kind == "question" else None


def _start(item: Spoken) -> int:
    label = item.block.label or item.block.under
    return -1 if label is None else label.core.start


def _label(item: Spoken) -> str:
    label = item.block.label or item.block.under
    return "" if label is None else label.key


def _part(item: Spoken) -> str | None:
    """Give ``q`` or ``a`` for what is labelled as a question or an answer, the words of ``THE WITNESS`` among these."""
    label = item.block.label
    if label is None:
        return _PARTS.get(item.block.voice)
    if _is_called(item):
        return "a"
    return _PARTS.get(label.key.split()[0]) if label.parts.generic else None


_PARTS = {"q": "q", "question": "q", "a": "a", "answer": "a", ASKED: "q", ANSWERED: "a"}


def _is_called(item: Spoken) -> bool:
    """Tell whether the label is ``THE WITNESS``."""
    return _label(item) in ("witness", "the witness")


def _is_staff(item: Spoken) -> bool:
    label = item.block.label
    return label is not None and label.parts.honorific is None and label.key.rpartition(" ")[2] in STAFF


def _give(item: Spoken, voice: Voice | None, because: tuple[Span, ...]) -> None:
    label = item.block.label
    if voice is not None and item.block.voice in (ANSWERED, ASKED):
        item.voice, item.evidence, item.because = voice, "context", list(because)
    if voice is None or item.voice is voice or item.voice is None or label is None:
        return
    printed = [core for core in item.voice.labels if fold(core) == label.key]
    voice.labels += [core for core in printed[:1] if core not in voice.labels]
    item.voice, item.evidence, item.because = voice, "context", list(because)
    item.affiliation = voice.affiliation


def _enter(scene: _Scene, stage: Stage) -> None:
    """Take what a line between turns tells."""
    if stage.kind == "witness" and stage.whose is not None:
        _hear(scene, stage.who or "", stage.whose, stage.span)
    if stage.kind == "examiner":
        scene.office = office_of(stage)
    if stage.kind == "examiner" or stage.by is not None:
        who = stage.by if stage.kind == "witness" else stage.who
        scene.examiner = None if who is None else counsel(scene.text, scene.people, who, stage.span)
        scene.examiner_because, scene.broken, scene.ruled = (stage.span,), False, scene.examiner is not None
    elif stage.kind == "goes":
        scene.witness, scene.examiner, scene.gone, scene.unsworn = None, None, False, []


def _hear(scene: _Scene, who: str, whose: Span, because: Span) -> None:
    """Take somebody for the witness from now on: a known voice of that name, or a new one."""
    if is_number(who):
        _hear_number(scene, f"Witness {who}", whose, because)
        return
    name = parse_label(who).name or who
    others = [voice for voice in scene.people.voices if id(voice) not in scene.counsel]
    fits = [voice for voice in others if any(same_name(name, known) for known in voice.names)]
    fits = [voice for voice in fits if voice is scene.witness] or fits
    voice = fits[0] if len(fits) == 1 else Voice(kind="witness")
    if voice not in scene.people.voices:
        scene.people.voices.append(voice)
    if name not in voice.names:
        voice.names.append(name)
        voice.because.append(whose)
    _is_heard(scene, voice, because)


def _hear_number(scene: _Scene, who: str, whose: Span, because: Span) -> None:
    """Take for the witness somebody of whom no more than a number is told: that is an office, not a name."""
    fits = [voice for voice in scene.people.voices if voice.roles == [who]]
    voice = fits[0] if fits else Voice(kind="witness", roles=[who], because=[whose])
    if not fits:
        scene.people.voices.append(voice)
    _is_heard(scene, voice, because)


def _is_heard(scene: _Scene, voice: Voice, because: Span) -> None:
    if scene.witness is not None and voice is not scene.witness:
        scene.examiner, scene.broken, scene.ruled = None, False, False
    scene.gone = False
    scene.witness, scene.witness_because = voice, (because,)
    scene.heard.add(id(voice))
    for early in scene.unsworn:  # whoever takes the oath speaks before he is printed as sworn
        _give(early, voice, scene.witness_because)
    scene.unsworn = []


def _answers(scene: _Scene, spoken: Sequence[Spoken], index: int) -> None:
    """Give an answer to the witness, whose name it may be."""
    item = spoken[index]
    _says_name(scene, spoken, index)
    _give(item, scene.witness, scene.witness_because)
    if scene.witness is None:
        scene.unsworn = [*scene.unsworn, item] if _is_called(item) and _may_swear(scene, spoken, index) else []


def _says_name(scene: _Scene, spoken: Sequence[Spoken], index: int) -> None:
    """Take the name that a witness gives who is asked for it: another's first witness, or more of the one sworn."""
    item = spoken[index]
    if index and scene.matches(ASKS_NAME, spoken[index - 1]):
        found = SAYS_NAME.match(scene.text, item.span.start, item.span.end)
        if found is not None and is_witness(found["who"]) and parse_label(found["who"]).honorific is None:
            name = _plain(found["who"])
            if scene.witness is None:
                _hear(scene, name, Span(*found.span("who")), Span(*found.span("who")))
            elif any(same_name(name, known) for known in scene.witness.names):
                scene.witness.names.append(name)


def _may_swear(scene: _Scene, spoken: Sequence[Spoken], index: int) -> bool:
    """Tell whether a witness may take the oath here: whoever answers counsel is not the one sworn further down."""
    before = spoken[index - 1] if index else None
    counsel = before is not None and before.voice is not None and before.voice is not spoken[index].voice
    return before is None or not counsel or scene.is_bench(before) or _is_staff(before) or scene.matches(OATH, before)


def _plain(name: str) -> str:
    return " ".join(word for word in name.split() if not word.isdigit())


def _presides(scene: _Scene, item: Spoken, behind: Spoken | None, *, inside: bool) -> None:
    """Whoever presides and asks makes it open whose the next ``Q.`` is, until he gives the word back."""
    last = {words[-1] for name in (scene.examiner.names if scene.examiner else ()) if (words := name_words(name))}
    said = fold(scene.text[item.span.start : item.span.end]).split()
    if inside or (scene.answers(behind) and ends_asking(scene.text, item.span)):
        scene.broken = True
    elif scene.matches(GIVES_BACK, item) or not last.isdisjoint(said):
        scene.broken = False
    if scene.matches(DISMISSES, item):
        scene.gone = scene.witness is not None


def _examines(scene: _Scene, item: Spoken, behind: Spoken | None, *, inside: bool) -> None:
    """Somebody with a label of his own: counsel who examines, takes over, breaks in or calls a witness."""
    voice = item.voice
    asks = scene.answers(behind) and ends_asking(scene.text, item.span)
    objects = scene.matches(OBJECTS, item)
    if scene.office is not None and scene.office.voice is None and (asks or scene.matches(ASKS_NAME, item)):
        scene.office.voice = voice
    if voice is scene.examiner:
        scene.broken = False
    elif inside or (asks and not objects and not scene.ruled):
        scene.examiner, scene.broken, scene.ruled = voice, False, False
        scene.examiner_because = (Span(_start(item), item.span.start),)
    elif not objects:
        scene.broken = True
    if scene.matches(CLOSES, item) and not scene.answers(behind):
        scene.examiner, scene.ruled = None, False
    found = list(CALLS.finditer(scene.text, item.span.start, item.span.end))
    if len(found) == 1 and (scene.witness is None or scene.gone or scene.examiner is None):
        who = _plain(found[0]["who"])
        if is_witness(who) and NO_WITNESS.isdisjoint(fold(who).split()):
            span = Span(*found[0].span("who"))
            _hear(scene, who, span, span)


def _who_sits(scene: _Scene, spoken: Sequence[Spoken]) -> None:
    """Give the one label of an office that presides (``THE COMMISSIONER``) to the one before whom it is heard."""
    sits = [v for v in scene.people.voices if v.titled and any(_is_before(scene.text, span) for span in v.because)]
    heard = {id(item.voice): item.voice for item in spoken if item.voice is not None and scene.is_bench(item)}
    if len(sits) != 1 or len(heard) != 1 or any(voice.names for voice in heard.values()):
        return
    for item in spoken:
        label = item.block.label
        if label is not None and item.voice is not None and id(item.voice) in heard:
            sits[0].labels += [core for core in item.voice.labels if core not in sits[0].labels]
            item.voice, item.evidence = sits[0], "title"
            item.because = [label.core, *sits[0].because[:1]]


def _is_before(text: str, span: Span) -> bool:
    return BEFORE.search(text, text.rfind("\n", 0, span.start) + 1, span.start) is not None


def _goes_on_asking(scene: _Scene, spoken: Sequence[Spoken], index: int) -> bool:
    """Tell whether counsel whom the witness has just answered, or who bids the witness tell, asks without a mark."""
    item = spoken[index]
    if scene.matches(OBJECTS, item):
        return False
    ahead = spoken[index - 2] if index > 1 else None
    again = ahead is not None and ahead.voice is item.voice and ahead.kind == "question"
    return (again and item.words > FEW and scene.answers(spoken[index - 1])) or scene.matches(BIDS, item)


def _kind(scene: _Scene, spoken: Sequence[Spoken], index: int) -> TurnKind:
    """Tell what a turn of an examination does."""
    item = spoken[index]
    before = spoken[index - 1] if index else None
    behind = spoken[index + 1] if index + 1 < len(spoken) else None
    asked = (
        before is not None
        and before.voice is not item.voice
        and (ends_asking(scene.text, before.span) or (before.kind == "question" and _part(before) != "q"))
    )
    if _part(item) == "q":
        return "question"
    if scene.answers(item):
        bare = _part(item) == "a" and not _is_called(item)
        return "answer" if bare or asked or item.words > SHORT else "interjection"
    if _is_staff(item):
        return STAFF[_label(item).rpartition(" ")[2]]
    others = behind is not None and behind.voice is not item.voice and not scene.is_bench(behind)
    ends = others and ends_asking(scene.text, item.span)
    asks = ends and (item.words > FEW or scene.answers(behind))
    if scene.is_bench(item):
        if COURTESY.fullmatch(scene.text, item.span.start, item.span.end):
            return "interjection"
        return "question" if asks else "moderation"
    if asks or (item.asks and scene.answers(behind)):
        return "question"
    closes = item.words <= ASIDE and scene.matches(CLOSES, item)
    if closes or scene.matches(BREAKS, item):
        return "moderation"
    if behind is not None and scene.answers(behind) and _goes_on_asking(scene, spoken, index):
        return "question"
    put = before is not None and before.kind == "question" and _part(before) != "q"
    if asked and put:
        return "answer"
    return "interjection" if scene.matches(OBJECTS, item) else "statement"
