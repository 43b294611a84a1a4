"""Signs that a sentence takes up a question part: what the aligner weighs.

Every figure is between -1 and 2. The kinds of signs: words, names and figures in common with the part and with its
premise; an announced order ("First, the second part"), a topic named at the head of a sentence ("With regard to ...");
what the question word asks for; who speaks and who was asked; where the sentence stands.
"""

from __future__ import annotations

from math import log, sqrt
from typing import TYPE_CHECKING

from onrecord.annotators.questions import marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.questions.scene import Scene

Vector = list[float]

PAIR = tuple(
    "bias shared premise cosine ahead topic other-topic order other-order diagonal yes number when because asked "
    "not-asked refuses first alone alone-depth alone-log earlier-turn names question likeness likeness-ahead "
    "refuses-alone first-alone premise-ahead elaborate-depth several whole-depth first-first first-later "
    "before-announced".split()
)
"""Signs of a sentence and a part."""
REST = tuple(
    "bias thanks short depth log shared last meta not-asked question refuses several likeness assures alone-last "
    "turn-log".split()
)
"""Signs of a sentence that takes up nothing."""
STEP = tuple("bias paragraph turn topic turns goes-on points-back cohesion assures".split())
"""Signs of the step from one sentence to the next."""
SHORT = 5
"""Words under which a sentence is short."""
MANY = 3
"""Parts beyond which a round has many."""
_PREMISE = 0.5
"""What a word in common with the premise is worth beside one with the part."""
_TOPIC = 0.7
"""What a word of the topic in common with the premise is worth beside one with the part."""


def pair_signs(scene: Scene, at: int) -> list[Vector]:
    """Give the signs of line ``at`` with each part, in the order of `PAIR`."""
    line = scene.lines[at]
    said = line.said
    shared, premise, cosine, likeness = scene.shared[at], scene.premise[at], scene.cosine[at], scene.likeness[at]
    own = _eligible(scene, line.speaker)
    count = len(own)
    alone = count == 1
    topics = [0.0] * len(scene.requests)
    if line.topic:
        topics = [
            min(1.0, len(line.topic & one.terms) + _TOPIC * len(line.topic & one.premise)) for one in scene.requests
        ]
    best_topic = max(topics)
    order = line.announces if count > 1 else None
    counted = max(scene.requests[k].order for k in own)
    yes = line.depth <= 1 and any(one.yes_no for one in scene.requests) and marks.YES.match(said) is not None
    number = any(one.how_many for one in scene.requests) and marks.NUMBER.search(said) is not None
    when = any(one.when for one in scene.requests) and marks.WHEN.search(said) is not None
    because = any(one.why for one in scene.requests) and marks.BECAUSE.search(said) is not None
    last_turn = max(request.part.turn for request in scene.requests)
    first = 1.0 if line.depth == 0 or (line.depth == 1 and scene.lines[at - 1].thanks) else 0.0
    depth = log(1 + line.depth) / 3
    both = [one + _PREMISE * two for one, two in zip(shared, premise, strict=True)]
    leads, alike_leads, premise_leads = _ahead(both, own), _ahead(likeness, own), _ahead(premise, own)
    ranks = {k: rank for rank, k in enumerate(own)}
    found: list[Vector] = []
    for k, request in enumerate(scene.requests):
        to = request.part.to
        rank = ranks.get(k, -1)
        ordered = 0.0
        if order and rank >= 0:
            mine, of = (request.order, counted) if counted else (rank + 1, count)
            ordered = 1.0 if mine == (order if order > 0 else of) else -1.0
        found.append(
            [
                1.0, shared[k], premise[k], cosine[k], leads[k],
                topics[k], 1.0 if best_topic > topics[k] else 0.0, max(ordered, 0.0), max(-ordered, 0.0),
                0.0 if alone or rank < 0 else 1.0 - abs(line.place - (rank + 0.5) / count),
                1.0 if yes and request.yes_no else 0.0, 1.0 if number and request.how_many else 0.0,
                1.0 if when and request.when else 0.0, 1.0 if because and request.why else 0.0,
                1.0 if line.speaker in to else 0.0, 1.0 if to and line.speaker not in to else 0.0,
                line.refuses, first, 1.0 if alone else 0.0, line.depth / 20 if alone else 0.0,
                depth if alone else 0.0, 1.0 if request.part.turn < last_turn else 0.0,
                min(len(line.names & request.names), 2) / 2, 1.0 if line.question else 0.0,
                likeness[k], alike_leads[k], line.refuses if alone else 0.0, first if alone else 0.0,
                premise_leads[k], depth if request.open else 0.0, 1.0 if count > MANY else 0.0, depth,
                first if rank == 0 else 0.0, first if rank > 0 else 0.0, 1.0 if at < scene.announced[k] else 0.0,
            ]
        )  # fmt: skip
    return found


def rest_signs(scene: Scene, at: int) -> Vector:
    """Give the signs that line ``at`` takes up nothing, in the order of `REST`."""
    line = scene.lines[at]
    whole = len(scene.lines)
    asked = {one for request in scene.requests for one in request.part.to}
    last = at + 1 == whole or scene.lines[at + 1].turn != line.turn
    return [
        1.0, 1.0 if line.thanks else 0.0, 1.0 if line.length < SHORT else 0.0, at / whole, log(1 + line.depth) / 3,
        max(scene.shared[at]), 1.0 if last else 0.0, 1.0 if marks.META.search(line.said.lower()) else 0.0,
        1.0 if asked and line.speaker not in asked else 0.0, 1.0 if line.question else 0.0, line.refuses,
        1.0 if len(scene.requests) > MANY else 0.0, max(scene.likeness[at]), 1.0 if line.assures else 0.0,
        1.0 if last and len(scene.requests) == 1 else 0.0, log(whole) / 4,
    ]  # fmt: skip


def step_signs(scene: Scene, at: int) -> Vector:
    """Give the signs of the step to line ``at`` from the one before it, in the order of `STEP`."""
    line, before = scene.lines[at], scene.lines[at - 1]
    said = line.said
    common = len(line.terms & before.terms)
    return [
        1.0, 1.0 if line.paragraph else 0.0, 1.0 if line.turn != before.turn else 0.0, 1.0 if line.topic else 0.0,
        1.0 if marks.TURNS.match(said) else 0.0, 1.0 if marks.GOES_ON.match(said) else 0.0,
        1.0 if marks.POINTS_BACK.match(said) else 0.0,
        min(1.0, 2 * common / sqrt(max(len(line.terms) * len(before.terms), 1))), 1.0 if line.assures else 0.0,
    ]  # fmt: skip


def _eligible(scene: Scene, speaker: str | None) -> list[int]:
    """Give the parts that were put to a speaker, or to nobody known; all where none was."""
    own = [k for k, request in enumerate(scene.requests) if not request.part.to or speaker in request.part.to]
    return own or list(range(len(scene.requests)))


def _ahead(figures: Sequence[float], own: Sequence[int]) -> list[float]:
    """Give by how much each part leads the best of the others in ``own``, -1 to 1; nothing where there is no other."""
    if len(figures) == 1:
        return [0.0]
    ranked = sorted((figures[k] for k in own), reverse=True)[:2]
    leads, held = [], set(own)
    for k, figure in enumerate(figures):
        inside = k in held
        if len(ranked) - inside < 1:
            leads.append(0.0)
            continue
        rival = ranked[1] if inside and figure == ranked[0] else ranked[0]
        leads.append(max(-1.0, min(1.0, figure - rival)))
    return leads
