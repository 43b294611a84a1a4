"""What tells a status: manner, not matter; measures beyond their cuts; and nothing where nobody says anything."""

from __future__ import annotations

from math import exp

import pytest

from onrecord import formats
from onrecord.annotators.questions.asking import Asking
from onrecord.annotators.questions.measures import measures
from onrecord.annotators.questions.scene import Scene, scenes
from onrecord.annotators.questions.status import Weighed, judge
from onrecord.annotators.questions.statuses import LEARNT, Statuses
from onrecord.annotators.questions.wording import BLANK, tokens
from onrecord.annotators.questions.wording import told as worded
from onrecord.model import Capture

DOCUMENT = """Press conference

3 March 2031

SECRETARY GENERAL FALK: Good morning. The ferries run again from Monday.

QUESTION: Will the ferries stop in Orsund?

SECRETARY GENERAL FALK: Thank you. No, they won’t. I don’t know when 12 ferries would.
"""


def scene() -> Scene:
    transcript = formats.read(Capture(DOCUMENT.encode(), retrieved_at="2031-03-03T00:00:00Z"))[0]
    (found,) = (one for _, one in scenes(Asking(transcript)) if one is not None)
    return found


def test_words_of_no_manner_are_blanks() -> None:
    assert tokens("I don’t know, 1,200 ferries?") == ["i", "don't", "know", "#", "#", BLANK, "?"]
    made = scene()
    (request,) = made.requests
    told = worded(request, made.lines, [0.0, 0.4, 0.8], alone=True)
    assert not any("ferries" in sign or "orsund" in sign for sign in told)
    assert told["a i don't"] == told["a don't know"] == told[f"a # {BLANK}"] == 1.0
    assert told["a no"] == 0.5
    assert told["h ^ no"] == told["1 ^ no"] == told["q will the"] == told["o i don't know"] == told["o yes: i"] == 1.0
    assert "a thank" not in told, "a sentence that surely takes up nothing"
    assert "1 no" not in worded(request, made.lines, [0.0, 0.4, 0.8], alone=False)


def test_of_a_reply_without_sentences_only_the_part_tells() -> None:
    made = scene()
    assert all(sign.startswith("q ") for sign in worded(made.requests[0], [], [], alone=True))
    told = measures(made, [], 0, [[0.1]] * 3, [])
    assert told["sentences"] == told["words"] == 0.0
    assert "best words" not in told


def test_measures_of_a_reply() -> None:
    told = measures(scene(), [0, 1, 2], 0, [[0.0], [0.4], [0.8]], [False, True, True])
    assert told["kept yes"] == 1.0
    assert (told["best place"], told["first kept"], told["second"], told["rival"]) == (2.0, 1.0, 0.4, 0.0)
    assert (told["kept"], told["numbers"], told["negates"]) == (2.0, 1.0, 3.0)
    none = measures(scene(), [0, 1, 2], 0, [[0.0]] * 3, [False] * 3)
    assert (none["first kept"], none["kept"], none["kept yes"]) == (-1.0, 0.0, 0.0)


def test_a_tilt_changes_what_is_chosen_and_not_how_surely() -> None:
    tables = {
        "signs": {"bias": [1.0, 0.0, 0.8, -5.0]},
        "measures": {"words > 12": [0.0, 0.0, 0.5, 0.0]},
        "words": {"a no": [0.5, 0.0, 0.0, 0.0]},
    }
    plain = Statuses.load(tables, [1.0] * len(LEARNT), {})
    tilted = Statuses.load(tables, [1.0, 1.0, 2.0, 1.0], {})
    few, many = {"words": 12.0}, {"words": 13.0}
    assert plain.likely({"bias": 1.0}, few, {})[0][1] == "answered"
    assert plain.likely({"bias": 1.0}, many, {"a yes": 1.0})[0][1] == "declined"
    assert plain.likely({"bias": 1.0}, many, {"a no": 1.0})[0][1] == "answered"
    (share, first), *rest = tilted.likely({"bias": 1.0}, few, {})
    assert first == "declined"
    assert share < rest[0][0]
    assert share + sum(one for one, _ in rest) == pytest.approx(1)


def test_nobody_is_said_from_a_probability_of_its_own() -> None:
    tables = {"signs": {"bias": [3.0, 0.0, 0.0, -5.0]}, "measures": {}, "words": {}}
    untaken = {"overtaken": 2.0, "bias": -1.0}
    statuses = Statuses.load(tables, [1.0] * len(LEARNT), untaken)
    taken = Weighed([], [], {"bias": 1.0, "overtaken": 0.0}, {}, {})
    behind = Weighed([], [], {"bias": 1.0, "overtaken": 1.0}, {}, {})
    assert statuses.nobody(behind.signs) == pytest.approx(1 / (1 + exp(-1)))
    assert judge(taken, statuses)[0] == "answered"
    assert judge(behind, statuses) == ("unaddressed", round(1 / (1 + exp(-1)), 3))
