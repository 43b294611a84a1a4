"""Days that no calendar has: left open, and told."""

from __future__ import annotations

import pytest

from onrecord.pipeline import annotate, read

PAGE = """---
title: Press conference
date: {date}
---

Ada Brenner: We will open the port by June.

Bo Lind: That is good news for the pilots.

Ada Brenner: It is.
"""
DEBATE = """<?xml version="1.0"?><publicwhip>
<speech id="uk.org.publicwhip/debate/{date}a.1.1" speakername="Ada Brenner"><p>We will open it by June.</p></speech>
<speech id="uk.org.publicwhip/debate/{date}a.1.2" speakername="Bo Lind"><p>That is good.</p></speech></publicwhip>"""


@pytest.mark.parametrize("page", [PAGE, DEBATE])
@pytest.mark.parametrize("date", ["2024-13-05", "2024-02-30", "2023-02-29"])
def test_no_such_day(page: str, date: str) -> None:
    transcript = annotate(read(page.format(date=date).encode()))
    assert transcript.date is None
    (told,) = [problem for problem in transcript.problems if problem.kind == "no-such-day"]
    assert date in told.says
    assert date not in transcript.id


@pytest.mark.parametrize("page", [PAGE, DEBATE])
@pytest.mark.parametrize("date", ["2024-02-29", "2024-12-31"])
def test_days_there_are(page: str, date: str) -> None:
    transcript = annotate(read(page.format(date=date).encode()))
    assert transcript.date == date
    assert not [problem for problem in transcript.problems if problem.kind == "no-such-day"]
