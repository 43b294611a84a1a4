"""Talking points: what is brought together, what is left apart, and what is told of it."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from typing import NamedTuple

import pytest

import onrecord
from onrecord.archive import Archive, BadQuery, NotInArchive
from onrecord.ledgers.echoes import Echoes, echo_frame, echoes, phrase, phrase_frame
from onrecord.ledgers.echoes.charts import draw
from onrecord.ledgers.echoes.runs import Run, _back, _joined, _on
from onrecord.ledgers.echoes.telling import changed
from onrecord.model import Span

FIXTURES = Path(__file__).with_name("echoes")
DAYS = ("18 November 2031", "3 February 2032", "14 May 2032", "24 January 2033")


class Pair(NamedTuple):
    """Two invented sentences of a file, and whether they make the same point."""

    file: str
    same: bool
    first: str
    second: str


def pairs() -> list[Pair]:
    found = []
    for file in sorted(FIXTURES.glob("*.txt")):
        lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line[:1] in {"=", "!"}]
        found += [
            Pair(file.stem, one[0] == "=", one[2:], other[2:])
            for one, other in zip(lines[::2], lines[1::2], strict=True)
        ]
    return found


def said(day: str, *turns: tuple[str, str]) -> onrecord.Transcript:
    body = "\n\n".join(f"{label}: {words}" for label, words in turns)
    return onrecord.read(f"Press conference\n\n{day}\n\n{body}\n".encode())


def of_pairs(told: list[Pair], side: int, day: str) -> onrecord.Transcript:
    labels = ("MR. ODENTHAL", "MS. KELDERVIK")
    return said(day, *((labels[number % 2], pair.second if side else pair.first) for number, pair in enumerate(told)))


SHIPS = "MR. ODENTHAL", "MS. KELDERVIK"
WALL = "Our help for the islands is not a favour; it is the wall around our own house."
WALL_LATER = "I repeat that our help for the far islands was never a favour: it is the wall around our own house."
WALL_LAST = "Help for the islands is no favour, it is the wall around our own house and garden."
SHIPS_TOLD = "Forty icebreakers keep the northern convoys alive when the estuary is frozen shut."
SHIPS_LATER = "All our icebreakers keep these northern convoys alive while the estuary is frozen shut."


@pytest.fixture
def record(archive: Archive) -> Archive:
    archive.add(said(DAYS[0], (SHIPS[0], f"{WALL} Winter came early."), (SHIPS[1], SHIPS_TOLD)))
    archive.add(said(DAYS[1], (SHIPS[1], WALL_LATER), (SHIPS[0], "Herring prices rose.")))
    archive.add(said(DAYS[2], (SHIPS[0], f"{SHIPS_LATER} {WALL_LAST}")))
    return archive


def listed(found: Echoes) -> list[list[str]]:
    return [[str(use.citation) for use in point.uses] for point in found]


def test_a_hundred_invented_pairs_and_look_alikes(archive: Archive) -> None:
    """All that is the same point is found; of what is brought together, nine tenths are rightly."""
    told = pairs()
    assert sum(pair.same for pair in told) >= 50
    assert sum(not pair.same for pair in told) >= 50
    for side in (0, 1):
        archive.add(of_pairs(told, side, DAYS[side]))
    place = {sentence: number for number, pair in enumerate(told) for sentence in (pair.first, pair.second)}
    together = [
        {next((number for words, number in place.items() if use.sentence.exact in words), -1) for use in point.uses}
        for point in echoes(archive)
    ]
    alone = [min(numbers) for numbers in together if len(numbers) == 1]
    right = sum(told[number].same for number in alone)
    assert right / sum(pair.same for pair in told) >= 0.98
    assert right / len(together) >= 0.9
    # What thanks, greets or calls on somebody is no point.
    assert [told[number].file for number in alone].count("lookalikes_thanks") <= 2


def test_what_is_told_of_a_point(record: Archive) -> None:
    (point, ships) = echoes(record)
    assert [use.date for use in point.uses] == ["2031-11-18", "2032-02-03", "2032-05-14"]
    assert [use.name for use in point.uses] == ["Odenthal", "Keldervik", "Odenthal"]
    assert point.months == {"2031-11": 1, "2032-02": 1, "2032-05": 1}
    assert point.speakers == {"Odenthal": 2, "Keldervik": 1}
    assert point.label in {use.words for use in point.uses}
    (taken,) = point.taken_over
    assert (taken.speaker, taken.after, taken.after_date) == ("Keldervik", "Odenthal", "2031-11-18")
    first, later = point.uses[:2]
    assert first.added == ()
    assert [span.of(later.words) for span in later.added][-2:] == ["far", "was never"]
    assert "is not" in later.dropped
    assert not point.moved
    assert ships.moved is False  # nobody has looked for figures in these documents
    for use in (*point.uses, *ships.uses):
        for citation in (use.citation, use.sentence):
            assert record.resolve(citation).citation.exact == citation.exact
        assert use.citation.exact in use.sentence.exact


def test_figures_that_moved_and_the_question_that_is_answered(archive: Archive) -> None:
    for day, count in ((DAYS[0], "40"), (DAYS[1], "44")):
        archive.add(
            onrecord.annotate(
                said(
                    day,
                    ("Q", "What do you have for the winter?"),
                    (
                        SHIPS[0],
                        f"We have {count} icebreakers that keep convoys alive when the estuary is frozen shut.",
                    ),
                )
            )
        )
    point = next(point for point in echoes(archive) if "icebreakers" in point.label)
    assert point.moved
    assert [use.figures for use in point.uses] == [("40 icebreakers",), ("44 icebreakers",)]
    assert {use.turn_kind for use in point.uses} == {"answer"}
    assert all(use.question and "winter" in use.question.words for use in point.uses)


def test_the_order_of_adding_changes_nothing(tmp_path: Path) -> None:
    told = [
        said(DAYS[0], (SHIPS[0], WALL)),
        said(DAYS[1], (SHIPS[1], WALL_LATER)),
        said(DAYS[2], (SHIPS[0], WALL_LAST)),
    ]
    results = set()
    for number, order in enumerate(permutations(told)):
        with Archive(tmp_path / f"{number}.db") as archive:
            for transcript in order:
                archive.add(transcript)
            results.add(str([[(use.date, use.words) for use in point.uses] for point in echoes(archive)]))
    (result,) = results
    assert result.count("wall") == 3


def test_a_newer_version_takes_the_place_of_the_older(record: Archive) -> None:
    assert len(echoes(record, "favour")[0].uses) == 3
    page = b"Press conference\n\n14 May 2032\n\nMR. ODENTHAL: "
    more = " ".join(f"The {word} is in the harbour and will be looked after." for word in ("brig", "sloop", "yawl"))
    one = onrecord.read(page + f"{WALL_LAST} {more}\n".encode())
    other = onrecord.read(page + f"Nothing to say. {more}\n".encode())
    before = listed(echoes(record))
    added = record.add(one)
    assert len(echoes(record, "favour")[0].uses) == 4
    assert record.add(other).id == added.id
    assert listed(echoes(record)) == before


def test_filters_choose_points_and_leave_no_use_out(record: Archive) -> None:
    assert [len(point.uses) for point in echoes(record, "favour")] == [3]
    assert len(echoes(record, '"wall around"')) == 1
    assert len(echoes(record, "favour OR icebreakers")) == 2
    assert not echoes(record, "unheard")
    assert len(echoes(record, speaker="keldervik")) == 2
    assert [point.documents for point in echoes(record, since="2032-05")] == [3, 2]
    assert not echoes(record, since="2033")
    assert len(echoes(record, min_uses=3)) == 1
    assert len(echoes(record, across=True)) == 2
    document = record.documents()[1].id
    assert [len(point.uses) for point in echoes(record, document=document)] == [3]
    (use,) = (use for use in echoes(record, "favour")[0].uses if use.record == document)
    there = {document: [Span(use.citation.start, use.citation.start + 1)]}
    assert listed(echoes(record, within=there)) == listed(echoes(record, "favour"))
    assert not echoes(record, within={document: [Span(0, 1)], "nowhere": [Span(0, 9)]})
    assert not echoes(record, "icebreakers", within=there)
    one = echoes(record, limit=1)
    assert (len(one), one.total, one.searched.documents) == (1, 2, 3)
    assert echoes(record)[0:1][0].label == one[0].label
    assert repr(one) == "<Echoes: 1 of 2 points in 3 documents>"
    nobody = echoes(record, speaker="Lykke")
    assert nobody.nobody
    assert not nobody


def test_nothing_comes_of_nothing(archive: Archive) -> None:
    assert not echoes(archive)
    archive.add(said(DAYS[0], (SHIPS[0], WALL)))
    assert not echoes(archive)
    with pytest.raises(BadQuery):
        echoes(archive, since="soon")
    with pytest.raises(NotInArchive):
        echoes(archive, document="nowhere")


def test_a_wording_beside_the_one_before() -> None:
    added, dropped = changed("We count the ships.", "We will count every ship, the ships!")
    assert [span.of("We will count every ship, the ships!") for span in added] == ["will", "every ship"]
    assert dropped == ()
    assert changed("Peace, and bread.", "peace and bread") == ((), ())


def test_a_phrase_by_month(record: Archive) -> None:
    found = phrase(record, "our own house")
    assert [(month.month, month.uses, month.documents) for month in found.months if month.documents] == [
        ("2031-11", 1, 1), ("2032-02", 1, 1), ("2032-05", 1, 1),
    ]  # fmt: skip
    assert len(found.months) == 7
    assert {use.words for use in found.uses} == {"our own house"}
    assert found.speakers == {"Odenthal": 2, "Keldervik": 1}
    for use in found.uses:
        assert record.resolve(use.citation).citation.exact == "our own house"
    assert not phrase(record, '"no such phrase"').uses
    assert len(phrase(record, "own house", speaker="Keldervik", since="2032-01").uses) == 1
    with pytest.raises(BadQuery, match="has words"):
        phrase(record, "“ ”")


def test_a_phrase_said_twice_in_a_passage_counts_twice(archive: Archive) -> None:
    archive.add(said("a day", (SHIPS[0], "Open harbours! We want open harbours.")))
    found = phrase(archive, "open harbours")
    assert [use.citation.exact for use in found.uses] == ["Open harbours", "open harbours"]
    assert [month.month for month in found.months] == ["unknown"]


def test_points_and_phrases_as_data_frames(record: Archive) -> None:
    found = echoes(record)
    frame = echo_frame(found)
    assert frame.height == sum(len(point.uses) for point in found)
    assert frame["point"].to_list() == [1, 1, 1, 2, 2]
    assert phrase_frame(phrase(record, "our own house")).height == 3


def test_a_chart_is_the_same_each_time(record: Archive) -> None:
    found = phrase(record, "our own house")
    picture = draw(found, "svg")
    assert b"our own house" in picture
    assert picture == draw(found, "svg")
    assert draw(found, "png").startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("It is not, as all of you know by now, a ransom.", "ransom", "It is not, as all of you know by now, a ransom"),
        (
            "So money that we send there is never a ransom, I say.",
            "ransom",
            "So money that we send there is never a ransom",
        ),
        ("We pay, and pay gladly, for open water.", "open water", "for open water"),
        ("In every old port of the long coast there is open water for all.", "open water", "open water for all"),
    ],
)
def test_a_use_is_told_with_its_clause_and_never_without_what_denies_it(text: str, words: str, told: str) -> None:
    start = text.index(words)
    assert text[_back(text, 0, start) : _on(text, start + len(words), len(text))] == told


def run(sentence: int, last: int, start: int) -> Run:
    return Run(start, 10 * (last + 1), sentence, last, 1.0)


def test_points_that_go_on_in_the_next_sentence_in_two_places_are_one() -> None:
    goes_on = [True] * 9
    first, second = [run(0, 0, 0), run(4, 4, 40)], [run(1, 1, 10), run(5, 5, 50)]
    assert _joined(first, second, goes_on) == [run(0, 1, 0), run(4, 5, 40)]


def test_a_place_in_which_two_uses_lie_within_each_other_counts_once() -> None:
    goes_on = [True] * 9
    assert _joined([run(0, 1, 0), run(1, 1, 10)], [run(2, 2, 20), run(6, 6, 60)], goes_on) is None
