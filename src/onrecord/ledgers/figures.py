"""Figures across the archive that measure the same thing, lined up into series, with what changed between neighbours.

    from onrecord.ledgers.figures import figure_series

    found = figure_series(archive, "contracts")
    found[0].points[0].figure.words, found[0].changes[0].names

Nothing is merged silently: a step between two figures whose measure, scope or window differ says so and shows the
words, and figures that only may belong to a series are offered beside it. What a user decides of two figures is kept in
the archive (`onrecord.archive.Archive.decide`) and holds from then on.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import msgspec

from onrecord.archive import FigureRow, Searched
from onrecord.ledgers.bounds import bounds
from onrecord.ledgers.changes import Change, change
from onrecord.ledgers.lining import Lines
from onrecord.ledgers.sides import Side, likeness
from onrecord.ledgers.superlatives import Superlative, superlative
from onrecord.ledgers.windows import Window
from onrecord.model import Citation, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Unpack

    from onrecord.archive import Archive, Decision, FigureFilters, Verdict
    from onrecord.ledgers.lining import Near, Pair

_NAMED = 5
"""Words by which a series is named."""
_CANDIDATES = 3
"""Figures that are offered beside one series."""
_ALIKE = 0.3
"""Likeness from which two figures of one event are set side by side."""


class Point(msgspec.Struct, frozen=True):
    """One figure of a series.

    Attributes:
        figure: at its first mention.
        window: the time that it is about.
        again: where the same speaker says the same of it again at the same event.
    """

    figure: FigureRow
    window: Window
    again: tuple[FigureRow, ...] = ()


class Candidate(msgspec.Struct, frozen=True):
    """A figure that may belong to a series: the figure of the series that is nearest, and what differs from it."""

    figure: FigureRow
    nearest: FigureRow
    change: Change
    likeness: float


class Said(msgspec.Struct, frozen=True):
    """A superlative said of a figure, and its citation."""

    words: str
    frame: str
    citation: Citation


class Disagreement(msgspec.Struct, frozen=True):
    """Two people at one event who say different things of the same measure.

    Attributes:
        figures: the two figures.
        kind: ``value`` where no value fits both; ``superlative`` where what they are set against differs.
        said: the two superlatives, where that is the kind.
        change: what else differs between the two.
    """

    figures: tuple[FigureRow, FigureRow]
    kind: str
    said: tuple[Said, Said] | None
    change: Change


class Series(msgspec.Struct, frozen=True):
    """Figures that line up.

    Attributes:
        name: the words that most of their sentences share.
        kind: of all of them.
        unit: of all of them; None where they have none.
        points: in the order of the time they are about, then of date and text.
        changes: what changed from each point to the next; one fewer than points.
        candidates: figures that may belong here, the likeliest first.
    """

    name: str
    kind: str
    unit: str | None
    points: tuple[Point, ...]
    changes: tuple[Change, ...]
    candidates: tuple[Candidate, ...] = ()


class FoundSeries(msgspec.Struct, frozen=True):
    """Series with their denominator.

    Attributes:
        series: those of two points or more, most points first.
        alone: figures that line up with none.
        disagreements: at one event.
        searched: the documents searched.
        figures: how many figures these hold.
        unread: how many of them nobody has looked for figures in.
        unplaced: decisions whose words stand nowhere any more, or in several places.
        suggestions: for each filter that matches nobody, the nearest names.
    """

    series: tuple[Series, ...]
    alone: tuple[FigureRow, ...]
    disagreements: tuple[Disagreement, ...]
    searched: Searched
    figures: int
    unread: int
    unplaced: int
    suggestions: dict[str, list[str]]


def figure_series(
    archive: Archive,
    words: str = "",
    *,
    among: Callable[[FigureRow], bool] | None = None,
    verdicts: Iterable[Decision] = (),
    **filters: Unpack[FigureFilters],
) -> FoundSeries:
    """Line up the figures that fit; see `onrecord.archive.Archive.figures` for what they are chosen by, and its errors.

    Args:
        archive: the record.
        words: as there.
        among: tells of each figure found whether it is to be lined up; None takes all.
        verdicts: decisions on pairs of figures that are not kept in the archive; they count before those that are.
        filters: as there.

    Raises:
        BadQuery: the figures are too many to be compared with each other; also as `Archive.figures`.
    """
    found = archive.figures(words, **filters)
    rows = [row for row in found if among is None or among(row)]
    sides = _sides(rows)
    decided, unplaced = _decided(archive, rows, verdicts)
    lines = Lines(sides, decided)
    groups = lines.groups()
    series = tuple(_series(sides, group, lines.near(group), decided) for group in groups if len(group) > 1)
    return FoundSeries(
        series=series,
        alone=tuple(sides[group[0]].row for group in groups if len(group) == 1),
        disagreements=tuple(_disagreements(archive, sides, groups, decided)),
        searched=found.searched,
        figures=found.figures,
        unread=found.unread,
        unplaced=unplaced,
        suggestions=found.suggestions,
    )


def _sides(rows: Sequence[FigureRow]) -> list[Side]:
    """Give the side of each figure, which knows of the others of its kind in its sentence."""
    together: dict[tuple[str, int, str], list[FigureRow]] = defaultdict(list)
    for row in rows:
        together[row.record, row.sentence.start, row.kind].append(row)
    return [
        Side(row, [other for other in together[row.record, row.sentence.start, row.kind] if other is not row])
        for row in rows
    ]


def _decided(
    archive: Archive, rows: Sequence[FigureRow], verdicts: Iterable[Decision]
) -> tuple[dict[Pair, Verdict], int]:
    """Find the figures of each decision among the rows; the later decision on two figures counts."""
    decided: dict[Pair, Verdict] = {}
    unplaced = 0
    places = {(row.record, row.citation.start, row.citation.end): number for number, row in enumerate(rows)}
    texts: dict[str, str] = {}
    for decision in (*archive.decisions(), *verdicts):
        numbers, lost = _figures_of(archive, decision, places, texts)
        unplaced += lost
        if len(numbers) == 2:  # noqa: PLR2004 - both
            decided[min(numbers), max(numbers)] = decision.verdict
    return decided, unplaced


def _figures_of(
    archive: Archive, decision: Decision, places: dict[tuple[str, int, int], int], texts: dict[str, str]
) -> tuple[list[int], bool]:
    numbers: list[int] = []
    for one in decision.figures:
        if one.record not in texts:
            texts[one.record] = archive.latest_text(one.record)
        span = one.place(texts[one.record])
        if span is None:
            return [], True
        number = places.get((one.record, span.start, span.end))
        numbers += [] if number is None else [number]
    return numbers, False


def _series(sides: Sequence[Side], group: Sequence[int], near: Iterable[Near], decided: dict[Pair, Verdict]) -> Series:
    ordered = sorted(group, key=lambda number: _when(sides[number]))

    def between(one: int, other: int) -> Change:
        return change(sides[one], sides[other], decided.get((min(one, other), max(one, other))))

    points: dict[int, list[int]] = {}
    for number in ordered:
        said = next(
            (
                first
                for first in points
                if _one_voice(sides[first].row, sides[number].row) and between(first, number).names == ("restated",)
            ),
            None,
        )
        if said is None:
            points[number] = []
        else:
            points[said].append(number)
    candidates = []
    for each in list(near)[:_CANDIDATES]:
        outside, inside = sides[each.outside], sides[each.inside]
        candidates.append(
            Candidate(outside.row, inside.row, between(each.inside, each.outside), round(each.likeness, 2))
        )
    return Series(
        name=_name([sides[number] for number in ordered]),
        kind=sides[group[0]].row.kind,
        unit=next((sides[number].row.unit for number in ordered if sides[number].row.unit), None),
        points=tuple(
            Point(sides[number].row, sides[number].window, tuple(sides[other].row for other in again))
            for number, again in points.items()
        ),
        changes=tuple(between(one, other) for one, other in pairwise(points)),
        candidates=tuple(candidates),
    )


def _one_voice(one: FigureRow, other: FigureRow) -> bool:
    """Tell whether one speaker says both at one event."""
    return one.record == other.record and one.speaker is not None and one.speaker == other.speaker


def _when(side: Side) -> tuple[str, str, str, bool, int]:
    """Order by the time that a figure is about, then by the day of the event and the place in the text.

    At one event what is said of the past comes first.
    """
    row = side.row
    held = row.date or "9999"
    about = side.window.span[1] if side.window.span is not None else held
    # What is still to come is said after what is.
    return min(about, held), held, row.record, side.tense != "past", row.citation.start


def _name(sides: Sequence[Side]) -> str:
    """Name a series by words that most of its sentences share, as the first of them prints them."""
    counts = Counter(key for side in sides for key in side.keys)
    common = {key for key, count in counts.items() if count * 2 > len(sides)}
    told: dict[str, str] = {}
    for side in sides:
        for word in side.words:
            if word.tells and word.key in common:
                told.setdefault(word.key, side.text[word.start : word.end])
    best = sorted(told, key=lambda key: -counts[key])[:_NAMED]
    return " ".join(text for key, text in told.items() if key in best)


def _disagreements(
    archive: Archive, sides: Sequence[Side], groups: Sequence[Sequence[int]], decided: dict[Pair, Verdict]
) -> Iterable[Disagreement]:
    """Set side by side what two people say at one event of the same measure, where it does not agree."""
    group_of = {number: at for at, group in enumerate(groups) for number in group}
    events: dict[tuple[str | None, ...], list[int]] = defaultdict(list)
    for number, side in enumerate(sides):
        row = side.row
        events[(row.date, row.event) if row.date and row.event else (row.record,)].append(number)
    for numbers in events.values():
        for one, other in combinations(numbers, 2):
            verdict = decided.get((one, other))
            if verdict == "different" or not _two_speakers(sides[one].row, sides[other].row):
                continue
            same = group_of[one] == group_of[other]
            if same or _alike(sides[one], sides[other]):
                yield from _differ(archive, sides[one], sides[other], verdict, same=same)


def _differ(archive: Archive, one: Side, other: Side, verdict: Verdict | None, *, same: bool) -> Iterable[Disagreement]:
    changed = change(one, other, verdict)
    first, second = superlative(one.row), superlative(other.row)
    if first is not None and second is not None and first.differs(second):
        said = (_said(archive, one.row, first), _said(archive, other.row, second))
        yield Disagreement((one.row, other.row), "superlative", said, changed)
        return
    old, new = bounds(one.row), bounds(other.row)
    if same and changed.comparable and old is not None and new is not None and old.apart(new):
        yield Disagreement((one.row, other.row), "value", None, changed)


def _alike(one: Side, other: Side) -> bool:
    return one.row.kind == other.row.kind and one.unit == other.unit and likeness(one, other) >= _ALIKE


def _two_speakers(one: FigureRow, other: FigureRow) -> bool:
    """Tell whether two figures are known to be two people's; an unnamed voice may be anybody's."""
    names = [row.speaker.name if row.speaker is not None else None for row in (one, other)]
    return None not in names and names[0] != names[1]


def _said(archive: Archive, row: FigureRow, claim: Superlative) -> Said:
    transcript = archive.get(row.record)
    return Said(claim.words, claim.frame, transcript.cite(Span(claim.start, claim.end)))
