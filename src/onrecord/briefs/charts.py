"""Charts of series, where the extra ``charts`` is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.archive import NeedsExtra
from onrecord.ledgers.figurecharts import draw
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.ledgers.figurecharts import Picture
    from onrecord.ledgers.figures import Series

_ID = lazy_re(rb'\bid="([^"]+)"')


def chart(series: Series, form: Picture) -> bytes | None:
    """Draw a series; None where its values are not of two days at least, or there is nothing to draw them with."""
    days = {
        point.figure.date
        for point in series.points
        if point.figure.date and (point.figure.low_value is not None or point.figure.high_value is not None)
    }
    if len(days) < 2:  # noqa: PLR2004 - of one day there is no line to see
        return None
    try:
        return draw([series], form)
    except NeedsExtra:
        return None


def inline_svg(series: Series, number: int) -> str | None:
    """Draw a series to stand within a page: its ids are its own there, and it is as wide as there is room."""
    picture = chart(series, "svg")
    if picture is None:
        return None
    ids = set(_ID.findall(picture))
    for one in ids:
        own = b"c%d-%s" % (number, one)
        picture = picture.replace(b'id="%s"' % one, b'id="%s"' % own)
        picture = picture.replace(b"url(#%s)" % one, b"url(#%s)" % own).replace(b'"#%s"' % one, b'"#%s"' % own)
    return picture[picture.index(b"<svg") :].decode()
