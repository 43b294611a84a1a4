"""Talking points at scale: what is said word for word is compared once, and batches change nothing."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import numpy as np
import pytest

from onrecord.archive import Archive
from onrecord.ledgers.echoes import candidates as candidates_
from onrecord.ledgers.echoes import echoes, stretches
from onrecord.ledgers.echoes.background import background
from onrecord.ledgers.echoes.candidates import candidates
from onrecord.ledgers.echoes.groups import BEGINS, JOINS, Groups, Match, Units
from onrecord.ledgers.echoes.likeness import Likeness
from onrecord.ledgers.echoes.speech import Speech
from tests.ledgers.test_echoes import DAYS, WALL, WALL_LATER, of_pairs, pairs, said

if TYPE_CHECKING:
    from pathlib import Path

SHIPS = "Forty icebreakers keep the northern convoys alive when the estuary is frozen shut."
SPEAKERS = "ABBOT BARGE CEDAR DRAKE EMBER FLINT GROVE HERON IVORY JOIST KESTREL LARCH".split()


@pytest.fixture
def speech(archive: Archive) -> Speech:
    told = pairs()
    for side in (0, 1):
        archive.add(of_pairs(told, side, DAYS[side]))
    archive.add(of_pairs(told[:20], 0, DAYS[2]))
    return Speech(archive.spoken().rows, background())


def uses(archive: Archive) -> list[list[str]]:
    return sorted([use.words for use in point.uses] for point in echoes(archive))


def test_what_is_said_word_for_word_is_cited_wherever_it_is_said(archive: Archive) -> None:
    for day in DAYS[:3]:
        archive.add(said(day, ("MR. ODENTHAL", f"{WALL} Herring prices rose."), ("MS. KELDERVIK", f"So: {SHIPS}")))
    archive.add(said(DAYS[3], ("MS. KELDERVIK", WALL_LATER)))
    (point,) = (point for point in echoes(archive) if "wall" in point.label)
    assert [use.date for use in point.uses] == ["2031-11-18", "2032-02-03", "2032-05-14", "2033-01-24"]
    assert len({str(use.citation) for use in point.uses}) == 4
    (ships,) = (point for point in echoes(archive) if "icebreakers" in point.label)
    assert len(ships.uses) == 3
    assert {use.words for use in ships.uses} == {f"So: {SHIPS}".rstrip(".")}


def test_a_line_of_two_short_sentences_said_twice_is_one_point(archive: Archive) -> None:
    line = "A truce is not peace. Silence in the trenches is not justice."
    for day, price in zip(DAYS[:2], ("scarce", "plenty"), strict=True):
        archive.add(said(day, ("MR. ODENTHAL", f"{line} Herring is {price}.")))
    assert uses(archive) == [[line.rstrip(".")] * 2]


def test_a_paragraph_said_twice_is_one_point(archive: Archive) -> None:
    told = "The glaciers feed nine rivers. No dam may starve the delta people. Who sells a tide gate sells the city."
    for day, price in zip(DAYS[:2], ("scarce", "plenty"), strict=True):
        archive.add(said(day, ("MR. ODENTHAL", f"{told} Herring is {price}.")))
    assert uses(archive) == [[told.rstrip(".")] * 2]


def test_what_everybody_says_word_for_word_is_no_point(archive: Archive) -> None:
    archive.add(
        said(DAYS[0], *((f"MR. {name}", f"{SHIPS} {WALL if at < 2 else ''}") for at, name in enumerate(SPEAKERS)))
    )
    assert [point.label for point in echoes(archive)] == [WALL.rstrip(".")]


def test_the_order_of_adding_changes_nothing_where_words_are_the_same(tmp_path: Path) -> None:
    told = [
        said(DAYS[0], ("MR. ODENTHAL", f"{WALL} {SHIPS}")),
        said(DAYS[1], ("MS. KELDERVIK", f"{SHIPS} {WALL_LATER}")),
        said(DAYS[2], ("MR. ODENTHAL", f"{WALL} {WALL_LATER}")),
    ]
    found = set()
    for number, order in enumerate(permutations(told)):
        with Archive(tmp_path / f"{number}.db") as archive:
            for transcript in order:
                archive.add(transcript)
            found.add(str(uses(archive)))
    assert len(found) == 1


def test_a_sentence_has_the_words_of_its_wording(speech: Speech) -> None:
    words = np.frombuffer(b"".join(row.words for row in speech.rows), "<u4") & np.uint32((1 << 30) - 1)
    assert len(np.unique(speech.wording)) < len(speech)
    for sentence in range(len(speech)):
        own = words[speech.first[sentence] : speech.first[sentence + 1]]
        assert speech.codes[speech.words_of(sentence)].tolist() == own.tolist()
        assert sentence in speech.sentences_of(int(speech.wording[sentence]))
    for sentence in np.flatnonzero(speech.double >= 0).tolist():
        unit = int(speech.double[sentence])
        both = np.concatenate([speech.words_of(sentence), speech.words_of(sentence + 1)])
        assert speech.word[speech.begin[unit] : speech.stop[unit]].tolist() == both.tolist()
        assert sentence in speech.sentences_of(unit)


def test_keys_sorted_in_parts_give_the_same_candidates(speech: Speech, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = candidates(speech, background())
    assert len(whole.first) > len(speech) / 4
    monkeypatch.setattr(candidates_, "_PART", len(speech.word) // 5)
    parts = candidates(speech, background())
    assert parts.first.tolist() == whole.first.tolist()
    assert parts.second.tolist() == whole.second.tolist()


def test_common_keys_join_neighbours_alone(speech: Speech, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = candidates(speech, background())
    monkeypatch.setattr(candidates_, "_MANY", 1)
    monkeypatch.setattr(candidates_, "_NEIGHBOURS", 1)
    few = candidates(speech, background())
    assert 0 < len(few.first) <= len(whole.first)
    assert set(zip(few.first, few.second, strict=True)) <= set(zip(whole.first, whole.second, strict=True))


def test_batches_change_no_likeness(speech: Speech, monkeypatch: pytest.MonkeyPatch) -> None:
    found = candidates(speech, background())
    likeness = Likeness(speech, background().weights)
    together = likeness.match(found.first, found.second)
    monkeypatch.setattr(stretches, "_CELLS", 1)
    alone = likeness.match(found.first, found.second)
    assert len(together.first) > 50
    for one, other in zip(together, alone, strict=True):
        assert np.allclose(one, other, atol=1e-9)


def test_likeness_has_no_sides(speech: Speech) -> None:
    """Which of two sentences is first changes nothing but the rounding of what cannot be told apart."""
    found = candidates(speech, background())
    likeness = Likeness(speech, background().weights)
    there, back = likeness.match(found.first, found.second), likeness.match(found.second, found.first)
    assert there.first.tolist() == back.second.tolist()
    assert float(np.abs(there.likeness - back.likeness).mean()) < 0.02


def test_words_in_common_with_one_of_a_group_alone_make_a_point_more() -> None:
    count = 4
    numbers, places = list(range(count)), list(range(0, count * 10, 10))
    likes = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.85, (2, 3): 0.7, (0, 3): 0.1, (1, 3): 0.1}
    matches = [
        Match(one, other, likeness, one * 10, one * 10 + 5, other * 10, other * 10 + 5)
        for (one, other), likeness in sorted(likes.items(), key=lambda each: -each[1])
        if likeness >= JOINS
    ]
    groups = Groups(Units(numbers, numbers, places, places), matches)
    assert groups.join() == {(0, 3), (1, 3)}
    low = {
        pair: Match(*pair, likes[pair], pair[0] * 10, pair[0] * 10 + 5, pair[1] * 10, pair[1] * 10 + 5)
        for pair in likes
    }
    groups.learn(low)
    assert not groups.join()
    members = [[mention.unit for mention in group.mentions] for group in groups.groups()]
    assert members == [[0, 1, 2], [2, 3]]
    assert likes[2, 3] >= BEGINS
