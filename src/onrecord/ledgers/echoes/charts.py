"""Uses by month as a picture, by Altair: the optional extra ``onrecord[charts]``. Nothing is fetched."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Literal

from onrecord.archive import NeedsExtra

if TYPE_CHECKING:
    from types import ModuleType

    from onrecord.ledgers.echoes.phrases import Phrase

_WIDTH, _HEIGHT = 640, 180
_INK, _QUIET, _BAR = "#1f3a5f", "#8a8f98", "#1f5fa8"


def draw(found: Phrase, form: Literal["svg", "png"]) -> bytes:
    """Draw the uses of a phrase by month; the same uses give the same bytes.

    Raises:
        NeedsExtra: Altair or its converter is not installed.
    """
    library = _altair()
    rows = [
        {"month": f"{month.month}-01", "uses": month.uses, "about": _about(month.month, month.uses, month.documents)}
        for month in found.months
        if month.month != "unknown"
    ]
    chart = library.Chart(library.Data(values=rows)).mark_bar(color=_BAR, size=_size(len(rows)))
    whole = chart.encode(
        x=library.X(
            "month:T",
            title=None,
            scale=library.Scale(type="utc", padding=24),  # the month is the month, wherever the chart is drawn
            axis=library.Axis(format="%b %Y", labelColor=_INK, grid=False, tickCount=8),
        ),
        y=library.Y(
            "uses:Q",
            title="uses",
            axis=library.Axis(tickMinStep=1, format="d", titleColor=_INK, labelColor=_INK, gridColor="#e6e8eb"),
        ),
        description="about:N",
    ).properties(width=_WIDTH, height=_HEIGHT, title=_title(library, found))
    whole = whole.configure(font="sans-serif", padding=14, background="white").configure_view(stroke=None)
    buffer = io.BytesIO() if form == "png" else io.StringIO()
    whole.save(buffer, format=form, scale_factor=2 if form == "png" else 1)
    made = buffer.getvalue()
    return made if isinstance(made, bytes) else made.encode("utf-8")


def _title(library: ModuleType, found: Phrase) -> Any:  # noqa: ANN401 - Altair's types are many
    searched = found.searched
    said = f"{len(found.uses):,} {'use' if len(found.uses) == 1 else 'uses'}"
    documents = f"{searched.documents:,} {'document' if searched.documents == 1 else 'documents'}"
    dates = f", {searched.since} to {searched.until}" if searched.since else ""
    return library.TitleParams(
        text=f"“{found.phrase}”",
        subtitle=f"{said} in this record: {documents}{dates}",
        anchor="start",
        color=_INK,
        subtitleColor=_QUIET,
        fontSize=14,
    )


def _about(month: str, uses: int, documents: int) -> str:
    """Say what a bar is, for those who do not see it."""
    return f"{month}: {uses} of the phrase in {documents} documents"


def _size(months: int) -> float:
    """Give the width of a bar."""
    return max(min(_WIDTH / max(months, 1) * 0.8, 28), 1)


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
