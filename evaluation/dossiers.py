"""Scores of dossiers: what they gather on a matter, against lists made by reading (`evaluation/dossiers/README.md`)."""

from __future__ import annotations

import hashlib
import json
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from evaluation.gold import PLACE
from evaluation.report import table
from onrecord import pipeline
from onrecord.annotators import questions
from onrecord.archive import Archive
from onrecord.ledgers.dossiers import gather, load_matter
from onrecord.ledgers.dossiers.collect import collect

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from evaluation.gains import Figures
    from onrecord.ledgers.dossiers import Dossier
    from onrecord.model import Transcript

HERE = Path(__file__).with_name("dossiers")
DEFINITIONS = HERE.parents[1] / "examples" / "dossiers"
_CORPORA = PLACE.parent / "corpora"
_HALF = 0.5
_LAYERS = ("figures", "commitments", "questions")
KINDS = ("passages", *_LAYERS)


class Place(NamedTuple):
    """Characters of a document, code points."""

    doc: str
    start: int
    end: int


@dataclass
class Count:
    """How many were listed and found, and how many of those gathered are right.

    Attributes:
        listed: in the list.
        found: those that the dossier has.
        given: in the dossier.
        right: those that are listed.
        nobodys: in the dossier beside ``given``: items that the gold has under no matter.
        held: of the items listed, those that the layers have at all, whatever the matter.
    """

    listed: int = 0
    found: int = 0
    given: int = 0
    right: int = 0
    nobodys: int = 0
    held: int = 0

    @property
    def recall(self) -> float:
        """Share of what is listed."""
        return self.found / self.listed if self.listed else 1.0

    @property
    def precision(self) -> float:
        """Share of what is given."""
        return self.right / self.given if self.given else 1.0

    def add(self, other: Count) -> None:
        """Add the counts of another matter or kind."""
        for name in ("listed", "found", "given", "right", "nobodys", "held"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass
class MatterScore:
    """What a dossier gathered rightly of one matter.

    Attributes:
        name: of the matter.
        counts: by kind; commitments with those that the dossier says may be ones.
        sure: commitments without these.
        outcomes: of each line of the list.
    """

    name: str
    counts: dict[str, Count] = field(default_factory=lambda: {kind: Count() for kind in KINDS})
    sure: Count = field(default_factory=Count)
    outcomes: dict[str, str] = field(default_factory=dict)


class Scores(NamedTuple):
    """The scores of the matters of the seeds and of the others."""

    seeds: tuple[MatterScore, ...]
    others: tuple[MatterScore, ...]


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def score_passages(listed: Sequence[Place], given: Sequence[Place], score: MatterScore) -> None:
    """Score passages by the characters that they share."""
    count = score.counts["passages"]
    count.listed, count.given = len(listed), len(given)
    for place in listed:
        found = _shared(place, given) >= _HALF * (place.end - place.start)
        count.found += found
        score.outcomes[f"{place.doc}#{place.start}"] = "right" if found else "missed"
    count.right = sum(_shared(place, listed) >= _HALF * (place.end - place.start) for place in given)


def score_items(
    count: Count,
    listed: set[tuple[str, str]],
    gold: dict[tuple[str, str], Place],
    given: Sequence[Place],
    layer: Sequence[Place] = (),
) -> dict[str, str]:
    """Score figures, commitments or questions: those of the dossier against those of the gold that are listed.

    Args:
        count: where the counts go.
        listed: document and id of each that belongs.
        gold: the places of all that the gold has, by document and id.
        given: those of the dossier.
        layer: all that the layer has in these documents.

    Returns:
        The outcome of each that is listed.
    """
    count.listed = len(listed)
    met: set[tuple[str, str]] = set()
    for place in given:
        fits = {key for key, other in gold.items() if _is(place, other)}
        if not fits:
            count.nobodys += 1
            continue
        count.given += 1
        count.right += not fits.isdisjoint(listed)
        met |= fits & listed
    count.found = len(met)
    count.held = sum(any(_is(place, gold[key]) for place in layer) for key in listed)
    return {f"{doc} {id_}": "right" if (doc, id_) in met else "missed" for doc, id_ in listed}


def _shared(place: Place, others: Iterable[Place]) -> int:
    return sum(
        max(0, min(place.end, other.end) - max(place.start, other.start)) for other in others if other.doc == place.doc
    )


def _is(one: Place, other: Place) -> bool:
    shorter = min(one.end - one.start, other.end - other.start)
    return _shared(one, (other,)) >= _HALF * shorter and one.doc == other.doc


def scores(records: Iterable[tuple[str, Transcript]]) -> Scores:
    """Gather every matter and score it; ``records`` are the seeds as read, with all layers, by their numbers."""
    return Scores(tuple(_seeds(records)), tuple(_others()))


def _seeds(records: Iterable[tuple[str, Transcript]]) -> Iterable[MatterScore]:
    gold = {
        layer: {
            (path.name[:3], item["id"]): Place(path.name[:3], item["start"], item["end"])
            for path in sorted((PLACE / "seeds").glob(f"???.{layer}.jsonl"))
            for item in _lines(path)
        }
        for layer in _LAYERS
    }
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "onrecord.db") as archive:
        names = {archive.add(record).id: doc for doc, record in records}
        every = {
            "figures": [_place(row.citation, names) for row in archive.figures()],
            "commitments": [_place(row.citation, names) for row in archive.commitments()],
            "questions": [_place(row.citation, names) for row in archive.questions()],
        }
        for path in sorted((HERE / "seeds").glob("*.jsonl")):
            score = MatterScore(path.stem)
            found = gather(archive, load_matter(DEFINITIONS / f"{path.stem}.toml"))
            lines = _lines(path)
            listed = [Place(line["doc"], line["start"], line["end"]) for line in lines if "start" in line]
            score_passages(listed, [_place(each.citation, names) for each in found.passages], score)
            for layer, rows in _items(found).items():
                wanted = {(line["doc"], line["id"]) for line in lines if line.get("layer") == layer}
                given = sorted({_place(row.citation, names) for row in rows})
                score.outcomes |= score_items(score.counts[layer], wanted, gold[layer], given, every[layer])
                if layer == "commitments":
                    sure = sorted({_place(each.commitment.citation, names) for each in found.commitments})
                    score_items(score.sure, wanted, gold[layer], sure, every[layer])
            yield score


def _items(found: Dossier) -> dict[str, list[Any]]:
    figures = [row for each in found.series for point in each.points for row in (point.figure, *point.again)]
    return {
        "figures": [*figures, *found.alone],
        "commitments": [*(each.commitment for each in found.commitments), *found.possible],
        "questions": list(found.questions),
    }


def _place(citation: Any, names: dict[str, str]) -> Place:  # noqa: ANN401 - a citation
    return Place(names[citation.record], citation.start, citation.end)


def _others() -> Iterable[MatterScore]:
    read = {line["doc"]: line for line in _lines(HERE / "others" / "documents.jsonl")}
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "onrecord.db") as archive:
        names = {}
        for doc in read:
            record = pipeline.read(str(_CORPORA / doc))
            words_alone = msgspec.structs.replace(record, layers={"questions": questions.layer(record, None)})
            names[archive.add(words_alone).id] = doc
        for path in sorted((HERE / "others").glob("*.toml")):
            score = MatterScore(path.stem)
            found = collect(archive, load_matter(path))
            listed = [Place(line["doc"], line["start"], line["end"]) for line in _lines(path.with_suffix(".jsonl"))]
            given = [_place(each.citation, names) for each in found.passages]
            inside = [place for place in given if read[place.doc]["start"] <= place.start < read[place.doc]["end"]]
            score_passages(listed, inside, score)
            yield score


def stale(texts: dict[str, str]) -> list[str]:
    """Give the lines of the lists of the seeds whose characters are not those that were read; texts by number."""
    return [
        f"{path.stem}: {line['doc']}#{line['start']}-{line['end']}"
        for path in sorted((HERE / "seeds").glob("*.jsonl"))
        for line in _lines(path)
        if "start" in line
        and hashlib.sha256(texts[line["doc"]][line["start"] : line["end"]].encode()).hexdigest()[:8] != line["sha256"]
    ]


def _total(found: Iterable[MatterScore], kinds: Iterable[str]) -> Count:
    total = Count()
    kinds = tuple(kinds)
    for score in found:
        for kind in kinds:
            total.add(score.counts[kind])
    return total


def show(found: Scores) -> str:
    """Lay out recall and precision of each matter."""
    head = ("matter", *(f"{kind} {what}" for kind in KINDS for what in ("found", "right")))
    rows = [(score.name, *(cell for kind in KINDS for cell in _cells(score.counts[kind]))) for score in found.seeds]
    rows.append(("all", *(cell for kind in KINDS for cell in _cells(_total(found.seeds, [kind])))))
    others = [(score.name, *_cells(score.counts["passages"])) for score in found.others]
    others.append(("all", *_cells(_total(found.others, ["passages"]))))
    together, layers, sure = _total(found.seeds, KINDS), _total(found.seeds, _LAYERS), Count()
    for score in found.seeds:
        sure.add(score.sure)
    promised = _total(found.seeds, ["commitments"])
    nobodys = ", ".join(f"{_total(found.seeds, [kind]).nobodys} {kind}" for kind in _LAYERS)
    return (
        table("Seeds: dossiers of the ten matters", head, rows)
        + f"  together: recall {together.recall:.3f}, precision {together.precision:.3f}; in no list: {nobodys}\n"
        + f"  of {layers.listed} items listed the layers have {layers.held}, of which the dossiers have "
        f"{layers.found - promised.found + sure.found}\n"
        f"  commitments of the layer: {sure.found}/{sure.listed} found, {sure.right}/{sure.given} right, "
        f"{sure.nobodys} in no list; those that may be ones add {promised.found - sure.found}, "
        f"{promised.right - sure.right}/{promised.given - sure.given}, {promised.nobodys - sure.nobodys}\n"
        + table("Other publishers: passages by a first definition", ("matter", "found", "right"), others)
    )


def _cells(count: Count) -> tuple[str, str]:
    return f"{count.found}/{count.listed}", f"{count.right}/{count.given}"


def figures(found: Scores) -> dict[str, float]:
    """Give the figures that have floors."""
    together, others = _total(found.seeds, KINDS), _total(found.others, ["passages"])
    by_kind = {kind: _total(found.seeds, [kind]) for kind in KINDS}
    return {
        "recall": together.recall,
        "precision": together.precision,
        **{f"{kind}_recall": count.recall for kind, count in by_kind.items()},
        **{f"{kind}_precision": count.precision for kind, count in by_kind.items()},
        "others_recall": others.recall,
        "others_precision": others.precision,
    }


def run(found: Scores) -> Figures:
    """Give what the recorded run keeps: the counts, and the outcome of each line of the lists."""
    return {
        f"dossiers/{score.name}": {
            "found": sum(count.right for count in score.counts.values()),
            "extra": sum(count.given - count.right for count in score.counts.values()),
            "turns": score.outcomes,
        }
        for score in (*found.seeds, *found.others)
    }
