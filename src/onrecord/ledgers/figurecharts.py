"""Series of figures as pictures, by Altair: the optional extra ``onrecord[charts]``. Nothing is fetched.

A point is what was said, at the time that it is about, with its bounds. A line joins two points only where measure,
scope and window are the same; a dashed line says that the window, the modality or other words differ, and no line joins
what differs in measure or scope. A hollow point is no plain fact: a premise of a
question, a target, a forecast or a plan.
"""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from onrecord.archive import NeedsExtra
from onrecord.ledgers.bounds import bounds

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from onrecord.ledgers.figures import Point, Series

Picture = Literal["svg", "png"]

_WIDTH, _HEIGHT = 640, 220
_MOST = 12
"""Series in one picture."""
_INK, _QUIET = "#1f3a5f", "#8a8f98"
_LONGEST = 36
"""Characters of a figure's words beside its point."""
_WEEKS = 92
"""Days up to which the days below a chart are written out."""
_ISO = len("2024-01-29")
_AMOUNTS = (
    "datum.value >= 1e12 ? format(datum.value / 1e12, '~g') + ' trillion' : "
    "datum.value >= 1e9 ? format(datum.value / 1e9, '~g') + ' billion' : "
    "datum.value >= 1e6 ? format(datum.value / 1e6, '~g') + ' million' : format(datum.value, ',~r')"
)
_PALETTE = ("#1f5fa8", "#c2571a", "#2e7d4f", "#8e4aa3", "#a3333d", "#5b6770", "#b08900", "#0f7f86")
"""Colours that people with any colour vision tell apart in pairs of neighbours, and that print in grey."""


def draw(series: Sequence[Series], form: Picture) -> bytes:
    """Draw series below each other; the same series give the same bytes.

    Raises:
        NeedsExtra: Altair or its converter is not installed.
    """
    library = _altair()
    drawn = [one for one in series if any(_place(point) is not None for point in one.points)][:_MOST]
    # One list of speakers for the whole picture: a colour is one person's in every chart.
    speakers = list(dict.fromkeys(_voice(point) for one in drawn for point in one.points if _place(point) is not None))
    colours = library.Scale(domain=speakers, range=[_PALETTE[at % len(_PALETTE)] for at in range(len(speakers))])
    charts = [_chart(library, one, colours) for one in drawn]
    whole = library.vconcat(*charts, spacing=28) if charts else library.Chart(library.Data(values=[])).mark_point()
    whole = whole.configure(font="sans-serif", padding=14, background="white").configure_view(stroke=None)
    buffer = io.BytesIO() if form == "png" else io.StringIO()
    whole.save(buffer, format=form, scale_factor=2 if form == "png" else 1)
    made = buffer.getvalue()
    return made if isinstance(made, bytes) else made.encode("utf-8")


def _chart(library: ModuleType, series: Series, colours: Any) -> Any:  # noqa: ANN401 - Altair's types are many
    points = [(place, point) for point in series.points if (place := _place(point)) is not None]
    rows = [_row(place, point) for place, point in points]
    base = library.Chart(library.Data(values=rows))
    days = library.X(
        "day:T",
        title=None,
        scale=library.Scale(type="utc", padding=24),  # the day is the day, wherever the chart is drawn
        axis=library.Axis(format=_days(points), labelColor=_INK, grid=False, tickCount=6),
    )
    unit = series.unit or ""
    heights = library.Y(
        "value:Q",
        title=unit or series.kind,
        scale=library.Scale(zero=True, nice=True),
        axis=library.Axis(labelExpr=_AMOUNTS, titleColor=_INK, labelColor=_INK, gridColor="#e6e8eb", tickCount=5),
    )
    colour = library.Color("speaker:N", scale=colours, legend=library.Legend(title=None, orient="bottom", columns=4))
    fill = library.condition("datum.hollow", library.value("white"), colour)
    layers = [
        library.Chart(library.Data(values=_segments(series, same=True)))
        .mark_line(color=_QUIET, strokeWidth=2)
        .encode(x=days, y=heights, detail="step:N"),
        library.Chart(library.Data(values=_segments(series, same=False)))
        .mark_line(color=_QUIET, strokeWidth=1, strokeDash=[3, 4])
        .encode(x=days, y=heights, detail="step:N"),
        base.mark_rule(strokeWidth=2).encode(x=days, y=library.Y("low:Q"), y2="high:Q", color=colour),
        base.mark_point(size=90, strokeWidth=2, filled=False, opacity=1).encode(
            x=days, y=heights, color=colour, fill=fill, description="about:N"
        ),
        *_labels(library, rows, days, heights),
    ]
    subtitle = "dashed: window, modality or other words differ; hollow: a premise, target, forecast or plan"
    title = library.TitleParams(
        text=series.name, subtitle=subtitle, anchor="start", color=_INK, subtitleColor=_QUIET, fontSize=14
    )
    return library.layer(*layers).properties(width=_WIDTH, height=_HEIGHT, title=title)


def _labels(library: ModuleType, rows: Sequence[dict[str, Any]], days: object, heights: object) -> list[Any]:
    """Write what was said beside each point, to the side where there is room; of points in one place, once."""
    said: dict[tuple[str, float], list[str]] = {}
    for row in rows:
        words = said.setdefault((row["day"], row["value"]), [])
        words += [row["says"]] if row["says"] not in words else []
    first, last = (min(said)[0], max(said)[0]) if said else ("", "")
    middle = (date.fromisoformat(first).toordinal() + date.fromisoformat(last).toordinal()) / 2 if said else 0
    sides: dict[str, list[dict[str, Any]]] = {"left": [], "right": []}
    for (day, value), words in said.items():
        side = "right" if first != last and date.fromisoformat(day).toordinal() > middle else "left"
        sides[side].append({"day": day, "value": value, "says": " · ".join(words)})
    return [
        library.Chart(library.Data(values=labels))
        .mark_text(align=side, dx=9 if side == "left" else -9, dy=-9, fontSize=11, color=_INK)
        .encode(x=days, y=heights, text="says:N")
        for side, labels in sides.items()
    ]


def _days(points: Sequence[tuple[tuple[str, float], Point]]) -> str:
    """Give the form of the days below a chart: with the day where all lie within some weeks."""
    days = [date.fromisoformat(place[0]) for place, _ in points]
    return "%b %Y" if (max(days) - min(days)).days > _WEEKS else "%d %b %Y"


_APART = frozenset({"different measure", "different scope"})
"""Names of changes between figures that no line joins: it would show a rise or a fall that nobody told."""


def _segments(series: Series, *, same: bool) -> list[dict[str, Any]]:
    """Give the ends of each step between neighbours: those that can be set beside each other, or the others."""
    rows: list[dict[str, Any]] = []
    for step, change in enumerate(series.changes):
        ends = [(point, _place(point)) for point in series.points[step : step + 2]]
        if change.comparable != same or any(place is None for _, place in ends) or _APART & set(change.names):
            continue
        rows += [{"step": step, "day": place[0], "value": place[1]} for _, place in ends if place is not None]
    return rows


def _place(point: Point) -> tuple[str, float] | None:
    """Give a point's day and value; None where one of them is not known."""
    row, span = point.figure, point.window.span
    day = min(span[1], row.date or span[1]) if span is not None else row.date
    value = row.low_value if row.low_value is not None else row.high_value
    return None if day is None or value is None or not _is_day(day) else (day, value)


def _is_day(day: str) -> bool:
    try:
        return len(day) == _ISO and bool(date.fromisoformat(day))
    except ValueError:
        return False


def _row(place: tuple[str, float], point: Point) -> dict[str, Any]:
    allowed = bounds(point.figure)
    low = place[1] if allowed is None or allowed.low is None else float(allowed.low)
    high = place[1] if allowed is None or allowed.high is None else float(allowed.high)
    words = " ".join(point.figure.words.split())
    return {
        "day": place[0],
        "value": place[1],
        "low": low,
        "high": high,
        "says": words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…",
        "speaker": _voice(point),
        "hollow": point.figure.premise or point.figure.denied or point.figure.modality != "fact",
        "about": _about(point, words),
    }


def _about(point: Point, words: str) -> str:
    """Say what a point is, for those who do not see it; the citation goes wherever the chart goes."""
    row = point.figure
    return f"{words}; {_voice(point)}; {row.date or 'no date'}; {row.citation}"


def _voice(point: Point) -> str:
    voice = point.figure.speaker
    known = None if voice is None else voice.name or voice.role or voice.label
    return f"{known or 'unknown'}{' (in a question)' if point.figure.premise else ''}"


def _altair() -> ModuleType:
    try:
        import altair as alt  # noqa: PLC0415 - an optional extra, and slow to import
        import vl_convert  # noqa: F401, PLC0415 - what makes pictures of charts without a browser
    except ImportError as error:
        raise NeedsExtra(
            "charts need Altair and vl-convert, which are not installed; install them with: pip install"
            " 'onrecord[charts]'"
        ) from error
    return alt
