"""Figures that a sentence denies or takes back are marked; what it only speaks beside a negation is not."""

from __future__ import annotations

import pytest

from onrecord import formats
from onrecord.annotators import figures
from onrecord.model import Capture, Figure

UNMARKED = f"And so {'he was there and saw it with his brother ' * 8}and "
DENIED = (
    ("The fare was not 50 percent higher.", "50 percent"),
    ("We asked for 22.5 billion crowns, not 10 billion crowns.", "10 billion crowns"),
    ("The yard is not getting 400 million crowns for it.", "400 million crowns"),
    ("The yard isn’t getting 400 million crowns.", "400 million crowns"),
    ("Inflation has not exceeded 3 percent.", "3 percent"),
    ("We have no plans to cut the crews by 20 percent.", "20 percent"),
    ("The islands do not now patrol with 44 ships.", "44 ships"),
    ("It was never 50 boats.", "50 boats"),
    ("Not even 30 boats came.", "30 boats"),
    ("I don't think there are 60 boats in the bay.", "60 boats"),
    ("It is not true that 40 boats sank.", "40 boats"),
    ("It is a lie that 40 boats sank.", "40 boats"),
    ("One of you had said 40 minutes, but it was not.", "40 minutes"),
    ("They claim 40 boats, but that isn't so.", "40 boats"),
    ("The 40 percent is simply not true.", "40 percent"),
    ("It is not 2 billion crowns or 20 billion crowns.", "2 billion crowns or 20 billion crowns"),
    ("It is not 2 billion crowns, or even 20 billion crowns.", "2 billion crowns, 20 billion crowns"),
    ("They paid 95 million crowns instead of 100 million crowns.", "100 million crowns"),
    ("We have 40 boats, sorry, 44 boats.", "40 boats"),
    ("It is far from 200 boats, and it is 20 boats.", "200 boats"),
    ("They pay no additional 6,000 crowns.", "6,000 crowns"),
    ("It will not take 10 years.", "10 years"),
    ("They failed to build 40 boats.", "40 boats"),
    ("We have not lost 40 boats and we have built 12 tugs.", "40 boats"),
    ("Didn’t they lose 40 boats?", "-"),
    ("We have not only 40 boats but 50.", "-"),
    ("They did not mention the 40 boats.", "-"),
    ("I don't know why 40 boats sank.", "-"),
    ("It has not been so in 40 years.", "-"),
    ("We didn't sail ten days ago.", "-"),
    ("Not all 40 boats came back.", "-"),
    ("They did not come, but we have 40 boats.", "-"),
    ("We don't doubt that 40 boats sank.", "-"),
    ("It matters whether or not 40 boats sank.", "-"),
    ("We lost 40 boats, or 44 boats, sorry, and 5 tugs.", "-"),
    (f"{UNMARKED}they did not lose 40 boats and went home", "40 boats"),
    (f"{UNMARKED}they did not see him at the town one storm took 40 boats and went home", "-"),
)  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), DENIED, ids=[said[:60] for said, _ in DENIED])
def test_what_is_denied(said: str, expected: str) -> None:
    text = f"Press conference\n\n12 March 2031\n\nPresident Holt: {said}\n\nQ: Thank you. Anything else?\n"
    transcript = formats.read(Capture(text.encode(), retrieved_at="2031-03-12T00:00:00Z"))[0]
    items = [item for item in figures.annotate(transcript).items if isinstance(item, Figure)]
    assert items
    denied = [transcript.text[item.start : item.end].removeprefix("exceeded ") for item in items if item.denied]
    assert (", ".join(denied) or "-") == expected


def test_a_bound_that_is_denied_stays_as_it_was_said() -> None:
    text = "Press conference\n\n12 March 2031\n\nPresident Holt: Inflation has not exceeded 3 percent.\n"
    transcript = formats.read(Capture(text.encode(), retrieved_at="2031-03-12T00:00:00Z"))[0]
    (item,) = figures.annotate(transcript).items
    assert isinstance(item, Figure)
    assert (item.comparator, item.low, item.denied) == (">", "3", True)
