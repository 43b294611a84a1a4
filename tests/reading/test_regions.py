"""Days in figures, read as the region of a page's language tag writes them."""

from __future__ import annotations

import pytest

from onrecord import formats
from onrecord.model import Capture

PAGE = """<html lang="{}"><head><title>Plenary</title></head><body><h1>Plenary of the harbour</h1>
<p>{}</p><p>DANA REYES: Good morning. The lamps are lit.</p><p>IVER DAHL: Thank you, they burn.</p>
<p>DANA REYES: Until dawn.</p></body></html>"""


@pytest.mark.parametrize(
    ("tag", "written", "day"),
    [
        ("en-GB", "12/05/2031", "2031-05-12"),
        ("en-IE", "12.05.2031", "2031-05-12"),
        ("en-US", "12/05/2031", "2031-12-05"),
        ("en", "12/05/2031", None),
        ("en-CA", "12/05/2031", None),
        ("en-GB", "12/05/2031</p><p>11/05/2031", None),
        ("en-US", "31/02/2031", None),
    ],
)
def test_the_day(tag: str, written: str, day: str | None) -> None:
    data = PAGE.format(tag, written).encode()
    assert formats.read(Capture(data, retrieved_at="2031-06-01T00:00:00Z"))[0].date == day
