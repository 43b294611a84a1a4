"""The benchmarks' makings are the same each time and grow as language does; a quick run works."""

from __future__ import annotations

import math
import re
from itertools import islice
from random import Random
from typing import TYPE_CHECKING

import pytest

from benchmarks import drawing, dressed, made, report, search, sources
from benchmarks.__main__ import main
from onrecord import formats
from onrecord.model import Capture

if TYPE_CHECKING:
    from pathlib import Path


def test_names_of_ranks_differ() -> None:
    assert len({drawing.name_of(rank) for rank in range(200_000)}) == 200_000


def test_the_number_of_different_names_grows_as_a_power_of_those_drawn() -> None:
    random = Random(7)
    ranks = [drawing.rank(random) for _ in range(400_000)]
    few, many = len(set(ranks[:40_000])), len(set(ranks))
    assert math.log10(many / few) == pytest.approx(drawing.HEAPS, abs=0.1)


def test_names_and_numbers_are_drawn_anew_and_the_rest_stays() -> None:
    name = min(drawing.names())
    given = f"The price, {name.upper()} and {name.capitalize()} said on 12 May, rose to 4,321 at 10:30.\n"
    text = drawing.anew(given, Random(1))
    found = re.fullmatch(
        r"The price, ([A-Z]+) and ([A-Z][a-z]+) said on \d\d May, rose to \d,\d\d\d at 10:30\.\n", text
    )
    assert found is not None
    assert found[1] == found[2].upper()
    assert found[2] != name.capitalize()


def test_the_same_transcripts_are_made_each_time_and_hold_together() -> None:
    first, again = ([one for one, _ in made.transcripts(500)] for _ in range(2))
    assert first == again
    assert [broken for one in first for broken in one.breaks()] == []
    assert len({one.text_sha256 for one in first}) == len(first)


def test_so_many_passages_are_made_as_asked_and_new_words_never_end() -> None:
    said = [passage for _, passages in made.transcripts(4_000) for passage in passages]
    assert len(said) == 4_000
    terms = [len({word for passage in part for word in passage.lower().split()}) for part in (said[:2_000], said)]
    assert terms[1] > 1.1 * terms[0]


def test_the_same_files_are_made_each_time(tmp_path: Path) -> None:
    made_files = [made.files(tmp_path / name, 15_000) for name in ("first", "again")]
    assert made_files[0] == made_files[1]
    first, again = ([file.read_bytes() for file in sorted((tmp_path / name).iterdir())] for name in ("first", "again"))
    assert first == again
    assert len(set(first)) == made_files[0].files


@pytest.mark.parametrize("medium", dressed.MEDIA)
def test_other_media_hold_the_same_talks_each_time_and_are_read_as_what_they_are(medium: str, tmp_path: Path) -> None:
    given = [dressed.files(tmp_path / name, medium, 12_000) for name in ("first", "again")]
    assert given[0] == given[1]
    first, again = ([file.read_bytes() for file in sorted((tmp_path / name).iterdir())] for name in ("first", "again"))
    assert first == again
    transcripts = [transcript for data in first for transcript in formats.read(Capture(data))]
    assert len(transcripts) == given[0].files
    media = {"HTML": "text/html", "Markdown": "text/markdown", "XML": "application/xml", "captions": "text/vtt"}
    assert {one.capture.media_type for one in transcripts} == {media[re.split("[ ,]", medium)[0]]}
    said = sum(len(one.words_of(turn).split()) for one in transcripts for turn in one.turns)
    assert said > 0.8 * given[0].words


def test_more_files_than_sources_are_no_copies_of_each_other() -> None:
    text = sources.plain()[0].text
    random = Random(2)
    assert len({drawing.anew(text, random) for _ in range(20)}) == 20


def test_turns_go_on_without_end() -> None:
    turns = list(islice(made.passages(), 1_500))
    assert all(passages and all(passages) for _, passages in turns)


@pytest.mark.parametrize(("share", "found"), [(50, 5), (95, 10), (100, 10), (1, 1)])
def test_percentiles_are_values_that_were_measured(share: float, found: int) -> None:
    assert search.percentile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], share) == found


def test_a_target_tells_whether_it_is_met() -> None:
    assert report.Target("speed", 2.0, 1.0, "words/s", least=True).met
    assert not report.Target("time", 2.0, 1.0, "s").met


@pytest.mark.slow
def test_a_quick_run_works_and_keeps_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = {file.name for file in (sources.ROOT / "benchmarks" / "results").glob("*")}
    assert main(["--quick", "--place", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "## Adding" in said
    assert "HTML fragments" in said
    assert "bare fts5" in said
    assert "onrecord --help" in said
    assert {file.name for file in (sources.ROOT / "benchmarks" / "results").glob("*")} == kept
