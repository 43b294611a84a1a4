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


TITLED = """<html lang="{}"><head><title>Fragen</title></head><body><h1>{}</h1>
<p>{}</p><p>DANA REYES: Guten Tag. Wann werden die Lampen am Hafen wieder angezündet?</p>
<p>IVER DAHL: Das kann ich Ihnen nicht sagen. Wir prüfen das noch mit der Stadt.</p>
<p>DANA REYES: Und wer bezahlt das? Die Stadt hat kein Geld dafür.</p></body></html>"""


@pytest.mark.parametrize(
    ("tag", "title", "below", "day", "published"),
    [
        ("de", "Erklärungen vom 11.03.2031", "12.03.2031 - Artikel", "2031-03-11", None),
        ("de", "Erklärungen vom 11.03.2031", "13.03.2031", "2031-03-11", "2031-03-13"),
        ("de-DE", "Erklärungen (11-03-2031)", "Artikel", "2031-03-11", None),
        ("de", "Erklärungen vom 11.03.2031", "13.05.2031", "2031-05-13", None),
        ("de-US", "Erklärungen vom 11.03.2031", "Artikel", None, None),
        ("de", "Protokoll Nr. 4/12/2031", "Artikel", None, None),
        ("de", "Erklärungen vom 31.02.2031", "Artikel", None, None),
        ("de", "Erklärungen vom 11.03.2031 und 12.03.2031", "Artikel", None, None),
    ],
)
def test_the_day_of_a_title(tag: str, title: str, below: str, day: str | None, published: str | None) -> None:
    data = TITLED.format(tag, title, below).encode()
    read = formats.read(Capture(data, retrieved_at="2031-06-01T00:00:00Z"))[0]
    assert (read.date, read.published) == (day, published)
