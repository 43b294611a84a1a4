"""Rounds taken apart, ready for weighing: the one place where exchange, terms, marks and likeness come together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from onrecord.annotators.questions import marks
from onrecord.annotators.questions.refusals import refuses
from onrecord.annotators.questions.terms import Idf, terms
from onrecord.annotators.questions.vectors import WordVectors
from onrecord.text.lazy import lazy_re
from onrecord.text.sentences import blanked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.annotators.questions.asking import Asking, Part, Round
    from onrecord.annotators.questions.likeness import Likeness
    from onrecord.model import Span

OWN_PREMISE = 3
"""Terms from which what stands before a part is a premise of its own; with fewer it shares the part before's."""
LEAST_PREMISE = 20.0
"""Weight of a premise up to which a share of it is no more telling than a share of this much."""
MOST = 20_000
"""Sentences times parts of a round up to which it is weighed: an order paper of hundreds of questions is not."""
_WORDS = lazy_re(r"\S+")
_NOTHING: frozenset[str] = frozenset()


@dataclass
class Line:
    """A sentence of a reply, taken apart.

    Attributes:
        turn: index of its turn.
        span: its place.
        said: its words.
        terms: its content words.
        weight: what they tell together.
        names: names and figures in it.
        depth: which sentence of its turn it is, from 0.
        length: words.
        paragraph: whether it begins a line of its turn.
        speaker: id of who says it.
        refuses: how plainly it refuses, 0 to 1.
        topic: content words of what it names at its head.
        announces: which question it announces, from 1; -1 the last; None where none.
        thanks: whether it greets or thanks.
        assures: whether it is a general assurance.
        question: whether it asks.
        place: where it stands among all that its speaker says in the round, 0 to 1.
    """

    turn: int
    span: Span
    said: str
    terms: frozenset[str]
    weight: float
    names: frozenset[str]
    depth: int
    length: int
    paragraph: bool
    speaker: str | None
    refuses: float
    topic: frozenset[str]
    announces: int | None
    thanks: bool
    assures: bool
    question: bool
    place: float = 0.0


@dataclass
class Request:
    """A question part, taken apart.

    Attributes:
        part: the part.
        said: its words.
        terms: its content words.
        weight: what they tell together.
        premise: content words of what leads to it and trails behind it.
        premise_weight: what those tell together.
        names: names and figures in it.
        yes_no: whether yes or no would answer it.
        how_many: whether it asks for a figure.
        when: whether it asks for a time.
        why: whether it asks for a reason.
        open: whether it asks for more of something.
        order: which of the asker's own points it belongs to (``And secondly, ...``), from 1; 0 where none are counted.
    """

    part: Part
    said: str
    terms: frozenset[str]
    weight: float
    premise: frozenset[str]
    premise_weight: float
    names: frozenset[str]
    yes_no: bool
    how_many: bool
    when: bool
    why: bool
    open: bool
    order: int = 0


@dataclass
class Scene:
    """A round made ready for weighing.

    Attributes:
        lines: the sentences in reply.
        requests: the parts.
        shared: for each line and part what they have in common, as a share of the part's own terms.
        premise: the same with the part's premise.
        cosine: what they have in common, by the weights of both.
        likeness: how alike their meaning is, 0 to 1, by word vectors or, with the extra, by a model of sentences.
        announced: for each part the first line that names it and no other at its head; 0 where none does.
    """

    lines: list[Line]
    requests: list[Request]
    shared: list[list[float]]
    premise: list[list[float]]
    cosine: list[list[float]]
    likeness: list[list[float]]
    announced: list[int]


def scenes(asking: Asking, likeness: Likeness | None = None) -> Iterator[tuple[Round, Scene | None]]:
    """Give each round with its scene; None where nobody replies, or too much is said to weigh it."""
    text = asking.text
    bags = {span.start: terms(text[span.start : span.end]) for own in asking.sentences for span in own}
    idf = Idf(list(bags.values()))
    for one in asking.rounds:
        if one.replies and len(one.replies) * len(one.parts) <= MOST:
            lines, requests = _lines(asking, one, idf, bags), _requests(text, one, idf)
            if likeness is None:
                own, asked = [line.terms for line in lines], [request.terms for request in requests]
                alike = WordVectors.shipped().between(own, asked, idf)
            else:
                alike = likeness.between(text, one)
            yield one, _scene(lines, requests, idf, alike)
        else:
            yield one, None


def _lines(asking: Asking, one: Round, idf: Idf, bags: dict[int, frozenset[str]]) -> list[Line]:
    text = asking.text
    lines: list[Line] = []
    for turn, span in one.replies:
        before = lines[-1] if lines and lines[-1].turn == turn else None
        said = blanked(text, span.start, span.end)
        own = bags[span.start]
        topic = marks.TOPIC.match(said)
        lines.append(
            Line(
                turn=turn,
                span=span,
                said=said,
                terms=own,
                weight=idf.weigh(own),
                names=frozenset(marks.NAMES.findall(said)),
                depth=0 if before is None else before.depth + 1,
                length=len(_WORDS.findall(said)),
                paragraph=before is not None and text.count("\n", before.span.end, span.start) > 0,
                speaker=asking.exchange.turns[turn].speaker,
                refuses=refuses(said),
                topic=_NOTHING if topic is None else terms(topic["topic"]),
                announces=marks.ordinal(said),
                thanks=marks.THANKS.match(said) is not None,
                assures=marks.ASSURES.match(said) is not None,
                question=said.rstrip("”\"')").endswith("?"),
            )
        )
    totals = Counter(line.speaker for line in lines)
    seen: Counter[str | None] = Counter()
    for line in lines:
        line.place = (seen[line.speaker] + 0.5) / totals[line.speaker]
        seen[line.speaker] += 1
    return lines


def _requests(text: str, one: Round, idf: Idf) -> list[Request]:
    requests: list[Request] = []
    for part in one.parts:
        before = requests[-1] if requests and requests[-1].part.turn == part.turn else None
        requests.append(_request(text, part, idf, before))
    for turn in dict.fromkeys(request.part.turn for request in requests):
        _count(text, [request for request in requests if request.part.turn == turn])
    return requests


def _request(text: str, part: Part, idf: Idf, before: Request | None) -> Request:
    asked = blanked(text, part.span.start, part.span.end)
    own = terms(asked)
    around = (terms(text[part.premise.start : part.premise.end]) | terms(text[part.tail.start : part.tail.end])) - own
    if before is not None and len(around) < OWN_PREMISE:
        around = around | before.premise | before.terms - own  # "..., and how soon could it resume?": the same premise
    return Request(
        part=part,
        said=asked,
        terms=own,
        weight=idf.weigh(own),
        premise=around,
        premise_weight=idf.weigh(around),
        names=frozenset(marks.NAMES.findall(asked)),
        yes_no=marks.YES_NO.match(asked) is not None,
        how_many=marks.HOW_MANY.search(asked) is not None,
        when=marks.ASKS_WHEN.search(asked) is not None,
        why=marks.WHY.search(asked) is not None,
        open=marks.OPEN.search(asked) is not None,
    )


def _count(text: str, requests: Sequence[Request]) -> None:
    """Number the points that an asker counts aloud: ``two questions. First, ... And secondly, ...``."""
    order = 1
    numbers = []
    for request in requests:
        before = blanked(text, request.part.premise.start, request.part.premise.end)
        counted = [2 if found["of"].lower() == "second" else 3 for found in marks.COUNTS.finditer(before)]
        order = max([order, *counted])
        numbers.append(order)
    if order > 1:
        for request, number in zip(requests, numbers, strict=True):
            request.order = number


def _scene(lines: list[Line], requests: list[Request], idf: Idf, likeness: list[list[float]]) -> Scene:
    shared, premise, cosine = [], [], []
    for line in lines:
        row_shared, row_premise, row_cosine = [], [], []
        for request in requests:
            common = line.terms & request.terms
            told = idf.weigh(common) if common else 0.0
            row_shared.append(told / request.weight if told else 0.0)
            row_cosine.append(told / sqrt(request.weight * line.weight) if told else 0.0)
            around = line.terms & request.premise
            led = idf.weigh(around) / max(request.premise_weight, LEAST_PREMISE) if around else 0.0
            row_premise.append(min(led, 1.0))
        shared.append(row_shared)
        premise.append(row_premise)
        cosine.append(row_cosine)
    return Scene(lines, requests, shared, premise, cosine, likeness, _announced(lines, requests))


def _announced(lines: Sequence[Line], requests: Sequence[Request]) -> list[int]:
    """Give for each part the first line that names it at its head, and no other part as well; 0 where none does."""
    first = [0] * len(requests)
    for at, line in enumerate(lines):
        held = [len(line.topic & request.terms) for request in requests] if line.topic else [0]
        if max(held) > 0 and held.count(max(held)) == 1:
            k = held.index(max(held))
            first[k] = first[k] or at
    return first
