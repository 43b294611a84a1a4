"""Signs that a sentence takes up a question part: what the aligner weighs.

Every figure is between -1 and 2. The kinds of signs: words, names and figures in common with the part and with its
premise; an announced order ("First, the second part"), a topic named at the head of a sentence ("With regard to ...");
what the question word asks for; who speaks and who was asked; where the sentence stands.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from math import log, sqrt
from typing import TYPE_CHECKING

from onrecord.annotators.questions.refusals import refuses
from onrecord.annotators.questions.terms import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.questions.asking import Asking, Part, Round
    from onrecord.model import Span

Vector = list[float]

TOPIC = re.compile(
    r"^\W*(?:on\s*[–—-]+\s*)?(?:(?:and|but|so|now|then|well|look|secondly|second|third|thirdly|finally|lastly|first|also|sorry|i[’']m sorry|okay|again|just)\b[,.]?\s*(?:[–—-]\s*)?){0,3}"
    r"(?:on,?|with (?:regards?|respect) to|in (?:terms of|regards? to|relation to|response to)|regarding|as (?:for|to|regards)|about|concerning|"
    r"when it comes to|as far as|in the case of|your (?:\w+ )?(?:question|point) (?:on|about)|to (?:your|the) (?:\w+ )?(?:question|point)(?: on| about)?|coming to|turning to)\s+"
    r"(?P<topic>[^,.;:?!—–]{2,90})",
    re.IGNORECASE,
)
"""A sentence that names at its head what it is about."""
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "one": 1,
    "two": 2,
    "three": 3,
    "last": -1,
    "final": -1,
    "latter": -1,
    "former": 1,
    "other": 0,
}
ORDER = re.compile(
    r"\b(?:(?P<of>first|second|third|fourth|last|final|latter|former) (?:part|half|question|point|one|bit|piece|issue|thing)\b|"
    r"(?:question|point|number|part) (?P<number>one|two|three)\b)",
    re.IGNORECASE,
)
FIRSTLY = re.compile(
    r"^\W*(?:and |so |well,? |but |then |now )?(?P<of>first|second|third|fourth|final|last)(?:ly| of all)?\b(?=,|\s)",
    re.IGNORECASE,
)
YES = re.compile(
    r"^\W*(?:(?:well|look|so|and|oh|uh|but|again|ah|um|hey)\b[,.]?\s*)*(?:yes|yeah|no|nope|not\b|absolutely|of course|sure|certainly|definitely|correct|right|exactly|true|i do\b|i don[’']t|we do\b|"
    r"we don[’']t|we are\b|we have\b|i am\b|i have\b|it is\b|it does|it isn[’']t|he is|he does|they are|they do|there is|there are|there[’']s|it[’']s|i think so|i hope|i believe|i[’']m)",
    re.IGNORECASE,
)
THANKS = re.compile(
    r"^\W*(?:(?:well|so|and|yes|yeah|okay|ok|hi|hey|great|good|look|oh|no)\b[,.]?\s*)*(?:thank(?:s| you)|good (?:morning|afternoon|evening|question)|(?:that[’']s|it[’']s|this is)(?: a)?(?: \w+){0,2} (?:good|great|fair|important|excellent|interesting) (?:question|point)|"
    r"great question|hello|hi\b|sorry|sir|appreciate|welcome|good to see|next question|over here|please,? go|go ahead|yes,? please)",
    re.IGNORECASE,
)
META = re.compile(
    r"\b(?:let me (?:start|begin|take|answer|address|first|just|try|go|turn|do)|i[’']ll (?:start|begin|take|answer|address|let|turn|go|do)|happy to|(?:your|the|those|both|these|two|three|several|all) (?:\w+ )?questions?|"
    r"(?:part|half) of (?:your|the|that) question|i(?:[’']d| would) say (?:two|three|a (?:few|couple)))\b",
    re.IGNORECASE,
)
BECAUSE = re.compile(
    r"\b(?:because|reason|due to|since|that[’']s why|in order to|so that|the purpose)\b", re.IGNORECASE
)
WHEN = re.compile(
    r"\b(?:today|tomorrow|tonight|yesterday|soon|shortly|later|already|months?|weeks?|days?|years?|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday|20\d\d|19\d\d|summer|winter|spring|autumn|fall|before|after|until|by the|deadline|timeline|timing|end of)\b",
    re.IGNORECASE,
)
NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion|half|percent|per cent)\b",
    re.IGNORECASE,
)
ASSURES = re.compile(
    r"^\W*(?:and |but |so |again,? |therefore,? )*(?:(?:and |so )?that[’']s (?:what|why|exactly|the)|again\b|as i (?:said|mentioned)|at the end of the day|the bottom line|overall|in the end|so (?:we|i|that|it)|we (?:will|are going to) continue|and we[’']ll|"
    r"i[’']m (?:very |quite )?(?:confident|sure|proud|grateful))",
    re.IGNORECASE,
)
POINTS_BACK = re.compile(
    r"^\W*(?:and |but |so |because |which |again,? )*(?:this|that|these|those|it|they|he|she|which|such|because|also|in addition|moreover|furthermore)\b",
    re.IGNORECASE,
)
TURNS = re.compile(
    r"^\W*(?:but|now|however|look|at the same time|having said that|that said|on the other hand|then|secondly|second|third|finally|lastly|in addition|as for)\b",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"^\W*(?:and|so|because|therefore|which|that[’']s|i mean|in fact|actually|for example|for instance)\b",
    re.IGNORECASE,
)
_YES_NO = re.compile(
    r"^\W*(?:(?:and|but|so|or|then|now)\s+)*(?:do|does|did|is|are|was|were|am|has|have|had|can|could|will|would|should|shall|may|might|must|\w+n[’']t)\b",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"(?<![.?!”\"] )(?<!^)\b[A-Z][\w’'-]{2,}|\d[\d.,]*\d|\d")
_WORDS = re.compile(r"\S+")

OWN_PREMISE = 3
"""Terms from which what stands before a part is a premise of its own; with fewer it shares the part before's."""
PAIR = (
    "bias shared premise cosine ahead topic other-topic order other-order diagonal yes number when because asked "
    "not-asked refuses first alone alone-depth alone-log earlier-turn names question likeness likeness-ahead "
    "refuses-alone first-alone premise-ahead elaborate-depth several whole-depth first-first first-later before-announced"
).split()
"""Signs of a sentence and a part."""
REST = (
    "bias thanks short depth log shared last meta not-asked question refuses several likeness assures alone-last turn-log"
).split()
"""Signs of a sentence that takes up nothing."""
STEP = "bias paragraph turn topic turns goes-on points-back cohesion assures".split()
"""Signs of the step from one sentence to the next."""


@dataclass
class Line:
    """A sentence of a reply, taken apart."""

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
    place: float = 0.0
    """Where the sentence stands among all that its speaker says in the round, 0 to 1."""


@dataclass
class Request:
    """A question part, taken apart."""

    part: Part
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
    """Which of the asker's own points it belongs to (``And secondly, ...``), from 1; 0 where the asker counts none."""


class Idf:
    """How telling a term is: rare in the document's sentences, so much the more."""

    def __init__(self, bags: Sequence[frozenset[str]]) -> None:
        self._counts = Counter(term for bag in bags for term in bag)
        self._whole = len(bags) + 1

    def weigh(self, bag: frozenset[str]) -> float:
        """Give what the terms of a bag tell together."""
        counts, whole = self._counts, self._whole
        return sum([log(1 + whole / (0.5 + counts[term])) for term in bag])


@dataclass
class Scene:
    """A round made ready for weighing.

    Attributes:
        lines: the sentences in reply.
        requests: the parts.
        shared: what line and part have in common, as a share of the part's own terms.
        likeness: how alike the meaning of line and part is, 0 to 1; all 0 without the semantic extra.
        announced: for each part the first line that names it and no other at its head; 0 where none does.
    """

    lines: list[Line]
    requests: list[Request]
    shared: list[list[float]]
    premise: list[list[float]]
    cosine: list[list[float]]
    likeness: list[list[float]]
    announced: list[int]


def _announced(lines: Sequence[Line], requests: Sequence[Request]) -> list[int]:
    """Give for each part the first line that names it at its head, and no other part as well; 0 where none does."""
    first = [0] * len(requests)
    for at, line in enumerate(lines):
        topic = TOPIC.match(line.said)
        named = terms(topic["topic"]) if topic else None
        if not named:
            continue
        held = [len(named & request.terms) for request in requests]
        if max(held) > 0 and held.count(max(held)) == 1:
            k = held.index(max(held))
            first[k] = first[k] or at
    return first


def _request(text: str, part: Part, idf: Idf, before: Request | None) -> Request:
    asked = text[part.span.start : part.span.end]
    own = terms(asked)
    around = (terms(text[part.premise.start : part.premise.end]) | terms(text[part.tail.start : part.tail.end])) - own
    if before is not None and len(around) < OWN_PREMISE and before.part.turn == part.turn:
        around = around | before.premise | before.terms - own  # "..., and how soon could it resume?": the same premise
    lowered = asked.lower()
    return Request(
        part=part,
        terms=own,
        weight=idf.weigh(own),
        premise=around,
        premise_weight=idf.weigh(around),
        names=frozenset(_CAPITAL.findall(asked)),
        yes_no=_YES_NO.match(asked) is not None,
        how_many=re.search(
            r"\bhow (?:many|much|big|large|long|far|often)|\bwhat (?:percent|number|level|share|amount)|\bto what extent",
            lowered,
        )
        is not None,
        when=re.search(r"\bwhen\b|\bhow (?:soon|long|quickly)|\btimeline|\btiming|\bwhat time|\bdeadline", lowered)
        is not None,
        why=re.search(r"\bwhy\b|\bhow come\b|\bwhat(?:[’']s| is) the (?:reason|rationale|thinking)", lowered)
        is not None,
        open=re.search(
            r"elaborate|talk (?:a little |a bit )?(?:more )?about|explain|describe|your (?:reaction|response|thoughts|view)|walk us|details|what do you (?:think|make)|update on",
            lowered,
        )
        is not None,
    )


def prepare(
    asking: Asking, one: Round, idf: Idf, bags: dict[int, frozenset[str]], likeness: list[list[float]] | None = None
) -> Scene:
    """Take a round apart: its parts, the sentences in reply, what each has in common with each."""
    text = asking.text
    lines: list[Line] = []
    depth, last_turn, last_end = 0, -1, 0
    for turn, span in one.replies:
        depth = 0 if turn != last_turn else depth + 1
        said = text[span.start : span.end]
        own = bags[span.start]
        lines.append(
            Line(
                turn=turn, span=span, said=said, terms=own, weight=idf.weigh(own), names=frozenset(_CAPITAL.findall(said)), depth=depth,
                length=len(_WORDS.findall(said)), paragraph=turn == last_turn and text.count("\n", last_end, span.start) > 0,
                speaker=asking.exchange.turns[turn].speaker, refuses=refuses(said),
            )
        )  # fmt: skip
        last_turn, last_end = turn, span.end
    totals = Counter(line.speaker for line in lines)
    seen: Counter[str | None] = Counter()
    for line in lines:
        line.place = (seen[line.speaker] + 0.5) / totals[line.speaker]
        seen[line.speaker] += 1
    requests: list[Request] = []
    for part in one.parts:
        requests.append(_request(text, part, idf, requests[-1] if requests else None))
    _count(text, requests)
    shared, premise, cosine = [], [], []
    for line in lines:
        row_shared, row_premise, row_cosine = [], [], []
        for request in requests:
            common = line.terms & request.terms
            told = idf.weigh(common) if common else 0.0
            row_shared.append(told / request.weight if told else 0.0)
            row_cosine.append(told / sqrt(request.weight * line.weight) if told else 0.0)
            around = line.terms & request.premise
            row_premise.append(min(idf.weigh(around) / max(request.premise_weight, 20.0), 1.0) if around else 0.0)
        shared.append(row_shared)
        premise.append(row_premise)
        cosine.append(row_cosine)
    likeness = likeness or [[0.0] * len(requests) for _ in lines]
    return Scene(lines, requests, shared, premise, cosine, likeness, _announced(lines, requests))


def _count(text: str, requests: Sequence[Request]) -> None:
    """Number the points that an asker counts aloud: ``two questions. First, ... And secondly, ...``."""
    for turn in dict.fromkeys(request.part.turn for request in requests):
        own = [request for request in requests if request.part.turn == turn]
        order = 1
        marks = []
        for request in own:
            before = text[request.part.premise.start : request.part.premise.end]
            found = [_COUNTED[match[0].lower()] for match in COUNTS.finditer(before)]
            order = max([order, *found])
            marks.append(order)
        if order > 1:
            for request, mark in zip(own, marks, strict=True):
                request.order = mark


COUNTS = re.compile(r"\b(?:second(?:ly)?|third(?:ly)?)\b(?! (?:world|term|half|quarter|time|round|war|largest|biggest|week|month|year))", re.IGNORECASE)
_COUNTED = {"second": 2, "secondly": 2, "third": 3, "thirdly": 3}


def _ordinal(said: str) -> int | None:
    found = ORDER.search(said)
    if found:
        return _ORDINALS[(found["of"] or found["number"]).lower()]
    firstly = FIRSTLY.match(said)
    return _ORDINALS[firstly["of"].lower()] if firstly else None


def _eligible(scene: Scene, speaker: str | None) -> list[int]:
    """Give the parts that were put to a speaker, or to nobody known; all where none was."""
    own = [k for k, request in enumerate(scene.requests) if not request.part.to or speaker in request.part.to]
    return own or list(range(len(scene.requests)))


def pair_signs(scene: Scene, at: int) -> list[Vector]:
    """Give the signs of line ``at`` with each part, in the order of `PAIR`."""
    line = scene.lines[at]
    said = line.said
    shared, premise, cosine, likeness = scene.shared[at], scene.premise[at], scene.cosine[at], scene.likeness[at]
    own = _eligible(scene, line.speaker)
    count = len(own)
    alone = count == 1
    topic = TOPIC.match(said)
    named = terms(topic["topic"]) if topic else frozenset()
    topics = [
        min(1.0, len(named & request.terms) + 0.7 * len(named & request.premise)) if named else 0.0
        for request in scene.requests
    ]
    best_topic = max(topics, default=0.0)
    order = _ordinal(said) if count > 1 else None
    yes = line.depth <= 1 and YES.match(said) is not None
    number, when = NUMBER.search(said) is not None, WHEN.search(said) is not None
    because = BECAUSE.search(said) is not None
    question = said.rstrip("”\"')").endswith("?")
    last_turn = max(request.part.turn for request in scene.requests)
    greeted = line.depth == 1 and THANKS.match(scene.lines[at - 1].said) is not None
    first = 1.0 if line.depth == 0 or greeted else 0.0
    depth = log(1 + line.depth) / 3
    both = [one + 0.5 * two for one, two in zip(shared, premise, strict=True)]
    found: list[Vector] = []
    for k, request in enumerate(scene.requests):
        to = request.part.to
        others = [other for other in own if other != k]
        rank = own.index(k) if k in own else -1
        ordered = 0.0
        if order and rank >= 0:
            last = max((scene.requests[other].order for other in own), default=0)
            mine, of = (request.order, last) if last else (rank + 1, count)
            ordered = 1.0 if mine == (order if order > 0 else of) else -1.0
        found.append(
            [
                1.0, shared[k], premise[k], cosine[k], _ahead(both, k, others),
                topics[k], 1.0 if best_topic > topics[k] else 0.0, max(ordered, 0.0), max(-ordered, 0.0),
                0.0 if alone or rank < 0 else 1.0 - abs(line.place - (rank + 0.5) / count),
                1.0 if yes and request.yes_no else 0.0, 1.0 if number and request.how_many else 0.0,
                1.0 if when and request.when else 0.0, 1.0 if because and request.why else 0.0,
                1.0 if line.speaker in to else 0.0, 1.0 if to and line.speaker not in to else 0.0,
                line.refuses, first, 1.0 if alone else 0.0, line.depth / 20 if alone else 0.0,
                depth if alone else 0.0, 1.0 if request.part.turn < last_turn else 0.0,
                min(len(line.names & request.names), 2) / 2, 1.0 if question else 0.0,
                likeness[k], _ahead(likeness, k, others), line.refuses if alone else 0.0, first if alone else 0.0,
                _ahead(premise, k, others), depth if request.open else 0.0, 1.0 if count > 3 else 0.0, depth,  # noqa: PLR2004
                first if rank == 0 else 0.0, first if rank > 0 else 0.0, 1.0 if at < scene.announced[k] else 0.0,
            ]
        )  # fmt: skip
    return found


def _ahead(figures: Sequence[float], k: int, others: Sequence[int]) -> float:
    """Give by how much a part leads the best of the others, from -1 to 1; nothing where there is no other."""
    return max(-1.0, min(1.0, figures[k] - max(figures[other] for other in others))) if others else 0.0


def rest_signs(scene: Scene, at: int) -> Vector:
    """Give the signs that line ``at`` takes up nothing, in the order of `REST`."""
    line = scene.lines[at]
    said = line.said
    whole = len(scene.lines)
    asked = {one for request in scene.requests for one in request.part.to}
    last = at + 1 == whole or scene.lines[at + 1].turn != line.turn
    alone = len(scene.requests) == 1
    return [
        1.0, 1.0 if THANKS.match(said) else 0.0, 1.0 if line.length < 5 else 0.0, at / whole, log(1 + line.depth) / 3,
        max(scene.shared[at]), 1.0 if last else 0.0, 1.0 if META.search(said) else 0.0, 1.0 if asked and line.speaker not in asked else 0.0,
        1.0 if said.rstrip("”\"’')").endswith("?") else 0.0, line.refuses,
        1.0 if len(scene.requests) > 3 else 0.0, max(scene.likeness[at]), 1.0 if ASSURES.match(said) else 0.0,
        1.0 if alone and last else 0.0, log(whole) / 4,
    ]  # fmt: skip


def step_signs(scene: Scene, at: int) -> Vector:
    """Give the signs of the step to line ``at`` from the one before it, in the order of `STEP`."""
    line, before = scene.lines[at], scene.lines[at - 1]
    said = line.said
    common = len(line.terms & before.terms)
    return [
        1.0, 1.0 if line.paragraph else 0.0, 1.0 if line.turn != before.turn else 0.0, 1.0 if TOPIC.match(said) else 0.0,
        1.0 if TURNS.match(said) else 0.0, 1.0 if GOES_ON.match(said) else 0.0, 1.0 if POINTS_BACK.match(said) else 0.0,
        min(1.0, common / sqrt(max(len(line.terms) * len(before.terms), 1)) * 2), 1.0 if ASSURES.match(said) else 0.0,
    ]  # fmt: skip
