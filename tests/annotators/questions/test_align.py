"""The chain gives what summing over every path gives, and the choice is the best of all choices."""

from __future__ import annotations

from itertools import combinations, product
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import formats
from onrecord.annotators.questions.align import JUMPS, STEPS, Weights, chosen, marginals, signs_of
from onrecord.annotators.questions.asking import Asking
from onrecord.annotators.questions.scene import Scene, scenes
from onrecord.annotators.questions.signs import PAIR, REST, STEP, pair_signs, rest_signs, step_signs
from onrecord.model import Capture

DOCUMENT = """Press conference

3 March 2031

SECRETARY GENERAL FALK: Good morning. The ferries run again from Monday.

QUESTION: Who pays for the ferries? And secondly, will the school in Orsund open?

SECRETARY GENERAL FALK: Thank you. On the school, it opens in May. As for the ferries, the Board pays for them.

QUESTION: How many ferries are there?

SECRETARY GENERAL FALK: Four.
"""


ASKED = {
    1: "Who pays for the ferries?",
    2: "Who pays for the ferries? And secondly, will the school in Orsund open?",
    3: "Who pays for the ferries? And secondly, will the school in Orsund open? And when does the bridge close?",
}


def scene(parts: int = 2) -> Scene:
    document = DOCUMENT.replace(ASKED[2], ASKED[parts])
    transcript = formats.read(Capture(document.encode(), retrieved_at="2031-03-03T00:00:00Z"))[0]
    first, *_ = (made for _, made in scenes(Asking(transcript)) if made is not None)
    return first


def weights(seed: float) -> Weights:
    def told(size: int) -> list[float]:
        return [((at * 7919 + 13) % 17 - 8) / 17 * seed for at in range(size)]

    return Weights(
        told(len(PAIR)), told(len(PAIR))[::-1], told(len(REST)), [told(len(STEP))] * len(STEPS), told(len(JUMPS))
    )


def by_every_path(made: Scene, worth: Weights) -> list[list[float]]:
    def dot(one: list[float], other: list[float]) -> float:
        return sum(a * b for a, b in zip(one, other, strict=True))

    count = len(made.requests)
    states = [(part, rest) for part in range(count) for rest in (False, True)]

    def figure(path: tuple[tuple[int, bool], ...]) -> float:
        total = 0.0
        for at, (part, rest) in enumerate(path):
            signs = pair_signs(made, at)[part]
            total += dot(worth.about, signs) + dot(worth.rest, rest_signs(made, at)) if rest else dot(worth.up, signs)
            if at:
                before, idle = path[at - 1]
                kind = 2 * idle + rest if before == part else 4 + rest
                total += dot(worth.steps[kind], step_signs(made, at))
                if before != part:
                    where = 0 if part == before + 1 else 1 if part < before else 2
                    total += worth.jumps[where] + worth.jumps[3] * (not idle)
        return total

    shares = [[0.0] * count for _ in made.lines]
    whole = 0.0
    for path in product(states, repeat=len(made.lines)):
        share = exp(figure(path))
        whole += share
        for at, (part, rest) in enumerate(path):
            shares[at][part] += 0.0 if rest else share
    return [[share / whole for share in row] for row in shares]


@pytest.mark.parametrize("parts", ASKED)
@pytest.mark.parametrize("seed", [0.0, 0.5, 2.0])
def test_shares_are_those_of_every_path(seed: float, parts: int) -> None:
    made = scene(parts)
    assert len(made.lines) == 3
    assert len(made.requests) == parts
    for ours, theirs in zip(marginals(signs_of(made), weights(seed)), by_every_path(made, weights(seed)), strict=True):
        assert ours == pytest.approx(theirs)


@given(st.lists(st.tuples(st.floats(0.001, 1), st.integers(1, 40)), min_size=1, max_size=7))
def test_the_choice_is_best_of_those_by_probability(lines: list[tuple[float, int]]) -> None:
    shares, lengths = [share for share, _ in lines], [length for _, length in lines]
    kept, expected = chosen(shares, lengths)
    whole = sum(share * length for share, length in lines)

    def figure(which: tuple[int, ...]) -> float:
        return 2 * sum(shares[k] * lengths[k] for k in which) / (sum(lengths[k] for k in which) + whole)

    every = [which for size in range(1, len(lines) + 1) for which in combinations(range(len(lines)), size)]
    assert expected == pytest.approx(figure(tuple(k for k, on in enumerate(kept) if on)))
    assert expected == pytest.approx(max(map(figure, every)))


def test_nothing_is_chosen_of_nothing() -> None:
    assert chosen([], []) == ([], 0.0)
    assert chosen([0.0, 0.0], [3, 4]) == ([False, False], 0.0)
