"""Series over the seeds: what issue 5 asks to see, on the program's own figures and on those that people marked.

Of the latter only spans, values and units are taken; measure, scope and time are left out, so that the ledger has to
read the sentences, as it must where an annotator gives little.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from evaluation.gold import PLACE
from onrecord import Archive, annotate, read
from onrecord.ledgers.figures import Series, figure_series
from onrecord.model import Figure, Layer, Transcript

SEEDS = PLACE.parent / "seeds"
pytestmark = pytest.mark.skipif(
    not (SEEDS.is_dir() and (PLACE / "seeds").is_dir()), reason="the seeds and their gold are not here"
)


def marked(path: Path) -> Transcript:
    transcript = read(path)
    items = []
    for line in (PLACE / "seeds" / f"{path.name[:3]}.figures.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        turn = next(turn for turn in transcript.turns if turn.start <= gold["start"] < turn.end)
        given = {name: gold[name] for name in ("id", "start", "end", "kind", "low", "high", "comparator", "unit")}
        items.append(Figure(turn=turn.id, speaker=turn.speaker, of=gold.get("of"), **given))
    layers = {"figures": Layer("gold", "1", "2031-01-01T00:00:00Z", tuple(items))}
    return msgspec.structs.replace(transcript, layers=layers)


@pytest.fixture(scope="module", params=["marked", "annotated"])
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with Archive(tmp_path_factory.mktemp("seeds") / "onrecord.db") as archive:
        for path in sorted(SEEDS.glob("*.txt")):
            archive.add(marked(path) if request.param == "marked" else annotate(read(path), "figures"))
        yield archive


def lows(series: Series) -> list[str | None]:
    return [point.figure.low for point in series.points]


def test_contracts_of_two_windows_that_overlap(archive: Archive) -> None:
    (series,) = (one for one in figure_series(archive, "contracts").series if one.kind == "money")
    assert lows(series) == ["120000000000", "140000000000"]
    assert [point.figure.date for point in series.points] == ["2024-01-29", "2024-06-18"]
    assert "overlapping windows" in series.changes[0].names
    assert not {"raised", "lowered"} & set(series.changes[0].names)
    assert series.changes[0].overlap == ("2022-06-18", "2024-01-29")
    assert [point.window.length for point in series.points] == ["2-year", "2-year"]
    for point in series.points:
        assert archive.resolve(point.figure.citation).citation.exact == point.figure.citation.exact


def test_members_that_meet_a_mark(archive: Archive) -> None:
    (series,) = (one for one in figure_series(archive, "2 percent").series if one.kind == "count")
    assert lows(series) == ["19", "9", "23", "23"]
    assert [row.low for row in series.points[2].again] == ["23"]
    first, _, last = series.changes
    assert "different measure" in first.names
    broken = [difference.before for difference in first.differences if difference.field == "measure"]
    assert any(words is not None and words.startswith("or ") for words in broken)
    assert any(words is not None and words.endswith(" budgets") for words in broken)
    assert "different modality" in last.names
    assert [(each.before, each.after) for each in last.differences if each.field == "modality"] == [
        ("now meet", "will meet")
    ]
    assert not any({"raised", "lowered"} & set(change.names) for change in series.changes)


def test_two_speakers_set_one_rise_against_different_times(archive: Archive) -> None:
    claims = [each for each in figure_series(archive, "increase").disagreements if each.kind == "superlative"]
    (found,) = claims
    assert found.said is not None
    assert [said.frame for said in found.said] == ["in a decade", "in decades"]
    assert [row.low for row in found.figures] == ["18", "18"]
